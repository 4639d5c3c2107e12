"""A report as JSON, field by field, and back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from orienteer.grading.report import (
    CheckResult,
    Counterexample,
    DifferenceRow,
    Feedback,
    Report,
    Span,
    Verdict,
)


def report_to_json(report: Report) -> dict[str, Any]:
    """The report as data that JSON can carry: the dataclass's fields, verdicts as their text."""
    data = _plain(asdict(report))
    assert isinstance(data, dict)
    return data


def _plain(value: Any) -> Any:
    if isinstance(value, Verdict):
        return value.value
    if isinstance(value, dict):
        return {key: _plain(member) for key, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(member) for member in value]
    return value


def report_from_json(data: dict[str, Any]) -> Report:
    """The report that `report_to_json` wrote down."""
    fields = dict(data)
    fields["verdict"] = Verdict(fields["verdict"])
    fields["checks"] = tuple(_check_result(check) for check in fields["checks"])
    if fields.get("counterexample"):
        fields["counterexample"] = _counterexample(fields["counterexample"])
    if fields.get("feedback"):
        fields["feedback"] = Feedback(**fields["feedback"])
    fields["notes"] = tuple(fields.get("notes", ()))
    return Report(**fields)


def _check_result(data: dict[str, Any]) -> CheckResult:
    verdict = data.get("verdict")
    return CheckResult(**{**data, "verdict": None if verdict is None else Verdict(verdict)})


def _counterexample(data: dict[str, Any]) -> Counterexample:
    rows = tuple(
        DifferenceRow(row["label"], _spans(row["expected"]), _spans(row["actual"]), row["same"]) for row in data["rows"]
    )
    return Counterexample(**{**data, "rows": rows})


def _spans(data: list[dict[str, Any]]) -> tuple[Span, ...]:
    return tuple(Span(span["text"], span["mark"]) for span in data)
