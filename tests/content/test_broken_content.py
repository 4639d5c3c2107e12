"""Each folder of `broken` is one thing gone wrong, with the problems that its author must be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from orienteer.course.checker import check_content
from orienteer.curriculum.problems import errors
from orienteer.sandbox.native import NativeRunner
from tests.content.conftest import HERE, laid_over

CASES = sorted(path for path in (HERE / "broken").iterdir() if path.is_dir())


def told(folder: Path, runner: NativeRunner) -> list[str]:
    """Path, line, rule and message of what isn't only a warning."""
    return [str(problem) for problem in errors(check_content(folder, runner))]


def test_the_whole_folder_has_nothing_wrong(tmp_path: Path, runner: NativeRunner) -> None:
    assert told(laid_over(None, tmp_path / "content"), runner) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_wrong_is_told_with_file_line_and_rule(case: Path, tmp_path: Path, runner: NativeRunner) -> None:
    expected = (case / "problems.txt").read_text().splitlines()
    assert told(laid_over(case, tmp_path / "content"), runner) == expected


def test_every_case_expects_something() -> None:
    assert all((case / "problems.txt").read_text().strip() for case in CASES)
