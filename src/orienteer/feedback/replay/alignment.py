"""Which statements and names of a right program are those of a wrong one."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from orienteer.curriculum.parsing import module_of
from orienteer.feedback.localisation.divergence import StatementLine, statement_lines
from orienteer.feedback.localisation.statements import Statements, statements_of

Pair = tuple[StatementLine, StatementLine]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What of a right program corresponds to what of a wrong one.

    Args:
        lines: first line of a right program's statement → that of the wrong one's.
        changed: lines of the wrong one whose statements are written otherwise there, or not at all.
        likeness: share of the statements that are the same, 0 to 1.
        names: line of a right program's function, and its name of a variable there → the wrong one's name.
        scopes: line of the right program → that of the function around it, or 0.
        ours, theirs: the statements of the two.
    """

    lines: Mapping[int, int]
    changed: frozenset[int]
    likeness: float
    names: Mapping[tuple[int, str], str]
    scopes: Mapping[int, int]
    ours: Statements
    theirs: Statements


def aligned(source: str, right: str) -> Alignment | None:
    """How a right program lies beside a wrong one; None where one of them can't be read."""
    try:
        ours, theirs = statement_lines(source), statement_lines(right)
        pairs = list(_pairs(ours, theirs))
        scopes = _scopes(right)
        same = {one.line for one, other in pairs if one.shape == other.shape}
        return Alignment(
            lines={other.line: one.line for one, other in pairs},
            changed=frozenset(each.line for each in ours if each.line not in same),
            likeness=2 * len(same) / (len(ours) + len(theirs)),
            names=_names(pairs, scopes),
            scopes=scopes,
            ours=statements_of(source),
            theirs=statements_of(right),
        )
    except (SyntaxError, ValueError, RecursionError, ZeroDivisionError):
        return None


def _pairs(ours: Sequence[StatementLine], theirs: Sequence[StatementLine]) -> Iterator[Pair]:
    """Statements of one shape; between these, those of one kind at one depth."""
    matcher = SequenceMatcher(None, [each.shape for each in ours], [each.shape for each in theirs], autojunk=False)
    for what, start, end, to, until in matcher.get_opcodes():
        if what == "equal":
            yield from zip(ours[start:end], theirs[to:until], strict=True)
        elif what == "replace":
            one, other = ours[start:end], theirs[to:until]
            inner = SequenceMatcher(None, list(map(_kind, one)), list(map(_kind, other)), autojunk=False)
            for block in inner.get_matching_blocks():
                yield from zip(one[block.a : block.a + block.size], other[block.b : block.b + block.size], strict=True)


def _kind(line: StatementLine) -> tuple[str, str]:
    """Of what stands in for it: one way to branch for another, one plain statement for another."""
    node = line.node
    name = "branch" if isinstance(node, (ast.If, ast.While)) else type(node).__name__
    plain = not isinstance(node, (ast.Return, ast.Raise)) and not hasattr(node, "body") and not hasattr(node, "cases")
    return line.shape.partition(" ")[0], "plain" if plain else name


def _scopes(source: str) -> dict[int, int]:
    scopes: dict[int, int] = {}
    for node in ast.walk(module_of(source)):  # outer ones first, so that inner ones have the last word
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            scopes |= dict.fromkeys(range(node.lineno, (node.end_lineno or node.lineno) + 1), node.lineno)
    return scopes


def _names(pairs: Sequence[Pair], scopes: Mapping[int, int]) -> dict[tuple[int, str], str]:
    """One to one in each function, the pair that stands at the same place most often first."""
    votes: Counter[tuple[int, str, str]] = Counter()
    for one, other in pairs:
        weight, scope = 2 if one.shape == other.shape else 1, scopes.get(other.line, 0)
        if len(one.names) == len(other.names):
            votes.update({(scope, *pair): weight for pair in zip(other.names, one.names, strict=True)})
        if isinstance(one.node, ast.Assign) and isinstance(other.node, ast.Assign):
            votes.update((scope, *pair) for pair in zip(_bound(other.node), _bound(one.node), strict=False))
    names: dict[tuple[int, str], str] = {}
    taken: set[tuple[int, str]] = set()
    for (scope, theirs, mine), _ in votes.most_common():
        if (scope, theirs) not in names and (scope, mine) not in taken:
            names[scope, theirs] = mine
            taken.add((scope, mine))
    return names


def _bound(node: ast.Assign) -> list[str]:
    return [each.id for target in node.targets for each in ast.walk(target) if isinstance(each, ast.Name)]
