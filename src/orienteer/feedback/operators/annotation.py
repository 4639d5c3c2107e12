"""Annotations that promise too much, too little, or something else: for exercises that are about nothing but these."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings

OTHER = {"int": "str", "str": "int", "float": "str", "bool": "str", "bytes": "str", "complex": "str"}
NARROWER = {
    "Iterable": "list",
    "Collection": "list",
    "Sequence": "list",
    "MutableSequence": "list",
    "Iterator": "list",
    "Mapping": "dict",
    "MutableMapping": "dict",
    "Set": "frozenset",
    "AbstractSet": "frozenset",
}
"""What takes any of a sort, and one of that sort."""
NOT_VALUES = ("None", "self", "Callable", "Literal", "ClassVar", "Final", "Self")


def other(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Another builtin type, inside other annotations too: `list[int]` becomes `list[str]`."""
    if isinstance(node, ast.Name) and node.id in OTHER:
        yield ast.Name(OTHER[node.id], ast.Load())


def narrower(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """One sort of container where any would do."""
    if isinstance(node, ast.Name) and node.id in NARROWER:
        yield ast.Name(NARROWER[node.id], ast.Load())
    elif isinstance(node, ast.Attribute) and node.attr in NARROWER:
        yield ast.Name(NARROWER[node.attr], ast.Load())


def wider(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """`object`, which is anything and can do nothing, for a whole annotation or one of its members."""
    if isinstance(node, (ast.Name, ast.Subscript, ast.Attribute, ast.BinOp)) and _is_type(node, around):
        yield ast.Name("object", ast.Load())


def optional(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """`None` let in where it wasn't, and kept out where it was."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        if _is_none(node.right):
            yield node.left
        if _is_none(node.left):
            yield node.right
    elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Optional":
        yield node.slice
    elif _is_whole(node, around) and isinstance(node, (ast.Name, ast.Subscript)):
        yield ast.BinOp(node, ast.BitOr(), ast.Constant(None))


def dropped(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A parameter that says nothing."""
    if isinstance(node, ast.arg) and node.annotation is not None:
        yield ast.arg(node.arg, None)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_whole(node: ast.AST, around: Surroundings) -> bool:
    """Whether the node is a whole annotation."""
    above = around.parents[node]
    if isinstance(above, (ast.arg, ast.AnnAssign)):
        return above.annotation is node
    return isinstance(above, (ast.FunctionDef, ast.AsyncFunctionDef)) and above.returns is node


def _is_type(node: ast.AST, around: Surroundings) -> bool:
    """Whether a type stands here by itself: not the name before brackets, not the start of a qualified one."""
    above = around.parents[node]
    if isinstance(above, ast.Subscript) and above.value is node:
        return False
    if isinstance(above, ast.Attribute) or (isinstance(node, ast.Name) and node.id in (*NOT_VALUES, "object")):
        return False
    return not (isinstance(above, ast.BinOp) and isinstance(above.op, ast.BitOr))


OPERATORS: tuple[Operator, ...] = (
    Operator("another type", "What may stand here, and what comes out: is it said in the annotation?", other),
    Operator("narrower type", "Does the function need this very sort, or would any of its sort do?", narrower),
    Operator("wider type", "What does a caller know of a value about which nothing more is said?", wider),
    Operator("optional type", "May there be nothing at all, and who has to know?", optional),
    Operator("annotation left out", "Which parameter does the checker know nothing of?", dropped),
)
"""They are tried on annotations alone."""
