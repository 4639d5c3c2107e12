"""What other functions of the same file are given under the same name."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from orienteer.grading.inference.domain import inferred_from
from orienteer.grading.inference.exercises import exercise_from_examples
from tests.fakes import InProcessRunner

MERGE = """\
def merge(a, b):
    return sorted(a + b) if list(a) == sorted(a) and list(b) == sorted(b) else a + b


def common(a, b):
    return [x for x in a if x in b]


def tidy(c):
    return sorted(c)
"""
HANDS = """\
def points(hand):
    return sum(int(card[:-1]) if card[:-1].isdigit() else 10 for card in hand)


def flush(hand):
    return len({card[-1] for card in hand}) == 1
"""


def inputs(function: str, reference: str, examples: list[str]) -> list[tuple[Any, ...]]:
    exercise, _ = exercise_from_examples(examples, [reference], InProcessRunner(), file_name="answer.py")
    (check,) = (each for each in exercise.checks if each.probe.function == function and each.domain)
    assert check.domain is not None
    return inferred_from(check.domain).listed(300)


def is_sorted(items: list[Any]) -> bool:
    return all(one <= other for one, other in pairwise(items))


def test_lists_that_are_sorted_wherever_they_have_this_name_are_sorted_here() -> None:
    examples = ["merge([1, 4], [2, 3, 9])", "merge([], [1])", "merge([1, 1], [1])", "merge([5, 6], [])"]
    beside = ["common([1, 2, 2, 5], [2, 2, 5, 7])", "common([], [3])", "common([1, 3], [2, 4])"]
    assert not all(is_sorted(b) for _, b in inputs("merge", MERGE, examples))
    found = inputs("merge", MERGE, [*examples, *beside, "tidy([3, 1, 2])", "tidy([])"])
    assert all(is_sorted(a) and is_sorted(b) for a, b in found)
    assert any(len(a) > 2 for a, _ in found)
    assert not all(is_sorted(c) for (c,) in inputs("tidy", MERGE, [*examples, *beside, "tidy([3, 1, 2])", "tidy([])"]))


def test_lists_of_one_name_that_are_sorted_here_alone_stay_so() -> None:
    reference = "def first(a):\n    return a[:1]\n\n\ndef tidy(a):\n    return sorted(a)\n"
    examples = ["first([1, 4, 9])", "first([2, 7, 8])", "first([])", "tidy([3, 1, 2])", "tidy([5, 9, 1, 1])"]
    assert all(is_sorted(a) for (a,) in inputs("first", reference, examples))
    assert not all(is_sorted(a) for (a,) in inputs("tidy", reference, examples))


def test_codes_are_told_by_those_that_have_this_name_elsewhere() -> None:
    examples = ["flush(['2C', '3C', 'AC'])", "flush(['2C', '3D'])", "flush([])"]
    beside = ["points(['10H', 'AS'])", "points(['KS', 'QD', '5H'])", "points(['9C'])"]
    cards = {card for (hand,) in inputs("flush", HANDS, [*examples, *beside]) for card in hand}
    assert {"10C", "10D"} <= cards
    assert all(card[-1] in "CDHS" and card[:-1] in ("2", "3", "A", "10", "K", "Q", "5", "9") for card in cards)
