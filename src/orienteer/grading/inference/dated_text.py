"""Texts that begin with a date or a moment, as lines of a log do: all inputs begin with a real one in that form."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from itertools import islice
from typing import Any

from orienteer.grading.inference.dates_in_text import DatesInText, dates_shape
from orienteer.grading.inference.scalars import Choice
from orienteer.grading.inference.shape import Shape, together

MOST_TEXTS = 20_000
_DATED = re.compile(
    r"(?P<before>[\[(]?)(?P<date>\d{1,4}([-/.])\d\d?\3\d{1,4}(?:[ T]\d\d?:\d\d(?::\d\d)?)?)(?P<rest>\D.*)", re.ASCII
)
_ZONE = re.compile(r"Z|[+-]\d\d:?\d\d", re.ASCII)


@dataclass(frozen=True)
class Dated(Shape):
    """A date or a moment, and what stands behind it.

    Args:
        before: a bracket that stands before the date, or "".
    """

    name = "dated"
    before: str
    of: DatesInText
    rest: Shape

    @property
    def is_plain(self) -> bool:
        return self.rest.is_plain

    def values(self, weight: int, choice: int) -> Iterator[str]:
        if self.is_plain:
            made = together((self.of, self.rest), 2, max(2, choice // 3)) if weight == 1 else iter(())
            yield from islice(map(self._joined, made), choice)
        else:
            yield from islice(map(self._joined, together((self.of, self.rest), weight, choice)), MOST_TEXTS)

    def sample(self, rng: random.Random, size: int) -> str:
        return self._joined((self.of.sample(rng, size), self.rest.sample(rng, size)))

    def fits(self, value: Any) -> bool:
        found = _DATED.fullmatch(value) if type(value) is str else None
        return (
            found is not None
            and found["before"] == self.before
            and self.of.fits(found["date"])
            and self.rest.fits(found["rest"])
        )

    def _joined(self, parts: tuple[str, ...]) -> str:
        return self.before + "".join(parts)


def dated_shape(texts: Values[str], text_shape: Callable[[Values[str]], Shape]) -> Dated | None:
    """The shape of texts that begin with a date; None where they don't.

    Args:
        texts: different ones.
        text_shape: gives the shape of what stands behind the dates.
    """
    found = [match for text in texts if (match := _DATED.fullmatch(text))]
    if len(found) < len(texts) or len({match["before"] for match in found}) != 1:
        return None
    dates = dates_shape(list(dict.fromkeys(match["date"] for match in found)))
    if dates is None:
        return None
    rests = [match["rest"] for match in found]
    different = tuple(dict.fromkeys(rests))
    is_zone = all(map(_ZONE.fullmatch, different))
    rest = Choice(different) if is_zone or len(different) == 1 else text_shape(rests)
    return Dated(found[0]["before"], dates, rest)
