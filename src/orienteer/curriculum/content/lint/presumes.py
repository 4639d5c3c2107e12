"""A hint is read beside any program: it names no line of it, and calls nothing yours that the starter hasn't."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orienteer.curriculum.content.sources import ContentTree, ExerciseSource
from orienteer.curriculum.presumed import CONSTRUCTS, found_in
from orienteer.curriculum.problems import ContentProblem

_LINE = re.compile(r"\blines? \d+", re.IGNORECASE)
_YOURS = re.compile(rf"\b(?:your|this) (`[^`]+`|(?:{'|'.join(CONSTRUCTS)})\b)", re.IGNORECASE)


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """Hints that speak of what a learner's program need not have."""
    for exercise in tree.exercises:
        for step, hint in enumerate(exercise.hints, 1):
            for said in _said(exercise, hint):
                message = f"Hint {step} {said}. It is shown for any program: speak of the task, or of what was given."
                yield ContentProblem(f"{exercise.path}/exercise.md", exercise.task_line, "presumes", message)


def _said(exercise: ExerciseSource, hint: str) -> Iterator[str]:
    yield from (f"names {found[0].lower()}" for found in _LINE.finditer(hint))
    there = found_in(exercise.starter)
    for found in _YOURS.finditer(hint):
        if found[1].lower() not in there and found[1] not in there:
            yield f"says “{found[0]}”, and the starter has none"
