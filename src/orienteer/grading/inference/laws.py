"""What one argument has by itself in every example: a number or a length that something divides, ends, a sum.

Examples may show such a thing by chance: two numbers are both even every other time. A law is believed where of at
least `ENOUGH_WAYS` ways to write such examples one alone has it, as with the order of members; numbers that one writes
who has none in mind (10, 50, 100) say nothing.
"""

from __future__ import annotations

import ast
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from math import gcd, isclose, prod
from typing import Any

from orienteer.curriculum.parsing import module_of
from orienteer.grading.inference.observing import is_counting
from orienteer.grading.inference.shape import key

ENOUGH_WAYS = 8
ENOUGH_NUMBERS = 4
"""So many different numbers show what divides them all; so many lists, that all begin alike."""
ENOUGH_LENGTHS = 3
"""So many different lengths show what divides them all."""
ENOUGH_BEGUN = 3
"""So many of the lists that begin alike have to go on otherwise than by counting: 1, 2, 3 says nothing."""
ENOUGH_OWN = 3
"""So many lists of its own an argument has to show, whatever other functions are given."""
ENOUGH_SUMS = 3
"""So many lists with a sum show that all have it; where the numbers are whole, each of these has several members."""
LARGEST_DIVISOR = 9
ROUND = 5
"""Numbers that this divides are what one writes who has no number in mind: 10, 50, 100."""
COUNTED_POWERS = 2
ENOUGH_POWERS = 3
"""So many powers of two above COUNTED_POWERS are none by chance."""
PLACES = 100
"""Parts of a sum are drawn in hundredths of it."""


def _divided(value: Any, law: Law) -> bool:
    return type(value) is int and value % law.number == law.rest


def _is_power(value: Any, law: Law) -> bool:
    return type(value) is int and value > 0 and value & (value - 1) == 0


def _length_divided(value: Any, law: Law) -> bool:
    return bool(len(value) % law.number == law.rest)


def _begins(value: Any, law: Law) -> bool:
    return len(value) > 0 and key(value[0]) == key(law.number)


def _begins_without(value: Any, law: Law) -> bool:
    return not value or key(value[0]) != key(law.number)


def _ends_without(value: Any, law: Law) -> bool:
    return not value or key(value[-1]) != key(law.number)


def _adds_up(value: Any, law: Law) -> bool:
    numbers = _numbers(value, law.rest)
    return numbers is not None and isclose(sum(numbers), law.number, abs_tol=1e-9)


_TESTS: dict[str, Callable[[Any, Law], bool]] = {
    "divided": _divided,
    "a power of two": _is_power,
    "length divided": _length_divided,
    "begins with": _begins,
    "begins with no": _begins_without,
    "ends with no": _ends_without,
    "adds up to": _adds_up,
}
DIVIDED = ("divided", "length divided", "a power of two")
WITHOUT = ("begins with no", "ends with no")
WHOLE = -1
"""In place of a field: the members themselves, or a dictionary's values."""


@dataclass(frozen=True)
class Law:
    """What an argument has.

    Args:
        place: of the argument.
        number: what divides it, the member it begins with, what it adds up to.
        rest: what is left when it is divided; or the field that adds up, WHOLE for the members themselves.
    """

    name: str
    place: int
    number: Any = 0
    rest: int = 0

    def holds(self, arguments: Sequence[Any]) -> bool:
        """Whether the argument has it."""
        try:
            return _TESTS[self.name](arguments[self.place], self)
        except (TypeError, LookupError):
            return False

    def mended(self, arguments: list[Any], rng: random.Random) -> None:
        """Change the drawn argument so that it has it, where that is likely to leave what else it has."""
        value = arguments[self.place]
        if self.holds(arguments):
            return
        if self.name == "divided":
            arguments[self.place] = value - value % self.number + self.rest
        elif self.name == "length divided" and isinstance(value, (list, tuple, str)):
            arguments[self.place] = value[: len(value) - (len(value) - self.rest) % self.number]
        elif self.name == "begins with" and value:
            arguments[self.place] = type(value)([self.number, *value[1:]])
        elif self.name == "adds up to":
            arguments[self.place] = _shared_out(value, self, rng)


def _numbers(value: Any, field: int) -> list[Any] | None:
    """What adds up; None where that aren't numbers."""
    members = list(value.values()) if type(value) is dict else list(value)
    numbers = members if field == WHOLE else [member[field] for member in members]
    return numbers if all(type(number) in (int, float) for number in numbers) else None


def _shared_out(value: Any, law: Law, rng: random.Random) -> Any:
    """The value with parts of the sum in the place of its numbers."""
    numbers = _numbers(value, law.rest)
    units = law.number if all(type(number) is int for number in numbers or ()) else PLACES
    if not numbers or type(units) is not int or len(numbers) >= units:
        return value
    cuts = [0, *sorted(rng.sample(range(1, units), len(numbers) - 1)), units]
    whole = law.number / units
    parts = [after - before for before, after in pairwise(cuts)]
    made = [part if type(numbers[0]) is int else round(part * whole, 10) for part in parts]
    if type(value) is dict:
        return dict(zip(value, made, strict=True))
    if law.rest == WHOLE:
        return type(value)(made)
    pairs = zip(value, made, strict=True)
    return type(value)(type(old)([*old[: law.rest], part, *old[law.rest + 1 :]]) for old, part in pairs)


