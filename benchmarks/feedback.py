"""Measures feedback on real students' programs: `python -m benchmarks.feedback --data FOLDER [--json]`.

The folder's files are those that `benchmarks.students` reads; a program may also say on which lines it is wrong
(`"fault_lines": [3]`). For each assignment and in total, the reference and the example calls being all that is known:

- counterexamples: found, and proven smallest by exhaustive search; Hypothesis beside it;
- the fault line on single-edit mutants of the reference, and of this course's own solutions;
- hints: every claim that they make, checked by other means; how many are false;
- recording a run for the replay, beside those who do the same (`benchmarks.replay`).

With `--kept FILE` what is measured of each program is written down as it comes, and what is there for the same program
and the same code of ours isn't measured again: a long run can be ended and gone on with.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks import feedback_places, feedback_search, feedback_truth, replay
from benchmarks.feedback_places import Places
from benchmarks.feedback_search import Found
from benchmarks.feedback_truth import Truth
from benchmarks.kept import Kept
from benchmarks.students import RIGHT, build
from orienteer.course.fingerprints import complete
from orienteer.course.library import Course
from orienteer.curriculum.course import Exercise
from orienteer.errors import EnvironmentMissing
from orienteer.sandbox.environments import Installations
from orienteer.sandbox.native import NativeRunner
from orienteer.settings import read_settings

CONTENT = Path(__file__).resolve().parent.parent / "content"


def measure(folder: Path, options: argparse.Namespace, runner: NativeRunner) -> dict[str, Any]:
    """Everything, in one run."""
    kept = Kept(options.kept)
    found, places, truth = Found(), Places(), Truth()
    assignments: dict[str, Any] = {}
    for path in sorted(folder.glob("*.json")):
        assignment = json.loads(path.read_text(encoding="utf-8"))
        name = str(assignment.get("assignment", path.stem))
        exercise, open_inputs = build(assignment, runner)
        programs = evenly(assignment["programs"], options.programs)
        searched = feedback_search.search(
            assignment, exercise, programs, runner, options.exhaustive, options.hypothesis, kept
        )
        wrong = [program for program in programs if program["label"] != RIGHT]
        hinted = feedback_truth.of_programs(
            assignment, complete(exercise, (), runner), evenly(wrong, options.hints), runner, kept
        )
        mutated = _of_mutants(exercise, options.mutants, runner, kept)
        mutated.add(feedback_places.of_programs(assignment, exercise, runner))
        assignments[name] = {
            "programs": len(programs),
            "open_inputs": len(open_inputs),
            "counterexamples": searched.told(),
            "fault_line": mutated.told(),
            "hints": hinted.told(),
        }
        found.add(searched)
        places.add(mutated)
        truth.add(hinted)
        _progress(name, assignments[name])
    course, unmade = course_places(options.course_mutants, runner, kept) if options.course_mutants else (Places(), [])
    return {
        "assignments": assignments,
        "totals": {"counterexamples": found.told(), "fault_line": places.told(), "hints": truth.told()},
        "course_solutions": {"fault_line": course.told(), "without_their_environment": unmade},
        "replay": asdict(replay.compare(options.replay_rounds)) if options.replay_rounds else None,
        "machine": {"python": platform.python_version(), "tier": runner.tier},
    }


def course_places(most: int, runner: NativeRunner, kept: Kept) -> tuple[Places, list[str]]:
    """The fault line on mutants of every solution of this course; the exercises whose environment isn't made here."""
    places, unmade = Places(), []
    with (
        tempfile.TemporaryDirectory(prefix="orienteer-bench-") as folder,
        Course(CONTENT, Path(folder) / "course.sqlite", lambda: runner) as course,
    ):
        for exercise_id in course.exercise_ids:
            try:
                places.add(_of_mutants(course.exercise(exercise_id), most, runner, kept))
            except EnvironmentMissing:
                unmade.append(exercise_id)
            _progress(exercise_id, places.told())
    return places, unmade


