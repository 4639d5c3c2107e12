"""Grade files against any exercise's folder, inside the curriculum or not. Nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from orienteer.errors import UsageError
from orienteer.grading.report import Report
from orienteer.grading.runner import Runner
from orienteer.services.files import read_file
from orienteer.services.grading_of import graded

MOST_FILES = 50
"""As many as a page may send."""


def grade_files(folder: Path, files: Sequence[Path], *, runner: Runner) -> Iterator[tuple[Path, Report]]:
    """Each file with its report, in their order, as soon as it is graded.

    Args:
        folder: holds exercise.md, solution.py and checks.py; the rest of an exercise's folder if it is there.
        files: what learners wrote, a folder where it is several files; or the folder's own programs: those are graded
            as their author's, so that a program whose output is to be predicted is run and not searched for answers.

    Raises:
        UsageError: the folder or a file isn't there or can't be read; told before anything is graded.
        ContentError: the folder is no exercise that can be used.
        SandboxError: the machine could not run a file.
    """
    from orienteer.course.folder import compile_folder

    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}.")
    contents = [_read(file) for file in files]
    exercise = compile_folder(folder, runner)
    for file, content in zip(files, contents, strict=True):
        yield file, graded(exercise, content, runner, deep=True, as_author=_is_authors(file, folder))


def _is_authors(file: Path, folder: Path) -> bool:
    """Whether the file is one of the folder's own programs. The starter is a learner's beginning, and is not."""
    written, home = file.resolve(), folder.resolve()
    ours = written.parent == home and written.stem == "solution"
    return ours or written.parent in (
        home / "solutions",
        home / "mistakes",
    )


def _read(file: Path) -> dict[str, bytes]:
    """A submission of one file, or of all the files in a folder."""
    if not file.is_dir():
        return {file.name: read_file(file)}
    below = [each for each in sorted(file.rglob("*")) if each.is_file() and "__pycache__" not in each.parts]
    if not 0 < len(below) <= MOST_FILES:
        raise UsageError(f"{file} holds {len(below)} files, and a submission has 1 to {MOST_FILES}.")
    return {each.relative_to(file).as_posix(): read_file(each) for each in below}
