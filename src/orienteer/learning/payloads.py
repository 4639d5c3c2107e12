"""What an event has to say, by its kind: for events that come from elsewhere."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any, get_args

from orienteer.learning.events import KINDS, Event
from orienteer.learning.history import History, fold
from orienteer.learning.memory import PARAMETERS
from orienteer.learning.reviewing import LIMITS
from orienteer.learning.rounds import CHANGES, ROUND_KINDS
from orienteer.learning.states import Mark

MARKS = get_args(Mark)
ANSWERS = ("right", "wrong", "unknown")


def complaint(event: Event) -> str:
    """What is wrong with an event, as the end of a sentence; "" where it can be added to a history.

    >>> from datetime import UTC, datetime
    >>> complaint(Event("mark_set", "oop/dunder", datetime(2026, 11, 25, tzinfo=UTC), {"mark": "blue"}))
    'its “mark” is not one of known, skipped, unmarked, starred, unstarred, none'
    """
    if event.kind not in KINDS:
        return f"it is of a kind that this Orienteer doesn't know ({event.kind[:40]!r})"
    for name, (is_right, words) in NEEDED.get(event.kind, {}).items():
        if not is_right(event.payload.get(name)):
            return f"its “{name}” is not {words}"
    if event.kind in ROUND_KINDS and not event.reference:
        return "it doesn't name the interview that it belongs to"
    if event.kind == "event_undone" and not event.reference:
        return "it doesn't name what it undoes"
    if event.kind == "review_set" and (name := _wrong_setting(event.payload)):
        return f"its “{name}” can't be so"
    try:
        fold(History(), [event])
    except (KeyError, TypeError, ValueError, AttributeError):
        return "its payload can't be read"
    return ""


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_rating(value: Any) -> bool:
    return _is_whole(value) and 1 <= value <= 4


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _are_files(value: Any) -> bool:
    """Name → text, or {"base64": text} where a file is no text."""
    if not isinstance(value, dict):
        return False
    held = [each.get("base64") if isinstance(each, dict) else each for each in value.values()]
    return all(map(_is_text, held))


def _wrong_setting(payload: Mapping[str, Any]) -> str:
    """The first of the settings that can't have its value, or ""."""
    for name, (least, most) in LIMITS.items():
        value = payload.get(name, least)
        if not (_is_number(value) if name == "retention" else _is_whole(value)) or not least <= value <= most:
            return name
    parameters = payload.get("parameters", PARAMETERS)
    if not isinstance(parameters, list | tuple) or len(parameters) != len(PARAMETERS):
        return "parameters"
    if not all(map(_is_number, parameters)):
        return "parameters"
    if "topic" in payload and not (_is_text(payload["topic"]) and isinstance(payload.get("taken"), bool)):
        return "topic"
    return ""


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_count(value: Any) -> bool:
    return _is_whole(value) and 0 <= value <= 1_000_000


_TEXT = (_is_text, "a text")
_WHOLE = (_is_whole, "a whole number")
_PLACE = {"place": (_is_count, "a count")}

NEEDED: Mapping[str, Mapping[str, tuple[Callable[[Any], bool], str]]] = {
    "attempt_made": {"files": (_are_files, "a table of files")},
    "attempt_graded": {"verdict": _TEXT},
    "topic_passed": {"exercises": (_are_texts, "a list of exercises")},
    "hint_shown": {"step": _WHOLE},
    "mark_set": {"mark": (MARKS.__contains__, f"one of {', '.join(MARKS)}")},
    "note_kept": {"text": _TEXT},
    "card_answered": {"verdict": _TEXT},
    "card_shown": {"text": _TEXT},
    "placement_begun": {"role": _TEXT},
    "placement_answered": {"question": _TEXT, "answer": (ANSWERS.__contains__, f"one of {', '.join(ANSWERS)}")},
    "card_reviewed": {"rating": (_is_rating, "a rating from 1 to 4")},
    "interview_begun": {"minutes": (_is_count, "a count"), "exercise": _TEXT},
    "interview_clock": {**_PLACE, "change": (CHANGES.__contains__, f"one of {', '.join(CHANGES)}")},
    "interview_asked": {**_PLACE, "text": _TEXT},
    "interview_submitted": {**_PLACE, "verdict": _TEXT},
    "interview_noted": {**_PLACE, "text": _TEXT},
    "interview_handed_in": _PLACE,
    "interview_stated": {**_PLACE, "time": _TEXT, "space": _TEXT},
    "interview_answered": {**_PLACE, "follow_up": _TEXT, "text": _TEXT},
    "interview_rated": {**_PLACE, "follow_up": _TEXT, "rating": (lambda value: value in (0, 1, 2), "0, 1 or 2")},
    "interview_ended": {**_PLACE, "report": (lambda value: isinstance(value, dict), "a report")},
}
"""Kind → name → whether a value is right, and what it should be. A kind without a row is only tried on a history."""
