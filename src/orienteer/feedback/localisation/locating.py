"""Locating a fault: run the program again with its lines observed, try edits, look at the nearest right program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from orienteer.curriculum.course import Exercise, Mutant
from orienteer.feedback.localisation.arrangements import arrangements_of
from orienteer.feedback.localisation.borrowing import Pair, borrowed, pairs, singles
from orienteer.feedback.localisation.choosing import MOST_FAILING, can_run, chosen
from orienteer.feedback.localisation.divergence import Divergence, nearest
from orienteer.feedback.localisation.edits import edits_of
from orienteer.feedback.localisation.endless import loop_without_end
from orienteer.feedback.localisation.executions import ENDLESS_LIMITS, LIMITS, Case, Execution, executions, graded_runs
from orienteer.feedback.localisation.guards import guards_of
from orienteer.feedback.localisation.habits import habits_of
from orienteer.feedback.localisation.left_out import left_out_of
from orienteer.feedback.localisation.ranking import Suspect, ranked, suspicions
from orienteer.feedback.localisation.resets import resets_of
from orienteer.feedback.localisation.searching import failures_after, fresh_failure
from orienteer.feedback.localisation.statements import Statements, statements_of
from orienteer.feedback.localisation.trying import MOST_CONFIRMED, Tried, on_pools, tried
from orienteer.grading.check_run import CheckRun
from orienteer.grading.reading import refusal, source_text
from orienteer.grading.runner import Runner
from orienteer.grading.submission import Submission

NEARLY_RIGHT = 0.85
"""From this likeness on, what a program has otherwise than a right one is hardly more than its fault."""


@dataclass(frozen=True, slots=True)
class Located:
    """Where a wrong program goes wrong.

    Args:
        failing, passing: the program on the inputs that it was looked at with, the smallest failing one first.
        suspects: the statements that ran on a failing input, the most suspect first.
        tries: the edits that were tried.
        runs: how each check went, on all that was tried of its pool.
        apart: how the program differs from the nearest right one.
        borrowed: edits that were tried because none of the others mends it: a right program's statements.
        pair: two of these that together mend it, and what both do; None where one does, or no two.
    """

    source: str
    statements: Statements
    failing: list[Execution]
    passing: list[Execution]
    suspects: list[Suspect]
    tries: list[Tried]
    runs: Sequence[CheckRun]
    apart: Divergence
    borrowed: list[Tried]
    pair: tuple[Pair, Tried] | None

    @property
    def all_tries(self) -> list[Tried]:
        """Every single edit that was tried."""
        return [*self.tries, *self.borrowed]


def can_locate(exercise: Exercise) -> bool:
    """Whether the learner's file is run, so that there are lines to observe."""
    return exercise.kind != "predict" and any(map(can_run, exercise.checks))


def locate(
    exercise: Exercise,
    submission: Submission,
    runner: Runner,
    *,
    runs: list[CheckRun] | None = None,
    right: Sequence[str] | None = None,
) -> Located | None:
    """Where the program goes wrong, or None where it can't be run, or fails on nothing.

    Args:
        runs: how each check went, where that is known already.
        right: right programs to hold it against; None for the exercise's own.

    Raises:
        SandboxError: the machine could not run a child.
    """
    if not can_locate(exercise) or refusal(submission) is not None:
        return None
    source = source_text(submission)
    try:
        statements = statements_of(source)
    except (SyntaxError, ValueError, RecursionError):
        return None
    known = runs if runs is not None else graded_runs(exercise, submission, runner)
    failing, passing = looked_at(exercise, submission, runner, known)
    if not failing:
        return None
    stopped = any(
        run.check is failing[0].check and run.failures and run.at(run.smallest_failure).outcome == "timed_out"
        for run in known
    )
    return _located(exercise, submission, runner, source, statements, failing, passing, right, known, stopped=stopped)


