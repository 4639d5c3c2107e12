"""The curriculum keeps what it promises: one topic after the other, and each interview, is checked as `content check` does."""

from __future__ import annotations

from pathlib import Path

import pytest

from orienteer.course.checker import check_content
from orienteer.curriculum.problems import errors
from orienteer.sandbox.native import NativeRunner

CONTENT = Path(__file__).resolve().parents[2] / "content"
TOPICS = sorted(f"{path.parent.parent.name}/{path.parent.name}" for path in CONTENT.glob("areas/*/*/topic.yaml"))
INTERVIEWS = sorted(f"interviews/{path.stem}" for path in CONTENT.glob("interviews/*.yaml"))


@pytest.mark.parametrize("topic", TOPICS + INTERVIEWS)
def test_each_keeps_what_it_promises(topic: str, runner: NativeRunner, pytestconfig: pytest.Config) -> None:
    assert pytestconfig.cache is not None
    kept = pytestconfig.cache.mkdir("content") / "checked.sqlite"  # by hash of content, compiler and Python
    assert list(map(str, errors(check_content(CONTENT, runner, only=topic, cache_path=kept)))) == []
