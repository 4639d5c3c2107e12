"""Suspicion from the nearest right program: the statements in which the two differ, names apart."""

from __future__ import annotations

import ast
import builtins
import copy
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from orienteer.curriculum.parsing import module_of
from orienteer.feedback.localisation.statements import header_text, is_text_alone

Opcode = tuple[str, int, int, int, int]
NEARLY_THE_SAME = 0.8
"""From this share of statements on that are the same to the name, names tell which statement is which."""


@dataclass(frozen=True, slots=True)
class Divergence:
    """How a program differs from a right one.

    Args:
        likeness: of the two, 0 to 1.
        lines: line of a statement that differs → how far the difference is its own (1), or that of one beside it.
        right: the right program's text.
    """

    likeness: float
    lines: dict[int, float]
    right: str = ""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A statement's header.

    Args:
        line: its first.
        shape: its depth and its text without local names.
        names: these, in their order.
    """

    line: int
    shape: str
    names: tuple[str, ...]
    node: ast.stmt


def nearest(source: str, right: Sequence[str]) -> Divergence:
    """The divergence from the right program that is most like this one.

    Raises:
        SyntaxError: one of them isn't Python.
    """
    found = [divergence(source, other) for other in right]
    return max(found, key=lambda each: (each.likeness, -len(each.lines)), default=Divergence(0.0, {}))


def divergence(source: str, right: str) -> Divergence:
    """The divergence of one program from another.

    >>> divergence("def f(a):\\n    return a + 1\\n", "def f(x):\\n    return x - 1\\n").lines
    {2: 1.0}
    """
    ours, theirs = statement_lines(source), statement_lines(right)
    opcodes = steps_between(ours, theirs)
    pairs = [
        (ours[start + step], theirs[to + step])
        for what, start, end, to, _ in opcodes
        if what == "equal"
        for step in range(end - start)
    ]
    lines = {one.line: 1.0 for one in _renamed(pairs)}
    for what, start, end, to, until in opcodes:
        if what in ("replace", "delete"):
            lines |= {ours[place].line: 1.0 for place in range(start, end)}
        if what == "insert" or (what == "replace" and until - to > end - start):
            beside = [place for place in (start - 1, start) if 0 <= place < len(ours)]
            lines |= {ours[place].line: max(0.5, lines.get(ours[place].line, 0.0)) for place in beside}
    return Divergence(_likeness(ours, theirs), dict(sorted(lines.items())), right)


def steps_between(ours: Sequence[StatementLine], theirs: Sequence[StatementLine]) -> Sequence[Opcode]:
    """How one program's statements become another's, as difflib tells it.

    Programs that are nearly the same are held against each other with their names: without these, `a = b` would be
    taken for the `b = c` that is missing beside it.
    """
    named = SequenceMatcher(
        None, [(each.shape, each.names) for each in ours], [(each.shape, each.names) for each in theirs], autojunk=False
    )
    return (named if named.ratio() >= NEARLY_THE_SAME else _by_shape(ours, theirs)).get_opcodes()


def _by_shape(ours: Sequence[StatementLine], theirs: Sequence[StatementLine]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [each.shape for each in ours], [each.shape for each in theirs], autojunk=False)


def _likeness(ours: list[StatementLine], theirs: list[StatementLine]) -> float:
    """Whole statements that agree, and, for what is left, the words of the programs."""
    one, other = (" ".join(each.shape for each in lines).split() for lines in (ours, theirs))
    return (_by_shape(ours, theirs).ratio() + SequenceMatcher(None, one, other, autojunk=False).ratio()) / 2


def _renamed(pairs: list[tuple[StatementLine, StatementLine]]) -> list[StatementLine]:
    """Lines of one shape in which a name stands for another than it does elsewhere."""
    votes: dict[str, Counter[str]] = {}
    for one, other in pairs:
        for name, theirs in zip(one.names, other.names, strict=True):
            votes.setdefault(name, Counter())[theirs] += 1
    chosen = {name: counts.most_common(1)[0][0] for name, counts in votes.items()}
    return [
        one
        for one, other in pairs
        if any(chosen[name] != theirs for name, theirs in zip(one.names, other.names, strict=True))
    ]


class _Unnamed(ast.NodeTransformer):
    """Takes the local names out of a statement, in their order."""

    def __init__(self, local: set[str]) -> None:
        self.local = local
        self.names: list[str] = []

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if node.id not in self.local:
            return node
        self.names.append(node.id)
        return ast.Name("_", node.ctx)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        self.names.append(node.arg)
        return ast.arg("_", None)


def statement_lines(source: str) -> list[StatementLine]:
    """The statements of a program in their order, without its texts.

    Raises:
        SyntaxError: it isn't Python.
    """
    tree = module_of(source)
    local = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    local |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)} | _never_bound(tree, local)
    found: list[StatementLine] = []
    _walk(tree.body, 0, local, found)
    return found


def _never_bound(tree: ast.AST, stored: set[str]) -> set[str]:
    """Names that are read and are nobody's: variables whose binding was left out."""
    read = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - stored - set(dir(builtins))
    if not read:
        return read
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            read.discard(node.name)
        elif isinstance(node, ast.alias):
            read.discard((node.asname or node.name).partition(".")[0])
            if node.name == "*":
                return set()
    return read


def _walk(body: Sequence[ast.stmt], depth: int, local: set[str], found: list[StatementLine]) -> None:
    for node in body:
        if is_text_alone(node):
            continue
        taker = _Unnamed(local)
        bare = taker.visit(copy.deepcopy(node_header(node)))
        if isinstance(bare, (ast.FunctionDef, ast.AsyncFunctionDef)):
            bare.returns = None
        found.append(StatementLine(node.lineno, f"{depth} {header_text(bare)}", tuple(taker.names), node))
        for block in _blocks(node):
            idle = ast.Pass if isinstance(node, ast.ClassDef) else ()  # stands where another class has a text
            _walk([each for each in block if not isinstance(each, idle)], depth + 1, local, found)


def _blocks(node: ast.stmt) -> list[list[ast.stmt]]:
    blocks = [getattr(node, name) for name in ("body", "orelse", "finalbody") if getattr(node, name, None)]
    parts = [*getattr(node, "handlers", ()), *getattr(node, "cases", ())]
    return [*blocks, *(part.body for part in parts)]


def node_header(node: ast.stmt) -> ast.stmt:
    """A copy of a statement in which nothing stands under it."""
    bare = copy.copy(node)
    for name in ("body", "orelse", "finalbody", "handlers", "cases"):
        if hasattr(bare, name):
            setattr(bare, name, [ast.Pass()] if name == "body" else [])
    return bare
