"""A unit file of systemd. Source: systemd.syntax(7)."""

from __future__ import annotations

import re
from typing import Any

from orienteer.grading.formats.parsing import Unfit

_SECTION = re.compile(r"\[(?P<name>[^\[\]]+)\]")
_SETTING = re.compile(r"(?P<name>[A-Za-z0-9-]+)\s*=\s*(?P<value>.*)")


def parse(text: str) -> Any:
    """Section → name → value; a name that stands there again gives a list, as far as an empty value didn't begin anew.

    Raises:
        Unfit: a line is no section and no setting.
    """
    found: dict[str, dict[str, Any]] = {}
    section: dict[str, Any] | None = None
    for number, line in _joined(text):
        match = _SECTION.fullmatch(line)
        if match:
            section = found.setdefault(match["name"], {})
            continue
        match = _SETTING.fullmatch(line)
        if match is None or section is None:
            raise Unfit(number, f"Line {number} is no setting of a section.")
        name, value = match["name"], match["value"].strip()
        if not value:
            section.pop(name, None)
        elif name in section:
            before = section[name]
            section[name] = [*before, value] if isinstance(before, list) else [before, value]
        else:
            section[name] = value
    return found


def _joined(text: str) -> list[tuple[int, str]]:
    """Lines with their numbers; one that ends in a backslash goes on in the next."""
    lines: list[tuple[int, str]] = []
    goes_on = False
    for number, line in enumerate(text.splitlines(), 1):
        plain = line.strip()
        if not plain or plain[0] in "#;":
            continue
        if goes_on:
            lines[-1] = lines[-1][0], f"{lines[-1][1]} {plain.removesuffix(chr(92)).strip()}"
        else:
            lines.append((number, plain.removesuffix("\\").strip()))
        goes_on = plain.endswith("\\")
    return lines
