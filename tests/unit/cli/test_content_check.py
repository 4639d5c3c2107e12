"""`orienteer content check`: what is wrong fails, what an editor may judge doesn't, and the two are told apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from orienteer.cli.program import app
from orienteer.curriculum.problems import ContentProblem

WRONG = ContentProblem("areas/a/b/lesson.md", 3, "format", "There is no key.")
WARNING = ContentProblem("areas/a/b/cards.yaml", 0, "term", "A term is used.", "warning")


def checked(found: list[ContentProblem], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> Result:
    monkeypatch.setenv("ORIENTEER_DATA", str(tmp_path))
    monkeypatch.setattr("orienteer.services.check_content.check_content", lambda *_, **__: found)
    return CliRunner().invoke(app, ["content", "check", *options])


def test_warnings_fail_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = checked([WARNING], tmp_path, monkeypatch)
    assert told.exit_code == 0
    assert "1 warning in 1 file" in told.stdout
    assert "The content is as it should be" in told.stdout


def test_warnings_stand_apart_before_what_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = checked([WARNING, WRONG], tmp_path, monkeypatch)
    assert told.exit_code == 1
    places = [told.stdout.index(part) for part in ("To be judged", "A term is used", "There is no key", "1 problem")]
    assert places == sorted(places)


def test_json_tells_which_is_which(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = checked([WARNING, WRONG], tmp_path, monkeypatch, "--json")
    assert ['"severity":"warning"' in line.replace(" ", "") for line in told.stdout.splitlines()] == [True, False]
