"""A child: forked from the zygote, confined, told once what to run, gone when it has answered."""

from __future__ import annotations

import linecache
import marshal
import math
import mmap
import os
import select
import signal
import socket
import sys
from collections.abc import Iterable
from marshal import loads
from os import closerange, read
from signal import ITIMER_PROF, setitimer
from time import monotonic, process_time
from types import FrameType
from typing import Any, NoReturn

from orienteer.inside import own
from orienteer.inside.agent import Agent, Told
from orienteer.inside.encoding import canonical
from orienteer.sandbox.answers import Answers, complain
from orienteer.sandbox.jail.confinement import Confinement, Ready
from orienteer.sandbox.jail.limits import set_run_limits
from orienteer.sandbox.wire import CHANNEL, ERROR, HELD_BYTES, LAST_OF_CHILD, LENGTHS, LOADS_FIRST, OUTPUT

own.keep(globals())

MEMORY_EXCEEDED = '{"outcome":"memory_exceeded"}'

MARK_SECONDS = 0.005
"""How exactly it is told when a trial began, in processor time: asking for it takes longer than a small trial."""


def run_child(
    memory: mmap.mmap,
    conversation: Conversation,
    confinement: Confinement,
    ready: Ready | OSError,
    parent: int,
    *,
    counted: bool,
    waited_for: bool,
) -> NoReturn:
    """Be a child until the end of the process. The channel, and where output and error go, are at their places.

    Args:
        memory: where answers are held until they are sent.
        conversation: nothing has been heard in it.
        confinement: what it is put under; see there for the rest.
        ready: what was made for it, or why that could not be made.
        waited_for: it is about to be told what to run.
    """
    try:
        if not isinstance(ready, Ready):
            raise ready
        confinement.enter(ready, parent, counted=counted)
        if not waited_for and not select.select((CHANNEL,), (), (), 0)[0]:
            rehearse()
        asked = conversation.hear()
        conversation.answers.hold_in(memory)
    except BaseException as error:
        complain(memory, error)
        os._exit(1)
    try:
        if asked:
            conversation.hold()
    finally:
        os._exit(0)


_UNHEARD = bytearray(HELD_BYTES)

_TRIAL = {"kind": "call", "function": "f", "arguments": [1], "keywords": {}, "names": {}, "observe": ["value"]}
_SNIPPET = {**_TRIAL, "kind": "snippet", "code": "f(a)", "builtins": ()}
_PLAIN_TRIALS = (0, [marshal.dumps([[1]]), marshal.dumps([])]), (1, [marshal.dumps({"a": [1]})])
_PLAINLY = marshal.dumps(([_TRIAL, _SNIPPET], [*_PLAIN_TRIALS]))
_EVERYTHING = marshal.dumps(([_TRIAL, _SNIPPET], [(0, [1], {}, {}), *_PLAIN_TRIALS]))
_REQUEST = {
    "files": {"solution.py": b"def f(x):\n    return [x]\n"},
    "main": "solution.py",
    "first": 0,
    "program": False,
    "cpu_seconds": 1e6,
    "wall_seconds": 1e6,
    "total_seconds": 1e9,
    "memory_bytes": 1 << 62,
    "output_bytes": 1000,
    "observation_bytes": 1000,
}


def rehearse() -> Conversation:
    """Perform a trial that nobody hears of: pages that are shared with the zygote become a child's own."""
    conversation = Conversation()
    conversation.answers.sent_at = math.inf
    conversation.take_up({**_REQUEST, "pieces": [len(_PLAINLY)]}, _PLAINLY)
    conversation.perform()
    linecache.clearcache()
    return conversation


def rehearse_everything(confinement: Confinement) -> None:
    """Do in the zygote what a child does, as far as it can be undone: what is loaded late is loaded, and Python knows
    where everything is that a child looks up.
    """
    head = marshal.dumps({**_REQUEST, "pieces": [len(_EVERYTHING)]})
    ours, theirs = socket.socketpair()
    with ours, theirs:
        os.dup2(theirs.fileno(), CHANNEL)
        ours.sendall(LENGTHS.pack(len(head), len(_EVERYTHING)) + head + _EVERYTHING)
        conversation = Conversation()
        confinement.enter(Ready(()), os.getppid(), counted=True)
        conversation.hear()
        conversation.answers.hold_in(_UNHEARD)
        conversation.hold()
        setitimer(ITIMER_PROF, 0)
        linecache.clearcache()


