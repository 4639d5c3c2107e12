"""The portable runner: a fresh Python process for each run, with what limits the platform has.

Written for macOS and Windows and untested there until somebody has run the suite on them. It confines neither files nor
the network, so nothing runs in it without being asked.
"""

from __future__ import annotations

import json
import signal
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from types import TracebackType

from orienteer.errors import EnvironmentMissing, SandboxError
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.environments import Environment, Installations, find_environment, with_performers
from orienteer.sandbox.frames import AnswerReader, Malformed
from orienteer.sandbox.portable.process import ChildProcess
from orienteer.sandbox.profiles import PROFILES
from orienteer.sandbox.requests import request_for
from orienteer.sandbox.submissions import too_large
from orienteer.sandbox.wire import LOADED, LOADS_FIRST

START_SECONDS = 60.0
"""How long Python may take to start."""

GRACE_SECONDS = 0.25
"""How much longer than the limit we wait for the child's own timer, which can tell line and output."""

SENTENCES = (
    "Learners' code runs in a plain process of yours: it can read and write your files and use the network.",
    "Time, output and, except on Windows, memory are limited; nothing runs unless you ask for it.",
    "The portable runner is untested on macOS and Windows until somebody has run its tests there.",
)
"""What it means, for the person at the keyboard."""


class PortableRunner:
    """Runs code in processes that are used once. Several threads may observe at once.

    Args:
        installations: where environments other than Python alone are.
        system_root: where Windows is, "" elsewhere.
    """

    tier = "portable"

    def __init__(self, installations: Installations | None = None, system_root: str = "") -> None:
        self.installations = installations
        self.system_root = system_root

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        """The observation of each trial, in order; see `orienteer.grading.runner.Runner`."""
        reason = too_large(submission)
        if reason:
            for _ in trials:
                yield Observation.of("invalid", reason=reason)
            return
        if any(trial.kind == "page" for trial in trials):
            from orienteer.sandbox.pages import IN_LINUX, ONLY_LINUX

            raise EnvironmentMissing(ONLY_LINUX, remedy=IN_LINUX)
        if profile not in PROFILES:
            raise EnvironmentMissing(f"There is no profile {profile!r}; there are {', '.join(PROFILES)}.")
        name = with_performers(environment, [trial.kind for trial in trials])
        found = find_environment(name, (), self.installations)
        run = _Run(found, profile, submission, trials, limits or Limits(), self.system_root)
        at = 0
        while at < len(trials):
            at += yield from run.with_one_child(at)

    def close(self) -> None:
        """Nothing is kept between runs."""

    def __enter__(self) -> PortableRunner:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def with_output(observation: Observation, output: bytes, errors: bytes, limits: Limits) -> Observation:
    """A program's observation with what it printed, which only we have read."""
    texts = [part[: limits.output_bytes].decode("utf-8", "replace") for part in (output, errors)]
    told = observation.extras
    extras = replace(told, output=texts[0] or told.output, errors=texts[1] or told.errors)
    judged = observation.judged
    flooded = max(len(output), len(errors)) > limits.output_bytes
    if flooded and judged["outcome"] in ("returned", "raised", "exited"):
        return Observation.of("output_exceeded", extras)
    if "output" in judged:
        judged["output"] = extras.output
    return Observation(json.dumps(judged, ensure_ascii=True, separators=(",", ":")), extras)


