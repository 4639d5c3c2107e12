"""DMOJ's judge beside ours: made in a throw-away environment in the cache folder, driven without its web site."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

import platformdirs

CASES = 10

DRIVER = """
import json, sys, time
sys.argv = ["dmoj-cli", "-c", CONFIG, "-e", "PY3", "--skip-self-test", "--no-ansi"]
from dmoj import judgeenv, executors, contrib
judgeenv.load_env(cli=True)
executors.load_executors()
contrib.load_contrib_modules()
from dmoj.cli import LocalPacketManager
from dmoj.judge import Judge, Submission
class Manager(LocalPacketManager):
    def __init__(self):
        self.codes = []
    def test_case_status_packet(self, position, result):
        self.codes.append(result.readable_codes()[0])
    def internal_error_packet(self, message):
        self.codes.append(message[-500:])
    compile_error_packet = internal_error_packet
manager = Manager()
judge = Judge(manager)
taken = []
for number in range(TIMES + 1):
    manager.codes = []
    source = f"# {number}\\nprint(2 * int(input()))\\n"
    began = time.perf_counter()
    judge.begin_grading(Submission(number, "double", "PY3", source, 2, 262144, False, {}), blocking=True, report=len)
    taken.append((time.perf_counter() - began) * 1000)
    if manager.codes != ["AC"] * CASES:
        sys.exit(f"the judge said {manager.codes}")
print(json.dumps(taken[1:]))
"""


def folder() -> Path:
    """Where the judge and its one problem are kept between runs; it may be deleted."""
    return Path(platformdirs.user_cache_dir("orienteer", appauthor=False)) / "bench-dmoj"


def measure_dmoj(times: int) -> dict[str, Any]:
    """Ten cases, submit to verdict; or why the judge can't be had here."""
    place = folder()
    python = place / "venv" / "bin" / "python"
    if not (place / "made").exists():
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        why_not = _make(place, python)
        if why_not:
            return {"missing": why_not}
        (place / "made").touch()
    config = _write_problem(place)
    driver = DRIVER.replace("CONFIG", repr(str(config))).replace("TIMES", str(times)).replace("CASES", str(CASES))
    done = subprocess.run([python, "-c", driver], capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith("[")]
    if done.returncode or not lines:
        return {"missing": f"the judge doesn't run here: {(done.stderr or done.stdout).strip()[-200:]}"}
    taken = sorted(json.loads(lines[-1]))
    p95 = taken[min(len(taken) - 1, int(len(taken) * 0.95))]
    return {"p50_ms": round(statistics.median(taken), 2), "p95_ms": round(p95, 2), "times": times}


def _make(place: Path, python: Path) -> str:
    """Build it; why that doesn't go, or ""."""
    for command in (
        [sys.executable, "-m", "venv", str(place / "venv")],
        [str(python), "-m", "pip", "install", "--quiet", "dmoj"],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            needs = "it needs a C++ compiler and libseccomp's headers (Debian: apt-get install g++ libseccomp-dev)"
            return f"the judge can't be built here; {needs}"
    return ""


def _write_problem(place: Path) -> Path:
    problem = place / "problems" / "double"
    problem.mkdir(parents=True, exist_ok=True)
    cases = []
    for number in range(CASES):
        (problem / f"{number}.in").write_text(f"{number}\n")
        (problem / f"{number}.out").write_text(f"{2 * number}\n")
        cases.append({"in": f"{number}.in", "out": f"{number}.out", "points": 1})
    (problem / "init.yml").write_text(json.dumps({"test_cases": cases}))
    config = place / "judge.yml"
    python = shutil.which("python3", path="/usr/bin:/usr/local/bin:/bin") or sys.executable
    storage = [str(place / "problems" / "*")]
    config.write_text(json.dumps({"problem_storage_globs": storage, "runtime": {"python3": python}}))
    return config
