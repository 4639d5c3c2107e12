"""Where a check is graded: by the running server when there is one, else here. And what is graded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from orienteer.cli.running import Server, announced
from orienteer.cli.work_folder import WorkFolder, work_folder_at
from orienteer.errors import NotFound, UsageError
from orienteer.grading.report import Report

if TYPE_CHECKING:
    from orienteer.settings import Settings

T = TypeVar("T")


class Grades(Protocol):
    """What grades: the running server (`by_server`) or this process (`by_workshop`)."""

    def check(self, exercise_id: str, files: dict[str, bytes]) -> Report: ...

    def submit(self, exercise_id: str, files: dict[str, bytes]) -> Report: ...

    def prepare(self, exercise_id: str) -> None: ...

    def keep_pass(self, exercise_id: str, files: dict[str, bytes]) -> None: ...

    def draft(self, exercise_id: str) -> dict[str, bytes] | None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be graded.

    Args:
        place: where it lies, as a person would say it.
        read: the files as they are now.
        folder: the work folder that it lies in, or None.
    """

    exercise_id: str
    place: str
    read: Callable[[], dict[str, bytes]]
    folder: WorkFolder | None = None

    def own_first(self, name: str) -> tuple[bool, str]:
        """A key that sorts files by their names, the exercise's own before all others."""
        return (self.folder is not None and name != self.folder.file_name, name)


class Desk:
    """Asks the server first, and grades here from the moment that no server answers."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._grades: Grades
        self._by_server = False
        server = announced(settings.data_folder)
        if server is not None:
            self._ask_at(server)
        else:
            self._grade_here()

    @property
    def data_folder(self) -> Path:
        """Where a server leaves its address."""
        return self._settings.data_folder

    def check(self, exercise_id: str, files: dict[str, bytes]) -> Report:
        """A live check: nothing is kept but the first time that everything passes."""
        return self._asked(lambda grades: grades.check(exercise_id, files))

    def prepare(self, work: Work) -> None:
        """Have ready what the next report on the exercise is matched with."""
        self._grades.prepare(work.exercise_id)

    def keep_pass(self, work: Work, files: dict[str, bytes]) -> None:
        """Record the first time that everything passes, where the server hasn't done so.

        Apart from `check`, so that nobody waits for the database before the verdict.
        """
        if self._by_server or (work.folder is not None and work.folder.passed):
            return
        self._grades.keep_pass(work.exercise_id, files)
        if work.folder is not None:
            replace(work.folder, passed=True).write_note()

    def submit(self, exercise_id: str, files: dict[str, bytes]) -> Report:
        """An attempt that is kept, and searched further."""
        return self._asked(lambda grades: grades.submit(exercise_id, files))

    def draft(self, exercise_id: str) -> dict[str, bytes] | None:
        """What the page holds, or None."""
        return self._asked(lambda grades: grades.draft(exercise_id))

    def exercise_ids(self) -> list[str]:
        """Every exercise that there is; no server is asked."""
        from orienteer.bootstrap import open_workshop

        with open_workshop(self._settings) as shop:
            return shop.course.exercise_ids

    def turn_to(self, server: Server) -> None:
        """Ask a server that has begun since, so that its pages follow along."""
        if not self._by_server:
            self.close()
            self._ask_at(server)

    def close(self) -> None:
        """Let go of the connection or of the children."""
        self._grades.close()

    def _ask_at(self, server: Server) -> None:
        from orienteer.cli.by_server import ServerDesk

        self._grades, self._by_server = ServerDesk(server), True

    def _grade_here(self) -> None:
        from orienteer.cli.by_workshop import WorkshopDesk

        self._grades, self._by_server = WorkshopDesk(self._settings), False

    def _asked(self, ask: Callable[[Grades], T]) -> T:
        if self._by_server:
            from orienteer.cli.by_server import ServerGone

            try:
                return ask(self._grades)
            except ServerGone:
                self._grades.close()
                self._grade_here()
        return ask(self._grades)


@contextmanager
def open_desk() -> Iterator[Desk]:
    """A desk under the settings of this machine."""
    from orienteer.settings import read_settings

    desk = Desk(read_settings())
    try:
        yield desk
    finally:
        desk.close()


def work_for(target: str, desk: Desk) -> Work:
    """What a person means by a path or an exercise's id.

    Raises:
        UsageError: there is nothing to grade there; says what to do.
    """
    path = Path(target)
    if path.exists():
        return _at(path)
    if path.suffix or target.startswith((".", "/", "~")):
        raise UsageError(f"There is no file or folder {target}.")
    exercise_id, draft = _drafted(target, desk)
    if draft is None:
        raise UsageError(
            f"Nothing has been written for {exercise_id} on the page, and there is no folder {target} here.",
            remedy=f"Begin with `orienteer open {exercise_id}`.",
        )
    return Work(exercise_id, exercise_id, lambda: draft)


def _drafted(name: str, desk: Desk) -> tuple[str, dict[str, bytes] | None]:
    """The exercise of that name and what the page holds for it; a name that isn't whole is looked up."""
    if name.count("/") == 2:
        try:
            return name, desk.draft(name)
        except NotFound:
            pass  # the list of names says what is near
    from orienteer.cli.naming import exercise_named

    exercise_id = exercise_named(name, desk.exercise_ids())
    return exercise_id, desk.draft(exercise_id)


def _at(path: Path) -> Work:
    folder = work_folder_at(path if path.is_dir() else path.parent)
    if folder is None:
        raise UsageError(
            f"{path} belongs to no exercise: there is no .orienteer.json in it or above it.",
            remedy="`orienteer open EXERCISE_ID` makes a folder for an exercise; `orienteer next` names one. "
            "To grade a file against an exercise's folder, use `orienteer grade`.",
        )
    file = folder.file if path.is_dir() else path
    return Work(folder.exercise_id, str(file), lambda: folder.read(file), folder)
