"""From the values that an argument has in the examples to its shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Values
from dataclasses import replace
from math import factorial, prod
from string import ascii_lowercase, ascii_uppercase
from typing import Any

from orienteer.grading.inference.branching import branching_shape, named_shape
from orienteer.grading.inference.calendar import calendar_shape
from orienteer.grading.inference.containers import Fields, Mapping, Record, Sequence, between, is_closed, is_mutual
from orienteer.grading.inference.meanings import shared_meanings
from orienteer.grading.inference.observing_text import text_shape
from orienteer.grading.inference.observing_trees import tree_shape
from orienteer.grading.inference.properties import (
    FIELD_PROPERTIES,
    IMPLIED,
    PERMUTATIONS,
    SEQUENCE_PROPERTIES,
    WITH_WORDS,
    are_words,
    holds,
)
from orienteer.grading.inference.recursive import DEEP, Nested, NestedMapping
from orienteer.grading.inference.scalars import Choice, Either, Real, Whole
from orienteer.grading.inference.shape import Shape, key
from orienteer.grading.inference.tagged import tagged_shape

FEW_NUMBERS = 3
"""Fewer different numbers than this say nothing about a range; the range is opened upwards by ROOM."""
ROOM = 3
ENOUGH_BITS = 6
"""So many numbers that are all 0 or 1 are no other."""
ENOUGH_ALIKE = 3
"""So many different containers of one length make that length a property."""
ENOUGH_WIDTHS = 2
"""So many different lengths of texts that are equally long in each example make them the rows of a picture."""
ENOUGH_PAIRS = 6
"""So many pairs of numbers in one list, none of them equal, show that none are; 1, 2, 3 says nothing."""
ENOUGH_MISSING = 4
"""A list of so many numbers, all but one of those in a row, shows that one is missing; 3, 1 says nothing."""
ENOUGH_WORDS = 3
"""So many lists of texts with signs among them show where these stand; where the values are no texts, two."""
ENOUGH_APART = 4
"""So many pairs of spans, none of which touch, show that none do."""
LONGEST = 100
"""A sequence whose members are places in it has no more members."""
ENOUGH_ORDERS = 8
"""So many orders that the same members could have, all examples together, make the one that they have a property."""
ENOUGH_NODES = 7
"""A graph of single letters may have so many nodes, even where the examples' have fewer."""
SEQUENCES = (list, tuple)
COLLECTIONS = (set, frozenset)


def shape_of(values: Values[Any]) -> Shape:
    """The shape that all the values have.

    Args:
        values: at least one, repetitions included: how often a word occurs tells whether it stands for something.
    """
    groups: dict[str, list[Any]] = {}
    for value in values:
        groups.setdefault(_sort(value), []).append(value)
    parts = [_of_one_sort(sort, members) for sort, members in groups.items()]
    return parts[0] if len(parts) == 1 else Either(tuple(parts))


def _sort(value: Any) -> str:
    if isinstance(value, SEQUENCES):
        return "sequence"
    if isinstance(value, COLLECTIONS):
        return "collection"
    return type(value).__name__ if type(value) in (int, float, str, dict) else "other"


def _of_one_sort(sort: str, values: list[Any]) -> Shape:
    if sort == "int":
        return _whole(values)
    if sort == "float":
        return _real(values)
    if sort == "str":
        return text_shape(values)
    if sort == "dict":
        return _mapping(values)
    if sort == "sequence":
        return _sequence(values)
    if sort == "collection":
        kinds = _kinds(values)
        members = [member for value in values for member in sorted(value, key=key)]
        shortest, longest = min(map(len, values)), max(map(len, values))
        of = _members_shape(members)
        if isinstance(of, Whole):  # sets that are larger than any example need other members
            of = replace(of, high=max(of.high, of.low + longest + 1))
        return Sequence(kinds, of, min(shortest, 2), None, (), longest)
    counted = calendar_shape(values)
    if counted is not None:
        return counted
    options = {key(value): value for value in values}
    if set(map(type, values)) == {bool}:
        return Choice((False, True))
    if all(type(value) in (bool, type(None)) for value in values) and any(type(value) is bool for value in values):
        return Choice((None, False, True))
    return Choice(tuple(options.values()))


def _whole(values: list[int]) -> Whole:
    seen = tuple(dict.fromkeys(values))
    low, high = min(seen), max(seen)
    if set(seen) == {0, 1} and len(values) >= ENOUGH_BITS:
        return Whole(0, 1, seen)
    if len(seen) < FEW_NUMBERS:
        high = max(high, low + ROOM)
    return Whole(low, high, seen)


