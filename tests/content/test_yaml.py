"""A configuration in YAML is read in a child, by YAML's own parser."""

from __future__ import annotations

from pathlib import Path

import pytest

from orienteer.course.folder import compile_folder
from orienteer.curriculum.course import Exercise
from orienteer.grading.grader import grade
from orienteer.grading.report import Report, Verdict
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner

TASK = "---\ntitle: Two services\nkind: config\nfile_name: compose.yaml\n---\n\nWrite it.\n"
CHECKS = """from orienteer.curriculum import check, setting

checks = [
    check("the database is ready before the web is started", setting("services.web.depends_on.db.condition")),
    check("the web is restarted", setting("services.web.restart")),
    check("its ports", setting("services.*.ports")),
]
"""
SOLUTION = """services:
  web:
    restart: on-failure
    ports: ["8000:8000"]
    depends_on:
      db:
        condition: service_healthy
  db:
    image: postgres:17
"""


@pytest.fixture
def exercise(tmp_path: Path, runner: NativeRunner) -> Exercise:
    for name, text in {"exercise.md": TASK, "checks.py": CHECKS, "solution.yaml": SOLUTION}.items():
        (tmp_path / name).write_text(text)
    return compile_folder(tmp_path, runner)


def report(exercise: Exercise, text: str, runner: NativeRunner) -> Report:
    return grade(exercise, Submission.of(text, "compose.yaml"), runner, clock=lambda: 0.0)


def test_another_way_to_write_the_same_is_the_same(exercise: Exercise, runner: NativeRunner) -> None:
    other = """
on: {x: no}
services:
  db: {image: "postgres:18"}
  web:
    <<: &more {depends_on: {db: {condition: service_healthy}}}
    "restart": 'on-failure'
    ports:
      - 8000:8000
"""
    assert report(exercise, other, runner).verdict is Verdict.ACCEPTED


def test_what_stands_in_a_remark_or_elsewhere_is_not_said(exercise: Exercise, runner: NativeRunner) -> None:
    hidden = SOLUTION.replace("    restart", "    # restart").replace("db:\n        condition", "cache:\n        condition")
    assert [check.outcome for check in report(exercise, hidden, runner).checks] == ["failed", "failed", "passed"]


def test_what_is_no_yaml_is_told_with_its_line(exercise: Exercise, runner: NativeRunner) -> None:
    broken = report(exercise, "services:\n  web: [1\n  db: 2\n", runner)
    assert (broken.verdict, broken.line) == (Verdict.INVALID_SUBMISSION, 3)


HOSTILE = {
    "a bomb": "a: &a [x, x, x, x, x, x, x, x, x]\n"
    + "".join(f"{b}: &{b} [{', '.join(f'*{a}' for _ in range(9))}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
    "a cycle": "services: &s\n  web: *s\n",
    "an object": "services: !!python/object/apply:os._exit [0]\n",
    "several": "services: {}\n---\nservices: {}\n",
    "deep": "[" * 5000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_yaml_is_no_submission_that_is_accepted(name: str, exercise: Exercise, runner: NativeRunner) -> None:
    assert report(exercise, HOSTILE[name], runner).verdict is not Verdict.ACCEPTED
