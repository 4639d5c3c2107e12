"""Inputs whose members repeat in every way."""

from __future__ import annotations

import pytest

from orienteer.grading.inference.domain import InferredDomain, infer_domain
from orienteer.grading.inference.patterns import MOST, ways
from orienteer.inside.encoding import encode


def domain_of(*examples: tuple[object, ...]) -> InferredDomain:
    return infer_domain([tuple(map(encode, example)) for example in examples])


REPEATING = domain_of(([1, 5, 1, 1, 3, 2],), ([],), ([3, 4, 5, 1, 3],))


def test_there_are_as_many_ways_as_partitions_of_a_set() -> None:
    assert [len(list(ways(length))) for length in range(7)] == [1, 1, 2, 5, 15, 52, 203]


def test_every_way_in_which_up_to_six_members_can_be_equal_is_there_once() -> None:
    made = [members for (members,) in REPEATING.repeating()]
    seen = {tuple(members.index(member) for member in members) for members in made}
    assert len(seen) == len(made)
    assert (0, 1, 0, 3, 1, 3) in seen
    assert sum(len(each) == 6 for each in seen) == 203 - 1  # six different values aren't in the examples' range
    assert [len(members) for members in made] == sorted(map(len, made))


@pytest.mark.parametrize(
    "examples",
    [
        [([1, 3, 7],), ([2, 5],), ([4],)],  # in rising order
        [([3, 1, 7],), ([5, 2],), ([4, 1],)],  # without repeats
        [({1, 2},), ({3},)],
        [({"a": 1},), ({},)],
        [(3,), (4,)],
    ],
)
def test_what_may_not_repeat_is_made_in_no_such_way(examples: list[tuple[object, ...]]) -> None:
    assert domain_of(*examples).repeating() == []


def test_texts_repeat_their_letters_and_other_arguments_stand_beside() -> None:
    made = domain_of(("banana", 9), ("abba", 1), ("", 3)).repeating()
    assert {type(count) for _, count in made} == {int}
    assert any(len(text) == 6 and text[:3] == text[3:] and len(set(text)) == 3 for text, _ in made)


def test_several_arguments_share_the_values_that_repeat() -> None:
    domain = domain_of(([1, 2, 1], [3, 2, 3]), ([], [1]), ([3, 3], []))
    made = domain.repeating()
    assert ([1, 2], [2, 1]) in made and ([1, 2, 1], [2, 3]) in made
    assert all(map(domain.fits, made))
    assert len(made) <= MOST
