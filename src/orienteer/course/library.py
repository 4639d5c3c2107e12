"""The course: what the faces read. Exercises are compiled when they are first asked for.

What reads and compiles content is imported when something has to be compiled: it takes longer to load than a check that
finds everything in the cache takes in all.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Queue
from typing import TYPE_CHECKING, Any

from orienteer.course.cache import Cache
from orienteer.course.keys import compiled_key, content_digest, digest
from orienteer.course.serialising import from_data, to_data
from orienteer.curriculum.course import Exercise, Roadmap, Term, Topic
from orienteer.curriculum.problems import ContentProblem
from orienteer.errors import ContentError, NotFound, OrienteerError
from orienteer.grading.runner import Runner

if TYPE_CHECKING:
    from orienteer.course.markdown import Renderer
    from orienteer.curriculum.content.sources import ContentTree, ExerciseSource

_ID = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+){2}")
IDLE_SECONDS = 2.0
"""How long the background thread waits for more before it ends."""
CLOSING_SECONDS = 30.0
"""How long closing waits for the program that is being run in the background."""


class Course:
    """A content folder as a course. Threads may share it.

    Args:
        content_folder: holds roadmap.yaml and areas/.
        cache_path: of the SQLite file that keeps what was compiled; None keeps it in memory.
        runner_factory: gives the runner for compiling; called once, when it is first needed.
    """

    def __init__(
        self, content_folder: Path | str, cache_path: Path | str | None, runner_factory: Callable[[], Runner]
    ) -> None:
        self.folder = Path(content_folder)
        self._cache_path = None if cache_path is None else Path(cache_path)
        self._runner_factory = runner_factory
        self._lock = threading.RLock()
        self._tree: ContentTree | None = None
        self._cache: Cache | None = None
        self._runner: Runner | None = None
        self._roadmap: Roadmap | None = None
        self._content_hash: str | None = None
        self._exercises: dict[str, Exercise] = {}
        self._compiling: dict[str, threading.Lock] = {}
        self._waiting: Queue[str] = Queue()
        self._worker: threading.Thread | None = None
        self._closed = False

    @property
    def tree(self) -> ContentTree:
        """The content as it was read, once.

        Raises:
            ContentError: roadmap.yaml can't be read.
        """
        from orienteer.curriculum.content.loader import read_tree

        with self._lock:
            if self._tree is None:
                tree, problems = read_tree(self.folder)
                if tree.roadmap is None:
                    raise _not_usable([each for each in problems if each.path == "roadmap.yaml"])
                self._tree = tree
            return self._tree

    @property
    def content_hash(self) -> str:
        """Of the content's files, by their names, sizes and times."""
        with self._lock:
            if self._content_hash is None:
                self._content_hash = content_digest(self.folder)
            return self._content_hash

    @property
    def renderer(self) -> Renderer:
        """A renderer that knows the glossary."""
        from orienteer.course.markdown import Renderer

        return Renderer({term.slug: term.explanation for term in self.glossary})

    @property
    def glossary(self) -> tuple[Term, ...]:
        """The terms that lessons may link to, in the order of the file."""
        from orienteer.curriculum.content.model import GlossaryFile
        from orienteer.curriculum.content.reading import Reader

        file, _ = Reader(self.folder).yaml(self.folder / "glossary.yaml", GlossaryFile)
        return tuple(Term(each.slug, each.term, each.explanation) for each in file.terms) if file else ()

    @property
    def roadmap(self) -> Roadmap:
        """Everything that the curriculum names, written or not."""
        with self._lock:
            if self._roadmap is None:
                key = compiled_key("roadmap", self.content_hash)
                kept = self.cache.get(key)
                if kept is not None:
                    self._roadmap = from_data(Roadmap, kept)
                else:
                    from orienteer.course.topics import roadmap_of

                    self._roadmap = roadmap_of(self.tree, self.renderer)
                    self.cache.put(key, to_data(self._roadmap))
            return self._roadmap

    def topic(self, topic_id: str) -> Topic:
        """A topic, written or not.

        Raises:
            NotFound: the roadmap names none such.
        """
        for area in self.roadmap.areas:
            for topic in area.topics:
                if topic.id == topic_id:
                    return topic
        raise NotFound(f"There is no topic called {topic_id}.")

    @property
    def exercise_ids(self) -> list[str]:
        """The exercises that can be graded, in the learner's order."""
        return [each for area in self.roadmap.areas for topic in area.topics for each in topic.exercises]

    def exercise(self, exercise_id: str) -> Exercise:
        """An exercise, compiled: from the cache, or now. Fingerprints of mistakes and mutants may follow.

        Raises:
            NotFound: there is none such.
            ContentError: it can't be graded as it stands.
            SandboxError: the machine could not run it.
        """
        with self._lock:
            known = self._exercises.get(exercise_id)
            compiling = self._compiling.setdefault(exercise_id, threading.Lock())
        if known is not None:
            return known
        with compiling:
            known = self._exercises.get(exercise_id)
            if known is None:
                known = self._made(exercise_id)
                self._exercises[exercise_id] = known
        if not is_complete(known):
            self._complete_later(exercise_id)
        return known

    def _folder(self, exercise_id: str) -> Path:
        folder = self.folder.joinpath("areas", *exercise_id.split("/"))
        if _ID.fullmatch(exercise_id) is None or not folder.is_dir():
            raise NotFound(f"There is no exercise called {exercise_id}.")
        return folder

    def _source(self, exercise_id: str) -> ExerciseSource:
        from orienteer.curriculum.content.exercises import read_exercise
        from orienteer.curriculum.content.reading import Reader

        reader = Reader(self.folder)
        source = read_exercise(reader, self._folder(exercise_id), exercise_id)
        if source is None:
            raise _not_usable(reader.problems)
        return source

    def _made(self, exercise_id: str) -> Exercise:
        folder_key = compiled_key("folder", folder_digest(self._folder(exercise_id)), exercise_id)
        key = self.cache.get(folder_key)
        kept = None if key is None else self.cache.get(key)
        if kept is not None:
            return from_data(Exercise, kept)
        source = self._source(exercise_id)
        self.cache.put(folder_key, exercise_key(source))
        kept = self.cache.get(exercise_key(source))
        if kept is not None:
            return from_data(Exercise, kept)
        from orienteer.course.compiler import compile_exercise

        exercise, problems = compile_exercise(source, self.runner, self.renderer)
        if exercise is None:
            raise _not_usable(problems)
        self.cache.put(exercise_key(source), to_data(exercise))
        return exercise

    @property
    def cache(self) -> Cache:
        with self._lock:
            if self._cache is None:
                self._cache = Cache(self._cache_path)
            return self._cache

    @property
    def runner(self) -> Runner:
        with self._lock:
            if self._runner is None:
                self._runner = self._runner_factory()
            return self._runner

    def completed(self, exercise_id: str) -> Exercise:
        """The exercise with all its fingerprints, computed now where they are missing.

        Raises:
            NotFound, ContentError, SandboxError: as `exercise`.
        """
        exercise = self.exercise(exercise_id)
        if not is_complete(exercise):
            exercise = self._complete(exercise_id)
        return exercise

    def _complete(self, exercise_id: str) -> Exercise:
        from orienteer.course.fingerprints import complete

        source = self._source(exercise_id)
        exercise = self._exercises[exercise_id]
        declared = source.front.equivalent_mutants
        exercise = complete(exercise, declared, self.runner, go_on=lambda: not self._closed)
        if not self._closed:
            self._exercises[exercise_id] = exercise
            self.cache.put(exercise_key(source), to_data(exercise))
        return exercise

    def _complete_later(self, exercise_id: str) -> None:
        with self._lock:
            if self._closed or exercise_id in list(self._waiting.queue):
                return
            self._waiting.put(exercise_id)
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="course-fingerprints", daemon=True)
                self._worker.start()

    def _work(self) -> None:
        while True:
            try:
                exercise_id = self._waiting.get(timeout=IDLE_SECONDS)
            except Empty:
                with self._lock:
                    if self._waiting.empty():
                        self._worker = None
                        return
                continue
            if self._closed:
                return
            try:
                if not is_complete(self._exercises[exercise_id]):
                    self._complete(exercise_id)
            except OrienteerError:
                continue  # nobody waits for it; whoever asks for the exercise again starts it again

    def close(self) -> None:
        """End the work in the background and let go of the cache. The runner is its owner's to close."""
        self._closed = True
        worker = self._worker
        if worker is not None and worker is not threading.current_thread():
            self._waiting.put("")
            worker.join(timeout=CLOSING_SECONDS)
        if self._cache is not None:
            self._cache.close()

    def __enter__(self) -> Course:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()


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


def _not_usable(problems: list[ContentProblem]) -> ContentError:
    told = "\n".join(map(str, problems))
    return ContentError(f"The content can't be used as it stands:\n{told}", remedy="Mend it, or see `content check`.")
