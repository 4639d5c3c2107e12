"""A report as JSON text, field by field."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from orienteer.grading.report import Report


def report_text(report: Report) -> str:
    """The report as every face reads it; a lone surrogate is escaped."""
    return json.dumps(report_json(report), ensure_ascii=True, separators=(",", ":"))


def report_json(report: Report) -> dict[str, Any]:
    """The report as an object of plain values."""
    return asdict(report)
