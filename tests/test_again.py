"""What counts when a browser test fails in a whole run."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.e2e import again


def reporter(*failed: str) -> Any:
    """One that saw these tests fail."""
    return SimpleNamespace(stats={"failed": [SimpleNamespace(nodeid=each, longreprtext="lost") for each in failed]})


@pytest.fixture(autouse=True)
def tried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are tried again; those named after a steady failure fail again."""
    files: list[str] = []

    def passes(file: Path) -> bool:
        files.append(file.name)
        return "broken" not in file.name

    monkeypatch.setattr(again, "passes", passes)
    monkeypatch.setattr(again, "unsteady", [])
    return files


def test_what_passes_alone_is_unsteady_and_no_failure() -> None:
    seen = reporter("tests/e2e/test_a.py::test_one", "tests/e2e/test_a.py::test_two")
    again.try_again(seen)
    assert seen.stats == {}
    assert [nodeid for nodeid, _ in again.unsteady] == [
        "tests/e2e/test_a.py::test_one",
        "tests/e2e/test_a.py::test_two",
    ]


def test_what_fails_again_stays_a_failure() -> None:
    seen = reporter("tests/e2e/test_a.py::test_one", "tests/e2e/test_broken.py::test_two")
    again.try_again(seen)
    assert [report.nodeid for report in seen.stats["failed"]] == ["tests/e2e/test_broken.py::test_two"]


def test_other_tests_are_never_tried_again(tried: list[str]) -> None:
    seen = reporter("tests/unit/test_a.py::test_one")
    again.try_again(seen)
    assert len(seen.stats["failed"]) == 1 and tried == []


def test_many_files_are_no_race(tried: list[str]) -> None:
    seen = reporter(*(f"tests/e2e/test_{number}.py::test_it" for number in range(again.MOST_FILES + 1)))
    again.try_again(seen)
    assert len(seen.stats["failed"]) == again.MOST_FILES + 1 and tried == []
