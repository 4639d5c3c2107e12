from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from orienteer.cli.program import app
from orienteer.cli.running import Server, announce
from orienteer.cli.work_folder import WorkFolder
from orienteer.grading.report import Report
from orienteer.grading.serialising import report_to_json
from tests.unit.cli.loopback import TOKEN, Loopback, loopback
from tests.unit.cli.reports import RIGHT, SOURCE, WRONG

EXERCISE = "data-structures/dictionaries/index-by-initial"
CHECK = f"/api/exercises/{EXERCISE}/check-aloud"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    data = tmp_path / "data"
    monkeypatch.setenv("ORIENTEER_DATA", str(data))
    with loopback() as told:
        announce(Server(told.port, TOKEN, os.getpid()), data)
        yield told


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    work = WorkFolder(tmp_path / "mine", EXERCISE, "index.py")
    work.path.mkdir()
    work.write_note()
    work.file.write_text(SOURCE, encoding="utf-8")
    return work.path


def says(server: Loopback, report: Report, path: str = CHECK) -> None:
    server.answer("POST", path, 200, report_to_json(report))


def check(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["check", *map(str, arguments)])


def test_a_right_file_ends_with_0(server: Loopback, folder: Path) -> None:
    says(server, RIGHT)
    result = check(folder)
    assert (result.exit_code, result.stdout.splitlines()[:2]) == (0, [EXERCISE, "1 of 1 pass"])


def test_a_wrong_file_ends_with_1_and_its_counterexample(server: Loopback, folder: Path) -> None:
    says(server, WRONG)
    result = check(folder)
    assert result.exit_code == 1
    assert '    index(["a", "b"])' in result.stdout.splitlines()


def test_the_file_is_sent_as_it_is(server: Loopback, folder: Path) -> None:
    says(server, RIGHT)
    (folder / "index.py").write_bytes(b"\xef\xbb\xbfx = 1\r\n")
    check(folder / "index.py")
    assert server.asked == [("POST", CHECK, {"files": {"index.py": "\ufeffx = 1\r\n"}})]


def test_another_file_of_the_folder_is_checked_as_the_exercises(server: Loopback, folder: Path) -> None:
    says(server, RIGHT)
    (folder / "second-try.py").write_text("y = 2\n", encoding="utf-8")
    check(folder / "second-try.py")
    assert server.asked[0][2] == {"files": {"index.py": "y = 2\n"}}


def test_modules_beside_it_are_sent_along_where_an_exercise_may_have_some(server: Loopback, tmp_path: Path) -> None:
    work = WorkFolder(tmp_path / "more", EXERCISE, "index.py", several=True)
    work.path.mkdir()
    work.write_note()
    work.file.write_text("import words\n", encoding="utf-8")
    (work.path / "words.py").write_text("LETTERS = 26\n", encoding="utf-8")
    says(server, RIGHT)
    check(work.path)
    assert server.asked[0][2] == {"files": {"index.py": "import words\n", "words.py": "LETTERS = 26\n"}}


def test_without_a_path_the_folder_one_stands_in_is_checked(
    server: Loopback, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    says(server, RIGHT)
    monkeypatch.chdir(folder)
    assert check().exit_code == 0


def test_an_id_checks_what_the_page_holds(server: Loopback) -> None:
    says(server, RIGHT)
    server.answer("GET", f"/api/exercises/{EXERCISE}", 200, {"draft": {"files": {"index.py": "z = 3\n"}}})
    assert check(EXERCISE).exit_code == 0
    assert server.asked[1][2] == {"files": {"index.py": "z = 3\n"}}


def test_an_id_for_which_nothing_is_written_is_told_how_to_begin(server: Loopback) -> None:
    server.answer("GET", f"/api/exercises/{EXERCISE}", 200, {"draft": None})
    result = check(EXERCISE)
    assert result.exit_code == 2
    assert f"`orienteer open {EXERCISE}`" in result.stderr


def test_submitting_makes_an_attempt(server: Loopback, folder: Path) -> None:
    server.answer(
        "POST", f"/api/exercises/{EXERCISE}/attempts", 200, {"attempt_id": "1", "report": report_to_json(WRONG)}
    )
    assert check(folder, "--submit").exit_code == 1


def test_json_is_one_object_with_every_field_of_the_report(server: Loopback, folder: Path) -> None:
    says(server, WRONG)
    (line,) = check(folder, "--json").stdout.splitlines()
    found: dict[str, Any] = json.loads(line)
    assert found == {"exercise": EXERCISE, "file": str(folder / "index.py"), **report_to_json(WRONG)}


def test_what_the_server_refuses_is_said_in_its_words(server: Loopback, folder: Path) -> None:
    error = {"what": "There is no exercise of that name.", "safe": "", "next": "", "remedy": "Look at the map."}
    server.answer("POST", CHECK, 404, {"error": error})
    result = check(folder)
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [error["what"], error["remedy"]]


def test_a_folder_of_no_exercise_ends_with_2(server: Loopback, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    result = check(tmp_path / "elsewhere")
    assert result.exit_code == 2
    assert "belongs to no exercise" in result.stderr


def test_a_file_that_was_taken_away_ends_with_2(server: Loopback, folder: Path) -> None:
    (folder / "index.py").unlink()
    result = check(folder)
    assert result.exit_code == 2
    assert result.stderr.startswith("There is no file ")


@pytest.mark.parametrize("target", ["nowhere.py", "./nowhere", "a/b/c.py"])
def test_a_path_that_is_not_there_is_told_so(server: Loopback, target: str) -> None:
    result = check(target)
    assert result.exit_code == 2
    assert f"There is no file or folder {target}" in result.stderr