def _real(values: list[float]) -> Shape:
    finite = tuple(dict.fromkeys(value for value in values if value - value == 0))
    strange = tuple(value for value in values if value - value != 0)
    places = max(
        (len(repr(value).partition(".")[2].rstrip("0")) for value in finite if "e" not in repr(value)), default=1
    )
    if not finite:
        return Choice(tuple({key(value): value for value in strange}.values()))
    low, high = min(finite), max(finite)
    if len(finite) < FEW_NUMBERS:
        high = max(high, low + float(ROOM))
    real = Real(low, high, finite, places)
    return Either((real, Choice(strange))) if strange else real


def _kinds(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(type(value).__name__ for value in values))


def _members_shape(members: list[Any]) -> Shape:
    return shape_of(members) if members else Whole(0, ROOM)


def _sequence(values: list[Any]) -> Shape:
    trees = () if are_records(values) else (_trees, _branching)
    for attempt in (_tagged, *trees, _record, _nested):
        found: Shape | None = attempt(values)
        if found is not None:
            return found
    members = [member for value in values for member in value]
    lengths = {len(value) for value in values}
    different = {key(value) for value in values}
    fixed = lengths.pop() if len(lengths) == 1 and len(different) >= ENOUGH_ALIKE else None
    shortest, longest = min(map(len, values)), max(map(len, values))
    having = shared_properties(values)
    of = _words_and_values(values) if {*WITH_WORDS} & {*having} else _members_shape(members)
    if isinstance(of, Whole) and {"parents", *PERMUTATIONS} & set(having):
        of = replace(of, high=LONGEST)
    return Sequence(_kinds(values), of, min(shortest, 2), fixed, having, longest)


def _words_and_values(values: list[Any]) -> Shape:
    """Words as they are, beside values: where both are texts, no sign stands in a number."""
    marked = [pair for value in values for pair in zip(value, are_words(value), strict=True)]
    words = tuple(dict.fromkeys(member for member, is_word in marked if is_word))
    return Either((shape_of([member for member, is_word in marked if not is_word]), Choice(words)))


def shared_properties(values: Values[Any]) -> tuple[str, ...]:
    """The properties that all the sequences have and that enough of them show, the stronger ones first."""
    different = list({key(value): value for value in values}.values())
    members = [member for value in different for member in value]
    of_lists = bool(members) and all(type(member) is list for member in members)
    names = [name for name in SEQUENCE_PROPERTIES if _is_shown(name, different)]
    if of_lists:
        names = [name for name in names if "scending" not in name]
    names = [name for name in names if all(holds(name, tuple(value)) for value in different)]
    if members and not of_lists and all(isinstance(member, SEQUENCES) for member in members):
        names = [name for name in names if name not in ("equal lengths", "square")]
        for place in range(min(map(len, members))):
            about = [f"{name} field {place}" for name in FIELD_PROPERTIES if _is_shown(name, different)]
            names += [name for name in about if all(holds(name, tuple(value)) for value in different)]
    return tuple(name for name in names if not is_implied(name, names))


def is_implied(name: str, names: list[str]) -> bool:
    """Whether a property needs no saying beside another of these."""
    base, _, place = name.rpartition(" field ")
    suffix = f" field {place}" if base else ""
    base = base or name
    return any(base in weaker and stronger + suffix in names for stronger, weaker in IMPLIED.items())


