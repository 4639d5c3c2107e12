from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from orienteer.cli import hearing
from orienteer.cli.checking import Desk
from orienteer.cli.hearing import SETTLED_SECONDS, Hearing
from orienteer.cli.running import Server
from orienteer.cli.watching import Said
from orienteer.grading.report import Report
from orienteer.grading.serialising import report_to_json
from orienteer.settings import read_settings
from tests.unit.cli.reports import RIGHT, WRONG

TEXTS = {"index.py": "x = 1\n"}


class Clock:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def page(tmp_path: Path, clock: Clock) -> Hearing:
    return Hearing(tmp_path, "a/b/c", clock)


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk(read_settings())
    yield made
    made.close()


def typed(report: Report, texts: dict[str, str] = TEXTS) -> dict[str, Any]:
    return {"kind": "checked_on_page", "report": report_to_json(report), "texts": texts}


def test_what_is_typed_is_told_once_it_stands_a_while(page: Hearing, clock: Clock) -> None:
    page.told(typed(WRONG))
    assert page.settled() is None
    clock.seconds += SETTLED_SECONDS / 2
    page.told(typed(RIGHT))
    clock.seconds += SETTLED_SECONDS / 2
    assert page.settled() is None, "the pause begins anew with every verdict"
    clock.seconds += SETTLED_SECONDS / 2
    heard = page.settled()
    assert heard is not None and (heard.report, heard.texts, heard.submitted) == (RIGHT, TEXTS, False)
    assert page.settled() is None


def test_an_attempt_is_told_at_once_with_the_text_that_was_submitted(page: Hearing) -> None:
    page.told({"kind": "attempt_made", "attempt_id": "7", "files": TEXTS})
    page.told({"kind": "attempt_graded", "attempt_id": "7", "report": report_to_json(WRONG)})
    page.told({"kind": "attempt_made", "attempt_id": "8", "files": TEXTS})
    heard = page.settled()
    assert heard is not None and (heard.report, heard.texts, heard.submitted) == (WRONG, TEXTS, True)
    assert page.settled() is None


def test_other_things_that_happen_are_no_verdicts(page: Hearing) -> None:
    page.told({"kind": "hint_shown", "step": 1})
    assert page.settled() is None


def test_an_attempt_of_ones_own_is_no_news_and_a_changed_outcome_is(page: Hearing, clock: Clock, desk: Desk) -> None:
    said = Said()
    said.here({"index.py": b"x = 1\n"}, WRONG)
    page.told({"kind": "attempt_made", "attempt_id": "7", "files": TEXTS})
    page.told({"kind": "attempt_graded", "attempt_id": "7", "report": report_to_json(WRONG)})
    assert said.news(page, desk) is None
    for report, texts, is_news in (
        (WRONG, {"index.py": "x = 1  # typed on\n"}, False),
        (RIGHT, {"index.py": "x = 2\n"}, True),
        (RIGHT, {"index.py": "x = 2 \n"}, False),
        (WRONG, TEXTS, True),
    ):
        page.told(typed(report, texts))
        clock.seconds += SETTLED_SECONDS
        assert (said.news(page, desk) is not None) is is_news


def test_a_server_that_begins_later_is_asked_from_then_on(
    page: Hearing, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned: list[Server] = []
    monkeypatch.setattr(desk, "turn_to", turned.append)
    server = Server(1, "token", 1)

    def listens_once(asked: Server, exercise_id: str, *, reached: Any) -> Any:
        reached()
        page.close()
        return iter([typed(RIGHT)])

    monkeypatch.setattr(hearing, "announced", lambda folder: server)
    monkeypatch.setattr(hearing, "follow", listens_once)
    page._listen()
    Said().news(page, desk)
    Said().news(page, desk)
    assert turned == [server]
