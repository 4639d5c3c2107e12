"""Which of several right programs is most like a wrong one."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from difflib import SequenceMatcher

from orienteer.curriculum.parsing import module_of


def nearest(source: str, right: Sequence[str]) -> str:
    """The right program whose syntax tree is most like this one's, names apart; the first where nothing can be said."""
    shape = _shape(source)
    if not shape or len(right) == 1:
        return right[0]
    return max(right, key=lambda other: SequenceMatcher(None, shape, _shape(other), autojunk=False).ratio())


def _shape(source: str) -> list[str]:
    try:
        return [type(node).__name__ for node in ast.walk(module_of(source))]
    except (SyntaxError, ValueError, RecursionError):
        return []
