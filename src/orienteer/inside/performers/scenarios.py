"""Scenarios: lines that may await, run on virtual time, with a timeline of what happened when.

Besides the submission's names and the inputs, a scenario knows

    work(name, seconds, gives=None, fails=None)    a coroutine that is busy so long, then returns or raises
    note(text)                                     writes on the timeline
    now()                                          seconds since the scenario began
"""

from __future__ import annotations

import ast
import asyncio
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any

from orienteer.inside.calls import WithParts, argument, told
from orienteer.inside.encoding import Tree, encode
from orienteer.inside.performers.virtual_time import CLOCK, VirtualLoop, virtual_time
from orienteer.inside.snippets import SNIPPET, SnippetNamespace, parsed_snippet

MOST_EVENTS = 2000
"""A longer timeline is cut there."""


class Timeline:
    """What happened, and when."""

    def __init__(self) -> None:
        self.events: list[tuple[float, str]] = []
        self.latest = CLOCK.now

    def note(self, text: str) -> None:
        """Write down that it happens now.

        Raises:
            RuntimeError: it is earlier than what happened before.
        """
        at = CLOCK.read()
        if at < self.latest:
            raise RuntimeError("The clock of the check was set back.")
        self.latest = max(self.latest, CLOCK.now)
        if len(self.events) <= MOST_EVENTS:
            self.events.append((at, str(text)))

    async def work(self, name: str, seconds: float, gives: Any = None, fails: BaseException | None = None) -> Any:
        """Be busy, and write down when that begins, ends or is given up."""
        self.note(f"{name} begins")
        try:
            await _pause(seconds)
        except asyncio.CancelledError:
            self.note(f"{name} is cancelled")
            raise
        if fails is not None:
            self.note(f"{name} fails")
            raise fails
        self.note(f"{name} ends")
        return gives

    def given(self) -> dict[str, Callable[..., Any]]:
        """What a scenario may call: functions that lead to no timeline by `__self__`."""

        async def work(name: str, seconds: float, gives: Any = None, fails: BaseException | None = None) -> Any:
            return await self.work(name, seconds, gives, fails)

        return {"work": work, "note": lambda text: self.note(text), "now": lambda: CLOCK.read()}

    def tree(self) -> Tree:
        """The events by time; what happens at one moment has no order, so it is put in one."""
        if len(self.events) > MOST_EVENTS:
            return ["capped", "list"]
        timed = sorted((round(at, 6), text) for at, text in self.events)
        return encode([(int(at) if at == int(at) else at, text) for at, text in timed])


def _pause(seconds: float) -> asyncio.Future[None]:
    """Wait by the loop alone: `asyncio.sleep` may have been replaced."""
    loop = asyncio.get_running_loop()
    if type(loop) is not VirtualLoop:
        raise RuntimeError("This runs on another event loop than the one that the check gave it.")
    future = VirtualLoop.create_future(loop)
    VirtualLoop.call_at(loop, CLOCK.now + seconds, _finish, future)
    return future


def _finish(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


LOADS_THE_FILE = True
"""The submission is a module, loaded before it is tried."""


@contextmanager
def setting() -> Iterator[None]:
    """What the submission is loaded and tried in."""
    with virtual_time():
        yield


def perform(namespace: dict[str, Any], trial: dict[str, Any]) -> dict[str, Any]:
    """Run a scenario beside the module.

    Raises:
        WithParts: it raised; the timeline stands beside the exception.
    """
    timeline = Timeline()
    names = {name: argument(tree) for name, tree in trial["names"].items()}
    given = {**timeline.given(), **names}
    parts = compiled_scenario(trial["code"])
    scope = SnippetNamespace(namespace, given, trial["builtins"])
    try:
        judged = told(lambda: _run(parts, scope, timeline), list(names.values()), trial["observe"], namespace)
    except WithParts as error:
        raise WithParts(error.error, error.parts | _seen(timeline, trial)) from None
    except (SystemExit, MemoryError):
        raise
    except Exception as error:
        raise WithParts(error, _seen(timeline, trial)) from None
    return judged | _seen(timeline, trial)


def _seen(timeline: Timeline, trial: dict[str, Any]) -> dict[str, Any]:
    return {"timeline": timeline.tree()} if "timeline" in trial["observe"] else {}


def compiled_scenario(code: str) -> tuple[CodeType, CodeType | None]:
    """The statements, and the last expression where it ends in one; both may await.

    Raises:
        SyntaxError: it isn't Python.
    """
    tree = parsed_snippet(code)
    last: CodeType | None = None
    compiled: Callable[..., CodeType] = compile
    options: dict[str, Any] = {"flags": ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, "dont_inherit": True}
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        last = compiled(ast.Expression(tree.body.pop().value), SNIPPET, "eval", **options)  # type: ignore[attr-defined]  # an Expr
    return compiled(tree, SNIPPET, "exec", **options), last


def _run(parts: tuple[CodeType, CodeType | None], scope: SnippetNamespace, timeline: Timeline) -> Any:
    loop = VirtualLoop()
    asyncio.set_event_loop(loop)
    try:
        value = loop.run_until_complete(_whole(parts, scope))
        left = [task for task in asyncio.all_tasks(loop) if not task.done()]
        if left:
            timeline.note(f"{len(left)} left running")
        return value
    finally:
        _end(loop)


async def _whole(parts: tuple[CodeType, CodeType | None], scope: SnippetNamespace) -> Any:
    value = None
    for code in parts:
        if code is not None:
            value = eval(code, scope)
            if code.co_flags & inspect.CO_COROUTINE:
                value = await value
    return value if parts[1] is not None else None


def _end(loop: VirtualLoop) -> None:
    """Cancel what still runs, and let go of the loop."""
    try:
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        if left and not loop.is_closed():
            loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
    except Exception:  # a task that refuses to end can't be helped
        pass
    finally:
        loop.close()
