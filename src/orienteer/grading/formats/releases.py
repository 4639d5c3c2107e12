"""Which releases a wish lets in: `>=1.4,<2` of 1.3, 1.10 and 2.0 only 1.10. Of releases that are numbers with dots."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Release = tuple[int, ...]
_WISH = re.compile(r"\s*(~=|[=!]=|<=?|>=?)\s*v?([0-9]{1,6}(?:\.[0-9]{1,6})*)(\.\*)?\s*", re.ASCII)
_ORDER: Mapping[str, Callable[[Release, Release], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def let_in(wishes: Any, releases: Sequence[str]) -> Any:
    """A place's wishes, with the releases that each lets in where it stood; what is no wish stays as it is.

    Args:
        wishes: a text as in a Pipfile, a table with a `version`, or a table of such by name.
        releases: the ones that are asked about.
    """
    if isinstance(wishes, Mapping) and not isinstance(wishes.get("version"), str):
        return {name: _of_one(wish, releases) for name, wish in wishes.items()}
    return _of_one(wishes, releases)


def _of_one(wish: Any, releases: Sequence[str]) -> Any:
    if isinstance(wish, str):
        return _of_text(wish, releases)
    if not isinstance(wish, Mapping) or not isinstance(wish.get("version"), str):
        return wish
    told = _of_text(wish["version"], releases)
    return told if len(wish) == 1 else {**wish, "version": told}


def _of_text(wish: str, releases: Sequence[str]) -> list[str] | str:
    if wish.strip() == "*":
        return list(releases)
    read = [_WISH.fullmatch(part) for part in wish.split(",")]
    tests = [_test(*each.groups()) for each in read if each]
    if len(tests) < len(read) or None in tests:
        return wish
    return [release for release in releases if all(test(_numbers(release)) for test in tests if test)]


def _test(sign: str, text: str, star: str | None) -> Callable[[Release], bool] | None:
    """What a part of a wish asks of a release; None where there is no such part."""
    wanted = _numbers(text)
    if sign == "~=" and len(wanted) > 1 and not star:
        return lambda release: _is(release, wanted[:-1], True) and not _ordered("<", release, wanted)
    if sign in ("==", "!="):
        return lambda release: _is(release, wanted, bool(star)) is (sign == "==")
    if sign in _ORDER and not star:
        return lambda release: _ordered(sign, release, wanted)
    return None


def _numbers(text: str) -> Release:
    return tuple(map(int, text.split(".")))


def _padded(release: Release, length: int) -> Release:
    return release + (0,) * (length - len(release))


def _is(release: Release, wanted: Release, star: bool) -> bool:
    length = len(wanted) if star else max(len(release), len(wanted))
    return _padded(release, length)[:length] == _padded(wanted, length)


def _ordered(sign: str, release: Release, wanted: Release) -> bool:
    length = max(len(release), len(wanted))
    return _ORDER[sign](_padded(release, length), _padded(wanted, length))
