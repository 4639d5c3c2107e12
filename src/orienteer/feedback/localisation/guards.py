"""Edits that give what is empty a case of its own: a question before all that a function does."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.curriculum.course import Mutant
from orienteer.curriculum.parsing import module_of
from orienteer.feedback.localisation.rewriting import Rewrite
from orienteer.feedback.localisation.statements import is_text_alone

GUARD = "a case of its own"
MOST_GUARDS = 24
_HANDED_OUT = ("[]", "0", "''", "None", "False", "True")


def guards_of(source: str) -> list[Mutant]:
    """The program with one such question in one of its functions, for one of its parameters.

    Raises:
        SyntaxError: the source isn't Python.
    """
    functions = [node for node in ast.walk(module_of(source)) if isinstance(node, ast.FunctionDef)]
    made = [guard.mutant(source) for function in functions for guard in _in_function(function)]
    return [each for each in made if each is not None][:MOST_GUARDS]


def _in_function(function: ast.FunctionDef) -> Iterator[Rewrite]:
    body = [each for each in function.body if not is_text_alone(each)]
    if not body or body[0].lineno == function.lineno:
        return
    for given in [each.arg for each in function.args.args if each.arg != "self"]:
        for value in (given, *_HANDED_OUT):
            yield Rewrite.before(GUARD, body[0], f"if not {given}:\n    return {value}")
