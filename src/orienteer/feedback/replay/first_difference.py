"""Where a submission's run first differs from that of a right program that is like it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.feedback.replay.alignment import ALIKE, aligned
from orienteer.feedback.replay.difference import Divergence
from orienteer.feedback.replay.divergence import first_difference, wrong_end
from orienteer.feedback.replay.gathered import first_wrong_part
from orienteer.feedback.replay.given import first_change, is_all_that_differs
from orienteer.feedback.replay.nearest import nearest
from orienteer.feedback.replay.played import PLAYED, Played, at, expected_words
from orienteer.feedback.replay.recorded import record
from orienteer.feedback.replay.recording import Recording
from orienteer.feedback.replay.walking import walked
from orienteer.grading.calls import input_size
from orienteer.grading.endings import value_words
from orienteer.grading.judging import judge
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trial
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission

Tree = Any
COMPARED_STEPS = 3000
MOST_AGREEING = 5
"""Inputs on which both programs are right, that tell which variables correspond."""
AGREEING_LIMITS = Limits(cpu_seconds=0.1, wall_seconds=1.0, total_seconds=5.0)
MOST_BESIDES = 3
"""Right programs that a run is held against beside the nearest."""
MOST_TIME_OUTS = 2
"""After so many inputs on which the submission doesn't end, no more are looked at: somebody waits."""


def is_right(played: Played, exercise: Exercise, submission: Submission, runner: Runner) -> bool | None:
    """Whether the check passes on it, asked as the check asks; None for an input of one's own."""
    if played.check is None or played.expected is None or played.check.probe.kind == "line":
        return None
    if played.check.comparator.name == "any_valid":
        return None
    planned = trial(played.check, played.inputs, alone=True)
    stream = runner.observe(submission, [planned], environment=exercise.environment, profile=exercise.profile)
    return all(judge(played.check, played.expected, seen) for seen in stream)


def right_programs(exercise: Exercise, submission: Submission) -> list[str]:
    """The right program that is most like a submission, and those that are like enough to walk along with it."""
    every = list(dict.fromkeys([exercise.solution, *exercise.solutions.values()]))
    source = source_text(submission)
    first = nearest(source, every)
    besides = [(each, aligned(source, each)) for each in every if each != first]
    alike = [each for each, alignment in besides if alignment is not None and alignment.likeness >= ALIKE]
    return [first, *alike[:MOST_BESIDES]]


def divergence_of(
    exercise: Exercise,
    submission: Submission,
    runner: Runner,
    played: Played,
    observation: Observation,
    recording: Recording,
) -> Divergence | None:
    """Where a wrong run first differs from that of a right program: of those that are like it, the one that goes along
    with it the longest, since a step that a right program takes too is no mistake.
    """
    assert played.check is not None
    assert played.expected is not None
    if is_all_that_differs(played, observation):
        changed = first_change(recording)
        if changed is not None:
            return changed
    agreeing = _agreeing(exercise, submission, runner, played.check, played.inputs)
    recorded = partial(
        _recorded, [played.trial, *agreeing], runner, environment=exercise.environment, profile=exercise.profile
    )
    mine = recorded(submission)
    parted: list[Divergence] = []
    for source in right_programs(exercise, submission):
        right = Submission.of(source, submission.main)
        theirs = recorded(right)
        one = _found(submission, right, mine, theirs) if len(mine) == len(theirs) == 1 + len(agreeing) else None
        parted += [] if one is None else [replace(one, right=source)]
    found = max(parted, key=lambda each: each.step, default=None)
    if found is not None and found.step < len(recording.steps):
        is_whole = found.why == "gives" and found.expected == expected_words(played)
        return replace(found, why="returned") if is_whole else found
    expected = played.expected.judged
    should_be = expected_words(played)
    actual = value_words(observation.judged.get("value"), None) if "value" in observation.judged else ""
    part = first_wrong_part(recording, submission.main, actual, should_be) if should_be else None
    return part or wrong_end(
        recording,
        outcome=observation.outcome,
        printed=expected.get("output") if "output" in expected else None,
        expected=should_be,
        actual=actual,
    )


def _recorded(
    trials: list[Trial], runner: Runner, who: Submission, *, environment: str, profile: str
) -> list[Recording]:
    made = record(who, trials, runner, steps=COMPARED_STEPS, environment=environment, profile=profile)
    return [each for _, each in made]


def _found(
    submission: Submission, right: Submission, mine: list[Recording], theirs: list[Recording]
) -> Divergence | None:
    """Where the first of some runs part: statement by statement, or by their variables, whichever comes first."""
    pairs = list(zip(mine[1:], theirs[1:], strict=True))
    alignment = aligned(source_text(submission), source_text(right))
    by_values = partial(first_difference, mine[0], theirs[0], pairs, [submission.main])
    if alignment is None:
        return by_values()
    walk = partial(walked, mine[0], theirs[0], alignment=alignment, file=submission.main)
    found = [each for each in (walk(pairs), by_values()) if each is not None]
    # a way that was harmless elsewhere need not be so here
    return min(found, key=lambda each: each.step) if found else walk([], by_ways=True)


def _agreeing(
    exercise: Exercise, submission: Submission, runner: Runner, check: Check, inputs: tuple[Tree, ...]
) -> list[Trial]:
    """Trials near the failing one on which the submission is right: of the check that fails, then of the others."""
    size = input_size(check, inputs)
    plain = [each for each in exercise.checks if each.probe.kind in PLAYED and each.comparator.name != "any_valid"]
    others = [each for each in plain if each is not check and each.pool]
    near: list[tuple[Check, int]] = []
    for each in (check, *others):
        sizes = [abs(input_size(each, each.pool[place]) - size) for place in range(len(each.expected))]
        places = sorted(range(len(each.expected)), key=sizes.__getitem__)
        near += [(each, place) for place in places if each is not check or each.pool[place] != inputs]
    near = near[: 4 * MOST_AGREEING]
    trials = [trial(each, each.pool[place]) for each, place in near]
    stream = runner.observe(
        submission, trials, environment=exercise.environment, profile=exercise.profile, limits=AGREEING_LIMITS
    )
    right: list[tuple[Check, int]] = []
    time_outs = 0
    for (each, place), seen in zip(near, stream, strict=False):
        time_outs += seen.outcome == "timed_out"
        if judge(each, Observation(each.expected[place]), seen):
            right.append((each, place))
        if len(right) == MOST_AGREEING or time_outs == MOST_TIME_OUTS:
            break
    return [at(exercise, each, place).trial for each, place in right]
