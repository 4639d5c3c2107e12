"""One of several files that were graded: a row, and where it fails, on what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from orienteer.cli.page import Block, Row, say
from orienteer.cli.render.counterexample import input_blocks
from orienteer.cli.render.report import STOPPED, source_line
from orienteer.grading.report import Report, Verdict


def graded_as_json(file: Path, report: Report) -> dict[str, Any]:
    """What a program reads: the fields are a contract, `docs/learner/terminal.md` describes them."""
    found = report.counterexample
    smallest = None
    if found is not None:
        smallest = {"call": found.call, "expected": found.expected, "actual": found.actual, "size": found.size}
    return {
        "file": str(file),
        "verdict": report.verdict.value,
        "checks": [
            {**asdict(check), "verdict": None if check.verdict is None else check.verdict.value}
            for check in report.checks
        ],
        "counterexample": smallest,
        "seconds": round(report.seconds, 6),
        "message": _told(report),
        "line": report.line if report.message or found is None else found.line,
        "notes": list(report.notes),
    }


def _told(report: Report) -> str:
    """The sentence about the whole, or about the smallest input that fails, or why a check failed; else ""."""
    found = report.counterexample
    reasons = (check.reason for check in report.checks if check.outcome == "failed" and check.reason)
    return report.message or (found.sentence if found is not None else "") or next(reasons, "")


def graded_blocks(file: Path, report: Report, source: str) -> Iterator[Block]:
    """The file's row; below it a message, or the call with what was expected and what came.

    Args:
        source: the file, to show the line that is named; "" shows none.
    """
    words = report.verdict.value.replace("_", " ")
    if report.verdict is Verdict.ACCEPTED:
        yield Row("passes", str(file), words, "pass")
    elif report.verdict in STOPPED:
        yield Row("stopped", str(file), words, "odd", True)
    else:
        yield Row("fails", str(file), words, "fail", True)
    if report.message or (report.counterexample is None and _told(report)):
        yield say(_told(report), indent=2)
        yield from source_line(source, report.line)
    if report.counterexample is not None:
        yield from input_blocks(report.counterexample, source)
    for note in report.notes:
        yield say(note, "quiet", indent=2)
