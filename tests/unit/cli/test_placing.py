from __future__ import annotations

import io

import pytest

from orienteer.cli import placing
from orienteer.cli.output import output_to
from orienteer.errors import UsageError
from orienteer.services.begin_placement import begin_placement
from orienteer.storage.store import Store
from tests.unit.services.course_of_two import CallingRunner
from tests.unit.services.test_placing import NOW, Ladder


class Shop:
    """What the terminal asks of a workshop."""

    def __init__(self) -> None:
        self.course, self.runner, self.store, self.device = Ladder(), CallingRunner(), Store(), "here"
        begin_placement(course=self.course, store=self.store, now=NOW)


def said_to(lines: str, monkeypatch: pytest.MonkeyPatch, shop: Shop) -> str:
    """What the terminal says where these lines are typed."""
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    told = io.StringIO()
    placing.place_by_lines(shop, output_to(told, colours=False))  # type: ignore[arg-type]
    return told.getvalue()


def test_lines_answer_and_the_end_of_the_input_keeps_what_was_answered(monkeypatch):
    shop = Shop()
    said = said_to("1\n?\n", monkeypatch, shop)
    assert "Question 3" in said and said.rstrip().endswith("See where you stand with --end.")
    assert placing.read(shop).answered == 2


def test_q_leaves_and_what_is_no_answer_is_asked_again(monkeypatch):
    shop = Shop()
    said = said_to("9\nperhaps\nq\n", monkeypatch, shop)
    assert said.count("q to leave:") == 3
    assert placing.read(shop).answered == 0


def test_a_placement_ends_with_where_one_would_start(monkeypatch):
    shop = Shop()
    said = said_to("?\n" * 20, monkeypatch, shop)
    assert "You would start at the beginning" in said
    assert placing.read(shop).state == "ended"


def test_every_printed_line_is_asked_about():
    starter = "print(1)  # prints: ?\nprint('# prints:')  # prints: ?\n"
    assert placing.filled(starter, [" 1 ", "?"]) == "print(1)  # prints: 1\nprint('# prints:')  # prints: ?\n"
    with pytest.raises(UsageError, match="prints 2 lines, and 3 were answered"):
        placing.filled(starter, ["1", "2", "3"])


@pytest.mark.parametrize("said", [["5"], ["-1"], ["one"], ["1", "2"]])
def test_an_answer_that_is_none_of_those_shown_is_refused(said):
    shop = Shop()
    question = placing.read(shop).question
    with pytest.raises(UsageError, match="a number from 1 to 4"):
        placing.answer(shop, question, said)
