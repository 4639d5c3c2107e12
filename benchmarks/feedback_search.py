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
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from benchmarks.feedback_peer import Search
from benchmarks.kept import Kept
from benchmarks.processor_time import seconds_of_tree
from benchmarks.students import FILE_NAME, RIGHT, with_preamble
from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.calls import call_text, input_size
from orienteer.grading.deep import Fresh, fresh_of
from orienteer.grading.grader import LARGE, grade
from orienteer.grading.inference.exercises import exercise_from_examples
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


def search(
    assignment: dict[str, Any],
    exercise: Exercise,
    programs: Sequence[dict[str, Any]],
    runner: Runner,
    reach: int,
    peer: int,
    kept: Kept,
) -> Found:
    """Look for counterexamples of every program.

    Args:
        reach: how many inputs the exhaustive search lists.
        peer: on how many of the programs that differ Hypothesis is tried.
    """
    one = _Searching(assignment, exercise, runner, reach)
    known = repr({name: value for name, value in assignment.items() if name != "programs"})
    found = Found()
    for program in programs:
        beside = found.peer_tried < peer
        found.add(
            Found(
                **kept.row(
                    f"search {reach} {beside}",
                    f"{known}{program}",
                    lambda program=program, beside=beside: vars(one.of(program, beside)),  # type: ignore[misc]
                )
            )
        )
    return found


class _Searching:
    """The search for one assignment; what it needs is made when the first program asks for it."""

    def __init__(self, assignment: dict[str, Any], exercise: Exercise, runner: Runner, reach: int) -> None:
        self.assignment = assignment
        self.exercise = exercise
        self.runner = runner
        self.reach = reach

    @cached_property
    def wider(self) -> list[Check]:
        return _wider(self.assignment, self.runner, self.reach)

    @cached_property
    def fresh(self) -> Fresh:
        return fresh_of(self.exercise, self.runner, Limits(), random.Random(0))

    @cached_property
    def hypothesis(self) -> Search:
        return Search(self.assignment, self.exercise)

    def of(self, program: dict[str, Any], beside: bool) -> Found:
        """One program, with Hypothesis beside it or not."""
        found = Found()
        submission = Submission.of(with_preamble(self.assignment, program["source"]), FILE_NAME)
        report = self._graded(found, submission)
        found.right += program["label"] == RIGHT
        if program["label"] == RIGHT and report.verdict is not Verdict.ACCEPTED:
            found.right_rejected.append(_told(program, report))
        size = _take(found, program, report, submission, self.wider, self.runner)
        if size is not None and beside:
            with _counted(found):
                other = self.hypothesis.smallest(program["source"])
            found.peer_found += other is not None
            found.peer_smallest += other is not None and other <= size
        return found

    def _graded(self, found: Found, submission: Submission) -> Report:
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


@contextmanager
def _counted(found: Found) -> Iterator[None]:
    began = time.perf_counter()
    yield
    found.peer_tried += 1
    found.peer_milliseconds.append((time.perf_counter() - began) * 1000)


def _take(
    found: Found, program: dict[str, Any], report: Report, submission: Submission, wider: list[Check], runner: Runner
) -> int | None:
    """Count a program; the size of the smallest input on which it is known to fail, or None."""
    shown = report.counterexample
    if report.verdict is not Verdict.ACCEPTED and shown is None:
        found.differing += 1  # it can't be loaded, or defines nothing of what is called: there is no smaller input
        found.found += 1
        found.smallest += 1
        return None
    smaller = _smaller(wider, submission, None if shown is None else shown.size, runner)
    if shown is None:
        if smaller is not None:
            found.differing += 1
            found.missed.append(
                {"id": program["id"], "label": program["label"], "call": smaller[1], "size": smaller[0]}
            )
        return None if smaller is None else smaller[0]
    found.differing += 1
    found.found += 1
    found.smallest += smaller is None
    if smaller is not None:
        found.larger.append({**_told(program, report), "smaller": smaller[1]})
        return smaller[0]
    return shown.size


def _smaller(wider: list[Check], submission: Submission, size: int | None, runner: Runner) -> tuple[int, str] | None:
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


def _wider(assignment: dict[str, Any], runner: Runner, reach: int) -> list[Check]:
    """The checks of the same exercise with as many inputs as are to be searched, smallest first."""
    references = assignment["reference"]
    references = [references] if isinstance(references, str) else references
    exercise, _ = exercise_from_examples(
        [test["call"] for test in assignment["tests"]],
        [with_preamble(assignment, reference) for reference in references],
        runner,
        file_name=FILE_NAME,
        pool_size=reach,
    )
    return list(exercise.checks)


def _told(program: dict[str, Any], report: Report) -> dict[str, Any]:
    told = {"id": program["id"], "verdict": report.verdict.value, "message": report.message}
    shown = report.counterexample
    return told if shown is None else told | {"call": shown.call, "expected": shown.expected, "actual": shown.actual}
