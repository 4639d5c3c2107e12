"""Domains: the values that an input may have, as an author names them. Each is plain data.

`lists(integers(0, 9), max_size=4)` reads aloud; `.listed()` gives its values by size; `.describe()` writes it down, and
`domain_from` reads that again.
"""

from __future__ import annotations

from typing import Any

from orienteer.curriculum.domains.containers import (
    Dictionaries,
    Frozensets,
    Lists,
    Records,
    RepeatedTuples,
    Rows,
    Sets,
    Tuples,
)
from orienteer.curriculum.domains.domain import Domain, domain_from
from orienteer.curriculum.domains.joint import RELATIONS, Arguments, Filled, Relation
from orienteer.curriculum.domains.measure import magnitude, size
from orienteer.curriculum.domains.properties import PROPERTIES
from orienteer.curriculum.domains.scalars import Either, Floats, Integers, OneOf, Optional
from orienteer.curriculum.domains.structures import Graphs, Trees
from orienteer.curriculum.domains.texts import Binary, Text

LETTERS = "abcxyz ABC019.-_"
"""The alphabet of `text()` where the author names none."""


def integers(smallest: int | None = None, largest: int | None = None) -> Domain:
    """Whole numbers, both bounds included."""
    return Integers(smallest, largest)


def floats(smallest: float | None = None, largest: float | None = None, *, places: int = 3) -> Domain:
    """Finite floats, both bounds included, with up to so many decimal places."""
    return Floats(smallest, largest, places)


def booleans() -> Domain:
    """False and True."""
    return OneOf((False, True))


def text(alphabet: str = LETTERS, *, min_size: int = 0, max_size: int | None = None) -> Domain:
    """Strings over an alphabet."""
    return Text(alphabet, min_size, max_size)


def binary(*, max_size: int = 4) -> Domain:
    """Bytes."""
    return Binary(max_size)


def one_of(*values: Any) -> Domain:
    """One of the values, or one value of several domains."""
    if values and all(isinstance(value, Domain) for value in values):
        return Either(values)
    return OneOf(values)


def just(value: Any) -> Domain:
    """Always this value."""
    return OneOf((value,))


def optional(of: Domain) -> Domain:
    """None, or a value of the domain."""
    return Optional(of)


def lists(
    of: Domain, *, min_size: int = 0, max_size: int | None = None, distinct: bool = False, ascending: bool = False
) -> Domain:
    """Lists of a domain's values."""
    having = ("distinct",) * distinct + ("ascending",) * ascending
    return Lists(of, min_size, max_size, having)


def tuples(*parts: Domain, min_size: int = 0, max_size: int | None = None, any_length: bool = False) -> Domain:
    """Tuples with a domain for each place; with `any_length`, tuples of one domain's values."""
    if any_length:
        return RepeatedTuples(parts[0], min_size, max_size)
    return Tuples(parts)


def sets(of: Domain, *, min_size: int = 0, max_size: int | None = None, frozen: bool = False) -> Domain:
    """Sets of a domain's values."""
    kind = Frozensets if frozen else Sets
    return kind(of, min_size, max_size, ("set",))


def dictionaries(keys: Domain, values: Domain, *, min_size: int = 0, max_size: int | None = None) -> Domain:
    """Dictionaries with keys and values of a domain each."""
    return Dictionaries(keys, values, min_size, max_size)


def records(**fields: Domain) -> Domain:
    """Dictionaries with these keys, each with a domain of its own."""
    return Records(tuple(fields.values()), tuple(fields))


def arguments(*relations: Relation, **parts: Domain) -> Domain:
    """The arguments of a call together, with what holds between them: a name of RELATIONS and two of the names."""
    names = tuple(parts)
    placed = tuple((name, names.index(first), names.index(second)) for name, first, second in relations)
    return Arguments(tuple(parts.values()), names, placed)


def trees(of: Domain, *, max_size: int = 7) -> Domain:
    """Binary trees as None or (value, left, right)."""
    return Trees(of, max_size)


def graphs(*, max_nodes: int = 5, directed: bool = False) -> Domain:
    """Graphs as a dictionary from each node to the list of its neighbours."""
    return Graphs(max_nodes, directed)


__all__ = [
    "PROPERTIES",
    "RELATIONS",
    "Arguments",
    "Binary",
    "Dictionaries",
    "Domain",
    "Either",
    "Filled",
    "Floats",
    "Frozensets",
    "Graphs",
    "Integers",
    "Lists",
    "OneOf",
    "Optional",
    "Records",
    "RepeatedTuples",
    "Rows",
    "Sets",
    "Text",
    "Trees",
    "Tuples",
    "arguments",
    "binary",
    "booleans",
    "dictionaries",
    "domain_from",
    "floats",
    "graphs",
    "integers",
    "just",
    "lists",
    "magnitude",
    "one_of",
    "optional",
    "records",
    "sets",
    "size",
    "text",
    "trees",
    "tuples",
]
