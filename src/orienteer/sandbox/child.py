"""A child: forked from the zygote, confined, told once what to run, gone when it has answered."""

from __future__ import annotations

import fcntl
import marshal
import mmap
import os
import signal
import sys
import time
from types import FrameType
from typing import Any, NoReturn

from orienteer.inside.agent import Agent
from orienteer.inside.encoding import canonical
from orienteer.sandbox.answers import Answers, complain
from orienteer.sandbox.jail.confinement import Mechanisms, confine
from orienteer.sandbox.jail.limits import set_run_limits
from orienteer.sandbox.profiles import Profile
from orienteer.sandbox.wire import CHANNEL, LAST_OF_CHILD, LENGTH

MEMORY_EXCEEDED = b'{"outcome":"memory_exceeded"}'


def run_child(
    descriptors: tuple[int, int, int],
    memory: mmap.mmap,
    mechanisms: Mechanisms,
    profile: Profile,
    number: int,
    scratch: str,
    parent: int,
) -> NoReturn:
    """Be a child until the end of the process.

    Args:
        descriptors: the channel, and where standard output and error go.
        memory: where answers are held until they are sent.
    """
    try:
        _keep_only(descriptors)
        confine(mechanisms, profile, number, scratch, parent)
        rehearse()
        request = _request()
        conversation = None if request is None else Conversation(request, Answers(memory))
    except BaseException as error:
        complain(memory, error)
        os._exit(1)
    try:
        if conversation is not None:
            conversation.hold()
    finally:
        os._exit(0)


def rehearse() -> None:
    """Perform a trial that nobody hears of. It loads what is loaded late, and pages that are shared become our own."""
    agent = Agent({"solution.py": b"def f(x):\n    return [x]\n"}, "solution.py", owns_process=True)
    agent.perform(
        {"kind": "call", "function": "f", "arguments": [1], "keywords": {}, "names": {}, "observe": ["value"]}
    )


def _keep_only(descriptors: tuple[int, int, int]) -> None:
    """The channel, output and error at their places, nothing on standard input, no other descriptor."""
    moved = [fcntl.fcntl(descriptor, fcntl.F_DUPFD, 64) for descriptor in descriptors]
    for descriptor, place in zip(moved, (CHANNEL, 1, 2), strict=True):
        os.dup2(descriptor, place, inheritable=True)
    os.closerange(CHANNEL + 1, 1 << 20)


def _request() -> dict[str, Any] | None:
    head = _read(LENGTH.size)
    if head is None:
        return None
    body = _read(LENGTH.unpack(head)[0])
    return None if body is None else marshal.loads(body)


def _read(size: int) -> bytes | None:
    parts: list[bytes] = []
    while size:
        part = os.read(CHANNEL, min(size, 1 << 20))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class Conversation:
    """Performs the trials of one request in their order and answers each as it is done.

    A trial that is over its time is ended here where Python gets to notice it, so that its line and output can be told;
    where it doesn't, the parent ends the process.
    """

    def __init__(self, request: dict[str, Any], answers: Answers) -> None:
        self.request = request
        self.answers = answers
        self.cpu_seconds: float = request["cpu_seconds"]
        self.wall_seconds: float = request["wall_seconds"]
        self.cpu_began = 0.0
        self.wall_began = 0.0
        self.agent = Agent(
            request["files"],
            request["main"],
            output_bytes=request["output_bytes"],
            observation_bytes=request["observation_bytes"],
            owns_process=True,
        )

    def hold(self) -> None:
        set_run_limits(memory_bytes=self.request["memory_bytes"], total_seconds=self.request["total_seconds"])
        if not self.request["program"]:
            nothing = os.open("/dev/null", os.O_RDWR)
            for place in (0, 1, 2):
                os.dup2(nothing, place)
            os.close(nothing)
        signal.signal(signal.SIGPROF, self.over_time)
        signal.signal(signal.SIGALRM, self.over_time)
        self.watch()
        self.answers.begin(self.request["first"])
        bases: list[dict[str, Any]] = self.request["bases"]
        for base, arguments, keywords, names in self.request["trials"]:
            trial = {**bases[base], "arguments": arguments, "keywords": keywords, "names": names}
            self.cpu_began, self.wall_began = time.process_time(), time.monotonic()
            try:
                text, extras = self.agent.perform(trial)
            except MemoryError:
                self.answers.give(MEMORY_EXCEEDED, {}, LAST_OF_CHILD)
                return
            full = text.startswith('{"outcome":"memory_exceeded"')
            self.answers.give(text.encode("ascii"), extras, LAST_OF_CHILD if full else 0)
            if full:
                return
        self.answers.send()

    def watch(self) -> None:
        signal.setitimer(signal.ITIMER_PROF, max(0.001, self.cpu_seconds))
        signal.setitimer(signal.ITIMER_REAL, max(0.001, self.wall_seconds))

    def over_time(self, number: int, frame: FrameType | None) -> None:
        """A timer rang: is it this trial that is over its limit?"""
        processor = number == signal.SIGPROF
        limit = self.cpu_seconds if processor else self.wall_seconds
        used = time.process_time() - self.cpu_began if processor else time.monotonic() - self.wall_began
        if self.answers.busy or used < limit:
            timer = signal.ITIMER_PROF if processor else signal.ITIMER_REAL
            signal.setitimer(timer, limit if self.answers.busy else limit - used + 0.001)
            return
        judged = {"outcome": "timed_out", "limit": "cpu" if processor else "wall", **self.agent.recorded(in_time=False)}
        extras = self.agent.so_far(frame)
        extras["seconds"] = time.process_time() - self.cpu_began
        self.answers.give(canonical(judged).encode("ascii"), extras, LAST_OF_CHILD)
        os._exit(0)


def forget_our_own_paths(root: str, keep_package: bool) -> None:
    """Nothing of ours can be imported from here on, except what an author's environment keeps."""
    if root in sys.path:
        sys.path.remove(root)
    sys.argv = [""]
    sys.orig_argv = ["python"]
    if not keep_package:
        sys.modules["orienteer"].__path__ = []
