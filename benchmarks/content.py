"""Measures how strong the curriculum's checks are, and what they cost: `python -m benchmarks.content [--json]`.

For each exercise, made anew and with no cache:

- its own mutants: made, killed, declared equivalent with the reason;
- its known mistakes, and how many are told from a right program and from each other;
- cosmic-ray's mutants, by its own operators, as the independent check: made, killed, and those that live;
- seconds of processor time for building it as `just content` does, and for one verdict on its model solution.

Beside a learner's answers, a mutant that is stopped at its limits counts as killed. With `--kept FILE` each row is
written down as it comes, and one that is there for the same exercise and the same compiler isn't measured again: a long
run can be ended and gone on with.
"""

from __future__ import annotations

import argparse
import ast
import json
import resource
import statistics
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.content_equivalents import EQUIVALENT
from benchmarks.content_peer import Foreign, foreign_mutants
from benchmarks.kept import Kept
from orienteer.course.compiler import compile_exercise
from orienteer.course.fingerprints import EDITED, WHOLE_SUITE, complete, mutant_limits, reference_fingerprint
from orienteer.course.markdown import Renderer
from orienteer.course.mutated_subjects import noticed, reference_subject
from orienteer.curriculum.content.loader import load
from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.curriculum.course import Exercise, Mutant
from orienteer.grading.grader import grade
from orienteer.grading.runner import Runner
from orienteer.grading.submission import Submission
from orienteer.grading.telling_apart import TellingApart
from orienteer.sandbox.environments import Installations
from orienteer.sandbox.native import NativeRunner
from orienteer.settings import read_settings

NOT_MUTATED = {"predict", "arrange", *EDITED} - {"test-writing"}
"""Kinds of which cosmic-ray's mutants say nothing: no program's behaviour is judged."""


def processor_seconds() -> float:
    """Of this process and of those that it has started and seen end."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def measure(source: ExerciseSource, installations: Installations, most: int) -> dict[str, Any]:
    """One exercise. The runner is its own, so that all that it has started has ended when its time is read."""
    began = processor_seconds()
    runner = NativeRunner(installations=installations)
    try:
        exercise, problems = compile_exercise(source, runner, Renderer({}))
        if exercise is None or problems:
            return {"id": source.id, "problems": [str(each) for each in problems]}
        exercise = complete(exercise, source.front.equivalent_mutants, runner, whole=False)
    finally:
        runner.close()
    told = {"id": source.id, "kind": exercise.kind, **strength(exercise)}
    told["building_seconds"] = processor_seconds() - began
    told["verdict_seconds"] = verdict_seconds(exercise, installations)
    if most and exercise.kind not in NOT_MUTATED:
        told["independent"] = independent(exercise, installations, most)
    return told


def strength(exercise: Exercise) -> dict[str, Any]:
    """What the exercise's own mutants and mistakes show."""
    reference = reference_fingerprint(exercise)
    shown = [mistake.fingerprint for mistake in exercise.mistakes]
    alone = [each for each in shown if each != reference and shown.count(each) == 1]
    killed = [mutant for mutant in exercise.mutants if mutant.fingerprint != reference]
    equivalent = [each for each in exercise.mutants if each.equivalent and each not in killed]
    return {
        "mutants": len(exercise.mutants),
        "killed": len(killed),
        "equivalent": [{"edit": f"{m.before} becomes {m.after}", "why": m.equivalent} for m in equivalent],
        "mistakes": len(shown),
        "told_apart": len(alone),
    }


def verdict_seconds(exercise: Exercise, installations: Installations) -> float:
    """One verdict on the model solution, everything that has to be started for it included."""
    began = processor_seconds()
    runner = NativeRunner(installations=installations)
    try:
        grade(exercise, Submission.of(exercise.solution, exercise.file_name), runner, clock=time.monotonic)
    finally:
        runner.close()
    return processor_seconds() - began


def independent(exercise: Exercise, installations: Installations, most: int) -> dict[str, Any]:
    """cosmic-ray's mutants under the same checks; where tests are written, of what they test, under the model suite."""
    suites = exercise.kind == "test-writing"
    mutants = foreign_mutants(exercise.files[reference_subject(exercise)] if suites else exercise.solution, most)
    runner = NativeRunner(installations=installations)
    try:
        living = (unnoticed if suites else undetected)(exercise, mutants, runner)
    finally:
        runner.close()
    declared = {_tree(mutant.source) for mutant in exercise.mutants if mutant.equivalent}
    undeclared = [each for each in living if _tree(each.source) not in declared]
    judged = {each.after: EQUIVALENT[exercise.id, each.after] for each in undeclared if _is_judged(exercise, each)}
    alive = [each for each in undeclared if not _is_judged(exercise, each)]
    return {
        "mutants": len(mutants),
        "killed": len(mutants) - len(living),
        "equivalent": len(living) - len(alive),
        "judged_equivalent": judged,
        "living": [{"operator": each.operator, "line": each.line, "becomes": each.after} for each in alive],
    }


