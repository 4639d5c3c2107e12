"""What was found of a program the last time that the same was asked of it.

Most edits are of words: a task's, a hint's, a mistake's message. They change the exercise, and nothing that is run.
"""

from __future__ import annotations

from collections.abc import Callable

from orienteer.course.cache import Cache
from orienteer.course.compiler import content_hash
from orienteer.course.fingerprints import Remember
from orienteer.course.keys import compiled_key, digest
from orienteer.curriculum.content.sources import ExerciseSource


def what_runs(source: ExerciseSource) -> str:
    """Of all that decides what the reference shows, and on which inputs."""
    others = [part for slug, text in sorted(source.solutions.items()) for part in (slug, text)]
    return digest(content_hash(source), source.front.profile, *others)


def remembered_in(cache: Cache, source: ExerciseSource) -> Remember:
    """Answers about programs beside this exercise's checks, kept in the cache."""
    held = what_runs(source)

    def remember(question: str, program: str, ask: Callable[[], str]) -> str:
        key = compiled_key(question, digest(held, program))
        kept = cache.get(key)
        if kept is None:
            kept = ask()
            cache.put(key, kept)
        return str(kept)

    return remember
