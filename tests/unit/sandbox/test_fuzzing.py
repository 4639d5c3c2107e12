"""Whatever a child sends, the reader gives an observation or says that it is none; nothing else ever happens.

`corpus/` keeps what was sent by hand, and by Hypothesis where it showed something; each is tried whole and in pieces.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from orienteer.grading.observation import OUTCOMES, Extras
from orienteer.sandbox.frames import AnswerReader, Malformed

CORPUS = sorted((Path(__file__).parent / "corpus").iterdir())
LONGEST = 2000

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda each: st.lists(each, max_size=4) | st.dictionaries(st.text(max_size=8), each, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(["outcome", "value", "line", "output", "errors", "seconds", "traceback", "last", "lines", "x"])
OBJECTS = st.dictionaries(NAMES, PLAIN | st.sampled_from(OUTCOMES), max_size=6)
LINES = st.builds(
    lambda judged, extras, tab: json.dumps(judged).encode() + (b"\t" + json.dumps(extras).encode() if tab else b""),
    OBJECTS,
    OBJECTS,
    st.booleans(),
)


def read_all(content: bytes, cuts: list[int]) -> list[str]:
    """Feed it in pieces; the outcomes, and "malformed" where the reader gave up."""
    reader = AnswerReader(LONGEST)
    outcomes: list[str] = []
    places = sorted({min(cut, len(content)) for cut in cuts} | {0, len(content)})
    try:
        for begin, end in pairwise(places):
            reader.feed(content[begin:end])
            for line in reader.taken():
                observation, last = reader.read(line)
                check_told(observation.extras)
                assert type(last) is bool
                assert len(observation.text) <= LONGEST
                outcomes.append(observation.outcome)
    except Malformed:
        outcomes.append("malformed")
    return outcomes


def check_told(extras: Extras) -> None:
    """Everything beside the judged part is of the type that it is said to be."""
    assert extras.line is None or type(extras.line) is int
    assert type(extras.output) is type(extras.errors) is str
    assert type(extras.seconds) is float and extras.seconds >= 0
    for frame in extras.traceback:
        file, line, name = frame
        assert type(file) is type(name) is str and type(line) is int


@given(st.binary(max_size=400), st.lists(st.integers(0, 400), max_size=4))
@example(b"\n\n\n", [1])
@example(b'{"outcome":"returned"}\t\n', [])
@example(b'{"outcome":["returned"]}\n', [])
@example(b"\xff\xfe{}\n", [2])
def test_any_bytes_are_answers_or_are_refused(content: bytes, cuts: list[int]) -> None:
    assert set(read_all(content, cuts)) <= {*OUTCOMES, "malformed"}


@given(st.lists(LINES, max_size=5), st.lists(st.integers(0, 3000), max_size=6))
def test_lines_that_look_like_answers_are_answers_or_are_refused(lines: list[bytes], cuts: list[int]) -> None:
    content = b"".join(line + b"\n" for line in lines)
    assert set(read_all(content, cuts)) <= {*OUTCOMES, "malformed"}


@given(st.lists(LINES, min_size=1, max_size=5), st.lists(st.integers(0, 3000), max_size=6))
def test_it_does_not_matter_how_an_answer_is_cut(lines: list[bytes], cuts: list[int]) -> None:
    content = b"".join(line + b"\n" for line in lines)
    assert read_all(content, cuts) == read_all(content, [])


@given(st.binary(max_size=300), st.integers(0, 2**32 - 1), st.integers(0, 50))
def test_what_a_child_held_when_it_ended_is_taken_or_left(content: bytes, first: int, received: int) -> None:
    reader = AnswerReader(LONGEST, received)
    reader.salvage(first, content)
    assert len(reader.taken()) <= content.count(b"\n")


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.name)
def test_the_corpus_is_answers_or_is_refused(file: Path) -> None:
    content = file.read_bytes()
    whole = read_all(content, [])
    assert set(whole) <= {*OUTCOMES, "malformed"}
    assert read_all(content, list(range(0, len(content), 7))) == whole
