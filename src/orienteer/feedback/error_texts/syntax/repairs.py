"""Slips that are known by what mends them: the line is written otherwise, and Python gets further."""

from __future__ import annotations

import re
from collections.abc import Callable

from orienteer.feedback.error_texts.syntax.broken import CLOSERS, Broken, Finding

_ASKS_FOR_A_VALUE = r"<=|>=|==|!=|<|>|\*\*|//|[-+*/%=]|\b(?:and|or|not|in|is|if|else|return)\b"


def _open(code: str) -> list[str]:
    """The brackets that are open where a line's code ends, outermost first."""
    stack: list[str] = []
    for sign in code:
        if sign in CLOSERS:
            stack.append(sign)
        elif stack and CLOSERS[stack[-1]] == sign:
            stack.pop()
    return stack


def body_behind(broken: Broken) -> Finding | None:
    """`for x in xs print(x)`: a block on the header's line, and no colon between."""
    word = re.match(r"\s*(if|elif|else|for|while|def|class|try|except|finally|with)\b", broken.here)
    text = broken.line(broken.number)
    header, rest = text[: broken.column - 1].strip(), text[broken.column - 1 :]
    begins = re.match(r"\w+", rest)
    if not word or not begins or not header or _open(header) or not broken.goes_further(f"{header}: {rest}"):
        return None
    return broken.found(f"begins a block with `{word[1]}` and lacks the colon before `{begins[0]}`.")


def without_a_value(broken: Broken) -> Finding | None:
    """A sign or word that has to be followed by a value, and a colon or bracket stands there."""
    asked = re.compile(rf"({_ASKS_FOR_A_VALUE})(\s*)(?=[:)\]}}])")
    match = asked.search(broken.here)
    if not match or not broken.goes_further(asked.sub(r"\1 x\2", _line(broken), count=1)):
        return None
    end = broken.here[match.end()]
    before = "the colon" if end == ":" else "the bracket closes"
    return broken.found(f"has `{match[1]}` with no value behind it before {before}.")


def without_a_name(broken: Broken) -> Finding | None:
    """A dot, `as` or `for` that no name comes after."""
    slips: tuple[tuple[str, str, str], ...] = (
        (r"\.(?=:?$)", ".x", "ends in a dot, and no name comes after it."),
        (r"\bas\s*(?=:?$)", "as x", "has `as`, and no name comes after it."),
        (r"\bfor\s+in\b", "for x in", "has a `for` with no name between it and `in`: it is written `for x in xs`."),
    )
    for slip, mended, said in slips:
        if re.search(slip, broken.here) and broken.goes_further(re.sub(slip, mended, _line(broken), count=1)):
            return broken.found(said)
    return None


def assigned_within(broken: Broken) -> Finding | None:
    """`return x = 3`, `if x > 0 and y = 3:`."""
    word = re.match(r"\s*(return|assert|yield|raise|if|elif|while)\b", broken.here)
    line = _line(broken)
    for each in re.finditer(r"(?<![=!<>:+*/%-])=(?!=)", line):
        if word and broken.goes_further(f"{line[: each.start()]}=={line[each.end() :]}"):
            if word[1] in ("if", "elif", "while") or _open(line[: each.start()]):
                return broken.found("compares with `=`, which gives a value; it is written `==`.")
            return broken.found(
                f"has `=` behind `{word[1]}`, where a value has to stand; `=` gives a name a value in a line of its "
                "own. To compare, write `==`."
            )
    return None


def _line(broken: Broken) -> str:
    return broken.here.strip()


def rule(repair: Callable[[Broken], Finding | None]) -> Callable[[Broken], Finding | None]:
    """A repair that is tried where Python says no more than that something is wrong."""
    return lambda broken: repair(broken) if _SAYS_LITTLE.match(broken.message) else None


_SAYS_LITTLE = re.compile(r"invalid syntax|[Ee]xpected |[Ii]nvalid star expression")

RULES: tuple[Callable[[Broken], Finding | None], ...] = tuple(
    map(
        rule,
        (
            body_behind,
            without_a_value,
            without_a_name,
            assigned_within,
        ),
    )
)
