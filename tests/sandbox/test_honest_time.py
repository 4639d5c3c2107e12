"""Time is measured so that a busy machine fails nobody, and a time-out says which limit was over."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest

from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner, _Run
from orienteer.sandbox.pool import Child
from orienteer.sandbox.watching import DELAY_SECONDS, GRACE_SECONDS, Watch
from orienteer.sandbox.wire import HELD_BYTES

pytestmark = pytest.mark.needs("linux")

ENDLESS = Submission.of("def f(): \n    while True: pass")
BRIEF = Limits(cpu_seconds=0.2, wall_seconds=20, total_seconds=60)


@pytest.fixture
def repeated(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The trials that were tried again alone."""
    places: list[int] = []
    as_ever = _Run.again_alone

    def noted(run: _Run, at: int, over_time: Observation) -> Observation:
        places.append(at)
        return as_ever(run, at, over_time)

    monkeypatch.setattr(_Run, "again_alone", noted)
    return places


def run(runner: NativeRunner) -> dict[str, object]:
    [found] = runner.observe(ENDLESS, [Trial("call", "f")], limits=BRIEF)
    return found.judged


def test_a_time_out_without_company_is_told_at_once(runner: NativeRunner, repeated: list[int]) -> None:
    assert run(runner) == {"outcome": "timed_out", "limit": "cpu"}
    assert repeated == []


def test_a_time_out_in_company_is_tried_again_alone_before_it_is_told(
    runner: NativeRunner, repeated: list[int]
) -> None:
    found: list[dict[str, object]] = []
    threads = [threading.Thread(target=lambda: found.append(run(runner))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [{"outcome": "timed_out", "limit": "cpu"}] * 3
    assert repeated


def test_what_is_told_is_what_it_did_alone(runner: NativeRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = Observation.of("returned", value=1)
    monkeypatch.setattr(_Run, "again_alone", lambda run, at, over_time: quick)
    others = runner.turns.begin()
    try:
        assert run(runner) == quick.judged
    finally:
        runner.turns.end(others)


def test_a_process_that_outlives_the_program_and_holds_its_output_delays_nothing(runner: NativeRunner) -> None:
    source = (
        "import subprocess, sys\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(3000)'])\n"
        "print('done')\n"
    )
    limits = Limits(cpu_seconds=20, wall_seconds=600, total_seconds=1200)
    trial = Trial("program", observe=("output",))
    [found] = runner.observe(Submission.of(source), [trial], profile="subprocess", limits=limits)
    assert found.judged == {"outcome": "returned", "output": "done\n"}


class Silent(Child):
    """A child that says nothing, and notes what is done to it."""

    rings = 0
    ended = False

    def ring(self) -> None:
        self.rings += 1

    def kill(self) -> None:
        self.ended = True


@pytest.fixture
def silent() -> Iterator[Silent]:
    channel, theirs = os.pipe()
    os.set_blocking(channel, False)
    held = os.memfd_create("answers")
    os.ftruncate(held, HELD_BYTES)
    yield Silent(channel, held, -1, -1, theirs, -1)
    for descriptor in (channel, theirs, held):
        os.close(descriptor)


class Kept(Watch):
    """A watch over a child whose clocks the test sets."""

    processor = 0.0
    delay = 0.0

    def processor_seconds(self) -> float:
        return self.processor

    def delay_seconds(self) -> float:
        return self.delay

    def after(self, waited: float, *, delay: float, processor: float = 0.0) -> dict[str, object] | None:
        """What is told of a trial at a look so many seconds after its beginning, or None where it may go on."""
        self.waited_for_trial, self.delay, self.processor = waited, delay, processor
        self.look()
        return self.final.judged if self.final else None


def kept(silent: Silent) -> Kept:
    watch = Kept(silent, Limits(total_seconds=600), first=0, program=False)
    watch.delay = 5.0  # before it had anything to do
    watch.look()
    return watch


WALL = Limits().wall_seconds


def test_waiting_for_a_processor_is_no_wall_time(silent: Silent) -> None:
    watch = kept(silent)
    assert watch.after(3 * WALL, delay=5.0 + 2.5 * WALL, processor=1.85) is None
    assert (silent.rings, silent.ended) == (0, False)
    assert watch.after(3 * WALL, delay=5.0 + 2.5 * WALL, processor=2.5) == {"outcome": "timed_out", "limit": "cpu"}


def test_who_waits_for_something_else_is_told_and_then_ended(silent: Silent) -> None:
    watch = kept(silent)
    assert watch.after(WALL - 0.01, delay=5.0) is None
    assert (silent.rings, watch.rang) == (0, False)
    assert watch.after(WALL + 0.01, delay=5.0) is None
    assert (silent.rings, silent.ended, watch.rang) == (1, False, True)
    assert watch.after(WALL + GRACE_SECONDS + 0.01, delay=5.0) == {"outcome": "timed_out", "limit": "wall"}
    assert silent.ended


def test_waiting_for_a_processor_has_an_end(silent: Silent) -> None:
    watch = kept(silent)
    most = WALL + DELAY_SECONDS
    assert watch.after(most - 0.01, delay=1e6) is None
    assert watch.after(most + GRACE_SECONDS + 0.01, delay=1e6) == {"outcome": "timed_out", "limit": "wall"}


def test_the_kernel_tells_how_long_a_process_waited(silent: Silent) -> None:
    watch = Watch(silent, Limits(), first=0, program=False)

    def told() -> float:
        with open(f"/proc/{os.getpid()}/schedstat") as file:
            return int(file.read().split()[1]) / 1e9

    watch.process_number = os.getpid()
    before = told()
    assert before <= watch.delay_seconds() <= told()
    assert told() > 0
    watch.process_number = 0
    assert watch.delay_seconds() == 0.0
