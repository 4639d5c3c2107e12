"""How quickly the sandbox answers: `python -m benchmarks.sandbox [--json] [--times N]`, or `just bench sandbox`.

A program with ten probes, from submission to the last observation, in one run and side by side, medians and p95:

    pool        a child stands ready, as when somebody types
    on demand   the child is forked when it is asked for
    portable    a fresh Python process with limits, as on macOS and Windows
    pytest      `python -m pytest -q` on ten assertions, without any plugin
    bubblewrap  all namespaces anew, `python -I -S`, ten calls (Debian: apt-get install bubblewrap)
    DMOJ        its judge (PyPI dmoj), one batch of ten cases; made in a throw-away environment in the cache folder

Then verdicts a second from two threads, and the memory of a zygote and of a child (PSS: shared pages are shared out).
What isn't there is said to be missing.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.dmoj_judge import measure_dmoj
from benchmarks.processor_time import seconds_of_tree
from orienteer.grading.runner import Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.machine import probe
from orienteer.sandbox.native import NativeRunner
from orienteer.sandbox.portable import PortableRunner

PROBES = 10
PAUSE_SECONDS = 0.02
"""Between two runs from the pool, so that a child stands ready again."""

SUSTAINED_SECONDS = 4.0
SETTLE_SECONDS = 0.5
"""Until the last children have ended, and their time is counted."""

_number = count(1)
TRIALS = tuple(Trial("call", "double", (number,)) for number in range(PROBES))

SCRIPT = """
def double(number):
    return 2 * number
for number in range(10):
    assert double(number) == 2 * number
