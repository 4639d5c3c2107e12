"""Recording a program in the process of the tests, and playing what was recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from orienteer.feedback.replay.playing import moments
from orienteer.feedback.replay.recording import Recording, read_recording
from orienteer.feedback.replay.telling import sentence, text
from orienteer.inside.recording.recorder import Recorder, RecordingFull

FILE = "main.py"


@dataclass(frozen=True)
class Seen:
    """What is to be seen at one step: plain copies."""

    step: int
    event: int
    says: str
    ran: int | None
    next: int | None
    stack: tuple[str, ...]
    values: dict[str, str]
    """Of the frame on top, as text."""
    leads_to: dict[str, int]
    """Of the frame on top: names that lead to an object, and its number."""
    things: dict[int, list[Any]]
    """Object → its cells."""


def recorded(source: str, *, most_steps: int = 10_000, **options: Any) -> Recording:
    """The recording of a program. What it raises is swallowed."""
    code = compile(source, FILE, "exec")
    recorder = Recorder([FILE], ["__main__"], most_steps=most_steps, **options)
    recorder.start()
    try:
        exec(code, {"__name__": "__main__"})
    except (Exception, RecordingFull):
        pass
    finally:
        recorder.stop()
    return read_recording(recorder.told())


def seen(recording: Recording) -> list[Seen]:
    """Every step."""
    found = []
    for moment in moments(recording):
        variables = moment.top.variables
        found.append(
            Seen(
                moment.step,
                moment.event,
                sentence(recording, moment),
                moment.ran,
                moment.next,
                tuple(recording.codes[frame.code].name for frame in moment.stack),
                {name: text(value, moment.things) for name, value in variables.items()},
                {name: value[0] for name, value in variables.items()
                 if type(value) is list and len(value) == 1 and type(value[0]) is int},
                {number: list(thing.cells) for number, thing in moment.things.items()},
            )
        )  # fmt: skip
    return found


def run(source: str, **options: Any) -> list[Seen]:
    """Every step of a program."""
    return seen(recorded(source, **options))


def after(steps: list[Seen], line: int) -> Seen:
    """The last step at which that line had just run."""
    return [step for step in steps if step.ran == line][-1]
