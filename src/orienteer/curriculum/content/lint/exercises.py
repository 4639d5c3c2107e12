"""A topic's exercises: enough of them, in an order, and all of the topic's items among them."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.curriculum.content.lint.rule import too_little
from orienteer.curriculum.content.reading import line_of
from orienteer.curriculum.content.sources import ContentTree, TopicSource
from orienteer.curriculum.problems import ContentProblem

FEWEST = 5
FEWEST_IN = {"interviews": 8}


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """Too few, without a folder, without a place in the order, or items that no exercise covers."""
    for topic in tree.topics.values():
        yield from _of(topic, tree)


def _of(topic: TopicSource, tree: ContentTree) -> Iterator[ContentProblem]:
    path = f"{topic.path}/topic.yaml"
    line = topic.lines.get(("exercises",), 1)
    fewest = FEWEST_IN.get(topic.area, FEWEST)
    if len(topic.file.exercises) < fewest:
        message = f"Exercises: {len(topic.file.exercises)}; {fewest} are needed."
        yield too_little(topic, path, line, "too-few-exercises", message)
    for n, slug in enumerate(topic.file.exercises):
        if not (tree.root / topic.path / slug).is_dir():
            place = line_of(topic.lines, ("exercises", n))
            yield ContentProblem(path, place, "missing-exercise", f"There is no folder {slug} with an exercise.")
    for slug in topic.folders:
        if slug not in topic.file.exercises:
            message = f"The exercise {slug} has no place in the topic's order."
            yield ContentProblem(f"{topic.path}/{slug}/exercise.md", 1, "unlisted-exercise", message)
    for name in topic.strays:
        message = "This folder is no exercise, and belongs to no part of a topic."
        yield ContentProblem(f"{topic.path}/{name}", 0, "stray-file", message)
    covered = {item for exercise in topic.exercises for item in exercise.front.covers}
    for n, item in enumerate(topic.file.covers):
        if item not in covered:
            place = line_of(topic.lines, ("covers", n))
            yield too_little(topic, path, place, "uncovered-item", f"No exercise covers {item}.")
