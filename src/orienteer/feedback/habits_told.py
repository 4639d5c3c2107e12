"""What is said of what Python takes otherwise than it is often meant (`localisation.habits`)."""

from __future__ import annotations

import ast
from collections.abc import Callable

from orienteer.feedback.additions import part_of

Words = str | Callable[[ast.AST, ast.AST], str]


def _one_many_times(before: ast.AST, after: ast.AST) -> str:
    if isinstance(before, ast.Call):
        return "`dict.fromkeys` gives every key the same object: what changes one changes all"
    return f"{part_of(before)} holds one object many times: what changes one changes all"


def _other_name(before: ast.AST, after: ast.AST) -> str:
    names = [each.id for each in (before, after) if isinstance(each, ast.Name)]
    if len(names) != 2:
        return "a name gets a value and is read nowhere"
    return (
        f"`{names[0]}` gets a value and is read nowhere, and `{names[1]}`, which is almost written like it, is another"
    )


def _kept(before: ast.AST, after: ast.AST) -> str:
    value = before.value if isinstance(before, ast.Expr) else before
    return f"what {part_of(value)} gives is kept nowhere, and the name before it stands for the same as before"


def _left(before: ast.AST, after: ast.AST) -> str:
    return f"what {part_of(before.value if isinstance(before, ast.Expr) else before)} gives is kept nowhere"


def _asked_for(before: ast.AST, after: ast.AST) -> str:
    """The index that is asked about: `i < len(xs)`."""
    asked = after.values[0] if isinstance(after, ast.BoolOp) else after
    return part_of(asked.left) if isinstance(asked, ast.Compare) else "the index"


def _first_worked_out(before: ast.AST, after: ast.AST) -> str:
    """Which of two signs comes first."""
    if not isinstance(before, ast.BinOp):
        return "without brackets, another part is worked out first"
    product = before.right if isinstance(after, ast.BinOp) and isinstance(after.left, ast.BinOp) else before.left
    signs = [SIGNS[type(each.op)] for each in (product, before) if isinstance(each, ast.BinOp)]
    return f"{part_of(product)} is worked out first: without brackets, `{signs[0]}` comes before `{signs[-1]}`"


def _itself(before: ast.AST, after: ast.AST) -> str:
    call = before.value if isinstance(before, ast.Assign) else before
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return "the method changes its object and gives `None`"
    owner = part_of(call.func.value)
    kept = f", which {owner} stands for from then on" if isinstance(before, ast.Assign) else ""
    return f"`{call.func.attr}` changes {owner} itself and gives `None`{kept}"


def _alone(before: ast.AST, after: ast.AST) -> str:
    call = before.value if isinstance(before, ast.Assign) else before
    return f"the call of {part_of(call.func) if isinstance(call, ast.Call) else 'the method'}| stands alone"


def _value_alone(before: ast.AST, after: ast.AST) -> str:
    word = SIGNS[type(before.op)] if isinstance(before, ast.BoolOp) else "or"
    alone = "a value that stands alone there counts as yes, unless it is 0 or empty"
    return f"each side of `{word}` is a question of its own, and {alone}"


def _copied(before: ast.AST) -> str:
    return part_of(before.args[0] if isinstance(before, ast.Call) else before)


SIGNS: dict[type[ast.AST], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.And: "and", ast.Or: "or",
}  # fmt: skip

BELIEFS: dict[str, Words] = {
    "one by one": _one_many_times,
    "kept": _kept,
    "as a list": lambda before, after: (
        f"what {part_of(before)} gives is no list: it can be gone through once, and has no length and no places"
    ),
    "bound now": "the function that is made reads the loop's name when it is called, and not when it is made",
    "near name": _other_name,
    "as many as there are": "the loop has as many rounds as the number says, however few members there are",
    "all of it": "`yield` hands out what the call gives as one thing, and not what is in it",
    "added up": _left,
    "keys and values": "a loop over a dictionary goes through its keys alone",
    "still there": lambda before, after: (
        f"a member is asked for at {_asked_for(before, after)}, and nothing asks first whether there is one"
    ),
    "for the object": "the method has no parameter for the object: Python hands it over as the first argument",
    "for each object": "what is made is made once, for the class, and all its objects share it",
    "prompts": "what `input` is given is printed too, and so it is a part of the output",
    "each compared": _value_alone,
    "power": "`^` is no power: it sets the bits of two numbers against each other",
    "in brackets": _first_worked_out,
    "asked": lambda before, after: f"{part_of(before)} is named and not called, and a function counts as yes",
    "a new one": _itself,
    "by itself": _itself,
    "second name": lambda before, after: (
        f"{part_of(before)} gets a second name, and no copy is made: what changes the one changes the other"
    ),
    "put itself": lambda before, after: (
        f"{_copied(before)} is put in itself, and no copy of it: what changes it later changes it there too"
    ),
    "from the end": "the place is counted from the wrong end",
    "at once": "the value that stood there is gone when the line below asks for it",
    "worked out once": "what is worked out stays as it is, while the loop changes what it is worked out of",
    "divided": "what `/` gives is 0 for 0 alone: it isn't what is left over by a division",
}
"""Operator's name → what such an edit says, or how to find it from the nodes before and after."""

CHANGES: dict[str, Words] = {
    "one by one": "each member| gets an object of its own",
    "kept": "what is worked out| is kept by the name that it is worked out of",
    "as a list": lambda before, after: f"a list is made of {part_of(before)}",
    "bound now": "the function that is made| keeps the value that the loop's name has then",
    "near name": lambda before, after: f"{part_of(after)} stands in place of {part_of(before)}",
    "as many as there are": "the loop| has no more rounds than there are members",
    "all of it": "what the call gives| is handed out one by one",
    "added up": "what the call gives| is added to what is added up there",
    "keys and values": "the loop| goes through the keys and the values",
    "still there": lambda before, after: f"the loop| ends where {_asked_for(before, after)} is no index any more",
    "for the object": "the method| has a first parameter for the object",
    "for each object": "`__init__` gives each object one of its own, in place of the one that is made",
    "prompts": "no `input` is given anything to print, beginning with the one",
    "each compared": "each value| gets a question of its own",
    "power": "another sign stands in place of `^`",
    "in brackets": "another part| is worked out first",
    "asked": lambda before, after: f"{part_of(before)}| is called",
    "a new one": lambda before, after: f"what gives a list stands in place of {part_of(before)}",
    "by itself": _alone,
    "second name": "the second name| gets a copy",
    "put itself": lambda before, after: f"a copy of {_copied(before)}| is put in",
    "from the end": "the place| is counted from the other end",
    "at once": "the two values| change places at once",
    "worked out once": "the statement| stands in the loop",
    "divided": "another sign stands in place of `/`, beginning with the one",
}
"""Operator's name → what its edits do, or how to find it from the nodes before and after; at `|` stands the line."""
