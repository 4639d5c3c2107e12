"""What a child answers is checked, whatever it sends."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orienteer.grading.observation import OUTCOMES
from orienteer.sandbox.frames import Frame, FrameReader, Malformed
from orienteer.sandbox.wire import HEADER, LAST_OF_CHILD

GOOD = b'{"outcome":"returned","value":1}'


def frame(index: int = 0, judged: bytes = GOOD, extras: bytes = b"", flags: int = 0, seconds: float = 0.5) -> bytes:
    return HEADER.pack(index, flags, len(judged), len(extras), seconds) + judged + extras


def read(content: bytes, index: int = 0) -> Frame | None:
    reader = FrameReader(1000)
    reader.feed(content)
    return reader.next(index)


def test_a_frame_is_read_however_it_is_cut() -> None:
    reader = FrameReader(1000)
    content = frame(0) + frame(1, b'{"outcome":"died"}', b'{"line":3,"output":"x"}', LAST_OF_CHILD)
    found: list[Frame] = []
    for place in range(len(content)):
        reader.feed(content[place : place + 1])
        if next_frame := reader.next(len(found)):
            found.append(next_frame)
    assert [each.observation.outcome for each in found] == ["returned", "died"]
    assert [each.last_of_child for each in found] == [False, True]
    assert found[1].observation.extras.line == 3
    assert found[0].observation.extras.seconds == 0.5


def test_a_frame_that_was_sent_and_is_read_again_is_passed_over() -> None:
    reader = FrameReader(1000)
    reader.feed(frame(0) + frame(1) + frame(0) + frame(1) + frame(2, b'{"outcome":"died"}'))
    assert [reader.next(index).observation.outcome for index in range(3)] == [  # type: ignore[union-attr]
        "returned",
        "returned",
        "died",
    ]


@pytest.mark.parametrize(
    "content",
    [
        frame(1),
        frame(flags=2),
        frame(judged=b"{}"),
        frame(judged=b"[1]"),
        frame(judged=b'{"outcome":"accepted"}'),
        frame(judged=b'{"outcome":"returned","value":NaN}'),
        frame(judged=b'{"outcome":"returned"} '[:-2]),
        frame(judged='{"outcome":"returned","value":"é"}'.encode()),
        frame(judged=b"[" * 900),
        HEADER.pack(0, 0, 2**32 - 1, 0, 0.0),
        HEADER.pack(0, 0, 0, 2**32 - 1, 0.0),
        frame(extras=b'{"traceback":[["a","b","c"]]}'),
        frame(extras=b"[]"),
    ],
)
def test_what_is_no_frame_is_refused(content: bytes) -> None:
    with pytest.raises(Malformed):
        read(content)


def test_what_is_told_beside_it_is_left_out_where_its_type_is_wrong() -> None:
    extras = json.dumps({"line": "3", "output": 4, "errors": None, "traceback": "x"}).encode()
    found = read(frame(extras=extras, seconds=float("nan")))
    assert found is not None
    told = found.observation.extras
    assert (told.line, told.output, told.errors, told.traceback, told.seconds) == (None, "", "", (), 0.0)


@given(st.lists(st.binary(max_size=60), max_size=5), st.integers(0, 3))
def test_noise_gives_a_known_outcome_or_is_refused(parts: list[bytes], index: int) -> None:
    reader = FrameReader(1000)
    try:
        for part in parts:
            reader.feed(part)
            found = reader.next(index)
            assert found is None or found.observation.outcome in OUTCOMES
    except Malformed:
        pass


@given(st.integers(0, len(frame()) - 1), st.integers(0, 255))
def test_a_frame_with_one_byte_changed_gives_a_known_outcome_or_is_refused(place: int, byte: int) -> None:
    content = bytearray(frame())
    content[place] = byte
    try:
        found = read(bytes(content))
    except Malformed:
        return
    assert found is None or found.observation.outcome in OUTCOMES
