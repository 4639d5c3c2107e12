"""What an edit says of the program that it mends: the belief behind what stands there, in a sentence.

Every sentence is about the program before the edit, and says no more than that the edit makes a difference.
"""

from __future__ import annotations

import ast
from collections.abc import Callable

from orienteer.curriculum.course import Mutant
from orienteer.curriculum.parsing import module_of
from orienteer.feedback import additions, habits_told
from orienteer.feedback.additions import part_of
from orienteer.feedback.quoting import quoted

_SIGNS: dict[type[ast.AST], str] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
    ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not",
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^", ast.LShift: "<<", ast.RShift: ">>",
    ast.And: "and", ast.Or: "or",
}  # fmt: skip
_LEAVE_OUT = {("<", "<="), (">", ">="), ("!=", "<="), ("!=", ">=")}
_LET_IN = {("<=", "<"), (">=", ">"), ("<=", "!="), (">=", "!=")}
_TURNED = {
    ("<", ">="), (">=", "<"), (">", "<="), ("<=", ">"), ("==", "!="), ("!=", "=="),
    ("in", "not in"), ("not in", "in"), ("is", "is not"), ("is not", "is"),
}  # fmt: skip


def belief(source: str, edit: Mutant) -> str:
    """What the edit says of the program, as half a sentence about the edited line; "" where there is nothing to say.

    Args:
        source: the program before the edit.

    >>> from orienteer.feedback.mutation import mutants
    >>> source = "def f(x):\\n    return x < 3\\n"
    >>> [belief(source, edit) for edit in mutants(source) if "<=" in edit.after]
    ['the comparison `<` leaves out the equal case']
    """
    said = _WORDS.get(edit.operator)
    if said is None:
        return ""
    if isinstance(said, str):
        return said
    pair = difference(module_of(source), module_of(edit.source))
    return _as_written(said(*pair), source, pair[0]) if pair is not None else ""


def change(source: str, edit: Mutant, line: int) -> str:
    """What the edit does, as half a sentence: which part of the line is changed, and not into what it is.

    Args:
        source: the program before the edit.
        line: where what is edited begins.

    >>> from orienteer.feedback.mutation import mutants
    >>> source = "def f(x):\\n    return x < 3\\n"
    >>> [change(source, edit, 2) for edit in mutants(source) if "<=" in edit.after or "< 2" in edit.after]
    ['another sign stands in place of `<` in line 2', 'the number `3` in line 2 is one smaller']
    """
    said = _CHANGES.get(edit.operator, "something small is changed")
    if not isinstance(said, str):
        pair = difference(module_of(source), module_of(edit.source))
        said = _as_written(said(*pair), source, pair[0]) if pair is not None else ""
    begin, _, end = (said or "something small is changed").partition("|")
    return f"{begin} in line {line}{end}"


def _as_written(said: str, source: str, before: ast.AST) -> str:
    """A sentence that may quote what stood there before, with that as its author wrote it."""
    if not isinstance(before, ast.expr):
        return said
    return said.replace(f"`{ast.unparse(before)}`", f"`{quoted(source, before)}`")


def _other_sign(before: ast.AST, after: ast.AST) -> str:
    if isinstance(before, ast.Compare) and isinstance(after, ast.Compare):
        pairs = zip(before.ops, after.ops, strict=True)
        sign = next((_SIGNS[type(one)] for one, other in pairs if type(one) is not type(other)), "")
        return f"another sign stands in place of `{sign}`" if sign else ""
    if isinstance(before, (ast.BinOp, ast.AugAssign)):
        equals = "=" if isinstance(before, ast.AugAssign) else ""
        return f"another sign stands in place of `{_SIGNS[type(before.op)]}{equals}`"
    return "the sign of a value is the other"


def _joined(before: ast.AST, after: ast.AST) -> str:
    if isinstance(before, ast.BoolOp) and isinstance(after, ast.BoolOp) and type(before.op) is not type(after.op):
        return f"another word stands in place of `{_SIGNS[type(before.op)]}`"
    return "one of the conditions is left out" if isinstance(before, ast.BoolOp) else "the `not` is left out"


