"""Two values beside each other in one line each, marked at the innermost place at which they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from orienteer.grading.endings import hard_to_see, shortened, value_words
from orienteer.grading.report import Mark, Span
from orienteer.grading.trees import Tree, leaves, tag, text_of, walk
from orienteer.grading.wording import character_name, given_text, python_text

Spans = list[Span]

LONGEST_TEXT = 2000
"""Characters of two texts that are compared one by one: the comparison takes time by their product."""
LONGEST_VALUE = 10_000
"""Characters of two values that are followed into their members' members; of longer ones whole members are marked."""
EVERY_LEVEL = 1_000
LONGEST_ALIKE = 200
"""Characters of a stretch that is shown; of a longer one the ends are."""
MOST_COMPARED = 250_000
"""Pairs of members of two sequences that are compared to align them."""
MOST_PAIRED = 2_500
"""Pairs of members that are weighed to find which stands for which; of more, they are taken as they come."""
LEAST_ALIKE = 0.5
"""Two texts in a container with a smaller share of like characters are two texts, not one with a slip in it."""


def marked(expected: Tree, actual: Tree) -> tuple[Spans, Spans]:
    """Both values' text, what is missing and what is too much marked as deep inside as it can be told.

    >>> [span.text for span in marked(["list", ["list", 3, 4]], ["list", ["list", 3, 5]])[1] if span.mark == "extra"]
    ['5']
    """
    short = len(text_of(expected)) + len(text_of(actual)) <= LONGEST_VALUE
    one, other = _marked(expected, actual, levels=EVERY_LEVEL if short else 1)
    return _readable(one), _readable(other)


def _marked(expected: Tree, actual: Tree, *, levels: int) -> tuple[Spans, Spans]:
    """Both values' text, marked inside so many levels of containers."""
    if text_of(expected) == text_of(actual):
        return [Span(python_text(expected))], [Span(python_text(actual))]
    if levels and type(expected) is str and type(actual) is str:
        return marked_texts(expected, actual)
    first, second = _opened(expected), _opened(actual)
    if not levels or first is None or second is None or first.opening != second.opening:
        return _whole(expected, actual)
    one, other = [Span(first.opening)], [Span(second.opening)]
    parts = _by_name(first, second, levels - 1) if first.names else _in_order(first.parts, second.parts, levels - 1)
    for spans, each in zip((one, other), parts, strict=True):
        spans += each
    ends = tag(expected) == "iterator" and first.closing != second.closing
    one.append(Span(first.closing, "missing" if ends else "same"))
    other.append(Span(second.closing, "extra" if ends else "same"))
    if all(span.mark == "same" for span in (*one, *other)):  # the order of a dictionary alone
        return _whole(expected, actual)
    return one, other


def _whole(expected: Tree, actual: Tree) -> tuple[Spans, Spans]:
    one, other = python_text(expected), python_text(actual)
    if one == other:
        one, other = value_words(expected, actual), value_words(actual, expected)
    return [Span(one, "missing")], [Span(other, "extra")]


@dataclass(frozen=True, slots=True)
class _Opened:
    """A value that holds others: how its text begins and ends, its parts, and what names them, if something does."""

    opening: str
    parts: list[Tree]
    closing: str
    names: tuple[str, ...] = ()


def _opened(tree: Tree) -> _Opened | None:
    kind = tag(tree)
    if (kind in _BRACKETS and len(tree) > 1) or kind in ("list", "tuple", "deque"):
        opening, closing = _BRACKETS[kind]
        return _Opened(opening, tree[1:], ",)" if kind == "tuple" and len(tree) == 2 else closing)
    if kind == "dict":
        return _Opened("{", [pair[1] for pair in tree[1:]], "}", tuple(f"{python_text(key)}: " for key, _ in tree[1:]))
    if kind in ("namedtuple", "dataclass", "object"):
        return _Opened(
            f"{tree[1]}(", [pair[1] for pair in tree[2:]], ")", tuple(name and f"{name}=" for name, _ in tree[2:])
        )
    if kind == "subclass":
        return _Opened(f"{tree[1]}(", [tree[2]], ")")
    if kind == "iterator" and len(tree) > 3:
        ending = given_text([*tree[:3], 0])[1:]
        return _Opened(f"<{tree[1]} of ", tree[3:], f"{ending}>")
    return None


