"""What mypy found out about the stubs is kept, and what it says is the same where nothing can be kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from orienteer.grading.kinds.type_checker import ENVIRONMENT
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox import native
from orienteer.sandbox.environments import Environment, find_environment
from tests.runners import native_runner

PROGRAM = """
import sqlite3
from collections.abc import Iterable


def total(prices: Iterable[float]) -> float:
    return sum(prices)


wrong: str = total([1, 2.5])
total(3)
sqlite3.connect(["a"])
"""


def said(monkeypatch: pytest.MonkeyPatch, *variables: tuple[str, str]) -> Any:
    """What mypy says of the program, in a zygote that has these variables."""

    def found(name: str, *others: Any) -> Environment:
        return replace(find_environment(name, *others), variables=variables)

    monkeypatch.setattr(native, "find_environment", found)
    trial = Trial("tool", function="mypy", alone=True)
    limits = Limits(cpu_seconds=20.0, wall_seconds=60.0)
    with native_runner() as runner:
        (came,) = runner.observe(Submission.of(PROGRAM), [trial], environment=ENVIRONMENT, limits=limits)
    assert came.outcome == "returned", came.text
    return came.judged["value"]


def test_stubs_that_were_kept_say_what_stubs_say(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    where = ("MYPY_CACHE_DIR", str(tmp_path / "mypy"))
    first, again = said(monkeypatch, where), said(monkeypatch, where)
    (kept,) = (tmp_path / "mypy").iterdir()
    assert list(kept.rglob("typing.*"))
    assert first == again == said(monkeypatch)


def test_where_nothing_can_be_kept_mypy_looks_the_stubs_through(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    assert "[arg-type]" in said(monkeypatch, ("MYPY_CACHE_DIR", str(tmp_path / "file" / "mypy")))
