"""The steps of a check, performed on a page one after the other, and what was seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from orienteer.sandbox.pages import views
from orienteer.sandbox.pages.page import MOMENT_MS, Page

Step = list[Any]


def _click(page: Page, role: str, name: str) -> None:
    page.click(role, name)


def _fill(page: Page, role: str, name: str, text: str) -> None:
    page.fill(role, name, text)


def _press(page: Page, key: str) -> None:
    page.press(key)


def _wait(page: Page, milliseconds: float) -> None:
    page.pass_time(milliseconds)


ACTS: dict[str, Callable[..., None]] = {"click": _click, "fill": _fill, "press": _press, "wait": _wait}
"""What a person does; afterwards a moment passes."""

LOOKS: dict[str, Callable[..., Any]] = {
    "see": lambda page, *roles: views.listed(page.nodes(), roles),
    "sent": lambda page: page.requests,
    "dropped": lambda page: page.dropped,
    "told": lambda page: page.events,
    "complaints": lambda page: page.problems,
}
"""What is looked at, and compared."""


def performed(page: Page, steps: list[Step]) -> list[Any]:
    """What each look saw, in order. A check that ends with an act is followed by a look at the page."""
    seen = []
    for name, *given in steps if steps and steps[-1][0] in LOOKS else [*steps, ["see"]]:
        if page.thrown is not None:
            raise page.thrown
        if name in LOOKS:
            seen.append(list(LOOKS[name](page, *given)))
            continue
        ACTS[name](page, *given)
        if name != "wait":
            page.pass_time(MOMENT_MS)
    if page.thrown is not None:
        raise page.thrown
    return seen
