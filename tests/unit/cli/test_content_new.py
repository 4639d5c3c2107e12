from __future__ import annotations

import ast
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner, Result

from orienteer.cli.beginnings import BEGINNINGS
from orienteer.cli.program import app


def new(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["content", "new", *map(str, arguments)])


@pytest.mark.parametrize("kind", BEGINNINGS)
def test_every_kind_begins_with_files_that_can_be_read(kind: str, tmp_path: Path) -> None:
    result = new(tmp_path / "first-steps", "--kind", kind)
    assert result.exit_code == 0
    folder = tmp_path / "first-steps"
    _, front, body = (folder / "exercise.md").read_text(encoding="utf-8").split("---\n", 2)
    assert yaml.safe_load(front)["kind"] == kind
    assert yaml.safe_load(front)["title"] == "First steps"
    assert "## Hints" in body
    for file in folder.rglob("*.py"):
        ast.parse(file.read_text(encoding="utf-8"))
    assert {file.stem for file in folder.glob("mistakes/*.py")} == {file.stem for file in folder.glob("mistakes/*.md")}


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    result = new(tmp_path / "there")
    assert result.exit_code == 2
    assert "nothing is overwritten" in result.stderr


@pytest.mark.parametrize("name", ["./Loud", "./two--hyphens", "./with space", "./under_score"])
def test_a_name_that_is_no_slug_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert new(name).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_an_id_is_begun_where_the_curriculum_has_its_topic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORIENTEER_CONTENT", str(tmp_path))
    topic = tmp_path / "areas" / "basics" / "loops"
    topic.mkdir(parents=True)
    (topic / "topic.yaml").write_text("format_version: 1\n", encoding="utf-8")
    result = new("basics/loops/dry-spell")
    assert (topic / "dry-spell" / "checks.py").is_file()
    assert "topic.yaml" in result.stdout


def test_a_topic_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORIENTEER_CONTENT", str(tmp_path))
    result = new("basics/loops/dry-spell")
    assert result.exit_code == 2
    assert "There is no topic basics/loops" in result.stderr


def test_an_unknown_kind_is_told_the_known_ones(tmp_path: Path) -> None:
    result = new(tmp_path / "x", "--kind", "riddle")
    assert result.exit_code == 2
    assert "function, class, program, predict, fix" in result.stderr