_BRACKETS = {
    "list": ("[", "]"),
    "tuple": ("(", ")"),
    "set": ("{", "}"),
    "frozenset": ("frozenset({", "})"),
    "deque": ("deque([", "])"),
}


def _by_name(expected: _Opened, actual: _Opened, levels: int) -> tuple[Spans, Spans]:
    """Parts that have names, each side in its own order."""
    wanted, came = (dict(zip(side.names, side.parts, strict=True)) for side in (expected, actual))
    both = {name: _marked(part, came[name], levels=levels) for name, part in wanted.items() if name in came}
    missing = [
        [Span(name), *both[name][0]] if name in both else [Span(name + python_text(part), "missing")]
        for name, part in wanted.items()
    ]
    extra = [
        [Span(name), *both[name][1]] if name in both else [Span(name + python_text(part), "extra")]
        for name, part in came.items()
    ]
    return _joined(missing), _joined(extra)


def _in_order(expected: list[Tree], actual: list[Tree], levels: int) -> tuple[Spans, Spans]:
    """Parts that have a place, aligned so that one left out shifts nothing."""
    one: list[Spans] = []
    other: list[Spans] = []
    for place, came in aligned(expected, actual):
        if place is not None and came is not None:
            wanted_part, came_part = _marked(expected[place], actual[came], levels=levels)
            one.append(wanted_part)
            other.append(came_part)
        elif place is not None:
            one.append([Span(python_text(expected[place]), "missing")])
        elif came is not None:
            other.append([Span(python_text(actual[came]), "extra")])
    return _joined(one), _joined(other)


def _joined(parts: list[Spans]) -> Spans:
    """The parts with commas between; what is marked alike becomes one stretch."""
    spans: Spans = []
    for part in parts:
        if not spans:
            spans += part
        elif spans[-1].mark == part[0].mark:
            spans[-1:] = [Span(f"{spans[-1].text}, {part[0].text}", part[0].mark), *part[1:]]
        else:
            spans += [Span(", "), *part]
    return spans


def aligned(expected: Sequence[Tree], actual: Sequence[Tree]) -> Iterator[tuple[int | None, int | None]]:
    """Which member stands for which, as places in both; None where a member is on one side alone.

    Members that are the same are paired first. Of those between, they are paired that are most alike.

    >>> list(aligned([1, ["list", 2, 3]], [["list", 2, 4], 5]))
    [(0, None), (1, 0), (None, 1)]
    """
    wanted, came = [text_of(each) for each in expected], [text_of(each) for each in actual]
    before = _alike(wanted, came)
    after = _alike(wanted[before:][::-1], came[before:][::-1])
    ends = len(wanted) - after, len(came) - after
    yield from _as_they_come(range(before), range(before))
    if (ends[0] - before) * (ends[1] - before) > MOST_COMPARED:
        yield from _as_they_come(range(before, ends[0]), range(before, ends[1]))
    else:
        matcher = SequenceMatcher(None, wanted[before : ends[0]], came[before : ends[1]], autojunk=False)
        for what, *places in matcher.get_opcodes():
            start, end, from_, to = (before + place for place in places)
            if what == "equal" or (end - start) * (to - from_) > MOST_PAIRED:
                yield from _as_they_come(range(start, end), range(from_, to))
            else:
                yield from _most_alike(expected[start:end], actual[from_:to], start, from_)
    yield from _as_they_come(range(ends[0], len(wanted)), range(ends[1], len(came)))


def _as_they_come(one: range, other: range) -> Iterator[tuple[int | None, int | None]]:
    for at in range(max(len(one), len(other))):
        yield one[at] if at < len(one) else None, other[at] if at < len(other) else None


