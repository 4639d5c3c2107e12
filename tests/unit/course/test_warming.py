"""What an exercise's trials need is started while its checks are read, and what isn't needed isn't."""

from __future__ import annotations

from pathlib import Path

import pytest

from orienteer.course.checker import check_content
from orienteer.course.warming import making_ready
from orienteer.curriculum.content.loader import read_tree
from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.errors import EnvironmentMissing
from orienteer.sandbox.native import NativeRunner
from tests.fakes import InProcessRunner

EXERCISE = "first/one/double"


class Warmed(InProcessRunner):
    """A runner that notes what it was asked to start, and can start nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def warm(self, name: str) -> None:
        self.names.append(name)
        raise EnvironmentMissing(f"There is no environment {name}.")


@pytest.fixture
def source(content: Path) -> ExerciseSource:
    """The one exercise."""
    found = read_tree(content)[0].exercise(EXERCISE)
    assert found is not None
    return found


def test_the_reference_has_an_environment_for_each_hash_seed(source: ExerciseSource) -> None:
    runner = Warmed()
    with making_ready(source, runner, reference=True):
        pass
    assert runner.names == ["none", "none?seed=1", "none?seed=2"]


def test_without_the_reference_the_starter_s_is_enough(source: ExerciseSource) -> None:
    runner = Warmed()
    with making_ready(source, runner, reference=False):
        pass
    assert runner.names == ["none"]


def test_a_runner_that_starts_nothing_ahead_is_left_alone(source: ExerciseSource) -> None:
    with making_ready(source, InProcessRunner(), reference=True):
        pass


def test_after_an_edit_of_words_no_environment_of_another_seed_is_started(
    content: Path, runner: NativeRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, task = content.parent / "course.sqlite", content / "areas" / EXERCISE / "exercise.md"
    check_content(content, runner, cache_path=cache)
    started: list[str] = []
    warm = runner.warm

    def noting(name: str = "none") -> object:
        started.append(name)
        return warm(name)

    monkeypatch.setattr(runner, "warm", noting)
    task.write_text(task.read_text().replace("Twice is two times.", "Twice is once and once more."))
    check_content(content, runner, cache_path=cache)
    assert set(started) == {"none"}
