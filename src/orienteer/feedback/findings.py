"""What lint and types say of a learner's file while it is written. They are findings and no verdicts.

Texts come from a tools child and may be anything: what can't be read is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

RULES = "F,E7,E9,B,PLE,PLW,W605"
"""ruff's: what is nearly always a slip. Style isn't among them. Source: docs.astral.sh/ruff/rules."""

MOST = 100
"""Findings of one tool that are read."""

STRICT_ALONE = frozenset(
    {
        "explicit-any", "import-not-found", "import-untyped", "no-any-return", "no-untyped-call", "no-untyped-def",
        "syntax", "type-arg", "unreachable", "unused-ignore",
    }
)  # fmt: skip
"""mypy's that are for who annotates everything, and those about what it can't see from here."""

UNTOLD_IN = {"fix": ("B", "PLW", "mypy")}
"""Rules of which a kind of exercise hears nothing: to find the fault is the exercise."""

_MYPY = re.compile(
    r"^(?P<file>[^:\n]+):(?P<line>\d{1,7}):(?P<column>\d{1,7}): error: (?P<text>.*?)(?:  \[(?P<rule>[a-z0-9-]+)\])?$"
)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One finding: lines from 1, columns from 0 in characters; `end_column` is 0 where the tool doesn't say."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    tool: str
    rule: str
    text: str


def read_ruff(said: str) -> list[Finding]:
    """What ruff's JSON says, sorted; what is no rule but a syntax error is left to the verdict.

    It comes from the jail, and may be anything.
    """
    try:
        return sorted(_ruff(each) for each in json.loads(said)[:MOST] if each["code"] and each["code"] != "E902")
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return []


def _ruff(each: Mapping[str, object]) -> Finding:
    start, end = _place(each["location"]), _place(each["end_location"])
    file = str(each["filename"]).rsplit("/", 1)[-1]
    return Finding(file, *start, *end, "ruff", str(each["code"]), _sentence(str(each["message"])))


def _place(told: object) -> tuple[int, int]:
    if not isinstance(told, dict):
        raise TypeError("a place is an object")
    return int(told["row"]), int(told["column"]) - 1


def read_mypy(said: str) -> list[Finding]:
    """The errors that mypy printed, sorted, without those that only a strict reader misses."""
    found = [match for line in said.split("\n")[: 4 * MOST] if (match := _MYPY.match(line))]
    return sorted(
        Finding(
            each["file"], int(each["line"]), int(each["column"]) - 1, int(each["line"]), 0, "mypy", each["rule"] or "",
            _sentence(each["text"]),
        )
        for each in found[:MOST]
        if each["rule"] not in STRICT_ALONE
    )  # fmt: skip


def _sentence(text: str) -> str:
    return text.replace('"', "`").strip().rstrip(".")


def giving_away(found: Iterable[Finding], right: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Rules (tool, rule) that are found in known mistakes and in no right program: to be told of them is a hint.

    Args:
        found: in all of these programs.
        right: the names of the right ones.
    """
    known = frozenset(right)
    in_right = {(each.tool, each.rule) for each in found if each.file in known}
    return frozenset({(each.tool, each.rule) for each in found} - in_right)


def told(found: Iterable[Finding], kind: str, quiet: frozenset[tuple[str, str]]) -> list[Finding]:
    """Those findings that an exercise may be told of."""
    untold = UNTOLD_IN.get(kind, ())
    return [
        each
        for each in found
        if (each.tool, each.rule) not in quiet and each.tool not in untold and not each.rule.startswith(untold or "\0")
    ]
