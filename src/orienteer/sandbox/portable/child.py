"""A child of the portable runner: told on standard input what to run, answers a line for each trial, ends."""

from __future__ import annotations

import importlib
import json
import marshal
import os
import site
import sys
import time
from collections.abc import Iterable
from types import FrameType
from typing import Any

from orienteer.inside import own, tools
from orienteer.inside.agent import Agent
from orienteer.inside.encoding import canonical
from orienteer.sandbox.portable.limits import allow_processor_time, set_limits, set_timers
from orienteer.sandbox.wire import LAST_OF_CHILD, LENGTHS, LOADED, LOADS_FIRST

own.keep(globals())


def main(root: str, loads: str) -> None:
    """Be a child.

    Args:
        root: the folder that our own package was imported from; learners' code can't import from it.
        loads: what the environment is made of, as JSON.
    """
    environment = json.loads(loads)
    site.setquit()
    site.setcopyright()
    site.sethelper()
    sys.path += environment["packages"]
    for name in environment["preload"]:
        importlib.import_module(name)
    if environment["tool"]:
        tools.warm(environment["tool"])
    _forget_variables(environment["variables"])
    sys.path.remove(root)
    sys.argv = [""]
    if not environment["keep_package"]:
        sys.modules["orienteer"].__path__ = []
    request, trials = _request()
    channel = os.dup(1)
    written = PRINTED if request["program"] else (os.devnull, os.devnull)
    for place, path in enumerate((os.devnull, *written)):
        opened = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(opened, place)
        os.close(opened)
    Conversation(request, trials, channel).hold()
    os._exit(0)


def _forget_variables(kept: list[str]) -> None:
    """What libraries were told when they were loaded is not the learner's."""
    variables = os.environ.copy()  # the child's own, which its parent has made
    os.environ.clear()
    os.environ.update({name: value for name, value in variables.items() if name in kept})


def _request() -> tuple[dict[str, Any], Any]:
    lengths = LENGTHS.unpack(sys.stdin.buffer.read(LENGTHS.size))
    head, trials = (sys.stdin.buffer.read(length) for length in lengths)
    return marshal.loads(head), marshal.loads(trials)  # one piece: nothing rests here


PRINTED = tuple(os.path.join("..", name) for name in ("output", "errors"))
"""Where a program's standard output and error go, beside its working folder; read, and capped, by the parent."""


class Conversation:
    """Performs the trials of one request in their order and answers each as it is done.

    Args:
        channel: the descriptor that it answers through.
    """

    def __init__(self, request: dict[str, Any], trials: Any, channel: int) -> None:
        self.request = request
        self.bases, self.groups = trials
        self.channel = channel
        self.busy = False
        self.timers: tuple[int, int] | None = None
        self.cpu_began = self.wall_began = self.allowed_seconds = 0.0
        self.agent = Agent(
            request["files"],
            request["main"],
            output_bytes=request["output_bytes"],
            observation_bytes=request["observation_bytes"],
            owns_process=os.name == "posix",  # elsewhere a program's streams are Python's own alone
        )

    def hold(self) -> None:
        """Perform every trial, or as many as there is time and memory for."""
        set_limits(self.request["memory_bytes"], self.request["total_seconds"])
        self._begin()
        self.timers = set_timers(self.request["cpu_seconds"], self.request["wall_seconds"], self.over_time)
        os.write(self.channel, b"ready\n")
        if self.groups and self.bases[self.groups[0][0]]["kind"] in LOADS_FIRST:
            self.agent.when_loaded = self.loaded
        try:
            for group in self.groups:
                for text, extras in self.performed(group):
                    full = text.startswith('{"outcome":"memory_exceeded"')
                    self.answer(text, {**extras, LAST_OF_CHILD: True} if full else extras)
                    if full:
                        return
                    self._begin()
        except MemoryError:
            self.answer('{"outcome":"memory_exceeded"}', {LAST_OF_CHILD: True})

    def performed(self, group: Any) -> Iterable[tuple[str, dict[str, Any]]]:
        trial = self.bases[group[0]]
        self._begin()
        if len(group) == 2:
            return self.agent.perform_many(trial, group[1])
        _, arguments, keywords, names = group
        return (self.agent.perform({**trial, "arguments": arguments, "keywords": keywords, "names": names}),)

    def loaded(self) -> None:
        os.write(self.channel, LOADED + b"\n")

    def answer(self, judged: str, extras: dict[str, Any]) -> None:
        self.busy = True
        content = (f"{judged}\t{canonical(extras)}\n" if extras else f"{judged}\n").encode("ascii")
        while content:
            content = content[os.write(self.channel, content) :]
        self.busy = False

    def over_time(self, number: int, frame: FrameType | None) -> None:
        """A timer rang: is it this trial that is over its limit?"""
        import signal

        assert self.timers is not None
        processor = number == self.timers[0]
        limit = self.request["cpu_seconds" if processor else "wall_seconds"]
        used = time.process_time() - self.cpu_began if processor else time.monotonic() - self.wall_began
        if self.busy or used < limit:
            timer = signal.ITIMER_PROF if processor else signal.ITIMER_REAL
            signal.setitimer(timer, limit if self.busy else limit - used + 0.001)
            return
        extras = {**self.agent.so_far(frame), LAST_OF_CHILD: True}
        judged = {"outcome": "timed_out", "limit": "cpu" if processor else "wall"}
        if self.agent.when_loaded is not None:
            judged["stage"] = "import"
        self.answer(canonical(judged | self.agent.recorded(in_time=False)), extras)
        os._exit(0)

    def _begin(self) -> None:
        self.cpu_began, self.wall_began = time.process_time(), time.monotonic()
        if self.cpu_began + self.request["cpu_seconds"] > self.allowed_seconds - 1:
            self.allowed_seconds = self.cpu_began + self.request["cpu_seconds"] + 2
            allow_processor_time(self.allowed_seconds)
