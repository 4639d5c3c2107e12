"""`just attacks`: every program in every tier that has to stop it, as root and as an ordinary user, and without it.

A line for each as soon as it is known. What was cut off is tried alone by its names.

    python -m tests.sandbox [NAME...]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from . import trying
from .attacks import TIERS, Attack, attacks
from .demonstrating import demonstrate
from .throwaway import EACH, lines_from_jail

Line = tuple[str, str, str]
"""How it was tried, the program's name, and what is not as claimed or ""."""


def main() -> int:
    names = set(sys.argv[1:])
    known = [attack for attack in attacks() if not names or attack.name in names]
    trying.everywhere = True
    wrong: dict[str, list[Line]] = {}
    for line in tried(known):
        how, name, problem = line
        print(f"{'FAILS' if problem else 'holds':6} {how:18} {name:45} {shortened(problem)}".rstrip(), flush=True)
        if problem:
            wrong.setdefault(name, []).append(line)
    print(f"{len(known)} programs, {len(wrong)} of them not as claimed; tiers {', '.join(TIERS)}")
    for name, lines in wrong.items():
        print(f"    {name}: {', '.join(how for how, _, _ in lines)}")
    return 1 if wrong else 0


def shortened(problem: str) -> str:
    """Its begin and its end, on one line: a traceback says at its end what is wrong."""
    line = " ".join(problem.split())
    return line if len(line) <= 300 else f"{line[:140]} … {line[-160:]}"


def tried(known: Sequence[Attack]) -> Iterator[Line]:
    """All that is claimed of the programs, one claim after the other."""
    for each in trying.try_claims(known):
        yield f"tier {each['tier']}", each["name"], each["problem"]
    for begin in range(0, len(known), EACH):
        names = [attack.name for attack in known[begin : begin + EACH]]
        lines, problem = lines_from_jail("ordinary", "claims-everywhere", names)
        for each in lines:
            yield f"tier {each['tier']}, ordinary", each["name"], each["problem"]
        for name in sorted(set(names) - {each["name"] for each in lines}):
            yield "ordinary", name, f"not tried: {problem}"
    for name, problem in demonstrate(known):
        yield "without it", name, problem


if __name__ == "__main__":
    sys.exit(main())
