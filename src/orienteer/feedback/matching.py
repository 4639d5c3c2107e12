"""Finding the mistake that a wrong program made: by what it shows, not by how it is written."""

from __future__ import annotations

from orienteer.curriculum.course import Exercise
from orienteer.grading.report import Feedback


def match(exercise: Exercise, fingerprint: str) -> Feedback | None:
    """What is said about the belief behind a program with this fingerprint, or None where no known mistake behaves so.

    >>> from orienteer.curriculum.course import Exercise, Mistake
    >>> known = (Mistake("off", "", "<p>Which is the last?</p>", "f00d"),)
    >>> exercise = Exercise("", "", "function", 1, (), "", "", "", "", "", {}, (), (), known)
    >>> match(exercise, "f00d").mistake
    'off'
    """
    if not fingerprint:
        return None
    for mistake in exercise.mistakes:
        if mistake.fingerprint == fingerprint:
            return Feedback(mistake.slug, mistake.message)
    return None
