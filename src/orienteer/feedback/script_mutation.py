"""Mutants of a component: a number, a comparison, a sign or a text changed, a line of its own left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orienteer.curriculum.course import Mutant

_NUMBER = re.compile(r"(?<![\w.#\"'])\d+(?![\w.%])")
_TEXT = re.compile(r"(?<![=\w])([\"'])([^\"'<>{}]+)\1")
_REMARKS = ("//", "*", "/*", "<!--", "import ")
_KEPT = ("const ", "let ", "return", "}", "export ")
"""How lines begin without which a file is only broken."""
SWAPS = {
    "===": "!==", "!==": "===", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "&&": "||", "||": "&&", "+": "-", "-": "+",
    "true": "false", "false": "true",
}  # fmt: skip
_SWAPPED = re.compile(r"(?<=[\s(])(===|!==|<=|>=|&&|\|\||[<>+-])(?=\s)|\b(true|false)\b")
_STYLE = re.compile(r"^\s*<style.*?^\s*</style>", re.MULTILINE | re.DOTALL)


def script_mutants(source: str) -> list[Mutant]:
    """Every component that differs from this one by one such edit, in the order of its lines.

    >>> [mutant.after for mutant in script_mutants("  count = count + 1;")]
    ['', 'count = count + 2;', 'count = count - 1;']
    """
    lines = _STYLE.sub(lambda style: "\n" * style[0].count("\n"), source).split("\n")
    kept = source.split("\n")
    made: dict[str, Mutant] = {}
    for place, line in enumerate(lines):
        if not line.strip() or line.lstrip().startswith(_REMARKS):
            continue
        for operator, after in _edits(line):
            text = "\n".join([*kept[:place], *([after] if after.strip() else []), *kept[place + 1 :]])
            made.setdefault(text, Mutant(operator, place + 1, line.strip(), after.strip(), text))
    return list(made.values())


def _edits(line: str) -> Iterator[tuple[str, str]]:
    if line.rstrip().endswith(";") and not line.lstrip().startswith(_KEPT) and _is_whole(line):
        yield "line left out", ""
    for match in _NUMBER.finditer(line):
        yield "another number", f"{line[: match.start()]}{int(match[0]) + 1}{line[match.end() :]}"
    for match in _SWAPPED.finditer(line):
        yield "another sign", f"{line[: match.start()]}{SWAPS[match[0]]}{line[match.end() :]}"
    for match in _TEXT.finditer(line):
        yield "another text", f"{line[: match.start()]}{match[1]}{match[2]}~{match[1]}{line[match.end() :]}"


def _is_whole(line: str) -> bool:
    return all(line.count(one) == line.count(other) for one, other in ("()", "[]", "{}"))
