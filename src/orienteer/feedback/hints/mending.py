"""How to go on where no small edit mends a program: by what a right program's statements mend, one or two of them."""

from __future__ import annotations

from orienteer.feedback.hints.claims import EditMends
from orienteer.feedback.hints.hint import HOW, Knowledge, Said
from orienteer.feedback.hints.mistakes import call_of, of_edit
from orienteer.feedback.localisation.executions import is_right
from orienteer.feedback.words import change

FOR_THE_PLACE = ("forced condition", "another name", "turned round", "one off")
"""Operators whose edits are tried to find the place: where one mends some inputs alone, that is chance."""


def beginning(parted: list[Said], mends: list[Said]) -> list[Said]:
    """How to begin: by what mends it, and the step at which the run parts where that is on the same line."""
    return [*mends[:1], *(each for each in parted if not mends or each.line == mends[0].line)]


def by_one(known: Knowledge) -> dict[int, list[Said]]:
    """What is said of the most suspect line that a right program's statement mends."""
    located = known.located
    ranks = {suspect.line: rank for rank, suspect in enumerate(located.suspects)}
    mending = [(ranks.get(located.statements.first_line(each.edit.line)), each) for each in located.borrowed]
    ranked = [(rank, at) for at, (rank, each) in enumerate(mending) if rank is not None and each.mends_all]
    return of_edit(known, mending[min(ranked)[1]][1], "") if ranked else {}


def by_two(known: Knowledge) -> list[Said]:
    """Two edits that together mend all that was tried, where no single one does."""
    if known.located.pair is None:
        return []
    pair, located = known.located.pair[0], known.located
    one, other = (change(located.source, each, each.line) for each in (pair.one, pair.other))
    case = known.located.failing[0].case
    text = f"Two changes together do it: {call_of(known)} comes out right when {one}, and {other}."
    ran = [each.line for each in (pair.one, pair.other) if each.line in located.failing[0].lines]
    return [Said(text, (EditMends(case, pair.both.source),), next(iter(ran), None))]


def in_part(known: Knowledge) -> list[Said]:
    """An edit that mends the smallest failing input and others, and breaks nothing, where none mends all."""
    located, first = known.located, known.located.failing[0].case
    some = [each for each in located.tries if each.mends_some and each.edit.operator not in FOR_THE_PLACE]
    mending = [each for each in some if is_right(first, each.first, known.runner)]
    best = max(mending, key=lambda each: each.strength, default=None)
    return of_edit(known, best, "").get(HOW, []) if best is not None else []
