"""A mistake's message: three paragraphs, a question at the end, and no code to copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem

PARAGRAPHS = 3
_CODE_BLOCK = re.compile(r"^(```| {4}\S)", re.MULTILINE)
_INLINE_CODE = re.compile(r"`[^`]*`")


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """Messages of another form, and two that say the same."""
    for exercise in tree.exercises:
        said: dict[str, str] = {}
        for mistake in exercise.mistakes:
            path = f"{exercise.path}/mistakes/{mistake.slug}.md"
            paragraphs = [part for part in re.split(r"\n\s*\n", mistake.message.strip()) if part.strip()]
            if _CODE_BLOCK.search(mistake.message):
                yield ContentProblem(path, 1, "message", "A message holds no block of code.")
            if len(paragraphs) != PARAGRAPHS:
                text = f"A message has {PARAGRAPHS} paragraphs; this one has {len(paragraphs)}."
                yield ContentProblem(path, 1, "message", text)
            elif _INLINE_CODE.sub("", paragraphs[-1]).count("?") != 1:
                line = mistake.message.count("\n") or 1
                yield ContentProblem(path, line, "message", "The last paragraph asks one question.")
            other = said.setdefault(mistake.message.strip(), mistake.slug)
            if other != mistake.slug:
                yield ContentProblem(path, 1, "message", f"The mistake {other} has the same message.")
