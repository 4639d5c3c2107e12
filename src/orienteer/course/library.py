"""The course: what the faces read. Exercises are compiled when they are first asked for.

What reads and compiles content is imported when something has to be compiled: it takes longer to load than a check that
finds everything in the cache takes in all.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orienteer.course.cache import Cache
from orienteer.course.keys import compiled_key, content_digest
from orienteer.course.serialising import from_data, to_data
from orienteer.course.shelf import LOOK_SECONDS, Shelf, not_usable
from orienteer.curriculum.course import Card, Exercise, Roadmap, Term, Topic
from orienteer.errors import NotFound
from orienteer.grading.runner import Runner

if TYPE_CHECKING:
    from orienteer.course.markdown import Renderer
    from orienteer.curriculum.content.sources import ContentTree


class Course:
    """A content folder as a course. Threads may share it.

    Args:
        content_folder: holds roadmap.yaml and areas/.
        cache_path: of the SQLite file that keeps what was compiled; None keeps it in memory.
        runner_factory: gives the runner for compiling; called once, when it is first needed.
        clock: seconds that never run backwards.
    """

    def __init__(
        self,
        content_folder: Path | str,
        cache_path: Path | str | None,
        runner_factory: Callable[[], Runner],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.folder = Path(content_folder)
        self._cache_path = None if cache_path is None else Path(cache_path)
        self._runner_factory = runner_factory
        self._clock = clock
        self._lock = threading.RLock()
        self._cache: Cache | None = None
        self._runner: Runner | None = None
        self._content_hash: str | None = None
        self._tree: ContentTree | None = None
        self._roadmap: Roadmap | None = None
        self._looked_at = clock()
        self._shelf = Shelf(
            self.folder,
            cache=lambda: self.cache,
            runner=lambda: self.runner,
            renderer=lambda: self.renderer,
            clock=clock,
        )

    @property
    def tree(self) -> ContentTree:
        """The content as it was read last.

        Raises:
            ContentError: roadmap.yaml can't be read.
        """
        with self._lock:
            if self._tree is None:
                self._tree = self._read_tree()
            return self._tree

    @property
    def content_hash(self) -> str:
        """Of the content's files, by their names, sizes and times."""
        with self._lock:
            if self._content_hash is None:
                self._content_hash = content_digest(self.folder)
            return self._content_hash

    def refresh(self) -> None:
        """Read anew what was edited, before a page is answered. The folder is looked at once a second at most.

        Raises:
            ContentError: roadmap.yaml can't be read any more. What was read before goes on being used.
        """
        with self._lock:
            now = self._clock()
            if now - self._looked_at < LOOK_SECONDS:
                return
            known, found = self.content_hash, content_digest(self.folder)
            if found != known:
                self._roadmap = self._read_roadmap(found)
                self._content_hash, self._tree = found, None
            self._looked_at = now

    def _read_tree(self) -> ContentTree:
        from orienteer.curriculum.content.loader import read_tree

        tree, problems = read_tree(self.folder)
        if tree.roadmap is None:
            raise not_usable([each for each in problems if each.path == "roadmap.yaml"])
        return tree

    def _read_roadmap(self, content_hash: str) -> Roadmap:
        key = compiled_key("roadmap", content_hash)
        kept = self.cache.get(key)
        if kept is not None:
            return from_data(Roadmap, kept)
        from orienteer.course.topics import roadmap_of

        roadmap = roadmap_of(self._read_tree(), self.renderer)
        self.cache.put(key, to_data(roadmap))
        return roadmap

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
                self._roadmap = self._read_roadmap(self.content_hash)
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

        Its folder is looked at once a second at most; an edited one is compiled again.

        Raises:
            NotFound: there is none such.
            ContentError: it can't be graded as it stands.
            SandboxError: the machine could not run it.
        """
        return self._shelf.exercise(exercise_id)

    def card_exercise(self, topic_id: str, card: Card) -> Exercise:
        """A card that is answered in code, as an exercise that can be graded.

        Raises:
            ContentError: it can't be graded as it stands.
            SandboxError: the machine could not run it.
        """
        from orienteer.course.card_exercises import card_exercise

        return card_exercise(topic_id, card, self.cache, self.runner)

    def described(self, exercise_id: str) -> Exercise:
        """An exercise as it is told: task and checks, for what is read and not graded. No environment is needed.

        Raises:
            NotFound, ContentError, SandboxError: as `exercise`.
        """
        return self._shelf.described(exercise_id)

    def completed(self, exercise_id: str) -> Exercise:
        """The exercise with all its fingerprints, computed now where they are missing.

        Raises:
            NotFound, ContentError, SandboxError: as `exercise`.
        """
        return self._shelf.completed(exercise_id)

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

    def close(self) -> None:
        """End the work in the background and let go of the cache. The runner is its owner's to close."""
        self._shelf.close()
        if self._cache is not None:
            self._cache.close()

    def __enter__(self) -> Course:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()
