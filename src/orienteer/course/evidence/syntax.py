"""Finders for things that a single syntax node doesn't show."""

from __future__ import annotations

import ast

from orienteer.course.evidence.finders import Finder, Material, where

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def calls_itself() -> Finder:
    """A function calls itself."""

    def test(each: ast.AST) -> bool:
        return isinstance(each, FUNCTIONS) and any(
            isinstance(inner, ast.Call) and _called(inner) == each.name for inner in ast.walk(each)
        )

    return where(test)


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def different_types(count: int) -> Finder:
    """Constants of so many types, or as many built-in types by name."""

    def find(material: Material) -> bool:
        types = {type(each.value).__name__ for each in material.nodes if isinstance(each, ast.Constant)}
        named = {each.id for each in material.nodes if isinstance(each, ast.Name)} & {"int", "float", "str", "bool"}
        return len((types | named) - {"NoneType", "ellipsis"}) >= count

    return find


def class_variable() -> Finder:
    """A name is bound in a class body."""
    return where(
        lambda each: (
            isinstance(each, ast.ClassDef) and any(isinstance(line, (ast.Assign, ast.AnnAssign)) for line in each.body)
        )
    )


def instance_variable() -> Finder:
    """An attribute is assigned on `self`, or by `setattr`."""

    def test(each: ast.AST) -> bool:
        if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store):
            return isinstance(each.value, ast.Name)
        return isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and each.func.id == "setattr"

    return where(test)


def inherits() -> Finder:
    """A class has a base class that isn't an exception's."""
    return where(
        lambda each: (
            isinstance(each, ast.ClassDef)
            and any(isinstance(base, ast.Name) and not base.id.endswith(("Error", "Exception")) for base in each.bases)
        )
    )


def own_exception() -> Finder:
    """A class derives from an exception."""
    return where(
        lambda each: (
            isinstance(each, ast.ClassDef)
            and any(isinstance(base, ast.Name) and base.id.endswith(("Error", "Exception")) for base in each.bases)
        )
    )


def overridden() -> Finder:
    """Two classes define a method of one name."""

    def find(material: Material) -> bool:
        methods = [
            {line.name for line in each.body if isinstance(line, FUNCTIONS) and not line.name.startswith("__")}
            for each in material.nodes
            if isinstance(each, ast.ClassDef)
        ]
        return any(one & other for place, one in enumerate(methods) for other in methods[:place])

    return find


def private_attribute() -> Finder:
    """An attribute whose name begins with an underscore, or a property."""
    return where(
        lambda each: (
            (isinstance(each, ast.Attribute) and each.attr.startswith("_") and not each.attr.startswith("__"))
            or (isinstance(each, ast.Name) and each.id == "property")
        )
    )


def finally_block() -> Finder:
    """A `try` with a `finally`."""
    return where(lambda each: isinstance(each, ast.Try) and bool(each.finalbody))


def except_block() -> Finder:
    """A `try` with an `except`."""
    return where(lambda each: isinstance(each, ast.Try) and bool(each.handlers))


def wrapper() -> Finder:
    """A function defines a function and returns it."""

    def test(each: ast.AST) -> bool:
        if not isinstance(each, FUNCTIONS):
            return False
        inner = {line.name for line in each.body if isinstance(line, FUNCTIONS)}
        return any(
            isinstance(line, ast.Return) and isinstance(line.value, ast.Name) and line.value.id in inner
            for line in ast.walk(each)
        )

    return where(test)


def method_called(*names: str) -> Finder:
    """A method of one of these names is called."""
    return where(
        lambda each: isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute) and each.func.attr in names
    )


def annotated() -> Finder:
    """A function's parameter or result is annotated."""

    def test(each: ast.AST) -> bool:
        if not isinstance(each, FUNCTIONS):
            return False
        return each.returns is not None or any(argument.annotation for argument in each.args.args)

    return where(test)


def two_indices() -> Finder:
    """Two places in one sequence, moved in a loop."""

    def test(each: ast.AST) -> bool:
        if not isinstance(each, ast.While):
            return False
        moved = {n.target.id for n in ast.walk(each) if isinstance(n, ast.AugAssign) and isinstance(n.target, ast.Name)}
        return len(moved) >= 2

    return where(test)
