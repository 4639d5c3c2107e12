"""The databases and their rows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from orienteer.curriculum.course import Exercise, Topic
from orienteer.exports.book import Book
from orienteer.exports.lines import STATES, is_done
from orienteer.exports.notion_push.blocks import Block, card_blocks, exercise_blocks, title_of, topic_blocks
from orienteer.exports.notion_push.limits import CHOICE_UNITS, CHOICES
from orienteer.exports.notion_push.texts import parts, rich_plain

ID = "Orienteer id"
VERSION = "Orienteer version"
"""What a row's content was when it was written whole; empty while it is being written."""
DONE = "Done"
"""Set when a row is made and never again: it is the owner's."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it should be.

    Args:
        properties: what is ours in it, in Notion's form.
        relations: property → ids of rows that it leads to.
        blocks: the text of its page.
        done: whether its box is ticked when it is made.
        former: ids that it had before it was renamed or moved.
    """

    id: str
    properties: dict[str, Any]
    blocks: list[Block]
    relations: dict[str, tuple[str, ...]] = field(default_factory=dict)
    done: bool = False
    former: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """Of everything that is ours."""
        told = json.dumps([self.id, self.properties, self.relations, self.blocks], sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class TableOf:
    """A database: its title, its properties, and the database that each relation leads to."""

    name: str
    title: str
    properties: dict[str, Any]
    relations: dict[str, str] = field(default_factory=dict)

    @property
    def mark(self) -> str:
        """Its description, by which it is known again under another title."""
        return f"orienteer:{self.name}"


_TEXT: dict[str, Any] = {"rich_text": {}}
_OURS: dict[str, Any] = {"Name": {"title": {}}, DONE: {"checkbox": {}}, ID: _TEXT, VERSION: _TEXT}
_ROLES: dict[str, Any] = {"Roles": {"multi_select": {}}}

TABLES = (
    TableOf(
        "topics",
        "Orienteer topics",
        {
            **_OURS,
            **_ROLES,
            "Number": {"number": {}},
            "Area": {"select": {}},
            "State": {"select": {}},
            "Minutes": {"number": {}},
        },
        {"Comes after": "topics"},
    ),
    TableOf(
        "exercises",
        "Orienteer exercises",
        {**_OURS, **_ROLES, "Kind": {"select": {}}, "Minutes": {"number": {}}, "State": {"select": {}}},
        {"Topic": "topics"},
    ),
    TableOf("cards", "Orienteer cards", {**_OURS, **_ROLES, "Kind": {"select": {}}}, {"Topic": "topics"}),
    TableOf(
        "projects",
        "Orienteer projects",
        {**_OURS, **_ROLES, "Level": {"select": {}}, "State": {"select": {}}},
        {"Comes after": "topics"},
    ),
)


def rows_of(table: TableOf, book: Book, there: Collection[str] = ()) -> list[Row]:
    """Every row of a table, in the learner's order.

    Args:
        there: topics whose rows an earlier push has made: relations lead to them too, so that a push of a part keeps
            what leads out of it.
    """
    topics = {*there, *(topic.id for topic in book.topics)}
    return list(_ROWS[table.name](book, topics))


def renamed(book: Book, pages: Mapping[str, str]) -> dict[str, str]:
    """Topic's id → its page, of all that have one under this or a former id."""
    found: dict[str, str] = {}
    for topic in (topic for area in book.roadmap.areas for topic in area.topics):
        page = next((pages[name] for name in (topic.id, *topic.aliases) if name in pages), None)
        if page is not None:
            found[topic.id] = page
    return found


def _topics(book: Book, there: Set[str]) -> Iterator[Row]:
    for area in book.areas:
        for topic in area.topics:
            state = "not_yet_written" if not topic.written else book.state(topic.id) or "untouched"
            properties = {
                "Name": _title(topic.title),
                "Number": {"number": book.numbers.get(topic.id)},
                "Area": _choice(area.title),
                "State": _choice(STATES[state]),
                "Roles": _choices(book.roles_of(topic.roles)),
                "Minutes": {"number": topic.minutes or None},
            }
            needs = tuple(each for each in topic.requires if each in there)
            blocks = topic_blocks(topic, book)
            yield Row(topic.id, properties, blocks, {"Comes after": needs}, is_done(state), topic.aliases)


def _exercises(book: Book, there: Set[str]) -> Iterator[Row]:
    for topic in book.topics:
        for exercise in book.exercises_of(topic):
            state = book.state(exercise.id) or "untouched"
            properties = {
                "Name": _title(exercise.title),
                "Kind": _choice(exercise.kind),
                "Minutes": {"number": exercise.minutes},
                "State": _choice(STATES[state]),
                "Roles": _choices(book.roles_of(topic.roles)),
            }
            blocks = exercise_blocks(exercise, book)
            yield Row(exercise.id, properties, blocks, {"Topic": (topic.id,)}, is_done(state), _former(exercise, topic))


def _cards(book: Book, there: Set[str]) -> Iterator[Row]:
    for topic in book.topics:
        for card in topic.cards:
            properties = {
                "Name": _title(title_of(card.asks_text)),
                "Kind": _choice(card.kind),
                "Roles": _choices(book.roles_of(topic.roles)),
            }
            blocks = card_blocks(card)
            former = tuple(f"{name}/cards/{card.id}" for name in topic.aliases)
            yield Row(f"{topic.id}/cards/{card.id}", properties, blocks, {"Topic": (topic.id,)}, former=former)


def _projects(book: Book, there: Set[str]) -> Iterator[Row]:
    for system in book.projects:
        properties = {
            "Name": _title(system.title),
            "Level": _choice(system.level),
            "Roles": _choices(book.roles_of(system.roles)),
            "State": _choice(STATES["untouched" if system.written else "not_yet_written"]),
        }
        needs = tuple(each for each in system.requires if each in there)
        yield Row(system.id, properties, [], {"Comes after": needs})


_ROWS = {"topics": _topics, "exercises": _exercises, "cards": _cards, "projects": _projects}


def _former(exercise: Exercise, topic: Topic) -> tuple[str, ...]:
    """Ids under which an exercise may have been pushed: its own former ones, and those below a former topic."""
    slug = exercise.id.rpartition("/")[2]
    own = next((each.aliases for each in topic.outlines if each.id == exercise.id), ())
    return (*own, *(f"{name}/{slug}" for name in topic.aliases))


def _title(text: str) -> dict[str, Any]:
    return {"title": rich_plain(text)}


def _choice(text: str) -> dict[str, Any]:
    return {"select": {"name": _choosable(text)}}


def _choices(texts: list[str]) -> dict[str, Any]:
    return {"multi_select": [{"name": _choosable(text)} for text in texts[: CHOICES.most]]}


def _choosable(text: str) -> str:
    """A choice's name: Notion takes no comma in it. Source: "Property objects", select."""
    return next(parts(text.replace(",", ";"), CHOICE_UNITS.most), "")
