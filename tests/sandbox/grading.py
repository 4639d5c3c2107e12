"""`orienteer grade` on every hostile program: a verdict each, in time, exit status 1, and the next one graded as ever.

python -m tests.sandbox.grading [NAME...]
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from textwrap import dedent

from orienteer.grading.runner import Limits
from orienteer.inside.encoding import decode

from .attacks import Attack, attacks

LIMITS = Limits()
GRACE_SECONDS = 0.5
"""What may come on top of the limit. Source: the yardstick of the sandbox."""

ANSWER = "what no hostile program answers"
FUNCTION = f"def f(*given):\n    return {ANSWER!r}\n"
PROGRAM = f"print({ANSWER!r})\n"
TASK = """
    ---
    format_version: 1
    title: The right answer
    kind: {kind}
    covers: [basics/answers/answering]
    minutes: 1
    profile: {profile}
    ---

    Give the right answer.

    ## Hints

    1. Which answer is right?
    2. What is asked?
    3. Give it.
"""


@dataclass(frozen=True)
class Graded:
    """How the grading of one attack went.

    Args:
        verdict: "" where none was given.
        seconds: from the line before it to its own.
        next_is_graded: the honest submission after it was accepted.
    """

    attack: Attack
    verdict: str
    seconds: float
    next_is_graded: bool
    status: int

    @property
    def excess_seconds(self) -> float:
        """How much longer it took than it may."""
        limit = LIMITS.wall_seconds if "wall clock" in self.attack.stopped_by else LIMITS.cpu_seconds
        return max(0.0, self.seconds - limit - GRACE_SECONDS)

    @property
    def problem(self) -> str:
        """What is wrong besides time, or ""."""
        if not self.verdict:
            return "no verdict"
        if self.verdict == "accepted":
            return "it was accepted"
        if self.status != 1:
            return f"exit status {self.status}"
        return "" if self.next_is_graded else "the next submission isn't graded as ever"


def grade_all(chosen: Sequence[Attack]) -> Iterator[Graded]:
    """Each attack between two honest submissions; those that fit one exercise by one call of the command."""

    def exercise_of(attack: Attack) -> tuple[str, str, str]:
        return attack.function, json.dumps(attack.arguments), attack.profile

    with tempfile.TemporaryDirectory() as folder:
        for number, (_, group) in enumerate(groupby(sorted(chosen, key=exercise_of), exercise_of)):
            place = Path(folder) / f"exercise-{number}"
            yield from _grade(list(group), place)


def write_exercise(place: Path, attack: Attack) -> None:
    """An exercise on which the attack is tried."""
    place.mkdir(parents=True)
    kind = "function" if attack.function else "program"
    given = "".join(f", {decode(tree)!r}" for tree in attack.arguments)
    probe = f'call("f"{given})' if attack.function else "program()"
    name = "call" if attack.function else "program"
    checks = f'from orienteer.curriculum import {name}, check\n\nchecks = [check("the answer is right", {probe})]\n'
    texts = {
        "exercise.md": dedent(TASK).lstrip().format(kind=kind, profile=attack.profile),
        "solution.py": FUNCTION if attack.function else PROGRAM,
        "starter.py": "def f(*given):\n    ...\n" if attack.function else "...\n",
        "checks.py": checks,
    }
    for file, text in texts.items():
        (place / file).write_text(text, encoding="utf-8")


def _grade(group: list[Attack], place: Path) -> Iterator[Graded]:
    write_exercise(place, group[0])
    honest = place.with_name(f"{place.name}-honest.py")
    honest.write_text((place / "solution.py").read_text(encoding="utf-8"), encoding="utf-8")
    files = [honest]
    for number, attack in enumerate(group):
        file = place.with_name(f"{place.name}-{number}.py")
        file.write_text(attack.source, encoding="utf-8")
        files += [file, honest]
    command = [sys.executable, "-m", "orienteer", "grade", str(place), *map(str, files), "--json"]
    data = {**os.environ, "ORIENTEER_DATA": str(place.with_name("data"))}
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, env=data)
    assert process.stdout is not None
    told = [(time.monotonic(), json.loads(line)["verdict"]) for line in process.stdout]
    status = process.wait()
    for number, attack in enumerate(group):
        before, own, after = (told[at] if at < len(told) else (0.0, "") for at in range(2 * number, 2 * number + 3))
        seconds = own[0] - before[0] if own[1] else 0.0
        yield Graded(attack, own[1], seconds, before[1] == after[1] == "accepted", status)


def main() -> int:
    names = set(sys.argv[1:])
    wrong = slow = count = 0
    busy = os.getloadavg()[0] > (os.cpu_count() or 1)
    for graded in grade_all([attack for attack in attacks() if not names or attack.name in names]):
        count += 1
        wrong += bool(graded.problem)
        slow += graded.excess_seconds > 0
        late = f"{graded.excess_seconds:.1f} s too long" if graded.excess_seconds else ""
        said = "; ".join(filter(None, (graded.problem, late)))
        sign = "FAILS" if graded.problem else "slow" if late else "holds"
        print(f"{sign:6} {graded.attack.name:45} {graded.verdict:22} {graded.seconds:5.2f} s  {said}", flush=True)
    print(f"{count} programs, {wrong} not graded as they must be, {slow} beyond their limit and half a second")
    if slow and busy:
        print("More waits for this machine's processors than it has: times on a quiet one are shorter.")
    return 1 if wrong or (slow and not busy) else 0


if __name__ == "__main__":
    sys.exit(main())
