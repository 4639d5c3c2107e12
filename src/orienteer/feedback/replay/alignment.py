"""Which statements and names of a right program are those of a wrong one."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from orienteer.curriculum.parsing import module_of
from orienteer.feedback.localisation.divergence import StatementLine, statement_lines, steps_between
from orienteer.feedback.localisation.statements import Statements, statements_of

Pair = tuple[StatementLine, StatementLine]
Named = Mapping[int, set[str]]
ALIKE = 0.7
"""From this likeness on, names that stand at the same places are taken for each other."""
_DEFINES = (ast.FunctionDef, ast.AsyncFunctionDef)
_INNER = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Lambda)


@dataclass(frozen=True, slots=True)
class Alignment:
    """What of a right program corresponds to what of a wrong one.

    Args:
        lines: first line of a right program's statement → that of the wrong one's.
        changed: lines of the wrong one whose statements are written otherwise there, or not at all.
        likeness: share of the statements that are the same, 0 to 1.
        names: line of a right program's function, and its name of a variable there → the wrong one's name: the
            namesake, or, where the programs are alike, the one that stands at the same places.
        functions: names of those that both have, `<module>` among them.
        attributes: names of those that the wrong one speaks of.
        scopes: line of the right program → that of the function around it, or 0.
        ours, theirs: the statements of the two.
    """

    lines: Mapping[int, int]
    changed: frozenset[int]
    likeness: float
    names: Mapping[tuple[int, str], str]
    scopes: Mapping[int, int]
    functions: frozenset[str]
    attributes: frozenset[str]
    ours: Statements
    theirs: Statements


def aligned(source: str, right: str, alike: float = ALIKE) -> Alignment | None:
    """How a right program lies beside a wrong one; None where one of them can't be read.

    Args:
        alike: from this likeness on, names that stand at the same places are taken for each other.
    """
    try:
        ours, theirs = statement_lines(source), statement_lines(right)
        pairs = list(_pairs(ours, theirs))
        scopes = _scopes(right)
        same = {one.line for one, other in pairs if one.shape == other.shape}
        likeness = 2 * len(same) / (len(ours) + len(theirs))
        nodes = list(ast.walk(module_of(source)))
        return Alignment(
            lines={other.line: one.line for one, other in pairs},
            changed=frozenset(each.line for each in ours if each.line not in same),
            likeness=likeness,
            names=_names(pairs, scopes, _variables(source), _variables(right), at_places=likeness >= alike),
            scopes=scopes,
            functions=_functions(source) & _functions(right),
            attributes=frozenset(node.attr for node in nodes if isinstance(node, ast.Attribute)),
            ours=statements_of(source),
            theirs=statements_of(right),
        )
    except (SyntaxError, ValueError, RecursionError, ZeroDivisionError):
        return None


def _pairs(ours: Sequence[StatementLine], theirs: Sequence[StatementLine]) -> Iterator[Pair]:
    """Statements of one shape; between these, those of one kind at one depth."""
    for what, start, end, to, until in steps_between(ours, theirs):
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


def _functions(source: str) -> frozenset[str]:
    """What a recording calls the functions and classes of a file, and the file itself."""
    named = (
        f"class {node.name}" if isinstance(node, ast.ClassDef) else node.name
        for node in ast.walk(module_of(source))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    )
    return frozenset({"<module>", *named})


def _variables(source: str) -> dict[int, set[str]]:
    """Line of a function, or 0 → the names that stand in it, and not in a comprehension or a lambda of it."""
    tree, scopes = module_of(source), _scopes(source)
    inner = {each for node in ast.walk(tree) if isinstance(node, _INNER) for each in ast.walk(node)}
    found: dict[int, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Name, ast.arg)) and node not in inner:
            name = node.id if isinstance(node, ast.Name) else node.arg
            found.setdefault(scopes.get(node.lineno, 0), set()).add(name)
    return found


def _names(
    pairs: Sequence[Pair], scopes: Mapping[int, int], mine: Named, theirs: Named, *, at_places: bool
) -> dict[tuple[int, str], str]:
    """One to one in each function: namesakes, and those that stand at the same place, most often first."""
    names: dict[tuple[int, str], str] = {}
    for one, other in pairs:
        if isinstance(other.node, _DEFINES) or other.line not in scopes:
            scope = scopes.get(other.line, 0)
            own = mine.get(one.line if scope else 0, set())
            names |= {(scope, name): name for name in own & theirs.get(scope, set())}
    taken = {(scope, name) for scope, name in names}
    for (scope, name), own_name in _votes(pairs, scopes) if at_places else ():
        if (scope, name) not in names and (scope, own_name) not in taken:
            names[scope, name] = own_name
            taken.add((scope, own_name))
    return names


def _votes(pairs: Sequence[Pair], scopes: Mapping[int, int]) -> Iterator[tuple[tuple[int, str], str]]:
    """Names that stand at the same places, those that do so most often first; none of loops through other things."""
    votes: Counter[tuple[int, str, str]] = Counter()
    looped = {
        (scopes.get(other.line, 0), name)
        for one, other in pairs
        if isinstance(other.node, ast.For) and one.shape != other.shape
        for name in _bound(other.node)
    }
    for one, other in pairs:
        weight, scope = 2 if one.shape == other.shape else 1, scopes.get(other.line, 0)
        if len(one.names) == len(other.names):
            votes.update({(scope, *pair): weight for pair in zip(other.names, one.names, strict=True)})
        if isinstance(one.node, ast.Assign) and isinstance(other.node, ast.Assign):
            votes.update((scope, *pair) for pair in zip(_bound(other.node), _bound(one.node), strict=False))
    for (scope, name, own_name), _ in votes.most_common():
        if (scope, name) not in looped:
            yield (scope, name), own_name


def _bound(node: ast.Assign | ast.For) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)]
