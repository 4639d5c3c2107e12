"""Links inside the content resolve."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orienteer.curriculum.content.lint.names import topic_ids
from orienteer.curriculum.content.lint.words import texts
from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem

_LINK = re.compile(r"\]\((topic|glossary|exercise):([^)\s]*)\)")


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """Links to a topic, an exercise or a term that isn't there."""
    known = {
        "topic": topic_ids(tree),
        "glossary": {term.slug for term in tree.glossary.terms} if tree.glossary else set(),
        "exercise": {exercise.id for exercise in tree.exercises},
    }
    unsure = {kind for kind, file in (("topic", "roadmap.yaml"), ("glossary", "glossary.yaml")) if file in tree.lost}
    for path, line, text in texts(tree):
        for offset, each in enumerate(text.split("\n")):
            for kind, name in _LINK.findall(each):
                if name not in known[kind] and kind not in unsure:
                    word = "term" if kind == "glossary" else kind
                    yield ContentProblem(path, line + offset, "dangling-link", f"There is no {word} {name!r}.")
