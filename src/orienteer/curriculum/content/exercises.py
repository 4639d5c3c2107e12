"""Reading an exercise's folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from orienteer.curriculum.content.model import ExerciseFront, LooseFront, ending
from orienteer.curriculum.content.reading import Lines, Reader
from orienteer.curriculum.content.sources import ExerciseSource, MistakeSource

_HINTS = re.compile(r"^## +Hints\s*$", re.MULTILINE)
RUN_BY = ("environment", "profile", "file_name")
"""Keys of the front matter that say how an exercise is run; what kind it may be of its checks tell too."""
_ANY_FRONT = {"format_version": 1, "title": "Any", "kind": "any", "covers": ["any/thing/here"], "minutes": 1}
USED_BY_CHECKS = ("uses/", "subject/")
"""Folders of an exercise that its checks name files of."""
_STEP = re.compile(r"^\d+\. +", re.MULTILINE)


def read_exercise(reader: Reader, folder: Path, exercise_id: str, *, in_curriculum: bool = True) -> ExerciseSource | None:
    """The exercise in a folder, or None where its exercise.md or a file that it can't do without can't be read.

    Args:
        in_curriculum: a starter is needed, and so is all that places an exercise in a course: what it covers, how long it takes.
    """
    path = folder / "exercise.md"
    names = sorted(files_below(str(folder)))
    text = reader.text(path)
    model = ExerciseFront if in_curriculum else LooseFront
    front, lines, body, body_line = (reader.nothing(model), {}, "", 1) if text is None else _front_matter(reader, path, text, model)
    runs = reader.name(path) not in reader.lost or (front is not None and _can_be_run(model, front))
    kind = ".py" if front is None or not front.file_name else ending(front.file_name)
    main = front.file_name if front is not None and front.file_name else f"solution{kind}"
    solution = reader.text(_main_of(folder / "solution", main, kind))
    others = _solutions(folder / "solutions", main, kind)
    beside = {slug: _beside(reader, folder / "solutions" / slug, main) for slug in others}
    beside[""] = _beside(reader, folder / "solution", main)
    checks = reader.text(folder / "checks.py")
    starter = reader.text(folder / f"starter{kind}") if in_curriculum or (folder / f"starter{kind}").exists() else ""
    mistakes = _mistakes(reader, folder / "mistakes", kind)
    runs = runs and solution is not None and checks is not None
    whole = runs and starter is not None
    if front is None or not (whole or reader.salvages):
        return None
    task, _, hints = _split(body)
    return ExerciseSource(
        id=exercise_id,
        path=reader.name(folder),
        front=front,
        lines=lines,
        task=task.strip() + "\n",
        task_line=body_line,
        hints=hints,
        solution=solution or "",
        starter=starter or "",
        checks=checks or "",
        solutions={slug: reader.text(file) or "" for slug, file in others.items()},
        mistakes=mistakes,
        files=tuple(names),
        texts={name: reader.text(folder / name) or "" for name in names if name.startswith(USED_BY_CHECKS)},
        beside={slug: files for slug, files in beside.items() if files},
        runs=runs,
    )


def _main_of(way: Path, main: str, kind: str) -> Path:
    """The main file of a right way, which is a file, or a folder that holds it."""
    return way / main if way.is_dir() else way.with_name(f"{way.name}{kind}")


def _solutions(folder: Path, main: str, kind: str) -> dict[str, Path]:
    """The other right ways: slug → main file."""
    if not folder.is_dir():
        return {}
    ways = {file.stem if file.is_file() else file.name for file in folder.iterdir() if file.suffix == kind or file.is_dir()}
    return {slug: _main_of(folder / slug, main, kind) for slug in sorted(ways - {"__pycache__"})}


def _beside(reader: Reader, way: Path, main: str) -> dict[str, str]:
    """The files of a right way that is a folder, but for its main one."""
    names = [name for name in sorted(files_below(str(way))) if name != main] if way.is_dir() else []
    return {name: reader.text(way / name) or "" for name in names}


def _can_be_run(model: type[ExerciseFront], front: ExerciseFront) -> bool:
    """Whether a front matter with faults still says, rightly, all that running the exercise depends on."""
    try:
        model.model_validate({**_ANY_FRONT, **{key: getattr(front, key) for key in RUN_BY}})
    except ValidationError:
        return False
    return True


def files_below(folder: str, before: str = "") -> Iterator[str]:
    """Paths of the files below a folder, with slashes."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                yield f"{before}{entry.name}"
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from files_below(entry.path, f"{before}{entry.name}/")


def _front_matter(
    reader: Reader, path: Path, text: str, model: type[ExerciseFront]
) -> tuple[ExerciseFront | None, Lines, str, int]:
    if not text.startswith("---\n") or "\n---\n" not in text:
        reader.report(path, 1, "front-matter", "exercise.md has to begin with front matter between two lines `---`.")
        reader.lost.add(reader.name(path))
        return reader.nothing(model), {}, text, 1
    front_text, body = text[4:].split("\n---\n", 1)
    front, lines = reader.parsed(path, front_text + "\n", model, 2)
    return front, lines, body, 4 + front_text.count("\n")


def _split(body: str) -> tuple[str, str, tuple[str, ...]]:
    found = _HINTS.search(body)
    if found is None:
        return body, "", ()
    after = body[found.end() :]
    steps = [step.strip() for step in _STEP.split(after)]
    return body[: found.start()], after, tuple(step for step in steps if step)


def _mistakes(reader: Reader, folder: Path, kind: str) -> tuple[MistakeSource, ...]:
    if not folder.is_dir():
        return ()
    slugs = sorted({file.stem for file in folder.iterdir() if file.suffix in (kind, ".md")})
    read = [(slug, reader.text(folder / f"{slug}{kind}"), reader.text(folder / f"{slug}.md")) for slug in slugs]
    return tuple(
        MistakeSource(slug, source, message.strip() + "\n")
        for slug, source, message in read
        if source is not None and message is not None
    )
