"""A Procfile: `name: command` lines. Source: Heroku's documentation of the format."""

from __future__ import annotations

import re
from typing import Any

from orienteer.grading.formats.parsing import Unfit

_LINE = re.compile(r"(?P<name>[A-Za-z0-9_-]+)\s*:\s*(?P<command>\S.*?)\s*")


def parse(text: str) -> Any:
    """Process type → command.

    Raises:
        Unfit: a line is no `name: command`.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise Unfit(number, f"Line {number} is no `name: command`.")
        found[match["name"]] = match["command"]
    return found
