"""The environments, one line each, and what making one takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from orienteer.cli.page import Block, Row, Tone, say
from orienteer.services.read_environments import cost

if TYPE_CHECKING:
    from orienteer.services.read_environments import EnvironmentState

SIGNS: dict[str, tuple[str, Tone]] = {
    "ready": ("passes", "pass"),
    "not made": ("", "plain"),
    "not for this machine": ("fails", "quiet"),
    "broken": ("fails", "fail"),
}


def environment_blocks(states: Sequence[EnvironmentState]) -> Iterator[Block]:
    """Each environment with how it stands and what is in it."""
    for state in states:
        sign, tone = SIGNS[state.state]
        yield Row(sign, state.name, state.state, tone)
        yield say(state.why_not or state.about, "quiet", indent=2)
        if state.state == "not made":
            yield say(f"To make it: {cost(state)}.", "quiet", indent=2)
