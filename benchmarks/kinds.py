"""What a verdict costs, by kind of exercise: `python -m benchmarks.kinds [KIND...]`, or `just bench kinds`.

For one exercise of each kind: the right solutions and the mistakes are graded again and again through the sandbox, each
time with another remark at the end, beside mypy and pytest started by themselves for one of them. Medians and 95th
percentiles in milliseconds by the clock, and the mean of the processor time, which a busy machine changes little; the
first verdict, for which a zygote may have to start, stands apart. A row for each kind as soon as it is measured.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count, cycle
from pathlib import Path
from typing import Any

from benchmarks.processor_time import seconds_of_tree
from orienteer.course.folder import compile_folder
from orienteer.curriculum.course import Exercise
from orienteer.errors import EnvironmentMissing
from orienteer.grading.grader import grade
from orienteer.grading.submission import Submission
from orienteer.sandbox.environments import Installations
from orienteer.sandbox.native import NativeRunner
from orienteer.settings import read_settings

ROOT = Path(__file__).resolve().parent.parent
TOPICS = ROOT / "content" / "areas"
EXAMPLES = ROOT / "tests" / "content" / "kinds"
IN_TOPICS = {
    "class": TOPICS / "oop" / "class-vs-instance" / "ticket-numbers",
    "fix": TOPICS / "oop" / "class-vs-instance" / "form-of-the-stranger",
    "function": TOPICS / "fundamentals" / "loops-functions" / "lift-buttons",
    "predict": TOPICS / "oop" / "class-vs-instance" / "doors-predicted",
    "test-writing": TOPICS / "oop" / "class-vs-instance" / "playlist-tests",
}
REMARKS = {".jsx": "// {}", ".ts": "// {}", ".vue": "<!-- {} -->"}
"""How a remark is written where not as in Python, by how the learner's file ends."""


def folders() -> Iterator[tuple[str, Path]]:
    """Each kind and the folder of its exercise."""
    found = IN_TOPICS | {path.name: path for path in EXAMPLES.iterdir() if path.is_dir()}
    yield from sorted(found.items())


def programs(exercise: Exercise) -> list[str]:
    """What is graded: right in two ways, and wrong."""
    return [exercise.solution, *exercise.solutions.values(), *(mistake.source for mistake in exercise.mistakes)]


def timed(act: Callable[[], object]) -> float:
    """Milliseconds of an act by the clock."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def measured(times: int, act: Callable[[], object]) -> dict[str, float]:
    """Milliseconds of an act: the first; the median, 95th percentile and mean processor time of the others."""
    first = timed(act)
    before = seconds_of_tree(os.getpid())
    others = sorted(timed(act) for _ in range(times))
    used = seconds_of_tree(os.getpid()) - before
    told = {
        "first_ms": first,
        "median_ms": statistics.median(others),
        "p95_ms": others[int(len(others) * 0.95)],
        "processor_ms": used * 1000 / times,
    }
    return {name: round(value, 1) for name, value in told.items()}


def of_kind(exercise: Exercise, runner: NativeRunner, times: int) -> dict[str, Any]:
    """The cost of a verdict on the exercise."""
    numbers, sources = count(1), cycle(programs(exercise))
    remark = REMARKS.get(Path(exercise.file_name).suffix, "# {}")

    def verdict() -> None:
        text = f"{next(sources)}{remark.format(next(numbers))}\n"
        grade(exercise, Submission.of(text, exercise.file_name), runner, clock=time.perf_counter)

    return {"exercise": exercise.id, "checks": len(exercise.checks), **measured(times, verdict)}


def of_all(runner: NativeRunner, times: int, only: Sequence[str]) -> Iterator[tuple[str, dict[str, Any] | str]]:
    """Each kind with what it costs, or why it can't be tried here: its environment isn't made.

    Args:
        only: kinds with one of these in their names; all, where there are none.
    """
    for kind, path in folders():
        if not only or any(part in kind for part in only):
            try:
                yield kind, of_kind(compile_folder(path, runner), runner, times)
            except EnvironmentMissing as error:
                yield kind, str(error)


def peers(times: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """The tools started by themselves, as one does at a terminal."""
    typed, suite = EXAMPLES / "typed", IN_TOPICS["test-writing"]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "solution.py").write_text((typed / "solution.py").read_text())
        for use in (typed / "uses").glob("*.py"):
            (place / use.name).write_text(use.read_text())
        (place / "playlist.py").write_text((suite / "subject" / "right" / "own-list.py").read_text())
        (place / "test_playlist.py").write_text((suite / "solution.py").read_text())

        def run(*command: str) -> Callable[[], object]:
            return lambda: subprocess.run([sys.executable, "-m", *command], cwd=place, capture_output=True)

        yield "python -m mypy --strict on the same files", measured(times, run("mypy", "--strict", "."))
        yield "python -m pytest -q on one subject", measured(times, run("pytest", "-q", "test_playlist.py"))


def main() -> None:
    """Measure, and print each kind as soon as it is measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="only kinds with this in their names")
    parser.add_argument("--json", action="store_true", help="a line of JSON for each")
    parser.add_argument("--times", type=int, default=20, help="verdicts of each kind (default: 20)")
    chosen = parser.parse_args()
    settings = read_settings()
    made = Installations(settings.environment_sources, settings.environments_folder)
    tell = tell_as_json if chosen.json else tell_as_row
    if not chosen.json:
        print(
            f"{'kind':44} {'checks':>6} {'first':>9} {'median':>9} {'p95':>9} {'processor':>9}  ms a verdict",
            flush=True,
        )
    with NativeRunner(installations=made) as runner:
        for kind, found in of_all(runner, chosen.times, chosen.kinds):
            tell(kind, found)
    for peer, row in () if chosen.kinds else peers(max(3, chosen.times // 5)):
        tell(peer, row)


def tell_as_json(name: str, found: dict[str, Any] | str) -> None:
    """A line of JSON."""
    print(json.dumps({"name": name, **({"missing": found} if isinstance(found, str) else found)}), flush=True)


def tell_as_row(name: str, found: dict[str, Any] | str) -> None:
    """A row of the table, or why there is none."""
    if isinstance(found, str):
        print(f"{name:44} {found}", flush=True)
        return
    numbers = " ".join(f"{found[key]:>9}" for key in ("first_ms", "median_ms", "p95_ms", "processor_ms"))
    print(f"{name:44} {found.get('checks', ''):>6} {numbers}", flush=True)


if __name__ == "__main__":
    main()
