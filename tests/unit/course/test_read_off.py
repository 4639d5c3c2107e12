"""What is seen of the content without running it is looked for again after every edit, and after nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from orienteer.course import checker
from orienteer.course.checker import check_content
from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem
from orienteer.sandbox.native import NativeRunner


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[ContentTree]:
    """The trees that the lint has been asked about."""
    asked: list[ContentTree] = []
    lint = checker.lint

    def noting(tree: ContentTree) -> list[ContentProblem]:
        asked.append(tree)
        return lint(tree)

    monkeypatch.setattr(checker, "lint", noting)
    return asked


def test_content_that_is_as_it_was_is_not_looked_through_again(
    content: Path, runner: NativeRunner, looks: list[ContentTree]
) -> None:
    cache = content.parent / "course.sqlite"
    first = check_content(content, runner, cache_path=cache)
    assert check_content(content, runner, cache_path=cache) == first
    assert len(looks) == 1


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("areas/first/one/lesson.md", "can be doubled", "can be had twice"),
        ("areas/first/one/double/solution.py", "number * 2", "2 * number"),
        ("areas/first/one/double/mistakes/squared.md", "?", "??"),
    ],
)
def test_after_an_edit_it_is_looked_through_again(
    file: str, before: str, after: str, content: Path, runner: NativeRunner, looks: list[ContentTree]
) -> None:
    cache = content.parent / "course.sqlite"
    check_content(content, runner, cache_path=cache)
    text = (content / file).read_text()
    assert before in text
    (content / file).write_text(text.replace(before, after))
    check_content(content, runner, cache_path=cache)
    assert len(looks) == 2


def test_a_sentence_that_is_too_long_is_told_each_time(
    content: Path, runner: NativeRunner, looks: list[ContentTree]
) -> None:
    cache = content.parent / "course.sqlite"
    with (content / "areas/first/one/lesson.md").open("a", encoding="utf-8") as opened:
        opened.write(f"\n{'again and ' * 30}again.\n")
    told = [check_content(content, runner, cache_path=cache) for _ in range(2)]
    assert told[0] == told[1]
    assert any(each.rule == "long-sentence" for each in told[1])
    assert len(looks) == 1
