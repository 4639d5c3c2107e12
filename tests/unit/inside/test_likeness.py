"""What mypy asks of the likeness of two names is answered as difflib does."""

from __future__ import annotations

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from orienteer.inside.tools.typechecker import LIKE, Likeness

NAMES = st.text("abc_", min_size=1, max_size=8)


@given(NAMES, NAMES)
def test_names_are_taken_for_each_other_as_difflib_does(one: str, other: str) -> None:
    exact, ours = SequenceMatcher(None, one, other).ratio(), Likeness(one, other).ratio()
    assert (ours > LIKE) is (exact > LIKE)
    assert ours == exact or exact <= LIKE


def test_names_that_are_alike_are_as_alike_as_difflib_says() -> None:
    assert Likeness("colour", "color").ratio() == SequenceMatcher(None, "colour", "color").ratio() > LIKE
