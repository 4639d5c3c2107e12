"""The exercises of a course: each compiled when it is first asked for, and again when its folder was edited."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from orienteer.course.background import Background
from orienteer.course.cache import Cache
from orienteer.course.keys import compiled_key, content_digest, digest
from orienteer.course.serialising import from_data, to_data
from orienteer.curriculum.course import Exercise
from orienteer.curriculum.problems import ContentProblem
from orienteer.errors import ContentError, NotFound, OrienteerError
from orienteer.grading.runner import Runner

if TYPE_CHECKING:
    from orienteer.course.markdown import Renderer
    from orienteer.curriculum.content.sources import ExerciseSource

_ID = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+){2}")
GLOSSARY = "glossary.yaml"
LOOK_SECONDS = 1.0
"""How long what was read is taken to be as it was: a verdict doesn't wait for the disk each time."""
CLOSING_SECONDS = 30.0
"""How long closing waits for the program that is being run in the background."""


@dataclass(frozen=True, slots=True)
class Held:
    """A compiled exercise.

    Args:
        key: under which it is kept; it changes with the folder's content.
        stamp: of the folder's names, sizes and times when it was read.
    """

    exercise: Exercise
    key: str
    stamp: str


class Shelf:
    """Compiled exercises. Threads may share it.

    Args:
        content_folder: holds areas/.
        cache, runner, renderer: give theirs when one is needed.
        clock: seconds that never run backwards.
    """

    def __init__(
        self,
        content_folder: Path,
        *,
        cache: Callable[[], Cache],
        runner: Callable[[], Runner],
        renderer: Callable[[], Renderer],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.folder = content_folder
        self._cache = cache
        self._runner = runner
        self._renderer = renderer
        self._clock = clock
        self._lock = threading.Lock()
        self._held: dict[str, Held] = {}
        self._looked_at: dict[str, float] = {}
        self._compiling: dict[str, threading.Lock] = {}
        self._background = Background("course-fingerprints", self._complete_now)

    def exercise(self, exercise_id: str) -> Exercise:
        """An exercise, compiled: as it was found last, from the cache, or now."""
        held = self._held.get(exercise_id)
        if held is None or self._clock() >= self._looked_at.get(exercise_id, 0.0) + LOOK_SECONDS:
            held = self._looked(exercise_id)
        if not is_complete(held.exercise):
            self._background.ask(exercise_id, exercise_id)
        return held.exercise

    def completed(self, exercise_id: str) -> Exercise:
        """The same with all its fingerprints, computed now where they are missing."""
        exercise = self.exercise(exercise_id)
        return exercise if is_complete(exercise) else self._complete(exercise_id)

    def described(self, exercise_id: str) -> Exercise:
        """An exercise as it is told, without its reference having been run: for what is read and not graded."""
        held = self._held.get(exercise_id)
        if held is not None and held.stamp == self._stamp(exercise_id):
            return held.exercise
        cache = self._cache()
        content = digest(folder_digest(self._folder_of(exercise_id)), self._glossary())
        key = compiled_key("described", content, exercise_id)
        kept = cache.get(key)
        if kept is not None:
            return from_data(Exercise, kept)
        from orienteer.course.compiler import describe_exercise

        exercise, problems = describe_exercise(self._source(exercise_id), self._runner(), self._renderer())
        if exercise is None:
            raise not_usable(problems)
        cache.put(key, to_data(exercise))
        return exercise

    def _looked(self, exercise_id: str) -> Held:
        with self._lock:
            compiling = self._compiling.setdefault(exercise_id, threading.Lock())
        with compiling:
            now = self._clock()
            stamp = self._stamp(exercise_id)
            held = self._held.get(exercise_id)
            if held is None or held.stamp != stamp:
                held = self._held[exercise_id] = self._made(exercise_id, stamp)
            self._looked_at[exercise_id] = now
            return held

    def _stamp(self, exercise_id: str) -> str:
        """Of the exercise's files and the glossary, by their sizes and times."""
        try:
            found = (self.folder / GLOSSARY).stat()
        except OSError:
            return content_digest(self._folder_of(exercise_id))
        return f"{content_digest(self._folder_of(exercise_id))} {found.st_size} {found.st_mtime_ns}"

    def _glossary(self) -> bytes:
        try:
            return (self.folder / GLOSSARY).read_bytes()
        except OSError:
            return b""

    def _folder_of(self, exercise_id: str) -> Path:
        folder = self.folder.joinpath("areas", *exercise_id.split("/"))
        if _ID.fullmatch(exercise_id) is None or not folder.is_dir():
            raise NotFound(f"There is no exercise called {exercise_id}.")
        return folder

    def _source(self, exercise_id: str) -> ExerciseSource:
        from orienteer.curriculum.content.exercises import read_exercise
        from orienteer.curriculum.content.reading import Reader

        reader = Reader(self.folder)
        source = read_exercise(reader, self._folder_of(exercise_id), exercise_id)
        if source is None:
            raise not_usable(reader.problems)
        return source

    def _made(self, exercise_id: str, stamp: str) -> Held:
        cache = self._cache()
        folder_key = compiled_key("folder", folder_digest(self._folder_of(exercise_id)), exercise_id)
        key = cache.get(folder_key)
        kept = None if key is None else cache.get(key)
        if kept is not None:
            return Held(self._as_shown(from_data(Exercise, kept), key), key, stamp)
        source = self._source(exercise_id)
        key = exercise_key(source)
        cache.put(folder_key, key)
        kept = cache.get(key)
        if kept is not None:
            return Held(self._as_shown(from_data(Exercise, kept), key), key, stamp)
        from orienteer.course.compiler import compile_exercise

        exercise, problems = compile_exercise(source, self._runner(), self._renderer())
        if exercise is None:
            raise not_usable(problems)
        cache.put(key, to_data(exercise))
        cache.put(self._shown_key(key), _shown(exercise))
        return Held(exercise, key, stamp)

    def _shown_key(self, key: str) -> str:
        return compiled_key("shown", digest(key, self._glossary()))

    def _as_shown(self, exercise: Exercise, key: str) -> Exercise:
        """The exercise with its texts as they read with the glossary as it is now; nothing is run anew for that."""
        cache, shown_key = self._cache(), self._shown_key(key)
        kept = cache.get(shown_key)
        if kept is not None:
            mistakes = (replace(each, message=text) for each, text in zip(exercise.mistakes, kept[2], strict=True))
            return replace(exercise, task_html=kept[0], hints=tuple(kept[1]), mistakes=tuple(mistakes))
        from orienteer.course.compiler import with_texts_rendered

        exercise = with_texts_rendered(exercise, self._source(exercise.id), self._renderer())
        cache.put(shown_key, _shown(exercise))
        return exercise

    def _complete(self, exercise_id: str) -> Exercise:
        from orienteer.course.fingerprints import complete

        held, source = self._held[exercise_id], self._source(exercise_id)
        if exercise_key(source) != held.key:
            return held.exercise  # edited in the meantime: whoever asks for it next has it compiled anew
        declared = source.front.equivalent_mutants
        exercise = complete(held.exercise, declared, self._runner(), go_on=lambda: not self._background.is_closed)
        if not self._background.is_closed:
            self._cache().put(held.key, to_data(exercise))
            with self._lock:
                if self._held[exercise_id] is held:
                    self._held[exercise_id] = replace(held, exercise=exercise)
        return exercise

    def _complete_now(self, exercise_id: str) -> None:
        try:
            if not is_complete(self._held[exercise_id].exercise):
                self._complete(exercise_id)
        except OrienteerError:
            return  # nobody waits for it; whoever asks for the exercise again starts it again

    def close(self) -> None:
        """End the work in the background."""
        self._background.close(CLOSING_SECONDS)


def _shown(exercise: Exercise) -> list[object]:
    """The texts of an exercise that show the glossary."""
    return [exercise.task_html, list(exercise.hints), [each.message for each in exercise.mistakes]]


def is_complete(exercise: Exercise) -> bool:
    """Whether the fingerprints of its mistakes and mutants have been computed."""
    mistakes = all(mistake.fingerprint for mistake in exercise.mistakes)
    return mistakes and bool(exercise.mutants) and all(mutant.fingerprint for mutant in exercise.mutants)


def exercise_key(source: ExerciseSource) -> str:
    """The key of an exercise compiled, by everything in its folder."""
    return compiled_key("exercise", digest(repr(source)))


def folder_digest(folder: Path) -> str:
    """Of the bytes of a folder's files: the same folder has the same key, however it is read."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return digest(*(part for file in files for part in (file.relative_to(folder).as_posix(), file.read_bytes())))


def not_usable(problems: list[ContentProblem]) -> ContentError:
    """What is said of content that can't be used."""
    told = "\n".join(map(str, problems))
    return ContentError(f"The content can't be used as it stands:\n{told}", remedy="Mend it, or see `content check`.")
