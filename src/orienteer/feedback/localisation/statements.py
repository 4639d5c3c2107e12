"""A program's statements by the line on which each begins: what is ranked, and what a learner is shown."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from orienteer.curriculum.parsing import module_of


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of a program.

    Args:
        headers: first line → the statement. Of a compound statement only its header counts; its body's are their own.
        first_lines: any line that belongs to a statement's header → the header's first line.
    """

    tree: ast.Module
    headers: dict[int, ast.stmt]
    first_lines: dict[int, int]

    def first_line(self, line: int) -> int:
        """The line on which the statement begins that this line belongs to."""
        return self.first_lines.get(line, line)


def statements_of(source: str) -> Statements:
    """A program's statements.

    Raises:
        SyntaxError: it isn't Python.
    """
    headers: dict[int, ast.stmt] = {}
    first_lines: dict[int, int] = {}
    tree = module_of(source)
    for node in ast.walk(tree):
        if not isinstance(node, ast.stmt) or is_text_alone(node):
            continue
        headers.setdefault(node.lineno, node)
        for line in range(node.lineno, header_end(node) + 1):
            first_lines.setdefault(line, node.lineno)
            if first_lines[line] < node.lineno:  # walked outermost first: an inner statement's own line counts
                first_lines[line] = node.lineno
    return Statements(tree, headers, first_lines)


def is_text_alone(node: ast.AST) -> bool:
    """Whether a statement is nothing but a text, as a docstring is."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def header_end(node: ast.stmt) -> int:
    """The last line of a statement without its body."""
    body = getattr(node, "body", None)
    if isinstance(body, list) and body:
        return max(node.lineno, int(body[0].lineno) - 1)
    if isinstance(node, ast.Match):
        return max(node.lineno, node.cases[0].pattern.lineno - 1)
    return node.end_lineno or node.lineno


def header_text(node: ast.stmt) -> str:
    """A statement in one line, without its body."""
    lines = ast.unparse(node).split("\n")
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return lines[len(node.decorator_list)]
    return lines[0] if hasattr(node, "body") or isinstance(node, ast.Match) else "\n".join(lines)
