"""Measures feedback on real students' programs: `python -m benchmarks.feedback --data FOLDER [--json]`.

The folder's files are those that `benchmarks.students` reads; a program may also say on which lines it is wrong
(`"fault_lines": [3]`). For each assignment and in total, the reference and the example calls being all that is known:

- counterexamples: found, and proven smallest by exhaustive search; Hypothesis beside it;
- the fault line on single-edit mutants of the reference, and of this course's own solutions;
- hints: every claim that they make, checked by other means; how many are false;
- recording a run for the replay, beside those who do the same (`benchmarks.replay`).

What is timed is measured alone: each program's grading, Hypothesis, the recording. The rest, which is nearly all, is
done two pieces at a time; how long hints and localisation took is told as it was then.

With `--kept FILE` what is measured of each program is written down as it comes, and what is there for the same program
and the same code of ours isn't measured again: a long run can be ended and gone on with.
"""

from __future__ import annotations

import argparse
import functools
import json
import platform
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any

from benchmarks import feedback_places, feedback_search, feedback_truth, replay
from benchmarks.feedback_places import Places
from benchmarks.feedback_search import Found
from benchmarks.feedback_truth import Truth
from benchmarks.kept import Kept, Row
from benchmarks.students import FILE_NAME, RIGHT, Unusable, build, read_assignments, with_preamble
from benchmarks.two_at_once import Piece, Progress, common, measured, own_runner
from orienteer.course.fingerprints import complete
from orienteer.course.keys import content_digest
from orienteer.course.library import Course
from orienteer.curriculum.course import Check, Exercise
from orienteer.errors import EnvironmentMissing
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner
from orienteer.settings import read_settings

CONTENT = Path(__file__).resolve().parent.parent / "content"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is made of an assignment once, for all of its programs.

    Args:
        exercise: as its programs are graded and located.
        complete: with what hints know besides.
        wider: checks with as many inputs as are searched.
        text: all that a row of one of its programs depends on but the program.
    """

    assignment: dict[str, Any]
    exercise: Exercise
    complete: Exercise
    wider: list[Check]
    open_inputs: int
    text: str


def prepared(assignment: dict[str, Any], reach: int, runner: NativeRunner) -> Prepared:
    """An assignment made ready.

    Raises:
        Unusable: nothing can be made of it.
    """
    exercise, open_inputs = build(assignment, runner)
    text = repr({name: value for name, value in assignment.items() if name != "programs"})
    wider = feedback_search.wider_checks(assignment, runner, reach)
    return Prepared(assignment, exercise, complete(exercise, (), runner), wider, len(open_inputs), text)


def measure(folder: Path, options: argparse.Namespace, runner: NativeRunner) -> dict[str, Any]:
    """Everything, in one run.

    Raises:
        Unusable: the folder has no assignments, or one that nothing can be made of.
    """
    kept = Kept(options.kept)
    ready = [prepared(each, options.exhaustive, runner) for each in read_assignments(folder)]
    chosen = [evenly(each.assignment["programs"], options.programs) for each in ready]
    graded = [_graded(each, programs, runner, kept) for each, programs in zip(ready, chosen, strict=True)]
    pieces: list[Piece] = []
    begins = [0]
    for at, (each, programs, rows) in enumerate(zip(ready, chosen, graded, strict=True)):
        wrong = [program for program in programs if program["label"] != RIGHT]
        pieces += [_of_reference(at, each, options.mutants), *_of_programs(at, each)]
        pieces += [_smaller(at, each, *pair, options.exhaustive) for pair in zip(programs, rows, strict=True)]
        pieces += [_hints(at, each, program) for program in evenly(wrong, options.hints)]
        begins.append(len(pieces))
    course = course_exercises(runner) if options.course_mutants else []
    pieces += [_of_course(exercise_id, options.course_mutants) for exercise_id in course]
    rows = measured(pieces, kept, given_once=ready)
    found, places, truth = Found(), Places(), Truth()
    assignments: dict[str, Any] = {}
    for at, each in enumerate(ready):
        own = list(zip(pieces, rows, strict=True))[begins[at] : begins[at + 1]]
        of_kind = {kind: [row for piece, row in own if piece.kind.startswith(kind)] for kind in KINDS}
        searched = _searched(each, chosen[at], graded[at], of_kind["smaller"], options.hypothesis, runner, kept)
        located, hinted = Places(), Truth()
        for row in of_kind["places"]:
            located.add(Places(**row))
        for row in of_kind["hints"]:
            hinted.add(Truth.read(row))
        assignments[each.assignment["assignment"]] = {
            "programs": len(chosen[at]),
            "open_inputs": each.open_inputs,
            "counterexamples": searched.told(),
            "fault_line": located.told(),
            "hints": hinted.told(),
        }
        found.add(searched)
        places.add(located)
        truth.add(hinted)
    of_course, unmade = course_places(course, rows[begins[-1] :])
    return {
        "assignments": assignments,
        "totals": {"counterexamples": found.told(), "fault_line": places.told(), "hints": truth.told()},
        "course_solutions": {"fault_line": of_course.told(), "without_their_environment": unmade},
        "replay": asdict(replay.compare(options.replay_rounds)) if options.replay_rounds else None,
        "machine": {"python": platform.python_version(), "tier": runner.tier},
    }


KINDS = ("smaller", "places", "hints")
"""Of the pieces of an assignment, as their names begin."""


def _graded(each: Prepared, programs: Sequence[dict[str, Any]], runner: NativeRunner, kept: Kept) -> list[Row]:
    searching = feedback_search.Searching(each.assignment, each.exercise, runner)
    said, rows = Progress(len(programs)), []
    for program in programs:
        rows.append(
            kept.row("graded", f"{each.text}{program}", lambda program=program: searching.graded(program))  # type: ignore[misc]
        )
        said.one_more(f"{each.assignment['assignment']}, graded")
    return rows


def _searched(
    each: Prepared,
    programs: Sequence[dict[str, Any]],
    graded: Sequence[Row],
    smaller: Sequence[Row],
    peers: int,
    runner: NativeRunner,
    kept: Kept,
) -> Found:
    """What came of the search, with Hypothesis beside it on so many of the programs that differ."""
    found, searching = Found(), feedback_search.Searching(each.assignment, each.exercise, runner)
    for program, one, other in zip(programs, graded, smaller, strict=True):
        counted, size = feedback_search.counted(program, one, other["smaller"])
        found.add(counted)
        if size is not None and found.peer_tried < peers:
            row = kept.row("beside", f"{each.text}{program}", lambda program=program: searching.beside(program))  # type: ignore[misc]
            found.add(feedback_search.peer_counted(row, size))
    return found


def _smaller(at: int, each: Prepared, program: dict[str, Any], graded: Row, reach: int) -> Piece:
    text = f"{each.text}{program}{graded['accepted']}{graded['size']}"
    return Piece(f"smaller {reach}", text, find_smaller, (at, program["source"], graded))


def find_smaller(runner: NativeRunner, at: int, source: str, graded: Row) -> Row:
    """The smallest failing input below the one that is shown."""
    each: Prepared = common()[at]
    if feedback_search.is_settled(graded):
        return {"smaller": None}
    submission = Submission.of(with_preamble(each.assignment, source), FILE_NAME)
    return {"smaller": feedback_search.smaller_than(graded["size"], each.wider, submission, runner)}


def _hints(at: int, each: Prepared, program: dict[str, Any]) -> Piece:
    return Piece("hints", f"{each.text}{program}", check_hints, (at, program))


def check_hints(runner: NativeRunner, at: int, program: dict[str, Any]) -> Row:
    """Make a program's hints, and check all that they say."""
    each: Prepared = common()[at]
    return vars(feedback_truth.of_program(each.assignment, each.complete, program, runner))


