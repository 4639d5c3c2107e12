from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from orienteer.cli.opening import lay_out
from orienteer.cli.render.opened import opened_blocks
from orienteer.cli.render.writer import Paper, written
from orienteer.cli.work_folder import work_folder_at
from orienteer.errors import UsageError
from orienteer.services.views.exercise import DraftView, ExerciseView
from orienteer.services.views.topic import Neighbour

VIEW = ExerciseView(
    id="basics/loops/dry-spell",
    title="The longest dry spell",
    kind="function",
    minutes=10,
    topic=Neighbour("basics/loops", "Loops", 1),
    position=1,
    count=1,
    task_html="<p>Count.</p>",
    file_name="dry_spell.py",
    starter="def dry(rain): ...\n",
    draft=None,
    checks=(),
    hints_shown=(),
    hints_total=3,
    passed_at=None,
    changed_since_passed=False,
    changes=(),
    may_run_unasked=True,
    python="3.11",
    next=None,
    attempts=0,
    several_files=True,
)
TASK = "Count the days."


def with_draft(text: str, **others: str) -> ExerciseView:
    files = {"dry_spell.py": text, **{f"{name}.py": source for name, source in others.items()}}
    return replace(VIEW, draft=DraftView(files, "2026-01-01T00:00:00+00:00", 1))


def test_a_new_folder_holds_the_starter_the_task_and_a_note(tmp_path: Path) -> None:
    opened = lay_out(VIEW, TASK, tmp_path / "mine")
    assert [laid.made for laid in opened.files] == [True]
    assert (tmp_path / "mine" / "dry_spell.py").read_text(encoding="utf-8") == VIEW.starter
    assert (tmp_path / "mine" / "task.md").read_text(encoding="utf-8") == "# The longest dry spell\n\nCount the days.\n"
    assert work_folder_at(tmp_path / "mine") == opened.work


def test_vs_code_gets_a_task_that_checks_the_folder(tmp_path: Path) -> None:
    lay_out(VIEW, TASK, tmp_path)
    (task,) = json.loads((tmp_path / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    assert task["args"] == ["-m", "orienteer", "check", "${workspaceFolder}"]
    assert Path(task["command"]).exists()


def test_what_the_page_holds_is_gone_on_with(tmp_path: Path) -> None:
    lay_out(with_draft("begun = 1\r\n"), TASK, tmp_path)
    assert (tmp_path / "dry_spell.py").read_bytes() == b"begun = 1\r\n"


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "dry_spell.py").write_text("mine = 1\n", encoding="utf-8")
    opened = lay_out(VIEW, TASK, tmp_path)
    assert [laid.made for laid in opened.files] == [False]
    assert (tmp_path / "dry_spell.py").read_text(encoding="utf-8") == "mine = 1\n"


def test_a_draft_that_differs_is_kept_beside_and_the_difference_is_shown(tmp_path: Path) -> None:
    (tmp_path / "dry_spell.py").write_text("mine = 1\n", encoding="utf-8")
    opened = lay_out(with_draft("theirs = 2\n"), TASK, tmp_path)
    assert (tmp_path / "dry_spell.py").read_text(encoding="utf-8") == "mine = 1\n"
    assert (tmp_path / "dry_spell.from-page.py").read_text(encoding="utf-8") == "theirs = 2\n"
    lines = written(opened_blocks(opened), Paper()).splitlines()
    assert "  -mine = 1" in lines
    assert "  +theirs = 2" in lines


def test_a_draft_that_is_the_same_is_not_written_twice(tmp_path: Path) -> None:
    (tmp_path / "dry_spell.py").write_text("same = 1\n", encoding="utf-8")
    assert lay_out(with_draft("same = 1\n"), TASK, tmp_path).files[0].from_page is None
    assert not (tmp_path / "dry_spell.from-page.py").exists()


def test_the_pages_other_files_come_along_and_go_back_with_the_exercises_own(tmp_path: Path) -> None:
    opened = lay_out(with_draft("import days\n", days="DRY = 0\n"), TASK, tmp_path)
    assert [laid.path.name for laid in opened.files] == ["dry_spell.py", "days.py"]
    found = work_folder_at(tmp_path)
    assert found is not None
    (tmp_path / "weeks.py").write_text("WEEK = 7\n", encoding="utf-8")
    (tmp_path / "dry_spell.from-page.py").write_text("no module\n", encoding="utf-8")
    assert found.read() == {"dry_spell.py": b"import days\n", "days.py": b"DRY = 0\n", "weeks.py": b"WEEK = 7\n"}


def test_another_file_that_differs_is_kept_beside_and_the_difference_is_shown(tmp_path: Path) -> None:
    (tmp_path / "days.py").write_text("DRY = 1\n", encoding="utf-8")
    opened = lay_out(with_draft("import days\n", days="DRY = 0\n"), TASK, tmp_path)
    assert (tmp_path / "days.py").read_text(encoding="utf-8") == "DRY = 1\n"
    assert (tmp_path / "days.from-page.py").read_text(encoding="utf-8") == "DRY = 0\n"
    assert {"  -DRY = 1", "  +DRY = 0"} <= set(written(opened_blocks(opened), Paper()).splitlines())
    assert opened.as_json()["others"][0]["from_page"] == str(tmp_path / "days.from-page.py")


def test_a_file_of_a_draft_whose_name_leads_elsewhere_is_not_written(tmp_path: Path) -> None:
    view = replace(VIEW, draft=DraftView({"dry_spell.py": "", "../out.py": "", "a b.py": ""}, "", 1))
    assert len(lay_out(view, TASK, tmp_path / "mine").files) == 1
    assert not (tmp_path / "out.py").exists()


def test_an_exercise_of_one_file_stays_one_file(tmp_path: Path) -> None:
    view = replace(with_draft("x = 1\n", days="y = 2\n"), several_files=False)
    assert len(lay_out(view, TASK, tmp_path).files) == 1
    (tmp_path / "days.py").write_text("", encoding="utf-8")
    found = work_folder_at(tmp_path)
    assert found is not None and list(found.read()) == ["dry_spell.py"]


def test_ones_own_editor_settings_are_left_as_they_are(tmp_path: Path) -> None:
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode" / "tasks.json").write_text("{}", encoding="utf-8")
    lay_out(VIEW, TASK, tmp_path)
    assert (tmp_path / ".vscode" / "tasks.json").read_text(encoding="utf-8") == "{}"


def test_a_folder_of_another_exercise_is_refused_and_left(tmp_path: Path) -> None:
    lay_out(VIEW, TASK, tmp_path)
    with pytest.raises(UsageError, match="another exercise, basics/loops/dry-spell"):
        lay_out(replace(VIEW, id="basics/loops/other", file_name="other.py"), TASK, tmp_path)
    assert not (tmp_path / "other.py").exists()


def test_a_folder_within_another_exercises_is_a_folder_of_its_own(tmp_path: Path) -> None:
    lay_out(VIEW, TASK, tmp_path)
    lay_out(replace(VIEW, id="basics/loops/other"), TASK, tmp_path / "other")
    within = work_folder_at(tmp_path / "other")
    assert within is not None
    assert within.exercise_id == "basics/loops/other"


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="is a file"):
        lay_out(VIEW, TASK, tmp_path / "taken")
