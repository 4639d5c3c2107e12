"""Shows each attack's success without the mechanism that stops it, in throw-away jails.

Attacks that take their jail along, or fill it, have one each; the others share a few.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from .attacks import Attack
from .throwaway import run_in_jail

AT_ONCE = 4
EACH = 16

TAKES_THE_JAIL_ALONG = ("processes", "scopes", "tree of processes")
"""Without these, what an attack starts or kills is not only its own."""


def demonstrate(chosen: Sequence[Attack]) -> dict[str, str]:
    """For each attack why it did not succeed, or ""."""
    with ThreadPoolExecutor(AT_ONCE) as at_once:
        found: dict[str, str] = {}
        for each in at_once.map(_in_one_jail, list(_groups(chosen))):
            found |= each
    return found


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
    done = run_in_jail(group[0].jail, "-m", "tests.sandbox.trying", "removed", *(attack.name for attack in group))
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    found = {line["name"]: line["problem"] for line in lines}
    for attack in group:
        if attack.name not in found:
            killed = done.returncode == 137 and "everything killed" in [
                " ".join(ending.split()) for ending in attack.without
            ]
            found[attack.name] = "" if killed else f"the jail ended with {done.returncode}: {done.stderr[-600:]}"
    return found