def _is_shown(name: str, values: list[Any]) -> bool:
    """Whether enough values could have failed to have the property."""
    telling = [value for value in values if len(value) >= 2]
    if name in ("equal lengths", "square"):
        if all(type(member) is str for value in values for member in value):
            return len({len(value[0]) for value in telling}) >= ENOUGH_WIDTHS
        tables = [value for value in values if value and all(isinstance(member, SEQUENCES) for member in value)]
        rows = [value for value in tables if len(value) >= 2]
        return bool(rows) and all(isinstance(member, SEQUENCES) for value in values for member in value)
    if name == "distinct":
        shown = [value for value in telling if not is_counting(value)]
        pairs = sum(len(value) * (len(value) - 1) // 2 for value in shown)
        return len(shown) >= 2 or pairs >= ENOUGH_PAIRS if _are_numbers(telling) else bool(telling)
    if name in ("odd length", "even length"):
        return len({len(value) for value in values}) >= 3
    if name in WITH_WORDS:
        of_texts = all(isinstance(member, str) for value in values for member in value)
        return sum(any(are_words(value)) for value in values) >= (ENOUGH_WORDS if of_texts else 2)
    if name == "one after another":
        return len(telling) >= ENOUGH_ALIKE
    if name == "apart":
        return sum(len(value) - 1 for value in telling) >= ENOUGH_APART
    if name == "a palindrome":
        return sum(len(value) >= 3 for value in values) >= 3
    if name == "some repeat":
        return len(telling) == len(values) and len(values) >= 3
    if name in PERMUTATIONS and name.endswith("without one"):
        longest = max(telling, key=len, default=())
        return len(telling) >= 3 and len(longest) >= ENOUGH_MISSING and not is_counting(longest)
    if name in ("parents", *PERMUTATIONS):
        return len(telling) >= 3
    return prod(1 if is_counting(value) else factorial(len(value)) for value in telling) >= ENOUGH_ORDERS


def _are_numbers(values: list[Any]) -> bool:
    return all(type(member) in (int, float) for value in values for member in value)


def is_counting(value: Any) -> bool:
    """Whether it is 1, 2, 3 or 7, 8, 9 or a, b, c: what one writes who has no order in mind."""
    if all(type(member) is int for member in value):
        return list(value) == list(range(value[0], value[0] + len(value)))
    return list(value) == list(ascii_lowercase[: len(value)])


def _tagged(values: list[Any]) -> Shape | None:
    return tagged_shape(values, shape_of)


def _trees(values: list[Any]) -> Shape | None:
    return tree_shape(values, shape_of)


def _branching(values: list[Any]) -> Shape | None:
    return branching_shape(values, shape_of)


def _record(values: list[Any]) -> Record | None:
    """Containers of one length with a field each: tuples by their nature, lists where the fields' sorts differ."""
    lengths = {len(value) for value in values}
    length = lengths.pop()
    if lengths or length < 1:
        return None
    columns = [[value[place] for value in values] for place in range(length)]
    sorts = [{_sort(member) for member in column} - {"other"} for column in columns]
    mixed = len({frozenset(sort) for sort in sorts}) > 1 and all(len(sort) <= 1 for sort in sorts)
    all_tuples = all(type(value) is tuple for value in values)
    several = len({key(value) for value in values}) >= 2
    if all_tuples and length >= 2 and (several or mixed):
        pass
    elif not (mixed and several):
        return None
    if length > 8:
        return None
    having: tuple[str, ...] = ()
    if all_tuples and len(values) >= ENOUGH_ALIKE:
        having = tuple(name for name in shared_properties(values) if _for_records(name, columns))
    return Record(_kinds(values), tuple(map(shape_of, columns)), having, shared_meanings(values))


def _for_records(name: str, columns: list[list[Any]]) -> bool:
    """Whether a property says something of fields: their order, that they differ.

    Of texts their order alone, and where they are written alike with digits, as times and dates are; of corners and
    other fields that have fields, the order of those.
    """
    sorts = {_sort(member) for column in columns for member in column}
    if sorts <= {"int", "float"}:
        return name in FIELD_PROPERTIES
    if sorts == {"str"}:
        written = [member for column in columns for member in column]
        alike = len(set(map(len, written))) == 1 and all(re.search(r"\d", text) for text in written)
        return alike and name in FIELD_PROPERTIES and "scending" in name
    base, _, _ = name.rpartition(" field ")
    return sorts == {"sequence"} and "scending" in base


def depths(value: Any, depth: int = 0) -> Iterator[int]:
    """How deep each plain value lies."""
    if isinstance(value, SEQUENCES):
        for member in value:
            yield from depths(member, depth + 1)
    else:
        yield depth


def height(value: Any) -> int:
    """How many containers lie in one another."""
    if not isinstance(value, SEQUENCES):
        return 0
    return 1 + max(map(height, value), default=0)


def are_records(members: list[Any]) -> bool:
    """Whether members are rows: tuples with a field each, tuples of plain fields among these; they are no trees.

    >>> are_records([("ann", (1990, 5)), ("bo", (1985, 7))]), are_records([(1, (2, 3)), (1, (2, (3, 4)))])
    (True, False)
    """
    different = {key(member) for member in members}
    lengths = {len(member) if type(member) is tuple else 0 for member in members}
    if len(different) < 2 or len(lengths) != 1 or min(lengths) < 2:
        return False
    columns = [[member[place] for member in members] for place in range(lengths.pop())]
    return any(isinstance(column[0], tuple) for column in columns) and all(map(_is_field, columns))


def _is_field(column: list[Any]) -> bool:
    """Whether what stands at one place of rows is of one sort, and no deeper than a tuple of plain values."""
    if len({_sort(value) for value in column}) != 1:
        return False
    if not isinstance(column[0], SEQUENCES):
        return True
    alike = len({(type(value), len(value)) for value in column}) == 1 and type(column[0]) is tuple
    return alike and all(height(value) == 1 for value in column) and len(column[0]) > 0


def _nested(values: list[Any]) -> Nested | None:
    found = {depth for value in values for depth in depths(value)}
    members = [member for value in values for member in value]
    if len(found) < 2 or _tagged(members) is not None or are_records(members):
        return None
    leaves: list[Any] = []
    containers: list[Any] = []
    pending = list(values)
    while pending:
        value = pending.pop()
        (containers if isinstance(value, SEQUENCES) else leaves).append(value)
        if isinstance(value, SEQUENCES):
            pending.extend(value)
    inner = [value for value in containers if not any(value is outer for outer in values)]
    return Nested(
        _kinds(containers),
        shape_of(leaves[::-1]),
        _deep(max(map(height, values))),
        any(len(value) == 0 for value in inner),
        min(1, min(map(len, values))),
    )


def _deep(most: int) -> int:
    """How deep inputs are: deeper than the examples, where these show that any depth is meant."""
    return most + 1 if most >= DEEP else most


def _nested_mapping(values: list[dict[Any, Any]]) -> NestedMapping | None:
    """Dictionaries in one another, to different depths; None where they are no deeper than a dictionary of some."""
    keys: list[Any] = []
    leaves: list[Any] = []
    inner: list[dict[Any, Any]] = []
    layer, most = list(values), 0
    ends = set()
    while layer:
        most += 1
        contents = [content for value in layer for content in value.values()]
        keys += [name for value in layer for name in value]
        plain = [content for content in contents if type(content) is not dict]
        ends |= {most} if plain else set()
        leaves += plain
        layer = [content for content in contents if type(content) is dict]
        inner += layer
    if most < DEEP or len(ends) < 2:
        return None
    least = min(1, min(map(len, values)))
    return NestedMapping(shape_of(keys), shape_of(leaves), _deep(most), not all(inner), least)


def _more_names(names: list[Any]) -> tuple[str, ...]:
    """The nodes' names and a few more, where they are single letters: among four nodes no way is long."""
    letters = ascii_lowercase if all(type(name) is str and name.islower() for name in names) else ascii_uppercase
    if not all(type(name) is str and len(name) == 1 and name in letters for name in names):
        return ()
    behind = letters[letters.index(max(names)) + 1 :]
    return (*names, *behind[: max(0, ENOUGH_NODES - len(names))])


def _mapping(values: list[dict[Any, Any]]) -> Shape:
    named = named_shape(values, shape_of)
    if named is not None:
        return named
    names = [list(map(key, value)) for value in values]
    different = {key(value) for value in values}
    all_same = all(each == names[0] for each in names)
    first = values[0]
    if all_same and names[0] and all(type(name) is str for name in first):
        columns = {name: [value[name] for value in values] for name in first}
        sorts = {_sort(member) for column in columns.values() for member in column}
        if len(different) >= 2 or len(sorts) > 1:
            return Fields(tuple(first), tuple(shape_of(column) for column in columns.values()))
    nested = _nested_mapping(values)
    if nested is not None:
        return nested
    keys = [name for value in values for name in value]
    contents = [content for value in values for content in value.values()]
    filled = [value for value in values if value]
    is_graph = (
        bool(filled)
        and all(isinstance(content, (list, tuple, set, dict)) for content in contents)
        and any(len(content) for content in contents)
        and all(map(is_closed, values))
    )
    telling = [tuple(value.values()) for value in values if len(value) >= 2]
    having = tuple(
        name for name in ("distinct",) if len(telling) >= 2 and all(holds(name, content) for content in telling)
    )
    names_shape, contents_shape = _members_shape(keys), _members_shape(contents)
    if is_graph and (more := _more_names(list(dict.fromkeys(keys)))):
        names_shape, contents_shape = Choice(more), between(contents_shape, more)
    return Mapping(
        names_shape,
        contents_shape,
        min(1, min(map(len, values))),
        is_graph,
        is_graph and all(map(is_mutual, values)),
        having,
    )
