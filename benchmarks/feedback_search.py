"""Counterexamples: found or not, the smallest or not, and how long it takes; Hypothesis beside it.

Each program is submitted: graded on the pool, as while one types, and where that finds nothing, or nothing small, on
inputs that were drawn and answered by the reference before, as a server has them ready.

Its times are those of programs for which a counterexample is found; those of programs that are accepted stand apart.

What is smallest is settled by running a program on every input of the inferred domain that is smaller still, as far as
the domain can be listed.
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from benchmarks.feedback_peer import Search
from benchmarks.kept import Row
from benchmarks.processor_time import seconds_of_tree
from benchmarks.students import FILE_NAME, RIGHT, from_examples, with_preamble
from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.calls import call_text, input_size
from orienteer.grading.deep import Fresh, fresh_of
from orienteer.grading.grader import LARGE, grade
from orienteer.grading.judging import judge
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trials
from orienteer.grading.report import Report, Verdict
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

SHOWN = 30
"""How many programs are listed where something fell short."""


@dataclass
class Found:
    """What came of the search for counterexamples, over one assignment or all."""

    differing: int = 0
    found: int = 0
    smallest: int = 0
    missed: list[dict[str, Any]] = field(default_factory=list)
    larger: list[dict[str, Any]] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)
    processor_milliseconds: list[float] = field(default_factory=list)
    own_milliseconds: list[float] = field(default_factory=list)
    accepted_milliseconds: list[float] = field(default_factory=list)
    submitted_milliseconds: list[float] = field(default_factory=list)
    right: int = 0
    right_rejected: list[dict[str, Any]] = field(default_factory=list)
    peer_tried: int = 0
    peer_found: int = 0
    peer_smallest: int = 0
    peer_milliseconds: list[float] = field(default_factory=list)

    def add(self, other: Found) -> None:
        """Count another's programs too."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def told(self) -> dict[str, Any]:
        """As data that JSON can carry."""
        return {
            "programs_that_differ": self.differing,
            "found": self.found,
            "proven_smallest": self.smallest,
            "missed": self.missed[:SHOWN],
            "not_smallest": self.larger[:SHOWN],
            **_times("", self.milliseconds),
            **_times("searched_further_", self.submitted_milliseconds),
            "processor_mean_ms": _mean(self.processor_milliseconds),
            **_times("grader_processor_", self.own_milliseconds),
            **_times("accepted_", self.accepted_milliseconds),
            "right": self.right,
            "right_rejected": self.right_rejected,
            "hypothesis": {
                "tried": self.peer_tried,
                "found": self.peer_found,
                "smallest": self.peer_smallest,
                **_times("", self.peer_milliseconds),
            },
        }


def _mean(milliseconds: Sequence[float]) -> float | None:
    """Of processor time, which is counted in hundredths of a second: one program's says nothing, the mean does."""
    return round(statistics.fmean(milliseconds), 2) if milliseconds else None


def _times(prefix: str, milliseconds: Sequence[float]) -> dict[str, Any]:
    ordered = sorted(milliseconds)
    if not ordered:
        return {f"{prefix}median_ms": None, f"{prefix}p95_ms": None}
    p95 = ordered[int(len(ordered) * 0.95)]
    return {f"{prefix}median_ms": round(statistics.median(ordered), 2), f"{prefix}p95_ms": round(p95, 2)}


