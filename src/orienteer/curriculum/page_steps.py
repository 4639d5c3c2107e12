"""The steps of a page as data: an input put into them, and the words in which they are told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from orienteer.inside.encoding import decode


def filled(code: str, bound: Mapping[str, Any]) -> str:
    """The probe's text with an input in place of the names in braces.

    >>> filled('{"steps": [["fill", "textbox", "Name", "{name}"]], "props": {"n": "{n}"}}', {"name": "A", "n": 3})
    '{"steps": [["fill", "textbox", "Name", "A"]], "props": {"n": 3}}'
    """
    if not bound:
        return code
    return json.dumps(_filled(json.loads(code), {f"{{{name}}}": decode(tree) for name, tree in bound.items()}))


def _filled(part: Any, values: Mapping[str, Any]) -> Any:
    if isinstance(part, list):
        return [_filled(each, values) for each in part]
    if isinstance(part, dict):
        return {name: _filled(each, values) for name, each in part.items()}
    if not isinstance(part, str):
        return part
    if part in values:
        return values[part]
    for place, value in values.items():
        part = part.replace(place, str(value))
    return part


def in_words(code: str) -> str:
    """What is done on a page, a step a line.

    >>> print(in_words('{"steps": [["click", "button", "Add"], ["see"]], "props": {"n": 3}, "events": [], "api": {}}'))
    shown with n = 3
    click the button “Add”
    """
    said = json.loads(code)
    props = ", ".join(f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in said["props"].items())
    lines = [f"shown with {props}" if props else "shown"]
    lines += [
        f"{place} answers {json.dumps(answer['json'], ensure_ascii=False)}"
        + (f" with status {answer['status']}" if answer["status"] != 200 else "")
        + (f" after {answer['after']} ms" if answer["after"] else "")
        for place, answer in said["api"].items()
    ]
    return "\n".join([*lines, *(WORDS[name].format(*given) for name, *given in said["steps"] if name in WORDS)])


WORDS = {
    "click": "click the {0} “{1}”",
    "fill": "type “{2}” into the {0} “{1}”",
    "press": "press {0}",
    "wait": "wait {0} ms",
}
"""What is done, in words; a look needs none."""
