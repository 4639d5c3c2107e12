from __future__ import annotations

import ast
import errno
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


@pytest.mark.parametrize(
    "title",
    [
        "Lists: first", "42", "Yes", "null", "C # sharp", "'single'", '"double"', 'a "b" \\ c', "- dash", "---", "[x]",
        "2026-01-01", "&anchor", "2001-99-99", " padded ", "{0}", "Überall → 🙂", "Plain words",
    ],
)  # fmt: skip
def test_a_title_is_read_back_as_it_was_given(title: str, tmp_path: Path) -> None:
    assert new(tmp_path / "one", "--title", title).exit_code == 0
    front, _ = (tmp_path / "one" / "exercise.md").read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
    assert yaml.safe_load(front)["title"] == title
    assert yaml.safe_load(front)["kind"] == "function"


@pytest.mark.parametrize("title", ["two\nlines", "\x1b[31m", " ", "\udcff"])
def test_a_title_that_is_no_line_of_text_is_refused(title: str, tmp_path: Path) -> None:
    result = new(tmp_path / "one", "--title", title)
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "A title is one line" in result.stderr


def test_on_a_full_disk_nothing_is_left_and_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = Path.write_text

    def full(file: Path, text: str, encoding: str) -> int:
        if file.name == "checks.py":
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(file, text, encoding)

    monkeypatch.setattr(Path, "write_text", full)
    result = new(tmp_path / "mine" / "one")
    assert (result.exit_code, list(tmp_path.iterdir())) == (3, [])
    assert " ".join(result.stderr.split()).startswith("There is no room left on the disk for")


def test_what_was_there_stays_where_a_file_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("kept", encoding="utf-8")

    def refused(*_: object, **__: object) -> int:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "write_text", refused)
    assert new(tmp_path / "mine" / "one").exit_code == 3
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["notes.txt"]
