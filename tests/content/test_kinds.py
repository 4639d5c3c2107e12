"""One exercise of every kind keeps what content promises, and nobody takes its verdict by a trick."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from orienteer.course.checker import check_content
from orienteer.course.fingerprints import of_annotations
from orienteer.course.folder import compile_folder
from orienteer.course.mutated_annotations import refused
from orienteer.course.strength import answered_by_heart
from orienteer.curriculum.course import Exercise
from orienteer.curriculum.problems import errors
from orienteer.grading.grader import grade
from orienteer.grading.report import Verdict
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner
from tests.conftest import NEEDS
from tests.content.conftest import HERE, laid_over


def with_needs(folder: Path, value: object) -> ParameterSet:
    """A parameter that asks for the environment which its exercise names, where tests don't always have that one, or for pages."""
    said = re.search(r"^environment: (\S+)", (folder / "exercise.md").read_text(encoding="utf-8"), re.MULTILINE)
    if re.search(r"^kind: front-end$", (folder / "exercise.md").read_text(encoding="utf-8"), re.MULTILINE):
        return pytest.param(value, marks=[pytest.mark.needs("pages")])
    rare = said is not None and f"environment {said.group(1)}" in NEEDS
    return pytest.param(value, marks=[pytest.mark.needs(f"environment {said.group(1)}")] if rare and said else [])


KINDS = sorted(path.name for path in (HERE / "kinds").iterdir() if path.is_dir())
TOPICS = HERE.parents[1] / "content" / "areas"
ELSEWHERE = {"test-writing": TOPICS / "oop" / "class-vs-instance" / "playlist-tests"}
"""Kinds whose exercise has its place in a topic; `test_content` checks it there."""
THIEVES = sorted(path for kind in (HERE / "thieves").iterdir() for path in kind.iterdir())


@pytest.mark.parametrize("kind", [with_needs(HERE / "kinds" / kind, kind) for kind in KINDS])
def test_an_exercise_of_the_kind_keeps_what_content_promises(kind: str, tmp_path: Path, runner: NativeRunner) -> None:
    folder = laid_over(None, tmp_path / "content")
    shutil.copytree(HERE / "kinds" / kind, folder / "areas" / "first" / "one" / kind)
    topic = folder / "areas" / "first" / "one" / "topic.yaml"
    topic.write_text(topic.read_text().replace("  - double\n", f"  - double\n  - {kind}\n"))
    assert kind in topic.read_text()
    assert list(map(str, errors(check_content(folder, runner, only=f"first/one/{kind}")))) == []


@pytest.fixture(scope="module")
def compiled(runner: NativeRunner) -> Iterator[dict[str, Exercise]]:
    """Exercises by kind, each compiled when it is first asked for."""

    class Compiled(dict[str, Exercise]):
        def __missing__(self, kind: str) -> Exercise:
            self[kind] = compile_folder(ELSEWHERE.get(kind, HERE / "kinds" / kind), runner)
            return self[kind]

    yield Compiled()


def test_growth_that_is_asked_for_with_one_answer_alone_is_told(compiled: dict[str, Exercise]) -> None:
    exercise = compiled["performance"]
    one = replace(exercise, checks=exercise.checks[:-2])
    assert list(answered_by_heart(exercise)) == []
    assert [check.name for check in answered_by_heart(one)] == ["the work grows no faster than n log n"]


@pytest.mark.parametrize(
    "thief",
    [with_needs(ELSEWHERE.get(each.parent.name, HERE / "kinds" / each.parent.name), each) for each in THIEVES],
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_a_thief_gets_no_verdict(thief: Path, compiled: dict[str, Exercise], runner: NativeRunner) -> None:
    exercise = compiled[thief.parent.name]
    files = [thief] if thief.is_file() else [path for path in thief.rglob("*") if path.is_file()]
    content = {
        exercise.file_name if path == thief else path.relative_to(thief).as_posix(): path.read_bytes() for path in files
    }
    report = grade(exercise, Submission(content, exercise.file_name), runner, clock=lambda: 0.0)
    assert report.verdict is not Verdict.ACCEPTED


def test_what_the_checker_says_of_many_annotations_at_once_it_says_of_each_alone(
    compiled: dict[str, Exercise], runner: NativeRunner
) -> None:
    exercise = replace(compiled["typed"], mistakes=(), mutants=())
    (alone,) = (check for check in exercise.checks if check.probe.kind == "typed" and not check.probe.code)
    mutants = of_annotations(exercise)
    found = refused(exercise, mutants, runner)
    exercise = replace(exercise, checks=(alone,))
    reports = [
        grade(exercise, Submission.of(each.source, exercise.file_name), runner, clock=lambda: 0.0) for each in mutants
    ]
    assert found == [place for place, report in enumerate(reports) if report.verdict is not Verdict.ACCEPTED]
    assert 0 < len(found) < len(mutants)


def test_every_kind_has_thieves() -> None:
    assert {thief.parent.name for thief in THIEVES} >= set(KINDS) | set(ELSEWHERE)
