"""Watches one child while it performs its trials: reads, measures, and ends it when it is over a limit."""

from __future__ import annotations

import json
import marshal
import os
import select
import signal
import time
from collections.abc import Iterator
from typing import Any

from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Limits
from orienteer.sandbox.frames import FrameReader, Malformed
from orienteer.sandbox.pool import Child
from orienteer.sandbox.wire import END, LENGTH

GRACE_SECONDS = 0.25
"""How much longer than the limit the parent waits for the child's own timer, which can tell line and output."""

LOOK_EVERY_SECONDS = 0.1

READ_BYTES = 1 << 18


class ChildLost(Exception):
    """The child was ended from outside before it answered: nothing is known about the code."""


class Watch:
    """One child, from the request to its end.

    Args:
        child: it has been told nothing yet.
        limits: of each trial.
        first: index of its first trial.
        program: it runs a program: what it writes to its descriptors is what it printed.
        waited: wall seconds that the whole run has waited already.
    """

    def __init__(self, child: Child, limits: Limits, *, first: int, program: bool, waited: float = 0.0) -> None:
        self.child = child
        self.limits = limits
        self.index = first
        self.program = program
        self.waited = waited
        self.reader = FrameReader(limits.observation_bytes)
        self.printed = {child.output: bytearray(), child.error: bytearray()}
        self.flooded = False
        self.closed = False
        self.ended: tuple[int, float, int] | None = None
        self.moves_on = False
        self.process_number: int | None = None
        self.poll = select.poll()
        for descriptor in (child.channel, child.end, *(self.printed if program else ())):
            self.poll.register(descriptor, select.POLLIN)

    def tell(self, request: dict[str, Any]) -> None:
        """Hand over what is to be run.

        Raises:
            ChildLost: nobody takes it.
        """
        body = marshal.dumps(request, 2)
        content = memoryview(LENGTH.pack(len(body)) + body)
        writable = select.poll()
        writable.register(self.child.channel, select.POLLOUT)
        until = time.monotonic() + self.limits.total_seconds
        while content:
            try:
                content = content[os.write(self.child.channel, content) :]
            except BlockingIOError:
                if not writable.poll(1000 * max(0.0, until - time.monotonic())):
                    raise ChildLost from None
            except OSError:
                raise ChildLost from None

    def observations(self, count: int) -> Iterator[Observation]:
        """One for each trial, until the child has ended or moved on (`moves_on`)."""
        last = self.index + count
        while self.index < last:
            try:
                frame = self.reader.next(self.index)
                observation = frame.observation if frame else self.wait()
            except Malformed:
                self.child.kill()
                observation, frame = Observation.of("died", reason="It answered in a way that no program does."), None
                self.moves_on = True
            if observation is None:
                continue
            self.index += 1
            self.moves_on = self.moves_on or frame is None or frame.last_of_child
            yield self.with_output(observation) if self.program else observation
            if self.moves_on:
                return

    def wait(self) -> Observation | None:
        """Wait for more of the answer to come, or for an end that is an observation itself."""
        began = time.monotonic()
        used: float | None = None
        while True:
            events = self.poll.poll(LOOK_EVERY_SECONDS * 1000)
            if events:
                came = self.read(events)
                if self.flooded:
                    self.child.kill()
                    return Observation.of("output_exceeded")
                if came:
                    self.waited += time.monotonic() - began
                    return None
                if self.ended is not None:
                    return self.account_for_end()
            elapsed = time.monotonic() - began
            processor = self.processor_seconds()
            used = processor if used is None else used
            limit = ""
            if processor - used > self.limits.cpu_seconds + GRACE_SECONDS:
                limit = "cpu"
            elif elapsed > self.limits.wall_seconds + GRACE_SECONDS:
                limit = "wall"
            elif self.waited + elapsed > self.limits.total_seconds:
                limit = "total"
            if limit:
                self.waited += elapsed
                self.child.kill()
                return Observation.of("timed_out", Extras(seconds=processor - used), limit=limit)

    def read(self, events: list[tuple[int, int]]) -> bool:
        """Take what has come; whether it was part of an answer."""
        came = False
        for descriptor, _ in events:
            if descriptor == self.child.channel:
                came = self.read_channel() or came
            elif descriptor == self.child.end:
                self.read_end()
            else:
                self.read_printed(descriptor)
        return came

    def read_channel(self) -> bool:
        content = _read(self.child.channel)
        if content:
            self.reader.feed(content)
            return True
        if content == b"" and not self.closed:
            self.closed = True
            self.poll.unregister(self.child.channel)
            self.child.kill()
        return False

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

    def account_for_end(self) -> Observation | None:
        """The child is gone without an answer to this trial."""
        assert self.ended is not None
        status, processor, _ = self.ended
        while not self.closed and (content := _read(self.child.channel)):
            self.reader.feed(content)
            return None
        extras = Extras(seconds=processor)
        if status == -1:
            raise ChildLost
        if not os.WIFSIGNALED(status):
            return Observation.of("died", extras, status=os.waitstatus_to_exitcode(status))
        number = os.WTERMSIG(status)
        if number == signal.SIGXCPU:
            return Observation.of("timed_out", extras, limit="cpu")
        if number == signal.SIGKILL and self.closed:
            raise ChildLost
        return Observation.of("died", extras, signal=_signal_name(number))

    def processor_seconds(self) -> float:
        """Processor time of the child as the kernel counts it."""
        if self.process_number is None:
            self.process_number = self.child.process_number()
        if not self.process_number:
            return 0.0
        try:
            return time.clock_gettime(_processor_clock(self.process_number))
        except OSError:
            return 0.0

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
        extras = Extras(told.line, output, errors, told.seconds, told.traceback)
        judged = observation.judged
        if self.flooded and judged["outcome"] in ("returned", "raised", "exited"):
            return Observation.of("output_exceeded", extras)
        if "output" in judged:
            judged["output"] = output
        return Observation(json.dumps(judged, ensure_ascii=True, separators=(",", ":")), extras)


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
