"""The replay in a terminal: what a key leads to, and every step as a line."""

from __future__ import annotations

import io
from contextlib import nullcontext
from dataclasses import replace

import pytest

from orienteer.cli import stepping
from orienteer.cli.output import Output
from orienteer.cli.page import Block, Code, Grid, Sentence
from orienteer.cli.render.replay import recording_of, step_lines, step_page
from orienteer.cli.render.writer import Paper
from orienteer.cli.stepping import moment_at, moved
from orienteer.feedback.replay.playing import moments
from orienteer.services.replay_code import replay_code
from orienteer.services.replay_exercise import replay_exercise
from orienteer.services.views.replay import ReplayView
from orienteer.storage.store import Store
from tests.fakes import InProcessRunner
from tests.unit.services.course_of_two import DOUBLE, SmallCourse, exercise


@pytest.fixture
def view() -> ReplayView:
    return replay_code("xs = [1]\nxs.append(2)\nprint(xs)\n", runner=InProcessRunner())


def lines(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Code)]


def words(blocks: list[Block]) -> list[str]:
    return ["".join(piece.text for piece in block.pieces) for block in blocks if isinstance(block, Sentence)]


def ending_of(view: ReplayView) -> str:
    """What is said below the last step."""
    said = [block for block in step_lines(view) if isinstance(block, Sentence)]
    return "".join(piece.text for piece in said[-1].pieces)


def test_every_step_is_a_line_and_what_it_prints_another(view: ReplayView) -> None:
    assert lines(list(step_lines(view))) == [
        "1  Nothing has run yet. Line 1 is next.",
        "2  Line 1 ran. xs is now [1].",
        "3  Line 2 ran. list 1 (xs) got 2.",
        "4  Line 3 ran. module ends.",
        "   prints '[1, 2]'",
    ]


@pytest.fixture
def called() -> ReplayView:
    """A function of a file of two lines, called below it with an object that a name leads to."""
    return replay_exercise(
        DOUBLE,
        {"solution.py": "def double(n):\n    return n\n"},
        call="items = [[1]]\ndouble(items)",
        course=SmallCourse(exercise(DOUBLE, "double", 2)),
        runner=InProcessRunner(),
        store=Store(),
    )


def test_a_deep_recursion_is_moved_in_so_far_and_then_told_by_its_number() -> None:
    code = "def down(n):\n    return n and down(n - 1)\n\ndown(200)\n"
    steps = lines(list(step_lines(replay_code(code, runner=InProcessRunner()))))
    assert max(len(step) - len(step.lstrip(" 0123456789")) for step in steps) < 30
    assert any("(150 calls deep) down is called with n = 51." in step for step in steps)
    assert any(step.endswith("  " * 8 + "down is called with n = 193.") for step in steps)


def test_no_line_is_named_that_the_file_has_not(called: ReplayView) -> None:
    assert lines(list(step_lines(called))) == [
        "1  Nothing has run yet. Line 1 of the call is next.",
        "2  Line 1 of the call ran. items is now [[1]].",
        "3    double is called with n = [[1]].",
        "4    Line 2 ran. double returns [[1]].",
        "5  Line 2 of the call ran. It gives [[1]].",
    ]
    page = list(step_page(called, recording_of(called), moment_at(recording_of(called), 2)))
    assert [line[:5].strip("*> ") for line in lines(page)] == ["1", "2", "", "", "", ""]
    assert "the call, waits at line 2 of the call" in words(page)
    assert "*      double(items)" in lines(
        list(step_page(called, recording_of(called), moment_at(recording_of(called), 4)))
    )


def test_a_name_is_shown_with_the_object_that_it_leads_to(called: ReplayView) -> None:
    page = list(step_page(called, recording_of(called), moment_at(recording_of(called), 2)))
    grids = [block for block in page if isinstance(block, Grid)]
    assert [["".join(piece.text for piece in cell) for cell in row] for grid in grids for row in grid.rows] == [
        ["n", "→ list 1  [[1]]"],
        ["items", "→ list 1  [[1]]"],
    ]


def test_a_class_is_shown_with_what_it_holds_and_one_that_holds_nothing_where_it_is_bound() -> None:
    view = replay_code(
        "class Cup:\n    made = 0\nclass Tea(Cup):\n    hot = True\ndef f():\n    return 1\nCup.made += 1\n",
        runner=InProcessRunner(),
    )
    recording = recording_of(view)
    rows = []
    for moment in moments(recording):
        if moment.top.number == 0:
            grids = [block for block in step_page(view, recording, moment) if isinstance(block, Grid)]
            rows = [["".join(piece.text for piece in cell) for cell in row] for grid in grids for row in grid.rows]
            if moment.ran == 5:
                assert ["f", "function f"] in rows
    assert rows == [["Cup", "class Cup, made = 1"], ["Tea", "class Tea(Cup), hot = True"]]
    assert "Line 7 ran. Cup.made is now 1. module ends." in lines(list(step_lines(view)))[-1]


def test_a_step_marks_the_line_that_ran_and_the_next(view: ReplayView) -> None:
    recording = recording_of(view)
    shown = lines(list(step_page(view, recording, moment_at(recording, 1))))
    assert shown[:2] == ["*   1  xs = [1]", ">   2  xs.append(2)"]


@pytest.mark.parametrize(
    ("step", "meant", "leads_to"),
    [(1, "forward", 2), (3, "forward", 3), (1, "back", 0), (0, "back", 0), (2, "first", 0), (0, "last", 3)],
)
def test_a_key_leads_to_a_step_and_never_beyond_the_ends(
    view: ReplayView, step: int, meant: str, leads_to: int
) -> None:
    assert moved(view, step, meant) == leads_to
    assert moved(view, step, "nonsense") == step


def test_what_came_is_a_sentence_and_what_should_have_come_another(view: ReplayView) -> None:
    told = replace(view, program=False, ending="raises ValueError, line 2")
    assert ending_of(told) == "It raises ValueError, line 2."
    assert ending_of(replace(told, is_right=False, expected="0")) == "It raises ValueError, line 2. Expected is 0."


@pytest.mark.parametrize("clears", [True, False])
def test_a_screen_is_cleared_only_where_it_can_be_and_the_help_is_plain_there(
    view: ReplayView, clears: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = iter([b"l", b"q"])
    monkeypatch.setattr(stepping, "single_keys", nullcontext)
    monkeypatch.setattr(stepping, "pressed", lambda: next(keys))
    screen = io.BytesIO()
    output = Output(io.TextIOWrapper(screen, encoding="utf-8"), Paper(width=80, signs=clears))
    stepping.step_through(view, output, clears=clears)
    seen = screen.getvalue().decode("utf-8")
    assert seen.count("\x1b[2J") == (2 if clears else 0)
    assert seen.count("← → step" if clears else "<- -> step") == 2


def test_a_terminal_that_has_gone_ends_it(view: ReplayView, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = iter([b""])
    monkeypatch.setattr(stepping, "single_keys", nullcontext)
    monkeypatch.setattr(stepping, "pressed", lambda: next(keys))
    stepping.step_through(view, Output(io.StringIO(), Paper()), clears=False)
