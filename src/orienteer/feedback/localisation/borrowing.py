"""Edits borrowed from a right program, in one's own names: its statement in the place of one's own, or one that it has
besides, or one of its values. Like all edits here they look for the place: the right program is never shown.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from orienteer.curriculum.course import Mutant
from orienteer.curriculum.parsing import module_of
from orienteer.feedback.localisation.divergence import node_header
from orienteer.feedback.localisation.rewriting import Rewrite, end_of, together
from orienteer.feedback.localisation.statements import header_end, header_text, is_text_alone
from orienteer.feedback.mutation import mutants
from orienteer.feedback.operators.operator import Operator, Surroundings, surroundings
from orienteer.feedback.replay.alignment import Alignment, aligned
from orienteer.feedback.words import difference

MOST_BORROWED = 60
MOST_PAIRS = 60
LONGEST_BORROWED = 4
"""Statements that are borrowed as one."""
_TOLD_OTHERWISE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Return)
"""Statements that are no line to put in: what a missing `return` does is told by the answer."""
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_LEAVES = (ast.Return, ast.Raise, ast.Break, ast.Continue, ast.Pass)
"""Statements that a program may well have more than once."""
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_HEADS = (ast.If, ast.While, ast.For)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two edits of a program, and the program after both."""

    one: Mutant
    other: Mutant
    both: Mutant


def borrowed(source: str, right: str) -> list[Rewrite]:
    """What a right program has otherwise, a statement at a time."""
    alignment = aligned(source, right, alike=0.0)
    return list(_Borrowing(source, alignment).all())[:MOST_BORROWED] if alignment is not None else []


def singles(source: str, rewrites: list[Rewrite], right: str) -> list[Mutant]:
    """The edits one by one, and each value of one's own as one of the right program's."""
    made = [each.mutant(source) for each in rewrites]
    operator = Operator("another constant", "", lambda node, around: _other_values(node, around, module_of(right)))
    return [*(each for each in made if each is not None), *mutants(source, [operator])[:MOST_BORROWED]]


def pairs(source: str, rewrites: list[Rewrite]) -> list[Pair]:
    """Two of the edits together."""
    made = [(each, edit) for each in rewrites if (edit := each.mutant(source)) is not None]
    found: list[Pair] = []
    for (one, edit), (other, another) in combinations(made, 2):
        both = None if one.overlaps(other) or _is_rewritten([one, other]) else together(source, [one, other])
        if both is not None and len(found) < MOST_PAIRS:
            found.append(Pair(edit, another, both))
    return found


def _is_rewritten(rewrites: list[Rewrite]) -> bool:
    """Whether what the program does is left out and another answer put in: another program, and no mended one."""
    answered = any(each.lines[0].lstrip().startswith("return") for each in rewrites)
    return answered and any(each.operator == "statement" for each in rewrites)


