"""Work in the background: each thing once, in order, and an end when it is closed."""

from __future__ import annotations

import threading
import time

from orienteer.course.background import Background

SECONDS = 60.0


def test_things_are_done_in_the_order_in_which_they_were_asked_for() -> None:
    done: list[int] = []
    finished = threading.Event()

    def work(number: int) -> None:
        done.append(number)
        if number == 9:
            finished.set()

    background = Background("test", work)
    for number in range(10):
        background.ask(str(number), number)
    assert finished.wait(SECONDS)
    background.close()
    assert done == list(range(10)) and background.is_idle


def test_what_waits_or_is_being_done_is_not_done_twice() -> None:
    begun, go_on, done = threading.Event(), threading.Event(), []

    def work(thing: str) -> None:
        begun.set()
        assert go_on.wait(SECONDS)
        done.append(thing)

    background = Background("test", work)
    background.ask("one", "first")
    assert begun.wait(SECONDS)
    background.ask("one", "again")
    background.ask("two", "second")
    background.ask("two", "again")
    go_on.set()
    while not background.is_idle:
        time.sleep(0.001)
    background.ask("one", "later")
    background.close()
    assert done[:2] == ["first", "second"] and "again" not in done


def test_nothing_is_begun_after_closing() -> None:
    begun, go_on, done = threading.Event(), threading.Event(), []

    def work(thing: str) -> None:
        begun.set()
        assert go_on.wait(SECONDS)
        done.append(thing)

    background = Background("test", work)
    background.ask("one", "one")
    background.ask("two", "two")
    assert begun.wait(SECONDS)
    threading.Timer(0.05, go_on.set).start()
    background.close()
    background.ask("three", "three")
    assert done == ["one"] and background.is_closed
