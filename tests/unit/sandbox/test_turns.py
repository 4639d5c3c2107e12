"""Turns: who ran beside whom, and being alone."""

from __future__ import annotations

import threading

from orienteer.sandbox.turns import Turns


def test_a_turn_without_others_is_not_accompanied() -> None:
    turns = Turns()
    first = turns.begin()
    turns.end(first)
    second = turns.begin()
    assert not first.accompanied
    assert not second.accompanied


def test_turns_that_overlap_accompany_each_other() -> None:
    turns = Turns()
    first, second = turns.begin(), turns.begin()
    assert first.accompanied
    assert second.accompanied


def test_who_is_alone_waits_for_those_that_run_and_lets_nobody_begin() -> None:
    turns = Turns()
    told: list[str] = []
    running = turns.begin()
    waits = threading.Event()

    def be_alone() -> None:
        waits.set()
        with turns.alone():
            told.append("alone")

    def begin() -> None:
        turns.end(turns.begin())
        told.append("beside others")

    alone = threading.Thread(target=be_alone)
    alone.start()
    waits.wait()
    while not turns.somebody_is_alone:
        pass
    later = threading.Thread(target=begin)
    later.start()
    assert told == []
    turns.end(running)
    alone.join()
    later.join()
    assert told == ["alone", "beside others"]


def test_a_turn_may_end_twice() -> None:
    turns = Turns()
    turn = turns.begin()
    turns.end(turn)
    turns.end(turn)
    assert turns.running == set()