def _other_values(node: ast.AST, around: Surroundings, right: ast.Module) -> Iterator[ast.AST]:
    """The right program's numbers in the place of a number, its texts in that of a text."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float, str):
        for other in ast.walk(right):
            if isinstance(other, ast.Constant) and type(other.value) is type(node.value) and other.value != node.value:
                yield ast.Constant(other.value)


@dataclass(frozen=True)
class _Borrowing:
    source: str
    alignment: Alignment

    def all(self) -> Iterator[Rewrite]:
        ours, theirs = self.alignment.ours.headers, self.alignment.theirs.headers
        for line, own in self.alignment.lines.items():
            yield from self.in_place(ours[own], theirs[line])
        for line, node in theirs.items():
            if line not in self.alignment.lines and not isinstance(node, _TOLD_OTHERWISE) and self.is_short(node):
                yield from self.beside(line, node)
        kept = set(self.alignment.lines.values())
        for line, own_node in ours.items():
            if line not in kept and not hasattr(own_node, "body"):
                nothing = " " * own_node.col_offset + "pass"
                yield Rewrite("statement", line, line - 1, end_of(own_node), (nothing,))

    def in_place(self, own: ast.stmt, other: ast.stmt) -> Iterator[Rewrite]:
        """The right program's statement in the place of one's own; of one with a body its head alone."""
        named = self.named(node_header(other), other.lineno)
        text = header_text(named)
        has_head = isinstance(own, _HEADS) and isinstance(other, _HEADS) and own.body[0].lineno > own.lineno
        if text == header_text(own) or (not has_head and (hasattr(own, "body") or hasattr(other, "body"))):
            return
        if not has_head and self.goes_on(own) and not self.goes_on(module_of(text)):
            return  # it would be right without what the program does before, and says nothing of that
        is_elif = self.source.split("\n")[own.lineno - 1].lstrip().startswith("elif")
        line = " " * own.col_offset + ("el" if is_elif else "") + text
        apart = difference(node_header(own), named)
        at = getattr(apart[0], "lineno", own.lineno) if apart is not None else own.lineno
        yield Rewrite("another statement", at, own.lineno - 1, header_end(own), (line,))

    def beside(self, line: int, node: ast.stmt) -> Iterator[Rewrite]:
        """A statement that one's own program lacks, at the places near those that it has there."""
        text = self.in_own_names(node, line, whole=True)
        matched, end = sorted(self.alignment.lines), end_of(node)
        before = max((each for each in matched if each < line), default=None)
        after = min((each for each in matched if each > end), default=None)
        ours = self.alignment.ours.headers
        if before is not None:
            yield from self.below(ours[self.alignment.lines[before]], text)
        if after is not None:
            yield Rewrite.before("missing line", ours[self.alignment.lines[after]], text)

    def below(self, own: ast.stmt, text: str) -> Iterator[Rewrite]:
        """A statement under another, behind it, and behind all that stands around it."""
        body = [each for each in getattr(own, "body", ()) if not is_text_alone(each)]
        if body and body[0].lineno > own.lineno:
            yield Rewrite.before("missing line", body[0], text)
        around = surroundings(self.alignment.ours.tree)
        for node in (own, *around.around(own)):
            if isinstance(node, (ast.Module, *_DEFINITIONS)):
                return
            if isinstance(node, ast.If) and not node.orelse:
                yield Rewrite.otherwise("missing line", node, text)
            if isinstance(node, ast.stmt):
                yield Rewrite.behind("missing line", node, text)

    def goes_on(self, node: ast.AST) -> bool:
        """Whether a statement goes on with something that the program has given a value."""
        every = list(ast.walk(node))
        inner = {part for each in every if isinstance(each, _COMPREHENSIONS) for part in ast.walk(each)}
        bound = {each.id for each in inner if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}
        read = {each.id for each in every if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)} - bound
        raised = {
            each.target.id for each in every if isinstance(each, ast.AugAssign) and isinstance(each.target, ast.Name)
        }
        return bool((read | raised) & self.worked)

    @cached_property
    def worked(self) -> set[str]:
        """Names that the program's own statements give values."""
        names = (node for each in self.alignment.ours.headers.values() for node in ast.walk(node_header(each)))
        return {each.id for each in names if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}

    def is_short(self, node: ast.stmt) -> bool:
        """Whether a statement has few others in it, none of which one's own program has, there or elsewhere."""
        inside = [each for each in ast.walk(node) if isinstance(each, ast.stmt)]
        own = set(map(header_text, self.alignment.ours.headers.values()))
        done = [each for each in inside if each is not node and not isinstance(each, _LEAVES)]
        return len(inside) <= LONGEST_BORROWED and not (
            any(each.lineno in self.alignment.lines for each in inside)
            or any(self.in_own_names(each, each.lineno) in own for each in done)
        )

    def in_own_names(self, node: ast.stmt, line: int, *, whole: bool = False) -> str:
        """A statement of the right program with the names of one's own, or its head alone."""
        named = self.named(node, line)
        return ast.unparse(named) if whole else header_text(named)

    def named(self, node: ast.stmt, line: int) -> ast.stmt:
        """The same as a node."""
        scope = self.alignment.scopes.get(line, 0)
        named = copy.deepcopy(node)
        for each in ast.walk(named):
            if isinstance(each, ast.Name):
                each.id = self.alignment.names.get((scope, each.id), each.id)
        return named
