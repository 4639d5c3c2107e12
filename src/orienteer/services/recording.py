"""What of a recording a face is shown."""

from __future__ import annotations

from orienteer.feedback.replay.recording import Recording
from orienteer.grading.endings import ending, words
from orienteer.grading.observation import Observation
from orienteer.services.views.replay import CodeView, PrintedView

_STOPPED = {
    "steps": "The recording ends after {:,} steps.",
    "bytes": "The recording ends here: it holds as much as can be shown.",
    "lost": "The recording ends here: from here on Python didn't tell what ran.",
    "time": "The recording ends here: the run took too long and was stopped.",
}
TOLD_BY_A_VERB = frozenset({"raised", "exited"})
"""Outcomes whose words are what the program does; of the others they are what it gives."""
_UNSEEN = "Nothing could be recorded: {}."


def stopped_sentence(recording: Recording, observation: Observation) -> str:
    """Why the recording ends before the run did, or why there is none; ""."""
    if recording.stopped:
        return _STOPPED[recording.stopped].format(len(recording.steps))
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
    if said.startswith("the arguments are"):
        return f"ends, and {said}"
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
