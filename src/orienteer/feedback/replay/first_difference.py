"""Where a submission's run first differs from that of the nearest right program."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.feedback.replay.alignment import aligned
from orienteer.feedback.replay.difference import Divergence
from orienteer.feedback.replay.divergence import first_difference, wrong_end
from orienteer.feedback.replay.nearest import nearest
from orienteer.feedback.replay.played import Played, at, expected_words
from orienteer.feedback.replay.recorded import record
from orienteer.feedback.replay.recording import Recording
from orienteer.feedback.replay.walking import walked
from orienteer.grading.calls import input_size
from orienteer.grading.endings import value_words
from orienteer.grading.judging import judge
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trial
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Runner, Trial
from orienteer.grading.submission import Submission

Tree = Any
COMPARED_STEPS = 3000
MOST_AGREEING = 5
"""Inputs on which both programs are right, that tell which variables correspond."""
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


def nearest_right(exercise: Exercise, submission: Submission) -> str:
    """The right program that is most like a submission."""
    return nearest(source_text(submission), [exercise.solution, *exercise.solutions.values()])


def divergence_of(
    exercise: Exercise,
    submission: Submission,
    runner: Runner,
    played: Played,
    observation: Observation,
    recording: Recording,
) -> Divergence | None:
    """Where a wrong run first differs from that of the nearest right program."""
    assert played.check is not None
    assert played.expected is not None
    right = Submission.of(nearest_right(exercise, submission), submission.main)
    agreeing = _agreeing(exercise, submission, runner, played.check, played.inputs)
    trials = [played.trial, *agreeing]
    mine, theirs = (
        [
            each
            for _, each in record(
                who, trials, runner, steps=COMPARED_STEPS, environment=exercise.environment, profile=exercise.profile
            )
        ]
        for who in (submission, right)
    )
    found = None
    if len(mine) == len(theirs) == len(trials):
        found = _found(submission, right, mine, theirs)
    if found is not None and found.step < len(recording.steps):
        is_whole = found.why == "gives" and found.expected == expected_words(played)
        return replace(found, why="returned") if is_whole else found
    expected = played.expected.judged
    return wrong_end(
        recording,
        outcome=observation.outcome,
        printed=expected.get("output") if "output" in expected else None,
        expected=expected_words(played),
        actual=value_words(observation.judged.get("value"), None) if "value" in observation.judged else "",
    )


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
    """Trials near the failing one on which the submission is right."""
    size = input_size(check, inputs)
    places = sorted(range(len(check.expected)), key=lambda place: abs(input_size(check, check.pool[place]) - size))
    near = [place for place in places if check.pool[place] != inputs][: 4 * MOST_AGREEING]
    trials = [trial(check, check.pool[place]) for place in near]
    stream = runner.observe(submission, trials, environment=exercise.environment, profile=exercise.profile)
    right: list[int] = []
    time_outs = 0
    for place, seen in zip(near, stream, strict=False):
        time_outs += seen.outcome == "timed_out"
        if judge(check, Observation(check.expected[place]), seen):
            right.append(place)
        if len(right) == MOST_AGREEING or time_outs == MOST_TIME_OUTS:
            break
    return [at(exercise, check, place).trial for place in right]
