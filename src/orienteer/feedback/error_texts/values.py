"""Values that are of the right type and can't be used all the same: ValueError."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass

from orienteer.feedback.error_texts.situation import LONGEST_VALUE, Situation, length_of, numbered
from orienteer.grading.endings import shortened
from orienteer.grading.trees import Tree, tag, text_of
from orienteer.grading.wording import python_text


def value_error(at: Situation) -> str:
    """By the text of the exception: the first rule that knows it."""
    for pattern, rule in _RULES:
        match = re.search(pattern, at.text, re.DOTALL)
        if match:
            return rule(at, match)
    return ""


def _integer(at: Situation, match: re.Match[str]) -> str:
    text = ast.literal_eval(match["text"]) if match["text"][:1] in "'\"" else match["text"]
    begin = f"{at.place} makes a whole number of {_of_text(at, match)} with `int(…)`"
    if not str(text).strip():
        return f"{begin}: there is no digit in it."
    if re.fullmatch(r"\s*[+-]?\d*\.\d*\s*", str(text)):
        return f"{begin}. It has a decimal point: `float(…)` reads such numbers."
    if re.fullmatch(r"[\d\s+-]*,[\d,\s]*", str(text)):
        return f"{begin}. The comma isn't part of a number in Python."
    if re.search(r"\d[ ,;]+-?\d", str(text)):
        return f"{begin}. There is more than one number in it: it has to be split first."
    if match["base"] not in ("0", "10"):
        last = _last_digit(match["base"])
        return f"{begin} in base {match['base']}, and it isn't one: the digits there go from 0 to {last}."
    return f"{begin}, and it isn't one."


def _of_text(at: Situation, match: re.Match[str]) -> str:
    """The text that no number can be made of: as it is written in the brackets, with its value."""
    node = at.node if isinstance(at.node, ast.Call) and isinstance(at.node.func, ast.Name) else None
    if node is not None and node.func.id in ("int", "float") and node.args and at.knows(node.args[0]):  # type: ignore[attr-defined]
        return f"the text {at.said(node.args[0])}" if isinstance(node.args[0], ast.Constant) else at.said(node.args[0])
    return f"the text `{match['text']}`"


def _last_digit(base: str) -> str:
    """The largest digit of a base: after 9 come letters.

    >>> _last_digit("2"), _last_digit("16")
    ('1', 'f')
    """
    return "0123456789abcdefghijklmnopqrstuvwxyz"[int(base) - 1]


def _float(at: Situation, match: re.Match[str]) -> str:
    begin = f"{at.place} makes a number of {_of_text(at, match)} with `float(…)`"
    if not match["text"].strip("'\" "):
        return f"{begin}: there is no digit in it."
    if "," in match["text"]:
        return f"{begin}. Python writes a decimal point, not a comma."
    return f"{begin}, and it isn't one."


def _too_many(at: Situation, match: re.Match[str]) -> str:
    wanted = int(match["wanted"])
    parted = _parted(at, wanted, lambda count: count > wanted)
    lengths = {length_of(each) for each in parted.values}
    count = match["got"] or (lengths.pop() if len(lengths) == 1 else None)
    has = f"has {numbered(int(count), parted.noun)}" if count else "has more members than that"
    return f"{at.place} takes a value apart into {numbered(wanted, 'name')}, and it {has}.{_value(at, parted)}"


def _too_few(at: Situation, match: re.Match[str]) -> str:
    wanted, got = match["wanted"], int(match["got"])
    noun = "name" if wanted.endswith(" 1") or wanted == "1" else "names"
    parted = _parted(at, None if " " in wanted else int(wanted), lambda count: count == got)
    have = f"has no {parted.noun} at all" if got == 0 else f"has {numbered(got, parted.noun)} only"
    return f"{at.place} takes a value apart into {wanted} {noun}, and it {have}.{_value(at, parted)}"


@dataclass(frozen=True, slots=True)
class _Parted:
    """What may have been taken apart: values that have as many members, and what they are members of, or None."""

    values: tuple[Tree, ...] = ()
    through: ast.expr | None = None

    @property
    def noun(self) -> str:
        """What its members are called."""
        return "character" if self.values and all(type(each) is str for each in self.values) else "member"


def _parted(at: Situation, wanted: int | None, fits: Callable[[int], bool]) -> _Parted:
    """The values that may have been taken apart into so many names, by what is known of them.

    Args:
        wanted: None where one of the names has a star.
        fits: whether a number of members is one that the exception tells of.
    """
    statement = at.statement
    if isinstance(statement, ast.Assign):
        target, node, through = statement.targets[0], statement.value, False
    elif isinstance(statement, ast.For):
        target, node, through = statement.target, statement.iter, True
    else:
        return _Parted()
    is_flat = isinstance(target, (ast.Tuple, ast.List)) and all(isinstance(each, ast.Name) for each in target.elts)
    if wanted is None or not is_flat or not at.knows(node) or (through and _is_mentioned(node, statement)):
        return _Parted()
    tree = at.value(node)
    members = [tree] if not through else _gone_through(tree)
    if through and length_of(tree) is None:
        return _Parted()
    found = {text_of(each): each for each in members if fits(length_of(each) or 0) and length_of(each) is not None}
    return _Parted(tuple(found.values()), node if through else None)


def _is_mentioned(node: ast.expr, statement: ast.stmt | None) -> bool:
    """Whether a loop's body speaks of what it goes through, so that this may have changed since."""
    names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    body = statement.body if isinstance(statement, ast.For) else []
    return any(isinstance(each, ast.Name) and each.id in names for part in body for each in ast.walk(part))