def _read(size: int) -> bytes | None:
    parts: list[bytes] = []
    while size:
        part = read(CHANNEL, min(size, 1 << 20))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class Conversation:
    """Performs the trials of one request in their order and answers each as it is done.

    A trial that is over its time is ended here where Python gets to notice it, so that its line and output can be told;
    where it doesn't, the parent ends the process. A timer of ours rings for processor time. For wall time the parent
    does: it knows how long the process was kept waiting for a processor.

    The zygote makes it, so that a child has only to hear what it is about.
    """

    def __init__(self) -> None:
        self.request: dict[str, Any] = {}
        self.bases: list[dict[str, Any]] = []
        self.groups: list[Any] = []
        self.rest = memoryview(b"")
        self.answers = Answers(_UNHEARD)
        self.cpu_seconds = self.wall_seconds = 0.0
        self.cpu_began = self.wall_began = self.marked = 0.0
        self.agent = Agent({}, "", owns_process=True)

    def hear(self) -> bool:
        """Wait for a request and take it up; False when nobody will make one."""
        lengths = _read(LENGTHS.size)
        if lengths is None:
            return False
        head_bytes, trials_bytes = LENGTHS.unpack(lengths)
        head, trials = _read(head_bytes), _read(trials_bytes)
        if head is None or trials is None:
            return False
        self.take_up(loads(head), trials)
        return True

    def take_up(self, request: dict[str, Any], trials: bytes) -> None:
        """Be about a request.

        Args:
            trials: as they came, in as many pieces as the request says.
        """
        self.request = request
        self.rest = memoryview(trials)
        self.groups = self.next_piece()
        self.cpu_seconds, self.wall_seconds = request["cpu_seconds"], request["wall_seconds"]
        self.agent.take_up(
            request["files"],
            request["main"],
            output_bytes=request["output_bytes"],
            observation_bytes=request["observation_bytes"],
        )

    def hold(self) -> None:
        set_run_limits(memory_bytes=self.request["memory_bytes"], total_seconds=self.request["total_seconds"])
        if self.request["program"]:
            os.dup2(OUTPUT, 1)
            os.dup2(ERROR, 2)
        closerange(OUTPUT, ERROR + 1)
        setitimer(ITIMER_PROF, max(0.001, self.cpu_seconds))
        self.perform()
        self.answers.send()

    def perform(self) -> None:
        """Perform every trial, or as many as there is time and memory for."""
        loading = bool(self.groups) and self.bases[self.groups[0][0]]["kind"] in LOADS_FIRST
        self.answers.begin(self.request["first"], loading=loading)
        self.agent.when_loaded = self.answers.loaded if loading else None
        give, begin = self.answers.give, self.begin
        try:
            while self.groups:
                for group in self.groups:
                    for text, extras in self.performed(group):
                        if extras and text.startswith('{"outcome":"memory_exceeded"'):
                            self.answers.give(text, {**extras, LAST_OF_CHILD: True}, at_once=True)
                            return
                        begin(give(text, extras))
                self.groups = self.next_piece() if self.goes_on() else []
        except MemoryError:
            self.answers.give(MEMORY_EXCEEDED, {LAST_OF_CHILD: True}, at_once=True)

    def next_piece(self) -> list[Any]:
        """The groups of the piece of the trials that comes next."""
        size = self.request["pieces"].pop(0)
        self.bases, groups = loads(self.rest[:size])
        self.rest = self.rest[size:] or memoryview(b"")  # an empty rest still leads to the whole
        return groups  # type: ignore[no-any-return]  # marshal knows no types

    def goes_on(self) -> bool:
        """Whether more is wanted than has been answered: it is waited for, and no trial's time runs."""
        if not self.rest:
            return False
        self.answers.send()
        self.answers.busy = True
        wanted = _read(1)
        self.answers.busy = False
        return wanted is not None

    def performed(self, group: Any) -> Iterable[Told]:
        """Perform a group of trials: plain calls of one function, plain runs of one snippet, or one other trial."""
        trial = self.bases[group[0]]
        self.begin(monotonic())
        if len(group) == 2:
            return self.agent.perform_many(trial, group[1])
        _, arguments, keywords, names = group
        return (self.agent.perform({**trial, "arguments": arguments, "keywords": keywords, "names": names}),)

    def begin(self, now: float) -> None:
        """A trial begins: its time is counted from here."""
        self.wall_began = now
        if now - self.marked > MARK_SECONDS:
            self.marked, self.cpu_began = now, process_time()

    def over_time(self, number: int, frame: FrameType | None) -> None:
        """Our timer or the parent rang: is it this trial that is over its limit? If not, the parent rings again."""
        processor = number == signal.SIGPROF
        limit = self.cpu_seconds if processor else self.wall_seconds
        used = process_time() - self.cpu_began if processor else monotonic() - self.wall_began
        if self.answers.busy or used < limit:
            if processor:
                setitimer(ITIMER_PROF, limit if self.answers.busy else limit - used + 0.001)
            return
        judged = {"outcome": "timed_out", "limit": "cpu" if processor else "wall", **self.agent.recorded(in_time=False)}
        if self.agent.when_loaded is not None:
            judged["stage"] = "import"
        extras = self.agent.so_far(frame)
        extras["seconds"] = process_time() - self.cpu_began
        extras[LAST_OF_CHILD] = True
        self.answers.give(canonical(judged), extras, at_once=True)
        os._exit(0)


def listen(conversation: Conversation) -> None:
    """Hear who rings: a child inherits this from its zygote."""
    for number in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(number, conversation.over_time)


def forget_our_own_paths(root: str, keep_package: bool) -> None:
    """Nothing of ours can be imported from here on, except what an author's environment keeps."""
    if root in sys.path:
        sys.path.remove(root)
    sys.argv = [""]
    sys.orig_argv = ["python"]
    if not keep_package:
        sys.modules["orienteer"].__path__ = []