def _located(
    exercise: Exercise,
    submission: Submission,
    runner: Runner,
    source: str,
    statements: Statements,
    failing: list[Case],
    passing: list[Case],
    right: Sequence[str] | None,
    runs: Sequence[CheckRun],
    *,
    stopped: bool,
) -> Located | None:
    limits = ENDLESS_LIMITS if stopped else LIMITS
    seen = [
        *executions(exercise, submission, failing, runner, limits=limits),
        *executions(exercise, submission, passing, runner),
    ]
    wrong = [each for each in seen if not each.right and each.lines]
    if not wrong:
        return None
    still_right = [each for each in seen if each.right]
    suspicion = {line: each for line, each in suspicions(statements, wrong, still_right).items() if each}
    ends = wrong[0].observation.outcome != "timed_out"
    ends_always = all(each.observation.outcome != "timed_out" for each in seen)
    made: list[Tried] = []

    def trying(edits: Sequence[Mutant]) -> list[Tried]:
        new = tried(
            exercise,
            submission,
            edits,
            [each.case for each in wrong],
            [each.case for each in still_right],
            runner,
            ends=ends,
            ends_always=ends_always,
            time_outs=sum(each.did_not_end for each in made),
        )
        made.extend(new)
        return list(_confirmed(exercise, submission, new, runs, runner))

    is_given = exercise.kind == "arrange"
    if loop_without_end(statements, wrong[0]) is not None:
        tries = []  # its cause is known, and each edit would have to be waited for
    elif is_given:
        tries = trying(arrangements_of(source, exercise.starter))
    else:
        tries = trying(habits_of(source, suspicion))
        tries += [] if _mended(tries) else trying(edits_of(source, suspicion))
        tries += [] if _mended(tries) else trying([*resets_of(source), *guards_of(source)])
        tries += [] if _mended(tries) else trying(left_out_of(source, suspicion))
    apart = _nearest(source, right if right is not None else (exercise.solution, *exercise.solutions.values()))
    lends = bool(apart.right) and not is_given and bool(tries) and not _mended(tries, statements, apart)
    rewrites = borrowed(source, apart.right) if lends else []
    further = trying(singles(source, rewrites, apart.right)) if rewrites else []
    twice = pairs(source, rewrites) if rewrites and ends and not _mended([*tries, *further]) else []
    both = zip(twice, trying([each.both for each in twice]), strict=False) if twice else ()
    suspects = ranked(statements, wrong, still_right, [*tries, *further], apart)
    pair = next(((each, made) for each, made in both if made.mends_all), None)
    return Located(source, statements, wrong, still_right, suspects, tries, runs, apart, further, pair)


def _confirmed(
    exercise: Exercise, submission: Submission, tries: Sequence[Tried], runs: Sequence[CheckRun], runner: Runner
) -> Iterator[Tried]:
    """The tries, each that seems to mend everything held against the whole pools; beyond enough none counts."""
    left = MOST_CONFIRMED
    for each in tries:
        if not each.mends_all:
            yield each
        elif left:
            left -= 1
            yield on_pools(exercise, submission, each, runs, runner)
        else:
            yield replace(each, mended=0)


def looked_at(
    exercise: Exercise, submission: Submission, runner: Runner, runs: list[CheckRun]
) -> tuple[list[Case], list[Case]]:
    """The failing and the passing cases; where all checks pass, what fails beyond them.

    The first failing one is what hints speak of and the replay plays.

    Args:
        runs: how the checks went that are asked about.
    """
    failing, passing = chosen(exercise, runs)
    if not failing and not any(run.failures or run.skipped for run in runs):
        failing = failures_after(exercise, submission, runner)[:MOST_FAILING]
        fresh = None if failing else fresh_failure(exercise, submission, runner)
        failing = failing if fresh is None else [fresh]
    return failing, passing


def _mended(tries: Sequence[Tried], statements: Statements | None = None, apart: Divergence | None = None) -> bool:
    """Whether an edit mends everything; of a program that is nearly right, in a statement that is otherwise there.

    That another statement's edit mends it too may be chance, which the right program's own statement then shows.
    """
    mending = [each for each in tries if each.mends_all]
    if statements is None or apart is None or apart.likeness < NEARLY_RIGHT:
        return bool(mending)
    otherwise = {statements.first_line(line) for line in apart.lines}
    return any(statements.first_line(each.edit.line) in otherwise for each in mending)


def _nearest(source: str, right: Sequence[str]) -> Divergence:
    try:
        return nearest(source, right)
    except (SyntaxError, ValueError, RecursionError):
        return Divergence(0.0, {})
