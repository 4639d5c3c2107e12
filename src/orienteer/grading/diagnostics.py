"""What a tool says of files, read from its text: a line for each finding. The text comes from a child and is capped."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST = 500
"""Findings that are read; who has more has a few that say enough."""

_LINE = re.compile(
    r"^(?P<file>[^:\n]+):(?P<line>\d{1,7}):(?:\d+:)? error: (?P<text>.*?)(?:  \[(?P<code>[a-z0-9-]+)\])?$"
)


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding."""

    file: str
    line: int
    code: str
    text: str


def read_diagnostics(text: str) -> list[Diagnostic]:
    """The errors in what mypy printed, sorted by file and line; its notes are left out.

    >>> read_diagnostics('a.py:2:8: error: Not so  [list-item]\\na.py:2:8: note: See there')
    [Diagnostic(file='a.py', line=2, code='list-item', text='Not so')]
    """
    found = [match for line in text.split("\n")[: 4 * MOST] if (match := _LINE.match(line))]
    read = {Diagnostic(each["file"], int(each["line"]), each["code"] or "", each["text"]) for each in found[:MOST]}
    return sorted(read)
