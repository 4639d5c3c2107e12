from __future__ import annotations

import json

from orienteer.grading.serialising import report_from_json, report_to_json
from tests.unit.grading.exercises import called, compiled, graded

EXERCISE = compiled("def f(a):\n    return a\n", called("itself", [1], [2]))


def test_a_report_survives_json() -> None:
    for source in ("def f(a):\n    return a\n", "def f(a):\n    return [0]\n", "", "def f(a)\n"):
        report = graded(EXERCISE, source)
        data = json.loads(json.dumps(report_to_json(report)))
        assert report_from_json(data) == report
        assert data["verdict"] == report.verdict.value


def test_a_difference_is_rows_of_marked_spans() -> None:
    data = report_to_json(graded(EXERCISE, "def f(a):\n    return [0]\n"))
    (row,) = data["counterexample"]["rows"]
    assert {"text": "0", "mark": "extra"} in row["actual"]