class _Run:
    """One call of `observe`, and how long it has waited."""

    def __init__(
        self,
        environment: Environment,
        profile: str,
        submission: Submission,
        trials: Sequence[Trial],
        limits: Limits,
        system_root: str,
    ) -> None:
        self.environment = environment
        self.profile = PROFILES[profile]
        self.submission = submission
        self.trials = trials
        self.limits = limits
        self.system_root = system_root
        self.waited = 0.0

    def with_one_child(self, first: int) -> Generator[Observation, None, int]:
        """As many observations as one child gives, at least one; how many they were."""
        if self.waited > self.limits.total_seconds:
            yield Observation.of("timed_out", limit="total")
            return 1
        program = self.trials[first].kind == "program"
        count = self._length_of_batch(first)
        batch = self.trials[first : first + count]
        child = self._child(request_for(self.submission, batch, self.limits, first=first, program=program))
        given = 0
        try:
            for observation, moves_on in self._answers(child, first, count):
                given += 1
                yield (
                    with_output(observation, *child.printed(self.limits.output_bytes), self.limits)
                    if program
                    else observation
                )
                if moves_on:
                    break
        finally:
            child.close()
        return given

    def _child(self, request: bytes) -> ChildProcess:
        """A child that has begun with what it was told; asked for twice, in case the first was ended from outside.

        Raises:
            SandboxError: it doesn't begin.
        """
        for _ in range(2):
            child = ChildProcess(self.environment, self.profile, self.system_root)
            child.tell(request)
            if child.begins(START_SECONDS):
                return child
            child.close()
        raise SandboxError("A process for the code could not be made ready: Python did not start in it.")

    def _length_of_batch(self, first: int) -> int:
        end = first
        while end < len(self.trials) and not (self.trials[end].alone or self.trials[end].kind == "program"):
            end += 1
        return max(1, end - first)

    def _answers(self, child: ChildProcess, first: int, count: int) -> Iterator[tuple[Observation, bool]]:
        reader = AnswerReader(self.limits.observation_bytes)
        program = self.trials[first].kind == "program"
        loading = self.trials[first].kind in LOADS_FIRST
        content = child.receive(0)
        given = 0
        began = time.monotonic()
        while given < count:
            try:
                reader.feed(content or b"")
                lines = reader.taken()
                if loading and lines:
                    loading = False
                    lines = lines[1:] if lines[0] == LOADED else lines
                told = [reader.read(line) for line in lines[: count - given]]
            except Malformed:
                waited = time.monotonic() - began
                if waited > self.limits.wall_seconds - GRACE_SECONDS:  # half an answer, and its timer's behind it
                    yield _timed_out("wall", loading=loading), True
                else:
                    yield Observation.of("died", reason="It answered in a way that no program does."), True
                return
            for observation, moves_on in told:
                given += 1
                yield observation, moves_on
                if moves_on:
                    return
                began = time.monotonic()
            if given == count:
                return
            if content == b"":
                yield self._ended(child, loading=loading), True
                return
            if program and any(
                len(part) > self.limits.output_bytes for part in child.printed(self.limits.output_bytes)
            ):
                yield Observation.of("output_exceeded"), True
                return
            limit = self._limit_that_is_over(time.monotonic() - began)
            if limit:
                yield _timed_out(limit, loading=loading), True
                return
            before = time.monotonic()
            content = child.receive(0.1)
            self.waited += time.monotonic() - before

    def _limit_that_is_over(self, waited_for_trial: float) -> str:
        if waited_for_trial > self.limits.wall_seconds + GRACE_SECONDS:
            return "wall"
        return "total" if self.waited > self.limits.total_seconds else ""

    def _ended(self, child: ChildProcess, *, loading: bool) -> Observation:
        """It ended without an answer: what is told of the trial."""
        status = child.status(GRACE_SECONDS)
        stage = {"stage": "import"} if loading else {}
        if status is None:
            return Observation.of("died", Extras(), reason="It closed the channel that it answers through.", **stage)
        if status >= 0:
            return Observation.of("died", Extras(), status=status, **stage)
        if -status == getattr(signal, "SIGXCPU", None):
            return _timed_out("cpu", loading=loading)
        try:
            name = signal.Signals(-status).name
        except ValueError:
            name = f"signal {-status}"
        return Observation.of("died", Extras(), signal=name, **stage)


def _timed_out(limit: str, *, loading: bool) -> Observation:
    """What is told of a trial that was over a limit.

    Args:
        loading: the submission had not been loaded yet.
    """
    return Observation.of("timed_out", Extras(), limit=limit, **({"stage": "import"} if loading else {}))