"""

Row = dict[str, Any]


def submission() -> Submission:
    """One that has not been sent before."""
    return Submission.of(f"def double(number):\n    return 2 * number\n# {next(_number)}\n")


def verdict(runner: Runner) -> None:
    """Ten probes, each as it should be.

    Raises:
        SystemExit: one wasn't.
    """
    for number, found in enumerate(runner.observe(submission(), TRIALS)):
        if found.text != f'{{"outcome":"returned","value":{2 * number}}}':
            raise SystemExit(f"{runner.tier}: {found.text}")


def timed(times: int, act: Callable[[], object], pause_seconds: float = 0.0) -> Row:
    """Milliseconds: median and 95th percentile."""
    taken = []
    for _ in range(times):
        time.sleep(pause_seconds)
        began = time.perf_counter()
        act()
        taken.append((time.perf_counter() - began) * 1000)
    taken.sort()
    p95 = taken[min(len(taken) - 1, int(len(taken) * 0.95))]
    return {"p50_ms": round(statistics.median(taken), 2), "p95_ms": round(p95, 2), "times": times}


def measure_ours(times: int) -> dict[str, Row]:
    """Each tier that this machine has, from the pool and on demand, and the portable runner."""
    found = {}
    for tier in sorted({probe(wanted).tier for wanted in ("", "B", "C")}):
        for words, size, pause in (("from the pool", 2, PAUSE_SECONDS), ("on demand", 0, 0.0)):
            with NativeRunner(tier=tier, pool_size=size) as runner:
                for _ in range(20):
                    verdict(runner)
                found[f"tier {tier}, {words}"] = timed(times, lambda runner=runner: verdict(runner), pause)  # type: ignore[misc]  # mypy can't tell the type of a default
    portable = PortableRunner()
    found["portable runner"] = timed(max(5, times // 10), lambda: verdict(portable))
    return found


def measure_pytest(times: int, folder: Path) -> Row:
    (folder / "double.py").write_text("def double(number):\n    return 2 * number\n")
    lines = [f"    assert double({number}) == {2 * number}\n" for number in range(PROBES)]
    (folder / "test_double.py").write_text(f"from double import double\n\ndef test_double():\n{''.join(lines)}")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    bare = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return timed(times, lambda: subprocess.run(command, cwd=folder, env=bare, capture_output=True, check=True))


def measure_bubblewrap(times: int, folder: Path) -> Row:
    bubblewrap = shutil.which("bwrap")
    if bubblewrap is None:
        return {"missing": "bubblewrap isn't installed (Debian: apt-get install bubblewrap)"}
    (folder / "script.py").write_text(SCRIPT)
    python = str(Path(getattr(sys, "_base_executable", sys.executable)).resolve())
    jail = ["--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev"]
    command = [bubblewrap, *jail, python, "-I", "-S", str(folder / "script.py")]
    return timed(times, lambda: subprocess.run(command, capture_output=True, check=True))


def sustained(threads: int = 2) -> dict[str, float]:
    """Verdicts a second, and the milliseconds of processor time that one takes, ours and the children's together."""
    done = [0] * threads
    with NativeRunner(pool_size=4) as runner:
        verdict(runner)
        end, used = time.perf_counter() + SUSTAINED_SECONDS, seconds_of_tree(os.getpid())

        def work(place: int) -> None:
            while time.perf_counter() < end:
                verdict(runner)
                done[place] += 1

        workers = [threading.Thread(target=work, args=(place,)) for place in range(threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        time.sleep(SETTLE_SECONDS)
        used = seconds_of_tree(os.getpid()) - used
    return {"a_second": round(sum(done) / SUSTAINED_SECONDS, 1), "processor_ms": round(used * 1000 / sum(done), 2)}


def memory() -> dict[str, float]:
    """Megabytes of a zygote and of one child that waits."""
    with NativeRunner(pool_size=2) as runner:
        runner.warm()
        time.sleep(0.5)
        process = runner.pool("none").process
        assert process is not None
        levels = [[process.pid]]
        while below := [child for parent in levels[-1] for child in _children(parent)]:
            levels.append(below)
        return {"zygote_mb": _pss(levels[-2][0]), "child_mb": _pss(levels[-1][0])}


def _children(process: int) -> list[int]:
    found = []
    for name in filter(str.isdigit, os.listdir("/proc")):
        with suppress(OSError):
            if int(Path(f"/proc/{name}/stat").read_text().rsplit(")", 1)[1].split()[1]) == process:
                found.append(int(name))
    return found


def _pss(process: int) -> float:
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return round(int(line.split()[1]) / 1024, 1)
    return 0.0


def measure(times: int) -> dict[str, Any]:
    """Everything, in one run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = measure_ours(times)
        few = max(5, times // 10)
        rows["bubblewrap, python -I -S"] = measure_bubblewrap(times // 2, folder)
        rows["python -m pytest"] = measure_pytest(few, folder)
        rows["DMOJ judge"] = measure_dmoj(few)
    return {"rows": rows, "sustained": sustained(), "memory": memory(), "load_average": os.getloadavg()[0]}


def tell(found: dict[str, Any]) -> None:
    rows: dict[str, Row] = found["rows"]
    best = next(row["p50_ms"] for name, row in rows.items() if "pool" in name)
    print(f"{'ten probes, submit → verdict':32} {'median':>9} {'p95':>9}   times that of the pool")
    for name, row in rows.items():
        if "missing" in row:
            print(f"{name:32} {row['missing']}")
            continue
        print(f"{name:32} {row['p50_ms']:6.2f} ms {row['p95_ms']:6.2f} ms   {row['p50_ms'] / best:.1f}")
    rate = found["sustained"]
    print(f"verdicts a second, two threads:  {rate['a_second']} ({rate['processor_ms']} ms of processor time each)")
    print(f"memory (PSS): zygote {found['memory']['zygote_mb']} MB, child {found['memory']['child_mb']} MB")
    print(f"load of the machine after it: {found['load_average']:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--times", type=int, default=200)
    given = parser.parse_args()
    found = measure(given.times)
    print(json.dumps(found, indent=1)) if given.json else tell(found)


if __name__ == "__main__":
    main()