def _other_constant(before: ast.AST, after: ast.AST) -> str:
    value, other = (node.value if isinstance(node, ast.Constant) else None for node in (before, after))
    if isinstance(value, bool):
        return f"the other truth value stands in place of `{value}`"
    if not isinstance(value, (int, float)):
        return ""
    smaller = not isinstance(other, (int, float)) or other < value
    return f"the number `{value!r}`| is one {'smaller' if smaller else 'larger'}"


def _one_off(before: ast.AST, after: ast.AST) -> str:
    larger = isinstance(after, ast.BinOp) and isinstance(after.op, ast.Add)
    return f"{part_of(before)}| is one {'larger' if larger else 'smaller'}"


def _other_part(before: ast.AST, after: ast.AST) -> str:
    return f"something else stands in place of {part_of(before)}"


def _forced(before: ast.AST, after: ast.AST) -> str:
    always = isinstance(after, ast.Constant) and after.value is True
    return f"the condition {part_of(before)}| is {'always' if always else 'never'} so"


def _not_needed(before: ast.AST, after: ast.AST) -> str:
    if _holds(after, before):
        return f"{part_of(before)} isn't all that is needed there"
    return f"{part_of(before)} isn't what is needed" if isinstance(before, ast.expr) else "another statement is needed"


def _replaced(before: ast.AST, after: ast.AST) -> str:
    if _holds(after, before):
        return f"more is done with {part_of(before)}"
    return (
        _other_part(before, after) if isinstance(before, ast.expr) else "another statement stands in place of the one"
    )


def _of_the_method(before: ast.AST, after: ast.AST) -> str:
    return f"{part_of(before)} is a name of the method alone, and the object's {part_of(after)} is another"


def _place_alone(before: ast.AST, after: ast.AST) -> str:
    return f"{part_of(before)} is a place, and not what stands there"


def difference(one: ast.AST, other: ast.AST) -> tuple[ast.AST, ast.AST] | None:
    """The innermost nodes that hold all in which two programs differ."""
    if type(one) is not type(other) or _is_inside(one, other) or _holds(other, one):
        return one, other
    found: list[tuple[ast.AST, ast.AST] | None] = []
    for (_, before), (_, after) in zip(ast.iter_fields(one), ast.iter_fields(other), strict=True):
        befores, afters = (part if isinstance(part, list) else [part] for part in (before, after))
        if len(befores) != len(afters):
            return one, other
        for each, changed in zip(befores, afters, strict=True):
            if isinstance(each, (ast.operator, ast.cmpop, ast.boolop)) and type(each) is not type(changed):
                return one, other
            if isinstance(each, ast.AST) and isinstance(changed, ast.AST):
                found.append(difference(each, changed))
            elif each != changed:
                return one, other
    differing = [each for each in found if each is not None]
    return (one, other) if len(differing) > 1 else next(iter(differing), None)


def _is_inside(one: ast.AST, other: ast.AST) -> bool:
    """Whether something was added to the whole of a sum: `limit + 1 - 1` differs from `limit + 1` in its last part."""
    return isinstance(one, ast.BinOp) and isinstance(other, ast.BinOp) and ast.dump(other.left) == ast.dump(one)


def _holds(whole: ast.AST, part: ast.AST) -> bool:
    """Whether a value is a part of another: `text.lower()` of `text.lower().split()`."""
    kind, written = type(part), ast.dump(part)
    is_more = isinstance(part, ast.expr) and isinstance(whole, ast.expr) and ast.dump(whole) != written
    return is_more and any(type(each) is kind and ast.dump(each) == written for each in ast.walk(whole))


