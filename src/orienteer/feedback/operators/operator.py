"""What a mutation operator is, and what it may know of the program around a node."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Surroundings:
    """A program and where its nodes stand in it.

    Args:
        parents: node → the node around it.
        subclasses: class name → names of the module's classes that derive from it, directly or not.
    """

    tree: ast.Module
    parents: dict[ast.AST, ast.AST]
    subclasses: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes around a node, innermost first."""
        while node in self.parents:
            node = self.parents[node]
            yield node

    def function(self, node: ast.AST) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        """The function in whose body a node stands."""
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
        return next((each for each in self.around(node) if isinstance(each, kinds)), None)

    def class_of(self, node: ast.AST) -> ast.ClassDef | None:
        """The class in whose body a node stands."""
        return next((each for each in self.around(node) if isinstance(each, ast.ClassDef)), None)


Edits = Callable[[ast.AST, Surroundings], Iterator[ast.AST]]


@dataclass(frozen=True)
class Operator:
    """One way to go wrong.

    Args:
        name: as mutants carry it.
        hint: what can be said to someone whose program behaves so, without naming the line to write.
        edits: gives the nodes that may stand in a node's place; nothing for a node that it isn't about.
    """

    name: str
    hint: str
    edits: Edits


def surroundings(tree: ast.Module) -> Surroundings:
    """The program with the parents of its nodes and the subclasses of its classes."""
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    bases = {
        node.name: [base.id for base in node.bases if isinstance(base, ast.Name)]
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }

    def derives(name: str, ancestor: str) -> bool:
        return any(base == ancestor or derives(base, ancestor) for base in bases.get(name, []) if base != name)

    below = {name: tuple(other for other in bases if derives(other, name)) for name in bases}
    return Surroundings(tree, parents, below)