def _gone_through(tree: Tree) -> list[Tree]:
    """What a loop over it comes to."""
    if type(tree) is str:
        return list(tree)
    return [pair[0] for pair in tree[1:]] if tag(tree) == "dict" else list(tree[1:])


def _value(at: Situation, parted: _Parted) -> str:
    if isinstance(at.statement, ast.For) and at.knows(at.statement.iter) and at.type_of(at.statement.iter) == "dict":
        through = at.quoted(at.statement.iter)
        return f" A loop over the dictionary `{through}` goes through its keys; `{through}.items()` gives both."
    if parted.through is not None and len(parted.values) == 1:
        text = shortened(python_text(parted.values[0]), LONGEST_VALUE)
        return f" It is `{text}`, a member of `{at.quoted(parted.through)}`."
    node = at.statement.value if isinstance(at.statement, ast.Assign) else None
    if node is None or not at.knows(node):
        return ""
    said = at.said(node)
    return f" `{at.quoted(node)}` is {at.shown(node)} here." if " which is" in said else f" It is {said}."


def _not_in(at: Situation, match: re.Match[str]) -> str:
    call = at.node if isinstance(at.node, ast.Call) and isinstance(at.node.func, ast.Attribute) else None
    if call is None or not isinstance(call.func, ast.Attribute) or not call.args:
        return f"{at.place} looks for a value that isn't there."
    does = {"remove": "takes out of", "index": "looks for in"}.get(call.func.attr, "looks for in")
    verb, preposition = does.split(" ", 1)
    what = at.said(call.args[0])
    if preposition == "out of":
        return f"{at.place} {verb} {what} out of `{at.quoted(call.func.value)}`, and it isn't in it."
    return f"{at.place} looks for {what} in `{at.quoted(call.func.value)}`, and it isn't in it."


def _empty(at: Situation, match: re.Match[str]) -> str:
    return (
        f"{at.place} asks for the {'smallest' if match['name'] == 'min' else 'largest'} of no values: "
        f"what `{match['name']}` is given is empty. With `default=…` it gives that then."
    )


def _domain(at: Situation, match: re.Match[str]) -> str:
    node = at.node
    if isinstance(node, ast.Call) and len(node.args) == 1 and at.knows(node.args[0]):
        name = at.quoted(node.func)
        why = {
            "sqrt": ": a negative number has no root", "log": ": there is one of numbers above 0 alone",
        }.get(name.rpartition(".")[2], "")  # fmt: skip
        return f"{at.place} asks for `{name}` of {at.said(node.args[0]).rstrip(',')}, and there is none{why}."
    return (
        f"{at.place} asks for the result of a function of `math` where there is none, such as the "
        f"root of a negative number."
    )


def _step(at: Situation, match: re.Match[str]) -> str:
    return f"{at.place} goes in steps of 0, which never comes to an end."


def _separator(at: Situation, match: re.Match[str]) -> str:
    return f"{at.place} splits a text at an empty text. `list(…)` gives the characters of one."


def _closed(at: Situation, match: re.Match[str]) -> str:
    return f"{at.place} uses a file that is closed already: after the `with` block it can't be read or written."


def _substring(at: Situation, match: re.Match[str]) -> str:
    call = at.node if isinstance(at.node, ast.Call) and isinstance(at.node.func, ast.Attribute) else None
    if call is None or len(call.args) != 1 or not isinstance(call.func, ast.Attribute):
        return f"{at.place} asks where a text begins in another, and it isn't in it. `find` gives -1 in that case."
    looked_for, text = at.said(call.args[0]), at.quoted(call.func.value)
    return f"{at.place} asks where {looked_for} begins in `{text}`, and it isn't in it. `find` gives -1 in that case."


def _format(at: Situation, match: re.Match[str]) -> str:
    tail = " `float(…)` or `int(…)` makes a number of a text." if match["kind"] == "str" else ""
    return f"{at.place} formats a value with `{match['code']}`, which isn't for values of type {match['kind']}.{tail}"


_RULES: tuple[tuple[str, Callable[[Situation, re.Match[str]], str]], ...] = (
    (r"invalid literal for int\(\) with base (?P<base>\d+): (?P<text>.+)$", _integer),
    (r"could not convert string to float: (?P<text>.+)$", _float),
    (r"too many values to unpack \(expected (?P<wanted>\d+)(?:, got (?P<got>\d+))?", _too_many),
    (r"not enough values to unpack \(expected (?P<wanted>(?:at least )?\d+), got (?P<got>\d+)\)", _too_few),
    (r"list\.(?:remove|index)\(x\): x not in list|is not in (?:list|deque|tuple)|tuple\.index", _not_in),
    (r"(?P<name>min|max)\(\) (?:arg is an empty sequence|iterable argument is empty)", _empty),
    (r"math domain error|expected a nonnegative input|expected a positive input", _domain),
    (r"(?:range\(\) arg 3 must not be zero|slice step cannot be zero)", _step),
    (r"empty separator", _separator),
    (r"I/O operation on closed file", _closed),
    (r"substring not found", _substring),
    (r"Unknown format code '(?P<code>.)' for object of type '(?P<kind>\w+)'", _format),
)
