"""Grading in this process, where no server runs."""

from __future__ import annotations

from datetime import UTC, datetime

from orienteer.bootstrap import open_workshop
from orienteer.grading.report import Report
from orienteer.settings import Settings


class WorkshopDesk:
    """Grades with a runner of its own, which stays warm while it is open. The database is opened when it is needed."""

    def __init__(self, settings: Settings) -> None:
        self._workshop = open_workshop(settings)
        _ = self._workshop.runner  # made first: what it starts is loaded while the rest is imported here

    def close(self) -> None:
        self._workshop.close()

    def check(self, exercise_id: str, files: dict[str, bytes]) -> Report:
        """A live check; nothing is kept (see `keep_pass`)."""
        from orienteer.services.check_live import check_live

        return check_live(exercise_id, files, course=self._workshop.course, runner=self._workshop.runner)

    def prepare(self, exercise_id: str) -> None:
        """Compute what the next report on it is to be matched with, once: a process that ends has no background."""
        from orienteer.services.naming import current_exercise_id

        course = self._workshop.course
        course.completed(current_exercise_id(course, exercise_id))

    def keep_pass(self, exercise_id: str, files: dict[str, bytes]) -> None:
        """Record the first time that everything passes. Apart from `check`, as opening the database takes longer."""
        from orienteer.services.check_live import check_live

        shop = self._workshop
        check_live(
            exercise_id, files, course=shop.course, runner=shop.runner, store=shop.store,
            now=datetime.now(UTC), device=shop.device,
        )  # fmt: skip

    def submit(self, exercise_id: str, files: dict[str, bytes]) -> Report:
        """An attempt that is kept."""
        from orienteer.services.submit import submit

        shop = self._workshop
        return submit(
            exercise_id, files, course=shop.course, runner=shop.runner, store=shop.store,
            now=datetime.now(UTC), device=shop.device,
        )[1]  # fmt: skip

    def draft(self, exercise_id: str) -> dict[str, bytes] | None:
        """What the page holds."""
        from orienteer.services.drafts import load_draft

        draft = load_draft(exercise_id, course=self._workshop.course, store=self._workshop.store)
        return None if draft is None else {name: text.encode("utf-8") for name, text in draft.files.items()}
