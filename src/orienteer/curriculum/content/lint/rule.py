"""What a lint rule is: a function of the whole content that gives problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from orienteer.curriculum.content.sources import ContentTree, TopicSource
from orienteer.curriculum.problems import ContentProblem

Rule = Callable[[ContentTree], Iterator[ContentProblem]]


def too_little(topic: TopicSource, path: str, line: int, rule: str, message: str) -> ContentProblem:
    """A problem of a whole topic; of a topic that says `status: partial`, a warning."""
    severity = "warning" if topic.file.status == "partial" else "error"
    return ContentProblem(path, line, rule, message, severity)  # type: ignore[arg-type]
