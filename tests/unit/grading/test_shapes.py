"""Answers of a shape that no encoder gives are refused; whatever isn't refused can be judged, kept and told."""

from __future__ import annotations

import collections
import datetime
import decimal
import enum
import fractions
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from orienteer.curriculum.course import Comparator, Exercise
from orienteer.grading.grader import grade
from orienteer.grading.observation import OUTCOMES, Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.serialising import report_to_json
from orienteer.grading.shapes import is_answer, is_tree, plain_value
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from tests.unit.grading.exercises import called, compiled, tried

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no finding."""

TAGS = st.sampled_from(
    [
        "list",
        "tuple",
        "set",
        "dict",
        "object",
        "namedtuple",
        "subclass",
        "int",
        "float",
        "complex",
        "bytes",
        "range",
        "exception",
        "iterator",
        "function",
        "class",
        "decimal",
        "fraction",
        "timedelta",
        "enum",
        "array",
        "tensor",
        "scalar",
        "index",
        "series",
        "frame",
        "column",
        "capped",
        "cycle",
        "unknown",
    ]
)
ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda each: (
        st.builds(lambda tag, parts: [tag, *parts], TAGS, st.lists(each, max_size=4))
        | st.builds(lambda tag, key, value: [tag, [key, value]], st.just("dict"), each, each)
        | st.builds(lambda value, cause: ["exception", "E", [], "", [value], cause, []], each, each)
        | st.builds(lambda shape, value: ["array", "int64", shape, ["list", value]], st.just([1]), each)
        | st.lists(each, max_size=3)
        | st.dictionaries(st.text(max_size=3), each, max_size=2)
    ),
    max_leaves=8,
)
PARTS = st.sampled_from(
    [
        "value",
        "exception",
        "output",
        "reason",
        "limit",
        "stage",
        "name",
        "told",
        "signal",
        "status",
        "steps",
        "arguments",
        "identity",
        "laziness",
        "files",
        "timeline",
        "replay",
        "another",
    ]
)
ANSWERS = st.builds(
    lambda outcome, parts: {"outcome": outcome, **parts},
    st.sampled_from(OUTCOMES),
    st.dictionaries(PARTS, ODD, max_size=3) | st.builds(lambda value: {"value": value}, ODD),
)

SOLUTIONS = (
    "def f(a): return [a, 1.5, {'k': a}, {a}]",
    "def f(a): raise ValueError(a)",
    "def f(a):\n yield a\n yield 2",
)
PREDICTIONS = {"labels": ["list", 1, 2], "metric": "accuracy", "bound": 1}
COMPARATORS = [Comparator(name) for name in ("exact", "approximate", "any_order", "table")]
EXERCISES = [
    compiled(solution, called("c", 1, 2, comparator=comparator), tried("s", "f(1)", comparator=comparator))
    for solution in SOLUTIONS
    for comparator in (*COMPARATORS, Comparator("score", PREDICTIONS))
]


class Forged:
    """Gives one answer to everything."""

    tier = "A"

    def __init__(self, judged: dict[str, Any]) -> None:
        self.text = json.dumps(judged)

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        for _ in trials:
            yield Observation(self.text)


def deep(levels: int, tag: str = "list") -> Any:
    tree: Any = 1
    for _ in range(levels):
        tree = [tag, tree]
    return tree


@patient
@given(ANSWERS, st.sampled_from(EXERCISES))
@example({"outcome": "returned", "value": ["float", "nan"]}, EXERCISES[0])
@example(
    {"outcome": "raised", "exception": ["exception", "E", [], "", [], ["cycle", 1], [["capped", "text"]]]}, EXERCISES[5]
)
@example({"outcome": "returned", "value": ["iterator", "g", ["capped", "depth"], 1]}, EXERCISES[10])
@example({"outcome": "returned", "value": ["subclass", "int", True]}, EXERCISES[0])
@example({"outcome": "returned", "replay": deep(60)}, EXERCISES[0])
def test_whatever_is_not_refused_is_judged_and_can_be_kept(judged: dict[str, Any], exercise: Exercise) -> None:
    if is_answer(judged):
        report = grade(
            exercise, Submission.of("def f(a):\n    return a\n", "answer.py"), Forged(judged), clock=lambda: 0.0
        )
        assert json.dumps(report_to_json(report))


NO_TREES = [
    *([], ["float"], ["float", 1], ["float", "x"], 1.5, {}, ["int", "zz"], ["dict", 3], ["dict", [1]], ["unknown", 1]),
    *(["exception", "E"], ["iterator", "g"], ["bytes", "0"], ["range", 0, 1, 0], ["object", 1], ["complex", "1"]),
    *(["array", "int64", [10**9], ["list"]], ["array", "int64", [-1], ["list"]], ["series", "int64", None, None, None]),
    *(
        10**400,
        ["list", 2**53],
        ["array", "int64", [10**20, 0], ["list"]],
        ["range", 0, 10**400, 1],
        ["int", "0x" + "1" * 10**6],
    ),
    *(["array", "int64", [10**7, 0], ["list"]], ["tensor", "int64", [200, 0, 200], ["list"]]),
    *(["list", deep(500)], ["list", *range(100_000)], ["frame", None, ["list", 1]]),
]


@pytest.mark.parametrize("tree", NO_TREES, ids=lambda tree: str(tree)[:40])
def test_what_no_encoder_writes_is_no_tree(tree: Any) -> None:
    assert not is_tree(tree)
    assert not is_answer({"outcome": "returned", "value": tree})


@pytest.mark.parametrize("part", ["steps", "status", "signal"])
def test_a_number_that_no_encoder_writes_is_no_part(part: str) -> None:
    assert is_answer({"outcome": "returned", part: -1})
    assert not is_answer({"outcome": "returned", part: 10**400})


NO_VALUES = [
    ["set", ["list"]],
    ["dict", [["list"], 1]],
    ["fraction", 1, 0],
    ["decimal", "x"],
    ["timedelta", 10**15, 0, 0],
]


@pytest.mark.parametrize("tree", NO_VALUES, ids=lambda tree: str(tree)[:40])
def test_what_looks_like_a_value_and_is_none_is_told_in_one_way(tree: Any) -> None:
    with pytest.raises(ValueError):
        plain_value(tree)


class Colour(enum.Enum):
    RED = 1


@dataclass
class Point:
    x: int


class Text(str):
    __slots__ = ("more",)


def broken() -> Iterator[int]:
    yield 1
    raise KeyError("x")


def nested(levels: int) -> Any:
    value: Any = []
    for _ in range(levels):
        value = [value]
    return value


def caused() -> Exception:
    error = ValueError("x" * 3000, Point(1))
    error.__cause__ = KeyError("y")
    error.add_note("seen")
    return error


MOMENT = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
VALUES = [
    [None, True, 1, 2**80, 1.5, -0.0, float("nan"), float("-inf"), 1e300, 5e-324, 1j, complex("inf"), "a\ud800\x1b"],
    [b"ab", bytearray(b""), (1,), {1}, frozenset(), collections.deque([1]), {1: [2], "a": ()}, range(3, 0, -1), ...],
    [decimal.Decimal("1.10"), fractions.Fraction(1, 3), MOMENT, MOMENT.date(), datetime.timedelta(1), Colour.RED],
    [collections.namedtuple("Pair", "one two")(1, 2), Point(1), Text("a"), collections.Counter("aab"), caused()],
    [print, len, broken, Point, json, object(), iter([1, 2]), [broken()], (each for each in [1.5]), NotImplemented],
    [nested(100), "x" * 200_000, list(range(20_000)), 1 << 500_000, b"x" * 200_000],
]


@pytest.mark.parametrize("values", VALUES, ids=lambda values: type(values[-1]).__name__)
def test_what_the_encoder_writes_is_a_tree(values: list[Any]) -> None:
    assert [value for value in values if not is_tree(json.loads(json.dumps(encode(value))))] == []
