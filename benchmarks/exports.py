"""How long each form of the roadmap takes, how much memory, and how large it is.

    python -m benchmarks.exports [--json] [--form NAME]

Each form is made in a process of its own from a book that is bound already (reading the content is not part of it):
once for what is written so far, and once for a made course ten times its size. Peak memory is the process's own
(`ru_maxrss`), the interpreter and the libraries included.
"""

from __future__ import annotations

import argparse
import json
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

from orienteer.bootstrap import open_workshop
from orienteer.course.map.layout import lay_out
from orienteer.curriculum.course import Area, Topic
from orienteer.exports.book import Book, Share
from orienteer.exports.forms import form_called, form_names
from orienteer.services.export_course import Selection, bind
from orienteer.settings import read_settings

TIMES = 10
"""How many times larger the made course is."""
RUNS = 3


@dataclass(frozen=True, slots=True)
class Figures:
    """What one form took.

    Args:
        seconds: the median of RUNS, importing the form's library included.
        cpu_seconds: the median of the processor's time, which a busy machine stretches less.
        peak_bytes: the largest of RUNS.
    """

    form: str
    course: str
    seconds: float
    cpu_seconds: float
    peak_bytes: int
    size_bytes: int


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description="Time, memory and size of each form.")
    parser.add_argument("--json", action="store_true", dest="as_json", help="one JSON object")
    parser.add_argument("--form", choices=form_names(), help="only this form")
    parser.add_argument("--one", nargs=3, metavar=("BOOK", "FORM", "FILE"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        _one(*asked.one)
        return
    figures = list(measured([asked.form] if asked.form else form_names()))
    if asked.as_json:
        print(json.dumps({"figures": [_plain(each) for each in figures], "times": TIMES}))
        return
    for each in figures:
        print(
            f"{each.form:12} {each.course:14} {each.seconds:7.2f} s {each.cpu_seconds:7.2f} s CPU "
            f"{each.peak_bytes / 1e6:8.0f} MB peak "
            f"{each.size_bytes / 1e6:8.2f} MB"
        )


def measured(forms: list[str]) -> Iterator[Figures]:
    """The figures of each form, for both courses."""
    with tempfile.TemporaryDirectory() as folder, open_workshop(read_settings()) as shop:
        book = bind(
            form_called("pdf"), Selection(), course=shop.course, store=None, tell=lambda done, of, what: _told(done, of)
        )
        books = {"as written": book, f"{TIMES} times": enlarged(book, TIMES)}
        for number, (course, each) in enumerate(books.items()):
            kept = Path(folder) / f"book-{number}.pickle"
            kept.write_bytes(pickle.dumps(each))
            for form in forms:
                yield _figures(form, course, kept, Path(folder))


def enlarged(book: Book, times: int) -> Book:
    """The same course over and over, every id its own."""
    areas: list[Area] = []
    exercises = {}
    for copy in range(times):
        names = {
            topic.id: f"{area.id}-{copy}/{topic.id.partition('/')[2]}" for area in book.areas for topic in area.topics
        }

        def renamed(topic: Topic, names: dict[str, str] = names) -> Topic:
            return replace(
                topic,
                id=names[topic.id],
                requires=tuple(names.get(each, each) for each in topic.requires),
                exercises=tuple(f"{names[topic.id]}/{each.rpartition('/')[2]}" for each in topic.exercises),
            )

        for area in book.areas:
            areas.append(replace(area, id=f"{area.id}-{copy}", topics=tuple(map(renamed, area.topics))))
        for exercise_id, exercise in book.exercises.items():
            topic_id, _, slug = exercise_id.rpartition("/")
            exercises[f"{names[topic_id]}/{slug}"] = replace(exercise, id=f"{names[topic_id]}/{slug}")
    roadmap = replace(book.roadmap, areas=tuple(areas))
    numbers = {topic.id: place for place, topic in enumerate((t for a in areas for t in a.topics), start=1)}
    return replace(
        book,
        areas=tuple(areas),
        exercises=exercises,
        roadmap=roadmap,
        layout=lay_out(roadmap),
        numbers=numbers,
        written=Share(book.written.done * times, book.written.of * times),
    )


def _figures(form: str, course: str, kept: Path, folder: Path) -> Figures:
    seconds, cpu, peaks, size = [], [], [], 0
    for _ in range(RUNS):
        target = folder / f"out{form_called(form).suffix}"
        told = subprocess.run(
            [sys.executable, "-m", "benchmarks.exports", "--one", str(kept), form, str(target)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        found = json.loads(told.stdout)
        seconds.append(found["seconds"])
        cpu.append(found["cpu_seconds"])
        peaks.append(found["peak_bytes"])
        size = target.stat().st_size
        target.unlink()
    return Figures(form, course, median(seconds), median(cpu), max(peaks), size)


def _one(kept: str, name: str, target: str) -> None:
    book = pickle.loads(Path(kept).read_bytes())
    started, cpu_started = time.perf_counter(), time.process_time()
    form = form_called(name)
    form.write(book, Path(target), form.chosen({}), lambda done, of, what: None)
    seconds, cpu_seconds = time.perf_counter() - started, time.process_time() - cpu_started
    peak_bytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "cpu_seconds": cpu_seconds, "peak_bytes": peak_bytes}))


def _plain(figures: Figures) -> dict[str, Any]:
    return {name: getattr(figures, name) for name in Figures.__slots__}


def _told(done: int, of: int) -> None:
    print(f"\rreading exercise {done + 1} of {of}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
