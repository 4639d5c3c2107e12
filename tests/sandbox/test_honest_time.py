"""Time is measured so that a busy machine fails nobody, and a time-out says which limit was over."""

from __future__ import annotations

import threading

import pytest

from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner, _Run

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
