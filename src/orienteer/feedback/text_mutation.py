"""Mutants of files that aren't Python: a line left out, a number changed, a word left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orienteer.curriculum.course import Mutant

_NUMBER = re.compile(r"(?<![\w.])\d+(?![\w.])")
_WORD = re.compile(r"\S+")


def text_mutants(source: str) -> list[Mutant]:
    """Every text that differs from this one by one such edit, in the order of its lines; remarks are left as they are.

    >>> [mutant.after for mutant in text_mutants("EXPOSE 80\\n")]
    ['', 'EXPOSE 81', 'EXPOSE']
    """
    lines = source.split("\n")
    made: dict[str, Mutant] = {}
    for place, line in enumerate(lines):
        if not line.strip() or line.lstrip().startswith(("#", ";")):
            continue
        for operator, after in _edits(line):
            text = "\n".join([*lines[:place], *([after] if after.strip() else []), *lines[place + 1 :]])
            made.setdefault(text, Mutant(operator, place + 1, line.strip(), after.strip(), text))
    return list(made.values())


def _edits(line: str) -> Iterator[tuple[str, str]]:
    yield "line left out", ""
    for match in _NUMBER.finditer(line):
        yield "another number", f"{line[: match.start()]}{int(match[0]) + 1}{line[match.end() :]}"
    words = list(_WORD.finditer(line))
    for match in words[1:]:
        yield "word left out", f"{line[: match.start()].rstrip()} {line[match.end() :].lstrip()}".rstrip()
