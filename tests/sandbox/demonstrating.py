"""Shows each attack's success without the mechanism that stops it, in throw-away jails.

Attacks that take their jail along, or fill it, have one each; the others share a few. One success shows what was to be
shown: an attack that came to nothing on a busy machine is tried once more, alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from .attacks import Attack
from .throwaway import EACH, lines_from_jail

AT_ONCE = 4

TAKES_THE_JAIL_ALONG = ("processes", "scopes", "tree of processes")
"""Without these, what an attack starts or kills is not only its own."""


def demonstrate(chosen: Sequence[Attack]) -> Iterator[tuple[str, str]]:
    """Each attack's name and why it did not succeed, or "": as soon as its jail has ended."""
    with ThreadPoolExecutor(AT_ONCE) as at_once:
        for ended in as_completed([at_once.submit(_in_one_jail, group) for group in _groups(chosen)]):
            for name, problem in ended.result().items():
                yield name, problem and _in_one_jail([attack for attack in chosen if attack.name == name])[name]


def _groups(chosen: Sequence[Attack]) -> Iterator[list[Attack]]:
    shared: dict[tuple[str, bool], list[Attack]] = {}
    for attack in chosen:
        if attack.is_naive or not set(attack.stopped_by) & {*TAKES_THE_JAIL_ALONG, "memory", "scratch size"}:
            shared.setdefault((attack.jail, attack.is_naive), []).append(attack)
        else:
            yield [attack]
    for group in shared.values():
        for begin in range(0, len(group), EACH):
            yield group[begin : begin + EACH]


def _in_one_jail(group: list[Attack]) -> dict[str, str]:
    lines, problem = lines_from_jail(group[0].jail, "removed", [attack.name for attack in group])
    found = {line["name"]: line["problem"] for line in lines}
    for attack in group:
        if attack.name not in found:
            killed = "ended with 137" in problem and "everything killed" in attack.without
            found[attack.name] = "" if killed else problem
    return found
