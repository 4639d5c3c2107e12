"""From an observation that ended in an exception to what it means, in a sentence or two."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any

from orienteer.curriculum.parsing import module_of
from orienteer.feedback.error_texts import EXPLAINERS, fallback, library, names
from orienteer.feedback.error_texts.situation import Situation
from orienteer.grading.observation import Observation

Tree = Any


@dataclass(frozen=True, slots=True)
class Explanation:
    """What an exception means.

    Args:
        line: of the learner's file, or None where it isn't one of theirs.
        text: a sentence or two; code stands between backticks.
        values: the values that are spoken of: expression → tree.
        name: the exception's class.
    """

    line: int | None
    text: str
    name: str
    values: dict[str, Tree]


def explain(source: str, observation: Observation) -> Explanation | None:
    """The explanation of an observation in which `failure` was observed; None where nothing was raised or missing.

    Args:
        source: the learner's file.
    """
    judged = observation.judged
    exception = judged.get("exception")
    try:
        tree = module_of(source)
    except (SyntaxError, ValueError, RecursionError):
        return None
    if judged["outcome"] == "missing" and judged.get("name") and not judged.get("reason"):
        return Explanation(None, names.undefined(str(judged["name"]), tree), "NameError", {})
    if judged["outcome"] != "raised" or not isinstance(exception, list) or len(exception) < 4:
        return None
    situation = _situation(source, tree, exception, observation)
    bases = exception[2] if isinstance(exception[2], list) else []
    said = ""
    for each in [str(exception[1]), *map(str, bases)]:
        explainer = EXPLAINERS.get(each)
        said = explainer(situation) if explainer is not None else ""
        if said:
            break
    said = fallback.raised_itself(situation) or said or library.refused(situation) or fallback.plainly(situation)
    line = situation.line or None
    values = {text: situation.values[text][0] for text in situation.used if text in situation.values}
    return Explanation(line, said, situation.name, values if line else {})


def _situation(source: str, tree: ast.Module, exception: list[Any], observation: Observation) -> Situation:
    told = observation.extras.failure if isinstance(observation.extras.failure, dict) else {}
    line = observation.extras.line
    if line is None and type(told.get("line")) is int:
        line = told["line"]
    place = tuple(told.get(part) for part in ("line", "column", "end_line", "end_column"))
    statement = _statement(tree, line or 0)
    return Situation(
        source=source,
        tree=tree,
        name=str(exception[1]),
        text=str(exception[3]).strip(),
        line=line or 0,
        node=(_at(tree, place) if place[0] == line else None) or _only_call(statement),
        statement=statement,
        values=_values(told.get("values")),
        names=_texts(told.get("names")),
        local=_texts(told.get("locals")),
        told={key: told[key] for key in ("name", "object_type", "attributes", "key", "function") if key in told},
        frames=tuple((frame[1], frame[2]) for frame in observation.extras.traceback),
    )


def _at(tree: ast.Module, place: tuple[Any, ...]) -> ast.AST | None:
    """The outermost node that stands exactly there."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.expr, ast.stmt)):
            found = (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
            if found == place:
                return node.value if isinstance(node, ast.Expr) else node
    return None


def _only_call(statement: ast.stmt | None) -> ast.AST | None:
    return statement.value if isinstance(statement, ast.Expr) else None


def _statement(tree: ast.Module, line: int) -> ast.stmt | None:
    """The innermost statement in which a line stands."""
    found = None
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno):
            found = node if found is None or node.lineno >= found.lineno else found
    return found


def _values(told: object) -> dict[str, tuple[Tree, str]]:
    if not isinstance(told, list):
        return {}
    whole = [each for each in told if isinstance(each, list) and len(each) == 3]
    return {str(text): (value, str(kind)) for text, value, kind in whole}


def _texts(told: object) -> tuple[str, ...]:
    return tuple(each for each in told if isinstance(each, str)) if isinstance(told, list) else ()
