"""What came of a placement, in words and topics."""

from __future__ import annotations

import html
import re

from orienteer.curriculum.course import Card, Topic
from orienteer.learning.path import DONE
from orienteer.learning.placement import Given, behind, estimate, is_over, start
from orienteer.services.placement_table import PlacementTable
from orienteer.services.views.placement import PlacedStop, PlacementAnswer, PlacementResult


def result_of(table: PlacementTable) -> PlacementResult:
    """Where somebody would start after the answers so far."""
    count = len(table.ladder)
    place = start(table.given, table.pool, count)
    found = estimate(table.given, count)
    low, high = behind(found.ability - found.error, count), behind(found.ability + found.error, count)
    if not table.given:
        low = high = 0
    first = _stop(table.ladder[place], table) if place < count else None
    left_early = not is_over(table.given, table.pool, count)
    return PlacementResult(
        start=first,
        earliest=_title(min(low, place), table),
        latest=_title(max(high, place), table),
        error_topics=round(found.error, 2),
        left_early=left_early,
        says=_says(first, place),
        why=_why(table, min(low, place), max(high, place), left_early),
        before=tuple(_stop(topic, table) for topic in table.ladder[:place]),
        answers=tuple(_answer(each, table) for each in table.given),
    )


def _says(first: PlacedStop | None, place: int) -> str:
    if first is None:
        return "Everything that can be asked about lies behind you."
    return f"You would start at {first.title}." if place else f"You would start at the beginning, with {first.title}."


def _why(table: PlacementTable, low: int, high: int, left_early: bool) -> str:
    count = len(table.given)
    if not count:
        return "Nothing was answered, so nothing is known about you yet."
    right = sum(1 for each in table.given if each.answer == "right")
    said = f"You answered {right} of {count} {'question' if count == 1 else 'questions'} rightly."
    if low == high:
        return said
    early, late = _title(low, table), _title(high, table)
    between = f"{said} By these answers it could be as early as {early} and as late as {late}"
    return f"{between}; you left early, so the start is put at the careful end." if left_early else f"{between}."


def _title(place: int, table: PlacementTable) -> str:
    return table.ladder[place].title if place < len(table.ladder) else "after the last of them"


def _stop(topic: Topic, table: PlacementTable) -> PlacedStop:
    own = [each for each in table.given if table.ladder[each.question.topic] is topic]
    right = sum(1 for each in own if each.answer == "right")
    done = table.progress.topic_state(topic) in DONE
    return PlacedStop(
        id=topic.id,
        title=topic.title,
        number=table.path.number(topic.id),
        right=right,
        asked=len(own),
        done=done,
        proposed=not done and (right > 0 or not own),
        says=_evidence(right, len(own), done),
    )


def _evidence(right: int, asked: int, done: bool) -> str:
    if done:
        return "marked or mastered already"
    if not asked:
        return "not asked; later answers speak for it"
    return f"{right} of {asked} right" if right else "asked, and not answered rightly"


def _answer(given: Given, table: PlacementTable) -> PlacementAnswer:
    topic, asked = table.asked(given.question)
    if isinstance(asked, Card):
        return PlacementAnswer(topic.id, topic.title, _plain(asked.asks_html), "", given.answer)
    return PlacementAnswer(topic.id, topic.title, asked.title, asked.id, given.answer)


def _plain(asks_html: str) -> str:
    """A question's first paragraph without its tags.

    >>> _plain("<p>What does <code>a &lt; b</code> give?</p><pre>a = 1</pre>")
    'What does a < b give?'
    """
    first = re.split(r"</p>", asks_html, maxsplit=1)[0]
    return html.unescape(re.sub(r"<[^>]+>", "", first)).strip()