def _of_reference(at: int, each: Prepared, most: int) -> Piece:
    return Piece(f"places {most}", each.text, place_mutants, (at, most))


def place_mutants(runner: NativeRunner, at: int, most: int) -> Row:
    """The fault line on mutants of a reference."""
    return vars(feedback_places.of_mutants(common()[at].exercise, most, runner))


def _of_programs(at: int, each: Prepared) -> list[Piece]:
    """Those that say on which lines they are wrong."""
    told = [program for program in each.assignment["programs"] if program.get("fault_lines")]
    return [Piece("places", f"{each.text}{program}", place_program, (at, program)) for program in told]


def place_program(runner: NativeRunner, at: int, program: dict[str, Any]) -> Row:
    """The fault line of a program that says where it is wrong."""
    each: Prepared = common()[at]
    return vars(feedback_places.of_program(each.assignment, each.exercise, program, runner))


def course_exercises(runner: NativeRunner) -> list[str]:
    """The exercises of this course."""
    return list(_course(runner).exercise_ids)


@functools.cache
def _course(runner: NativeRunner) -> Course:
    """This course as it is compiled for one process."""
    folder = tempfile.mkdtemp(prefix="orienteer-bench-")
    Finalize(None, shutil.rmtree, (folder, True), exitpriority=1)
    return Course(CONTENT, Path(folder) / "course.sqlite", lambda: runner)


def _of_course(exercise_id: str, most: int) -> Piece:
    return Piece(f"course {most}", f"{exercise_id}{_of_content()}", place_course_mutants, (exercise_id, most))


@functools.cache
def _of_content() -> str:
    """The state of the content, and the environments that are made."""
    made = read_settings().environments_folder
    return f"{content_digest(CONTENT)}{sorted(each.name for each in made.iterdir()) if made.is_dir() else []}"


def place_course_mutants(runner: NativeRunner, exercise_id: str, most: int) -> Row:
    """The fault line on mutants of a solution of this course; None where its environment isn't made here."""
    try:
        return {"places": vars(feedback_places.of_mutants(_course(runner).exercise(exercise_id), most, runner))}
    except EnvironmentMissing:
        return {"places": None}


def course_places(exercise_ids: Sequence[str], rows: Sequence[Row]) -> tuple[Places, list[str]]:
    """What came of the course's solutions, and the exercises whose environment isn't made here."""
    places, unmade = Places(), []
    for exercise_id, row in zip(exercise_ids, rows, strict=True):
        if row["places"] is None:
            unmade.append(exercise_id)
        else:
            places.add(Places(**row["places"]))
    return places, unmade


def evenly(programs: Sequence[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    """So many of them, spread over the list; all where `most` is 0."""
    if not most or len(programs) <= most:
        return list(programs)
    return [programs[int(place * len(programs) / most)] for place in range(most)]


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
        "--hints", type=int, default=0, help="wrong programs of each assignment that get hints (0: all)"
    )
    parser.add_argument("--mutants", type=int, default=20, help="mutants of each assignment's reference")
    parser.add_argument(
        "--course-mutants", type=int, default=6, help="mutants of each solution of this course (0: none)"
    )
    parser.add_argument("--replay-rounds", type=int, default=15, help="rounds of recording (0: none)")
    options = parser.parse_args(arguments)
    try:
        with own_runner() as runner:
            result = measure(options.data, options, runner)
    except Unusable as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps(result, indent=1) if options.json else in_words(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
