"""Names that can't be names, numbers that can't be numbers, things that can't be given a value."""

from __future__ import annotations

import keyword
import re

from orienteer.feedback.error_texts.syntax.broken import Broken, Finding

_TARGETS = {
    "function call": "what a function gives",
    "literal": "a value that is written out",
    "expression": "a calculation",
    "comparison": "a comparison",
    "f-string expression": "a text",
    "attribute": "an attribute",
    "conditional expression": "a choice",
}


def of_a_keyword(broken: Broken) -> Finding | None:
    """A word that Python keeps for itself, used as a name."""
    words = "|".join(
        each for each in keyword.kwlist if each not in ("True", "False", "None", "lambda", "not", "await", "yield")
    )
    assigned = re.match(rf"\s*({words})\s*=(?!=)", broken.here)
    given = re.match(rf"\s*def\s+\w+\s*\([^)]*?\b({words})\b", broken.here)
    defined = re.match(rf"\s*(?:def|class|for)\s+({words})\b", broken.here)
    match = assigned or given or defined
    if match and match[1] not in ("return", "in") and "invalid syntax" in broken.message:
        return broken.found(
            f"uses `{match[1]}` as a name; Python keeps that word for itself. Another will do, such as `{match[1]}_`."
        )
    return None


def number(broken: Broken) -> Finding | None:
    """A number with letters in it, or zeros before it."""
    if "leading zeros" in broken.message:
        return broken.found("has a number that begins with 0. Python writes `7` for 007.")
    if not re.search(r"invalid (?:decimal|hexadecimal|octal|binary) literal", broken.message):
        return None
    match = re.search(r"\b(\d+[A-Za-z_]\w*)", broken.here)
    if match is None:
        return broken.found("has a number that goes on with a letter.")
    before = broken.here[: match.start()].rstrip()
    if (
        not before
        or before.endswith(("def", "class", "for", ",", "(", "import"))
        or re.match(r"\s*=(?!=)", broken.here[match.end() :])
    ):
        return broken.found(f"has the name `{match[1]}`; a name can't begin with a digit.")
    return broken.found(f"has `{match[1]}`: a number that goes on with a letter. For a product there has to be a `*`.")


def assigned(broken: Broken) -> Finding | None:
    """Something on the left of `=` that can't be given a value."""
    match = re.match(r"cannot (assign to|delete) ([\w -]+?)(?: here)?(?:\.|$)", broken.message)
    if not match:
        return None
    if match[2] in ("None", "True", "False", "__debug__"):
        return broken.found(f"gives `{match[2]}` another value, which can't be done.")
    if re.search(r"\{[^}]*\"\"\s*=[^=]|\{[^}]*\w\s*=[^=]", broken.here):
        return broken.found("has `=` in a dictionary; a key and its value stand apart by `:`.")
    what = _TARGETS.get(match[2], f"a {match[2]}")
    if re.match(r"\s*for\b", broken.here):
        return broken.found(f"has {what} between `for` and `in`, where a name has to stand.")
    if match[1] == "delete":
        return broken.found(f"deletes {what}; only a name, a member or an attribute can be deleted.")
    if re.match(r"\s*[^\W\d]\w*(?:-[^\W\d]\w*)+\s*=", broken.here):
        return broken.found(
            "has a `-` on the left of `=`, where a name has to stand. A name can't have `-` in it, but `_`."
        )
    if not re.search(r"(?<![=!<>])=(?!=)", broken.here):
        return broken.found(f"has {what} where a name has to stand: that can't be given a value.")
    return broken.found(f"has {what} on the left of `=`, where a name has to stand. To compare, write `==`.")


def compared(broken: Broken) -> Finding | None:
    """One `=` where two belong, and others too many."""
    if "Maybe you meant '=='" in broken.message and re.match(r"\s*(?:if|elif|while)\b", broken.here):
        return broken.found("compares with `=`, which gives a value; it is written `==`.")
    if re.search(r"(?<![=!<>])=\s+=", broken.here):
        return broken.found("has two `=` with a space between; comparing is written `==`.")
    if re.match(r"\s*return\s*=", broken.here):
        return broken.found("has `=` behind `return`; the value stands right behind it: `return x`.")
    if re.search(r":\s+=", broken.here) or re.match(r"\s*\w+\s*:=", broken.here):
        return broken.found("has `:=` by itself; to give a name a value, write `=`.")
    if re.match(r"\s*(?:global|nonlocal)\s+\w+\s*=", broken.here):
        return broken.found("gives a value in the same line as `global`; that takes a line of its own.")
    if re.search(r"=\s*$", broken.here):
        return broken.found("ends in `=`, and no value comes after it.")
    return None


def parameters(broken: Broken) -> Finding | None:
    """Parameters and arguments in an order that isn't allowed."""
    if re.search(r"(?:non-default argument|parameter without a default) follows", broken.message):
        return broken.found("has a parameter without a default after one with a default; those without come first.")
    match = re.search(r"duplicate (?:argument|parameter) '(\w+)'", broken.message)
    if match:
        return broken.found(f"has two parameters of the name `{match[1]}`.")
    if "positional argument follows keyword argument" in broken.message:
        return broken.found("has an argument without a name after one with a name; those without come first.")
    if re.match(r"\s*def\s+\w+\s*:?\s*$", broken.here):
        return broken.found(
            "defines a function without brackets; they stand there also where nothing is given: `def f():`."
        )
    if re.match(r"\s*def\s+\w+\s*\((?:[^)]*,)?\s*[\d\"]", broken.here):
        return broken.found("has a value where a parameter's name has to stand.")
    if "cannot follow var-keyword" in broken.message:
        return broken.found("has a parameter after the one with `**`, which has to be the last.")
    if broken.message.startswith("expected '('"):
        return broken.found("defines a function whose name is followed by something else than a bracket, `(`.")
    if re.match(r"\s*def\s*\(", broken.here):
        return broken.found("defines a function without a name.")
    return None


RULES = (number, of_a_keyword, compared, assigned, parameters)
