"""Thousands of verdicts while parts of the sandbox are killed, or while every processor is busy.

python -m tests.sandbox.soaking            20,000 verdicts, a kill every fifty; then 10,000 beside busy processors
python -m tests.sandbox.soaking 400 1000   fewer
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path

from orienteer.errors import SandboxError
from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner

THREADS = 3
KILL_EVERY = 50
TRIALS = (Trial("call", "f", (1,)), Trial("call", "f", (2,)))
GROUPS = Path("/sys/fs/cgroup")
BUSY_LOOP = "while True: pass"


@dataclass(frozen=True)
class Held:
    """What this process holds of the machine; `groups` are control groups whose zygote is gone."""

    processes: int
    mounts: int
    folders: int
    groups: int
    descriptors: int
    threads: int

    def is_more_than(self, other: Held) -> bool:
        """Whether there is more of anything; less is no leak: what an earlier run left is swept by the next."""
        return any(mine > theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True))


def held() -> Held:
    """Our descendants, the mounts that we see, and what bears our name."""
    gc.collect()
    temporary = Path(tempfile.gettempdir())
    return Held(
        processes=len(descendants(os.getpid())),
        mounts=len(Path("/proc/self/mounts").read_text().splitlines()),
        folders=len(list(temporary.glob("orienteer-*"))),
        groups=sum(
            not Path(f"/proc/{group.name.rpartition('-')[2]}").exists() for group in GROUPS.glob("*/orienteer-*")
        ),
        descriptors=len(os.listdir("/proc/self/fd")),
        threads=threading.active_count(),
    )


def descendants(process: int) -> list[int]:
    """Every process that descends from one and isn't over."""
    children: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        with suppress(OSError):
            fields = Path(f"/proc/{name}/stat").read_text().rsplit(")", 1)[1].split()
            if fields[0] != "Z":
                children.setdefault(int(fields[1]), []).append(int(name))
    found: list[int] = []
    waiting = [process]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


class Soak:
    """A number of verdicts, each about a submission that nobody else sends.

    Args:
        runner: it may be damaged.
        count: of verdicts.
        kill_every: after so many a random process of the sandbox is killed; 0 for none.
        seed: of the choice.
    """

    def __init__(self, runner: NativeRunner, count: int, *, kill_every: int = KILL_EVERY, seed: int = 1) -> None:
        self.runner = runner
        self.count = count
        self.kill_every = kill_every
        self.rng = random.Random(seed)
        self.lock = threading.Lock()
        self.next = 0
        self.verdicts: Counter[int] = Counter()
        self.wrong: list[str] = []
        self.kills = 0

    def run(self) -> None:
        threads = [threading.Thread(target=self._work) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _work(self) -> None:
        while (number := self._take()) is not None:
            submission = Submission.of(f"def f(x):\n    return [x, {number}]\n")
            try:
                came = [
                    each.text for each in self.runner.observe(submission, [Trial("call", "f", (x,)) for x in (1, 2)])
                ]
            except SandboxError as error:
                came = [str(error)]
            expected = [f'{{"outcome":"returned","value":["list",{x},{number}]}}' for x in (1, 2)]
            with self.lock:
                self.verdicts[number] += 1
                if came != expected:
                    self.wrong.append(f"{number}: {came}")

    def _take(self) -> int | None:
        with self.lock:
            if self.next == self.count:
                return None
            self.next += 1
            if self.kill_every and self.next % self.kill_every == 0:
                self._kill_something()
            return self.next

    def _kill_something(self) -> None:
        there = descendants(os.getpid())
        if there:
            with suppress(ProcessLookupError):
                os.kill(self.rng.choice(there), signal.SIGKILL)
                self.kills += 1

    @property
    def faults(self) -> list[str]:
        """Verdicts that are wrong, lost or double."""
        once = set(range(1, self.count + 1))
        lost = [f"{number}: no verdict" for number in sorted(once - set(self.verdicts))]
        double = [f"{number}: {times} verdicts" for number, times in self.verdicts.items() if times != 1]
        return self.wrong + lost + double


def soaked(count: int, *, tier: str = "", kill_every: int = KILL_EVERY) -> tuple[Soak, Held, Held]:
    """A soak with a runner of its own, and what was held before and after."""
    elsewhere = tempfile.tempdir
    with tempfile.TemporaryDirectory() as tempfile.tempdir:
        before = held()
        with NativeRunner(tier=tier) as runner:
            soak = Soak(runner, count, kill_every=kill_every)
            soak.run()
        until = time.monotonic() + 60
        while (after := held()).is_more_than(before) and time.monotonic() < until:
            time.sleep(0.1)
    tempfile.tempdir = elsewhere
    return soak, before, after


def beside_busy_processors(count: int) -> Soak:
    """Verdicts while every processor has something else to do."""
    busy = [subprocess.Popen([sys.executable, "-c", BUSY_LOOP]) for _ in range(os.cpu_count() or 1)]
    try:
        with NativeRunner() as runner:
            soak = Soak(runner, count, kill_every=0)
            soak.run()
        return soak
    finally:
        for process in busy:
            process.kill()
            process.wait()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("killed", type=int, nargs="?", default=20_000)
    parser.add_argument("busy", type=int, nargs="?", default=10_000)
    parser.add_argument("--every", type=int, default=KILL_EVERY)
    parser.add_argument("--tier", default="")
    given = parser.parse_args()
    killed, busy = given.killed, given.busy
    began = time.monotonic()
    soak, before, after = soaked(killed, tier=given.tier, kill_every=given.every)
    seconds = time.monotonic() - began
    print(f"{killed} verdicts in {seconds:.0f} s, {soak.kills} processes killed, {len(soak.faults)} faults")
    print(f"held before: {before}\nheld after:  {after}")
    beside = beside_busy_processors(busy)
    print(f"{busy} verdicts beside {os.cpu_count()} busy processors, {len(beside.faults)} faults")
    print(json.dumps((soak.faults + beside.faults)[:20], indent=1))
    return 0 if not soak.faults and not beside.faults and not after.is_more_than(before) else 1


if __name__ == "__main__":
    sys.exit(main())
