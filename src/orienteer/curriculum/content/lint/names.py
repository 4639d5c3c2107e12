"""Every id that content names is there: prerequisites, covered items, roles."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.curriculum.content.reading import line_of
from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem

Place = tuple[str, str, int]
"""A topic's id, and the path and line where it is named."""


def topic_ids(tree: ContentTree) -> set[str]:
    """The topics that the roadmap names."""
    areas = tree.roadmap.areas if tree.roadmap else []
    return {f"{area.id}/{topic.id}" for area in areas for topic in area.topics}


def item_ids(tree: ContentTree) -> set[str]:
    """Everything that can be covered."""
    file = tree.roadmap
    if file is None:
        return set()
    items = {f"{area.id}/{topic.id}/{item.id}" for area in file.areas for topic in area.topics for item in topic.items}
    items |= {f"{area.id}/interview/{item.id}" for area in file.areas for item in area.interview}
    items |= {f"projects/{system.id}" for system in file.systems}
    return items | {f"deliverables/{each.id}" for each in file.deliverables}


def required(tree: ContentTree) -> dict[str, list[Place]]:
    """What each topic requires, by its own file where it is written."""
    found: dict[str, list[Place]] = {}
    if tree.roadmap is not None:
        for a, area in enumerate(tree.roadmap.areas):
            for t, topic in enumerate(area.topics):
                place = ("areas", a, "topics", t, "requires")
                found[f"{area.id}/{topic.id}"] = [
                    (name, "roadmap.yaml", line_of(tree.roadmap_lines, (*place, n)))
                    for n, name in enumerate(topic.requires)
                ]
    for written in tree.topics.values():
        found[written.id] = [
            (name, f"{written.path}/topic.yaml", line_of(written.lines, ("requires", n)))
            for n, name in enumerate(written.file.requires)
        ]
    return found


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """Ids that lead nowhere, where all that they can lead to is known."""
    if tree.roadmap is None or "roadmap.yaml" in tree.lost:
        return
    topics, items = topic_ids(tree), item_ids(tree)
    for places in required(tree).values():
        for name, path, line in places:
            if name not in topics:
                yield ContentProblem(path, line, "unknown-topic", f"There is no topic {name} in roadmap.yaml.")
    for topic in tree.topics.values():
        if topic.id not in topics:
            message = f"The topic {topic.id} isn't in roadmap.yaml."
            yield ContentProblem(f"{topic.path}/topic.yaml", 1, "unknown-topic", message)
        named = [(f"{topic.path}/topic.yaml", topic.lines, ("covers",), topic.file.covers)]
        named += [(f"{e.path}/exercise.md", e.lines, ("covers",), e.front.covers) for e in topic.exercises]
        if topic.cards is not None:
            named += [
                (f"{topic.path}/cards.yaml", topic.card_lines, ("cards", n, "covers"), card.covers)  # type: ignore[misc]
                for n, card in enumerate(topic.cards.cards)
            ]
        for path, lines, place, covers in named:
            for n, item in enumerate(covers):
                if item not in items:
                    line = line_of(lines, (*place, n))
                    yield ContentProblem(path, line, "unknown-item", f"There is no item {item} in roadmap.yaml.")
    yield from _systems_and_roles(tree, topics)


def _systems_and_roles(tree: ContentTree, topics: set[str]) -> Iterator[ContentProblem]:
    assert tree.roadmap is not None
    roles = {role.id for role in tree.roadmap.roles}
    named = [(("systems", s), system.roles) for s, system in enumerate(tree.roadmap.systems)]
    for a, area in enumerate(tree.roadmap.areas):
        named.append((("areas", a), area.roles))
        named += [(("areas", a, "topics", t), topic.roles) for t, topic in enumerate(area.topics)]  # type: ignore[misc]
    for place, each in named:
        for role in each:
            if role not in roles:
                line = line_of(tree.roadmap_lines, (*place, "roles"))
                yield ContentProblem("roadmap.yaml", line, "unknown-role", f"There is no role {role}.")
    for s, system in enumerate(tree.roadmap.systems):
        for n, name in enumerate(system.requires):
            if name not in topics:
                line = line_of(tree.roadmap_lines, ("systems", s, "requires", n))
                yield ContentProblem("roadmap.yaml", line, "unknown-topic", f"There is no topic {name}.")
