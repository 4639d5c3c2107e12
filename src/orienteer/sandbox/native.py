"""The native runner: confined children of warm zygotes on this machine's own kernel."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import accumulate
from types import TracebackType
from typing import TYPE_CHECKING, Any

from orienteer.errors import EnvironmentMissing, SandboxError
from orienteer.grading.observation import Observation
from orienteer.grading.observed import Observed
from orienteer.grading.runner import Limits, Parts, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.environments import Installations, find_environment, with_performers
from orienteer.sandbox.pool import Child, Pool, Start, start_process
from orienteer.sandbox.profiles import PROFILES, refusal
from orienteer.sandbox.requests import about, request_for, stands_alone
from orienteer.sandbox.submissions import too_large
from orienteer.sandbox.turns import Turn, Turns
from orienteer.sandbox.watching import ChildLost, Watch

if TYPE_CHECKING:
    from orienteer.sandbox.pages import PageRunner

AHEAD = 1
"""How many trials that stand alone are begun before their turn: two at once keep two cores busy."""

TIMED_OUT = ('{"outcome":"timed_out","limit":"cpu"', '{"outcome":"timed_out","limit":"wall"')

ENDS_BELIEVED = 3
"""So often in a row a trial has to be ended by SIGKILL until that is told of it: one kill may take a zygote along, and
with it the child that was to try again."""

IDLE_SECONDS = 600.0
"""A zygote that nobody has used for so long is ended."""


class NativeRunner:
    """Runs code in children that are used once. Several threads may observe at once.

    Args:
        preload: modules that every zygote imports before its first child.
        pool_size: how many children of an environment stand ready.
        tier: no better isolation than this; "" for the best that there is.
        installations: where environments other than Python alone are.
        browser: the program in which pages are shown; "" for this machine's Chromium.
        start: another way to start a zygote's process; the tests of the attacks have one.
    """

    def __init__(
        self,
        preload: Sequence[str] = (),
        pool_size: int = 2,
        tier: str = "",
        installations: Installations | None = None,
        start: Start = start_process,
        browser: str = "",
    ) -> None:
        self.preload = tuple(preload)
        self.pool_size = pool_size
        self.wanted_tier = tier
        self.start = start
        self.installations = installations
        self.browser = browser
        self._pages: PageRunner | None = None
        self.turns = Turns()
        self.pools: dict[str, Pool] = {}
        self.lock = threading.Lock()

    @property
    def tier(self) -> str:
        """Which isolation holds: "A", "B" or "C"."""
        return str(self.warm()["tier"])

    @property
    def pages(self) -> PageRunner:
        """What shows pages; its browser is started when the first page is."""
        from orienteer.sandbox.pages import PageRunner

        with self.lock:
            if self._pages is None:
                self._pages = PageRunner(self.browser)
            return self._pages

    def launch(self) -> None:
        """Have the zygote of Python alone loading while its owner does something else."""
        with suppress(SandboxError):  # whoever needs a child is told
            self.pool("none").launch()

    def warm(self, environment: str = "none") -> dict[str, Any]:
        """Start an environment's zygote and its first children now; what it found out about this machine.

        Raises:
            SandboxError: it doesn't come up.
        """
        return self.pool(environment).begin()

    def pool(self, environment: str) -> Pool:
        with self.lock:
            if environment not in self.pools:
                found = find_environment(environment, self.preload, self.installations)
                size = 0 if found.plain else self.pool_size
                self.pools[environment] = Pool(found, size=size, tier=self.wanted_tier, start=self.start)
            idle = [name for name in self.pools if time.monotonic() - self.pools[name].used_at > IDLE_SECONDS]
            retired = [self.pools.pop(name) for name in idle if name != environment]
            chosen = self.pools[environment]
            chosen.used_at = time.monotonic()  # so that nobody retires it before it is asked for a child
        for pool in retired:
            pool.close()
        return chosen

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Observed:
        """The observation of each trial, in order; see `orienteer.grading.runner.Runner`."""
        return Observed(self._batches(submission, trials, environment, profile, limits or Limits()))

    def _batches(
        self, submission: Submission, trials: Sequence[Trial], environment: str, profile: str, limits: Limits
    ) -> Generator[list[Observation], None, None]:
        reason = too_large(submission)
        if reason:
            yield from [[Observation.of("invalid", reason=reason)]] * len(trials)
            return
        kinds = about(trials).kinds
        if "page" in kinds:
            for observation in self.pages.observe(submission, trials, limits):
                yield [observation]
            return
        pool = self.pool(with_performers(environment, kinds))
        reason = _refusal(profile, pool)
        if reason:
            yield from [[Observation.of("not_run", reason=reason)]] * len(trials)
            return
        run = _Run(pool, self.turns, profile, submission, trials, with_room_for(profile, limits))
        at = 0
        try:
            while at < len(trials):
                at += yield from run.with_one_child(at)
        finally:
            run.end()

    def close(self) -> None:
        """End every zygote and every child."""
        with self.lock:
            pools, self.pools = list(self.pools.values()), {}
        for pool in pools:
            pool.close()
        if self._pages is not None:
            self._pages.close()

    def __enter__(self) -> NativeRunner:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def with_room_for(profile: str, limits: Limits) -> Limits:
    """The limits with the address space that a profile reserves on top."""
    reserved = PROFILES[profile].reserved_bytes
    return replace(limits, memory_bytes=limits.memory_bytes + reserved) if reserved else limits


def _refusal(profile: str, pool: Pool) -> str:
    if profile not in PROFILES:
        raise EnvironmentMissing(f"There is no profile {profile!r}; there are {', '.join(PROFILES)}.")
    if not PROFILES[profile].network:
        return ""
    facts = pool.begin()
    return refusal(profile, tier=facts["tier"], namespaces=facts["namespaces"])


class _Run:
    """One call of `observe`: how far it is, how long it has waited, and what has been tried again."""

    def __init__(
        self,
        pool: Pool,
        turns: Turns,
        profile: str,
        submission: Submission,
        trials: Sequence[Trial],
        limits: Limits,
    ) -> None:
        self.pool = pool
        self.turns = turns
        self.profile = profile
        self.submission = submission
        self.trials = trials
        self.limits = limits
        self.waited = 0.0
        self.lost_at = -1
        self.losses = 0
        self.ended_performing = 0
        self.ahead: dict[int, tuple[Child, Watch]] = {}
        self.share_one = about(trials).share_one
        parts = trials.parts if isinstance(trials, Parts) and self.share_one else ()
        self.rests = tuple(accumulate(map(len, parts)))[:-1]

    def with_one_child(self, first: int) -> Generator[list[Observation], None, int]:
        """As many observations as one child gives, at least one unless it was lost through no fault of the code.

        Returns:
            How many they were.
        """
        if self.waited > self.limits.total_seconds:
            yield [Observation.of("timed_out", limit="total")]
            return 1
        count = self.length_of_batch(first)
        begun = self.ahead.pop(first, None)
        child, watch = begun or self.watched(self.pool.take(self.profile), first)
        watch.waited = self.waited
        turn = self.turns.begin()
        try:
            if begun is None:
                watch.tell(self.request(first, count))
            if _goes_ahead(self.trials[first]):
                self.begin_next(first + 1)
            watch.reconsider = lambda observation: self.reconsidered(observation, watch, turn)
            yield from watch.batches(count)
        except ChildLost:
            again = self.lost_at == watch.index
            self.losses = self.losses + 1 if again else 1
            performing = child.was_performing()
            self.ended_performing = (self.ended_performing if again else 0) + performing
            if performing and self.ended_performing == ENDS_BELIEVED:
                yield [Observation.of("died", signal="SIGKILL")]
                return watch.index - first + 1
            if self.losses > self.pool.size + ENDS_BELIEVED:  # those that stood ready may have ended with their zygote
                reason = self.why_nothing_runs()
                if reason:
                    raise SandboxError(f"A process for the code could not be made ready: {reason}.") from None
                yield [
                    Observation.of("died", reason="Its process ended again and again, and wiped out how far it was.")
                ]
                return watch.index - first + 1
            self.lost_at = watch.index
        finally:
            self.turns.end(turn)
            self.waited = watch.waited
            self.pool.release(child, self.profile)
        return watch.index - first

    def why_nothing_runs(self) -> str:
        """Why a child can't be made ready, or "" where one runs an empty program.

        What a lost child has left is the doing of what it ran, and no sign of anything.
        """
        child = self.pool.take(self.profile)
        watch = Watch(child, self.limits, first=0, program=False)
        try:
            watch.tell(request_for(Submission.of(""), (Trial("load"),), self.limits, first=0, program=False))
            next(watch.batches(1))
            return ""
        except ChildLost as lost:
            return str(lost)
        finally:
            self.pool.release(child, self.profile)

    def reconsidered(self, observation: Observation, watch: Watch, turn: Turn) -> Observation:
        """What is told of a trial that was over its time in company: what it gives alone."""
        if not turn.accompanied or not observation.text.startswith(TIMED_OUT):
            return observation
        self.turns.end(turn)
        return self.again_alone(watch.index - 1, observation)

    def again_alone(self, at: int, over_time: Observation) -> Observation:
        """A trial that was over its time in company, tried once more while no other child runs.

        Args:
            over_time: what is told of it if that child is lost.
        """
        self.end()
        with self.turns.alone():
            child, watch = self.watched(self.pool.take(self.profile), at)
            try:
                watch.tell(self.request(at, 1))
                return next(watch.batches(1), [over_time])[0]
            except ChildLost:
                return over_time
            finally:
                self.pool.release(child, self.profile)

    def begin_next(self, at: int) -> None:
        """Have the next trials of those that stand alone performed while this one is, as far as children stand ready.

        Each has its own child as ever: none sees another's files, and what they answer is heard in their order.
        """
        for place in range(at, min(at + AHEAD, len(self.trials))):
            if place in self.ahead or not _goes_ahead(self.trials[place]):
                continue
            child = self.pool.take_ready(self.profile)
            if child is None:
                return
            begun = self.watched(child, place)
            try:
                begun[1].tell(self.request(place, 1))
            except ChildLost:  # it gets another child when its turn comes
                self.pool.release(child, self.profile)
                return
            self.ahead[place] = begun

    def watched(self, child: Child, first: int) -> tuple[Child, Watch]:
        """A child with what watches it from its first trial on."""
        kind = self.trials[first].kind
        measured = kind == "growth" and self.length_of_batch(first) == 1
        rests = self.rests if first == 0 else ()
        watch = Watch(
            child,
            self.limits,
            first=first,
            program=kind == "program",
            measured=measured,
            waited=self.waited,
            rests=rests,
        )
        return child, watch

    def request(self, first: int, count: int) -> bytes:
        """What a child is told of some trials."""
        program = self.trials[first].kind == "program"
        batch = self.trials if count == len(self.trials) else self.trials[first : first + count]
        return request_for(self.submission, batch, self.limits, first=first, program=program)

    def end(self) -> None:
        """End the children of trials that nobody asks for any more."""
        for child, _ in self.ahead.values():
            self.pool.release(child, self.profile)
        self.ahead.clear()

    def length_of_batch(self, first: int) -> int:
        """How many trials from here on share a child."""
        if self.share_one:
            return len(self.trials) - first
        for at in range(first, len(self.trials)):
            trial = self.trials[at]
            if trial.alone or trial.kind == "program":
                return max(1, at - first)
        return max(1, len(self.trials) - first)


def _goes_ahead(trial: Trial) -> bool:
    """Whether nothing is lost where another one runs beside it: what is measured has the machine to itself."""
    return stands_alone(trial) and trial.kind != "growth"
