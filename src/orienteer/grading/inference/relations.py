"""What may hold between two arguments of a call in every example, and how to make drawn arguments keep it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import Any

from orienteer.grading.inference.dates_in_text import moment_of
from orienteer.grading.inference.parts import Part, with_parts
from orienteer.grading.inference.properties import is_span
from orienteer.grading.inference.shape import key as _identity

LARGEST_BASE = 36
"""Of `int(text, base)`: the ten digits and the 26 letters."""


def _is_number(value: Any) -> bool:
    return type(value) in (int, float)


def _is_sized(value: Any) -> bool:
    return isinstance(value, (list, tuple, str, set, frozenset, dict))


def _is_sequence(value: Any) -> bool:
    return isinstance(value, (list, tuple))


def _parts(value: Any, place: int | None) -> list[Any]:
    if place is None:
        return list(value) if _is_sized(value) else []
    return [member[place] for member in value if _is_sequence(member) and len(member) > place]


def _is_member(first: Any, second: Any, place: int | None) -> bool:
    if isinstance(second, str):
        return place is None and isinstance(first, str) and first in second
    return any(type(part) is type(first) and part == first for part in _parts(second, place))


def _all_members(first: Any, second: Any, place: int | None) -> bool:
    return set(map(_identity, _parts(first, None))) <= set(map(_identity, _parts(second, place)))


def _somewhere(value: Any) -> list[Any]:
    """All plain values, however deep they lie, in a tree or a table; None stands for an empty tree."""
    if isinstance(value, (list, tuple)):
        return [part for member in value for part in _somewhere(member)]
    return [] if value is None else [value]


def _is_deep(value: Any) -> bool:
    return value is None or (_is_sequence(value) and any(_is_sequence(member) for member in value))


def _plain_and_deep(first: Any, second: Any) -> bool:
    return type(first) in (int, float, str) and (_is_deep(second) or (_is_sequence(second) and None in second))


def _is_somewhere(first: Any, second: Any, place: int | None) -> bool:
    return any(type(part) is type(first) and part == first for part in _somewhere(second))


def _draw_somewhere(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
    parts = [part for part in _somewhere(second) if type(part) is type(first)]
    return (rng.choice(parts) if parts else first), second


def _widths(value: Any) -> list[int]:
    return [len(member) if _is_sized(member) else -1 for member in value]


def _narrowest(table: Any) -> int:
    """The length of a table's shortest row."""
    return min(map(len, table))


def _is_table(value: Any) -> bool:
    return _is_sequence(value) and len(value) > 0 and all(map(_is_sized, value))


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _is_text_of_words(first: Any, second: Any) -> bool:
    return type(first) is str and type(second) is int


def _numbers_and_span(first: Any, second: Any) -> bool:
    return is_span(second) and _is_sequence(first) and all(map(_is_number, _somewhere(first)))


