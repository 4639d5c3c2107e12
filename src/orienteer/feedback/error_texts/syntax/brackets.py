"""Brackets that are opened and not closed, closed and not opened, or closed by another."""

from __future__ import annotations

import re

from orienteer.feedback.error_texts.syntax.broken import CLOSERS, OPENERS, Broken, Finding
from orienteer.feedback.error_texts.syntax.unclosed import open_brackets, unclosed


def never_closed(broken: Broken) -> Finding | None:
    """A bracket without its other half, by Python's own account or by counting."""
    match = re.search(r"'(.)' was never closed", broken.message)
    if match:
        return _open(broken, broken.number, match[1])
    return None


def left_open_before(broken: Broken) -> Finding | None:
    """A bracket that is still open when the next statement begins, so that Python stumbles over that."""
    if not broken.message.startswith("invalid syntax"):
        return None
    stack = _open_brackets(broken, broken.number)
    begins = re.match(r"\s*(?:def|class|for|while|if|return|import|from|with|try|print|\w+\s*=(?!=))", broken.here)
    if stack and begins and stack[-1][0] < broken.number:
        return _open(broken, *stack[-1])
    return None


def left_open_here(broken: Broken) -> Finding | None:
    """A bracket that is still open when a statement follows, which Python takes for a value without a comma."""
    stack = _open_brackets(broken, broken.number + 1)
    begins = re.match(
        r"\s*(?:def|class|for|while|if|return|import|from|with|try|\w+\s*=(?!=))", broken.code(broken.number + 1)
    )
    if "forgot a comma" in broken.message and stack and stack[-1][0] == broken.number and begins:
        return _open(broken, *stack[-1])
    return None


def left_open_in_header(broken: Broken) -> Finding | None:
    """A bracket that is still open where a header ends in its colon."""
    stack = _open_brackets(broken, broken.number + 1)
    header = re.match(r"\s*(?:if|elif|while|for|with|def|class)\b.*:$", broken.here)
    if header and broken.message.startswith("invalid syntax") and stack and stack[-1][0] == broken.number:
        return _open(broken, *stack[-1])
    return None


def _open(broken: Broken, line: int, sign: str) -> Finding:
    if sign == "{" and re.match(r"\s*(?:if|elif|else|for|while|def|class|do|try)\b.*\{\s*$", broken.code(line)):
        return broken.found("has a brace around a block; Python has a colon, `:`, and indents the block.", line)
    return broken.found(f"opens a bracket, `{sign}`, that is never closed: a `{CLOSERS[sign]}` is missing.", line)


def unmatched(broken: Broken) -> Finding | None:
    """A closing bracket too many."""
    match = re.search(r"unmatched '(.)'", broken.message)
    if not match:
        return None
    closer, opener = match[1], OPENERS[match[1]]
    return broken.found(
        f"closes a bracket with `{closer}` that wasn't opened: it is one too many, or a `{opener}` is missing."
    )


def another(broken: Broken) -> Finding | None:
    """A bracket that is closed by one of another sort."""
    match = re.search(
        r"closing parenthesis '(.)' does not match opening parenthesis '(.)'(?: on line (\d+))?", broken.message
    )
    if not match:
        return None
    closer, opener, line = match[1], match[2], match[3]
    missing = unclosed(broken, closer, (int(line or broken.number), opener))
    if missing is not None:
        return missing
    where = f" of line {line}" if line else ""
    return broken.found(f"closes the bracket `{opener}`{where} with `{closer}`; it has to be `{CLOSERS[opener]}`.")


def _open_brackets(broken: Broken, until: int) -> list[tuple[int, str]]:
    """The brackets that are open where a line begins: (line, sign), outermost first."""
    return [(each.line, each.sign) for each in open_brackets(broken, until, 0)]


RULES = (never_closed, unmatched, another, left_open_here, left_open_in_header, left_open_before)
