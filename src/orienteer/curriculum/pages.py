"""What a check does on a page, and what it looks at there: the steps of `page(...)`.

A step is a list of plain values, so that it can be data of a compiled course.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from orienteer.curriculum.course import Probe
from orienteer.curriculum.probes import VocabularyError

LONGEST_WAIT_MS = 3_600_000


class Step(tuple[Any, ...]):
    """One step: its word, and what it is about."""

    __slots__ = ()


def click(name: str, *, role: str = "button") -> Step:
    """Click on what has this accessible name: `click("Add")`, `click("Milk", role="checkbox")`."""
    return Step(("click", role, name))


def fill(name: str, text: str, *, role: str = "textbox") -> Step:
    """Empty a field and type a text into it: `fill("Name", "Ada")`."""
    return Step(("fill", role, name, text))


def press(key: str) -> Step:
    """Press a key where the focus is: `press("Enter")`."""
    return Step(("press", key))


def wait(milliseconds: int) -> Step:
    """Let the page's own clock go on; it takes no time."""
    if not 0 < milliseconds <= LONGEST_WAIT_MS:
        raise VocabularyError(f"wait(...) takes milliseconds, at most an hour of them; {milliseconds!r} are none.")
    return Step(("wait", milliseconds))


def see(*roles: str) -> Step:
    """Look at the page: what has these roles, with name, value and state; without roles, at all that has one."""
    return Step(("see", *roles))


def sent() -> Step:
    """Look at the requests that the page has made so far: method, path and body."""
    return Step(("sent",))


def dropped() -> Step:
    """Look at the requests that the page has given up before their answer came: method and path."""
    return Step(("dropped",))


def told() -> Step:
    """Look at the events that the component has told so far, each with its values."""
    return Step(("told",))


def complaints() -> Step:
    """Look at what the browser's console complains of so far."""
    return Step(("complaints",))


def reply(json: Any, *, status: int = 200, after: int = 0) -> dict[str, Any]:
    """What the API answers: `reply([], after=300)` comes after 300 milliseconds on the page's clock."""
    return {"json": json, "status": status, "after": after}


def page(
    *steps: Step,
    props: Mapping[str, Any] | None = None,
    events: Sequence[str] = (),
    api: Mapping[str, Any] | None = None,
) -> Probe:
    """Show the component in a browser and do these things; see docs/author/kinds/front-end.md.

    Args:
        steps: what is done and looked at; a page(...) that doesn't end with a look is looked at in the end.
        props: what the component is given.
        events: names of the events, or in React of the props, by which it tells something.
        api: "GET /tasks" → what is answered, or reply(...).

    Raises:
        VocabularyError: one of them is no step.
    """
    for step in steps:
        if not isinstance(step, Step):
            raise VocabularyError(f"page(...) takes steps such as click('Add'); {step!r} is none.")
    answers = {place: _answer(place, said) for place, said in (api or {}).items()}
    said = {"steps": [list(step) for step in steps], "props": dict(props or {}), "events": list(events), "api": answers}
    try:
        text = json.dumps(said, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise VocabularyError(f"What a page(...) is given has to be JSON: {error}.") from None
    return Probe(kind="page", code=text)


def _answer(place: str, said: Any) -> dict[str, Any]:
    method, _, path = place.partition(" ")
    if not method.isupper() or not path.startswith("/"):
        raise VocabularyError(f"An API answers to a method and a path, as in 'GET /tasks'; {place!r} is none.")
    whole = isinstance(said, dict) and set(said) == {"json", "status", "after"}
    answer: dict[str, Any] = said if whole else reply(said)
    return answer
