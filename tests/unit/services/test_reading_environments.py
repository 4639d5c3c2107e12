"""How environments stand on this machine."""

from __future__ import annotations

from pathlib import Path

from orienteer.sandbox.environments import Installations
from orienteer.services.read_environments import read_environment

SOURCES = Path(__file__).parents[3] / "environments"


def test_one_that_was_begun_and_not_finished_is_half_made(tmp_path: Path) -> None:
    installations = Installations(SOURCES, tmp_path)
    assert not read_environment("backend", installations=installations).half_made
    installations.place(installations.describe("backend")).mkdir(parents=True)
    found = read_environment("backend", installations=installations)
    assert (found.state, found.half_made) == ("not made", True)
    assert not read_environment("none", installations=installations).half_made
