"""What can be said of any exception."""

from __future__ import annotations

import ast

from orienteer.feedback.error_texts.situation import Situation


def raised_itself(at: Situation) -> str:
    """The learner's own `raise` or a failing `assert`: nothing went wrong inside Python."""
    is_within = isinstance(at.node, ast.expr)  # what the text is put together of has failed
    if isinstance(at.statement, ast.Raise) and at.statement.lineno <= at.line and not is_within:
        exc = at.statement.exc
        named = exc.func if isinstance(exc, ast.Call) else exc
        if isinstance(named, ast.Name) and named.id == at.name:
            if at.name == "NotImplementedError":
                return f"{at.place} raises NotImplementedError: that says that something isn't written yet."
            text = at.text.strip("'\"") if at.name == "KeyError" else at.text
            said = f", with the text “{text}”" if text else ""
            return f"{at.place} raises {at.name} itself{said}: your own code refuses this input."
    if isinstance(at.statement, ast.Assert) and at.name == "AssertionError":
        condition = at.quoted(at.statement.test)
        said = f" Its text: “{at.text}”." if at.text and at.statement.msg is not None else ""
        return f"{at.place} asserts `{condition}`, and that isn't so here{_sides(at, at.statement.test)}.{said}"
    return ""


def _sides(at: Situation, test: ast.expr) -> str:
    """What a condition's two sides are, or it itself, where that is known."""
    sides = [test.left, *test.comparators] if isinstance(test, ast.Compare) else [test]
    known = [each for each in sides if at.knows(each) and not isinstance(each, ast.Constant)]
    return "".join(
        f"{' and' if place else ':'} `{at.quoted(each)}` is {at.shown(each)}" for place, each in enumerate(known)
    )


def plainly(at: Situation) -> str:
    """The exception's own words and the line."""
    said = f": {at.text.rstrip('.')}" if at.text else ""
    if not at.line:
        return f"It ends with {at.name}{said}. No line of your file was running then: look at how it is called."
    return f"{at.place} ends with {at.name}{said}."
