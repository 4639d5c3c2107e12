"""Grade files against any exercise's folder, inside the curriculum or not. Nothing is kept."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from orienteer.errors import UsageError
from orienteer.grading.grader import refused_report
from orienteer.grading.reading import Refusal
from orienteer.grading.report import Report
from orienteer.grading.runner import Runner
from orienteer.services.files import read_file
from orienteer.services.grading_of import graded

UNNAMED = "solution.py"
"""What an exercise's file is called where its author gave no name."""
MOST_FILES = 50
"""As many as a page may send."""
MOST_ENTRIES = 2000
"""So many entries of a folder are looked at: a submission of 50 files has no more."""

MOST_DEEP = 50
"""So deep folders lie in one another: no import reaches further."""


@dataclass(frozen=True, slots=True)
class GradedFile:
    """A submission and what became of it.

    Args:
        file: as it was named.
        source: its text, "" of a folder and of what can't be read.
    """

    file: Path
    report: Report
    source: str


def grade_files(folder: Path, files: Sequence[Path], *, runner: Runner) -> Iterator[GradedFile]:
    """Each file with its report, in their order, as soon as it is graded.

    What is there and can't be read is told by its report: it keeps no other from being graded.

    Args:
        folder: holds exercise.md, solution.py and checks.py; the rest of an exercise's folder if it is there.
        files: what learners wrote, a folder where it is several files; or the folder's own programs: those are graded
            as their author's, so that a program whose output is to be predicted is run and not searched for answers.

    Raises:
        UsageError: the folder or a file isn't there; told before anything is graded.
        ContentError: the folder is no exercise that can be used.
        SandboxError: the machine could not run a file.
    """
    from orienteer.course.folder import compile_folder

    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}.")
    for file in files:
        if not os.path.lexists(file):
            raise UsageError(f"There is no file {file}.")
    exercise = compile_folder(folder, runner)
    for file in files:
        try:
            content = _read(file, exercise.file_name)
        except UsageError as problem:
            yield GradedFile(file, refused_report(exercise, Refusal(str(problem)), runner.tier), "")
            continue
        report = graded(exercise, content, runner, deep=True, as_author=_is_authors(file, folder))
        source = "" if file.is_dir() else next(iter(content.values())).decode("utf-8", "replace")
        yield GradedFile(file, report, source)


def _is_authors(file: Path, folder: Path) -> bool:
    """Whether the file is one of the folder's own programs. The starter is a learner's beginning, and is not."""
    written, home = file.resolve(), folder.resolve()
    ours = written.parent == home and written.stem == "solution"
    return ours or written.parent in (
        home / "solutions",
        home / "mistakes",
    )


def _name_of(file: Path, named: str) -> str:
    """The name that the author gave the learner's file, if any: what imports it there has to find it."""
    return named if named != UNNAMED and Path(named).suffix == file.suffix else file.name


def _read(file: Path, named: str) -> dict[str, bytes]:
    """A submission of one file, or of all the files in a folder.

    Raises:
        UsageError: it can't be read, or is no submission.
    """
    if not file.is_dir():
        return {_name_of(file, named): read_file(file)}
    home = file.resolve()
    below = sorted(_files_below(file))
    if not below:
        raise UsageError(f"{file} holds no file.")
    for each in below:
        if not each.resolve().is_relative_to(home):
            raise UsageError(f"{each} is a link that leads out of its folder.")
    return {each.relative_to(file).as_posix(): read_file(each) for each in below}


def _files_below(folder: Path) -> list[Path]:
    """What the folder and those in it hold; links to folders aren't followed.

    Raises:
        UsageError: there is more than a submission has.
    """
    found: list[Path] = []
    entries = 0
    left = [(folder, 0)]
    while left:
        place, depth = left.pop()
        if depth > MOST_DEEP:
            raise UsageError(f"{folder} holds folders more than {MOST_DEEP} deep: a submission has none.")
        for entry in _entries(place):
            entries += 1
            if entry.is_dir(follow_symlinks=False):
                left += [(Path(entry), depth + 1)] if entry.name != "__pycache__" else []
            elif not entry.is_dir():
                found.append(Path(entry))
            if len(found) > MOST_FILES or entries > MOST_ENTRIES:
                raise UsageError(f"{folder} holds more than a submission of {MOST_FILES} files.")
    return found


def _entries(place: Path) -> list[os.DirEntry[str]]:
    """What is in a folder, up to one more than is looked at; nothing where it can't be read."""
    try:
        with os.scandir(place) as there:
            return list(islice(there, MOST_ENTRIES + 1))
    except OSError:
        return []
