"""Every exercise has a kind that we have a word for, and a topic has three of them or more."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.curriculum.content.lint.rule import too_little
from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem

KINDS = (
    "function class program predict arrange fix refactor typed test-writing performance web data async config shell "
    "notebook front-end"
).split()
FEWEST = 3


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """Unknown kinds, and topics of fewer than three."""
    for topic in tree.topics.values():
        for exercise in topic.exercises:
            kind = exercise.front.kind
            if kind and kind not in KINDS:
                line = exercise.lines.get(("kind",), 1)
                message = f"There is no kind of exercise called {kind!r}; there are {', '.join(KINDS)}."
                yield ContentProblem(f"{exercise.path}/exercise.md", line, "kind", message)
        kinds = {exercise.front.kind for exercise in topic.exercises}
        if topic.exercises and len(kinds) < FEWEST:
            line = topic.lines.get(("exercises",), 1)
            message = f"Kinds of exercises: {len(kinds)}; {FEWEST} are needed."
            yield too_little(topic, f"{topic.path}/topic.yaml", line, "kinds", message)
