"""Properties that a sequence or a text may have as a whole, by name. A name may end in a field's number."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from orienteer.grading.inference.shape import key as _identity


def _pairwise(test: Callable[[Any, Any], bool]) -> Callable[[Sequence[Any]], bool]:
    def holds(members: Sequence[Any]) -> bool:
        try:
            return all(test(first, second) for first, second in pairwise(members))
        except TypeError:
            return False

    return holds


def _distinct(members: Sequence[Any]) -> bool:
    return len(set(map(_identity, members))) == len(members)


def _sized(member: Any) -> int:
    return len(member) if isinstance(member, (list, tuple, str, set, frozenset, dict)) else -1


def _equal_lengths(members: Sequence[Any]) -> bool:
    return len(set(map(_sized, members))) <= 1


def _square(members: Sequence[Any]) -> bool:
    return all(_sized(member) == len(members) for member in members)


def _some_repeat(members: Sequence[Any]) -> bool:
    return not _distinct(members)


def _permutation(low: int, missing: int) -> Callable[[Sequence[Any]], bool]:
    def holds(members: Sequence[Any]) -> bool:
        if not all(type(member) is int for member in members):
            return False
        return _distinct(members) and set(members) <= set(range(low, low + len(members) + missing))

    return holds


def _parents(members: Sequence[Any]) -> bool:
    """Each the place of the one above it, and -1 at the root: from each on one comes to the one root."""
    if not all(type(member) is int and -1 <= member < len(members) for member in members):
        return False
    ends = [place for place, member in enumerate(members) if member == -1]
    if len(ends) != 1:
        return False
    reached: set[int] = set()
    while ends:
        reached.update(ends)
        ends = [place for place, member in enumerate(members) if member in ends]
    return len(reached) == len(members)


def _a_palindrome(members: Sequence[Any]) -> bool:
    return list(members) == list(members)[::-1]


def _one_after_another(members: Sequence[Any]) -> bool:
    """Spans of numbers, each of which begins no sooner than the one before ends."""
    return all(is_span(member) for member in members) and all(
        first[-1] <= second[0] for first, second in pairwise(members)
    )


def _apart(members: Sequence[Any]) -> bool:
    """Spans of numbers, each of which begins later than the one before ends."""
    return all(is_span(member) for member in members) and all(
        first[-1] < second[0] for first, second in pairwise(members)
    )


def is_span(value: Any) -> bool:
    """Whether it is two numbers, of which the second is no smaller."""
    return (
        isinstance(value, (list, tuple))
        and len(value) == 2
        and all(type(number) in (int, float) for number in value)
        and value[0] <= value[1]
    )


def are_words(members: Sequence[Any]) -> list[bool]:
    """Which members are words among values: the texts; where all are texts, those of signs alone ("+", "**")."""
    if all(isinstance(member, str) for member in members):
        return [bool(member) and all(map(is_sign, member)) for member in members]
    return [isinstance(member, str) for member in members]


def _taking_turns(members: Sequence[Any]) -> bool:
    """Values and words between them, as in 3 + 4 * 5."""
    words = are_words(members)
    return (len(words) % 2 == 1 and words == [place % 2 == 1 for place in range(len(words))]) or not words


def _postfix(members: Sequence[Any]) -> bool:
    """Values and words that take two of those before them, until one is left."""
    held = 0
    for is_word in are_words(members):
        held += -1 if is_word else 1
        if held < 1:
            return False
    return held == 1 or not members


PERMUTATIONS = {
    "a permutation": (0, 0),
    "a permutation from 1": (1, 0),
    "a permutation without one": (0, 1),
    "a permutation from 1 without one": (1, 1),
}
"""By name: the smallest of the whole numbers, each of which stands there once, and how many of them are missing."""

SEQUENCE_PROPERTIES: dict[str, Callable[[Sequence[Any]], bool]] = {
    "strictly ascending": _pairwise(lambda first, second: bool(first < second)),
    "ascending": _pairwise(lambda first, second: bool(first <= second)),
    "strictly descending": _pairwise(lambda first, second: bool(first > second)),
    "descending": _pairwise(lambda first, second: bool(first >= second)),
    "distinct": _distinct,
    "equal lengths": _equal_lengths,
    "square": _square,
    "odd length": lambda members: len(members) % 2 == 1,
    "even length": lambda members: len(members) % 2 == 0,
    **{name: _permutation(low, missing) for name, (low, missing) in PERMUTATIONS.items()},
    "parents": _parents,
    "some repeat": _some_repeat,
    "a palindrome": _a_palindrome,
    "one after another": _one_after_another,
    "apart": _apart,
    "values and words in turns": _taking_turns,
    "words after their two values": _postfix,
}
"""Of a whole; with a number behind it, of that field of its records."""

IMPLIED = {
    "strictly ascending": ("ascending", "distinct"),
    "strictly descending": ("descending", "distinct"),
    "square": ("equal lengths",),
    "a permutation": ("distinct", "a permutation without one"),
    "a permutation from 1": ("distinct", "a permutation without one", "a permutation from 1 without one"),
    "a permutation without one": ("distinct",),
    "a permutation from 1 without one": ("distinct",),
    "values and words in turns": ("odd length",),
    "words after their two values": ("odd length",),
    "apart": ("one after another",),
}
"""What needs no saying beside a stronger property."""

WITH_WORDS = ("values and words in turns", "words after their two values")

FIELD_PROPERTIES = ("strictly ascending", "ascending", "strictly descending", "descending", "distinct")


def holds(name: str, members: Sequence[Any]) -> bool:
    """Whether a sequence has the property of that name."""
    base, _, place = name.rpartition(" field ")
    if not base:
        return SEQUENCE_PROPERTIES[name](members)
    try:
        return SEQUENCE_PROPERTIES[base]([member[int(place)] for member in members])
    except (TypeError, LookupError):
        return False


def keeps(name: str, before: Sequence[Any], member: Any) -> bool:
    """Whether members that have the property may be followed by this one; True where only the whole can tell."""
    base, _, place = name.rpartition(" field ")
    if base:
        number = int(place)
        return keeps(base, [each[number] for each in before], member[number])
    if not before:
        return True
    if name == "distinct":
        wanted = _identity(member)
        return all(_identity(each) != wanted for each in before)
    if name in _STEPWISE:
        return SEQUENCE_PROPERTIES[name]((before[-1], member))
    return True


_STEPWISE = {
    *("strictly ascending", "ascending", "strictly descending", "descending"),
    *("equal lengths", "one after another", "apart"),
}


def mended(name: str, members: list[Any]) -> list[Any]:
    """Members that have the property, where sorting, dropping or cutting can give it."""
    base, _, number = name.rpartition(" field ")
    place = int(number) if base else None
    base = base or name

    def by(member: Any) -> Any:
        return member if place is None else member[place]

    try:
        if base in ("distinct", "strictly ascending", "strictly descending"):
            members = list({_identity(by(member)): member for member in reversed(members)}.values())[::-1]
        if "ascending" in base:
            members = sorted(members, key=by)
        if "descending" in base:
            members = sorted(members, key=by, reverse=True)
        if base == "equal lengths":
            shortest = min(map(_sized, members), default=0)
            members = [member[:shortest] for member in members]
        if base == "square":
            side = min([len(members), *map(_sized, members)], default=0)
            members = [member[:side] for member in members[:side]]
        if base in ("odd length", "even length") and len(members) % 2 == (base == "even length"):
            members = members[:-1]
        if base == "a palindrome":
            members = [*members[: (len(members) + 1) // 2], *members[: len(members) // 2][::-1]]
        if base in WITH_WORDS:
            members = _arranged(members, after=base.startswith("words"))
        if base in ("one after another", "apart"):
            numbers = sorted(number for member in members for number in member)
            numbers = sorted(set(numbers)) if base == "apart" else numbers
            numbers = numbers[: len(numbers) // 2 * 2]
            members = [type(members[0])(numbers[place : place + 2]) for place in range(0, len(numbers), 2)]
        if base == "some repeat" and len(members) > 1 and _distinct(members):
            members = [*members[:-1], members[0]]
    except (TypeError, LookupError):
        return members
    return members


def _arranged(members: list[Any], *, after: bool) -> list[Any]:
    """Values with a word between each two of them, or after the two that it takes."""
    sorts = are_words(members)
    words = [member for member, is_word in zip(members, sorts, strict=True) if is_word]
    values = [member for member, is_word in zip(members, sorts, strict=True) if not is_word]
    count = min(len(words), len(values) - 1)
    made = values[:1]
    for place in range(max(0, count)):
        word, value = words[place], values[place + 1]
        made += [value, word] if after else [word, value]
    if after and count > 1 and len(repr(members)) % 2:  # the other way to nest: all the values first
        made = [*values[: count + 1], *words[:count]]
    return made


OF_LETTERS_AND_DIGITS: dict[str, Callable[[str], bool]] = {
    "begins with no letter": lambda text: not text[:1].isalpha(),
    "begins with no digit": lambda text: not text[:1].isdigit(),
    "ends with no letter": lambda text: not text[-1:].isalpha(),
    "ends with no digit": lambda text: not text[-1:].isdigit(),
    "no two letters together": lambda text: not any(one.isalpha() and two.isalpha() for one, two in pairwise(text)),
    "no two digits together": lambda text: not any(one.isdigit() and two.isdigit() for one, two in pairwise(text)),
    "no number begins with 0": lambda text: re.search(r"(?<!\d)0", text) is None,
}
"""Of texts in which letters and digits stand beside each other, as the words of a small language do."""

TEXT_PROPERTIES: dict[str, Callable[[str], bool]] = {
    "no two signs together": lambda text: not any(is_sign(one) and is_sign(two) for one, two in pairwise(text)),
    "no space at either end": lambda text: text == text.strip(),
    "no two spaces together": lambda text: "  " not in text,
    "no leading zero": lambda text: len(text) < 2 or not text.startswith("0"),
    "begins with a letter": lambda text: text[:1].isalpha(),
    "begins with a capital": lambda text: text[:1].isupper(),
    "ends with a letter or digit": lambda text: text[-1:].isalnum(),
    "no character twice": lambda text: len(set(text)) == len(text),
    "one word": lambda text: len(text.split()) == 1,
    "several words": lambda text: len(text.split()) > 1,
    "ends with a full stop": lambda text: text.endswith("."),
    "minus in front alone": lambda text: "-" not in text[1:],
    "brackets balance": lambda text: _balanced(text),
    "a palindrome": lambda text: text == text[::-1],
}
TEXT_PROPERTIES |= OF_LETTERS_AND_DIGITS
"""Of texts. Those that need a sign (a space, a zero) are kept only where an example has one or could have."""


def _without(pattern: str) -> Callable[[str], bool]:
    unwanted = re.compile(pattern)
    return lambda text: unwanted.search(text) is None


SPACING = {sign: (f"a space behind each {sign}", f"no space behind a {sign}") for sign in ",;:"}
"""What may follow a sign within a text."""
for _sign, (_spaced, _close) in SPACING.items():
    TEXT_PROPERTIES |= {_spaced: _without(rf"{_sign}(?! |$)"), _close: _without(f"{_sign} ")}

BETWEEN = {sign: f"something on both sides of each {sign}" for sign in ",;|&"}
"""Of signs that part a text."""
TEXT_PROPERTIES |= {name: _without(rf"(?:^|[{sign}])\s*[{sign}]|[{sign}]\s*$") for sign, name in BETWEEN.items()}


def is_sign(character: str) -> bool:
    """Whether it is neither a letter nor a digit nor a space."""
    return not character.isalnum() and not character.isspace()


def _balanced(text: str) -> bool:
    closing = {")": "(", "]": "[", "}": "{"}
    stack: list[str] = []
    for character in text:
        if character in "([{":
            stack.append(character)
        elif character in closing and (not stack or stack.pop() != closing[character]):
            return False
    return not stack
