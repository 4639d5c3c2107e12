"""An attribute read from or written to the wrong owner: the object, its class, the class by name, a subclass."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.curriculum.parsing import expression_of
from orienteer.feedback.operators.operator import Operator, Surroundings


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """In a method, each `owner.name` with the other owners that are in reach."""
    if not isinstance(node, ast.Attribute):
        return
    owners = _owners(node, around)
    own = ast.unparse(node.value)
    if own not in owners:
        return
    for owner in owners:
        if owner != own:
            yield ast.Attribute(expression_of(owner).body, node.attr, node.ctx)


def _owners(node: ast.Attribute, around: Surroundings) -> tuple[str, ...]:
    function, owner = around.function(node), around.class_of(node)
    if function is None or owner is None or not function.args.args or around.parents.get(function) is not owner:
        return ()
    decorators = {each.id for each in function.decorator_list if isinstance(each, ast.Name)}
    first = function.args.args[0].arg
    by_name = (owner.name, *around.subclasses.get(owner.name, ()))
    if "staticmethod" in decorators:
        return by_name
    if "classmethod" in decorators:
        return (first, *by_name)
    return (first, f"type({first})", *by_name)


OPERATOR = Operator("owner", "Whose value is this: the object's, its class's, or a subclass's?", edits)
