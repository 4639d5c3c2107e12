"""A runner that tries submissions in the process of the tests: no isolation, one limit, the agent's own answers."""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from types import FrameType

from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.agent import Agent

CPU_SECONDS = 1.0
"""Of one trial in the tests' own process."""
AGAIN_SECONDS = 0.01
"""After so much more it rings again where nobody would have heard it."""


class InProcessRunner:
    """Runs friendly programs where the tests run."""

    tier = "C"

    def __init__(self) -> None:
        self.runs = 0

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        self.runs += 1
        agent = Agent(dict(submission.files), submission.main)
        for trial in trials:
            with _timed() as over:
                text, extras = agent.perform(asdict(trial))
            if over:
                yield Observation.of("timed_out", limit="cpu")
                continue
            extras["traceback"] = tuple(map(tuple, extras.get("traceback", ())))
            yield Observation(text, Extras(**extras))


class _OverTime(BaseException):
    """A trial has used its time."""


@contextmanager
def _timed() -> Iterator[list[int]]:
    """Ends what runs within after `CPU_SECONDS`: an edit of a friendly program may go on for ever, and grow.

    Yields:
        A list that is empty as long as the time isn't over. Outside the main thread there is no timer.
    """
    over: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield over
        return

    def ring(number: int, frame: FrameType | None) -> None:
        if _is_in_a_look_for_cycles(frame):
            signal.setitimer(signal.ITIMER_VIRTUAL, AGAIN_SECONDS, CPU_SECONDS)
            return
        over.append(number)
        raise _OverTime

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, CPU_SECONDS, CPU_SECONDS)
    try:
        yield over
    except _OverTime:  # it rang on the way out
        pass
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _is_in_a_look_for_cycles(frame: FrameType | None) -> bool:
    """Whether somebody is being told that garbage is collected, as Hypothesis is: what is raised there goes nowhere."""
    told = {getattr(each, "__code__", None) for each in gc.callbacks}
    while frame is not None:
        if frame.f_code in told:
            return True
        frame = frame.f_back
    return False


class ScriptedRunner:
    """Answers from a list instead of running anything: for endings that the tests' process wouldn't survive.

    Args:
        answers: one list for each call of `observe`; a call's answers end where its list ends.
    """

    tier = "C"

    def __init__(self, *answers: Sequence[Observation]) -> None:
        self.answers = list(answers)
        self.asked: list[Sequence[Trial]] = []

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        self.asked.append(trials)
        yield from self.answers[len(self.asked) - 1]
