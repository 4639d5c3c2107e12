"""How far one is, in the terminal: the finding, the areas with their stops, what fades, and the weeks of practice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from orienteer.cli.page import Block, Cell, Code, Gap, Grid, Piece, Row, Sentence, Title, Tone, say
from orienteer.cli.render.rows import counted
from orienteer.services.progress_words import MONTHS, hours, spell

if TYPE_CHECKING:
    from orienteer.services.views.progress import AreaProgress, FadingStop, ProgressView

MOST_WEEKS = 26
NARROW_COLUMNS = 72
"""On fewer columns an area takes two lines."""
LABEL_COLUMNS = 5
WEEKDAYS = ("Mon", "", "Wed", "", "Fri", "", "Sun")
STEPS_MINUTES = (1, 20, 45, 90)
"""From so many minutes on a day's sign is the next larger one."""
TONES: dict[str, Tone] = {
    "fading": "odd", "untouched": "quiet", "skipped": "quiet", "not_yet_written": "quiet"
}  # fmt: skip


def progress_blocks(view: ProgressView, *, signs: dict[str, str], weeks: int, narrow: bool = False) -> Iterator[Block]:
    """The page.

    Args:
        signs: state or "day 0" to "day 4" → the sign for it.
        weeks: how many of the calendar there is room for.
        narrow: there is no room for columns.
    """
    found = view.finding
    yield Title((Piece(found.before), Piece(found.about, "plain", True), Piece(found.after)), view.role_title)
    if view.forecast.said:
        yield say(view.forecast.said, "quiet")
    yield Gap()
    heads = ("Area", "Stops, in order", "Mastered", "Left")
    yield from _areas(view.areas, heads, signs, narrow=narrow)
    if view.off_path:
        yield Gap()
        yield say("Off your course", strong=True)
        yield from _areas(view.off_path, heads[:3], signs, narrow=narrow)
    if view.fading:
        yield Gap()
        yield say("Fading", strong=True)
        for stop in view.fading:
            yield from _fading(stop, signs)
    yield Gap()
    yield say("Practice", strong=True)
    yield from _calendar(view, signs, weeks)


def weeks_for(width: int | None) -> int:
    """How many weeks of the calendar there is room for.

    >>> weeks_for(None), weeks_for(80), weeks_for(40)
    (26, 26, 17)
    """
    return MOST_WEEKS if width is None else max(4, min(MOST_WEEKS, (width - LABEL_COLUMNS) // 2))


def _areas(
    areas: Sequence[AreaProgress], heads: tuple[str, ...], signs: dict[str, str], *, narrow: bool
) -> Iterator[Block]:
    if not narrow:
        yield Grid(heads, tuple(_row(area, signs)[: len(heads)] for area in areas))
        return
    for area in areas:
        _, stops, (mastered,), (left,) = _row(area, signs)
        yield Row("", area.title, f"{mastered.text}  {left.text}" if len(heads) > 3 else mastered.text)
        yield Sentence(stops, indent=2)


def _row(area: AreaProgress, signs: dict[str, str]) -> tuple[Cell, ...]:
    stops = tuple(Piece(f"{signs[stop.state]} ", TONES.get(stop.state, "plain")) for stop in area.stops)
    left = hours(area.left_minutes) if area.left_minutes else "-"
    return (Piece(area.title),), stops, (Piece(f"{area.mastered} of {area.total}"),), (Piece(left),)


def _fading(stop: FadingStop, signs: dict[str, str]) -> Iterator[Block]:
    sign, recall = Piece(f"{signs['fading']} ", "odd"), Piece(f"  {stop.recall * 100:.0f} % recall", "odd")
    yield Sentence((sign, Piece(stop.title), recall), hang=2)
    if stop.cards:
        yield say(f"{counted(stop.cards, 'card')}, {spell(stop.minutes)}", "quiet", indent=2)
    elif stop.exercise_id:
        yield Code(f"orienteer open {stop.exercise_id}", 2, "quiet")


def _calendar(view: ProgressView, signs: dict[str, str], weeks: int) -> Iterator[Block]:
    if not view.days:
        yield say("Nothing yet. A day shows here once something was submitted, reviewed or asked for on it.", "quiet")
        return
    minutes = {day.day: day.minutes for day in view.days}
    last_monday = view.today - timedelta(days=view.today.weekday())
    mondays = [last_monday - timedelta(weeks=back) for back in range(weeks - 1, -1, -1)]
    yield say(" " * LABEL_COLUMNS + _months(mondays), "quiet")
    for number, name in enumerate(WEEKDAYS):
        pieces = [Piece(f"{name:<{LABEL_COLUMNS}}", "quiet")]
        for monday in mondays:
            day = monday + timedelta(days=number)
            size = sum(1 for least in STEPS_MINUTES if minutes.get(day, 0) >= least)
            sign = " " if day > view.today else signs[f"day {size}"]
            pieces.append(Piece(f"{sign} ", "accent" if day == view.today else "plain" if size else "quiet"))
        yield Sentence(tuple(pieces))
    said = f"{counted(len(view.days), 'day')}, {hours(view.practised_minutes)} since {_since(view.days[0].day)}."
    yield say(f"{said} The larger the sign, the more minutes.", "quiet")


def _months(mondays: list[date]) -> str:
    """The months' names over the weeks that begin them."""
    line = ""
    for number, monday in enumerate(mondays):
        begins = number == 0 or monday.month != mondays[number - 1].month
        if begins and len(line) <= 2 * number:
            line = f"{line:<{2 * number}}{MONTHS[monday.month - 1][:3]} "
    return line.rstrip()


def _since(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"
