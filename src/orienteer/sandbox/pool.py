"""A zygote as seen from our side: started when needed, asked for children, replaced when it stops answering."""

from __future__ import annotations

import functools
import json
import os
import select
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from orienteer.errors import SandboxError
from orienteer.sandbox.control_groups import (
    MOST_MEMORY,
    MOST_PROCESSES,
    ControlGroup,
    Place,
    find_places,
    memory_of_machine,
)
from orienteer.sandbox.environments import PACKAGE, Environment
from orienteer.sandbox.profiles import BOUNDED_THREADS
from orienteer.sandbox.removing import remove
from orienteer.sandbox.wire import HELD_BYTES, LENGTH, LOADING, STARTING, WAITED_FOR

START_SECONDS = 60.0
"""How long a zygote may take to load its environment."""

STARTS = 2
"""So many zygotes are started in vain until that is told of the machine."""

ANSWER_SECONDS = 10.0
"""How long it may take to fork a child, on the busiest machine; then it is replaced."""

BOUND_AT_ONCE = {"LD_BIND_NOW": "1"}
"""The loader looks every function up when it loads a library; else each child would do so for those that it calls.

Source: ld.so(8).
"""

_BOOT = """
import sys
sys.path.insert(0, sys.argv[2])
from orienteer.sandbox.zygote import main
main(int(sys.argv[1]), sys.argv[2])
"""


@dataclass(slots=True)
class Child:
    """A child that waits to be told what to run.

    Args:
        channel: it is told by it and answers through it.
        held: memory with answers that it hasn't sent yet.
        output, error: what it writes to its own descriptors 1 and 2.
        end: the zygote tells here how it ended.
        process: a descriptor of the process.
    """

    channel: int
    held: int
    output: int
    error: int
    end: int
    process: int

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.process, signal.SIGKILL)

    def ring(self) -> None:
        """Tell it that the wall time of its trial is over."""
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.process, signal.SIGALRM)

    def close(self) -> None:
        """End it, whatever it is doing, and let go of it."""
        self.kill()
        for descriptor in (self.channel, self.held, self.output, self.error, self.end, self.process):
            os.close(descriptor)

    def not_sent(self) -> tuple[int, bytes]:
        """Answers that it gave and hadn't sent when it ended: the first one's index, and lines.

        As little to be trusted as what it sends.
        """
        held = os.pread(self.held, HELD_BYTES - 1, 0)
        lines, _, _ = held[LENGTH.size :].partition(b"\0")
        return LENGTH.unpack_from(held)[0], lines

    def was_performing(self) -> bool:
        """Whether it had begun with what it was to run."""
        return os.pread(self.held, 1, HELD_BYTES - 1) != STARTING

    def is_loading(self) -> bool:
        """Whether it hasn't come to the end of the submission's file for the first time."""
        return os.pread(self.held, 1, HELD_BYTES - 1) == LOADING

    def process_number(self) -> int:
        """Its number among our processes, or 0 when it is gone. Source: proc(5) on fdinfo of a pidfd."""
        try:
            with open(f"/proc/self/fdinfo/{self.process}", encoding="ascii") as file:
                for line in file:
                    if line.startswith("Pid:"):
                        return max(0, int(line.split()[1]))
        except (OSError, ValueError):
            pass
        return 0


