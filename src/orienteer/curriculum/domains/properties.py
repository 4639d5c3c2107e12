"""Properties that a list may have as a whole: whether they hold, and how to make a sampled list have them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from orienteer.inside.encoding import canonical, encode


@dataclass(frozen=True)
class Property:
    """A property of a sequence.

    Args:
        holds: whether a sequence has it; False where its members can't be compared.
        mend: a list of the same members (fewer, where some must go) that has it.
    """

    holds: Callable[[Sequence[Any]], bool]
    mend: Callable[[list[Any]], list[Any]]


def _ordered(descending: bool, place: int | None = None) -> Property:
    def key(member: Any) -> Any:
        return member if place is None else member[place]

    def holds(members: Sequence[Any]) -> bool:
        pairs = pairwise(members)
        try:
            return all(key(b) <= key(a) if descending else key(a) <= key(b) for a, b in pairs)
        except (TypeError, LookupError):
            return False

    def mend(members: list[Any]) -> list[Any]:
        try:
            return sorted(members, key=key, reverse=descending)
        except (TypeError, LookupError):
            return members

    return Property(holds, mend)


def _different(place: int | None = None) -> Property:
    def key(member: Any) -> str:
        return canonical(encode(member if place is None else member[place]))

    def mend(members: list[Any]) -> list[Any]:
        first: dict[str, Any] = {}
        for member in members:
            first.setdefault(key(member), member)
        return list(first.values())

    return Property(lambda members: len({key(member) for member in members}) == len(members), mend)


def _same_length(members: Sequence[Any]) -> bool:
    return len({len(member) for member in members}) <= 1


def _cut_to_same_length(members: list[Any]) -> list[Any]:
    shortest = min((len(member) for member in members), default=0)
    return [member[:shortest] for member in members]


def _in_order_of_text(members: Sequence[Any]) -> bool:
    texts = [canonical(encode(member)) for member in members]
    return all(first < second for first, second in pairwise(texts))


def _by_text(members: list[Any]) -> list[Any]:
    by_text = {canonical(encode(member)): member for member in members}
    return [by_text[text] for text in sorted(by_text)]


FIELDS_WITH_PROPERTIES = 8
"""How many leading fields of a list's records have properties of their own."""

PROPERTIES: dict[str, Property] = {
    "ascending": _ordered(False),
    "descending": _ordered(True),
    "distinct": _different(),
    "set": Property(_in_order_of_text, _by_text),
    "same length": Property(_same_length, _cut_to_same_length),
}
"""By name. Each holds of the beginnings of whatever it holds of. `set` lists every set once.
`distinct 0` is about the first field of a list's records, `ascending 0` likewise."""

for _place in range(FIELDS_WITH_PROPERTIES):
    PROPERTIES[f"distinct {_place}"] = _different(_place)
    PROPERTIES[f"ascending {_place}"] = _ordered(False, _place)
    PROPERTIES[f"descending {_place}"] = _ordered(True, _place)
