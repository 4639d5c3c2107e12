"""`just attacks`: every program in every tier that has to stop it, as root and as an ordinary user, and without it."""

from __future__ import annotations

import json
import sys

from . import trying
from .attacks import TIERS, attacks
from .demonstrating import demonstrate
from .throwaway import run_in_jail


def main() -> int:
    known = attacks()
    trying.everywhere = True
    here = {(each["name"], each["tier"]): each["problem"] for each in trying.try_claims(known)}
    done = run_in_jail("ordinary", "-m", "tests.sandbox.trying", "claims-everywhere", seconds=900)
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    ordinary = {(each["name"], each["tier"]): each["problem"] for each in lines}
    without = demonstrate(known)
    wrong = 0
    for attack in known:
        tiers = [tier for tier in TIERS if tier <= attack.lowest_tier]
        problems = [here[attack.name, tier] or ordinary.get((attack.name, tier), "not run") for tier in tiers]
        problems.append(without[attack.name])
        wrong += any(problems)
        said = "; ".join(filter(None, problems)) or f"{' or '.join(attack.endings)[:60]}"
        print(f"{'FAILS' if any(problems) else 'holds':6} {attack.name:45} {','.join(tiers):6} {said[:300]}")
    print(f"{len(known)} programs, {wrong} of them not as claimed; tiers {', '.join(TIERS)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
