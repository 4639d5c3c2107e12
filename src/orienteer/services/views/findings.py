"""Lint and types while one writes, and a file laid out anew."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding: lines from 1, columns from 0 in characters; `end_column` 0 is the end of the word."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    tool: str
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class FindingsView:
    """What the tools find in the learner's files.

    Args:
        tools: those that looked.
        missing: why none could on this machine, a sentence, or "".
    """

    findings: tuple[FindingView, ...] = ()
    tools: tuple[str, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class FormattedView:
    """A file as the formatter lays it out, or why it can't, a sentence."""

    text: str
    problem: str = ""
