"""`orienteer content new`: begin an exercise."""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from orienteer.cli.beginnings import BEGINNINGS, beginning
from orienteer.cli.output import standard_output
from orienteer.cli.page import Block, Code, say
from orienteer.errors import DiskIsFull, UsageError

OWN_FOLDER = (".", "/", "~")
"""What begins so is a path, and not an id."""

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
"""Source: errno(3)."""


def new(
    exercise: Annotated[
        str, typer.Argument(metavar="EXERCISE_ID|FOLDER", help="area/topic/exercise, or a new folder.")
    ],
    kind: Annotated[str, typer.Option(help=f"One of {', '.join(BEGINNINGS)}.")] = "function",
    title: Annotated[str, typer.Option(help="In a learner's words.", show_default="made from the name")] = "",
) -> None:
    """Begin an exercise with files in the right shape, to be written over.

    An id goes where the curriculum has it; a path that begins with a dot or a slash goes there.
    """
    if kind not in BEGINNINGS:
        raise UsageError(f"There is no kind {kind}.", remedy=f"Choose one of {', '.join(BEGINNINGS)}.")
    folder = _folder(exercise)
    topic = "area/topic" if exercise.startswith(OWN_FOLDER) else exercise.rpartition("/")[0]
    if not SLUG.fullmatch(folder.name):
        raise UsageError(
            f"{folder.name} can't name an exercise for ever: small letters, digits and single hyphens do.",
            remedy="Choose a name such as dry-spell.",
        )
    if folder.exists():
        raise UsageError(f"{folder} is there already, and nothing is overwritten.", remedy="Choose a new name.")
    if title and (not title.isprintable() or title.isspace()):
        raise UsageError("A title is one line of characters that print.", remedy="Choose a title such as Dry spell.")
    _write(folder, beginning(kind, title or _title(folder.name), topic))
    standard_output().show(_page(folder))


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """All the files, or none: what was made is removed where one can't be written."""
    made = next((each for each in reversed(folder.parents) if not each.exists()), folder)
    try:
        for path, text in files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    except BaseException as error:
        shutil.rmtree(made, ignore_errors=True)
        if isinstance(error, OSError) and error.errno in NO_ROOM:
            raise DiskIsFull(
                f"There is no room left on the disk for {folder}. Nothing was made.", remedy="Make room and try again."
            ) from error
        raise


def _title(slug: str) -> str:
    return slug.replace("-", " ").capitalize()


def _folder(exercise: str) -> Path:
    if exercise.startswith(OWN_FOLDER):
        return Path(exercise).expanduser()
    from orienteer.settings import read_settings

    parts = exercise.split("/")
    if len(parts) != 3:
        raise UsageError(
            f"{exercise} is no exercise's id: one reads area/topic/exercise.",
            remedy=f"For a folder of your own, write ./{exercise}.",
        )
    topic = read_settings().content_folder / "areas" / parts[0] / parts[1]
    if not topic.is_dir():
        raise UsageError(f"There is no topic {parts[0]}/{parts[1]} in {topic.parent.parent}.")
    return topic / parts[2]


def _page(folder: Path) -> list[Block]:
    listed = (folder.parent / "topic.yaml").is_file()
    then = f" Then list {folder.name} under `exercises` in topic.yaml." if listed else ""
    return [
        say(f"{folder} holds an exercise in the right shape: write yours over it.{then}"),
        say("This grades the solution against it:"),
        Code(f"orienteer grade {folder} {folder / 'solution.py'}", 2),
    ]
