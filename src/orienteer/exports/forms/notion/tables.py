"""The tables, as CSV with a heading line. `Done` becomes check marks: Notion reads Yes and No as such."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from orienteer.curriculum.course import Choice, Topic
from orienteer.exports.book import Book
from orienteer.exports.lines import STATES, is_done
from orienteer.exports.prose import relinked
from orienteer.exports.reading import plain, read_line


def topics(book: Book) -> str:
    """A row for each topic, written or not."""
    return _table(
        (
            "Name",
            "Number",
            "Area",
            "State",
            "Done",
            "Written",
            "Roles",
            "Minutes",
            "Comes after",
            "Items",
            "Note",
            "Id",
        ),
        (
            (
                topic.title,
                book.numbers.get(topic.id, ""),
                area.title,
                _state(topic, book),
                _yes(is_done(book.state(topic.id))),
                _yes(topic.written),
                _several(book.roles_of(topic.roles)),
                topic.minutes or "",
                _several(book.topic_title(each) for each in topic.requires),
                _several(item.title for item in topic.items),
                book.mine.notes.get(topic.id, "") if book.mine else "",
                topic.id,
            )
            for area in book.areas
            for topic in area.topics
        ),
    )


def exercises(book: Book) -> str:
    """A row for each exercise."""
    return _table(
        ("Name", "Topic", "Kind", "Minutes", "Roles", "State", "Done", "Checks", "Id"),
        (
            (
                exercise.title,
                topic.title,
                exercise.kind,
                exercise.minutes,
                _several(book.roles_of(topic.roles)),
                STATES[book.state(exercise.id) or "untouched"],
                _yes(is_done(book.state(exercise.id))),
                "\n".join(check.name for check in exercise.checks),
                exercise.id,
            )
            for topic in book.topics
            for exercise in book.exercises_of(topic)
        ),
    )


def cards(book: Book) -> str:
    """A row for each card: the question with its choices, the answer in its layers, and what is asked next."""
    return _table(
        ("Name", "Topic", "Kind", "Roles", "Choices", "Answer", "Paragraph", "Why not", "Next", "Done", "Id"),
        (
            (
                plain(read_line(card.asks_text)),
                topic.title,
                card.kind,
                _several(book.roles_of(topic.roles)),
                "\n".join(plain(read_line(each.answer_text)) for each in card.choices),
                plain(read_line(card.sentence_text)),
                "\n\n".join(filter(None, (card.starter.rstrip(), _unlinked(card.paragraph_text).strip()))),
                "\n".join(map(_why_not, (each for each in card.choices if not each.right))),
                "\n".join(plain(read_line(f"{asks} {answer}")) for asks, answer in card.follow_ups_text),
                _yes(False),
                f"{topic.id}/{card.id}",
            )
            for topic in book.topics
            for card in topic.cards
        ),
    )


def projects(book: Book) -> str:
    """A row for each system to build; none where only a part was asked for."""
    return _table(
        ("Name", "Level", "Roles", "Comes after", "State", "Written", "Done", "Id"),
        (
            (
                system.title,
                system.level,
                _several(book.roles_of(system.roles)),
                _several(book.topic_title(each) for each in system.requires),
                STATES["untouched" if system.written else "not_yet_written"],
                _yes(system.written),
                _yes(False),
                system.id,
            )
            for system in book.projects
        ),
    )


def _why_not(choice: Choice) -> str:
    return plain(read_line(f"{choice.answer_text}: {choice.why_wrong_text}"))


def _unlinked(markdown: str) -> str:
    """Links inside the course lead nowhere from a cell; their words stay."""
    return relinked(markdown, lambda scheme, target: None)


def _table(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows(rows)
    return page.getvalue()


def _state(topic: Topic, book: Book) -> str:
    if not topic.written:
        return STATES["not_yet_written"]
    return STATES[book.state(topic.id) or "untouched"]


def _several(texts: Iterable[str]) -> str:
    """Names in one cell: Notion parts them at commas, so a name keeps none."""
    return ", ".join(text.replace(",", ";") for text in texts)


def _yes(whether: bool) -> str:
    return "Yes" if whether else "No"
