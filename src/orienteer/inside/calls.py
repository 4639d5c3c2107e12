"""Calls and snippets: what they give, and what is told of them where a check asks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import CodeType, FrameType
from typing import Any

from orienteer.inside import own
from orienteer.inside.encoding import Tree, decode, encode
from orienteer.inside.instances import class_name
from orienteer.inside.snippets import SNIPPET, SnippetNamespace, run_snippet

own.keep(globals())

MISSING = object()


class CountedItems:
    """An iterator argument that counts how many of its items have been taken."""

    def __init__(self, items: list[Any]) -> None:
        self.items = items
        self.taken = 0

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        if self.taken == len(self.items):
            raise StopIteration
        self.taken += 1
        return self.items[self.taken - 1]


def argument(tree: Tree) -> Any:
    """An input from its tree; ["iterator", class, exhausted, item, ...] becomes one that counts."""
    if type(tree) is list and tree and tree[0] == "iterator":
        return CountedItems([decode(item) for item in tree[3:]])
    return decode(tree)


def look_up(namespace: dict[str, Any], name: str) -> tuple[Any, dict[str, Any] | None]:
    """What the module calls `name` (dots reach into it), or the observation that says it isn't there."""
    first, *rest = name.split(".")
    found = namespace.get(first, MISSING)
    for part in rest:
        found = getattr(found, part, MISSING) if found is not MISSING else MISSING
    if found is MISSING:
        return None, {"outcome": "missing", "name": name}
    if not callable(found):
        reason = f"{name} can't be called: it is of type {class_name(type(found))}."
        return None, {"outcome": "missing", "name": name, "reason": reason}
    return found, None


def perform_call(namespace: dict[str, Any], trial: dict[str, Any]) -> dict[str, Any]:
    """Call a function of the module with fresh arguments."""
    function, problem = look_up(namespace, trial["function"])
    if problem is not None:
        return problem
    arguments = [argument(tree) for tree in trial["arguments"]]
    keywords = {name: argument(tree) for name, tree in trial["keywords"].items()}
    return told(lambda: function(*arguments, **keywords), [*arguments, *keywords.values()], trial["observe"], namespace)


def perform_snippet(
    namespace: dict[str, Any], trial: dict[str, Any], parts: tuple[CodeType, CodeType | None]
) -> dict[str, Any]:
    """Run a snippet of a check beside the module."""
    names = {name: argument(tree) for name, tree in trial["names"].items()}
    scope = SnippetNamespace(namespace, names, trial["builtins"])
    return told(lambda: run_snippet(parts, scope), list(names.values()), trial["observe"], namespace)


def told(
    action: Callable[[], Any], arguments: list[Any], observe: tuple[str, ...] | list[str], namespace: dict[str, Any]
) -> dict[str, Any]:
    """Do it, and tell what was asked for. The value is read before the arguments: a lazy one may still change them."""
    judged: dict[str, Any] = {"outcome": "returned"}
    steps = _Steps(namespace) if "steps" in observe else None
    try:
        value = action() if steps is None else steps.counting(action)
        if "laziness" in observe:
            judged["laziness"] = _laziness(value, arguments)
        if "identity" in observe:
            judged["identity"] = [place for place, given in enumerate(arguments) if given is value]
        if "value" in observe:
            judged["value"] = encode(value)
    except (SystemExit, MemoryError):
        raise
    except Exception as error:
        if "arguments" not in observe and steps is None:
            raise
        raise WithParts(error, _after(arguments, observe, steps)) from None
    judged.update(_after(arguments, observe, steps))
    return judged


class WithParts(Exception):
    """An exception of the learner's, with what was observed beside it."""

    def __init__(self, error: Exception, parts: dict[str, Any]) -> None:
        super().__init__()
        self.error = error
        self.parts = parts


def _after(arguments: list[Any], observe: tuple[str, ...] | list[str], steps: _Steps | None) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    if "arguments" in observe:
        parts["arguments"] = [encode(given) for given in arguments]
    if steps is not None:
        parts["steps"] = steps.count
    return parts


def _laziness(value: Any, arguments: list[Any]) -> dict[str, Any]:
    """Whether an iterator came back, and how many items of each iterator argument had been taken by then."""
    kind = type(value)
    lazy = any("__next__" in base.__dict__ for base in type.mro(kind)) if kind is not type else False
    return {"iterator": lazy, "taken": [each.taken for each in arguments if type(each) is CountedItems]}


class _Steps:
    """Counts the lines of the learner's file that are executed."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        self.count = 0
        self.outside = {SNIPPET, __file__, run_snippet.__code__.co_filename}

    def counting(self, action: Callable[[], Any]) -> Any:
        sys.settrace(self.entered)
        try:
            return action()
        finally:
            sys.settrace(None)

    def entered(self, frame: FrameType, event: str, detail: Any) -> Any:
        return None if frame.f_code.co_filename in self.outside else self.stepped

    def stepped(self, frame: FrameType, event: str, detail: Any) -> Any:
        if event == "line":
            self.count += 1
        return self.stepped
