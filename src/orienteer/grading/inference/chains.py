"""Calls on an object one after another, put together anew: what one example does, and what another one asks then."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from orienteer.curriculum.parsing import expression_of

MOST_CHAINS = 12
_NOTHING = "NOTHING"


def other_chains(examples: Sequence[str], known: set[str]) -> list[str]:
    """What examples do with an object, up to their last step, with the last step of others behind it.

    Args:
        examples: calls as text; only those count that begin with a call of a known name and go on from there.
        known: names that the submission defines.

    >>> other_chains(["Box().put(1).size", "Box().put(2).put(3).items"], {"Box"})
    ['Box().put(2).put(3).size', 'Box().put(1).items']
    """
    chains = [chain for text in examples if (chain := _chain(text, known)) is not None]
    lasts: dict[tuple[str, str], ast.Attribute | ast.Call] = {}
    for name, _, last in chains:
        lasts.setdefault((name, _bare(last)), last)
    asked = {(before, _bare(last)) for _, before, last in chains}
    longest_first = sorted(chains, key=lambda chain: -len(chain[1]))
    made: dict[str, None] = {}
    for (name, bare), last in lasts.items():
        for other, before, _ in longest_first:
            if other == name and (before, bare) not in asked:
                made[before + ast.unparse(_on_nothing(last)).removeprefix(_NOTHING)] = None
    return list(made)[:MOST_CHAINS]


def _chain(text: str, known: set[str]) -> tuple[str, str, ast.Attribute | ast.Call] | None:
    """The name that it begins with, everything before the last step, and the last step; None where it is no chain."""
    try:
        last = expression_of(text.strip()).body
    except SyntaxError:
        return None
    step = last.func if isinstance(last, ast.Call) else last
    if not isinstance(step, ast.Attribute) or not isinstance(last, (ast.Attribute, ast.Call)):
        return None
    root: ast.expr = step.value
    while isinstance(root, ast.Call) and isinstance(root.func, ast.Attribute):
        root = root.func.value
    if not (isinstance(root, ast.Call) and isinstance(root.func, ast.Name) and root.func.id in known):
        return None
    return root.func.id, ast.unparse(step.value), last


def _bare(last: ast.Attribute | ast.Call) -> str:
    """What the last step asks for, whatever it is given."""
    step = last.func if isinstance(last, ast.Call) else last
    assert isinstance(step, ast.Attribute)
    return f"{step.attr}()" if isinstance(last, ast.Call) else step.attr


def _on_nothing(last: ast.Attribute | ast.Call) -> ast.expr:
    """The last step, on a name that stands for what it was asked of."""
    step = last.func if isinstance(last, ast.Call) else last
    assert isinstance(step, ast.Attribute)
    bare = ast.Attribute(ast.Name(_NOTHING), step.attr, step.ctx)
    return ast.Call(bare, last.args, last.keywords) if isinstance(last, ast.Call) else bare
