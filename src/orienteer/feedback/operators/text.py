"""A text that isn't to the letter."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Each text with a character more; the pieces of an f-string likewise, and no names of encodings."""
    if not isinstance(node, ast.Constant) or not isinstance(node.value, (str, bytes)):
        return
    if any(isinstance(each, ast.FormattedValue) and _in_format(node, each) for each in around.around(node)):
        return
    if _names_an_encoding(node, around):
        return
    yield ast.Constant(node.value + "~" if isinstance(node.value, str) else node.value + b"~")


def _names_an_encoding(node: ast.Constant, around: Surroundings) -> bool:
    """Whether the text is an encoding's name: with a sign more it is the same encoding, or none at all.

    Source: `encodings.normalize_encoding` takes signs that are no letters, digits or dots for one separator.
    """
    above = around.parents.get(node)
    if isinstance(above, ast.keyword):
        return above.arg == "encoding"
    if not isinstance(above, ast.Call) or not isinstance(above.func, ast.Attribute):
        return False
    return above.func.attr in ("encode", "decode") and above.args[:1] == [node]


def _in_format(node: ast.AST, value: ast.FormattedValue) -> bool:
    return value.format_spec is not None and any(node is each for each in ast.walk(value.format_spec))


OPERATOR = Operator("text", "Compare the text with the task's, character by character.", edits)
