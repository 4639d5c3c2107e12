"""Cards that are answered in code: each is an exercise of one function, written down in a few lines of cards.yaml."""

from __future__ import annotations

import ast

from orienteer.curriculum.parsing import expression_of
from orienteer.curriculum.content.model import LooseFront
from orienteer.curriculum.content.sources import ExerciseSource

MINUTES = 2


def called(text: str) -> tuple[str, str] | None:
    """The name that is called, and its arguments as they are written; None where the text is another expression.

    >>> called("total([1, 2], start=3)")
    ('total', '[1, 2], start=3')
    """
    found = expression_of(text.strip()).body
    if not isinstance(found, ast.Call) or not isinstance(found.func, ast.Name):
        return None
    return found.func.id, text.strip()[len(found.func.id) :].strip()[1:-1].strip()


def exercise_of(topic_id: str, card_id: str, asks: str, starter: str, solution: str, tries: list[str]) -> ExerciseSource:
    """The card as an exercise, to be compiled and graded like any other."""
    path = f"areas/{topic_id}/cards.yaml"
    return ExerciseSource(
        id=f"{topic_id}/{card_id}",
        path=path,
        front=LooseFront(title=card_id.replace("-", " ").capitalize(), kind="function", minutes=MINUTES),
        lines={},
        task=asks,
        task_line=1,
        hints=(),
        solution=solution,
        starter=starter,
        checks=_checks(tries),
    )


def _checks(tries: list[str]) -> str:
    """What an author would write into checks.py."""
    lines = ["from orienteer.curriculum import call, check, snippet", "", "checks = ["]
    for text in tries:
        name, arguments = called(text) or ("", "")
        probe = f"call({', '.join(filter(None, (repr(name), arguments)))})" if name else f"snippet({text!r})"
        lines.append(f"    check({f'{text.strip()} gives what it should'!r}, {probe}),")
    return "\n".join([*lines, "]", ""])


def is_expression(text: str) -> bool:
    """Whether a text is one expression of Python."""
    try:
        expression_of(text.strip())
    except (SyntaxError, ValueError):
        return False
    return True
