"""On which line of an author's file stands what a problem is about."""

from __future__ import annotations

import ast
import re
import textwrap

from orienteer.curriculum.parsing import module_of


def lines_of_text(source: str, text: str) -> list[int]:
    """The lines on which a text begins that is written out in a Python file, in their order.

    >>> lines_of_text('checks = [\\n    check("a", call("f", 1)),\\n    check(\\n        "a",\\n    ),\\n]', "a")
    [2, 4]
    """
    found = [node.lineno for node in _nodes(source) if isinstance(node, ast.Constant) and node.value == text]
    return sorted(found)


def line_of_check(checks: str, name: str) -> int:
    """The line of `checks.py` on which a check's name stands; where it is put together, the first that has it in it."""
    written = lines_of_text(checks, name)
    holding = (number for number, line in enumerate(checks.split("\n"), 1) if name in line)
    return written[0] if written else next(holding, 1)


def line_of_code(checks: str, code: str) -> int | None:
    """The line of `checks.py` on which the first line of a probe's code stands, where it is written out there."""
    for node in _nodes(checks):
        if isinstance(node, ast.Constant) and type(node.value) is str and _bare(node.value) == _bare(code):
            before = node.value[: len(node.value) - len(node.value.lstrip())]
            return node.lineno + before.count("\n")
    return None


def _bare(code: str) -> str:
    return textwrap.dedent(code).strip()


def line_of_quoted(source: str, message: str) -> int:
    """The last line on which stands what a message quotes, or the file's last line."""
    quoted = re.search(r"(['\"])(.+)\1", message)
    lines = source.rstrip("\n").split("\n")
    if quoted is None:
        return len(lines)
    word = re.compile(rf"(?<!\w){re.escape(quoted.group(2))}(?!\w)")
    holding = [number for number, line in enumerate(lines, 1) if word.search(line)]
    return [*(holding or [len(lines)]), *lines_of_text(source, quoted.group(2))][-1]


def line_of_definition(source: str, name: str) -> int:
    """The line on which a function or class of a file is defined; 1 where there is none of that name."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    found = [node.lineno for node in _nodes(source) if isinstance(node, kinds) and node.name == name.split(".")[0]]
    return min(found, default=1)


def _nodes(source: str) -> list[ast.AST]:
    """What a file's tree holds; nothing where it is no Python."""
    try:
        return list(ast.walk(module_of(source)))
    except (SyntaxError, ValueError, RecursionError):
        return []
