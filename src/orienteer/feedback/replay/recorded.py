"""Recording a trial."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from orienteer.feedback.replay.finals import with_finals
from orienteer.feedback.replay.recording import Recording, read_recording
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission

STEPS = 10_000
"""A replay's steps, at most. More than anybody steps through; Python Tutor stops at 1,000."""

LIMITS = Limits(cpu_seconds=5.0, wall_seconds=12.0, total_seconds=30.0, observation_bytes=16 * 1024 * 1024)

EMPTY = Recording((), [])


def record(
    submission: Submission,
    trials: Sequence[Trial],
    runner: Runner,
    *,
    steps: int = STEPS,
    environment: str = "none",
    profile: str = "plain",
) -> list[tuple[Observation, Recording]]:
    """Each trial's observation, as it would be without a recording, and its recording.

    Raises:
        SandboxError: the machine could not run a child.
    """
    asked = [replace(trial, record=steps) for trial in trials]
    stream = runner.observe(submission, asked, environment=environment, profile=profile, limits=LIMITS)
    return [_parted(observation, submission) for observation in stream]


def _parted(observation: Observation, submission: Submission) -> tuple[Observation, Recording]:
    judged = observation.judged
    found = judged.pop("replay", None)
    text = json.dumps(judged, ensure_ascii=True, separators=(",", ":"))
    plain = Observation(text, observation.extras)
    if found is None:
        return plain, EMPTY
    try:
        return plain, with_finals(read_recording(found), submission.files)
    except ValueError:
        return Observation.of("died", reason="It answered in a way that no program does."), EMPTY
