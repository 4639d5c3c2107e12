"""Grades real students' programs: `python -m benchmarks.students --data FOLDER [--json]`.

Every `*.json` of the folder is an assignment: `assignment`, `task`, `reference` (a list of programs, the first is the
reference), `preamble`, `tests` (a list of `{"call": …, "expected": …}`, each call an expression or statements) and
`programs` (a list of `{"id", "label", "source"}`, labelled `correct` or something else). From the references, the
preamble and the calls an exercise is made, with inferred inputs; then every program is graded through the sandbox.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeGuard, TypeVar

from orienteer.curriculum.course import Exercise
from orienteer.grading.first_part import with_first_parts
from orienteer.grading.grader import grade
from orienteer.grading.inference.exercises import OpenInput, exercise_from_examples
from orienteer.grading.report import Report, Verdict
from orienteer.grading.runner import Runner
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner

RIGHT = "correct"
FILE_NAME = "submission.py"
SHOWN_OPEN_INPUTS = 20

Kind = TypeVar("Kind")


@dataclass
class Tally:
    """What came of the programs of one assignment, or of all."""

    right_accepted: int = 0
    right_rejected: list[dict[str, Any]] = field(default_factory=list)
    wrong_rejected: int = 0
    wrong_accepted: list[dict[str, Any]] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)

    def take(self, program: dict[str, Any], report: Report, milliseconds: float) -> None:
        """Count one graded program."""
        self.milliseconds.append(milliseconds)
        accepted = report.verdict is Verdict.ACCEPTED
        told = {"id": program["id"], "verdict": report.verdict.value, "message": report.message}
        shown = report.counterexample
        if shown is not None:
            told |= {"call": shown.call, "expected": shown.expected, "actual": shown.actual, "size": shown.size}
        if program["label"] == RIGHT:
            self.right_accepted += accepted
            self.right_rejected += [] if accepted else [told]
            return
        self.wrong_rejected += not accepted
        self.wrong_accepted += [told] if accepted else []
        if shown is not None:
            self.sizes.append(shown.size)

    def add(self, other: Tally) -> None:
        """Count another tally's programs too."""
        self.right_accepted += other.right_accepted
        self.right_rejected += other.right_rejected
        self.wrong_rejected += other.wrong_rejected
        self.wrong_accepted += other.wrong_accepted
        self.milliseconds += other.milliseconds
        self.sizes += other.sizes

    def told(self) -> dict[str, Any]:
        """The tally as data that JSON can carry. Times are of a whole verdict, sandbox included."""
        ordered = sorted(self.milliseconds)
        return {
            "right_accepted": self.right_accepted,
            "right_rejected": self.right_rejected,
            "wrong_rejected": self.wrong_rejected,
            "wrong_accepted": self.wrong_accepted,
            "median_ms": round(statistics.median(ordered), 2) if ordered else None,
            "p95_ms": round(ordered[int(len(ordered) * 0.95)], 2) if ordered else None,
            "counterexample_sizes": {str(size): self.sizes.count(size) for size in sorted(set(self.sizes))},
        }


class Unusable(Exception):
    """What is wrong with a folder of assignments, as a sentence."""


def read_assignments(folder: Path) -> list[dict[str, Any]]:
    """The assignments of a folder, each with a name, its references as a list, an id and a label for each program.

    Raises:
        Unusable: there are none, or one of them can't be read.
    """
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not paths:
        raise Unusable(f"{folder} is no folder with assignments (*.json).")
    found = [_read(path) for path in paths]
    names = [each["assignment"] for each in found]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise Unusable(f"Two files of {folder} are called {twice!r}: each assignment needs a name of its own.")
    return found


def _read(path: Path) -> dict[str, Any]:
    try:
        assignment = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise Unusable(f"{path} can't be read as JSON: {error}.") from None
    if not isinstance(assignment, dict):
        raise Unusable(f"{path} holds no JSON object.")
    references = assignment.get("reference")
    references = [references] if isinstance(references, str) else references
    if not _is_list_of(references, str) or not references:
        raise Unusable(f'{path}: "reference" has to be a program, or a list of programs of which the first is one.')
    tests, programs = assignment.get("tests"), assignment.get("programs")
    if not _is_list_of(tests, dict) or not tests or not all(isinstance(each.get("call"), str) for each in tests):
        raise Unusable(f'{path}: "tests" has to be a list of {{"call": …}} with at least one example call.')
    if not _is_list_of(programs, dict) or not all(isinstance(each.get("source"), str) for each in programs):
        raise Unusable(f'{path}: "programs" has to be a list of {{"id": …, "label": …, "source": …}}.')
    for at, program in enumerate(programs, 1):
        lines = program.get("fault_lines", [])
        if not _is_list_of(lines, int):
            raise Unusable(f'{path}: "fault_lines" of program {at} has to be a list of line numbers.')
    for text in (*references, *(each["source"] for each in programs), str(assignment.get("preamble") or "")):
        if not text.isascii() and any("\ud800" <= sign <= "\udfff" for sign in text):
            raise Unusable(f"{path} holds a program with half a character, which is no text.")
    known = [{"label": "wrong", **each, "id": str(each.get("id", at))} for at, each in enumerate(programs, 1)]
    name = str(assignment.get("assignment", path.stem))
    return {**assignment, "assignment": name, "reference": references, "programs": known}


