"""The fault line: on single-edit mutants of right programs, at which place of the ranking it comes.

Told three ways: by executions alone (Ochiai), by all but a look at a right program, and by everything. A mutant's
nearest right program is the one that it was made of, so the second figure is the one that says how well it does on
programs that are like no solution.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.students import FILE_NAME, with_preamble
from orienteer.curriculum.course import Exercise, Mutant
from orienteer.feedback.localisation.locating import Located, can_locate, locate
from orienteer.feedback.localisation.ranking import average_rank, ranked
from orienteer.feedback.mutation import mutants
from orienteer.grading.runner import Runner
from orienteer.grading.submission import Submission

WAYS = ("ochiai", "without_solution", "all")


@dataclass
class Places:
    """The ranks of fault lines; a line that isn't ranked at all has the rank 0."""

    ranks: dict[str, list[float]] = field(default_factory=lambda: {way: [] for way in WAYS})
    seconds: list[float] = field(default_factory=list)

    def add(self, other: Places) -> None:
        """Count another's programs too."""
        for way in WAYS:
            self.ranks[way] += other.ranks[way]
        self.seconds += other.seconds

    def take(self, located: Located | None, lines: Iterable[int], seconds: float) -> None:
        """Count one program, wrong in one of these lines."""
        self.seconds.append(seconds)
        for way in WAYS:
            self.ranks[way].append(0.0 if located is None else _rank(located, set(lines), way))

    def told(self) -> dict[str, Any]:
        """As data that JSON can carry."""
        count = len(self.seconds)
        told: dict[str, Any] = {"programs": count}
        for way, ranks in self.ranks.items():
            first, three = (sum(0 < rank <= most for rank in ranks) for most in (1, 3))
            told[way] = {
                "first": first,
                "top_three": three,
                "top_three_share": round(three / count, 3) if count else None,
            }
        told["median_seconds"] = round(statistics.median(self.seconds), 3) if self.seconds else None
        return told


def _rank(located: Located, lines: set[int], way: str) -> float:
    first_lines = {located.statements.first_line(line) for line in lines}
    if way == "ochiai":
        suspects = ranked(located.statements, located.failing, located.passing, weights={"spectrum": 1.0})
    elif way == "without_solution":
        suspects = ranked(located.statements, located.failing, located.passing, located.tries)
    else:
        suspects = located.suspects
    return average_rank(suspects, first_lines) or 0.0


def of_mutants(exercise: Exercise, most: int, runner: Runner) -> Places:
    """The mutants of an exercise's solution that its checks tell apart, as many as may be, spread over the file."""
    places = Places()
    if not can_locate(exercise) or not exercise.file_name.endswith(".py"):
        return places
    for mutant in spread(mutants(exercise.solution), most):
        submission = Submission.of(mutant.source, exercise.file_name)
        began = time.perf_counter()
        located = locate(exercise, submission, runner)
        if located is not None:
            places.take(located, [mutant.line], time.perf_counter() - began)
    return places


def of_program(assignment: dict[str, Any], exercise: Exercise, program: dict[str, Any], runner: Runner) -> Places:
    """A program that says on which lines it is wrong (`fault_lines`, counted in its source)."""
    places = Places()
    before = with_preamble(assignment, "\n").count("\n") - 1
    began = time.perf_counter()
    submission = Submission.of(with_preamble(assignment, program["source"]), FILE_NAME)
    located = locate(exercise, submission, runner)
    places.take(located, [line + before for line in program["fault_lines"]], time.perf_counter() - began)
    return places


def spread(made: Sequence[Mutant], most: int) -> list[Mutant]:
    """So many of them, evenly."""
    if len(made) <= most:
        return list(made)
    return [made[int(place * len(made) / most)] for place in range(most)]
