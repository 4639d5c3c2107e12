"""The folder in which the learner's history lies."""

from __future__ import annotations

from pathlib import Path

from orienteer.errors import StorageError


def made(folder: Path) -> Path:
    """The folder, made where it isn't there yet.

    Raises:
        StorageError: it can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"The folder {folder}, for what is kept of you, can't be made: {(error.strerror or str(error)).lower()}.",
            remedy="Set ORIENTEER_DATA to a folder that you can write to.",
        ) from error
    return folder
