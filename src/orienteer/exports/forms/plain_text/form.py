"""Write a book as plain text: prose wrapped at 78 characters, code as it is, indented by four spaces."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from orienteer.curriculum.course import Block, Card, Exercise, Topic
from orienteer.exports.book import Book
from orienteer.exports.form import Form, Tell
from orienteer.exports.lines import STATES, grading_line, needs_line, numbered, project_line, share_line
from orienteer.exports.prose import indented
from orienteer.exports.reading import Code, Item, Paragraph, Spans, Table, plain, read

MEASURE = 78


def write(book: Book, target: Path, options: dict[str, str], tell: Tell) -> None:
    """Title, the topics in the learner's order, and the glossary."""
    topics = book.topics
    with target.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{_titled(book.title, '=')}\n{share_line(book)}\n")
        for area in book.areas:
            file.write(f"\n\n{_titled(area.title, '=')}")
            for topic in area.topics:
                file.write("\n" + "\n".join(_topic(topic, book)) + "\n")
                tell(topics.index(topic) + 1, len(topics), "Writing the topics")
        questions = [each.title for each in book.questions]
        for title, lines in (("Projects", map(project_line, book.projects)), ("Interview questions", questions)):
            if told := "\n".join(_filled(line, "  - ") for line in lines):
                file.write(f"\n\n{_titled(title, '=')}\n{told}\n")
        if book.glossary:
            file.write(f"\n\n{_titled('Glossary', '=')}")
            for term in sorted(book.glossary, key=lambda term: term.term.casefold()):
                file.write(f"\n{_prose(f'**{term.term}**: {term.explanation}')}\n")


def _titled(title: str, rule: str) -> str:
    return f"{title}\n{rule * min(MEASURE, len(title))}\n"


def _topic(topic: Topic, book: Book) -> Iterator[str]:
    yield _titled(numbered(topic, book), "-")
    state = book.state(topic.id)
    if state and topic.written:
        yield f"({STATES[state]})\n"
    if needs := needs_line(topic, book):
        yield f"{_filled(needs)}\n"
    if book.mine and topic.id in book.mine.notes:
        yield f"Your note:\n\n{indented(book.mine.notes[topic.id], '  ')}\n"
    if not topic.written:
        yield "Not yet written. It will hold:\n"
        yield "\n".join(f"  - {item.title}" for item in topic.items) + "\n"
        return
    for section in topic.sections:
        if section.title_text:
            yield f"\n{_prose(section.title_text)}\n"
        yield from (_block(block) for block in section.blocks)
    for exercise in book.exercises_of(topic):
        yield from _exercise(exercise, book)
    for card in topic.cards:
        yield from _card(card)


def _block(block: Block) -> str:
    if block.kind == "prose":
        return _prose(block.text) + "\n"
    prints = f"\n  prints\n\n{_code(block.output)}" if block.output else ""
    return f"{_code(block.source)}\n{prints}"


def _exercise(exercise: Exercise, book: Book) -> Iterator[str]:
    yield f"\nExercise: {exercise.title} ({exercise.kind}, about {exercise.minutes} minutes)\n"
    yield _prose(exercise.task_text) + "\n"
    yield f"{exercise.file_name}, to begin with:\n\n{_code(exercise.starter)}\n"
    yield "Checks:\n" + "".join(f"\n  - {check.name}" for check in exercise.checks) + "\n"
    yield _prose(grading_line(exercise)) + "\n"
    for name, text in (book.mine.solutions.get(exercise.id, {}) if book.mine else {}).items():
        yield f"Your solution, {name}:\n\n{_code(text)}\n"


def _card(card: Card) -> Iterator[str]:
    yield f"\nCard: {_prose(card.asks_text)}\n"
    if card.starter:
        yield _code(card.starter)
    for choice in card.choices:
        yield _prose(f"{'Right' if choice.right else 'Wrong'}: {choice.answer_text} {choice.why_wrong_text}") + "\n"
    yield _prose(card.sentence_text) + "\n"
    if card.paragraph_text:
        yield _prose(card.paragraph_text) + "\n"
    for asks, answer in card.follow_ups_text:
        yield _prose(f"{asks} {answer}") + "\n"
    if card.proof:
        yield _block(Block("code", source=card.proof, output=card.prints))


def _code(text: str) -> str:
    return indented(text.rstrip("\n"), "    ") + "\n"


def _prose(markdown: str) -> str:
    return "\n\n".join(map(_piece, read(markdown)))


def _piece(piece: Paragraph | Item | Code | Table) -> str:
    if isinstance(piece, Code):
        return _code(piece.text).rstrip("\n")
    if isinstance(piece, Table):
        widths = piece.widths
        return "\n".join(
            "  ".join(cell.ljust(wide) for cell, wide in zip(row, widths, strict=True)).rstrip() for row in piece.rows
        )
    if isinstance(piece, Item):
        mark = f"{'  ' * piece.depth}{piece.mark} "
        return _filled(_with_addresses(piece.spans), mark)
    return _filled(_with_addresses(piece.spans))


def _filled(text: str, mark: str = "") -> str:
    """Wrapped between words alone: an address and a command with a hyphen stay whole."""
    return textwrap.fill(
        text,
        MEASURE,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _with_addresses(spans: Spans) -> str:
    """The words, and behind a link out of the course its address."""
    told = []
    for link, run in groupby(spans, key=lambda span: span.link):
        words = plain(tuple(run))
        leads = link.startswith(("http:", "https:", "mailto:")) and link != words
        told.append(f"{words} ({link})" if leads else words)
    return "".join(told)


FORM = Form(
    name="plain-text",
    title="Plain text",
    says="Lessons, exercises, cards and the glossary as plain text, wrapped at 78 characters, code as it is.",
    suffix=".txt",
    media_type="text/plain; charset=utf-8",
    write=write,
)
