"""Find something on the roadmap by its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from orienteer.services.views.exercise import Found

if TYPE_CHECKING:
    from orienteer.course.library import Course

MOST = 30
"""How many results are shown."""

STRAIGHT = str.maketrans("‘’“”", "''\"\"")
"""A phone types curved marks, and so are texts set."""

_TAG = re.compile(r"<[^>]+>")
_TERM = re.compile(r'<abbr class="term"[^>]* title="([^"]+)">(.*?)</abbr>')


def find(words: str, *, course: Course) -> list[Found]:
    """What holds every one of these words, titles that begin with them first."""
    course.refresh()
    wanted = _plain(words).split()
    if not wanted:
        return []
    hits = [
        (_rank(_plain(found.title), wanted), place, found)
        for place, found in enumerate(_everything(course))
        if all(word in _plain(f"{found.title} {found.where}") for word in wanted)
    ]
    return [found for _, _, found in sorted(hits, key=lambda hit: hit[:2])[:MOST]]


def _plain(text: str) -> str:
    """A text as it is compared."""
    return text.translate(STRAIGHT).casefold()


def _rank(title: str, wanted: list[str]) -> int:
    """0: the title begins with the words as typed; 1: one of its words begins so; 2: all in the title; 3: above it."""
    if title.startswith(" ".join(wanted)):
        return 0
    if any(part.startswith(wanted[0]) for part in re.split(r"\W+", title)):
        return 1
    return 2 if all(word in title for word in wanted) else 3


def _everything(course: Course) -> Iterator[Found]:
    for area in course.roadmap.areas:
        yield Found("area", area.id, area.title, "")
        for topic in area.topics:
            yield Found("topic", topic.id, topic.title, area.title)
            above = f"{area.title}, {topic.title}"
            for outline in topic.outlines:
                yield Found("exercise", outline.id, outline.title, above)
            for item in topic.items:
                yield Found("item", item.id, item.title, above)
            for card in topic.cards:
                yield Found("card", card.id, unescape(_TAG.sub("", card.asks_html)), above)
        for item in area.interview:
            yield Found("item", item.id, item.title, f"{area.title}, interview")
    yield from _words(course)
    for system in course.roadmap.systems:
        yield Found("system", system.id, system.title, system.level)


def _words(course: Course) -> Iterator[Found]:
    """The words that lessons explain, each with what it means and the first topic where it is met."""
    met: set[str] = set()
    for topic in (topic for area in course.roadmap.areas for topic in area.topics):
        for block in (block for section in topic.sections for block in section.blocks):
            for meaning, word in _TERM.findall(block.html):
                if meaning not in met:
                    met.add(meaning)
                    yield Found("word", topic.id, unescape(_TAG.sub("", word)), unescape(meaning).replace("`", ""))
