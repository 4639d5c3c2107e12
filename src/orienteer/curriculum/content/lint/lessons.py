"""A lesson is long enough to teach, runs, bites, and says what to read next."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.curriculum.content.lint.rule import too_little
from orienteer.curriculum.content.sources import ContentTree, TopicSource
from orienteer.curriculum.problems import ContentProblem

WORDS = 700
BLOCKS = 5
STEPS = 1


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """What a lesson lacks, and blocks that can't be read."""
    for topic in tree.topics.values():
        if topic.lesson_text:
            yield from _of(topic)


def _of(topic: TopicSource) -> Iterator[ContentProblem]:
    path, lesson = f"{topic.path}/lesson.md", topic.lesson
    for line, message in lesson.problems:
        yield ContentProblem(path, line, "lesson-block", message)
    for block in lesson.blocks:
        if block.kind != "prose" and block.unknown:
            message = f"A block has no option {block.unknown[0]!r}; there are continues, step and raises=."
            yield ContentProblem(path, block.line - 1, "lesson-block", message)
    if lesson.code and lesson.code[0].continues:
        line = lesson.code[0].line - 1
        yield ContentProblem(path, line, "lesson-block", "The first block has nothing to go on from.")
    words = sum(len(block.text.split()) for block in lesson.blocks if block.kind == "prose")
    if words < WORDS:
        yield too_little(topic, path, 1, "lesson-length", f"Words: {words}; {WORDS} are needed.")
    if len(lesson.code) < BLOCKS:
        message = f"Blocks that run: {len(lesson.code)}; {BLOCKS} are needed."
        yield too_little(topic, path, 1, "lesson-blocks", message)
    if sum(block.step for block in lesson.code) < STEPS:
        yield too_little(topic, path, 1, "lesson-step", "No block is marked `step`, to be opened in the replay.")
    titles = [section.title.lower() for section in lesson.sections]
    if not any("bite" in title for title in titles):
        yield too_little(topic, path, 1, "lesson-bites", 'There is no part "Where it bites".')
    if not titles or "read next" not in titles[-1]:
        yield too_little(topic, path, 1, "lesson-next", 'The lesson has to end with "Read next".')
