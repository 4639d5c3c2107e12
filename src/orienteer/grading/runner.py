"""The one port: what tries things on a submission."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Protocol, overload

from orienteer.grading.observation import Observation
from orienteer.grading.submission import Submission

Tree = Any


@dataclass(frozen=True, slots=True)
class Limits:
    """What one trial may use, and the whole run.

    Args:
        cpu_seconds: processor time of one trial.
        wall_seconds: of one trial; generous, so that a busy machine fails nobody. On Linux the time that it waits for
            a processor isn't counted, up to 24 seconds a trial.
        total_seconds: wall time of the whole run.
        memory_bytes: address space of a child.
        output_bytes: standard output and error of one trial.
        observation_bytes: the judged part of one trial.
    """

    cpu_seconds: float = 2.0
    wall_seconds: float = 6.0
    total_seconds: float = 30.0
    memory_bytes: int = 512 * 1024 * 1024
    output_bytes: int = 64 * 1024
    observation_bytes: int = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Trial:
    """A probe with one of its inputs: everything that the child is told.

    Args:
        kind: `call`, `snippet`, `program`, `load` (only load the module), `scenario` (a snippet that may await),
            `request` (one with a `client`), `notebook` (one that follows all cells), `page`
            (`code` says as JSON what is done on a page), `tool` (`function` names one of
            `inside.tools`; `files` are laid beside the submission).
        names: name → tree, bound before a snippet runs. A call's arguments are trees already.
        commands: name → text of a shell script that stands in for the command of that name.
        calls: of commands such as pip, what calls came to (see `inside.performers.recalled`); None: make every call.
        builtins: names in `code` that mean Python's builtins, whatever the module calls so.
        observe: which parts to report in the judged part (see `curriculum.course.Observed`).
        alone: in a child of its own.
        record: record the run for a replay, at most so many steps; 0 records nothing.
        record_from: the line of a program's main file from which on it is recorded.
        trace: tell the learner's line on which a value was returned, too; it slows the code down.
        edited: the main file's text that is tried in place of what was handed in; "" for that.
    """

    kind: str
    function: str = ""
    arguments: tuple[Tree, ...] = ()
    keywords: dict[str, Tree] = field(default_factory=dict)
    code: str = ""
    names: dict[str, Tree] = field(default_factory=dict)
    standard_input: str = ""
    command_line: tuple[str, ...] = ()
    files: dict[str, str] = field(default_factory=dict)
    commands: dict[str, str] = field(default_factory=dict)
    calls: dict[str, str] | None = None
    observe: tuple[str, ...] = ("value", "exception")
    alone: bool = False
    record: int = 0
    record_from: int = 1
    trace: bool = False
    edited: str = ""
    builtins: tuple[str, ...] = ()


class Parts(Sequence[Trial]):
    """Trials in parts that are asked for one after another: a runner may rest before each until it is.

    Args:
        parts: each stays what it is, so that a runner may keep what it makes of one that comes again.
    """

    __slots__ = ("all", "parts")

    def __init__(self, parts: Sequence[tuple[Trial, ...]]) -> None:
        self.parts = tuple(part for part in parts if part)
        self.all = tuple(chain.from_iterable(self.parts))

    def __len__(self) -> int:
        return len(self.all)

    @overload
    def __getitem__(self, place: int) -> Trial: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Trial, ...]: ...

    def __getitem__(self, place: int | slice) -> Trial | tuple[Trial, ...]:
        return self.all[place]

    def __iter__(self) -> Iterator[Trial]:
        return iter(self.all)


class Runner(Protocol):
    """Takes a submission and trials, yields an observation for each, in their order.

    Function and class trials share a child in which the submission, compiled once, is executed in a fresh namespace for
    every trial; after a death or a time-out the rest goes on in a new child. A program gets a child of its own. Trials
    of many edits of one file share a child too, each edit compiled where it differs from that of the trial before.
    Closing the iterator ends the child. A submission's fault is an observation, never an exception.

    Raises:
        SandboxError: the machine could not run a child.
    """

    @property
    def tier(self) -> str:
        """Which isolation holds: "A", "B", "C" or "portable"."""
        ...

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        """The observation of each trial, in order."""
        ...
