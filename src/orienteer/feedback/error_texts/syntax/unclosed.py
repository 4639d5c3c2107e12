"""Where another sort of bracket closes than was opened: whether one is wrong there, or one is missing before."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from orienteer.feedback.error_texts.syntax.broken import CLOSERS, OPENERS, Broken, Finding, broken_of

MOST_PLACES = 12
"""Places at which a missing bracket is tried: each costs two readings of the program."""
MOST_READ = 400_000
"""Characters that are read for that, in all."""
LONGEST = 40
"""Characters of the program that are quoted."""


@dataclass(slots=True)
class Open:
    """A bracket that is open.

    Args:
        line, column: where it stands; the column from 0.
        ends: (line, column) of what may be the end of what it holds: each comma, each line's end.
    """

    line: int
    column: int
    sign: str
    ends: list[tuple[int, int]] = field(default_factory=list)


def open_brackets(broken: Broken, line: int, column: int) -> list[Open]:
    """The brackets that are open at a place, outermost first."""
    stack: list[Open] = []
    for number in range(1, line + 1):
        signs = broken.signs(number)[: column if number == line else None]
        for at, sign in enumerate(signs):
            if sign in CLOSERS:
                stack.append(Open(number, at, sign))
            elif stack and sign == CLOSERS[stack[-1].sign]:
                stack.pop()
            elif stack and sign == ",":
                stack[-1].ends.append((number, at))
        if stack and number < line and not signs.rstrip().endswith((",", *CLOSERS)):
            stack[-1].ends.append((number, len(signs.rstrip())))
    return stack


def unclosed(broken: Broken, closer: str, opened: tuple[int, str]) -> Finding | None:
    """The bracket that lacks its other half, where Python gets further with that than with another closer.

    Args:
        closer: what stands where Python stumbles, and closes another bracket than the innermost.
        opened: that one, by Python's account: (line, sign).
    """
    at = broken.number, broken.column - 1
    stack = open_brackets(broken, *at)
    if not stack or (stack[-1].line, stack[-1].sign) != opened or broken.line(at[0])[at[1] : at[1] + 1] != closer:
        return None  # a bracket within a text of several lines was taken for one
    inner = stack[-1]
    right = CLOSERS[inner.sign]
    swapped = _reached(broken, at, right, instead=True)
    most = min(MOST_PLACES, MOST_READ // (2 * sum(map(len, broken.lines))))
    places = [*inner.ends[: max(0, most - 1)], at]
    reached = [max(_reached(broken, place, sign) for sign in (right, f"{right},")) for place in places]
    furthest = max(reached)
    around = any(each.sign == OPENERS[closer] for each in stack)
    if swapped > furthest or (swapped == furthest and not around):
        return None
    before = f"the `{closer}`" if inner.line == at[0] else f"the `{closer}` of line {at[0]}"
    said = f"opens a bracket, `{inner.sign}`, that isn't closed before {before}: a `{right}` is missing"
    line, column = places[reached.index(furthest)]
    behind = broken.line(line)[inner.column : column].rstrip()
    is_certain = reached.count(furthest) == 1 and line == inner.line and len(behind) <= LONGEST and "`" not in behind
    return broken.found(f"{said} behind `{behind}`." if is_certain else f"{said}.", inner.line)


def _reached(broken: Broken, place: tuple[int, int], sign: str, *, instead: bool = False) -> tuple[float, int]:
    """How far Python gets with a sign at a place: the line of what it stumbles over then, and the column as it was."""
    lines, (line, column) = [*broken.lines], place
    text = lines[line - 1]
    lines[line - 1] = text[:column] + sign + text[column + instead :]
    after = broken_of("\n".join(lines))
    if after is None:
        return math.inf, 0
    return after.number, after.column - (len(sign) - instead if after.number == line else 0)