def _of_mutants(exercise: Exercise, most: int, runner: NativeRunner, kept: Kept) -> Places:
    measured = kept.row(
        f"places {most}", repr(exercise), lambda: vars(feedback_places.of_mutants(exercise, most, runner))
    )
    return Places(**measured)


def evenly(programs: Sequence[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    """So many of them, spread over the list; all where `most` is 0."""
    if not most or len(programs) <= most:
        return list(programs)
    return [programs[int(place * len(programs) / most)] for place in range(most)]


def _progress(name: str, told: dict[str, Any]) -> None:
    if sys.stderr.isatty():
        print(f"{name}: {json.dumps(told)[:160]}", file=sys.stderr)


def in_words(result: dict[str, Any]) -> str:
    """The result as tables for people."""
    rows = [*result["assignments"].items(), ("totals", result["totals"])]
    lines = [
        f"{'counterexamples':26} {'found':>12} {'smallest':>12} {'median ms':>10} {'Hypothesis':>12} {'median ms':>10}"
    ]
    for name, told in rows:
        one, peer = told["counterexamples"], told["counterexamples"]["hypothesis"]
        lines.append(
            f"{name[:26]:26} {one['found']:>6}/{one['programs_that_differ']:<5} {one['proven_smallest']:>12} "
            f"{one['median_ms']!s:>10} {peer['found']:>6}/{peer['tried']:<5} {peer['median_ms']!s:>10}"
        )
    lines.append(f"{'fault line':26} {'programs':>9} {'Ochiai':>12} {'no solution':>12} {'all':>12}   first/top three")
    for name, told in [*rows, ("this course's solutions", result["course_solutions"])]:
        place = told["fault_line"]
        ways = "".join(f" {place[way]['first']:>6}/{place[way]['top_three']:<5}" for way in feedback_places.WAYS)
        lines.append(f"{name[:26]:26} {place['programs']:>9}{ways}")
    if unmade := result["course_solutions"]["without_their_environment"]:
        lines.append(f"not measured, as their environment isn't made: {', '.join(unmade)}")
    lines.append(f"{'hints':26} {'programs':>9} {'sentences':>10} {'claims':>8} {'false':>6}")
    for name, told in rows:
        hint = told["hints"]
        lines.append(
            f"{name[:26]:26} {hint['programs']:>9} {hint['sentences']:>10} {hint['claims']:>8} {hint['false']:>6}"
        )
    if result["replay"]:
        one = result["replay"]
        ratios = f"{one['time_ratio']:.2f} of plain settrace's time, {one['bytes_ratio']:.3f} of full snapshots' bytes"
        lines.append(f"replay: {ratios}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.feedback", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of assignments, a JSON file each")
    parser.add_argument("--kept", type=Path, help="a file of rows that were measured before, which grows")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.add_argument("--programs", type=int, default=0, help="programs of each assignment (0: all)")
    parser.add_argument("--exhaustive", type=int, default=6000, help="inputs that the exhaustive search lists")
    parser.add_argument("--hypothesis", type=int, default=40, help="programs of each assignment that it is tried on")
    parser.add_argument(
        "--hints", type=int, default=60, help="wrong programs of each assignment that get hints (0: all)"
    )
    parser.add_argument("--mutants", type=int, default=20, help="mutants of each assignment's reference")
    parser.add_argument(
        "--course-mutants", type=int, default=6, help="mutants of each solution of this course (0: none)"
    )
    parser.add_argument("--replay-rounds", type=int, default=15, help="rounds of recording (0: none)")
    options = parser.parse_args(arguments)
    if not options.data.is_dir() or not any(options.data.glob("*.json")):
        print(f"{options.data} is no folder with assignments (*.json).", file=sys.stderr)
        return 2
    settings = read_settings()
    made = Installations(settings.environment_sources, settings.environments_folder)
    with NativeRunner(installations=made) as runner:
        result = measure(options.data, options, runner)
    print(json.dumps(result, indent=1) if options.json else in_words(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
