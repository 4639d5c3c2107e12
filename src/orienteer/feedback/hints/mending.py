"""How to go on where no small edit mends a program: by what a right program's statements mend, one or two of them."""

from __future__ import annotations

from orienteer.feedback.hints.claims import EditMends
from orienteer.feedback.hints.hint import Knowledge, Said
from orienteer.feedback.hints.mistakes import call_of, of_edit
from orienteer.feedback.words import change


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
    lines = [located.statements.first_line(each.line) for each in (pair.one, pair.other)]
    one, other = map(change, [located.source] * 2, (pair.one, pair.other), lines)
    case = known.located.failing[0].case
    text = f"Two changes are needed: {call_of(known)} comes out right when {one}, and {other}."
    return [Said(text, (EditMends(case, pair.both.source),), lines[0])]
