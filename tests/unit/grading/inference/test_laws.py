from __future__ import annotations

import json
import random
from typing import Any

import pytest

from orienteer.grading.inference.domain import InferredDomain, infer_domain, inferred_from
from orienteer.inside.encoding import encode


def inferred(*values: Any, beside: tuple[Any, ...] = (), reference: str = "") -> InferredDomain:
    """The domain of one argument."""
    return infer_domain([(encode(value),) for value in values], list(map(encode, beside)), reference=reference)


@pytest.mark.parametrize(
    ("values", "inside", "outside"),
    [
        ((1, 3, 5, 9), (7,), (2, 4)),
        ((2, 4, 10, 0), (6, 8), (1, 3, 5)),
        ((3, 9, 12, 27), (6, 24), (4, 5, 8)),
        ((1, 2, 8, 1024, 64), (4, 16, 512), (3, 6, 48)),
        (("AUGUUU", "AUG", "", "GGCCCAUAA"), ("UUU", "GCAUUA"), ("A", "AUGC")),
        (([0, 1, 2], [3, 1, 0, 0, 2, 1], [1, 2, 2, 0, 1, 1, 2, 2, 0]), ([0, 0, 0],), ([1], [1, 2])),
        (([1, 5, 10], [1, 3, 4], [1], [1, 2, 5]), ([1, 4], [1, 2, 9]), ([2], [3, 4])),
        (([1, 2], [5], [0, 0, 3], [1, 0, 2, 7]), ([0, 1], [3]), ([0], [1, 0])),
        (([5, 0], [1, 0, 0], [3], [1, 0, 2, 7]), ([1, 0], [3]), ([0], [0, 1])),
        (([0.5, 0.5], [1.0], [0.2, 0.3, 0.5]), ([0.3, 0.7], [1.0]), ([0.5], [0.5, 0.3])),
        (([50, 50], [20, 80], [30, 30, 40], [100]), ([40, 60], [100]), ([50], [20, 20])),
        (({"a": 0.5, "b": 0.5}, {"a": 1.0}, {"b": 0.25, "c": 0.75}), ({"c": 1.0},), ({"a": 0.5},)),
        (
            ([(1, 0.5), (2, 0.5)], [(10, 1.0)], [(0, 0.25), (4, 0.75)]),
            ([(3, 1.0)], [(2, 0.25), (7, 0.75)]),
            ([(1, 0.25)], [(1, 0.5), (2, 0.75)]),
        ),
    ],
)
def test_what_all_examples_have_is_kept(
    values: tuple[Any, ...], inside: tuple[Any, ...], outside: tuple[Any, ...]
) -> None:
    domain = inferred(*values)
    assert all(domain.fits((value,)) for value in (*values, *inside))
    assert not any(domain.fits((value,)) for value in outside)
    made = [*domain.listed(300), *domain.drawn(random.Random(0), 5, 40)]
    assert {repr(arguments) for arguments in made} - {repr((value,)) for value in values}
    assert all(domain.fits(arguments) for arguments in made)
    assert inferred_from(json.loads(json.dumps(domain.describe()))) == domain


@pytest.mark.parametrize(
    ("values", "inside"),
    [
        ((2, 4, 6), (3, 5)),  # three numbers
        ((10, 50, 100, 20), (11, 55)),  # round ones
        ((2, 4, 8), (3, 5)),
        (("ab", "abcd"), ("a", "abc")),
        (([1, 5], [1, 3, 4], [1]), ([2], [4, 5])),
        (([1, 2, 3], [1], [1, 1], [1, 2, 3, 4], [1, 2]), ([2], [3, 1])),  # what one writes who counts
        (([1, 2], [5], [4, 3], [1, 2, 7], [0, 3]), ([1, 0], [0])),  # one 0 of five
        (([1, 2], [2, 1], [3]), ([1], [2, 2])),  # two sums of whole numbers
    ],
)
def test_what_too_few_examples_show_is_not(values: tuple[Any, ...], inside: tuple[Any, ...]) -> None:
    domain = inferred(*values)
    assert domain.laws == ()
    assert all(domain.fits((value,)) for value in inside)


def test_what_the_reference_asks_of_a_number_is_no_law() -> None:
    leap = "def leap(year):\n    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)\n"
    years = (1996, 2000, 1900, 2004)
    assert not inferred(*years).fits((1999,))
    assert inferred(*years, reference=leap).fits((1999,))
    zeros = (
        "def zeros(n):\n    count = 0\n    while n % 2 == 0:\n        n //= 2\n        count += 1\n    return count\n"
    )
    assert inferred(8, 16, 32, 2, reference=zeros).fits((12,))
    moved = "def moved(xs):\n    return [x for x in xs if x != 0] + [0] * xs.count(0)\n"
    lists = ([0, 1, 0, 3], [1, 0, 2], [0, 0, 1], [3, 0, 2])
    assert not inferred(*lists).fits(([1, 0],))
    assert inferred(*lists, reference=moved).fits(([1, 0],))


def test_lists_of_other_functions_speak_for_a_beginning_or_against_it() -> None:
    own = ([0, 2, 5], [0, 1], [0, 4, 3, 9])
    assert inferred(*own).fits(([2, 1],))
    assert not inferred(*own, beside=([0, 7],)).fits(([2, 1],))
    assert inferred(*own, beside=([0, 7], [3, 1])).fits(([2, 1],))


def test_words_that_the_reference_names_are_no_others() -> None:
    rows = ([("up", 3), ("left", 2)], [], [("down", 1), ("right", 5)], [("up", 2), ("up", 2)])
    named = (
        "def f(steps):\n    ways = ['up', 'down', 'left', 'right']\n    return [ways.index(way) for way, _ in steps]\n"
    )
    assert inferred(*rows).fits(([("a", 1)],))
    domain = inferred(*rows, reference=named)
    assert domain.fits(([("left", 1)],))
    assert not domain.fits(([("a", 1)],))
    assert inferred(*rows, reference=named.replace("'left'", "'west'")).fits(([("a", 1)],))
