"""How environments stand on this machine."""

from __future__ import annotations

from pathlib import Path

from orienteer.sandbox.environments import Installations
from orienteer.services.read_environments import read_environment, read_environments

SOURCES = Path(__file__).parents[3] / "environments"


def test_one_that_was_begun_and_not_finished_is_half_made(tmp_path: Path) -> None:
    installations = Installations(SOURCES, tmp_path)
    assert not read_environment("backend", installations=installations).half_made
    installations.place(installations.describe("backend")).mkdir(parents=True)
    found = read_environment("backend", installations=installations)
    assert (found.state, found.half_made) == ("not made", True)
    assert not read_environment("none", installations=installations).half_made


def test_one_that_is_broken_is_told_of_and_keeps_no_other_from_being_told_of(tmp_path: Path) -> None:
    for name, text in (("broken", "title = "), ("above", 'title = "A"\nabout = "A."\nextends = "broken"\n')):
        (tmp_path / name).mkdir()
        (tmp_path / name / "environment.toml").write_text(text)
    (tmp_path / "whole").mkdir()
    (tmp_path / "whole" / "environment.toml").write_text('title = "A"\nabout = "A."\n')
    found = read_environments(installations=Installations(tmp_path, tmp_path / "made"))
    assert [(each.name, each.state) for each in found] == [
        ("above", "broken"),
        ("broken", "broken"),
        ("whole", "ready"),
    ]
    assert "broken/environment.toml can't be read" in found[1].why_not
