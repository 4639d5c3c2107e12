"""Hints go in three steps: where to look, what is going on, how one might proceed."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem

STEPS = 3


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """Exercises whose hints aren't three."""
    for exercise in tree.exercises:
        if not exercise.task.strip() and f"{exercise.path}/exercise.md" in tree.lost:
            continue  # there is no such file
        if len(exercise.hints) != STEPS:
            message = f"Numbered hints under `## Hints`: {len(exercise.hints)}; {STEPS} are needed."
            yield ContentProblem(f"{exercise.path}/exercise.md", exercise.task_line, "hints", message)
