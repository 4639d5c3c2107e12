"""A card's reviews, packed: somebody who has reviewed for ten years has hundreds of thousands of them."""

from __future__ import annotations

import struct
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, overload

_FORM = struct.Struct("<qBi")
"""Milliseconds, rating, day: 13 bytes a review."""


class Review(NamedTuple):
    """A card was rated: when (milliseconds since 1970), how, and on which learning day (an ordinal)."""

    at_ms: int
    rating: int
    day: int


class Reviews(Sequence[Review]):
    """Reviews in the order of their time; a tuple of them in all but its size.

    >>> Reviews([Review(5, 3, 739000)]) == (Review(5, 3, 739000),)
    True
    """

    __slots__ = ("_packed",)

    def __init__(self, reviews: Iterable[Review] = ()) -> None:
        try:
            self._packed = b"".join(_FORM.pack(*review) for review in reviews)
        except struct.error as error:
            raise ValueError(f"a review holds a number that none has: {error}") from error

    @classmethod
    def from_text(cls, text: str) -> Reviews:
        """Those of which `text` was made."""
        made = cls()
        made._packed = b64decode(text)
        return made

    @property
    def text(self) -> str:
        """All of them in ASCII, to be stored."""
        return b64encode(self._packed).decode("ascii")

    def and_then(self, more: Iterable[Review]) -> Reviews:
        """These, and after them others."""
        made = Reviews(more)
        made._packed = self._packed + made._packed
        return made

    def __len__(self) -> int:
        return len(self._packed) // _FORM.size

    def __iter__(self) -> Iterator[Review]:
        return map(Review._make, _FORM.iter_unpack(self._packed))

    @overload
    def __getitem__(self, index: int) -> Review: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Review]: ...
    def __getitem__(self, index: int | slice) -> Review | Sequence[Review]:
        if isinstance(index, slice):
            return tuple(self)[index]
        place = range(len(self))[index]
        return Review._make(_FORM.unpack_from(self._packed, place * _FORM.size))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Reviews):
            return self._packed == other._packed
        return tuple(self) == other

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Reviews({list(self)!r})"