def asked_by(reference: str) -> frozenset[int]:
    """What a program asks of numbers, which then may be either: what comes after a `%`, and 0 if it asks for that."""
    nodes = list(ast.walk(module_of(reference)))
    rests = [node for node in nodes if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod)]
    asked = [node.right for node in rests]
    for node in nodes:
        if isinstance(node, ast.Compare) and node.left not in rests:
            asked += [each for each in node.comparators if isinstance(each, ast.Constant) and each.value == 0]
    return frozenset(each.value for each in asked if isinstance(each, ast.Constant) and type(each.value) is int)


def shared_laws(
    examples: Sequence[Sequence[Any]], beside: Sequence[Any] = (), asked: frozenset[int] = frozenset()
) -> tuple[Law, ...]:
    """The laws that all examples' arguments keep and that enough of them show.

    Args:
        beside: arguments of the examples of other functions; those of the same kind speak for a law, or against it.
        asked: what the reference asks of numbers (see `asked_by`): no law says that all answer it alike.
    """
    found: list[Law] = []
    for place in range(len(examples[0]) if examples else 0):
        values = list({key(example[place]): example[place] for example in examples}.values())
        types = set(map(type, values))
        if types == {int}:
            found += _of_numbers(values, place)
        elif len(types) == 1 and types <= {list, tuple, str, dict}:
            others = {key(value): value for value in beside if type(value) in types}
            found += _of_length(values, place)
            if str not in types:
                found += _of_sums(values, place)
            if types <= {list, tuple}:
                found += _of_ends(
                    values, [*{key(value): value for value in [*values, *others.values()]}.values()], place
                )
    return tuple(
        law
        for law in found
        if all(law.holds(example) for example in examples)
        and not (law.name in DIVIDED and any(gcd(law.number, number) > 1 for number in asked if number))
        and not (law.name in WITHOUT and law.number in asked)
    )


def _of_numbers(values: list[int], place: int) -> list[Law]:
    if len(values) < ENOUGH_NUMBERS:
        return []
    power = Law("a power of two", place, 2)
    told = sum(value > COUNTED_POWERS for value in values)
    if told >= ENOUGH_POWERS and all(_is_power(value, power) for value in values):
        return [power]
    return _divided_alike("divided", values, place)


def _divided_alike(name: str, numbers: list[int], place: int) -> list[Law]:
    """That all leave the same rest: none where one divides them all, or 1 by two."""
    step = reduce(gcd, (number - numbers[0] for number in numbers))
    if not 2 <= step <= LARGEST_DIVISOR or step == ROUND:
        return []
    if numbers[0] % step == 0:
        return [Law(name, place, step)]
    return [Law(name, place, 2, 1)] if step % 2 == 0 and numbers[0] % 2 else []


def _of_length(values: list[Any], place: int) -> list[Law]:
    lengths = sorted({len(value) for value in values})
    told = [length for length in lengths if length]
    laws = _divided_alike("length divided", lengths, place) if len(told) >= ENOUGH_LENGTHS else []
    return [law for law in laws if law.number ** (len(told) - (law.rest > 0)) >= ENOUGH_WAYS]


def _of_ends(values: list[Any], known: list[Any], place: int) -> list[Law]:
    """What the first member always is, and the 0 that an end never is though it stands elsewhere."""
    filled = [value for value in known if value]
    if len(values) < ENOUGH_OWN or len(filled) < ENOUGH_NUMBERS:
        return []
    if len(filled) == len(known) and len(set(map(len, filled))) > 1:
        first = filled[0][0]
        told = sum(not is_counting(value) for value in filled)
        alike = type(first) in (int, float, str) and all(key(value[0]) == key(first) for value in filled)
        if alike and told >= ENOUGH_BEGUN:
            return [Law("begins with", place, first)]
    if not all(type(member) is int for value in filled for member in value):
        return []
    found = []
    for name, end in (("begins with no", 0), ("ends with no", -1)):
        ends = [value[end] for value in filled]
        others = [member for value in filled for member in (value[1:] if end == 0 else value[:-1])]
        if 0 in others and 0 not in ends:
            ways = prod(1 / (1 - others.count(0) / len(others)) for _ in ends) if any(others) else ENOUGH_WAYS
            found += [Law(name, place)] if ways >= ENOUGH_WAYS else []
    return found


def _of_sums(values: list[Any], place: int) -> list[Law]:
    """A sum of the members, of a dictionary's values or of one field, that is always the same."""
    filled = [value for value in values if value]
    if len(filled) < ENOUGH_SUMS or len(filled) < len(values):
        return []
    found = []
    for field in (WHOLE, *range(4)):
        try:
            columns = [_numbers(value, field) for value in filled]
        except (TypeError, LookupError):
            continue
        if any(column is None for column in columns):
            continue
        sums = [sum(column) for column in columns if column is not None]
        several = [column for column in columns if column is not None and len(column) > 1]
        of_floats = all(type(number) is float for column in several for number in column)
        told = len({tuple(sorted(column)) for column in several})
        if all(isclose(each, sums[0], abs_tol=1e-9) for each in sums) and told >= (2 if of_floats else ENOUGH_SUMS):
            found.append(Law("adds up to", place, round(sums[0], 9), field))
    return found
