"""A report as JSON text, field by field."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from orienteer.grading.report import CheckResult, Counterexample, DifferenceRow, Feedback, Report, Span

_KINDS: tuple[type, ...] = (Report, CheckResult, Counterexample, DifferenceRow, Span, Feedback)


def _fields(kind: type) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]], tuple[str, ...]]:
    """A kind's fields, what reads them all, and those that hold one of these kinds, or several."""
    found = fields(kind)
    names = tuple(field.name for field in found)
    holding = tuple(field.name for field in found if any(each.__name__ in str(field.type) for each in _KINDS))
    return names, attrgetter(*names), holding


_FIELDS = {kind: _fields(kind) for kind in _KINDS}
_encode = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


def report_text(report: Report) -> str:
    """The report as every face reads it; a lone surrogate is escaped."""
    return _encode(report_json(report))


def report_json(report: Report) -> dict[str, Any]:
    """The report as an object of plain values."""
    plain: dict[str, Any] = _plain(report)
    return plain


def _plain(value: Any) -> Any:
    if type(value) is tuple:
        return tuple(map(_plain, value))
    if type(value) not in _FIELDS:
        return value
    names, read, holding = _FIELDS[type(value)]
    plain = dict(zip(names, read(value), strict=True))
    for name in holding:
        plain[name] = _plain(plain[name])
    return plain
