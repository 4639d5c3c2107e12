"""Check what an author wrote, all of it in one run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from orienteer.errors import UsageError
from orienteer.grading.runner import Runner

if TYPE_CHECKING:
    from orienteer.curriculum.problems import ContentProblem


def check_content(
    folder: Path, *, runner: Runner, only: str | None = None, cache_path: Path | None = None
) -> list[ContentProblem]:
    """Every problem of a curriculum, with its file, line and rule.

    Args:
        folder: holds roadmap.yaml.
        only: the id of a topic or an exercise; None for everything.
        cache_path: where results are kept, so that checking again after one edit redoes only that.

    Raises:
        UsageError: there is no such folder.
        SandboxError: the machine could not run the content.
    """
    from orienteer.course import checker

    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}.")
    return list(checker.check_content(folder, runner, only=only, cache_path=cache_path))
