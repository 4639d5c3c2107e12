"""Suspicion from edits: a line is suspect when changing it there makes failing inputs come out right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

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
    ends_always: bool = True,
    time_outs: int = 0,
) -> list[Tried]:
    """Each edit, applied to the program and run.

    Args:
        failing, passing: cases, smallest first; a few of each are used, and all for an edit that mends these.
        ends, ends_always: the program ends as it is, on the smallest failing case; on every one that was looked at.
        time_outs: edits tried before with which it didn't end.

    Raises:
        SandboxError: the machine could not run a child.
    """
    alone = any(case.check.probe.kind == "program" for case in failing)
    most = (FIRST_TRIED, PROCESSES - FIRST_TRIED) if alone else (MOST_FAILING, MOST_PASSING)
    few = _Cases(failing[: most[0]], passing[: most[1]])
    trying = _Trying(exercise, submission, runner, EDIT_LIMITS if ends and ends_always else LIMITS_OF_AN_ENDLESS_ONE)
    left = (MOST_TIME_OUTS if ends else MOST_OF_AN_ENDLESS_ONE) - time_outs
    found = trying.on(edits, few, left) if failing and left > 0 else []
    if not alone:
        mending = [each.edit for each in found if each.mends_all]
        wider = _Trying(exercise, submission, runner, EDIT_LIMITS).on(mending, _Cases(failing, passing), len(mending))
        by_edit = {each.edit: each for each in wider}
        found = [by_edit.get(each.edit, each) for each in found]
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


@dataclass(frozen=True, slots=True)
class _Cases:
    """Cases that edits are tried on, smallest first."""

    wrong: Sequence[Case]
    right: Sequence[Case]

    @property
    def all(self) -> list[Case]:
        return [*self.wrong, *self.right]


@dataclass(frozen=True, slots=True)
class _Trying:
    """Tries edits of one program; those that need no process of their own share one, for a fork costs more than a run.

    What an edited program leaves behind in the process may meet the next: what a hint says is checked by itself.
    """

    exercise: Exercise
    submission: Submission
    runner: Runner
    limits: Limits

    def on(self, edits: Sequence[Mutant], cases: _Cases, time_outs: int) -> list[Tried]:
        """Each edit on the first failing cases and, where it mends one of them, on the others; until so many have not
        ended on the first case.
        """
        at_first = min(FIRST_TRIED, len(cases.wrong))
        seen: list[tuple[Mutant, list[Observation]]] = []
        for edit, came in self.seen(edits, cases.all[:at_first]):
            seen.append((edit, came))
            time_outs -= came[0].outcome == "timed_out"
            if not time_outs:
                break
        going_on = [
            edit
            for edit, came in seen
            if len(came) == at_first
            and came[-1].outcome != "timed_out"
            and any(is_right(case, each, self.runner) for case, each in zip(cases.wrong, came, strict=False))
        ]
        further = dict(self.seen(going_on, cases.all[at_first:]))
        return [self.counted(edit, [*came, *further.get(edit, ())], cases) for edit, came in seen]

    def seen(self, edits: Sequence[Mutant], cases: Sequence[Case]) -> Iterator[tuple[Mutant, list[Observation]]]:
        """What each edited program shows on the cases, up to one on which it doesn't end."""
        planned = [case.trial() for case in cases]
        left = list(edits) if cases else []
        while left:
            done = 0
            stream = self.runner.observe(
                self.submission,
                [replace(trial, edited=edit.source) for edit in left for trial in planned],
                environment=self.exercise.environment,
                profile=self.exercise.profile,
                limits=replace(self.limits, total_seconds=self.limits.total_seconds * len(left)),
            )
            try:
                for edit in left:
                    done += 1
                    came = list(up_to_a_time_out(islice(stream, len(planned))))
                    came = came or [Observation.of("not_run")]
                    yield edit, came
                    if came[-1].outcome == "timed_out":  # its other cases are left out, and its process has ended
                        break
            finally:
                close = getattr(stream, "close", None)
                if close is not None:
                    close()
            left = left[done:]

    def counted(self, edit: Mutant, seen: Sequence[Observation], cases: _Cases) -> Tried:
        """How many cases come out right."""
        right = [is_right(case, each, self.runner) for case, each in zip(cases.all, seen, strict=False)]
        wrong = len(cases.wrong)
        return Tried(edit, seen[0], sum(right[:wrong]), wrong, sum(right[wrong:]), len(cases.right))


def up_to_a_time_out(observations: Iterator[Observation]) -> Iterator[Observation]:
    """Observations up to the first of what didn't end, and with it."""
    for observation in observations:
        yield observation
        if observation.outcome == "timed_out":
            return
