"""Sentences are short enough to be read once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orienteer.curriculum.content.reading import line_of
from orienteer.curriculum.content.sources import ContentTree, TopicSource
from orienteer.curriculum.problems import ContentProblem

LONGEST = 40
_SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n\s*\n|\n\s*[-*\d]|\|")
"""Where a sentence ends: at its mark, a blank line, an item of a list, the cell of a table."""

_CODE = re.compile(r"`[^`]*`|^ {4}.*$", re.MULTILINE)
Text = tuple[str, int, str]
"""The path and line where a Markdown text begins, and the text."""


def texts(tree: ContentTree) -> Iterator[Text]:
    """Every text that a learner reads."""
    for topic in tree.topics.values():
        yield from texts_of(topic)
    for interview in tree.interviews.values():
        for place, text in interview.texts():
            yield interview.path, line_of(interview.lines, place), text


def texts_of(topic: TopicSource) -> Iterator[Text]:
    """Every text of a topic and its exercises."""
    for block in topic.lesson.blocks:
        if block.kind == "prose":
            yield f"{topic.path}/lesson.md", block.line, block.text
    for n, card in enumerate(topic.cards.cards if topic.cards else []):
        for key in ("asks", "sentence", "paragraph"):
            yield f"{topic.path}/cards.yaml", line_of(topic.card_lines, ("cards", n, key)), getattr(card, key)
    for exercise in topic.exercises:
        yield f"{exercise.path}/exercise.md", exercise.task_line, exercise.task
        for hint in exercise.hints:
            yield f"{exercise.path}/exercise.md", exercise.task_line, hint
        for mistake in exercise.mistakes:
            yield f"{exercise.path}/mistakes/{mistake.slug}.md", 1, mistake.message


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """Sentences of more than forty words."""
    for path, line, text in texts(tree):
        plain = _CODE.sub("x", text)
        for sentence in _SENTENCE.split(plain):
            count = len(sentence.split())
            if count > LONGEST:
                offset = plain[: plain.find(sentence)].count("\n")
                message = f"A sentence has {count} words: {' '.join(sentence.split()[:6])} …"
                yield ContentProblem(path, line + offset, "long-sentence", message, "warning")
