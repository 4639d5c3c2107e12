"""What a verdict costs, by kind of exercise: `python -m benchmarks.kinds [--json]`, or `just bench kinds`.

For one exercise of each kind: the right solutions and the mistakes are graded again and again through the sandbox, each
time with another remark at the end, beside mypy and pytest started by themselves for one of them. Medians and 95th
percentiles in milliseconds; the first verdict, for which a zygote may have to start, stands apart.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path
from typing import Any

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


def measured(times: int, act: Callable[[], object]) -> dict[str, float]:
    """Milliseconds of an act: the first, the median of the others, and their 95th percentile."""
    spent = []
    for _ in range(times + 1):
        began = time.perf_counter()
        act()
        spent.append((time.perf_counter() - began) * 1000)
    first, *others = spent
    others.sort()
    median, slow = statistics.median(others), others[int(len(others) * 0.95)]
    return {"first_ms": round(first, 1), "median_ms": round(median, 1), "p95_ms": round(slow, 1)}


def of_kind(exercise: Exercise, runner: NativeRunner, times: int) -> dict[str, Any]:
    """The cost of a verdict on the exercise."""
    numbers, sources = count(1), cycle(programs(exercise))
    remark = REMARKS.get(Path(exercise.file_name).suffix, "# {}")

    def verdict() -> None:
        text = f"{next(sources)}{remark.format(next(numbers))}\n"
        grade(exercise, Submission.of(text, exercise.file_name), runner, clock=time.perf_counter)

    return {"exercise": exercise.id, "checks": len(exercise.checks), **measured(times, verdict)}


def of_all(runner: NativeRunner, times: int, only: str) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    """The cost of each kind, and the kinds whose environment isn't made, with why."""
    kinds, missing = {}, {}
    for kind, path in folders():
        try:
            if only in kind:
                kinds[kind] = of_kind(compile_folder(path, runner), runner, times)
        except EnvironmentMissing as error:
            missing[kind] = str(error)
    return kinds, missing


def peers(times: int) -> dict[str, dict[str, float]]:
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

        return {
            "python -m mypy --strict on the same files": measured(times, run("mypy", "--strict", ".")),
            "python -m pytest -q on one subject": measured(times, run("pytest", "-q", "test_playlist.py")),
        }


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--times", type=int, default=20, help="verdicts of each kind (default: 20)")
    parser.add_argument("--kind", default="", help="only kinds with this in their names")
    chosen = parser.parse_args()
    settings = read_settings()
    made = Installations(settings.environment_sources, settings.environments_folder)
    with NativeRunner(installations=made) as runner:
        kinds, missing = of_all(runner, chosen.times, chosen.kind)
    found: dict[str, Any] = {"kinds": kinds, "missing": missing, "beside": peers(max(3, chosen.times // 5))}
    if chosen.json:
        print(json.dumps(found, indent=1))
        return
    print(f"{'kind':44} {'checks':>6} {'first':>9} {'median':>9} {'p95':>9}  ms a verdict")
    for name, row in [*kinds.items(), *found["beside"].items()]:
        checks = row.get("checks", "")
        print(f"{name:44} {checks:>6} {row['first_ms']:>9} {row['median_ms']:>9} {row['p95_ms']:>9}")
    for name, why in missing.items():
        print(f"{name:44} {why}")


if __name__ == "__main__":
    main()
