"""What was expected beside what came, in rows: by key, index, attribute or line.

What is too much is marked, what is missing too, and white space that matters is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice
from typing import Any

from orienteer.grading.endings import shortened, timeline_text, value_words, whole_number, words
from orienteer.grading.marking import LONGEST_TEXT, aligned, characters, marked, marked_texts, stretches
from orienteer.grading.observation import Observation
from orienteer.grading.report import DifferenceRow, Span
from orienteer.grading.tables import is_laid_out, places
from orienteer.grading.trees import Tree, is_container, tag, text_of
from orienteer.grading.wording import is_visible, python_text

MOST_ROWS = 200
WIDEST_ROW = 72
"""Characters up to which a sequence stands in one row: what the workbench has room for."""
MOST_KEPT = 128
LONGEST_KEPT = 2000
"""Characters of two observations whose rows are kept."""

Rows = tuple[str, tuple[DifferenceRow, ...]]


def difference_of(expected: Observation, actual: Observation) -> Rows:
    """`difference` of two observations: as one types, they are often those of the pause before, and kept."""
    if len(expected.text) + len(actual.text) > LONGEST_KEPT:
        return difference(expected.judged, actual.judged)
    return _difference_of_texts(expected.text, actual.text)


@lru_cache(MOST_KEPT)
def _difference_of_texts(expected: str, actual: str) -> Rows:
    return difference(Observation(expected).judged, Observation(actual).judged)


def difference(expected: dict[str, Any], actual: dict[str, Any]) -> Rows:
    """The rows of two judged parts that differ.

    Returns:
        What the rows are labelled by ("Key", "Index", "Attribute", "Line", "File", "Value"), and the rows.
    """
    if expected["outcome"] == actual["outcome"] and "told" not in actual:
        beside = (
            ("value",) if expected["outcome"] != "raised" else ()
        )  # what was given before it raised is in the words
        for part in (*beside, "output", "arguments", "files", "status", "timeline"):
            if part in expected and part in actual and text_of(expected[part]) != text_of(actual[part]):
                label, rows = _part(part, expected[part], actual[part])
                return label, tuple(_around_the_first(rows))
    return "Value", (_row("", words(expected, actual), words(actual, expected)),)


def _around_the_first(rows: list[DifferenceRow]) -> list[DifferenceRow]:
    """Of more rows than anybody reads, those from just before the first that differs."""
    if len(rows) <= MOST_ROWS:
        return rows
    first = next((place for place, row in enumerate(rows) if not row.same), 0)
    return rows[max(0, first - 2) :][:MOST_ROWS]


def _part(part: str, expected: Any, actual: Any) -> tuple[str, list[DifferenceRow]]:
    if part == "value":
        return values(expected, actual)
    if part == "output":
        return "Line", lines(expected, actual)
    if part == "arguments":
        pairs = [(str(index), one, other) for index, (one, other) in enumerate(zip(expected, actual, strict=False), 1)]
        return "Argument", [_member_row(label, one, other) for label, one, other in pairs]
    if part == "files":
        return "File", [
            _row(path, _file_words(expected, path), _file_words(actual, path)) for path in sorted({*expected, *actual})
        ]
    if part == "timeline":
        return "Event", lines(timeline_text(expected), timeline_text(actual))
    return "Value", [_row("", str(expected), str(actual))]


def _file_words(files: dict[str, Any], path: str) -> str:
    return shortened(python_text(files[path])) if path in files else "not there"


def values(expected: Tree, actual: Tree) -> tuple[str, list[DifferenceRow]]:
    """The rows of two values."""
    kind = tag(expected)
    if kind == tag(actual):
        if any(map(is_laid_out, _outer(expected))):
            found = islice(places(expected, actual, python_text), MOST_ROWS)
            rows = [_place_row(*place) for place in found]
            return "Place", rows or [_row("", python_text(expected), python_text(actual))]
        if kind == "dict":
            return "Key", _by_key(expected[1:], actual[1:], python_text)
        if kind in ("object", "dataclass", "namedtuple") and expected[1] == actual[1] and all(map(_name, expected[2:])):
            return "Attribute", _by_key(expected[2:], actual[2:], str)
        if type(expected) is str and ("\n" in expected or "\n" in actual):
            return "Line", lines(expected, actual)
        if kind in ("list", "tuple") and max(len(python_text(expected)), len(python_text(actual))) > WIDEST_ROW:
            return "Index", _by_index(expected[1:], actual[1:])
    return "Value", [_member_row("", expected, actual)]


def _name(pair: list[Tree]) -> str:
    """What an attribute is called; "" where the class is called with it."""
    return str(pair[0])


def _outer(tree: Tree) -> list[Tree]:
    """The value, and for a sequence what stands directly in it."""
    return [tree, *tree[1:]] if tag(tree) in ("list", "tuple") else [tree]


def _place_row(label: str, expected: str | None, actual: str | None) -> DifferenceRow:
    return DifferenceRow(
        label,
        () if expected is None else (Span(shortened(expected), "missing"),),
        () if actual is None else (Span(shortened(actual), "extra"),),
    )


def _by_key(expected: list[Tree], actual: list[Tree], worded: Callable[[Tree], str]) -> list[DifferenceRow]:
    wanted = {text_of(key): (key, value) for key, value in expected}
    came = {text_of(key): (key, value) for key, value in actual}
    rows = []
    for text, pair in {**came, **wanted}.items():
        key, value = pair
        label = worded(key)
        if text not in came:
            rows.append(DifferenceRow(label, (Span(shortened(python_text(value)), "missing"),), ()))
        elif text not in wanted:
            rows.append(DifferenceRow(label, (), (Span(shortened(python_text(value)), "extra"),)))
        else:
            rows.append(_member_row(label, value, came[text][1]))
    order = {worded(key): place for place, (key, _) in enumerate([*wanted.values()])}
    return sorted(rows, key=lambda row: order.get(row.label, len(order)))


def _by_index(expected: list[Tree], actual: list[Tree]) -> list[DifferenceRow]:
    rows = []
    for place, came in aligned(expected, actual):
        if place is not None and came is not None:
            rows.append(_member_row(str(place), expected[place], actual[came]))
        elif place is not None:
            rows.append(DifferenceRow(str(place), (Span(shortened(python_text(expected[place])), "missing"),), ()))
        elif came is not None:
            rows.append(DifferenceRow(str(came), (), (Span(shortened(python_text(actual[came])), "extra"),)))
    return rows


def _member_row(label: str, expected: Tree, actual: Tree) -> DifferenceRow:
    """One row for two values, marked where they differ."""
    if text_of(expected) == text_of(actual):
        text = shortened(python_text(expected))
        return DifferenceRow(label, (Span(text),), (Span(text),), same=True)
    if type(expected) is str and type(actual) is str:
        one, other = marked_texts(expected, actual, least=0)
        return DifferenceRow(label, tuple(one), tuple(other))
    kind = tag(expected)
    if kind == tag(actual) and kind == "int":
        text, came = whole_number(expected), whole_number(actual)
        return _long_row(label, text, came) if max(len(text), len(came)) > WIDEST_ROW else _row(label, text, came)
    if kind == tag(actual) and is_container(expected) and not is_laid_out(expected):
        one, other = marked(expected, actual)
        return DifferenceRow(label, tuple(one), tuple(other))
    return _row(label, shortened(value_words(expected, actual)), shortened(value_words(actual, expected)))


def _long_row(label: str, expected: str, actual: str) -> DifferenceRow:
    one, other = stretches(expected, actual)
    return DifferenceRow(label, tuple(one), tuple(other))


def _row(label: str, expected: str, actual: str) -> DifferenceRow:
    if expected == actual:
        return DifferenceRow(label, (Span(expected),), (Span(actual),), same=True)
    return DifferenceRow(label, (Span(expected, "missing"),), (Span(actual, "extra"),))


def lines(expected: str, actual: str) -> list[DifferenceRow]:
    """The rows of two texts by line, aligned so that a line left out shifts nothing."""
    one, other = expected.split("\n"), actual.split("\n")
    if one and one[-1] == "" and other and other[-1] == "":
        one, other = one[:-1], other[:-1]
    if len(one) * len(other) > 250_000:
        one, other = one[:400], other[:400]
    rows = []
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for what, start, end, from_, to in matcher.get_opcodes():
        for step in range(max(end - start, to - from_)):
            left = one[start + step] if start + step < end else None
            right = other[from_ + step] if from_ + step < to else None
            number = str(start + step + 1) if left is not None else ""
            rows.append(_line_row(number, left, right, same=what == "equal"))
    return rows


def _line_row(label: str, expected: str | None, actual: str | None, *, same: bool) -> DifferenceRow:
    if same and expected is not None:
        return DifferenceRow(label, (Span(expected),), (Span(expected),), same=True)
    if expected is None or actual is None:
        return DifferenceRow(
            label,
            () if expected is None else (Span(visible(expected), "missing"),),
            () if actual is None else (Span(visible(actual), "extra"),),
        )
    if len(expected) + len(actual) > LONGEST_TEXT:
        return _long_row(label, visible(expected), visible(actual))
    one, other = characters(expected, actual)
    return DifferenceRow(label, _all_visible(one), _all_visible(other))


def _all_visible(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(span if span.mark == "same" else Span(visible(span.text), span.mark) for span in spans)


def visible(text: str) -> str:
    """The text with its white space seen: a middle dot for a space, an arrow for a tab, code points for the rest.

    >>> visible("a \\tb")
    'a·→b'
    """
    signs = {" ": "·", "\t": "→", "\r": "␍"}
    return (
        "".join(
            signs.get(character) or (character if is_visible(character) else f"⟨U+{ord(character):04X}⟩")
            for character in text
        )
        or "⏎"
    )
