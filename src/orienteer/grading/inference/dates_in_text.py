"""Dates, moments and times of day as texts: where all examples have one form, all inputs are real ones in that form.

A form names its fields: `{DD}.{MM}.{YYYY}`, `{D} {Month} {YYYY}`. Where examples can be read in two ways (05/03/2024),
inputs can too.
"""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from datetime import date, datetime
from itertools import product
from typing import Any

from orienteer.grading.inference.calendar import calendar_shape, in_whole_years
from orienteer.grading.inference.shape import Shape

ENOUGH = 2
ENOUGH_OF_DIGITS = 3
"""So many different texts of one form are dates; of eight digits, or with a year of two, there have to be more."""
ATTEMPTS = 8
PIVOT_YEAR = 69
"""Years of two digits from here on are of the twentieth century, as in POSIX."""
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
_FIELDS = {
    "YYYY": r"(?P<year>[12]\d{3})",
    "YY": r"(?P<short_year>\d\d)",
    "MM": r"(?P<month>\d\d)",
    "M": r"(?P<month>[1-9]\d?)",
    "Month": f"(?P<name>{'|'.join(MONTHS)})",
    "Mon": f"(?P<name>{'|'.join(SHORT_MONTHS)})",
    "DD": r"(?P<day>\d\d)",
    "D": r"(?P<day>[1-9]\d?)",
    "hh": r"(?P<hour>\d\d)",
    "h": r"(?P<hour>0|[1-9]\d?)",
    "mm": r"(?P<minute>\d\d)",
    "ss": r"(?P<second>\d\d)",
}
"""How each field of a form is read."""


def _date_forms() -> Iterator[str]:
    for sign, year, (day, month) in product("-/. ", ("{YYYY}", "{YY}"), (("{DD}", "{MM}"), ("{D}", "{M}"))):
        yield from (sign.join(order) for order in ((year, month, day), (day, month, year), (month, day, year)))
    yield from ("{YYYY}{MM}{DD}", "{DD}{MM}{YYYY}", "{MM}{DD}{YYYY}", "{YY}{MM}{DD}", "{DD}{MM}{YY}", "{MM}{DD}{YY}")
    for day, name in product(("{D}", "{DD}"), ("{Month}", "{Mon}")):
        yield from (f"{day} {name} {{YYYY}}", f"{day}. {name} {{YYYY}}", f"{day}-{name}-{{YYYY}}")
        yield from (f"{name} {day}, {{YYYY}}", f"{name} {day} {{YYYY}}")


DATES = tuple(_date_forms())
TIMES = ("{hh}:{mm}", "{h}:{mm}", "{hh}:{mm}:{ss}", "{h}:{mm}:{ss}")
_FIELD = re.compile(r"\{(\w+)\}")
_TIME_BEHIND = re.compile(r"(.+?)( |T|, )(\d\d?:\d\d(?::\d\d)?)")


@dataclass(frozen=True)
class DatesInText(Shape):
    """Dates, with or without a time of day, or times of day.

    Args:
        forms: in which all examples can be read; inputs are written in the first.
        of: the shape of the dates or moments; a time is one of the first of the year 1.
    """

    name = "dates in text"
    forms: tuple[str, ...]
    of: Shape

    @property
    def is_plain(self) -> bool:
        return True

    def values(self, weight: int, choice: int) -> Iterator[str]:
        written = (_written(value, self.forms[0]) for value in self.of.values(weight, choice))
        yield from filter(self.fits, written)

    def sample(self, rng: random.Random, size: int) -> str:
        for _ in range(ATTEMPTS):
            text = _written(self.of.sample(rng, size), self.forms[0])
            if self.fits(text):
                break
        return text

    def fits(self, value: Any) -> bool:
        if type(value) is not str or any(moment_of(value, form) is None for form in self.forms):
            return False
        return self.of.fits(moment_of(value, self.forms[0]))

    def moment(self, text: str) -> Any:
        """What a text that fits stands for."""
        return moment_of(text, self.forms[0])


def moment_of(text: str, form: str) -> date | datetime | None:
    """The date, or the moment where the form has a time; None where the text isn't one of that form.

    >>> moment_of("29.02.2024", "{DD}.{MM}.{YYYY}"), moment_of("30.02.2024", "{DD}.{MM}.{YYYY}")
    (datetime.date(2024, 2, 29), None)
    """
    found = _pattern(form).fullmatch(text)
    if found is None:
        return None
    parts = found.groupdict()
    day = _date_of(parts)
    if "hour" not in parts or day is None:
        return day
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    try:
        return datetime(day.year, day.month, day.day, hour, minute, second)  # noqa: DTZ001 (texts without a zone)
    except ValueError:
        return None


def _date_of(parts: dict[str, str]) -> date | None:
    year = int(parts.get("year") or parts.get("short_year") or 1)
    if "short_year" in parts:
        year += 1900 if year >= PIVOT_YEAR else 2000
    name = parts.get("name")
    month = SHORT_MONTHS.index(name[:3]) + 1 if name else int(parts.get("month") or 1)
    try:
        return date(year, month, int(parts.get("day") or 1))
    except ValueError:
        return None


@functools.cache
def _pattern(form: str) -> re.Pattern[str]:
    signs, names = _FIELD.split(form)[::2], _FIELD.findall(form)
    read = [re.escape(sign) + _FIELDS[name] for sign, name in zip(signs, names, strict=False)]
    return re.compile("".join(read) + re.escape(signs[-1]), re.ASCII)


def _written(moment: Any, form: str) -> str:
    day, month, year = moment.day, moment.month, moment.year
    fields = {
        "YYYY": f"{year:04}",
        "YY": f"{year % 100:02}",
        "MM": f"{month:02}",
        "M": str(month),
        "Month": MONTHS[month - 1],
        "Mon": SHORT_MONTHS[month - 1],
        "DD": f"{day:02}",
        "D": str(day),
    }
    if isinstance(moment, datetime):
        fields |= {"hh": f"{moment.hour:02}", "h": str(moment.hour)}
        fields |= {"mm": f"{moment.minute:02}", "ss": f"{moment.second:02}"}
    return _FIELD.sub(lambda found: fields[found.group(1)], form)


def dates_shape(texts: Values[str], alike: Values[str] = ()) -> DatesInText | None:
    """The shape of dates, moments or times of day; None where the texts are something else.

    Args:
        texts: different ones.
        alike: others that have the same form.
    """
    known = [*texts, *alike]
    forms = tuple(form for form in _possible_forms(known[0]) if all(moment_of(text, form) for text in known))
    enough = ENOUGH if forms and _is_telling(forms[0]) else ENOUGH_OF_DIGITS
    if not forms or len(set(known)) < enough:
        return None
    shape = calendar_shape([moment_of(text, forms[0]) for text in texts])
    if shape is None:
        return None
    return DatesInText(forms, in_whole_years(shape) if "{YY" in forms[0] else shape)


def _possible_forms(text: str) -> Iterator[str]:
    """Those in which a text may be read, as far as its sorts of characters tell."""
    if not any(map(str.isdigit, text)):
        return
    behind = _TIME_BEHIND.fullmatch(text)
    for form in DATES if behind is None else (f"{each}{behind[2]}{time}" for each in DATES for time in TIMES):
        if _FIELD.sub("", form).count(":") == text.count(":"):
            yield form
    yield from TIMES


def _is_telling(form: str) -> bool:
    """Whether hardly anything else is written so."""
    return "{YY}" not in form and "}{" not in form