def _widened(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
    reached = [*_somewhere(first), *second]
    return first, type(second)((min(reached), max(reached)))


Test = Callable[[Any, Any, int | None], bool]
Mend = Callable[[Any, Any, int | None, random.Random], tuple[Any, Any]]


@dataclass(frozen=True)
class Kind:
    """A relation between a first and a second argument (and, where `by_field`, a field of the second's records).

    Args:
        applies: whether the two are such that the question makes sense.
        holds: whether it holds.
        mend: new values for the two, that keep it where that can be done.
        at_least: how many examples have to show it, different ones.
        tells: whether an example in which it holds says anything.
    """

    applies: Callable[[Any, Any], bool]
    holds: Test
    mend: Mend
    at_least: int = 2
    by_field: bool = False
    tells: Test = lambda first, second, place: True


def _keep(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
    return first, second


def _divisors(length: int) -> list[int]:
    return [number for number in range(1, max(1, length) + 1) if length % number == 0]


def _draw_number(low: int, past: int) -> Mend:
    def mend(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
        most = len(second) - past
        return (rng.randint(min(low, most), most) if most >= low else first), second

    return mend


def _cut_to_shorter(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
    if not (isinstance(first, (list, tuple, str)) and isinstance(second, (list, tuple, str))):
        return first, second
    length = min(len(first), len(second))
    return first[:length], second[:length]


def _draw_member(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
    parts = _parts(second, place)
    return (rng.choice(parts) if parts else first), second


def _draw_members(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
    parts = _parts(second, place)
    if not parts or not isinstance(first, (list, tuple)):
        return first, second
    return type(first)(rng.choice(parts) for _ in first), second


def _in_order(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
    return (first, second) if first <= second else (second, first)


def _in_falling_order(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
    return (first, second) if first >= second else (second, first)


def _length_as_number(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
    return len(second), second


def _text_and_base(first: Any, second: Any) -> bool:
    return type(first) is str and type(second) is int and 2 <= second <= LARGEST_BASE


def _are_digits(first: Any, second: Any, place: int | None) -> bool:
    return all(sign.isascii() and sign.isalnum() and int(sign, LARGEST_BASE) < second for sign in first)


def _as_digits(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
    """Each sign that is no digit of the base as one of those that are digits, or as 1."""
    fitting = [sign for sign in first if _are_digits(sign, second, None)] or ["1"]
    return "".join(sign if sign in fitting else rng.choice(fitting) for sign in first), second


def _as_first_kind(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
    return first, type(first)(second)


def _number_and_sized(first: Any, second: Any) -> bool:
    return type(first) is int and _is_sized(second)


def _both_numbers(first: Any, second: Any) -> bool:
    return _is_number(first) and _is_number(second)


def _both_ordered(first: Any, second: Any) -> bool:
    return (
        _both_numbers(first, second)
        or (isinstance(first, tuple) and isinstance(second, tuple))
        or (isinstance(first, str) and isinstance(second, str))
        or (isinstance(first, date) and type(first) is type(second))
    )


def _both_sized(first: Any, second: Any) -> bool:
    return _is_sized(first) and _is_sized(second) and isinstance(first, str) is isinstance(second, str)


def _both_tables(first: Any, second: Any) -> bool:
    return all(_is_sequence(table) and bool(table) and all(map(_is_sequence, table)) for table in (first, second))


def _table_and_row(first: Any, second: Any) -> bool:
    """Rows, or none, and a sequence of which none is one."""
    rows = _is_sequence(first) and all(map(_is_sequence, first))
    return rows and _is_sequence(second) and not any(map(_is_sized, second))


def _cut_to_narrower(first: Any, second: Any, place: int | None, rng: random.Random) -> tuple[Any, Any]:
    width = min([len(second), *_widths(first)])
    return type(first)(row[:width] for row in first), second[:width]


def _ordered(test: Callable[[Any, Any], bool]) -> Test:
    def holds(first: Any, second: Any, place: int | None) -> bool:
        try:
            return test(first, second)
        except TypeError:
            return False

    return holds


RELATIONS: dict[str, Kind] = {
    "a number no larger than the length": Kind(
        _number_and_sized, lambda first, second, place: first <= len(second), _draw_number(0, 0)
    ),
    "a divisor of the length": Kind(
        _number_and_sized,
        lambda first, second, place: first > 0 and len(second) % first == 0,
        lambda first, second, place, rng: (rng.choice(_divisors(len(second))), second),
        at_least=3,
        tells=lambda first, second, place: first > 1 and len(second) > 0,
    ),
    "a place in it": Kind(_number_and_sized, lambda first, second, place: 0 <= first < len(second), _draw_number(0, 1)),
    "a place in its rows": Kind(
        lambda first, second: type(first) is int and _is_table(second),
        lambda first, second, place: 0 <= first < _narrowest(second),
        lambda first, second, place, rng: (rng.randrange(max(1, _narrowest(second))), second),
    ),
    "no shorter number": Kind(
        lambda first, second: _number_and_sized(second, first),
        lambda first, second, place: len(first) <= second,
        lambda first, second, place, rng: (first, len(first) + rng.randint(0, 2)),
        at_least=3,
        tells=lambda first, second, place: len(first) > 0,
    ),
    "as wide as its words": Kind(
        _is_text_of_words,
        lambda first, second, place: _longest_word(first) <= second,
        lambda first, second, place, rng: (first, _longest_word(first) + rng.randint(0, 2)),
        at_least=3,
        tells=lambda first, second, place: len(first.split()) > 1,
    ),
    "within": Kind(
        _numbers_and_span,
        lambda first, second, place: all(second[0] <= number <= second[1] for number in _somewhere(first)),
        _widened,
        at_least=3,
        tells=lambda first, second, place: len(_somewhere(first)) > 1,
    ),
    "its length": Kind(_number_and_sized, lambda first, second, place: first == len(second), _length_as_number),
    "of equal length": Kind(
        _both_sized,
        lambda first, second, place: len(first) == len(second),
        _cut_to_shorter,
        tells=lambda first, second, place: len(first) > 0,
    ),
    "no longer": Kind(_both_sized, lambda first, second, place: len(first) <= len(second), _keep, at_least=3),
    "one of it": Kind(lambda first, second: _is_sized(second), _is_member, _draw_member, by_field=True),
    "none of it": Kind(
        lambda first, second: _is_sized(second) and not _is_sized(first),
        lambda first, second, place: not _is_member(first, second, place),
        _keep,
        at_least=3,
        tells=lambda first, second, place: len(second) > 0 and any(type(part) is type(first) for part in second),
    ),
    "somewhere in it": Kind(_plain_and_deep, _is_somewhere, _draw_somewhere),
    "nowhere in it": Kind(
        _plain_and_deep,
        lambda first, second, place: not _is_somewhere(first, second, place),
        _keep,
        at_least=3,
        tells=lambda first, second, place: any(type(part) is type(first) for part in _somewhere(second)),
    ),
    "drawn from it": Kind(
        lambda first, second: _is_sequence(first) and _is_sized(second),
        _all_members,
        _draw_members,
        by_field=True,
        tells=lambda first, second, place: len(first) > 0,
    ),
    "no larger": Kind(_both_ordered, _ordered(lambda first, second: bool(first <= second)), _in_order, at_least=3),
    "smaller": Kind(_both_ordered, _ordered(lambda first, second: bool(first < second)), _in_order, at_least=3),
    "no smaller": Kind(
        _both_ordered, _ordered(lambda first, second: bool(first >= second)), _in_falling_order, at_least=3
    ),
    "larger": Kind(_both_ordered, _ordered(lambda first, second: bool(first > second)), _in_falling_order, at_least=3),
    "of one type": Kind(
        _both_sized, lambda first, second, place: type(first) is type(second), _as_first_kind, at_least=2
    ),
    "written in its digits": Kind(
        _text_and_base, _are_digits, _as_digits, at_least=3, tells=lambda first, second, place: len(first) > 0
    ),
    "of one form": Kind(_both_tables, lambda first, second, place: _widths(first) == _widths(second), _keep),
    "as wide as the other is high": Kind(
        _both_tables, lambda first, second, place: set(_widths(first)) == {len(second)}, _keep
    ),
    "as wide as the other is long": Kind(
        _table_and_row,
        lambda first, second, place: set(_widths(first)) <= {len(second)},
        _cut_to_narrower,
        tells=lambda first, second, place: len(first) > 0,
    ),
}
"""By name. "None of it" is checked like the others: a value that examples never look for where it is."""


OPTIONS: dict[str, Callable[[Any, int | None], list[Any]]] = {
    "one of it": _parts,
    "somewhere in it": lambda second, place: _somewhere(second),
    "a place in it": lambda second, place: list(range(len(second))),
    "a place in its rows": lambda second, place: list(range(_narrowest(second))),
    "its length": lambda second, place: [len(second)],
    "a divisor of the length": lambda second, place: _divisors(len(second)),
    "a number no larger than the length": lambda second, place: list(range(len(second) + 1)),
}
"""What the first argument can be, for the relations that leave it little choice."""


TIED_TO_A_LENGTH = frozenset(
    {
        "a place in it",
        "a place in its rows",
        "its length",
        "a number no larger than the length",
        "a divisor of the length",
    }
)


OF_PARTS = ("no larger", "smaller", "no smaller", "larger", "a place in it", "a place in its rows")
"""What a field of an argument that is a tuple may have to do with another argument."""


@dataclass(frozen=True)
class Relation:
    """A relation that all examples share.

    Args:
        name: of its kind.
        first, second: the two arguments' places; a larger one is that of a part (see `parts`) behind the arguments.
        field: of the second, or None.
        form: in which both arguments are dates or times (see `dates_in_text`), where their order is meant; or "".
    """

    name: str
    first: int
    second: int
    field: int | None = None
    form: str = ""

    def holds(self, arguments: tuple[Any, ...]) -> bool:
        kind = RELATIONS[self.name]
        first, second = arguments[self.first], arguments[self.second]
        if not kind.applies(first, second):
            return True
        if self.form:
            first, second = moment_of(first, self.form), moment_of(second, self.form)
        return kind.holds(first, second, self.field)

    @property
    def gives_options(self) -> bool:
        """Whether the second argument has what the first can be."""
        return self.name in OPTIONS

    def options(self, second: Any) -> list[Any]:
        """What the first argument can be beside this second one, each once."""
        return list({_identity(value): value for value in OPTIONS[self.name](second, self.field)}.values())

    def mended(self, arguments: list[Any], rng: random.Random) -> None:
        kind = RELATIONS[self.name]
        first, second = arguments[self.first], arguments[self.second]
        if self.holds(tuple(arguments)):
            return
        mended = (second, first) if self.form else kind.mend(first, second, self.field, rng)
        arguments[self.first], arguments[self.second] = mended


def shared_relations(
    examples: list[tuple[Any, ...]], forms: Sequence[Sequence[str]] = (), parts: Sequence[Part] = ()
) -> tuple[Relation, ...]:
    """The relations between arguments that hold in all examples and that enough of them show.

    Args:
        forms: of each argument, those in which all its examples are dates or times.
        parts: fields of arguments that are looked at by themselves, each beside the arguments that aren't such tuples.
    """
    different = list({_identity(example): example for example in examples}.values())
    count = len(different[0]) if different else 0
    found = []
    for first in range(count):
        for second in range(count):
            if first == second:
                continue
            shared = [form for form in forms[first] if form in forms[second]] if forms else []
            for name, kind in RELATIONS.items():
                fields = [None, *range(4)] if kind.by_field else [None]
                for field in fields:
                    form = shared[0] if shared and kind.applies is _both_ordered else ""
                    relation = Relation(name, first, second, field, form)
                    if _is_shared(relation, kind, different):
                        found.append(relation)
    told = [with_parts(example, parts) for example in different]
    wholes = [place for place in range(count) if place not in dict(parts)]
    for first, second, name in product(range(count, count + len(parts)), wholes, OF_PARTS):
        relation = Relation(name, first, second)
        if _is_shared(relation, RELATIONS[name], told):
            found.append(relation)
    return tuple(relation for relation in found if not _is_implied(relation, found))


def _is_shared(relation: Relation, kind: Kind, examples: list[tuple[Any, ...]]) -> bool:
    shown = 0
    if kind.applies is _both_ordered and not relation.form and _is_chance(relation, examples):
        return False
    for example in examples:
        first, second = example[relation.first], example[relation.second]
        if not kind.applies(first, second):
            return False
        if not relation.holds(example):
            return False
        shown += kind.tells(first, second, relation.field)
    needed = kind.at_least if kind.at_least > 2 else min(kind.at_least, len(examples))
    return shown >= needed


def _is_chance(relation: Relation, examples: list[tuple[Any, ...]]) -> bool:
    """Whether an order of texts says nothing: one of them is the same in every example."""
    pairs = [(example[relation.first], example[relation.second]) for example in examples]
    return any(all(type(value) is str for value in side) and len(set(side)) == 1 for side in zip(*pairs, strict=True))


IMPLIED_BY = {
    "a number no larger than the length": ("a place in it", "its length", "a divisor of the length"),
    "a divisor of the length": ("its length",),
    "no longer": ("of equal length",),
    "no shorter number": ("its length",),
    "as wide as its words": ("no shorter number",),
    "no larger": ("smaller",),
    "none of it": ("nowhere in it",),
    "no smaller": ("larger",),
}


def _is_implied(relation: Relation, found: list[Relation]) -> bool:
    if (
        relation.name in ("of equal length", "no longer", "of one type", "of one form")
        and relation.first > relation.second
    ):
        mirrored = Relation(relation.name, relation.second, relation.first)
        if relation.name != "no longer" and mirrored in found:
            return True
    if relation.name in ("no smaller", "larger") and relation.first > relation.second:
        opposite = {"no smaller": "no larger", "larger": "smaller"}[relation.name]
        return replace(relation, name=opposite, first=relation.second, second=relation.first) in found
    return any(replace(relation, name=stronger, field=None) in found for stronger in IMPLIED_BY.get(relation.name, ()))
