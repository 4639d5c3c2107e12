"""A learner's history as a projection: kept in memory, saved now and then, rebuilt from the log at any time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, astuple
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from orienteer.learning.history import (
    CardHistory,
    ExerciseHistory,
    HintHistory,
    History,
    PlacementHistory,
    TopicHistory,
)
from orienteer.learning.memory import Memory
from orienteer.learning.practice import Sitting
from orienteer.learning.reviewing import ReviewSettings
from orienteer.learning.reviews import Reviews
from orienteer.storage.rows import to_text
from orienteer.storage.tables import projections

NAME = "history"

VERSION = 7
"""Raised whenever `learning.history` folds otherwise than before: a saved state of another version is thrown away."""


def save(connection: Connection, history: History, sequence: int) -> None:
    """Save what was folded up to a sequence number."""
    forget(connection)
    state = {
        "exercises": {key: asdict(value) for key, value in history.exercises.items()},
        "topics": {
            key: {**asdict(value), "passed_exercises": sorted(value.passed_exercises)}
            for key, value in history.topics.items()
        },
        "cards": {
            key: [value.reviews.text, astuple(value.memory)] for key, value in history.cards.items() if value.memory
        },
        "undone": sorted(history.undone),
        "sittings": _columns(history.sittings),
        "reviewing": asdict(history.reviewing),
        "placements": {key: asdict(value) for key, value in history.placements.items()},
    }
    connection.execute(insert(projections).values(name=NAME, version=VERSION, sequence=sequence, state=to_text(state)))


def load(connection: Connection) -> tuple[History, int]:
    """What was saved, and up to which sequence number; an empty history and 0 where nothing fits."""
    row = connection.execute(select(projections).where(projections.c.name == NAME)).first()
    if row is None or row.version != VERSION:
        return History(), 0
    try:
        return _history(json.loads(row.state)), int(row.sequence)
    except (ValueError, KeyError, TypeError, AttributeError):  # it is only a copy of what the log says
        return History(), 0


def forget(connection: Connection) -> None:
    """Throw the saved state away."""
    connection.execute(delete(projections).where(projections.c.name == NAME))


def _history(state: dict[str, Any]) -> History:
    return History(
        exercises={
            key: ExerciseHistory(
                **{
                    **value,
                    "shown": tuple(HintHistory(**hint) for hint in value["shown"]),
                    "pass_days": tuple(value["pass_days"]),
                    "slips": tuple(value["slips"]),
                }
            )
            for key, value in state["exercises"].items()
        },
        topics={
            key: TopicHistory(**{**value, "passed_exercises": frozenset(value["passed_exercises"])})
            for key, value in state["topics"].items()
        },
        cards={
            key: CardHistory(Reviews.from_text(reviews), Memory(*memory))
            for key, (reviews, memory) in state["cards"].items()
        },
        undone=frozenset(state["undone"]),
        sittings=_sittings(state["sittings"]),
        reviewing=_settings(state["reviewing"]),
        placements={
            key: PlacementHistory(**{**value, "answers": tuple(map(tuple, value["answers"]))})
            for key, value in state["placements"].items()
        },
    )


def _settings(state: dict[str, Any]) -> ReviewSettings:
    pairs = {key: tuple(map(tuple, state[key])) for key in ("set_at", "chosen")}
    return ReviewSettings(**{**state, **pairs, "parameters": tuple(state["parameters"])})


def _columns(sittings: Iterable[Sitting]) -> dict[str, list[Any]]:
    """Sittings in columns, and of their topics the places in a table: thousands of them are read in milliseconds."""
    told = list(sittings)
    places: dict[str, int] = {}
    about = [[places.setdefault(topic, len(places)) for topic in each.topics] for each in told]
    columns = {name: [getattr(each, name) for each in told] for name in ("started", "ended", "submitted", "reviewed")}
    return {"names": list(places), "about": about, **columns}


def _sittings(state: dict[str, list[Any]]) -> tuple[Sitting, ...]:
    topics = (tuple(map(state["names"].__getitem__, about)) for about in state["about"])
    return tuple(map(Sitting, state["started"], state["ended"], topics, state["submitted"], state["reviewed"]))
