"""Mutants: the program after one edit, for every edit that the operators know."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Sequence

from orienteer.curriculum.course import Mutant
from orienteer.curriculum.parsing import module_of
from orienteer.feedback.operators import ON_ANNOTATIONS, OPERATORS
from orienteer.feedback.operators.operator import Operator, Surroundings, surroundings


def mutants(
    source: str, operators: Sequence[Operator] = OPERATORS, *, lines: Collection[int] | None = None
) -> list[Mutant]:
    """Every program that differs from this one by one edit, in the order of its lines.

    Texts of exceptions, docstrings and annotations are left as they are: nothing that is compared depends on them.

    Args:
        lines: only what begins on one of these is edited; None for everything.

    Raises:
        SyntaxError: the source isn't Python.

    >>> [mutant.after for mutant in mutants("def f(x):\\n    return x > 0\\n") if mutant.operator == "comparison"]
    ['return x >= 0', 'return x <= 0', 'return x != 0']
    """
    tree = module_of(source)
    untouched = _untouched(tree)
    around = surroundings(tree)
    nodes = [node for node in ast.walk(tree) if node not in untouched]
    if lines is not None:
        nodes = [node for node in nodes if _first_line(node, around) in lines]
    return _made(source, tree, nodes, operators)


def annotation_mutants(source: str) -> list[Mutant]:
    """Every program that differs from this one by one edit of an annotation, in the order of its lines.

    What a function says of its own variables is left as it is: nobody outside can tell.

    Raises:
        SyntaxError: the source isn't Python.

    >>> [mutant.after for mutant in annotation_mutants("def f(x: int): ...\\n")]
    ['def f(x): ...', 'def f(x: str): ...', 'def f(x: object): ...', 'def f(x: int | None): ...']
    """
    tree = module_of(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    local = {inner for function in functions for statement in function.body for inner in ast.walk(statement)}
    roots: list[ast.AST | None] = [function.returns for function in functions]
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            roots.append(node)
        elif isinstance(node, ast.AnnAssign) and node not in local:
            roots.append(node.annotation)
    nodes = dict.fromkeys(each for root in roots if root is not None for each in ast.walk(root))
    return _made(source, tree, list(nodes), ON_ANNOTATIONS)


def _made(source: str, tree: ast.Module, nodes: Sequence[ast.AST], operators: Sequence[Operator]) -> list[Mutant]:
    around = surroundings(tree)
    seen = {ast.dump(tree)}
    made: list[Mutant] = []
    for node in nodes:
        if node not in around.parents:
            continue
        for operator in operators:
            for other in list(operator.edits(node, around)):
                mutant = _mutant(source, operator.name, node, other, around, seen)
                if mutant is not None:
                    made.append(mutant)
    return sorted(made, key=lambda mutant: mutant.line)


def _first_line(node: ast.AST, around: Surroundings) -> int:
    """The line that a node begins on; of one without a place, that of the node around it."""
    return next((line for each in (node, *around.around(node)) if (line := getattr(each, "lineno", 0))), 0)


def _mutant(
    source: str, operator: str, node: ast.AST, other: ast.AST, around: Surroundings, seen: set[str]
) -> Mutant | None:
    with_other = _swapped(node, other, around)
    dumped = next(with_other)
    place = _written_place(node, around)
    unparsed = ast.unparse(place if place is not node else other)
    next(with_other)
    if dumped in seen:
        return None
    for text in (unparsed, f"({unparsed})"):
        edited = _replaced(source, place, text)
        if edited is not None and _dump(edited) == dumped:
            seen.add(dumped)
            return _described(source, edited, operator, place)
    return None


def _swapped(node: ast.AST, other: ast.AST, around: Surroundings) -> Iterator[str]:
    """Put the other node in the node's place, give the program's dump, and on the next step put the node back."""
    above = around.parents[node]
    for name, value in ast.iter_fields(above):
        if value is node:
            setattr(above, name, other)
            yield ast.dump(around.tree)
            setattr(above, name, node)
            break
        if isinstance(value, list) and any(each is node for each in value):
            place = next(place for place, each in enumerate(value) if each is node)
            value[place] = other
            yield ast.dump(around.tree)
            value[place] = node
            break
    yield ""


def _written_place(node: ast.AST, around: Surroundings) -> ast.AST:
    """The node whose text is replaced: the node, or the whole f-string that it stands in (its parts have no places)."""
    strings = [each for each in (node, *around.around(node)) if isinstance(each, ast.JoinedStr)]
    return strings[-1] if strings else node


def _replaced(source: str, node: ast.AST, text: str) -> str | None:
    span = _span(source, node)
    if span is None:
        return None
    content = source.encode("utf-8")
    return (content[: span[0]] + text.encode("utf-8") + content[span[1] :]).decode("utf-8")


def _span(source: str, node: ast.AST) -> tuple[int, int] | None:
    """The bytes in which a node is written."""
    if isinstance(node, ast.arguments):
        parts = [each for each in ast.iter_child_nodes(node) if hasattr(each, "lineno")]
        spans = [span for each in parts if (span := _span(source, each)) is not None]
        return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else None
    if not isinstance(node, (ast.expr, ast.stmt, ast.arg)) or node.end_lineno is None or node.end_col_offset is None:
        return None
    starts = [0]
    for line in source.encode("utf-8").splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset


def _dump(source: str) -> str:
    try:
        return ast.dump(module_of(source))
    except (SyntaxError, ValueError):
        return ""


def _described(source: str, edited: str, operator: str, place: ast.AST) -> Mutant:
    before, after = source.split("\n"), edited.split("\n")
    parts = [each for each in ast.walk(place) if isinstance(each, (ast.expr, ast.stmt, ast.arg))]
    first = min(each.lineno for each in parts)
    last = max(each.end_lineno or each.lineno for each in parts)
    grown = len(after) - len(before)
    return Mutant(
        operator=operator,
        line=first,
        before="\n".join(before[first - 1 : last]).strip(),
        after="\n".join(after[first - 1 : last + grown]).strip(),
        source=edited,
    )


def _untouched(tree: ast.Module) -> set[ast.AST]:
    """Nodes that aren't mutated: docstrings, annotations, what an exception is raised with, the test for being run."""
    roots: list[ast.AST | None] = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            first = node.body[0] if node.body else None
            if (
                isinstance(first, ast.Expr)
                and isinstance(first.value, ast.Constant)
                and isinstance(first.value.value, str)
            ):
                roots.append(first)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            roots.append(node.returns)
        elif isinstance(node, (ast.arg, ast.AnnAssign)):
            roots.append(node.annotation)
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            roots += [*node.exc.args, *node.exc.keywords]
        elif isinstance(node, ast.Assert):
            roots.append(node.msg)
        elif isinstance(node, ast.If) and "__name__" in {
            each.id for each in ast.walk(node.test) if isinstance(each, ast.Name)
        }:
            roots.append(node.test)
    return {
        each for root in roots if root is not None for each in ast.walk(root) if not isinstance(each, ast.expr_context)
    }