def start_process(environment: Environment, options: dict[str, Any]) -> tuple[subprocess.Popen[bytes], socket.socket]:
    """Start a zygote's process and give it its first message. Nothing but the control socket is handed down."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    root = str(PACKAGE.parent)
    variables = {"PYTHONHASHSEED": environment.seed, **dict(BOUNDED_THREADS), **dict(environment.variables)}
    command = [environment.python, "-s", "-P", "-S", "-B", "-X", "utf8", "-c", _BOOT, str(theirs.fileno()), root]
    try:
        process = subprocess.Popen(
            command,
            env={**BOUND_AT_ONCE, **variables},
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            start_new_session=True,
        )
    except OSError as error:
        ours.close()
        raise SandboxError(f"Python at {environment.python} can't be started: {error.strerror}.") from None
    finally:
        theirs.close()
    with suppress(OSError):  # it has ended already: whoever waits for its first answer is told
        ours.send(json.dumps(options).encode())
    return process, ours


Start = Callable[[Environment, dict[str, Any]], tuple[subprocess.Popen[bytes], socket.socket]]
"""As `start_process`."""

_Given = TypeVar("_Given")


@functools.cache
def control_group_places() -> tuple[Place, ...]:
    """Where control groups can be made, found out once."""
    return find_places()


class Pool:
    """One zygote and its waiting children. Several threads may ask at once.

    Args:
        environment: what the zygote loads.
        size: how many children of a profile stand ready.
        tier: no better than this; "" for the best.
        start: another way to start a zygote's process; the tests of the attacks have one.
    """

    def __init__(self, environment: Environment, *, size: int, tier: str, start: Start = start_process) -> None:
        self.environment = environment
        self.size = size
        self.tier = tier
        self.start = start
        self.group: ControlGroup | None = None
        self.answer_seconds = ANSWER_SECONDS
        self.used_at = time.monotonic()
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None
        self.control: socket.socket | None = None
        self.facts: dict[str, Any] = {}
        self.ready: dict[str, deque[Child]] = {}
        self.pending: dict[str, int] = {}
        self.closed = False

    def take(self, profile: str) -> Child:
        """A child that nobody else has.

        Raises:
            SandboxError: this machine can't give one, or the pool was closed.
        """
        self.used_at = time.monotonic()
        with self.lock:
            return self._with_zygote(lambda: self._take(profile))

    def take_ready(self, profile: str) -> Child | None:
        """A child that stands ready, or None; others are made ready meanwhile."""
        with self.lock:
            if not self.facts:  # none is there, or it is still loading
                return None
            try:
                self._collect(0)
                waiting = self.ready.setdefault(profile, deque())
                child = waiting.popleft() if waiting else None
                self._order(profile, self.size)
            except (_ZygoteLost, OSError):  # whoever takes the next child starts another
                return None
            return child

    def release(self, child: Child, profile: str) -> None:
        """End a child, and have another made ready for the next run."""
        child.close()
        with self.lock:
            if self.facts:
                with suppress(OSError, _ZygoteLost):
                    self._collect(0)
                    self._order(profile, self.size)

    def launch(self) -> None:
        """Start the zygote's process unless it runs, and don't wait until it has loaded what it loads.

        Raises:
            SandboxError: it can't be started.
        """
        with self.lock:
            if not self.closed:
                self._launch()

    def begin(self) -> dict[str, Any]:
        """Start the zygote unless it runs, and have children made ready; what it found out about this machine.

        Raises:
            SandboxError: it doesn't come up, or the pool was closed.
        """
        with self.lock:
            self._with_zygote(lambda: self._order("plain", self.size))
            return self.facts

    def close(self) -> None:
        """End the zygote and every child, for good."""
        with self.lock:
            self.closed = True
            self._end()

    def _with_zygote(self, act: Callable[[], _Given]) -> _Given:
        """What an act gives while a zygote is up.

        One that has ended or hangs is replaced, and a replacement that doesn't come up is tried once more.
        """
        if self.closed:  # a run that lost its child to `close` must not start a zygote that nobody owns
            raise SandboxError("What runs code here was closed.")
        started = 0
        while True:
            started += not self.facts
            try:
                self._begin()
                return act()
            except (_ZygoteLost, SandboxError, OSError) as error:
                self._end()  # whoever comes next starts anew
                if started < STARTS:
                    continue
                if isinstance(error, SandboxError):
                    raise
                raise SandboxError(f"No process could be started for the code: {error}.") from None

    def _take(self, profile: str) -> Child:
        waiting = self.ready.setdefault(profile, deque())
        if not waiting:
            self._collect(0)
        if not waiting:
            self._order(profile, 1, WAITED_FOR)
        until = time.monotonic() + self.answer_seconds
        while not waiting:
            if not self._collect(max(0.0, until - time.monotonic())):
                raise _ZygoteLost("it stopped answering")
        return waiting.popleft()

    def _order(self, profile: str, wanted: int, mark: str = "") -> None:
        """Ask for children until `wanted` are ready or on their way.

        Args:
            mark: `WAITED_FOR` or nothing.
        """
        assert self.control is not None
        there = len(self.ready.setdefault(profile, deque())) + self.pending.get(profile, 0)
        for _ in range(wanted - there):
            self.control.send(f"{profile}{mark}".encode())
            self.pending[profile] = self.pending.get(profile, 0) + 1

    def _collect(self, seconds: float) -> bool:
        """Receive the children that were handed over; whether any came."""
        assert self.control is not None
        came = False
        poll = select.poll()
        poll.register(self.control, select.POLLIN)
        while poll.poll(0 if came else seconds * 1000):
            message, descriptors, _, _ = socket.recv_fds(self.control, 256, 6)
            if not message:
                raise _ZygoteLost("it ended")
            if len(descriptors) != 6:
                for descriptor in descriptors:
                    os.close(descriptor)
                raise _ZygoteLost("too many files are open")
            profile = message.decode()
            self.ready.setdefault(profile, deque()).append(Child(*descriptors))
            self.pending[profile] = self.pending.get(profile, 0) - 1
            came = True
        return came

    def _begin(self) -> None:
        self._launch()
        if not self.facts and self.control is not None:
            self.facts = first_answer(self.control)

    def _launch(self) -> None:
        if self.control is not None:
            return
        options = {
            "tier": self.tier,
            "only_find": False,
            "preload": self.environment.preload,
            "keep_package": self.environment.package,
            "packages": self.environment.packages,
            "knows_its_program": self.environment.knows_its_program,
            "tool": self.environment.tool,
            "programs": self.environment.programs,
            "readable": self.environment.readable,
            "temporary": tempfile.gettempdir(),
        }
        self.process, self.control = self.start(self.environment, options)
        self.group = ControlGroup(
            control_group_places(),
            str(self.process.pid),
            memory_bytes=int(MOST_MEMORY * memory_of_machine()),
            processes=MOST_PROCESSES,
        )
        self.group.join(self.process.pid)
        self.facts, self.ready, self.pending = {}, {}, {}

    def _end(self) -> None:
        """End the zygote and with it every child."""
        for waiting in self.ready.values():
            for child in waiting:
                child.close()
        self.ready, self.pending = {}, {}
        if self.control is not None:
            self.control.close()
            self.control = None
        if self.process is not None:
            try:
                self.process.wait(2)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self.process = None
        if self.facts.get("scratch"):
            remove(self.facts["scratch"])
        self.facts = {}
        if self.group is not None:
            self.group.remove()
            self.group = None


class _ZygoteLost(Exception):
    """The zygote ended or hangs."""


def first_answer(control: socket.socket) -> dict[str, Any]:
    """What a zygote says when it has loaded everything.

    Raises:
        SandboxError: it could not.
    """
    control.settimeout(START_SECONDS)
    try:
        answer = control.recv(1 << 16)
    except OSError:
        answer = b""
    control.settimeout(None)
    if not answer:
        raise SandboxError("The process that learners' code is started from did not come up.")
    said: dict[str, Any] = json.loads(answer)
    if "error" in said:
        raise SandboxError(f"The process that learners' code is started from did not come up: {said['error']}.")
    facts: dict[str, Any] = said["ready"]
    return facts
