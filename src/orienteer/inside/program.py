"""Programs: the main file run as a script."""

from __future__ import annotations

import atexit
import io
import os
import sys
import traceback
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING, Any

from orienteer.inside import folder, own
from orienteer.inside.encoding import without_own_path
from orienteer.inside.streams import OutputExceeded, typed

own.keep(globals())

if TYPE_CHECKING:
    from orienteer.inside.agent import Agent


def perform_program(agent: Agent, trial: dict[str, Any], extras: dict[str, Any]) -> tuple[dict[str, Any], str, str]:
    """Run the main file as `__main__`, in the working folder.

    Returns:
        The judged part without the output, the output, and what was written to standard error.
    """
    agent.prepare()
    if agent.problem is not None:
        extras["line"] = agent.problem.line
        return dict(agent.problem.judged), "", ""
    if agent.owns_process:
        return _run(agent, trial, extras)
    import tempfile  # for a process of its own it isn't needed, and it loads a lot

    before = os.getcwd()
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)
        try:
            return _run(agent, trial, extras)
        finally:
            os.chdir(before)


def _run(agent: Agent, trial: dict[str, Any], extras: dict[str, Any]) -> tuple[dict[str, Any], str, str]:
    folder.lay(trial["files"])
    kept = sys.modules["__main__"], sys.argv
    module = ModuleType("__main__")
    module.__file__ = agent.main
    module.__dict__["__builtins__"] = own.SHARED
    sys.modules["__main__"], sys.argv = module, [agent.main, *trial["command_line"]]
    streams: Any = DescriptorStreams() if agent.owns_process else agent.streams
    streams.take(trial["standard_input"])
    sys.meta_path.append(agent.finder)
    path, writes = [*sys.path], sys.dont_write_bytecode
    sys.path.append(os.getcwd())  # last, so that no file there shadows a module of Python's
    sys.dont_write_bytecode = True
    if agent.listening is not None:
        agent.listening.begin()
    try:
        judged = _as_main(agent, module, extras)
        _close(agent, judged)
    finally:
        if agent.listening is not None:
            agent.listening.end()
        if agent.finder in sys.meta_path:
            sys.meta_path.remove(agent.finder)
        agent.finder.forget()
        sys.path, sys.dont_write_bytecode = path, writes
        streams.give_back()
        sys.modules["__main__"], sys.argv = kept
    exceeded = streams.exceeded
    output, errors = streams.finish()
    if exceeded:
        judged = {"outcome": "output_exceeded"}
    if "files" in trial["observe"] and judged["outcome"] in ("returned", "raised", "exited"):
        judged["files"] = folder.written(trial["files"], agent.output_bytes * 4)
    if "status" not in trial["observe"]:
        judged.pop("status", None)
    return judged, output, errors


def _as_main(agent: Agent, module: ModuleType, extras: dict[str, Any]) -> dict[str, Any]:
    assert agent.code is not None
    try:
        with agent.watched():
            exec(agent.code, module.__dict__)
    except SystemExit as error:
        status = status_of(error)
        said = error.code
        if said is not None and not isinstance(said, int):
            _tell(lambda: print(said, file=sys.stderr))
        return {"outcome": "exited" if status else "returned", "status": status}
    except BaseException as error:
        judged = agent.account(error, extras)
        if judged["outcome"] == "raised":
            judged["status"] = 1
            raised = error
            _tell(lambda: print("".join(learner_traceback(agent, raised)), end="", file=sys.stderr))
        return judged
    return {"outcome": "returned", "status": 0}


def status_of(error: SystemExit) -> int:
    """The exit status that Python would give. Source: the documentation of SystemExit."""
    code = error.code
    if code is None:
        return 0
    return int.__and__(code, 0xFF) if isinstance(code, int) else 1


def learner_traceback(agent: Agent, error: BaseException) -> list[str]:
    """The traceback as Python prints it, without our own frames and those of the library."""
    told = traceback.TracebackException(type(error), error, error.__traceback__)
    part: traceback.TracebackException | None = told
    while part is not None:
        part.stack = traceback.StackSummary.from_list([each for each in part.stack if each.filename in agent.files])
        part = part.__cause__ or part.__context__
    lines = list(told.format())
    for raised in _behind(error):
        lines = [without_own_path(raised, line) for line in lines]
    return lines


def _behind(error: BaseException) -> list[BaseException]:
    """An exception and what led to it, each once: a learner may have one lead to itself."""
    found: list[BaseException] = []
    raised: BaseException | None = error
    while raised is not None and not any(raised is each for each in found):
        found.append(raised)
        raised = raised.__cause__ or raised.__context__
    return found


def _close(agent: Agent, judged: dict[str, Any]) -> None:
    """What Python does when a program has ended."""
    if agent.owns_process:
        if "threading" in sys.modules:  # it waits for threads that aren't daemons, and ends the workers of pools
            _tell(lambda: sys.modules["threading"]._shutdown())
        _tell(atexit._run_exitfuncs)
    _tell(lambda: sys.stdout.flush())
    _tell(lambda: sys.stderr.flush())


def _tell(action: Callable[[], Any]) -> None:
    try:
        action()
    except (OutputExceeded, Exception):  # a stream that is full, closed or replaced: nothing is left to tell it to
        return


class DescriptorStreams:
    """The process's own descriptors 0, 1 and 2: what is written to them is read, and capped, by the parent."""

    exceeded = False

    def take(self, given: str) -> None:
        reader = _input_descriptor(typed(given))
        os.dup2(reader, 0)
        os.close(reader)
        sys.stdin = sys.__stdin__ = io.TextIOWrapper(io.FileIO(0, closefd=False), encoding="utf-8")  # type: ignore[misc]
        sys.stdout = sys.__stdout__ = _writer(1, "strict")  # type: ignore[misc]
        sys.stderr = sys.__stderr__ = _writer(2, "backslashreplace")  # type: ignore[misc]

    def give_back(self) -> None:
        _tell(lambda: sys.stdout.flush())

    def finish(self) -> tuple[str, str]:
        return "", ""


def _writer(descriptor: int, errors: str) -> io.TextIOWrapper:
    raw = io.BufferedWriter(io.FileIO(descriptor, "w", closefd=False))
    return io.TextIOWrapper(raw, encoding="utf-8", errors=errors, line_buffering=errors != "strict")


def _input_descriptor(content: bytes) -> int:
    descriptor = os.open("standard input", os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    os.unlink("standard input")
    os.write(descriptor, content)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor
