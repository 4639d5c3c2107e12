"""How progress is said: the finding first, then what it rests on."""

from __future__ import annotations

from datetime import date

from orienteer.learning.pace import DAYS_NEEDED, Pace
from orienteer.services.views.progress import Finding, Forecast

YEAR_IS_SAID_AFTER_DAYS = 300
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def finding(
    *, mastered: int, total: int, unwritten: int, left_minutes: int, forecast: Forecast, today: date
) -> Finding:
    """The sentence that the page begins with."""
    stops = f"{mastered} of {total} stops {'is' if mastered == 1 else 'are'} mastered"
    missing = _unwritten(unwritten)
    if not left_minutes:
        if unwritten:
            return Finding(f"{stops}.", "", f" Everything that is written is done{missing}.")
        return Finding(f"{stops}.", "", " There is nothing left on this path but to keep it.")
    ends = "."
    if forecast.ends_on is not None:
        ends = f": at {_whose(forecast)}, until {part_of_month(forecast.ends_on, today)}."
    return Finding(f"{stops}. The rest takes about ", hours(left_minutes), f"{missing}{ends}")


def _whose(forecast: Forecast) -> str:
    return "your pace" if forecast.basis == "measured" else f"{spell(forecast.minutes_a_week)} a week"


def _unwritten(stops: int) -> str:
    if not stops:
        return ""
    return f", without the {stops} that {'is' if stops == 1 else 'are'} not yet written"


def forecast_said(
    pace: Pace,
    left_minutes: int,
    speed: float,
    ends_on: date | None,
    earliest_on: date | None,
    latest_on: date | None,
    *,
    today: date,
) -> str:
    """What the forecast rests on, and how sure it is."""
    if not left_minutes:
        return ""
    if pace.basis == "unknown":
        return (
            "When that is can’t be said yet: it takes "
            f"{DAYS_NEEDED} days of practice, over a week or more, to know your pace."
        )
    a_week = spell(round(pace.seconds_a_week / 60))
    parts = []
    if pace.basis == "chosen":
        parts.append(f"That is with {a_week} a week, a pace that you chose.")
    else:
        over = "the last week" if pace.weeks == 1 else f"the last {_number(pace.weeks)} weeks"
        parts.append(f"Your pace is {a_week} a week, measured over {over}.")
    if ends_on is None:
        parts.append("At that the end is more than ten years away.")
    elif earliest_on and latest_on and earliest_on != latest_on:
        between = f"{on(earliest_on, today)} and {on(latest_on, today)}"
        parts.append(f"Between {between} is as sure as it can be said today.")
    elif earliest_on and not latest_on:
        parts.append(f"Your weeks differ too much to say more than: not before {on(earliest_on, today)}.")
    elif pace.basis == "measured" and pace.weeks == 1:
        parts.append("One week is too little to say how sure that is.")
    if abs(speed - 1) >= 0.15:
        more = f"{speed:.1f} times as long as" if speed > 1 else f"{speed * 100:.0f} % of the time that"
        parts.append(
            f"So far you take {more} the authors {'reckon' if speed > 1 else 'reckon with'}; that is counted in."
        )
    return " ".join(parts)


def hours(minutes: int) -> str:
    """A long time, as it is said.

    >>> hours(40), hours(75), hours(3650)
    ('40 minutes', '1 hour', '61 hours')
    """
    if minutes < 60:
        return f"{minutes} minute{'' if minutes == 1 else 's'}"
    whole = round(minutes / 60)
    return f"{whole} hour{'' if whole == 1 else 's'}"


def spell(minutes: int) -> str:
    """A short time, exactly.

    >>> spell(40), spell(60), spell(250)
    ('40 min', '1 h', '4 h 10 min')
    """
    whole, rest = divmod(minutes, 60)
    if not whole:
        return f"{rest} min"
    return f"{whole} h {rest} min" if rest else f"{whole} h"


def on(day: date, today: date) -> str:
    """A day, with its year where that isn't plain.

    >>> on(date(2027, 3, 7), date(2026, 11, 25)), on(date(2029, 3, 7), date(2026, 11, 25))
    ('7 March', '7 March 2029')
    """
    said = f"{day.day} {MONTHS[day.month - 1]}"
    return said if abs((day - today).days) < YEAR_IS_SAID_AFTER_DAYS else f"{said} {day.year}"


def part_of_month(day: date, today: date) -> str:
    """A day as roughly as it is known.

    >>> part_of_month(date(2027, 3, 7), date(2026, 11, 25)), part_of_month(date(2026, 11, 30), date(2026, 11, 25))
    ('early March', '30 November')
    """
    if (day - today).days < 14:
        return on(day, today)
    third = "early" if day.day <= 10 else "mid" if day.day <= 20 else "late"
    month = on(day, today).partition(" ")[2]
    return f"mid-{month}" if third == "mid" else f"{third} {month}"


def _number(number: int) -> str:
    return ("no", "one", "two", "three", "four")[number]
