"""An exercise's folder: another solution, three mistakes, and no stray file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem

SOLUTIONS = 1
MISTAKES = 3
_BELONGS = re.compile(
    r"(exercise\.md|checks\.py|(solution|starter)\.[A-Za-z]+|(solutions|mistakes)/[a-z0-9-]+\.[A-Za-z]+|"
    r"(subject|uses|files|solution|solutions/[a-z0-9-]+)/.+)"
)


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """What a folder lacks, and what doesn't belong there."""
    for exercise in tree.exercises:
        if len(exercise.solutions) < SOLUTIONS:
            message = "There is no other right way in solutions/."
            yield ContentProblem(f"{exercise.path}/exercise.md", 1, "too-few-solutions", message)
        if len(exercise.mistakes) < MISTAKES:
            message = f"Mistakes: {len(exercise.mistakes)}; {MISTAKES} are needed."
            yield ContentProblem(f"{exercise.path}/exercise.md", 1, "too-few-mistakes", message)
        for file in exercise.files:
            if _BELONGS.fullmatch(file) is None:
                message = "This file belongs to no part of an exercise."
                yield ContentProblem(f"{exercise.path}/{file}", 0, "stray-file", message)
