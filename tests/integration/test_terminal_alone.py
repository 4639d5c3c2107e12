"""The terminal without a server: an exercise opened, checked, hinted at and passed, on the real curriculum."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from orienteer.cli.program import app

ROOT = Path(__file__).resolve().parent.parent.parent
ID = "fundamentals/loops-functions/dry-spell"
CONTENT = ROOT / "content" / "areas" / ID

pytestmark = pytest.mark.needs("linux")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One compiled course for all of them."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def folder(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The exercise, opened in a folder of its own, over a history that is empty."""
    monkeypatch.setenv("ORIENTEER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("ORIENTEER_CACHE", str(cache))
    opened = run("open", "dry-spell", "--folder", tmp_path / "mine")
    assert opened.exit_code == 0, opened.stderr
    return tmp_path / "mine"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, words)))


def passed() -> int:
    view = json.loads(run("progress", "--json").stdout)
    (stop,) = [stop for area in view["areas"] for stop in area["stops"] if ID.startswith(stop["id"])]
    return int(stop["exercises_passed"])


def test_an_exercise_is_worked_on_from_starter_to_passed(folder: Path) -> None:
    assert run("check", folder).exit_code == 1
    assert passed() == 0

    (folder / "solution.py").write_bytes((CONTENT / "mistakes" / "waits-for-rain.py").read_bytes())
    wrong = run("check", folder)
    assert "    longest_dry_spell([0])" in wrong.stdout.splitlines()
    assert "longest_dry_spell([4, 0, 0])" in wrong.stdout
    message = (CONTENT / "mistakes" / "waits-for-rain.md").read_text(encoding="utf-8").split()
    assert " ".join(message[:6]) in " ".join(wrong.stdout.split())

    (folder / "solution.py").write_bytes((CONTENT / "solution.py").read_bytes())
    assert run("check", folder).exit_code == 0
    assert passed() == 1
    assert json.loads((folder / ".orienteer.json").read_text(encoding="utf-8"))["passed"] is True


def test_hints_come_one_step_at_a_time(folder: Path) -> None:
    steps = [json.loads(run("hint", folder, "--json").stdout)["step"] for _ in range(4)]
    assert steps == [1, 2, 3, 3]
    assert run("hint", folder, "--step", "4").exit_code == 2


def test_a_submitted_attempt_travels_in_an_export(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("check", folder, "--submit").exit_code == 1
    assert run("export", "progress", tmp_path / "mine.zip").exit_code == 0
    assert run("export", "progress", tmp_path / "mine.zip").exit_code == 2
    monkeypatch.setenv("ORIENTEER_DATA", str(tmp_path / "another"))
    looked = json.loads(run("import", "progress", tmp_path / "mine.zip", "--dry-run", "--json").stdout)
    assert looked["added"] == {"attempt_made": 1, "attempt_graded": 1} and looked["backup"] is None
    added = run("import", "progress", tmp_path / "mine.zip")
    assert added.stdout.startswith("Added:\n") and "is copied to" in added.stdout.replace("\n", " ")
    again = run("import", "progress", tmp_path / "mine.zip")
    assert again.stdout == "Everything in this file is here already. Nothing was changed.\n"
    (tmp_path / "half.zip").write_bytes((tmp_path / "mine.zip").read_bytes()[:300])
    broken = run("import", "progress", tmp_path / "half.zip")
    assert broken.exit_code == 2 and "damaged or incomplete. Nothing was added." in broken.stderr.replace("\n", " ")


def test_a_slip_in_an_exercises_name_is_told_the_nearest_one(folder: Path) -> None:
    for command in ("open", "check", "hint"):
        result = run(command, "dry-spel")
        assert result.exit_code == 2
        assert f"Did you mean {ID}?" in result.stderr
