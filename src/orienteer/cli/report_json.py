"""A report as JSON and back, field by field."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from orienteer.grading.report import CheckResult, Counterexample, DifferenceRow, Feedback, Report, Span, Verdict


def report_to_json(report: Report) -> dict[str, Any]:
    """The report as an object of plain values."""
    checks = [_check_to_json(each) for each in report.checks]
    return {**asdict(report), "verdict": report.verdict.value, "checks": checks}


def _check_to_json(check: CheckResult) -> dict[str, Any]:
    return {**asdict(check), "verdict": check.verdict.value if check.verdict else None}


def report_from_json(found: dict[str, Any]) -> Report:
    """The report that such an object holds.

    >>> report_from_json(report_to_json(Report(Verdict.ACCEPTED, ()))) == Report(Verdict.ACCEPTED, ())
    True
    """
    counterexample, feedback = found.get("counterexample"), found.get("feedback")
    return Report(
        **{
            **found,
            "verdict": Verdict(found["verdict"]),
            "checks": tuple(_check(each) for each in found["checks"]),
            "counterexample": None if counterexample is None else _counterexample(counterexample),
            "feedback": None if feedback is None else Feedback(**feedback),
            "notes": tuple(found.get("notes", ())),
        }
    )


def _check(found: dict[str, Any]) -> CheckResult:
    verdict = found.get("verdict")
    return CheckResult(**{**found, "verdict": None if verdict is None else Verdict(verdict)})


def _counterexample(found: dict[str, Any]) -> Counterexample:
    return Counterexample(**{**found, "rows": tuple(_row(each) for each in found.get("rows", ()))})


def _row(found: dict[str, Any]) -> DifferenceRow:
    sides = {side: tuple(Span(**span) for span in found[side]) for side in ("expected", "actual")}
    return DifferenceRow(**{**found, **sides})
