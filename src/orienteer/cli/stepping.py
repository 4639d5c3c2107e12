"""Stepping through a replay with the keys of a terminal."""

from __future__ import annotations

from orienteer.cli.keys import CLEAR, pressed, single_keys
from orienteer.cli.output import Output
from orienteer.cli.page import Gap, say
from orienteer.cli.render.replay import recording_of, step_page
from orienteer.feedback.replay.playing import Moment, moments
from orienteer.feedback.replay.recording import Recording
from orienteer.services.views.replay import ReplayView

KEYS = {
    b"\x1b[C": "forward", b"l": "forward", b"n": "forward", b" ": "forward", b"\r": "forward", b"\n": "forward",
    b"\x1b[D": "back", b"h": "back", b"p": "back",
    b"\x1b[H": "first", b"\x1bOH": "first", b"\x1b[1~": "first", b"g": "first",
    b"\x1b[F": "last", b"\x1bOF": "last", b"\x1b[4~": "last", b"G": "last",
    b"d": "differs", b"q": "leave", b"\x1b": "leave", b"\x03": "leave", b"\x04": "leave", b"": "leave",
}  # fmt: skip
"""What a terminal sends → what it means. Source: xterm's control sequences."""


def step_through(view: ReplayView, output: Output, *, clears: bool) -> None:
    """Show a step, wait for a key, and so on.

    Args:
        clears: the screen is cleared before each step; otherwise an empty line parts them.
    """
    recording = recording_of(view)
    step = view.divergence.step if view.divergence is not None else 0
    with single_keys():
        while True:
            if clears:
                output.stream.write(CLEAR)
            page = [*step_page(view, recording, moment_at(recording, step)), Gap(), say(_help(view), "quiet")]
            output.show([*page, *([] if clears else [Gap()])])
            meant = KEYS.get(pressed(), "")
            if meant == "leave":
                return
            step = moved(view, step, meant)


def moved(view: ReplayView, step: int, meant: str) -> int:
    """The step that a key leads to."""
    last = len(view.steps) - 1
    differs = view.divergence.step if view.divergence is not None else step
    wanted = {"forward": step + 1, "back": step - 1, "first": 0, "last": last, "differs": differs}
    return max(0, min(last, wanted.get(meant, step)))


def moment_at(recording: Recording, step: int) -> Moment:
    """What is to be seen at a step."""
    return next(moment for moment in moments(recording) if moment.step == step)


def _help(view: ReplayView) -> str:
    differs = "  d where it first differs" if view.divergence is not None else ""
    return f"← → step  Home End first, last{differs}  q leaves"
