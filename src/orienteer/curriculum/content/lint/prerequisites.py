"""What comes before a topic: all that its prerequisites lead back to."""

from __future__ import annotations

from orienteer.curriculum.content.lint.names import required
from orienteer.curriculum.content.sources import ContentTree, TopicSource


def prerequisites(tree: ContentTree) -> dict[str, frozenset[str]]:
    """Topic → every topic that has to be understood before it, written or not. A circle ends where it began."""
    needs = {topic: [name for name, _, _ in places] for topic, places in required(tree).items()}
    return {topic: _behind(topic, needs) for topic in needs}


def in_order(tree: ContentTree) -> list[TopicSource]:
    """The written topics, in the learner's order."""
    areas = tree.roadmap.areas if tree.roadmap else []
    ids = [f"{area.id}/{topic.id}" for area in areas for topic in area.topics]
    return [tree.topics[each] for each in ids if each in tree.topics]


def _behind(topic: str, needs: dict[str, list[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(needs.get(topic, []))
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += needs.get(each, [])
    return frozenset(found - {topic})
