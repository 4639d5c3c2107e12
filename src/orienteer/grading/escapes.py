"""Ways to keep a type checker from looking: remarks that silence it, and names that make it believe."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator

from orienteer.grading.diagnostics import Diagnostic
from orienteer.grading.facts.parsing import parsed

_SILENCING = re.compile(r"#\s*(type\s*:\s*ignore|mypy\s*:)", re.IGNORECASE)
_SILENCING_A_LINE = re.compile(r"^#[ \t]*mypy[ \t]*:", re.IGNORECASE | re.MULTILINE)
"""mypy obeys a line that begins so, and be it the line of a text."""

BELIEVED = {
    "cast": "`cast` makes the checker believe instead of look",
    "no_type_check": "`no_type_check` keeps the checker out",
    "no_type_check_decorator": "`no_type_check_decorator` keeps the checker out",
    "MYPY": "`MYPY` tells the checker another story than Python",
}


DECIDED = ("PY2", "PY3"), ("platform", "version_info")
"""Names whose value mypy knows, and attributes of `sys`: what it takes to be false it doesn't look at.

Source: `infer_condition_value` in mypy's reachability.py.
"""


def without_silence(source: str) -> str:
    """The source with every remark that would silence the checker made an ordinary one.

    >>> without_silence("x: int = ''  # mypy: ignore-errors\\n")
    "x: int = ''  # \\n"
    """
    if _SILENCING.search(source) is None:
        return source
    lines = io.StringIO(source).readlines()  # as they are counted below: other signs end a line too, for `splitlines`
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT and _SILENCING.search(token.string):
                row, column = token.start
                line = lines[row - 1]
                lines[row - 1] = line[:column] + "# " + line[column + len(token.string) :]
    except (tokenize.TokenError, SyntaxError):  # it is no Python: the checker says so
        pass
    return _SILENCING_A_LINE.sub("# ", "".join(lines))


def escapes(source: str, file: str) -> Iterator[Diagnostic]:
    """Every way out that the source takes.

    Raises:
        SyntaxError, TooMuch: it can't be looked at.
    """
    tree = parsed(source)
    taken = {alias.asname or alias.name: alias.name for node in ast.walk(tree) for alias in _aliases(node)}
    for node in ast.walk(tree):
        name = _name(node)
        meant = taken.get(name, name)
        if meant in BELIEVED:
            yield Diagnostic(file, getattr(node, "lineno", 1), "escape", BELIEVED[meant])
        if isinstance(node, ast.If) and _asks_for_the_checker(node.test) and not _only_imports(node):
            text = "`TYPE_CHECKING` is for imports alone: the checker would see another program"
            yield Diagnostic(file, node.lineno, "escape", text)
        for decided in _decided_beforehand(node):
            text = f"`{decided}` decides what the checker looks at: only imports may depend on it"
            yield Diagnostic(file, getattr(node, "lineno", 1), "escape", text)


def _decided_beforehand(node: ast.AST) -> list[str]:
    """The name by which the checker knows how a condition comes out, where more than imports depends on that."""
    if isinstance(node, (ast.If, ast.While, ast.IfExp, ast.Assert)):
        asked: ast.AST = node.test
    elif isinstance(node, ast.Match):
        asked = node.subject
    elif isinstance(node, ast.BoolOp):
        asked = node
    else:
        return []
    if isinstance(node, ast.If) and all(map(_is_import, [*node.body, *node.orelse])):
        return []
    names, attributes = DECIDED
    return [
        name
        for part in ast.walk(asked)
        if (name := _name(part)) in names or (isinstance(part, ast.Attribute) and name in attributes)
    ][:1]


def _is_import(node: ast.stmt) -> bool:
    """Whether it imports, or only decides what is imported."""
    if isinstance(node, ast.If):
        return all(map(_is_import, [*node.body, *node.orelse]))
    return isinstance(node, (ast.Import, ast.ImportFrom))


def _aliases(node: ast.AST) -> list[ast.alias]:
    return node.names if isinstance(node, ast.ImportFrom) else []


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _asks_for_the_checker(test: ast.expr) -> bool:
    return any(_name(node) == "TYPE_CHECKING" for node in ast.walk(test))


def _only_imports(node: ast.If) -> bool:
    plain = isinstance(node.test, (ast.Name, ast.Attribute)) and not node.orelse
    return plain and all(isinstance(each, (ast.Import, ast.ImportFrom)) for each in node.body)
