"""Lists that a loop goes through while they grow or shrink: what that does on the smallest failing input."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.hints.claims import Fails, Ran, Resizes
from orienteer.feedback.hints.hint import HOW, WHAT, WHERE, Knowledge, Said
from orienteer.feedback.hints.mistakes import call_of, of_edit
from orienteer.feedback.localisation.copies import COPY, counted_by, gone_through, may_change
from orienteer.feedback.localisation.executions import is_right
from orienteer.feedback.localisation.trying import Tried
from orienteer.feedback.replay.played import PLAYED, on
from orienteer.feedback.replay.recorded import record
from orienteer.feedback.replay.resizing import Resized, Watched, resized

STEPS = 2000
"""Of a run in which such a change is looked for."""


def say(known: Knowledge) -> dict[int, list[Said]]:
    """Step → what is said of a list whose length changes in a loop that goes by it; nothing where that may be meant."""
    case, counted = known.located.failing[0].case, dict(_watched(known))
    changes = _changes(known, list(counted)) if counted and case.check.probe.kind in PLAYED else []
    mended = {change: found for change in changes if (found := _copy_that_mends(known, change)) is not None}
    telling = [each for each in changes if each.passes_over] or list(mended)
    if not telling:
        return {}
    change = telling[0]
    line, resizes = change.watched.line, Resizes(case, change)
    where = f"Look at lines {line} and {change.by} together: both ran for {call_of(known)}, which comes out wrong."
    what = f"For {call_of(known)} {_told(change, is_counted=counted[change.watched])}"
    how = (
        f"The loop in line {line} needs a list that stays as it is while it goes on: what belongs into the answer can "
        "be put into another."
    )
    mends = of_edit(known, mended[change]).get(HOW, []) if change in mended else []
    return {
        WHERE: [Said(where, (Fails(case), Ran(case, line), Ran(case, change.by)), line)],
        WHAT: [Said(what, (resizes,), line)],
        HOW: mends or [Said(how, (resizes,), line)],
    }


def _changes(known: Knowledge, watched: list[Watched]) -> list[Resized]:
    """What happens to the lists of these loops on the smallest failing input."""
    exercise, case = known.exercise, known.located.failing[0].case
    ((_, recording),) = record(
        known.submission,
        [on(exercise, case.check, case.inputs, case.expected).trial],
        known.runner,
        steps=STEPS,
        environment=exercise.environment,
        profile=exercise.profile,
    )
    return list(resized(recording, known.submission.main, watched))


def _watched(known: Knowledge) -> Iterator[tuple[Watched, bool]]:
    """The loops that may change what they go by, and whether they count as far as its length."""
    for node in known.located.statements.headers.values():
        if isinstance(node, ast.For) and may_change(node):
            for source, is_counted in ((gone_through(node), False), (counted_by(node), True)):
                if source is not None:
                    yield Watched.of(node, source), is_counted


def _copy_that_mends(known: Knowledge, change: Resized) -> Tried | None:
    """The edit that lets the loop go through a copy, where the smallest failing input comes out right by it."""
    first = known.located.failing[0].case
    at = [each for each in known.located.tries if each.edit.line == change.watched.line]
    copies = [each for each in at if each.edit.operator == COPY.name]
    return next((each for each in copies if is_right(first, each.first, known.runner)), None)


def _told(change: Resized, *, is_counted: bool) -> str:
    name, line = change.watched.name, change.watched.line
    goes = "counts by its length" if is_counted else "goes through it"
    begin = (
        f"line {change.by} makes `{name}` {'shorter' if change.now < change.was else 'longer'} while the loop in line "
        f"{line} {goes}: it had {_members(change.was)} and has {change.now} then."
    )
    if change.passes_over:
        gone = change.was - change.now
        places, next_ones = ("one place", "the one") if gone == 1 else (f"{gone} places", f"the {gone}")
        comes = "comes" if gone == 1 else "come"
        moved = f"What stood behind has moved up by {places}"
        return f"{begin} {moved}, so the loop passes over {next_ones} that {comes} next."
    return f"{begin} The loop goes on through what is there now, and not through what was there when it began."


def _members(number: int) -> str:
    return f"{number} member{'' if number == 1 else 's'}"