def _most_alike(
    expected: Sequence[Tree], actual: Sequence[Tree], start: int, from_: int
) -> Iterator[tuple[int | None, int | None]]:
    """The pairs, in order, whose likeness is largest in all."""
    bags = [[_bag(each) for each in side] for side in (expected, actual)]
    like = [[_likeness(one, other) for other in bags[1]] for one in bags[0]]
    rows, columns = len(expected), len(actual)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            paired = best[row + 1][column + 1] + like[row][column]
            best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
    row = column = done = came = 0
    while row < rows and column < columns:
        if like[row][column] and best[row][column] == best[row + 1][column + 1] + like[row][column]:
            yield from _as_they_come(range(start + done, start + row), range(from_ + came, from_ + column))
            yield start + row, from_ + column
            done = row = row + 1
            came = column = column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    yield from _as_they_come(range(start + done, start + rows), range(from_ + came, from_ + columns))


Bag = tuple[str, Counter[str]]


def _bag(tree: Tree) -> Bag:
    """What likeness is told by: of a text its characters, of what holds others what is in it."""
    if type(tree) is str:
        return "str", Counter(tree)
    opened = _opened(tree)
    if opened is None:
        return "", Counter()
    plain = (text_of(part) for part in walk(tree) if leaves(part) == 1)
    return opened.opening, Counter(plain)


def _likeness(one: Bag, other: Bag) -> float:
    """From 0, nothing alike, to 1. What holds others of one kind is a little alike, whatever it holds."""
    if one[0] != other[0] or not one[0]:
        return 0.0
    share = 2 * (one[1] & other[1]).total() / max(1, one[1].total() + other[1].total())
    if one[0] == "str":
        return share if share >= LEAST_ALIKE else 0.0
    return share + 0.01


def marked_texts(expected: str, actual: str, *, least: float = LEAST_ALIKE) -> tuple[Spans, Spans]:
    """Two texts as literals, their characters marked where they are alike enough; what can't be seen is named."""
    first, second = python_text(expected), python_text(actual)
    if len(expected) + len(actual) >= LONGEST_TEXT:
        one, other = stretches(first, second)
    elif least and SequenceMatcher(None, expected, actual, autojunk=False).ratio() < least:
        one, other = [Span(first, "missing")], [Span(second, "extra")]
    else:
        one, other = characters(first, second)
    return [*one, *_named(expected, actual)], [*other, *_named(actual, expected)]


def _named(text: str, other: str) -> Spans:
    strange = hard_to_see(text, other)
    return [Span(f" (with {', '.join(map(character_name, strange))})")] if strange else []


def characters(expected: str, actual: str) -> tuple[Spans, Spans]:
    """Two texts as runs of characters that are on both and of characters that are on one."""
    one: Spans = []
    other: Spans = []
    matcher = SequenceMatcher(None, expected, actual, autojunk=False)
    for what, start, end, from_, to in matcher.get_opcodes():
        if end > start:
            one.append(Span(expected[start:end], "same" if what == "equal" else "missing"))
        if to > from_:
            other.append(Span(actual[from_:to], "same" if what == "equal" else "extra"))
    return one, other


def stretches(expected: str, actual: str) -> tuple[Spans, Spans]:
    """Two numbers or long texts: what stands between the first character that differs and the last is marked."""
    before = _alike(expected, actual)
    after = _alike(expected[before:][::-1], actual[before:][::-1])
    one, other = _between(expected, before, after, "missing"), _between(actual, before, after, "extra")
    return _readable(one), _readable(other)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many characters or members two begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (left, right) in pairs if left != right), min(len(one), len(other)))


def _between(text: str, before: int, after: int, mark: Mark) -> Spans:
    end = len(text) - after
    parts: list[tuple[str, Mark]] = [(text[:before], "same"), (text[before:end], mark), (text[end:], "same")]
    return [Span(part, sign) for part, sign in parts if part]


def _readable(spans: Spans) -> Spans:
    return [Span(shortened(span.text, LONGEST_ALIKE), span.mark) for span in spans]
