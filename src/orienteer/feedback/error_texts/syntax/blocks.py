"""Colons, indentation, and the words that begin or go on with a block."""

from __future__ import annotations

import re

from orienteer.feedback.error_texts.situation import numbered
from orienteer.feedback.error_texts.syntax.broken import Broken, Finding

_HEADER = re.compile(r"\s*(if|elif|else|for|while|def|class|try|except|finally|with|match|case)\b")

_ALONE = {
    "else": "has an `else` with a condition; `else` takes none, and `elif` does.",
    "try": "has something between `try` and its colon; `try` stands alone: `try:`.",
    "finally": "has something between `finally` and its colon; `finally` stands alone: `finally:`.",
}
"""What is said of a word that takes nothing, where something stands before its colon."""


def colon(broken: Broken) -> Finding | None:
    """A header without its colon, or with more before it than belongs there."""
    header = _HEADER.match(broken.here)
    if broken.message != "expected ':'" or not header:
        return None
    if _has_colon(broken.here):
        return broken.found(_ALONE[header[1]]) if header[1] in _ALONE else None
    return broken.found(f"begins a block with `{header[1]}` and lacks the colon: it has to end in `:`.")


def _has_colon(code: str) -> bool:
    """Whether a line has a colon outside of brackets."""
    return re.search(r":(?!=)", re.sub(r"[(\[{].*[)\]}]", "", code)) is not None


def semicolon(broken: Broken) -> Finding | None:
    """A header that ends in another sign than a colon."""
    match = re.match(r"\s*(if|elif|else|for|while|def|class)\b.*([;,])$", broken.here)
    if match and "invalid syntax" in broken.message:
        return broken.found(f"begins a block with `{match[1]}` and ends in `{match[2]}`; it has to end in `:`.")
    return None


def needs_body(broken: Broken) -> Finding | None:
    """A header under which nothing is indented."""
    match = re.match(r"expected an indented block after (.+) on line (\d+)", broken.message)
    if not match:
        return None
    header = int(match[2])
    first = broken.line(header + 1).strip()
    if re.match(r"\s*class\b", broken.line(header)) and re.match(r"def\s+\w+\s*\(\s*self\b", first):
        return broken.found(f"has to be indented: it belongs to the class in line {header}.", header + 1)
    is_next = broken.number > header and broken.line(broken.number).strip() and not first.startswith("#") and first
    is_case = match[1] == "'match' statement" and re.match(r"case\b", first)
    if is_next and broken.number == header + 1 and (is_case or not _HEADER.match(first)):
        return broken.found(f"has to be indented: it belongs under line {header}, which ends in `:`.")
    follows = re.match(r"(if|for|while|with|try|match|def|class)\b", first)
    line = f" If line {header + 1} belongs there, indent it." if follows else ""
    return broken.found(
        f"begins a block, and nothing is indented under it.{line} `pass` stands where nothing is to be done.", header
    )


def too_far(broken: Broken) -> Finding | None:
    """A line that is indented without a reason."""
    if broken.message != "unexpected indent":
        return None
    above = broken.before(broken.number)
    text = broken.code(above)
    if not above:
        return broken.found("is indented, and no line above it begins a block: it has to begin at the left.")
    if _HEADER.match(text) and not _has_colon(text):
        return broken.found("begins a block and lacks the colon: it has to end in `:`.", above)
    if _HEADER.match(text):
        return broken.found("is indented further than the line above it, whose block stands on that line already.")
    return broken.found("is indented further than the line above it, and that one begins no block.")


def between(broken: Broken) -> Finding | None:
    """A line that stands between two levels."""
    if "unindent does not match" not in broken.message:
        return None
    above = [each for each in range(1, broken.number) if broken.code(each).strip()]
    if any("\t" in broken.margin(each) for each in (*above, broken.number)):
        return broken.found("is indented unlike the lines above it: some have tabs and some spaces. Use spaces alone.")
    shown = ", ".join(map(str, sorted(set(map(broken.indent, above)))))
    by = numbered(broken.indent(broken.number), "space")
    return broken.found(f"is indented by {by}, and no block above it is: theirs are {shown}.")


