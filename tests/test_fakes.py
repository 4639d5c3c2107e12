"""The runner of the tests' own process ends what doesn't end, and counts no time that isn't the program's."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator

import pytest

from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from tests import fakes

ENDLESS = "import gc\ndef f():\n    gc.collect()\n    while True: pass"


@pytest.fixture
def lost(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """What was raised where nobody hears it, while each look for cycles is told to somebody slow."""
    raised: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", raised.append)
    monkeypatch.setattr(fakes, "CPU_SECONDS", 0.2)

    def slow(phase: str, about: dict[str, int]) -> None:
        until = time.process_time() + 0.3
        while phase == "start" and about["generation"] == 2 and time.process_time() < until:
            pass

    gc.callbacks.append(slow)
    yield raised
    gc.callbacks.remove(slow)


def test_an_endless_program_is_ended_though_its_time_was_over_in_a_look_for_cycles(lost: list[object]) -> None:
    [found] = fakes.InProcessRunner().observe(Submission.of(ENDLESS), [Trial("call", "f")])
    assert (found.outcome, lost) == ("timed_out", [])


def test_files_begin_with_what_is_there_out_of_the_way() -> None:
    assert gc.get_freeze_count() > len(gc.get_objects())
