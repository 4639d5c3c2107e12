"""The replay in a terminal: what a key leads to, and every step as a line."""

from __future__ import annotations

import io
from contextlib import nullcontext
from dataclasses import replace

import pytest

from orienteer.cli import stepping
from orienteer.cli.output import Output
from orienteer.cli.page import Block, Code, Sentence
from orienteer.cli.render.replay import recording_of, step_lines, step_page
from orienteer.cli.render.writer import Paper
from orienteer.cli.stepping import moment_at, moved
from orienteer.services.replay_code import replay_code
from orienteer.services.views.replay import ReplayView
from tests.fakes import InProcessRunner


@pytest.fixture
def view() -> ReplayView:
    return replay_code("xs = [1]\nxs.append(2)\nprint(xs)\n", runner=InProcessRunner())


def lines(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Code)]


def ending_of(view: ReplayView) -> str:
    """What is said below the last step."""
    said = [block for block in step_lines(view) if isinstance(block, Sentence)]
    return "".join(piece.text for piece in said[-1].pieces)


def test_every_step_is_a_line_and_what_it_prints_another(view: ReplayView) -> None:
    assert lines(list(step_lines(view))) == [
        "1  Nothing has run yet. Line 1 is next.",
        "2  Line 1 ran. xs is now [1].",
        "3  Line 2 ran. list 1 got 2.",
        "4  Line 3 ran. module ends.",
        "   prints '[1, 2]'",
    ]


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
