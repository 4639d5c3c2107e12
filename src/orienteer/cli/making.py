"""Makes environments before the eyes of the person who asked for them, or who is asked on their first need."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from orienteer.cli.output import Output, error_output
from orienteer.cli.page import say
from orienteer.errors import EnvironmentMissing

if TYPE_CHECKING:
    from orienteer.sandbox.environments import Installations
    from orienteer.sandbox.environments.making import Told

T = TypeVar("T")

YES = "Fetch what the exercise may import without asking, where it isn't on this machine yet."


def with_environments(run: Callable[[], T], *, yes: bool) -> T:
    """Do what may need an environment; where it is missing, make it with the person's consent, and go on.

    Args:
        run: is called again once what it lacked is made.
        yes: the consent is given already; otherwise it is asked for, where somebody sits there to answer.

    Raises:
        EnvironmentMissing: it isn't to be made, can't be had, or is missing still.
        SandboxError: it couldn't be made; what was fetched is kept.
    """
    made: set[str] = set()
    while True:
        try:
            return run()
        except EnvironmentMissing as missing:
            name = missing.environment
            if not name or name in made or not (yes or _agreed(name)):
                raise
            made.add(name)
            make_all([name], _installations(), error_output())


def _agreed(name: str) -> bool:
    """Whether the person wants it fetched. Nobody at the keyboard is no consent to a download."""
    from orienteer.services.read_environments import cost, read_environment

    output = error_output()
    if not (output.is_terminal and sys.stdin.isatty()):
        return False
    state = read_environment(name, installations=_installations())
    output.show([say(f"This needs {state.title}, which isn't on this machine yet: {cost(state)}.")])
    output.ask("Fetch it now? [Y/n] ")
    answer = sys.stdin.readline()
    return answer.strip().lower() in ("", "y", "yes") and answer != ""


def _installations() -> Installations:
    from orienteer.bootstrap import open_workshop
    from orienteer.settings import read_settings

    return open_workshop(read_settings()).installations


def make_all(names: Sequence[str], installations: Installations, output: Output) -> None:
    """Make each that isn't there, saying before what it takes and then how far it is.

    Raises:
        NotFound: no environment has one of the names; told before anything is made.
        EnvironmentMissing: one can't be had on this machine.
        SandboxError: one couldn't be made; what was fetched is kept.
    """
    from orienteer.cli.render.bar import bar
    from orienteer.services.make_environment import known_environment, make_environment
    from orienteer.services.read_environments import cost, read_environment

    for name in names:
        known_environment(name, installations)
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
