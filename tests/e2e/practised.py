"""The history of somebody who has practised for half a year."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import yaml

from orienteer.learning.events import Event
from orienteer.storage.store import Store
from tests.conftest import ROOT

PASSED = {  # topic → days since its last pass
    "fundamentals/basics": 6,
    "fundamentals/loops-functions": 4,
    "fundamentals/files": 34,
    "oop/classes-objects": 9,
    "intermediate/comprehensions": 12,
    "intermediate/virtual-environments": 26,
}
BEGUN = ("fundamentals/data-structures/food-bank", "oop/dunder/aquarium")
CARDS = {"fundamentals/files": 6, "intermediate/virtual-environments": 2}


def practise(data: Path, now: datetime) -> None:
    """Write that history into a data folder, as several machines would have left it."""
    data.mkdir(parents=True, exist_ok=True)
    store = Store(f"sqlite:///{data / 'orienteer.db'}")
    store.merge([*_sittings(now), *_passes(now), *_reviews(now)])
    store.close()


def _sittings(now: datetime) -> list[Event]:
    """Some days of each week, none in September."""
    events = []
    for days in range(2, 170):
        at = now - timedelta(days=days)
        if at.month == 9 or days * days % 5 == 1 or days % 7 == 3:
            continue
        for minutes in range(0, 15 + days * 37 % 90, 15):
            events.append(
                Event("attempt_made", BEGUN[days % 2], at + timedelta(minutes=minutes), {"files": {}}, "desk")
            )
    return events


def _passes(now: datetime) -> list[Event]:
    events = []
    for topic, days in PASSED.items():
        at = now - timedelta(days=days)
        exercises = [f"{topic}/{slug}" for slug in yaml.safe_load(_text(topic, "topic.yaml"))["exercises"]]
        for exercise in exercises:
            events.append(Event("attempt_graded", exercise, at, {"verdict": "accepted", "title": exercise}, "desk"))
        events.append(Event("topic_passed", topic, at, {"exercises": exercises, "title": topic}, "desk"))
    return events


def _reviews(now: datetime) -> list[Event]:
    events = []
    for topic, count in CARDS.items():
        for number, card in enumerate(yaml.safe_load(_text(topic, "cards.yaml"))["cards"][:count]):
            at = now - timedelta(days=PASSED[topic], minutes=number)
            events.append(
                Event("card_reviewed", f"{topic}/{card['id']}", at, {"rating": 3, "day": f"{at:%Y-%m-%d}"}, "desk")
            )
    return events


def _text(topic: str, name: str) -> str:
    return (ROOT / "content" / "areas" / topic / name).read_text(encoding="utf-8")
