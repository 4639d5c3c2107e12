"""A learner's history as a projection: kept in memory, saved now and then, rebuilt from the log at any time."""

from __future__ import annotations

import json
from dataclasses import asdict, astuple
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from orienteer.learning.history import CardHistory, ExerciseHistory, HintHistory, History, TopicHistory
from orienteer.learning.memory import Memory
from orienteer.learning.practice import Sitting
from orienteer.learning.reviewing import ReviewSettings
from orienteer.learning.reviews import Reviews
from orienteer.storage.rows import to_text
from orienteer.storage.tables import projections

NAME = "history"

VERSION = 6
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
        "sittings": history.sittings,
        "reviewing": asdict(history.reviewing),
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
        sittings=tuple(
            Sitting(started, ended, tuple(topics), submitted, reviewed)
            for started, ended, topics, submitted, reviewed in state["sittings"]
        ),
        reviewing=_settings(state["reviewing"]),
    )


def _settings(state: dict[str, Any]) -> ReviewSettings:
    pairs = {key: tuple(map(tuple, state[key])) for key in ("set_at", "chosen")}
    return ReviewSettings(**{**state, **pairs, "parameters": tuple(state["parameters"])})
