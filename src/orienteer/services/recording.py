"""Recording a trial, and what of it a face is shown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from orienteer.feedback.replay.recording import Recording, read_recording
from orienteer.grading.endings import ending, words
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.services.views.replay import CodeView, PrintedView

STEPS = 10_000
"""A replay's steps, at most. More than anybody steps through; Python Tutor stops at 1,000."""

LIMITS = Limits(cpu_seconds=5.0, wall_seconds=12.0, total_seconds=30.0, observation_bytes=16 * 1024 * 1024)

EMPTY = Recording((), [])

_STOPPED = {
    "steps": f"The recording ends after {STEPS:,} steps.",
    "bytes": "The recording ends here: it holds as much as can be shown.",
    "time": "The recording ends here: the run took too long and was stopped.",
}
TOLD_BY_A_VERB = frozenset({"raised", "exited"})
"""Outcomes whose words are what the program does; of the others they are what it gives."""
_UNSEEN = "Nothing could be recorded: {}."


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
    return [_parted(observation) for observation in stream]


def _parted(observation: Observation) -> tuple[Observation, Recording]:
    judged = observation.judged
    found = judged.pop("replay", None)
    text = json.dumps(judged, ensure_ascii=True, separators=(",", ":"))
    plain = Observation(text, observation.extras)
    if found is None:
        return plain, EMPTY
    try:
        return plain, read_recording(found)
    except ValueError:
        return Observation.of("died", reason="It answered in a way that no program does."), EMPTY


def stopped_sentence(recording: Recording, observation: Observation) -> str:
    """Why the recording ends before the run did, or why there is none; ""."""
    if recording.stopped:
        return _STOPPED[recording.stopped]
    if recording.steps:
        return ""
    said = ending(observation.judged) if observation.outcome not in ("returned", "raised") else "no line of it ran"
    return _UNSEEN.format(said)


def ending_words(observation: Observation, expected: Observation | None, *, program: bool) -> str:
    """What the run did in the end: `gives 3`, `raises ValueError`, `ended`."""
    judged = observation.judged
    if observation.outcome == "timed_out":
        return (
            "did not end in time" if judged.get("limit") != "steps" else "was still running when the recording stopped"
        )
    if program and observation.outcome == "returned":
        return "ended"
    said = words(judged, expected.judged if expected is not None else {}, line=observation.extras.line)
    return said if observation.outcome in TOLD_BY_A_VERB else f"gives {said}"


def code_views(recording: Recording) -> tuple[CodeView, ...]:
    """The recording's table of codes."""
    return tuple(CodeView(code.name, code.file, code.line, code.outside) for code in recording.codes)


def printed_views(recording: Recording) -> tuple[PrintedView, ...]:
    """What was printed, step by step."""
    last = max(0, len(recording.steps) - 1)
    return tuple(
        PrintedView(min(step, last), text, "out" if stream == "out" else "err")
        for step, text, stream in recording.output
    )
