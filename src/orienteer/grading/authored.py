"""Programs of an author's as submissions: a right way may be a folder of several files."""

from __future__ import annotations

from orienteer.curriculum.course import Exercise
from orienteer.grading.submission import Submission


def authored(exercise: Exercise, source: str, slug: str = "") -> Submission:
    """A program with the files that lie beside it.

    Args:
        source: of the main file: the reference's, another solution's, a mistake's or a mutant's.
        slug: of the other solution; every other program has the reference's files beside it.
    """
    main = {exercise.file_name: source.encode("utf-8", "surrogatepass")}
    beside = exercise.beside.get(slug, {})
    return Submission({name: text.encode("utf-8") for name, text in beside.items()} | main, exercise.file_name)