def _comparison(before: ast.AST, after: ast.AST) -> str:
    if not isinstance(before, ast.Compare) or not isinstance(after, ast.Compare):
        return ""
    pairs = ((_SIGNS[type(one)], _SIGNS[type(other)]) for one, other in zip(before.ops, after.ops, strict=True))
    sign, other = next((pair for pair in pairs if pair[0] != pair[1]), ("", ""))
    if (sign, other) in _LEAVE_OUT:
        return f"the comparison `{sign}` leaves out the equal case"
    if (sign, other) in _LET_IN:
        return f"the comparison `{sign}` lets the equal case in"
    if (sign, other) in _TURNED:
        return f"the comparison `{sign}` is the wrong way round"
    return f"the comparison `{sign}` lets too much in, or too little" if sign else ""


def _arithmetic(before: ast.AST, after: ast.AST) -> str:
    if isinstance(before, ast.BinOp):
        return f"the calculation with `{_SIGNS[type(before.op)]}` isn't the one that is needed"
    return "the sign of a value is the wrong way round"


def _boolean(before: ast.AST, after: ast.AST) -> str:
    if isinstance(before, ast.BoolOp) and isinstance(after, ast.BoolOp) and type(before.op) is not type(after.op):
        return f"`{_SIGNS[type(before.op)]}` joins the conditions the wrong way"
    if isinstance(before, ast.BoolOp):
        return "one of the conditions is too many"
    return "a `not` is too many"


def _constant(before: ast.AST, after: ast.AST) -> str:
    value, other = (node.value if isinstance(node, ast.Constant) else None for node in (before, after))
    if isinstance(value, bool):
        return f"`{value}` is the wrong way round"
    if not isinstance(value, (int, float)):
        return ""
    smaller = not isinstance(other, (int, float)) or other < value
    return f"the number `{value!r}` is too {'large' if smaller else 'small'}"


def _function(before: ast.AST, after: ast.AST) -> str:
    names = [
        node.id if isinstance(node, ast.Name) else node.attr
        for node in (before, after)
        if isinstance(node, (ast.Name, ast.Attribute))
    ]
    return f"`{names[0]}` isn't the function that is needed" if names else ""


def _owner(before: ast.AST, after: ast.AST) -> str:
    return "the value is looked for with the wrong owner: the object, its class, or a subclass"


def _augmented(before: ast.AST, after: ast.AST) -> str:
    if isinstance(before, ast.AugAssign) and isinstance(after, ast.AugAssign):
        return f"`{_SIGNS[type(before.op)]}=` isn't the change that is needed"
    return "the value is added to what was there, where it should be put in its place"


def _limit(before: ast.AST, after: ast.AST) -> str:
    more = isinstance(after, ast.BinOp) and isinstance(after.op, ast.Add)
    return f"the limit, or the index, is too {'small' if more else 'large'}"


