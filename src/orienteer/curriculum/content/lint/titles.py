"""A topic has one title, in roadmap.yaml and in its own file."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """Topics whose two titles differ."""
    areas = tree.roadmap.areas if tree.roadmap else []
    for topic_id, title in [(f"{area.id}/{topic.id}", topic.title) for area in areas for topic in area.topics]:
        topic = tree.topics.get(topic_id)
        if topic is not None and title and topic.file.title not in ("", title):
            line = topic.lines.get(("title",), 1)
            message = f"The topic is called {topic.file.title!r} here and {title!r} in roadmap.yaml."
            yield ContentProblem(f"{topic.path}/topic.yaml", line, "titles-differ", message)
