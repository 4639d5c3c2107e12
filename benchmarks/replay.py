"""Recording a run, beside those who do the same: `python -m benchmarks.replay`.

One program, a loop of about 1,750 events, is run under each in turn, in one process. The median time and the size of
what is kept are told:

    plain       `sys.settrace` with the `repr` of every variable at every event: the least that anybody does
    full        the same with everything reachable written out at every event, as a tracer for a page does
    PySnooper   its text, to a string
    snoop       its text, to a string
    Orienteer   `inside.recording`, its JSON included
"""

from __future__ import annotations

import argparse
import io
import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from textwrap import dedent
from types import CodeType, FrameType
from typing import Any

from orienteer.inside.encoding import encode
from orienteer.inside.recording.recorder import Recorder

FILE = "measured.py"
LOOP = dedent("""
    def totals(count):
        total = 0
        kept = []
        for number in range(count):
            total += number * 2
            if total % 7 == 0:
                kept.append(number)
        return total, kept

    totals(530)
""")
"""About 1,750 events."""
ROUNDS = 15
GOAL_TIME = 1.5
GOAL_BYTES = 0.1


@dataclass(frozen=True, slots=True)
class Measured:
    """One way of recording.

    Args:
        milliseconds: median wall time of the run under it, what is kept written out.
        bytes: of what is kept.
        events: that it saw; 0 where it doesn't say.
    """

    name: str
    milliseconds: float
    bytes: int
    events: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """All ways, and Orienteer beside them.

    Args:
        time_ratio: Orienteer's time to that of plain settrace with repr.
        bytes_ratio: Orienteer's bytes to those of a full snapshot at each event.
    """

    measured: tuple[Measured, ...]
    time_ratio: float
    bytes_ratio: float


def compare(rounds: int = ROUNDS) -> Comparison:
    """Measure every way in turn, in this process, so many times, and compare the medians."""
    code = compile(LOOP, FILE, "exec")
    ways: dict[str, Callable[[CodeType], tuple[int, int]]] = {
        "plain settrace, repr": _plain,
        "full snapshots": _full,
        "PySnooper": _pysnooper,
        "snoop": _snoop,
        "Orienteer": _orienteer,
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    kept: dict[str, tuple[int, int]] = {}
    for _ in range(rounds):
        for name, way in ways.items():
            began = time.perf_counter()
            kept[name] = way(code)
            times[name].append(time.perf_counter() - began)
    found = {name: Measured(name, statistics.median(times[name]) * 1000, *kept[name]) for name in ways}
    ours = found["Orienteer"]
    return Comparison(
        tuple(found.values()),
        ours.milliseconds / found["plain settrace, repr"].milliseconds,
        ours.bytes / found["full snapshots"].bytes,
    )


def _traced(code: CodeType, tell: Callable[[FrameType], Any]) -> list[Any]:
    events: list[Any] = []

    def tracer(frame: FrameType, event: str, detail: Any) -> Any:
        if frame.f_code.co_filename != FILE:
            return None
        events.append((event, frame.f_lineno, tell(frame)))
        return tracer

    sys.settrace(tracer)
    try:
        exec(code, {})
    finally:
        sys.settrace(None)
    return events


def _plain(code: CodeType) -> tuple[int, int]:
    def shown(frame: FrameType) -> dict[str, str]:
        return {name: repr(value) for name, value in frame.f_locals.items() if name[0] != "_"}

    events = _traced(code, shown)
    return sum(len(text) for _, _, names in events for text in names.values()), len(events)


def _full(code: CodeType) -> tuple[int, int]:
    def snapshot(frame: FrameType) -> list[Any]:
        stack = []
        here: FrameType | None = frame
        while here is not None and here.f_code.co_filename == FILE:
            names = {name: encode(value) for name, value in here.f_locals.items() if name[0] != "_"}
            stack.append([here.f_code.co_name, here.f_lineno, names])
            here = here.f_back
        return stack

    events = _traced(code, snapshot)
    return len(json.dumps(events, separators=(",", ":"))), len(events)


def _pysnooper(code: CodeType) -> tuple[int, int]:
    import pysnooper  # type: ignore[import-untyped]  # it has no types

    text = io.StringIO()
    exec(_decorated("@watched\n"), {"watched": pysnooper.snoop(text, color=False)})
    return len(text.getvalue()), 0


def _snoop(code: CodeType) -> tuple[int, int]:
    import snoop  # type: ignore[import-untyped]  # it has no types

    text = io.StringIO()
    exec(_decorated("@watched\n"), {"watched": snoop.Config(out=text, color=False).snoop})
    return len(text.getvalue()), 0


def _decorated(decorator: str) -> CodeType:
    return compile(LOOP.replace("def totals", f"{decorator}def totals"), FILE, "exec")


def _orienteer(code: CodeType) -> tuple[int, int]:
    recorder = Recorder([FILE], ["__main__"], most_steps=10_000)
    recorder.start()
    try:
        exec(code, {})
    finally:
        recorder.stop()
    told = recorder.told()
    return len(json.dumps(told, separators=(",", ":"))), len(told["steps"])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    asked = parser.parse_args()
    found = compare(asked.rounds)
    if asked.json:
        print(json.dumps(asdict(found)))
        return
    print(f"{'':24}{'ms':>9}{'bytes':>12}{'events':>9}")
    for way in found.measured:
        print(f"{way.name:24}{way.milliseconds:9.2f}{way.bytes:12,}{way.events or '':>9}")
    print(f"time, to plain settrace with repr: {found.time_ratio:.2f} (goal: at most {GOAL_TIME})")
    print(f"bytes, to full snapshots: {found.bytes_ratio:.3f} (goal: at most {GOAL_BYTES})")


if __name__ == "__main__":
    main()
