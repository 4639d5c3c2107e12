"""The pages, as Markdown of what Notion's importer knows: three levels of headings, lists, code, boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from markdown_it import MarkdownIt

from orienteer.curriculum.course import Exercise, Topic
from orienteer.exports.book import Book
from orienteer.exports.lines import grading_line, language_of, needs_line
from orienteer.exports.prose import escaped, escaped_name, fenced, quoted, relinked


def lesson_page(topic: Topic, book: Book) -> str:
    """A lesson with its exercises."""
    return "\n".join(_lesson(topic, book)) + "\n"


def _lesson(topic: Topic, book: Book) -> Iterator[str]:
    yield f"# {escaped(topic.title)}\n"
    if needs := needs_line(topic, book):
        yield f"{escaped(needs)}\n"
    if book.mine and topic.id in book.mine.notes:
        yield f"Your note:\n\n{quoted(book.mine.notes[topic.id])}\n"
    for section in topic.sections:
        if section.title_text:
            yield f"## {section.title_text}\n"
        for block in section.blocks:
            if block.kind == "prose":
                yield _words(block.text) + "\n"
                continue
            yield fenced(block.source, block.language) + "\n"
            if block.output:
                yield f"prints\n\n{fenced(block.output, 'text')}\n"
    for exercise in book.exercises_of(topic):
        yield from _exercise(exercise, book)


def _exercise(exercise: Exercise, book: Book) -> Iterator[str]:
    yield f"## Exercise: {escaped(exercise.title)}\n"
    yield f"*{exercise.kind.capitalize()}, about {exercise.minutes} minutes.*\n"
    yield _words(exercise.task_text) + "\n"
    yield fenced(exercise.starter, language_of(exercise.file_name)) + "\n"
    yield "\n".join(f"- [ ] {escaped_name(check.name)}" for check in exercise.checks) + "\n"
    yield f"{grading_line(exercise)}\n"
    own = book.mine.solutions.get(exercise.id, {}) if book.mine else {}
    for name, text in own.items():
        yield f"Your solution, `{name}`:\n\n{fenced(text, language_of(name))}\n"


def _words(markdown: str) -> str:
    """An author's text; its headings go down to the third level and no further."""
    lines = markdown.split("\n")
    for token in _parser().parse(markdown):
        if token.type == "heading_open" and token.map and token.markup.startswith("####"):
            lines[token.map[0]] = f"### {lines[token.map[0]].strip(' #')}"
    return relinked("\n".join(lines), lambda scheme, target: None)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark")
