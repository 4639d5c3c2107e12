"""Books for the forms."""

from __future__ import annotations

import pytest

from orienteer.exports.book import Book
from tests.unit.exports.books import AWKWARD, OWN, book


@pytest.fixture
def awkward() -> Book:
    """A book whose written topic has every awkward character in its title and text."""
    return book(AWKWARD)


@pytest.fixture
def mine() -> Book:
    """A book with the learner's own."""
    return book(mine=OWN)
