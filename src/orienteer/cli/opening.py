"""Laying an exercise's files out in a folder, without touching what the learner has written there."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orienteer.cli.work_folder import WorkFolder, is_module, work_folder_at
from orienteer.errors import UsageError
from orienteer.services.files import read_file

if TYPE_CHECKING:
    from orienteer.services.views.exercise import ExerciseView

TASKS: dict[str, Any] = {
    "version": "2.0.0",
    "tasks": [
        {
            "label": "Check",
            "detail": "Grade what is written here",
            "type": "process",
            "command": sys.executable,
            "args": ["-m", "orienteer", "check", "${workspaceFolder}"],
            "group": {"kind": "test", "isDefault": True},
            "presentation": {"clear": True, "focus": False, "showReuseMessage": False},
            "problemMatcher": [],
        }
    ],
}
"""A task that VS Code offers as the test task. Source: code.visualstudio.com/docs/debugtest/tasks, schema 2.0.0."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A file of the learner's in the folder.

    Args:
        made: it is new; else it was there and was left as it is.
        from_page: the page's text, written beside a file that differs from it, or None.
        mine, theirs: the two texts, where they differ.
    """

    path: Path
    made: bool
    from_page: Path | None = None
    mine: str = ""
    theirs: str = ""

    def as_json(self) -> dict[str, Any]:
        """What a program would want to know of it."""
        from_page = None if self.from_page is None else str(self.from_page)
        return {"file": str(self.path), "made": self.made, "from_page": from_page}


@dataclass(frozen=True, slots=True)
class Opened:
    """A folder that is ready.

    Args:
        files: the exercise's own first, then the other modules that the page holds.
    """

    work: WorkFolder
    title: str
    files: tuple[Laid, ...]

    def as_json(self) -> dict[str, Any]:
        """What a program would want to know of it."""
        own, *others = (each.as_json() for each in self.files)
        return {"exercise": self.work.exercise_id, "folder": str(self.work.path), **own, "others": others}


def lay_out(view: ExerciseView, task: str, folder: Path) -> Opened:
    """Write the files that aren't there yet.

    Args:
        task: in Markdown.

    Raises:
        UsageError: the folder belongs to another exercise, or is a file.
    """
    folder = folder.absolute()
    _refuse_if_taken(folder, view.id)
    work = WorkFolder(folder, view.id, view.file_name, view.passed_at is not None, view.several_files)
    folder.mkdir(parents=True, exist_ok=True)
    work.write_note()
    (folder / "task.md").write_text(f"# {view.title}\n\n{task.strip()}\n", encoding="utf-8")
    _write_tasks(folder / ".vscode" / "tasks.json")
    drafted = {} if view.draft is None else view.draft.files
    own = _laid(work.file, drafted.get(view.file_name), view.starter)
    others = sorted(name for name in drafted if name != view.file_name and work.several and is_module(name))
    return Opened(work, view.title, (own, *(_laid(folder / name, drafted[name]) for name in others)))


def _laid(path: Path, drafted: str | None, starter: str = "") -> Laid:
    """Write a file that isn't there, and beside one that is what the page holds instead."""
    if not path.exists():
        path.write_bytes((starter if drafted is None else drafted).encode("utf-8", "surrogatepass"))
        return Laid(path, made=True)
    mine = read_file(path).decode("utf-8", "replace")
    if drafted is None or drafted == mine:
        return Laid(path, made=False)
    beside = path.with_suffix(f".from-page{path.suffix}")
    beside.write_bytes(drafted.encode("utf-8", "surrogatepass"))
    return Laid(path, False, beside, mine, drafted)


def _refuse_if_taken(folder: Path, exercise_id: str) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file.", remedy="Name another folder with `--folder`.")
    there = work_folder_at(folder) if folder.is_dir() else None
    if there is not None and there.path == folder.resolve() and there.exercise_id != exercise_id:
        raise UsageError(
            f"{folder} belongs to another exercise, {there.exercise_id}. Nothing was changed.",
            remedy="Name another folder with `--folder`.",
        )


def _write_tasks(file: Path) -> None:
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(TASKS, indent=2) + "\n", encoding="utf-8")