def _is_list_of(value: Any, kind: type[Kind]) -> TypeGuard[list[Kind]]:
    return isinstance(value, list) and all(isinstance(each, kind) for each in value)


def build(assignment: dict[str, Any], runner: Runner) -> tuple[Exercise, tuple[OpenInput, ...]]:
    """The exercise of an assignment: its references, its preamble and its calls, and nothing else."""
    exercise, left_out = from_examples(
        assignment, runner, title=assignment["assignment"], task_text=str(assignment.get("task", ""))
    )
    return with_first_parts(exercise), left_out


def from_examples(assignment: dict[str, Any], runner: Runner, **options: Any) -> tuple[Exercise, tuple[OpenInput, ...]]:
    """What is inferred of an assignment.

    Raises:
        Unusable: the reference can't be run, or hasn't what the calls name.
    """
    sources = [with_preamble(assignment, reference) for reference in assignment["reference"]]
    calls = [test["call"] for test in assignment["tests"]]
    try:
        exercise, left_out = exercise_from_examples(calls, sources, runner, file_name=FILE_NAME, **options)
    except (SyntaxError, ValueError) as error:
        raise Unusable(f"{assignment['assignment']}: its reference isn't Python that can be run: {error}.") from None
    shown = [text for check in exercise.checks if check.example for text in check.expected]
    if all('"NameError"' in text for text in shown):
        raise Unusable(f"{assignment['assignment']}: its reference defines nothing of what the example calls name.")
    return exercise, left_out


def with_preamble(assignment: dict[str, Any], source: str) -> str:
    """A program with what stands before every program of the assignment."""
    preamble = str(assignment.get("preamble") or "")
    return f"{preamble.rstrip()}\n{source}" if preamble.strip() else source


def measure(assignment: dict[str, Any], runner: Runner) -> tuple[Tally, dict[str, Any]]:
    """Grade every program of an assignment.

    Returns:
        The tally, and what is said of the assignment beside it.
    """
    began = time.perf_counter()
    exercise, open_inputs = build(assignment, runner)
    built_seconds = time.perf_counter() - began
    tally = Tally()
    for program in assignment["programs"]:
        submission = Submission.of(with_preamble(assignment, program["source"]), FILE_NAME)
        start = time.perf_counter()
        report = grade(exercise, submission, runner, clock=time.perf_counter)
        tally.take(program, report, (time.perf_counter() - start) * 1000)
    return tally, {
        "inputs": sum(len(check.pool) for check in exercise.checks),
        "build_seconds": round(built_seconds, 2),
        "open_inputs": [{"call": each.call, "answers": each.answers} for each in open_inputs[:SHOWN_OPEN_INPUTS]],
    }


def run(folder: Path, runner: Runner) -> dict[str, Any]:
    """Grade every assignment of a folder."""
    totals = Tally()
    assignments = {}
    for assignment in read_assignments(folder):
        tally, said = measure(assignment, runner)
        assignments[assignment["assignment"]] = {**tally.told(), **said}
        totals.add(tally)
    return {"tier": runner.tier, "assignments": assignments, "totals": totals.told()}


def in_words(result: dict[str, Any]) -> str:
    """The result as a table for people."""
    lines = [f"{'assignment':26} {'right':>12} {'wrong':>12} {'median ms':>10} {'p95 ms':>8}"]
    for name, told in [*result["assignments"].items(), ("totals", result["totals"])]:
        right = f"{told['right_accepted']}/{told['right_accepted'] + len(told['right_rejected'])}"
        wrong = f"{told['wrong_rejected']}/{told['wrong_rejected'] + len(told['wrong_accepted'])}"
        lines.append(f"{name[:26]:26} {right:>12} {wrong:>12} {told['median_ms']:>10} {told['p95_ms']:>8}")
    lines.append("right: accepted of those labelled right; wrong: rejected of the others")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Read the command line, grade, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.students", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of assignments, a JSON file each")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    options = parser.parse_args(arguments)
    try:
        with NativeRunner() as runner:
            result = run(options.data, runner)
    except Unusable as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps(result, indent=1) if options.json else in_words(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