_WORDS: dict[str, str | Callable[[ast.AST, ast.AST], str]] = {
    "comparison": _comparison,
    "arithmetic": _arithmetic,
    "boolean": _boolean,
    "constant": _constant,
    "function": _function,
    "owner": _owner,
    "augmented assignment": _augmented,
    "limit": _limit,
    "condition": "the condition is the wrong way round",
    "leaving a loop": "the loop is left, or gone on with, at the wrong moment",
    "statement": "the statement does something that isn't wanted",
    "return value": "something is handed out where nothing should be",
    "text": "the text isn't to the letter",
    "one off": "a value is one too large or too small",
    "another name": "a name stands where another is needed",
    "turned round": "two values are the other way round",
    "forced condition": "the condition decides wrongly",
    "another value": "the value isn't the one that is needed",
    "less": "more is done to a value than is wanted",
    "added": "the value is put in the place of what was there, where it should be added to it",
    "out of its block": "the statement stands too far in",
    "into the block above": "the statement stands too far out",
    "before the loop": "a value is given anew in every round of the loop",
    "into the loop": "a value is given once, and every round of the loop goes on with what the round before has left",
    "before its neighbour": "the statement comes too late",
    "elif": "the question is asked whatever came of the one above it",
    "if": "the question isn't asked where the one above it is answered with yes",
    "asked first": "the question comes too late: one above it is answered with yes before it is asked",
    "otherwise": "the statement runs whatever came of the question above it",
    "called": "a method is named and isn't called",
    "a copy": "the loop goes through a list that is changed meanwhile",
    "another of the given": "another of the given lines is needed",
    "a case of its own": "what is empty, or 0, is treated like all else from there on",
    "places changed": "the line stands where another should",
    "only some": "the loop goes through more than it should",
    "one condition more": "the condition leaves out a case",
    "another calculation": "the calculation isn't the one that is needed",
    "best so far": "the value is taken whatever was there before it",
    "joined": "the value that is handed out lacks what belongs before it",
    "begun anew": additions.not_anew,
    "handed out": "a value is worked out, and nothing becomes of it",
    "of the object": _of_the_method,
    "at the place": _place_alone,
    "fewer arguments": "a method is given more than is good for it",
    "the other way": "what is handed out stands in the wrong order",
    "a step": "the loop goes from each number to the next, and not every one of them is wanted",
    "a name for a number": _not_needed,
    "a part more": lambda before, after: f"{part_of(before)} isn't all that is needed there",
    "once more": additions.not_again,
    "another statement": _not_needed,
    "another constant": _not_needed,
    "missing line": additions.missing,
    **habits_told.BELIEFS,
}
"""Operator's name → what such an edit says, or how to find it from the nodes before and after."""

_CHANGES: dict[str, str | Callable[[ast.AST, ast.AST], str]] = {
    "comparison": _other_sign,
    "arithmetic": _other_sign,
    "augmented assignment": _other_sign,
    "boolean": _joined,
    "constant": _other_constant,
    "limit": _one_off,
    "one off": _one_off,
    "another name": _other_part,
    "another value": _other_part,
    "text": _other_part,
    "function": _other_part,
    "forced condition": _forced,
    "owner": "the value| is looked for with another owner",
    "condition": "the condition| is the other way round",
    "leaving a loop": "the loop| is left, or gone on with, otherwise",
    "statement": "the statement| is left out",
    "return value": "nothing is handed out",
    "turned round": "two values| change places",
    "less": "less is done to a value",
    "added": "the value| is added to what is there",
    "out of its block": "the statement| stands further out",
    "into the block above": "the statement| stands further in, under what is above it",
    "before the loop": "the statement| stands in front of the loop",
    "into the loop": "the statement| stands in the loop",
    "before its neighbour": "the statement| stands further up",
    "elif": "the question| is asked only where the one above it is answered with no",
    "if": "the question| is asked whatever comes of the one above it",
    "asked first": "the question| is asked before those above it",
    "otherwise": "the statement| runs only where the question above it is answered with no",
    "called": "the method| is called",
    "a copy": "the loop| goes through a copy",
    "another of the given": "another of the given lines stands in place of the one",
    "a case of its own": "what is empty, or 0, has a case of its own before the statement",
    "places changed": "the line that is now| changes places with another",
    "only some": "the loop| goes through fewer values",
    "one condition more": "the condition| is so in one case more",
    "another calculation": _other_sign,
    "best so far": "the value| is taken only where it is larger, or smaller, than what is there",
    "joined": "something stands before the value that is handed out",
    "begun anew": additions.anew,
    "handed out": "the value| is handed out",
    "of the object": _other_part,
    "at the place": _other_part,
    "fewer arguments": "one argument| is left out",
    "the other way": "what is handed out| stands the other way round",
    "a step": "the loop| takes larger steps",
    "a name for a number": _other_part,
    "a part more": lambda before, after: f"something is added to {part_of(before)}",
    "once more": additions.again,
    "another statement": _replaced,
    "another constant": _replaced,
    "missing line": additions.beside,
    **habits_told.CHANGES,
}
"""Operator's name → what its edits do, or how to find it from the nodes before and after; at `|` stands the line."""
