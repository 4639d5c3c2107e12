"""A part of a program, quoted as its author wrote it."""

from __future__ import annotations

import ast

from orienteer.curriculum.parsing import expression_of, module_of


def quoted(source: str, node: ast.AST) -> str:
    """A part of a program as it stands there; written anew where it goes over several lines or has no place of its own.

    >>> quoted('words = text.split(" ")', module_of('words = text.split(" ")').body[0].value)
    'text.split(" ")'
    """
    anew = ast.unparse(node)
    written = ast.get_source_segment(source, node) if hasattr(node, "lineno") else None
    if not written or "\n" in written:
        return anew
    try:
        read = expression_of(f"({written})").body if isinstance(node, ast.expr) else module_of(written)
    except (SyntaxError, ValueError):  # within an f-string Python 3.11 places an expression elsewhere
        return anew
    return written if ast.unparse(read) == anew else anew
