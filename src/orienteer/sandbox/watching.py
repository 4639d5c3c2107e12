"""Watches one child while it performs its trials: reads, measures, and ends it when it is over a limit."""

from __future__ import annotations

import json
import os
import select
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import cast

from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Limits
from orienteer.sandbox.frames import AnswerReader, Malformed, known
from orienteer.sandbox.pool import Child
from orienteer.sandbox.wire import END, GO_ON

GRACE_SECONDS = 0.25
"""How much longer than a limit the parent waits for the child, which can tell line and output when a timer rings."""

DELAY_SECONDS = 24.0
"""The most of a trial's waiting for a processor that isn't counted as its wall time: threads that keep each other
waiting win no more than that.
"""

LOOK_EVERY_SECONDS = 0.1

CLOSED_SECONDS = 0.2
"""How long a child may live whose channel is closed. One that was ended from outside has closed it too, and is gone."""

END_SECONDS = 5.0
"""How long we wait for a child that has answered everything to end, where its time is to be measured."""

READ_BYTES = 1 << 16
"""What is larger than this, glibc would ask the kernel for, and give back, each time."""


class ChildLost(Exception):
    """The child ended and the code can't be blamed for it: it was ended from outside, or never began."""


class Watch:
    """One child, from the request to its end.

    Args:
        child: it has been told nothing yet.
        limits: of each trial.
        first: index of its first trial.
        program: it runs a program: what it writes to its descriptors is what it printed.
        measured: it performs one trial, and the processor time told of it is the kernel's count for the child.
        waited: wall seconds that the whole run has waited already.
        rests: indices of trials before which the child rests until it is told to go on.

    Attributes:
        waited_for_trial: wall seconds since it gave its last answer.
        before: what it had used and how long it had been kept waiting at the first look since then.
        rang: it has been told since then that its wall time is over.
        reconsider: asked about every observation but those of lines that were read before: what to tell instead.
    """

    def __init__(
        self,
        child: Child,
        limits: Limits,
        *,
        first: int,
        program: bool,
        measured: bool = False,
        waited: float = 0.0,
        rests: Sequence[int] = (),
    ) -> None:
        self.rests = rests
        self.child = child
        self.limits = limits
        self.index = first
        self.program = program
        self.measured = measured
        self.waited = waited
        self.reader = AnswerReader(limits.observation_bytes, first)
        self.printed = {child.output: bytearray(), child.error: bytearray()}
        self.flooded = False
        self.closed_at: float | None = None
        self.ended_for_closing = False
        self.lost: ChildLost | None = None
        self.ended: tuple[int, float, int] | None = None
        self.final: Observation | None = None
        self.rang = False
        self.reconsider: Callable[[Observation], Observation] = _as_it_is
        self.process_number: int | None = None
        self.waited_for_trial = 0.0
        self.before: tuple[float, float] | None = None
        self.poll = select.poll()
        for descriptor in (child.channel, child.end, *(self.printed if program else ())):
            self.poll.register(descriptor, select.POLLIN)

    def tell(self, request: bytes) -> None:
        """Hand over what is to be run.

        Raises:
            ChildLost: nobody takes it.
        """
        content = memoryview(request)
        writable = select.poll()
        writable.register(self.child.channel, select.POLLOUT)
        until = time.monotonic() + self.limits.total_seconds
        while content:
            try:
                content = content[os.write(self.child.channel, content) :]
            except BlockingIOError:
                if not writable.poll(1000 * max(0.0, until - time.monotonic())):
                    raise ChildLost("it takes no request") from None
            except OSError:
                raise ChildLost("it takes no request") from None

    def batches(self, count: int) -> Iterator[list[Observation]]:
        """One observation for each trial, those that come together at once, until the child has ended or moved on."""
        last = self.index + count
        while self.index < last:
            lines = self.reader.taken()[: last - self.index]
            if lines:
                observations, moves_on = self.said(lines)
                self.waited_for_trial, self.before, self.rang = 0.0, None, False
                if observations:
                    yield observations
                if moves_on:
                    return
            if self.index == last:
                return
            if (
                self.lost is not None and self.final is None and not self.reader.lines
            ):  # what it had answered before has been told
                raise self.lost
            if self.final is not None and not self.reader.lines:
                self.index += 1
                yield [self.finished(self.final)]
                return
            if self.final is None and self.lost is None:
                if self.index in self.rests:
                    self.let_go_on()
                self.wait()

    def said(self, lines: list[bytes]) -> tuple[list[Observation], bool]:
        """What lines say, up to one after which the child moves on; and whether there was one."""
        touched = self.program or self.measured
        before = [None] * len(lines) if touched else list(map(known, lines))
        if all(before):
            self.index += len(lines)
            return cast("list[Observation]", before), False
        observations: list[Observation] = []
        for line, said_before in zip(lines, before, strict=True):
            if said_before is not None:
                self.index += 1
                observations.append(said_before)
                continue
            try:
                observation, moves_on = self.reader.read(line)
            except Malformed:
                self.disbelieve()
                break
            self.index += 1
            observations.append(self.finished(observation))
            if moves_on:
                return observations, True
        return observations, False

    def let_go_on(self) -> None:
        """The trials that follow are wanted."""
        self.rests = [index for index in self.rests if index > self.index]
        with suppress(OSError):  # it has ended, which the next look shows
            os.write(self.child.channel, GO_ON)

    def finished(self, observation: Observation) -> Observation:
        """An observation with what only we know of it."""
        if self.program:
            observation = self.with_output(observation)
        elif self.measured:
            observation = self.with_processor_time(observation)
        return self.reconsider(observation)

    def with_processor_time(self, observation: Observation) -> Observation:
        """The observation with the time that the kernel counted for the whole child, which ends after this trial."""
        waiting = select.poll()
        waiting.register(self.child.end, select.POLLIN)
        if self.ended is None and waiting.poll(1000 * END_SECONDS):
            self.read_end()
        counted = self.ended[1] if self.ended is not None and self.ended[0] != -1 else self.processor_seconds()
        return replace(observation, extras=replace(observation.extras, seconds=counted))

    def disbelieve(self) -> None:
        """It answered in a way that no answer is written in: nothing more of it is heard."""
        spent = Extras(seconds=self.processor_seconds())
        self.child.kill()
        self.reader.lines.clear()
        if self.rang:  # half an answer, and behind it what it says when its time is over
            self.final = self.timed_out("wall", Extras())
        else:
            self.final = Observation.of("died", spent, reason="It answered in a way that no program does.")

    def receive(self, content: bytes) -> None:
        """Take what it sent."""
        try:
            self.reader.feed(content)
        except Malformed:
            self.disbelieve()

    def wait(self) -> None:
        """Wait for more of the answer to come, or for an end: then `final` is what is told of the trial."""
        began = time.monotonic()
        self.read(self.poll.poll(LOOK_EVERY_SECONDS * 1000))
        elapsed = time.monotonic() - began
        self.waited += elapsed
        self.waited_for_trial += elapsed
        closed = self.closed_at is not None and time.monotonic() - self.closed_at > CLOSED_SECONDS
        if closed and self.ended is None:
            self.ended_for_closing = True
            self.child.kill()
        if self.flooded:
            self.end_with(Observation.of("output_exceeded"))
        elif self.ended is not None:
            self.account_for_end()
        elif self.waited_for_trial >= LOOK_EVERY_SECONDS:
            self.look()

    def look(self) -> None:
        """See whether a limit is over; what the child has used is counted from the first look on."""
        processor, delay = self.processor_seconds(), self.delay_seconds()
        if self.before is None:
            self.before = processor, delay
        used = processor - self.before[0]
        lasted = self.waited_for_trial - min(delay - self.before[1], DELAY_SECONDS)
        limit = self.limit_that_is_over(used, lasted)
        if limit:
            self.end_with(self.timed_out(limit, Extras(seconds=used)))
        elif lasted > self.limits.wall_seconds:
            self.rang = True
            self.child.ring()

    def timed_out(self, limit: str, extras: Extras) -> Observation:
        """What is told of a trial that was over a limit."""
        return Observation.of("timed_out", extras, limit=limit, **self.stage())

    def stage(self) -> dict[str, str]:
        """Where it was when it ended, as far as that is part of what is told."""
        return {"stage": "import"} if self.child.is_loading() else {}

    def limit_that_is_over(self, processor: float, lasted: float) -> str:
        """Which limit of this trial, or of the whole run, or "".

        Args:
            processor: seconds of it that the trial has used.
            lasted: wall seconds without those in which it waited for a processor.
        """
        if processor > self.limits.cpu_seconds + GRACE_SECONDS:
            return "cpu"
        if lasted > self.limits.wall_seconds + GRACE_SECONDS:
            return "wall"
        return "total" if self.waited > self.limits.total_seconds else ""

    def end_with(self, final: Observation) -> None:
        """End the child; after the answers that it had given, this is what is told."""
        self.child.kill()
        self.final = final
        self.salvage()

    def salvage(self) -> None:
        """Take the answers that were sent and not read, and those that were given and not sent."""
        while content := _read(self.child.channel):
            self.receive(content)
        self.reader.salvage(*self.child.not_sent())

    def read(self, events: list[tuple[int, int]]) -> None:
        """Take what has come."""
        for descriptor, _ in events:
            if descriptor == self.child.channel:
                self.read_channel()
            elif descriptor == self.child.end:
                self.read_end()
            else:
                self.read_printed(descriptor)

    def read_channel(self) -> None:
        content = _read(self.child.channel)
        if content:
            self.receive(content)
        elif content == b"":
            self.closed_at = time.monotonic()
            self.poll.unregister(self.child.channel)

    def read_end(self) -> None:
        """The zygote tells how the child ended; everything that it wrote is there to be read by now."""
        content = _read(self.child.end)
        if content is None:
            return
        self.poll.unregister(self.child.end)
        self.ended = END.unpack(content) if len(content) == END.size else (-1, 0.0, 0)

    def read_printed(self, descriptor: int) -> None:
        content = _read(descriptor)
        if content:
            self.printed[descriptor] += content
            self.flooded = len(self.printed[descriptor]) > self.limits.output_bytes
        elif content == b"":
            self.poll.unregister(descriptor)

    def account_for_end(self) -> None:
        """The child is gone: what is told of the trial that it hasn't answered."""
        assert self.ended is not None
        if not self.child.was_performing():
            raise ChildLost(self.child.not_sent()[1].decode("utf-8", "replace").strip() or "it ended before it began")
        self.salvage()
        status, processor, _ = self.ended
        extras = Extras(seconds=processor)
        number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        if status == -1 or (number == signal.SIGKILL and not self.ended_for_closing):
            self.lost = ChildLost("it was ended from outside")
            return
        if number == signal.SIGXCPU:
            self.final = self.timed_out("cpu", extras)
        elif number == signal.SIGKILL:
            reason = "It closed the channel that it answers through."
            self.final = Observation.of("died", extras, reason=reason, **self.stage())
        elif number:
            self.final = Observation.of("died", extras, signal=_signal_name(number), **self.stage())
        else:
            self.final = Observation.of("died", extras, status=os.waitstatus_to_exitcode(status), **self.stage())

    def processor_seconds(self) -> float:
        """Processor time of the child as the kernel counts it."""
        number = self.number()
        try:
            return time.clock_gettime(_processor_clock(number)) if number else 0.0
        except OSError:
            return 0.0

    def delay_seconds(self) -> float:
        """How long the child could have run and had no processor, or 0 where the kernel doesn't tell.

        It tells it of the first thread: what others, and processes that were started, wait for isn't in it.
        Source: Documentation/scheduler/sched-stats.rst in Linux, on /proc/<pid>/schedstat.
        """
        try:
            with open(f"/proc/{self.number()}/schedstat", "rb") as file:
                return int(file.read().split()[1]) / 1e9
        except (OSError, ValueError, IndexError):
            return 0.0

    def number(self) -> int:
        """The child's number among our processes, or 0 when it is gone."""
        if self.process_number is None:
            self.process_number = self.child.process_number()
        return self.process_number

    def with_output(self, observation: Observation) -> Observation:
        """A program's observation with what it printed, which only we have read."""
        for descriptor in self.printed:
            while not self.flooded and (content := _read(descriptor)):
                self.printed[descriptor] += content
                self.flooded = len(self.printed[descriptor]) > self.limits.output_bytes
        output, errors = (
            bytes(written[: self.limits.output_bytes]).decode("utf-8", "replace") for written in self.printed.values()
        )
        told = observation.extras
        extras = replace(told, output=output, errors=errors)
        judged = observation.judged
        if self.flooded and judged["outcome"] in ("returned", "raised", "exited"):
            return Observation.of("output_exceeded", extras)
        if "output" in judged:
            judged["output"] = output
        return Observation(json.dumps(judged, ensure_ascii=True, separators=(",", ":")), extras)


def _as_it_is(observation: Observation) -> Observation:
    return observation


def _processor_clock(process: int) -> int:
    """The clock that counts a process's processor time. Source: linux/posix-timers_types.h, CPUCLOCK_SCHED."""
    return (~process << 3) | 2


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _read(descriptor: int) -> bytes | None:
    """What there is to be read, b"" at the end, None when nothing has come yet."""
    try:
        return os.read(descriptor, READ_BYTES)
    except BlockingIOError:
        return None
    except OSError:
        return b""