def undetected(exercise: Exercise, mutants: Sequence[Foreign], runner: Runner) -> list[Foreign]:
    """Those that no check tells from the model solution."""
    telling, limits = TellingApart(exercise), mutant_limits(exercise)

    def lives(source: str) -> bool:
        return not telling.tells(Submission.of(source, exercise.file_name), runner, limits)

    return [each for each in mutants if lives(each.source)]


def unnoticed(exercise: Exercise, mutants: Sequence[Foreign], runner: Runner) -> list[Foreign]:
    """Those on which every test of the model suite passes."""
    made = [Mutant(each.operator, each.line, "", each.after, each.source) for each in mutants]
    came = noticed(exercise, made, runner, WHOLE_SUITE, "")
    return [each for each, said in zip(mutants, came, strict=True) if not said]


def _is_judged(exercise: Exercise, mutant: Foreign) -> bool:
    return (exercise.id, mutant.after) in EQUIVALENT


def _tree(source: str) -> str:
    """What cosmic-ray and we write of the same edit differs in blanks."""
    return ast.dump(ast.parse(source))


def summary(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """All exercises together."""
    whole = [row for row in rows if "problems" not in row]
    foreign = [row["independent"] for row in whole if "independent" in row]
    open_ones = sum(each["mutants"] - each["equivalent"] for each in foreign)
    return {
        "exercises": len(rows),
        "with_problems": len(rows) - len(whole),
        "mutants": sum(row["mutants"] for row in whole),
        "killed": sum(row["killed"] for row in whole),
        "equivalent": sum(len(row["equivalent"]) for row in whole),
        "mistakes": sum(row["mistakes"] for row in whole),
        "told_apart": sum(row["told_apart"] for row in whole),
        "independent_mutants": open_ones,
        "independent_killed_share": sum(each["killed"] for each in foreign) / open_ones if open_ones else None,
        "building_seconds": sum(row["building_seconds"] for row in whole),
        "building_seconds_median": statistics.median(row["building_seconds"] for row in whole) if whole else None,
        "verdict_seconds_median": statistics.median(row["verdict_seconds"] for row in whole) if whole else None,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for and print it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.content", description=__doc__)
    parser.add_argument("--only", default="", help="ids that begin so, such as intermediate/")
    parser.add_argument("--independent", type=int, default=200, help="how many of cosmic-ray's mutants an exercise")
    parser.add_argument("--kept", type=Path, help="a file of rows that were measured before, which grows")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    settings = read_settings()
    installations = Installations(settings.environment_sources, settings.environments_folder)
    tree, _ = load(settings.content_folder)
    kept = Kept(options.kept)
    rows = []
    for source in tree.exercises:
        if not source.id.startswith(options.only):
            continue
        rows.append(
            kept.row(
                str(options.independent),
                repr(source),
                lambda source=source: measure(source, installations, options.independent),  # type: ignore[misc]
            )
        )
        if not options.json:
            print(line_of(rows[-1]), flush=True)
    told = {"summary": summary(rows), "areas": by_area(rows), "exercises": rows}
    print(json.dumps(told if options.json else {name: told[name] for name in ("summary", "areas")}, indent=1))
    return 0


def by_area(rows: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The same for each area."""
    areas: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        areas.setdefault(row["id"].partition("/")[0], []).append(row)
    return {area: summary(found) for area, found in areas.items()}


def line_of(row: dict[str, Any]) -> str:
    """A row for a person."""
    if "problems" in row:
        return f"{row['id']:60} {len(row['problems'])} problems"
    foreign = row.get("independent")
    beside = f"; independent {foreign['killed']}/{foreign['mutants'] - foreign['equivalent']}" if foreign else ""
    own = f"{row['killed']}/{row['mutants']} mutants, {len(row['equivalent'])} equivalent"
    times = f"{row['building_seconds']:.1f} s to build, {row['verdict_seconds']:.2f} s a verdict"
    return f"{row['id']:60} {own}, {row['told_apart']}/{row['mistakes']} mistakes{beside}; {times}"


if __name__ == "__main__":
    sys.exit(main())
