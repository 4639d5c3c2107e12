"""What a page shows to somebody who doesn't see its markup: the browser's accessibility tree, as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

SHOWN = (
    "heading", "listitem", "alert", "status", "button", "link", "textbox", "searchbox", "spinbutton", "checkbox",
    "switch", "radio", "combobox", "option", "slider", "tab", "dialog", "progressbar", "img",
)  # fmt: skip
"""Roles that are looked at where a check names none. Source: WAI-ARIA 1.2, in the words of Chromium."""
STATES = ("checked", "pressed", "expanded", "selected", "disabled", "required", "invalid")
TOLD_WHEN_FALSE = ("checked", "pressed", "expanded")
MOST_NODES = 5000
MOST_CHARACTERS = 500


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the page.

    Args:
        name: its accessible name, or where its role has none from its content, the text in it.
        place: the number of the element behind it.
    """

    role: str
    name: str
    value: Any
    states: tuple[tuple[str, Any], ...]
    place: int

    def told(self) -> dict[str, Any]:
        """As a check compares it."""
        said: dict[str, Any] = {"role": self.role, "name": self.name}
        if self.value not in (None, ""):
            said["value"] = self.value
        return said | dict(self.states)


def nodes(tree: Sequence[dict[str, Any]]) -> list[Node]:
    """Everything that has a role, in the order of the page.

    Args:
        tree: of `Accessibility.getFullAXTree`.
    """
    by_number = {node["nodeId"]: node for node in tree[:MOST_NODES]}
    root = next((node for node in tree if "parentId" not in node), None)
    return [_node(node, by_number) for node in _walked(root, by_number) if not node.get("ignored")]


def _walked(node: dict[str, Any] | None, by_number: dict[str, Any]) -> Iterator[dict[str, Any]]:
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if one is None:
            continue
        yield one
        waiting += [by_number.get(child) for child in reversed(one.get("childIds", ()))]


def _node(node: dict[str, Any], by_number: dict[str, Any]) -> Node:
    role, name = _held(node, "role"), _plain(_held(node, "name"))
    if not name and role not in ("textbox", "searchbox", "combobox", "spinbutton", "RootWebArea"):
        inside = (each for each in _walked(node, by_number) if _held(each, "role") == "StaticText")
        name = _plain(" ".join(str(_held(each, "name")) for each in inside))
    found = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
    states = tuple(
        (state, found[state])
        for state in STATES
        if state in found and (state in TOLD_WHEN_FALSE or found[state] not in (False, "false"))
    )
    return Node(str(role), name, _value(_held(node, "value")), states, int(node.get("backendDOMNodeId", 0)))


def _held(node: dict[str, Any], part: str) -> Any:
    return node.get(part, {}).get("value", "")


def _value(value: Any) -> Any:
    return _plain(value) if isinstance(value, str) else value


def _plain(text: Any) -> str:
    return " ".join(str(text).split())[:MOST_CHARACTERS]


def listed(found: Sequence[Node], roles: Sequence[str]) -> list[dict[str, Any]]:
    """The nodes of some roles, or of SHOWN, as a check compares them."""
    return [node.told() for node in found if node.role in (roles or SHOWN)]


def chosen(found: Sequence[Node], role: str, name: str) -> Node | None:
    """The first node of a role and a name."""
    return next((node for node in found if node.role == role and node.name == name), None)


def instead(found: Sequence[Node], role: str, name: str) -> str:
    """What is said where there is no such node."""
    others = [f"“{node.name}”" for node in found if node.role == role][:6]
    there = f"of that role there are {', '.join(others)}" if others else "there is none of that role"
    return f"The page has no {role} called “{name}”; {there}."
