"""What a child answers is checked, whatever it sends."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orienteer.grading.observation import OUTCOMES, Observation
from orienteer.sandbox.frames import AnswerReader, Malformed, known

GOOD = b'{"outcome":"returned","value":1}'


def line(judged: bytes = GOOD, extras: bytes = b"") -> bytes:
    return judged + (b"\t" + extras if extras else b"") + b"\n"


def read(content: bytes) -> tuple[Observation, bool]:
    reader = AnswerReader(1000)
    reader.feed(content)
    [found] = reader.taken()
    return reader.read(found)


def outcomes(reader: AnswerReader) -> list[str]:
    return [reader.read(each)[0].outcome for each in reader.taken()]


def test_an_answer_is_read_however_it_is_cut() -> None:
    reader = AnswerReader(1000)
    content = line(extras=b'{"seconds":0.5}') + line(b'{"outcome":"died"}', b'{"line":3,"output":"x","last":true}')
    found: list[tuple[Observation, bool]] = []
    for place in range(len(content)):
        reader.feed(content[place : place + 1])
        found += map(reader.read, reader.taken())
    assert [observation.outcome for observation, _ in found] == ["returned", "died"]
    assert [is_last for _, is_last in found] == [False, True]
    assert found[1][0].extras.line == 3
    assert found[0][0].extras.seconds == 0.5


def test_a_line_that_comes_byte_by_byte_is_copied_for_none_of_them() -> None:
    reader = AnswerReader(1000)
    reader.feed(line() + b"{")
    begun = reader.tail
    reader.feed(b"}")
    assert reader.tail is begun
    assert reader.tail == b"{}"


def test_an_answer_that_was_sent_and_is_found_again_in_what_was_held_is_passed_over() -> None:
    reader = AnswerReader(1000)
    reader.feed(line() + line())
    reader.salvage(0, line() + line() + line(b'{"outcome":"died"}') + b'{"outcome":"retur')
    assert outcomes(reader) == ["returned", "returned", "died"]


def test_what_was_held_counts_from_where_it_says_it_begins() -> None:
    reader = AnswerReader(1000, first=7)
    reader.feed(line() + b'{"outcome":"half of one that was being sent')
    reader.salvage(8, line(b'{"outcome":"died"}'))
    assert outcomes(reader) == ["returned", "died"]


def test_what_was_held_and_leaves_a_gap_is_not_believed() -> None:
    reader = AnswerReader(1000)
    reader.salvage(2, line())
    assert reader.taken() == []


def test_a_line_that_comes_again_is_known_with_what_is_told_beside_it_and_a_last_one_is_not() -> None:
    read(line(b'{"outcome":"returned","value":"seen before"}'))
    again = known(b'{"outcome":"returned","value":"seen before"}')
    assert again is not None
    assert again.judged["value"] == "seen before"
    read(line(extras=b'{"line":3}'))
    beside = known(GOOD + b'\t{"line":3}')
    assert beside is not None
    assert beside.extras.line == 3
    assert read(line(extras=b'{"line":4,"last":true}'))[1]
    assert known(GOOD + b'\t{"line":4,"last":true}') is None


@pytest.mark.parametrize(
    "content",
    [
        line(b"{}"),
        line(b"[1]"),
        line(b""),
        line(b'{"outcome":"accepted"}'),
        line(b'{"outcome":"returned","value":NaN}'),
        line(b'{"outcome":"returned"} '[:-2]),
        line('{"outcome":"returned","value":"é"}'.encode()),
        line(b"[" * 900),
        line(b'{"outcome":"returned","value":"' + b"a" * 1000 + b'"}'),
        line(extras=b'{"output":"' + b"a" * 1000 + b'"}'),
        line(extras=b'{"traceback":[["a","b","c"]]}'),
        line(extras=b"[]"),
    ],
)
def test_what_is_no_answer_is_refused(content: bytes) -> None:
    with pytest.raises(Malformed):
        read(content)


def test_a_line_without_end_is_refused_before_it_fills_the_memory() -> None:
    reader = AnswerReader(1000)
    for _ in range(20):
        reader.feed(b"a" * 100)
    with pytest.raises(Malformed):
        reader.feed(b"aaa")


def test_what_is_told_beside_it_is_left_out_where_its_type_is_wrong() -> None:
    extras = {"line": "3", "output": 4, "errors": None, "traceback": "x", "seconds": 10**400}
    told = read(line(extras=json.dumps(extras).encode()))[0].extras
    assert (told.line, told.output, told.errors, told.traceback, told.seconds) == (None, "", "", (), 0.0)


patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no finding."""


@patient
@given(st.lists(st.binary(max_size=60), max_size=5))
def test_noise_gives_a_known_outcome_or_is_refused(parts: list[bytes]) -> None:
    reader = AnswerReader(1000)
    try:
        for part in parts:
            reader.feed(part)
        assert set(outcomes(reader)) <= set(OUTCOMES)
    except Malformed:
        pass


@given(st.integers(0, len(line()) - 1), st.integers(0, 255))
def test_an_answer_with_one_byte_changed_gives_a_known_outcome_or_is_refused(place: int, byte: int) -> None:
    content = bytearray(line())
    content[place] = byte
    reader = AnswerReader(1000)
    try:
        reader.feed(bytes(content))
        assert set(outcomes(reader)) <= set(OUTCOMES)
    except Malformed:
        pass
