"""Finding the mistake that a wrong program made: by what it shows, not by how it is written."""

from __future__ import annotations

from orienteer.curriculum.course import Exercise, Mistake
from orienteer.curriculum.presumed import is_told_of
from orienteer.grading.report import Feedback


def match(exercise: Exercise, fingerprint: str, source: str) -> Feedback | None:
    """What is said about the belief behind a program, or None where no known mistake is like it.

    Args:
        fingerprint: of what the program shows.
        source: the program.

    >>> from orienteer.curriculum.course import Exercise, Mistake
    >>> known = (Mistake("off", "", "<p>Which is the last?</p>", "f00d"),)
    >>> exercise = Exercise("", "", "function", 1, (), "", "", "", "", "", {}, (), (), known)
    >>> match(exercise, "f00d", "").mistake
    'off'
    """
    mistake = mistake_like(exercise, fingerprint, source)
    return None if mistake is None else Feedback(mistake.slug, mistake.message)


def mistake_like(exercise: Exercise, fingerprint: str, source: str) -> Mistake | None:
    """The known mistake that behaves exactly so, and has what its message speaks of as the program has it."""
    for mistake in exercise.mistakes if fingerprint else ():
        told = is_told_of(mistake.message, mistake.source, source, exercise.file_name)
        if mistake.fingerprint == fingerprint and told:
            return mistake
    return None
