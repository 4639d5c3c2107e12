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

from benchmarks.processor_time import seconds_of_tree
from orienteer.grading.runner import Limits
from orienteer.inside.encoding import decode

from .attacks import Attack, attacks
from .throwaway import EACH

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
        processor_seconds: what the command and all that it started used meanwhile.
        waited_seconds: in which somebody waited for a processor that somebody else had.
        next_is_graded: the honest submission after it was accepted.
    """

    attack: Attack
    verdict: str
    seconds: float
    processor_seconds: float
    waited_seconds: float
    next_is_graded: bool
    status: int

    @property
    def excess_seconds(self) -> float:
        """How much longer it took than it may, but for waiting, or how much more processor time."""
        own = self.seconds - self.waited_seconds
        by_clock = "wall clock" in self.attack.stopped_by
        over = own - LIMITS.wall_seconds if by_clock else max(own, self.processor_seconds) - LIMITS.cpu_seconds
        return max(0.0, over - GRACE_SECONDS)

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
    """Each attack between two honest submissions; those that fit one exercise by one call of the command, a
    few at a time."""

    def exercise_of(attack: Attack) -> tuple[str, str, str]:
        return attack.function, json.dumps(attack.arguments), attack.profile

    with tempfile.TemporaryDirectory() as folder:
        for _, alike in groupby(sorted(chosen, key=exercise_of), exercise_of):
            group = list(alike)
            for begin in range(0, len(group), EACH):
                yield from _grade(group[begin : begin + EACH], Path(tempfile.mkdtemp(dir=folder)) / "exercise")


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
    told = [_Line.of(json.loads(line)["verdict"], process.pid) for line in process.stdout]
    status = process.wait()
    for number, attack in enumerate(group):
        before, own, after = (told[at] if at < len(told) else _Line() for at in range(2 * number, 2 * number + 3))
        spent = [max(0.0, late - early) for early, late in zip(before.times, own.times, strict=True)]
        yield Graded(attack, own.verdict, *spent, before.verdict == after.verdict == "accepted", status)


@dataclass(frozen=True)
class _Line:
    """A line of the command.

    Args:
        times: when it came, the processor seconds used until then, and the seconds in which somebody had waited.
    """

    verdict: str = ""
    times: tuple[float, float, float] = (0.0, 0.0, 0.0)

    @staticmethod
    def of(verdict: str, command: int) -> _Line:
        return _Line(verdict, (time.monotonic(), seconds_of_tree(command), _seconds_of_waiting()))


def _seconds_of_waiting() -> float:
    """Since the machine began, with somebody waiting for a processor; 0 where it isn't counted.

    Source: the kernel's Documentation/accounting/psi.rst.
    """
    try:
        some = Path("/proc/pressure/cpu").read_text().splitlines()[0]
    except OSError:
        return 0.0
    return int(some.rpartition("=")[2]) / 1e6


def main() -> int:
    names = set(sys.argv[1:])
    wrong = late = count = 0
    print(f"{'':6} {'':45} {'verdict':22} {'clock':>7} {'processor':>11} {'waited':>9}")
    for graded in grade_all([attack for attack in attacks() if not names or attack.name in names]):
        count += 1
        wrong += bool(graded.problem)
        late += graded.excess_seconds > 0
        over = f"{graded.excess_seconds:.1f} s too long" if graded.excess_seconds else ""
        said = "; ".join(filter(None, (graded.problem, over)))
        sign = "FAILS" if graded.problem else "late" if over else "holds"
        times = f"{graded.seconds:5.2f} s {graded.processor_seconds:9.2f} s {graded.waited_seconds:7.2f} s"
        print(f"{sign:6} {graded.attack.name:45} {graded.verdict:22} {times}  {said}".rstrip(), flush=True)
    print(f"{count} programs, {wrong} not graded as they must be, {late} beyond their limit and half a second")
    return 1 if wrong or late else 0


if __name__ == "__main__":
    sys.exit(main())
