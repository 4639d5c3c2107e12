"""Progress in the terminal: wide, narrow, in a pipe, in ASCII."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from typer.testing import CliRunner

from orienteer.cli.program import app
from orienteer.cli.render.progress import NARROW_COLUMNS, progress_blocks, weeks_for
from orienteer.cli.render.signs import SIGNS
from orienteer.cli.render.writer import Paper, written
from orienteer.learning.states import State
from orienteer.services.views.progress import (
    AreaProgress,
    FadingStop,
    Finding,
    Forecast,
    PractisedDay,
    ProgressView,
    StopProgress,
)

TODAY = date(2026, 11, 25)
STATES: tuple[State, ...] = ("mastered", "under_way", "fading", "untouched", "not_yet_written")
STOPS = tuple(StopProgress("a/b", "B", state, 1, 2, 0.5) for state in STATES)
FILES = FadingStop("a/c", "Files", 0.71, (), 6, 4, "a/c/d", "D")
ERRORS = FadingStop("a/e", "Errors", 0.6, (), 0, 5, "a/e/f", "F")
VIEW = ProgressView(
    roles=(),
    role="backend",
    role_title="Backend engineering",
    finding=Finding(
        "7 of 27 stops are mastered. The rest takes about ", "61 hours", ": at your pace, until early March."
    ),
    mastered=7,
    total=27,
    unwritten=1,
    left_minutes=3660,
    areas=(AreaProgress("a", "Fundamentals", STOPS, 1, 5, 0.4, 240),),
    off_path=(AreaProgress("z", "Elsewhere", (StopProgress("z/b", "B", "skipped", 0, 2, 0.0),), 0, 1, 0.0, 0),),
    fading=(FILES, ERRORS),
    forecast=Forecast("measured", 250, 1.0, date(2027, 3, 7), None, None, "Your pace is 4 h 10 min a week."),
    today=TODAY,
    from_day=date(2026, 6, 1),
    days=tuple(PractisedDay(TODAY - timedelta(days=n), 10 * n, (), 1, 0) for n in (10, 5, 3, 1)),
    practised_minutes=190,
    due=6,
)


def page(paper: Paper, view: ProgressView = VIEW) -> str:
    signs = {name: paper.sign(name) for name in SIGNS}
    narrow = paper.width is not None and paper.width < NARROW_COLUMNS
    return written(progress_blocks(view, signs=signs, weeks=weeks_for(paper.width), narrow=narrow), paper)


def test_it_says_its_finding_first_and_everything_below_it() -> None:
    text = page(Paper(width=96))
    assert text.startswith("7 of 27 stops are mastered. The rest takes about 61 hours: at your pace")
    for line in (
        "Fundamentals   ● ◐ ◍ ○ ◌",
        "1 of 5",
        "4 hours",
        "Files  71 % recall",
        "6 cards, 4 min",
        "orienteer open a/e/f",
        "Off your course",
        "4 days, 3 hours since 15 November.",
    ):
        assert line in text


@pytest.mark.parametrize("width", [30, 40, 60, 80, 200])
def test_it_keeps_to_the_width(width: int) -> None:
    assert all(len(line) <= max(width, 20) for line in page(Paper(width=width)).splitlines())


def test_where_there_is_no_room_for_columns_an_area_takes_two_lines() -> None:
    lines = page(Paper(width=44)).splitlines()
    (place,) = [number for number, line in enumerate(lines) if line.startswith("Fundamentals")]
    assert lines[place].endswith("1 of 5  4 hours") and lines[place + 1] == "  ● ◐ ◍ ○ ◌"


def test_in_ascii_every_sign_has_its_plain_form() -> None:
    text = page(Paper(width=80, signs=False))
    assert text.isascii() and "# o ~ . :" in text
    assert "@" in text


def test_in_a_pipe_it_is_always_alike() -> None:
    assert page(Paper()) == page(Paper())
    assert "\x1b" not in page(Paper())


def test_the_calendar_marks_each_day_by_its_minutes() -> None:
    lines = page(Paper(signs=False)).splitlines()
    (friday,) = [line for line in lines if line.startswith("Fri")]
    assert friday.endswith(". O")  # 50 minutes on the 20th
    assert "Jun" in next(line for line in lines if "Nov" in line and "days" not in line)


def test_somebody_who_has_not_begun_is_told_when_a_day_shows() -> None:
    assert "Nothing yet. A day shows here once" in page(Paper(width=80), replace(VIEW, days=()))


@pytest.mark.parametrize("zone", ["", "Nowhere/X", "../etc/passwd", "/etc/passwd", "Europe"])
@pytest.mark.parametrize("more", [[], ["--all"]])
def test_a_time_zone_that_is_not_there_is_a_wrong_call(zone: str, more: list[str]) -> None:
    result = CliRunner().invoke(app, ["progress", "--zone", zone, *more])
    assert result.exit_code == 2
    assert f"There is no time zone “{zone}”." in result.stderr
