"""A `.env` file: `NAME=value` lines. Source: the "env file" syntax of Docker Compose's documentation."""

from __future__ import annotations

import re
from typing import Any

from orienteer.grading.formats.parsing import Unfit

_LINE = re.compile(r"(?:export\s+)?(?P<name>[A-Za-z_][A-Za-z0-9_]*)\s*=(?P<value>.*)")
_REMARK = re.compile(r"(?<!\s)\s+#")
_QUOTED = re.compile(r"""(?P<quote>['"])(?P<text>.*?)(?<!\\)(?P=quote)\s*(#.*)?""")


def parse(text: str) -> Any:
    """Name → value.

    Raises:
        Unfit: a line is neither a setting, a remark nor blank.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None:
            raise Unfit(number, f"Line {number} is no NAME=value.")
        value = match["value"].strip()
        quoted = _QUOTED.fullmatch(value)
        found[match["name"]] = quoted["text"] if quoted else _REMARK.split(value, maxsplit=1)[0]
    return found
