"""Prerequisites form no circle."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.curriculum.content.lint.names import required
from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """A problem for each topic that a circle leads back to, where it says what it requires: it may be checked alone."""
    requirements = required(tree)
    requires = {topic: [name for name, _, _ in each] for topic, each in requirements.items()}
    for start in sorted(requires):
        circle = _circle(start, requires)
        if circle is not None:
            _, path, line = next(each for each in requirements[start] if each[0] == circle[1])
            message = f"Nobody can begin: {' requires '.join(circle)}."
            yield ContentProblem(path, line, "circular-prerequisite", message)


def _circle(start: str, requires: dict[str, list[str]]) -> list[str] | None:
    """The shortest way from a topic back to itself."""
    ways = [[start, name] for name in requires.get(start, [])]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        if way[-1] == start:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways += [[*way, name] for name in requires.get(way[-1], [])]
    return None
