"""Where a wrong run first differs from a right one.

Variables of two programs correspond where they took the same values, one after the other, on inputs on which both are
right. On the failing input the first value of such a variable that differs is where the program begins to differ.
Where no variable corresponds, it is the step that raised, printed or returned what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orienteer.feedback.replay.difference import Divergence
from orienteer.feedback.replay.playing import moments
from orienteer.feedback.replay.recording import EXCEPTION, RETURN, Recording
from orienteer.feedback.replay.series import RETURNED, Series, series_of

Named = dict[tuple[str, str], Series]


def first_difference(
    wrong: Recording,
    right: Recording,
    agreeing: Sequence[tuple[Recording, Recording]],
    files: Iterable[str],
) -> Divergence | None:
    """The first step at which a variable that corresponds to one of the right program has another value.

    Args:
        wrong, right: the two programs on the failing input.
        agreeing: the two on inputs on which both are right, the wrong one first.
        files: of the submission.

    Returns:
        None where no corresponding variable differs.
    """
    names = set(files)
    here, there = series_of(wrong, names), series_of(right, names)
    pairs = [(series_of(one, names), series_of(other, names)) for one, other in agreeing]
    found: list[Divergence] = []
    for key, mine in here.items():
        if key[1] == RETURNED:
            continue
        for theirs in _partners(key, here, there, pairs):
            divergence = _first(key[1], mine, theirs)
            if divergence is not None:
                found.append(divergence)
    return min(found, key=lambda each: each.step, default=None)


def _partners(key: tuple[str, str], here: Named, there: Named, pairs: list[tuple[Named, Named]]) -> list[Series]:
    """The one variable of the right program that corresponds, if it is clear which: the namesake, or the only one."""
    function, name = key
    like = [other for other in there if other[0] == function and other[1] != RETURNED and _agree(key, other, pairs)]
    if key in like:
        return [there[key]]
    if len(like) != 1:
        return []
    rivals = [own for own in here if own[0] == function and own[1] not in (name, RETURNED)]
    return [] if any(_agree(rival, like[0], pairs) for rival in rivals) else [there[like[0]]]


def _agree(mine: tuple[str, str], theirs: tuple[str, str], pairs: list[tuple[Named, Named]]) -> bool:
    """Whether they took the same values on every input where both are right, and more than one in all."""
    seen: set[str] = set()
    for one, other in pairs:
        a, b = one.get(mine), other.get(theirs)
        if (a is None) != (b is None) or (a is not None and b is not None and a.values != b.values):
            return False
        if a is not None:
            seen.update(value for row in a.values for value in row)
    return len(seen) > 1


def _first(name: str, mine: Series, theirs: Series) -> Divergence | None:
    for row, places, other in zip(mine.values, mine.places, theirs.values, strict=False):
        for value, (step, frame), expected in zip(row, places, other, strict=False):
            if value != expected:
                return Divergence(step, "value", frame, name, value, expected)
    return None


def wrong_end(wrong: Recording, *, outcome: str, printed: str | None, expected: str, actual: str) -> Divergence | None:
    """The step that raised, printed or returned what is wrong.

    Args:
        outcome: how the wrong run ended.
        printed: what it should have printed; None where that isn't asked.
        expected, actual: what it should have returned and what it did, as Python writes them.
    """
    if outcome == "raised":
        raised = [index for index, step in enumerate(wrong.steps) if step[0] == EXCEPTION]
        first = [moment.step for moment in moments(wrong) if moment.event == EXCEPTION and not moment.goes_on]
        return Divergence(first[-1], "raised") if raised and first else None
    if printed is not None:
        told = ""
        for step, text, stream in wrong.output:
            told += text if stream == "out" else ""
            if not printed.startswith(told) and printed.rstrip("\n") != told.rstrip("\n"):
                return Divergence(min(step, len(wrong.steps) - 1), "printed")
        return None
    if outcome == "returned" and actual != expected:
        return Divergence(_giving(wrong), "returned", actual=actual, expected=expected)
    return None


def _giving(wrong: Recording) -> int:
    """The last step, or the one before it where a function of the file returned this very value."""
    *_, before, end = [[], *wrong.steps]
    passed_on = before[:1] == [RETURN] and end[0] == RETURN and repr(before[5]) == repr(end[5])
    if passed_on and all(type(change[1]) is str for change in end[3]):
        for moment in moments(wrong):
            ours, outermost = wrong.codes[moment.top.code].file, wrong.codes[moment.stack[0].code].file
            if moment.step == len(wrong.steps) - 2 and ours != outermost:
                return moment.step
    return len(wrong.steps) - 1
