"""Progress over a history of a million events: the first answer after a start, the next ones, and after something new.

    python -m benchmarks.progress [--events N] [--runs N] [--json]

A history of ten years is made in a folder that is thrown away: reviews of 2,000 cards, attempts with their files and
reports, hints, notes, marks, and some of them undone, on three machines. Its projection is saved as in use, every 500
events. Then a new process opens the database and reads progress, as the page does. `rebuilt` is the whole log, which is
read once after an update that folds otherwise than before.

Beside it, in the same process, the same questions are asked of the log by SQL alone, without any projection: how many
passes each exercise has, which reviews of each card were the last, and the sum of the minutes. That is the least that
somebody who keeps no projection would have to do.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from orienteer.bootstrap import open_workshop
from orienteer.curriculum.course import Roadmap
from orienteer.learning.events import Event
from orienteer.services.read_progress import read_progress
from orienteer.settings import read_settings
from orienteer.storage.store import Store

EVENTS = 1_000_000
RUNS = 11
CARDS = 2_000
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
AT_ONCE = 20_000
TEXT = "def answer(values):\n    return sorted(values)[-1]\n" * 6
REPORT = {"checks": [{"name": f"behaviour {number}", "outcome": "passed", "inputs": 40} for number in range(6)]}
PEER = (
    "SELECT subject, count(*), max(at) FROM events WHERE kind = 'attempt_graded' GROUP BY subject",
    "SELECT subject, count(*), max(at), payload FROM events WHERE kind = 'card_reviewed' GROUP BY subject",
    "SELECT count(DISTINCT substr(at, 1, 16)) FROM events",
)


def main() -> None:
    """Make the history, measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description="Progress over a long history.")
    parser.add_argument("--events", type=int, default=EVENTS, help="how long the history is")
    parser.add_argument("--runs", type=int, default=RUNS, help="how often each answer is asked for")
    parser.add_argument("--json", action="store_true", dest="as_json", help="one JSON object")
    parser.add_argument("--measure", type=Path, metavar="FILE", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measured(given.measure, given.runs)))
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "orienteer.db"
        figures: dict[str, Any] = {"events": given.events, **made(file, given.events)}
        command = [sys.executable, "-m", "benchmarks.progress", "--measure", str(file), "--runs", str(given.runs)]
        figures |= json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    if given.as_json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name.replace('_', ' '):<32}{value:>14,.1f}" if isinstance(value, float) else f"{name:<32}{value:>14,}")


def made(file: Path, count: int) -> dict[str, Any]:
    """Write the history and fold it once, as somebody did who used Orienteer all the time."""
    with open_workshop(read_settings()) as shop:
        events = history(shop.course.roadmap, count)
        store = Store(f"sqlite:///{file}")
        while chunk := [event for event, _ in zip(events, range(AT_ONCE), strict=False)]:
            store.merge(chunk)
        rebuilt = seconds(store.history)
        store.close()
    return {"rebuilt_seconds": rebuilt, "megabytes": file.stat().st_size / 1e6}


def history(roadmap: Roadmap, count: int) -> Iterator[Event]:
    """Ten years of events, in the order of time."""
    chance = random.Random(7)
    topics = [topic for area in roadmap.areas for topic in area.topics]
    exercises = [exercise for topic in topics for exercise in topic.exercises]
    cards = [f"{topics[number % len(topics)].id}/card-{number}" for number in range(CARDS)]
    at, last = NOW - timedelta(days=3650), Event("mark_set", topics[0].id, NOW)
    pause = timedelta(days=3650) / count
    for number in range(count):
        at += pause * (chance.random() * 0.4 if number % 60 else 60 * 0.8)  # sittings, with breaks between them
        last = event_of(number, at, chance, exercises, cards, last)
        yield last


def event_of(
    number: int, at: datetime, chance: random.Random, exercises: list[str], cards: list[str], last: Event
) -> Event:
    """One event: half of them reviews, a quarter attempts, a fifth their grades, and the rest."""
    device, draw = ("desk", "laptop", "train")[number % 3], chance.random()
    if last.kind == "attempt_made":
        verdict = chance.choice(("accepted", "wrong_answer"))
        payload = {"verdict": verdict, "content_hash": "a", "title": "A", "seconds": 0.1, "report": REPORT}
        return Event("attempt_graded", last.subject, at, payload, device, last.id)
    if draw < 0.01 and last.kind in ("mark_set", "note_kept"):
        return Event("event_undone", last.subject, at, {"kind": last.kind}, device, last.id)
    if draw < 0.6:
        payload = {"rating": chance.choice((1, 2, 3, 3, 3, 4)), "day": at.date().isoformat()}
        return Event("card_reviewed", chance.choice(cards), at, payload, device)
    if draw < 0.93:
        return Event(
            "attempt_made", chance.choice(exercises), at, {"files": {"solution.py": TEXT}, "title": "A"}, device
        )
    if draw < 0.97:
        return Event(
            "hint_shown", chance.choice(exercises), at, {"step": chance.randint(1, 3), "html": "<p>Look.</p>"}, device
        )
    topic = chance.choice(exercises).rpartition("/")[0]
    if draw < 0.985:
        return Event("note_kept", topic, at, {"text": f"note {number}"}, device)
    return Event("mark_set", topic, at, {"mark": chance.choice(("starred", "none"))}, device)


def measured(file: Path, runs: int) -> dict[str, float]:
    """What a new process takes, in milliseconds."""
    with open_workshop(read_settings()) as shop:
        course = shop.course
        course.roadmap  # noqa: B018 (the server has it before the first question)
        begun = time.perf_counter()
        store = Store(f"sqlite:///{file}")
        opened = time.perf_counter() - begun

        def answer() -> None:
            view = read_progress("all", zone=UTC, course=course, store=store, now=NOW)
            json.dumps(asdict(view), default=str)

        first = seconds(answer)
        cpu_begun = time.process_time()
        later = [seconds(answer) for _ in range(runs)]
        cpu = (time.process_time() - cpu_begun) / runs
        after_new, after_undone = [], []
        for number in range(runs):
            (mark,) = store.append(Event("mark_set", "fundamentals/basics", NOW, {"mark": "starred"}))
            after_new.append(seconds(answer))
            store.append(Event("event_undone", "fundamentals/basics", NOW, {"number": number}, "", mark.id))
            after_undone.append(seconds(answer))
        peer = seconds(lambda: [asked(file, question) for question in PEER])
        store.close()
    told = {
        "opened": opened,
        "first_answer": first,
        "opened_and_first_answer": opened + first,
        "next_answer": median(later),
        "next_answer_processor": cpu,
        "after_an_event": median(after_new),
        "after_an_undo": median(after_undone),
        "by_sql_alone": peer,
    }
    return {f"{name}_ms": value * 1000 for name, value in told.items()}


def asked(file: Path, question: str) -> int:
    """Ask the log itself, and count the rows that it answers with."""
    with closing(sqlite3.connect(file)) as connection:
        return len(connection.execute(question).fetchall())


def seconds(act: Callable[[], object]) -> float:
    """How long something takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