class Searching:
    """The search for one assignment, as far as it is timed: nothing else runs beside it."""

    def __init__(self, assignment: dict[str, Any], exercise: Exercise, runner: Runner) -> None:
        self.assignment = assignment
        self.exercise = exercise
        self.runner = runner

    @cached_property
    def fresh(self) -> Fresh:
        return fresh_of(self.exercise, self.runner, Limits(), random.Random(0))

    @cached_property
    def hypothesis(self) -> Search:
        return Search(self.assignment, self.exercise)

    def graded(self, program: dict[str, Any]) -> Row:
        """What is told of a program: whether it is accepted, the size of what is shown, what went wrong, the times."""
        found = Found()
        report = self._report(found, Submission.of(with_preamble(self.assignment, program["source"]), FILE_NAME))
        shown = report.counterexample
        return {
            "accepted": report.verdict is Verdict.ACCEPTED,
            "size": None if shown is None else shown.size,
            "told": _told(program, report),
            "times": {name: value for name, value in vars(found).items() if name.endswith("milliseconds")},
        }

    def beside(self, program: dict[str, Any]) -> Row:
        """What Hypothesis finds, and how long it takes."""
        size, milliseconds = self.hypothesis.timed(program["source"])
        return {"size": size, "milliseconds": milliseconds}

    def _report(self, found: Found, submission: Submission) -> Report:
        """The report on the pool; where it passes there, or fails on a large input alone, that of a submission."""
        tree, own, began = seconds_of_tree(os.getpid()), time.process_time(), time.perf_counter()
        report = grade(self.exercise, submission, self.runner, clock=time.perf_counter)
        milliseconds, own_milliseconds = (time.perf_counter() - began) * 1000, (time.process_time() - own) * 1000
        if report.verdict is Verdict.ACCEPTED:
            found.accepted_milliseconds.append(milliseconds)
        else:
            found.milliseconds.append(milliseconds)
            found.own_milliseconds.append(own_milliseconds)
        if report.verdict not in (Verdict.ACCEPTED, Verdict.TIME_LIMIT_EXCEEDED):
            found.processor_milliseconds.append((seconds_of_tree(os.getpid()) - tree) * 1000)
        shown = report.counterexample
        if report.verdict is not Verdict.ACCEPTED and (shown is None or shown.size <= LARGE):
            return report
        fresh, began = self.fresh, time.perf_counter()
        report = grade(self.exercise, submission, self.runner, clock=time.perf_counter, deep=True, fresh=fresh)
        found.submitted_milliseconds.append((time.perf_counter() - began) * 1000)
        return report


def is_settled(graded: Row) -> bool:
    """Whether there is nothing smaller to look for: it can't be loaded, or defines nothing of what is called."""
    return not graded["accepted"] and graded["size"] is None


def counted(program: dict[str, Any], graded: Row, smaller: list[Any] | None) -> tuple[Found, int | None]:
    """What a program counts as, and the size of the smallest input on which it is known to fail, or None.

    Args:
        graded: as `Searching.graded` has it.
        smaller: size and call of the smallest failing input below the one that is shown; None where there is none.
    """
    found, size = Found(**graded["times"]), graded["size"]
    is_right = program["label"] == RIGHT
    found.right += is_right
    if is_right and not graded["accepted"]:
        found.right_rejected.append(graded["told"])
    if is_settled(graded):
        found.differing = found.found = found.smallest = 1
        return found, None
    if size is None:
        if smaller is not None:
            found.differing = 1
            missed = {"id": program["id"], "label": program["label"], "call": smaller[1], "size": smaller[0]}
            found.missed.append(missed)
        return found, None if smaller is None else smaller[0]
    found.differing = found.found = 1
    found.smallest += smaller is None
    if smaller is not None:
        found.larger.append({**graded["told"], "smaller": smaller[1]})
        return found, smaller[0]
    return found, size


def peer_counted(row: Row, size: int) -> Found:
    """What Hypothesis found, beside the size that is the smallest known."""
    other = row["size"]
    return Found(
        peer_tried=1,
        peer_found=int(other is not None),
        peer_smallest=int(other is not None and other <= size),
        peer_milliseconds=[row["milliseconds"]],
    )


def smaller_than(
    size: int | None, wider: Sequence[Check], submission: Submission, runner: Runner
) -> tuple[int, str] | None:
    """The smallest input below a size (any, where it is None) on which a program fails: its size and the call."""
    best: tuple[int, str] | None = None
    for check in wider:
        sizes = [input_size(check, inputs) for inputs in check.pool]
        places = [place for place, each in enumerate(sizes) if size is None or each < size]
        stream = runner.observe(
            submission, trials(check, [check.pool[place] for place in places]), limits=Limits(cpu_seconds=1.0)
        )
        for place, observation in zip(places, stream, strict=False):
            if observation.judged.get("limit") == "total":
                break
            if not judge(check, Observation(check.expected[place]), observation):
                if best is None or sizes[place] < best[0]:
                    best = sizes[place], call_text(check, check.pool[place], FILE_NAME)
                break
            if observation.outcome in ("timed_out", "died"):
                break
    return best


def wider_checks(assignment: dict[str, Any], runner: Runner, reach: int) -> list[Check]:
    """The checks of the same exercise with as many inputs as are to be searched, smallest first."""
    exercise, _ = from_examples(assignment, runner, pool_size=reach)
    return list(exercise.checks)


def _told(program: dict[str, Any], report: Report) -> dict[str, Any]:
    told = {"id": program["id"], "verdict": report.verdict.value, "message": report.message}
    shown = report.counterexample
    return told if shown is None else told | {"call": shown.call, "expected": shown.expected, "actual": shown.actual}
