"""What was found of a program the last time that the same was asked of it.

Most edits are of words: a task's, a hint's, a mistake's message, the name of a check. They change the exercise, and
nothing that is run. An edit of the solution leaves what the mistakes show as it was, unless the checks look at the
solution's text too.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from orienteer.course.cache import Cache
from orienteer.course.compiler import content_hash
from orienteer.course.fingerprints import Remember, mutant_limits
from orienteer.course.keys import compiled_key, digest
from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.curriculum.course import Exercise
from orienteer.grading.kinds import facts
from orienteer.grading.subjects import subject_name


def what_runs(source: ExerciseSource) -> str:
    """Of all that decides what the reference shows, and on which inputs."""
    others = [part for slug, text in sorted(source.solutions.items()) for part in (slug, text)]
    return digest(content_hash(source), source.front.profile, *others)


TRIED_ALONE = frozenset({"call", "snippet", "program", "typed", "suite", "facts"})
"""Probes that see no more of the solution than what it imports first, and how much it has of what is counted."""


def what_is_tried(exercise: Exercise) -> str:
    """Of all that decides what a program shows: on which inputs it is tried, with what beside it, what is compared.

    What the checks are called is no part of it, and neither is what the reference shows.
    """
    tried = [(check.probe, check.comparator, check.observe, check.pool, check.first_part) for check in exercise.checks]
    where = (exercise.kind, exercise.environment, exercise.profile, exercise.file_name, exercise.defines)
    held = [repr(where), repr(tried), repr(exercise.files), repr(exercise.beside.get(""))]
    return digest(*held, *_seen_of_the_solution(exercise))


def _seen_of_the_solution(exercise: Exercise) -> Iterator[str]:
    """What the checks look at besides the program that is tried."""
    probes = [check.probe for check in exercise.checks]
    kinds = {probe.kind for probe in probes}
    if not kinds <= TRIED_ALONE:
        yield exercise.solution
    if "suite" in kinds:
        yield subject_name(exercise.solution)
    yield from (repr(facts.taken_from(probe, exercise.solution)) for probe in probes if probe.kind == "facts")


def remembered_in(cache: Cache, exercise: Exercise) -> Remember:
    """Answers about programs beside this exercise's checks, kept in the cache.

    Args:
        exercise: with what its reference shows.
    """
    shown = what_is_tried(exercise)
    compared = digest(shown, *(text for check in exercise.checks for text in check.expected))
    together = digest(compared, exercise.solution)
    held = {"shown": shown, "lives": compared, "noticed": together, "refused": together}
    allowed = str(round(math.log2(mutant_limits(exercise).cpu_seconds)))

    def remember(question: str, program: str, ask: Callable[[], str]) -> str:
        key = compiled_key(question, digest(held[question], allowed, program))
        kept = cache.get(key)
        if kept is None:
            kept = ask()
            cache.put(key, kept)
        return str(kept)

    return remember