def tabs(broken: Broken) -> Finding | None:
    """Tabs and spaces mixed."""
    if "inconsistent use of tabs" not in broken.message:
        return None
    return broken.found("mixes tabs and spaces in its indentation, which Python refuses. Use spaces alone.")


def else_if(broken: Broken) -> Finding | None:
    """`else if`, and other spellings of `elif`."""
    match = re.match(r"\s*(else\s*if|elsif|elseif)\b", broken.here)
    return broken.found(f"says `{match[1]}`; Python writes it `elif`.") if match else None


def alone(broken: Broken) -> Finding | None:
    """`else`, `elif`, `except` or `finally` that nothing above belongs to."""
    match = re.match(r"\s*(else|elif|except|finally)\b", broken.here)
    if not match or not broken.message.startswith(("invalid syntax", "expected 'except'")):
        return None
    word, indent = match[1], broken.indent(broken.number)
    if broken.goes_further(f"{word} True:" if word == "elif" else f"{word}:"):
        return None  # it belongs to something: what is wrong stands behind the word
    an = "a" if word == "finally" else "an"
    partner = "try" if word in ("except", "finally") else "if"
    owners = [
        each for each in range(broken.number - 1, 0, -1) if re.match(rf"\s*(?:{partner}|elif)\b", broken.code(each))
    ]
    same = next((each for each in owners if broken.indent(each) == indent), 0)
    between_them = [each for each in range(same + 1, broken.number) if broken.code(each).strip()]
    if same and any(
        re.match(r"\s*else\b", broken.code(each)) and broken.indent(each) == indent for each in between_them
    ):
        return broken.found(f"has {an} `{word}` after the `else`; `else` has to come last.")
    cutting = [each for each in between_them if broken.indent(each) <= indent]
    if same and cutting:
        return broken.found(
            f"has {an} `{word}` that is cut off from its `{partner}` in line {same}: line {cutting[0]} isn't indented "
            f"further than they are."
        )
    if owners and broken.indent(owners[0]) != indent:
        return broken.found(
            f"has {an} `{word}` that doesn't stand under its `{partner}` in line {owners[0]}: both begin as far left."
        )
    return broken.found(f"has {an} `{word}`, and there is no `{partner}` above that it belongs to.")


def without_except(broken: Broken) -> Finding | None:
    """`try` without `except` or `finally`."""
    if "expected 'except' or 'finally' block" not in broken.message or broken.here.lstrip().startswith("catch"):
        return None
    last = broken.number
    tries = (each for each in range(last - 1, 0, -1) if re.match(r"\s*try\b", broken.code(each)))
    begun = next((each for each in tries if not _handler(broken, each, range(each + 1, last))), 0)
    if not begun:
        return None
    handler = _handler(broken, begun, range(last + 1, len(broken.lines) + 1))
    if handler and re.match(r"\s*else\b", broken.here):
        return broken.found(f"has an `else` before line {handler}; the `else` of a `try` comes after every `except`.")
    if handler and broken.indent(last) == broken.indent(begun):
        return broken.found(
            f"stands between the `try` in line {begun} and line {handler}, which belongs to it, and isn't indented "
            "further than they are: it cuts them off from each other."
        )
    return broken.found("begins a `try`, and no `except` or `finally` comes after it.", begun)


def _handler(broken: Broken, begun: int, lines: range) -> int:
    """The first of these lines that is an `except` or `finally` of the `try` in a line, or 0."""
    margin = broken.indent(begun)
    for each in lines:
        if broken.code(each).strip() and broken.indent(each) <= margin:
            if broken.indent(each) < margin or re.match(r"\s*try\b", broken.code(each)):
                return 0
            if re.match(r"\s*(?:except|finally)\b", broken.code(each)):
                return each
    return 0


RULES = (else_if, tabs, needs_body, between, without_except, alone, colon, semicolon, too_far)
