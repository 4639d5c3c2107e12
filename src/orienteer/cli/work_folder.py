"""A folder to solve an exercise in, in one's own editor: the file, the task, and a note that names the exercise."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from orienteer.errors import UsageError
from orienteer.services.files import read_file

NOTE = ".orienteer.json"
MOST_FILES = 50
"""As many as a submission may have. Source: `FilesIn` in `orienteer.web.schemas`."""

_MODULE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\.py")
"""What another file of a submission may be called: something that Python can import."""


@dataclass(frozen=True, slots=True)
class WorkFolder:
    """A folder that `orienteer open` made.

    Args:
        file_name: what the exercise calls the learner's file.
        passed: that everything passed once has been recorded: a later check needn't open the database to know.
        several: a submission may have other modules beside that file.
    """

    path: Path
    exercise_id: str
    file_name: str
    passed: bool = False
    several: bool = False

    @property
    def file(self) -> Path:
        return self.path / self.file_name

    def read(self, instead: Path | None = None) -> dict[str, bytes]:
        """The learner's files: the exercise's own, and the modules beside it where there may be some.

        Args:
            instead: a file that is read as the exercise's own.

        Raises:
            UsageError: the exercise's own file isn't there, or one can't be read.
        """
        own = instead or self.file
        return {self.file_name: read_file(own), **{path.name: read_file(path) for path in self._modules(own)}}

    def _modules(self, own: Path) -> list[Path]:
        if not self.several:
            return []
        names = sorted(path for path in self.path.glob("*.py") if is_module(path.name) and path.is_file())
        others = [path for path in names if path.name not in (self.file_name, own.name)]
        return others[: MOST_FILES - 1]

    def write_note(self) -> None:
        """Name the exercise in the folder."""
        note = {"format_version": 1, "exercise": self.exercise_id, "file": self.file_name, "passed": self.passed}
        if self.several:
            note["several"] = True
        (self.path / NOTE).write_text(json.dumps(note, indent=2) + "\n", encoding="utf-8")


def work_folder_at(path: Path) -> WorkFolder | None:
    """The work folder that this folder is, or that it lies in."""
    start = path.resolve()
    for folder in (start, *start.parents):
        note = folder / NOTE
        if note.is_file():
            return _read(note)
    return None


def _read(note: Path) -> WorkFolder:
    try:
        found = json.loads(note.read_text(encoding="utf-8"))
        name = str(found["file"])
        if Path(name).name != name:
            raise ValueError(name)
        passed, several = (found.get(key) is True for key in ("passed", "several"))
        return WorkFolder(note.parent, str(found["exercise"]), name, passed, several)
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(
            f"{note} doesn't name an exercise as it should.",
            remedy="Delete it and run `orienteer open` again; your own file is kept.",
        ) from error


def is_module(name: str) -> bool:
    """Whether a file of that name can be imported, and lies in the folder itself.

    >>> is_module("prices.py"), is_module("solution.from-page.py"), is_module("../prices.py")
    (True, False, False)
    """
    return _MODULE.fullmatch(name) is not None
