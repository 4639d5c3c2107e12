"""Packed reviews are what a tuple of them would be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orienteer.learning.reviews import Review, Reviews

some = st.lists(st.builds(Review, st.integers(0, 2**45), st.integers(1, 4), st.integers(1, 3_000_000)), max_size=20)


@given(some, some)
def test_they_are_a_tuple_in_all_but_size(one: list[Review], other: list[Review]) -> None:
    packed = Reviews(one).and_then(other)
    together = (*one, *other)
    assert (packed, len(packed), tuple(packed)) == (together, len(together), together)
    assert [packed[number] for number in range(-len(together), len(together))] == [*together, *together]
    assert packed[1:3] == together[1:3]
    assert (packed == Reviews(one)) == (not other)
    assert hash(packed) == hash(Reviews(together))
    assert Reviews.from_text(packed.text) == packed


def test_one_that_is_not_there_is_an_index_error_and_a_wrong_number_a_value_error() -> None:
    with pytest.raises(IndexError):
        Reviews()[0]
    with pytest.raises(ValueError, match="none has"):
        Reviews([Review(0, 300, 1)])
