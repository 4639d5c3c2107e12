"""Domains list their values by size and are plain data."""

from __future__ import annotations

import json
import random

import pytest

from orienteer.curriculum.domains import (
    Domain,
    arguments,
    booleans,
    dictionaries,
    domain_from,
    floats,
    graphs,
    integers,
    just,
    lists,
    one_of,
    optional,
    records,
    sets,
    text,
    trees,
    tuples,
)
from orienteer.curriculum.domains.measure import order

SOME = {
    "whole numbers": integers(),
    "numbers between bounds": integers(-2, 3),
    "floats": floats(0, 10),
    "truth values": booleans(),
    "texts": text("ab ", max_size=3),
    "lists": lists(integers(0, 5)),
    "ascending lists": lists(integers(), min_size=1, distinct=True, ascending=True),
    "tuples": tuples(integers(), text()),
    "sets": sets(integers(0, 5)),
    "dictionaries": dictionaries(text("ab"), integers(0, 9)),
    "records": records(name=text("ab"), age=integers(0, 3)),
    "optional values": optional(integers(0, 3)),
    "trees": trees(integers(0, 3)),
    "graphs": graphs(),
    "arguments": arguments(("no more than length", "k", "row"), row=lists(integers(0, 5)), k=integers(0, 9)),
}


@pytest.mark.parametrize("domain", SOME.values(), ids=SOME)
def test_what_is_written_down_lists_the_same_values(domain: Domain) -> None:
    again = domain_from(json.loads(json.dumps(domain.describe())))
    assert list(map(repr, again.listed())) == list(map(repr, domain.listed()))


@pytest.mark.parametrize("domain", SOME.values(), ids=SOME)
def test_smaller_values_come_first_and_none_twice(domain: Domain) -> None:
    values = domain.listed(200)
    assert values == sorted(values, key=order)
    assert len(set(map(repr, values))) == len(values) <= 200


@pytest.mark.parametrize("domain", SOME.values(), ids=SOME)
def test_the_same_seed_samples_the_same_values(domain: Domain) -> None:
    once, again = domain.sampled(random.Random(7), 8, 20), domain.sampled(random.Random(7), 8, 20)
    assert list(map(repr, once)) == list(map(repr, again)) != []


def test_a_small_domain_is_listed_whole() -> None:
    assert integers(-2, 3).listed() == [0, 1, -1, 2, -2, 3]
    assert len(lists(one_of(False, True), max_size=4).listed()) == 1 + 2 + 4 + 8 + 16
    assert sets(integers(0, 2)).listed() == [set(), {0}, {1}, {2}, {0, 1}, {0, 2}, {1, 2}, {0, 1, 2}]


def test_a_large_domain_is_listed_up_to_the_limit_with_larger_values_at_the_end() -> None:
    values = lists(integers()).listed(300)
    assert values[:4] == [[], [0], [1], [-1]]
    assert len(values) == 300
    assert len(values[-1]) >= 6


def test_bounds_hold_for_what_is_listed_and_sampled() -> None:
    domain = integers(10, 10**12)
    assert all(10 <= value <= 10**12 for value in domain.listed() + domain.sampled(random.Random(1), 30, 100))


def test_properties_of_a_list_hold_for_what_is_sampled() -> None:
    domain = lists(integers(), distinct=True, ascending=True)
    for value in domain.sampled(random.Random(1), 30, 50):
        assert value == sorted(set(value))


def test_relations_between_arguments_hold_for_what_is_listed_and_sampled() -> None:
    domain = SOME["arguments"]
    values = domain.listed() + domain.sampled(random.Random(1), 30, 50)
    assert values
    assert all(k <= len(row) for row, k in values)


def test_a_constant_has_one_value() -> None:
    assert just([1, 2]).listed() == [[1, 2]]


def test_what_is_no_description_is_refused() -> None:
    with pytest.raises(ValueError, match="not a domain"):
        domain_from({"domain": "nonsense"})
    with pytest.raises(ValueError, match="not a domain"):
        domain_from({"domain": "lists", "of": {"domain": "integers", "smallest": 0, "largest": 1}, "sized": 3})
