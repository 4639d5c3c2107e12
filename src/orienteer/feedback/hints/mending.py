"""How to go on where no small edit mends a program: by what a right program's statements mend, one or two of them."""

from __future__ import annotations

from collections.abc import Sequence

from orienteer.curriculum.course import Mutant
from orienteer.feedback.hints.claims import Claim, EditLeaves, EditMends, Ran
from orienteer.feedback.hints.hint import Knowledge, Said
from orienteer.feedback.hints.mistakes import call_of, failing_cases, left_by, mended_by, of_edit
from orienteer.feedback.localisation.borrowing import Pair
from orienteer.feedback.localisation.executions import Execution, executions, is_right
from orienteer.feedback.localisation.trying import Tried, on_pools
from orienteer.feedback.words import change

FOR_THE_PLACE = ("forced condition", "another name", "turned round", "one off")
"""Operators whose edits are tried to find the place: where one mends some inputs alone, that is chance."""
MOST_LOOKED_AT = 4
"""Edits that mend some inputs, of one line or of all, and are held against the whole pools."""
SELDOM_MEANT = ("forced condition", "statement", "text")
"""Operators whose edits say less of what is believed than others that do the same."""
IN_ITS_PLACE = {"another statement", "missing line"}
"""Operators whose two edits of one line put two statements in the place of one."""
LEAST_SHARE = 0.5
"""An edit that mends a smaller part of the inputs that fail and run its line mends them by chance."""


def beginning(parted: list[Said], mends: list[Said]) -> list[Said]:
    """How to begin: by what mends it, and the step at which the run parts where that is on the same line."""
    return [*mends[:1], *(each for each in parted if not mends or each.line == mends[0].line)]


def by_one(known: Knowledge) -> dict[int, list[Said]]:
    """What is said of the most suspect line that a right program's statement mends."""
    located = known.located
    ranks = {suspect.line: rank for rank, suspect in enumerate(located.suspects)}
    mending = [(ranks.get(located.statements.first_line(each.edit.line)), each) for each in located.borrowed]
    ranked = [(rank, at) for at, (rank, each) in enumerate(mending) if rank is not None and each.mends_all]
    return of_edit(known, mending[min(ranked)[1]][1]) if ranked else {}


def by_two(known: Knowledge) -> list[Said]:
    """Two edits that together mend all, told of the smallest failing input: that it needs both, or what else the one
    needs that mends it alone.
    """
    located = known.located
    if located.pair is None:
        return []
    pair, first = located.pair[0], located.failing[0]
    edits = (pair.one, pair.other)
    alone = next((edit for edit in edits if mended_by(known, edit, [first.case]) == [True]), None)
    if alone is None:
        ran = set(map(located.statements.first_line, first.lines))
        is_there = {located.statements.first_line(each.line) for each in edits} <= ran
        return [_both_needed(known, pair)] if is_there else []
    other = pair.other if alone is pair.one else pair.one
    return [_in_turn(known, alone, other, pair.both)]


def _both_needed(known: Knowledge, pair: Pair) -> Said:
    case, edits = known.located.failing[0].case, (pair.one, pair.other)
    one, other = (change(known.located.source, each, each.line) for each in edits)
    text = f"Two changes together do it: {call_of(known)} comes out right when {one}, and {other}."
    stands = known.located.statements.headers.get(pair.one.line)
    operators = {pair.one.operator, pair.other.operator}
    if pair.one.line == pair.other.line and operators == IN_ITS_PLACE and not hasattr(stands, "body"):
        right = f"{call_of(known, begins=True)} comes out right"
        text = f"{right} when two other statements stand in place of the one in line {pair.one.line}."
    lines = (known.located.statements.first_line(each.line) for each in edits)
    leaves = (EditLeaves(case, each.source) for each in edits)
    return Said(text, (EditMends(case, pair.both.source), *leaves, *(Ran(case, each) for each in lines)), pair.one.line)


def _in_turn(known: Knowledge, edit: Mutant, other: Mutant, both: Mutant) -> Said:
    """An edit that mends the smallest failing input, and the one that goes with it for the sake of other inputs."""
    first = known.located.failing[0].case
    one, another = (change(known.located.source, each, each.line) for each in (edit, other))
    text = f"{call_of(known, begins=True)} comes out right when {one}."
    claims: tuple[Claim, ...] = (EditMends(first, edit.source), EditMends(first, both.source))
    right = [each.case for each in known.located.passing]
    broken = next((case for case, kept in zip(right, mended_by(known, edit, right), strict=False) if not kept), None)
    if broken is not None:
        text += f" What comes out right now stays so if, with that, {another}."
        return Said(text, (*claims, EditMends(broken, both.source), EditLeaves(broken, edit.source)), edit.line)
    left = left_by(known, edit)
    if left:
        text += f" Others come out right too when, with that, {another}."
        claims = (*claims, *(EditMends(each.case, both.source) for each in left))
    return Said(text, (*claims, *left), edit.line)


def in_part(known: Knowledge) -> list[Said]:
    """An edit that mends the smallest failing input and a good part of what fails, and breaks nothing: of several
    mistakes that have nothing to do with each other it tells the first.
    """
    located, first = known.located, known.located.failing[0].case
    mending = [
        each
        for each in located.all_tries
        if each.mends_some and each.edit.operator not in FOR_THE_PLACE and is_right(first, each.first, known.runner)
    ]
    best = best_in_part(known, mending)
    if best is None:
        return []
    text = f"{call_of(known, begins=True)} comes out right when {change(located.source, best.edit, best.edit.line)}."
    left = left_by(known, best.edit)
    more = " Other inputs need more than that." if left else ""
    return [Said(f"{text}{more}", (EditMends(first, best.edit.source), *left), best.edit.line)]


def best_in_part(known: Knowledge, mending: Sequence[Tried]) -> Tried | None:
    """Of edits that mend some of what was tried, the strongest that mends a good part of what fails and runs its line,
    and breaks nothing; None where there is none, or where another edit mends everything.
    """
    if not mending or any(each.mends_all for each in known.located.all_tries):
        return None
    strongest = sorted(mending, key=lambda each: (-each.strength, each.edit.operator in SELDOM_MEANT))[:MOST_LOOKED_AT]
    seen = executions(known.exercise, known.submission, failing_cases(known), known.runner)
    seen = seen or known.located.failing
    return next((each for each in strongest if _is_good(known, each, seen)), None)


def _is_good(known: Knowledge, made: Tried, seen: Sequence[Execution]) -> bool:
    first_line = known.located.statements.first_line
    ran = [each for each in seen if first_line(made.edit.line) in map(first_line, each.lines)]
    if sum(mended_by(known, made.edit, [each.case for each in ran])) < LEAST_SHARE * len(ran) or not ran:
        return False
    return breaks_nothing(known, made)


def breaks_nothing(known: Knowledge, made: Tried) -> bool:
    """Whether all of the pools that is right as the program is stays so after an edit."""
    whole = on_pools(known.exercise, known.submission, made, known.located.runs, known.runner)
    return whole.kept == whole.passing
