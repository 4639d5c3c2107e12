"""Values that differ from an example in one thing: a member left out, twice, moved or replaced; a number one off."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

_NUMBER = re.compile(r"(?<![0-9])(?:0|[1-9][0-9]{0,17})(?![0-9])")
"""A whole number as one writes it; one with zeros in front stays as wide as it is."""
MOST_MEMBERS = 12
"""Of a longer container, so many places are varied."""


def variants(value: Any, rng: random.Random) -> Iterator[Any]:
    """Values that differ from this one in one thing."""
    if type(value) in (list, tuple):
        for members in _members_varied(list(value), rng):
            yield type(value)(members)
    elif type(value) in (set, frozenset):
        ordered = sorted(value, key=repr)
        for place in range(len(ordered)):
            yield type(value)(ordered[:place] + ordered[place + 1 :])
    elif type(value) is dict:
        yield from _dictionaries(value, rng)
    elif type(value) is str:
        for letters in _members_varied(list(value), rng):
            yield "".join(letters)
        yield from numbers_one_off(value)
    elif type(value) is int:
        yield from (value + 1, value - 1)
    elif type(value) is float:
        yield from (value + 1, value - 1, value + 0.5)
    elif type(value) is bool:
        yield not value


def numbers_one_off(text: str) -> Iterator[str]:
    """The text with one of the numbers that it holds one more or one less.

    >>> list(numbers_one_off("1.0"))
    ['2.0', '0.0', '1.1']
    """
    for found in islice(_NUMBER.finditer(text), MOST_MEMBERS):
        number = int(found.group())
        for changed in (number + 1, number - 1):
            if changed >= 0:
                yield f"{text[: found.start()]}{changed}{text[found.end() :]}"


def _members_varied(members: list[Any], rng: random.Random) -> Iterator[list[Any]]:
    places = range(len(members))
    if len(members) > MOST_MEMBERS:
        places = sorted(rng.sample(places, MOST_MEMBERS))  # type: ignore[assignment]
    for place in places:
        before, here, after = members[:place], members[place], members[place + 1 :]
        yield before + after
        yield [*before, here, here, *after]
        yield [*members, here]
        if after:
            yield [*before, after[0], here, *after[1:]]
            yield members[: place + 1]
        for other in rng.sample(members, min(2, len(members))):
            yield [*before, other, *after]
        if not isinstance(here, str) or len(here) > 1:
            for changed in variants(here, rng):
                yield [*before, changed, *after]
    yield members[::-1]
    try:
        yield sorted(members)
    except TypeError:
        return


def _dictionaries(value: dict[Any, Any], rng: random.Random) -> Iterator[dict[Any, Any]]:
    for name in value:
        yield {other: content for other, content in value.items() if other != name}
        for changed in variants(value[name], rng):
            yield {**value, name: changed}
        other = rng.choice(list(value))
        yield {**value, name: value[other]}
    yield dict(reversed(value.items()))
