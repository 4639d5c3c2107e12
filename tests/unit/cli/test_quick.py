from __future__ import annotations

from typing import Any

import pytest

from orienteer.cli import check_work as checking
from orienteer.cli.quick import quick_check
from orienteer.errors import UsageError


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []

    def check_work(**call: Any) -> int:
        made.append(call)
        return 1

    monkeypatch.setattr(checking, "check_work", check_work)
    return made


@pytest.mark.parametrize(
    ("words", "call"),
    [
        ([], {}),
        (["here"], {"target": "here"}),
        (["--json", "here", "--submit"], {"target": "here", "as_json": True, "submit": True}),
        (["--watch"], {"watch": True}),
        (["--yes"], {"yes": True}),
    ],
)
def test_plain_words_go_the_short_way(words: list[str], call: dict[str, Any], calls: list[dict[str, Any]]) -> None:
    assert quick_check(words) == 1
    assert calls == [{"target": ".", "watch": False, "as_json": False, "submit": False, "yes": False, **call}]


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["one", "two"], ["--json=1"], ["--nonsense"], ["--", "-x"]])
def test_anything_else_is_left_to_the_parser(words: list[str], calls: list[dict[str, Any]]) -> None:
    assert quick_check(words) is None
    assert calls == []


def test_the_short_way_ends_as_every_command_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def check_work(**call: Any) -> int:
        raise UsageError("It isn't there.")

    monkeypatch.setattr(checking, "check_work", check_work)
    assert quick_check([]) == 2
    assert capsys.readouterr().err == "It isn't there.\n"
