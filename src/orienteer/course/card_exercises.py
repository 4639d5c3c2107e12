"""Cards that are answered in code, compiled: graded by the ordinary grader on the calls that the card names."""

from __future__ import annotations

from orienteer.course.cache import Cache
from orienteer.course.compiler import compile_exercise
from orienteer.course.keys import compiled_key, digest
from orienteer.course.markdown import Renderer
from orienteer.course.serialising import from_data, to_data
from orienteer.course.shelf import not_usable
from orienteer.curriculum.content.code_cards import exercise_of
from orienteer.curriculum.course import Card, Exercise
from orienteer.grading.runner import Runner


def card_exercise(topic_id: str, card: Card, cache: Cache, runner: Runner) -> Exercise:
    """The card as a compiled exercise: from the cache, or now.

    Raises:
        ContentError: it can't be graded as it stands.
        SandboxError: the machine could not run a child.
    """
    source = exercise_of(topic_id, card.id, card.asks_text, card.starter, card.solution, list(card.tries))
    key = compiled_key("card", digest(repr(source)))
    kept = cache.get(key)
    if kept is not None:
        return from_data(Exercise, kept)
    exercise, problems = compile_exercise(source, runner, Renderer())
    if exercise is None:
        raise not_usable(problems)
    cache.put(key, to_data(exercise))
    return exercise
