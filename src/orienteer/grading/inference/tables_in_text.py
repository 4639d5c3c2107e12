"""Texts that are tables of whole numbers: `1 2;3 4`, rows with one sign between them and numbers with another."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from itertools import product
from typing import Any

from orienteer.grading.inference.containers import Sequence
from orienteer.grading.inference.properties import holds
from orienteer.grading.inference.shape import Shape
from orienteer.grading.inference.texts import is_numeral

SIGNS = tuple(product(("\n", "; ", ";", " | ", "|"), (", ", ",", " ", "\t")))
"""What stands between rows, and between numbers."""
ENOUGH = 2
"""So many different texts have several rows, and so many widths occur: with one width a row is a record."""

Table = list[list[str]]


@dataclass(frozen=True)
class TablesInText(Shape):
    """Rows of numbers.

    Args:
        signs: between rows, and between numbers.
        of: the shape of the rows, lists of numerals.
    """

    name = "tables in text"
    signs: tuple[str, str]
    of: Shape

    def values(self, weight: int, choice: int) -> Iterator[str]:
        yield from map(self._joined, self.of.values(weight, choice))

    def sample(self, rng: random.Random, size: int) -> str:
        return self._joined(self.of.sample(rng, size))

    def fits(self, value: Any) -> bool:
        return type(value) is str and self.of.fits(table_of(value, *self.signs))

    def _joined(self, rows: Table) -> str:
        return self.signs[0].join(map(self.signs[1].join, rows))


def table_of(text: str, between_rows: str, between_cells: str) -> Table:
    """The rows of a text.

    >>> table_of("1 2;3 4", ";", " ")
    [['1', '2'], ['3', '4']]
    """
    return [row.split(between_cells) for row in text.split(between_rows)] if text else []


def tables_shape(texts: Values[str], numeral: Callable[[list[str]], Shape | None]) -> TablesInText | None:
    """The shape of tables; None where the texts are something else.

    Args:
        texts: different ones.
        numeral: gives the shape of whole numbers in decimal, or None where they are no regular ones.
    """
    for signs in SIGNS if len(texts) >= ENOUGH else ():
        tables = [table_of(text, *signs) for text in texts]
        rows = [row for table in tables for row in table]
        cells = [cell for row in rows for cell in row]
        if sum(len(table) > 1 for table in tables) < ENOUGH or len(set(map(len, rows))) < ENOUGH:
            continue
        shape = numeral(list(dict.fromkeys(cells))) if all(map(is_numeral, cells)) else None
        if shape is not None:
            having = next(((name,) for name in ("square", "equal lengths") if all(holds(name, t) for t in tables)), ())
            of_rows = Sequence(("list",), shape, 1, None, (), max(map(len, rows)))
            of = Sequence(("list",), of_rows, min(1, *map(len, tables)), None, having, max(map(len, tables)))
            return TablesInText(signs, of)
    return None
