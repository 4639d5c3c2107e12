"""Makes environments before the eyes of the person who asked for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from orienteer.cli.output import Output
from orienteer.cli.page import say

if TYPE_CHECKING:
    from orienteer.sandbox.environments import Installations
    from orienteer.sandbox.environments.making import Told


def make_all(names: Sequence[str], installations: Installations, output: Output) -> None:
    """Make each that isn't there, saying before what it takes and then how far it is.

    Raises:
        EnvironmentMissing: one has no such name, or can't be had on this machine.
        SandboxError: one couldn't be made; what was fetched is kept.
    """
    from orienteer.cli.render.bar import bar
    from orienteer.services.make_environment import make_environment
    from orienteer.services.read_environments import cost, read_environment

    states = [read_environment(name, installations=installations) for name in dict.fromkeys(names)]
    for state in states:
        if state.state == "ready":
            output.show([say(f"{state.name} is ready.")])
            continue
        if state.state == "not made":
            output.show([say(f"{state.name}: {cost(state)}.", "quiet")])
        expected = state.download_bytes + state.disk_bytes
        with bar(state.name, expected or None, output, unit="bytes") as done:
            make_environment(state.name, installations=installations, told=_to(done))
        output.show([say(f"{state.name} is ready.", "pass")])


def _to(done: Callable[[int], None]) -> Told:
    return lambda stage: done(stage.bytes_done)
