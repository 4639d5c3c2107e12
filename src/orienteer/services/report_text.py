"""A report as JSON text, field by field."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from orienteer.grading.report import CheckResult, Counterexample, DifferenceRow, Feedback, Report, Span

_FIELDS: dict[type, tuple[str, ...]] = {
    kind: tuple(field.name for field in fields(kind))
    for kind in (Report, CheckResult, Counterexample, DifferenceRow, Span, Feedback)
}


def report_text(report: Report) -> str:
    """The report as every face reads it; a lone surrogate is escaped."""
    return json.dumps(report_json(report), ensure_ascii=True, separators=(",", ":"))


def report_json(report: Report) -> dict[str, Any]:
    """The report as an object of plain values."""
    plain: dict[str, Any] = _plain(report)
    return plain


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind in _FIELDS:
        return {name: _plain(getattr(value, name)) for name in _FIELDS[kind]}
    return tuple(map(_plain, value)) if kind is tuple else value
