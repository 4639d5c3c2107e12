"""Suspicion from edits: a line is suspect when changing it there makes failing inputs come out right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from orienteer.curriculum.course import Exercise, Mutant
from orienteer.feedback.localisation.choosing import can_run
from orienteer.feedback.localisation.executions import LIMITS, Case, graded_runs, is_right
from orienteer.grading.check_run import CheckRun
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

MOST_FAILING = 5
MOST_PASSING = 8
FIRST_TRIED = 2
"""An edit that mends none of so many failing cases is tried no further."""
MOST_TIME_OUTS = 40
"""After so many edits with which the program doesn't end, no more are tried: somebody waits."""
MOST_OF_AN_ENDLESS_ONE = 10
"""The same for a program that doesn't end as it is: with most edits it won't either."""
PROCESSES = 4
"""Where each case needs a process of its own, so many failing and passing ones together are tried."""
MOST_CONFIRMED = 24
"""Edits of one program that mend all that was tried and are held against the whole pools."""
EDIT_LIMITS = replace(LIMITS, cpu_seconds=0.1, wall_seconds=1.0, total_seconds=4.0)
LIMITS_OF_AN_ENDLESS_ONE = replace(EDIT_LIMITS, cpu_seconds=0.04)
"""What is small and comes to an end takes a few milliseconds; most edits of such a program are stopped."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What an edit does to a program.

    Args:
        first: what the edited program shows on the smallest failing case.
        mended, failing: how many failing cases come out right, of how many.
        kept, passing: how many passing cases still do, of how many; not tried where nothing was mended.
    """

    edit: Mutant
    first: Observation
    mended: int
    failing: int
    kept: int
    passing: int

    @property
    def did_not_end(self) -> bool:
        """Whether it was stopped on the smallest failing case."""
        return self.first.outcome == "timed_out"

    @property
    def strength(self) -> float:
        """From 0, nothing mended, to 1, all mended and nothing broken."""
        kept = self.kept / self.passing if self.passing else 1.0
        return self.mended / self.failing * kept**2 if self.failing else 0.0

    @property
    def mends_some(self) -> bool:
        """Several cases come out right, or the only one that fails, and each that was right still is."""
        return self.mended >= min(2, self.failing) > 0 and self.kept == self.passing

    @property
    def mends_all(self) -> bool:
        """Every case that was tried comes out right."""
        return self.failing > 0 and self.mended == self.failing and self.kept == self.passing


def tried(
    exercise: Exercise,
    submission: Submission,
    edits: Sequence[Mutant],
    failing: Sequence[Case],
    passing: Sequence[Case],
    runner: Runner,
    *,
    ends: bool = True,
    time_outs: int = 0,
) -> list[Tried]:
    """Each edit, applied to the program and run.

    Args:
        failing, passing: cases, smallest first; a few of each are used, and all for an edit that mends these.
        ends: the program ends as it is, on the smallest failing case.
        time_outs: edits tried before with which it didn't end.

    Raises:
        SandboxError: the machine could not run a child.
    """
    alone = any(case.check.probe.kind == "program" for case in failing)
    most = (FIRST_TRIED, PROCESSES - FIRST_TRIED) if alone else (MOST_FAILING, MOST_PASSING)
    wrong, right = list(failing[: most[0]]), list(passing[: most[1]])
    limits = EDIT_LIMITS if ends else LIMITS_OF_AN_ENDLESS_ONE
    found: list[Tried] = []
    for edit in edits if wrong else ():
        if time_outs >= (MOST_TIME_OUTS if ends else MOST_OF_AN_ENDLESS_ONE):
            break
        made = _tried(exercise, submission, edit, wrong, right, runner, limits)
        if made.mends_all and not alone:
            made = _tried(exercise, submission, edit, list(failing), list(passing), runner, EDIT_LIMITS)
        found.append(made)
        time_outs += made.did_not_end
    return found


def on_pools(
    exercise: Exercise, submission: Submission, made: Tried, before: Sequence[CheckRun], runner: Runner
) -> Tried:
    """What an edit does on all inputs of all checks that run the program, in place of the few that it was tried on.

    Args:
        before: how each check goes as the program is; an input of which that isn't known counts as one that fails.

    Raises:
        SandboxError: the machine could not run a child.
    """
    edited = Submission({**submission.files, submission.main: made.edit.source.encode("utf-8")}, submission.main)
    counts = {True: [0, 0], False: [0, 0]}
    for was, now in zip(before, graded_runs(exercise, edited, runner), strict=True):
        then, since = _right(was), _right(now)
        for place in range(len(was.check.expected)) if can_run(was.check) else ():
            counts[place in then][0] += place in since
            counts[place in then][1] += 1
    (kept, passing), (mended, failing) = counts[True], counts[False]
    if not failing:  # a call after another fails alone, or a fresh input
        mended, failing = made.mended, made.failing
    return replace(made, mended=mended, failing=failing, kept=kept, passing=passing)


def _right(run: CheckRun) -> set[int]:
    """The places of its pool that were tried and are right."""
    return {*range(len(run.seen)), *run.apart} - set(run.failures)


def _tried(
    exercise: Exercise,
    submission: Submission,
    edit: Mutant,
    wrong: list[Case],
    right: list[Case],
    runner: Runner,
    limits: Limits,
) -> Tried:
    edited = Submission({**submission.files, submission.main: edit.source.encode("utf-8")}, submission.main)
    cases = [*wrong, *right]
    stream = runner.observe(
        edited,
        [case.trial() for case in cases],
        environment=exercise.environment,
        profile=exercise.profile,
        limits=limits,
    )
    mended = kept = 0
    first: Observation | None = None
    try:
        for place, (case, observation) in enumerate(zip(cases, stream, strict=False)):
            first = first or observation
            came_right = is_right(case, observation, runner)
            mended += place < len(wrong) and came_right
            kept += place >= len(wrong) and came_right
            if observation.outcome == "timed_out" or (place >= min(FIRST_TRIED, len(wrong)) - 1 and not mended):
                break
    finally:
        close = getattr(stream, "close", None)
        if close is not None:
            close()
    return Tried(edit, first or Observation.of("not_run"), mended, len(wrong), kept, len(right))
