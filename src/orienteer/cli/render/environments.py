"""The environments, one line each, and what making one takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from orienteer.cli.page import Block, Row, Tone, say

if TYPE_CHECKING:
    from orienteer.services.read_environments import EnvironmentState

SIGNS: dict[str, tuple[str, Tone]] = {
    "ready": ("passes", "pass"),
    "not made": ("", "plain"),
    "not for this machine": ("fails", "quiet"),
}


def environment_blocks(states: Sequence[EnvironmentState]) -> Iterator[Block]:
    """Each environment with how it stands and what is in it."""
    for state in states:
        sign, tone = SIGNS[state.state]
        yield Row(sign, state.name, state.state, tone)
        yield say(state.why_not or state.about, "quiet", indent=2)
        if state.state == "not made":
            yield say(f"To make it: {cost(state)}.", "quiet", indent=2)


def cost(state: EnvironmentState) -> str:
    """What making it takes, as measured.

    >>> from types import SimpleNamespace
    >>> cost(SimpleNamespace(download_bytes=62_994_790, disk_bytes=248_678_504, seconds=28.8))
    'about 63 MB to fetch, 249 MB on disk, half a minute'
    """
    fetched, kept = megabytes(state.download_bytes), megabytes(state.disk_bytes)
    return f"about {fetched} to fetch, {kept} on disk, {_time(state.seconds)}"


def megabytes(count: int) -> str:
    """Bytes, as a person wants to read them.

    >>> megabytes(1_400_000_000), megabytes(62_994_790)
    ('1.4 GB', '63 MB')
    """
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"


def _time(seconds: float) -> str:
    if seconds < 45:
        return "half a minute"
    minutes = round(seconds / 60)
    return "a minute" if minutes == 1 else f"{minutes} minutes"
