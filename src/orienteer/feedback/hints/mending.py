"""How to go on where no small edit mends a program: by what a right program's statements mend, one or two of them."""

from __future__ import annotations

from orienteer.curriculum.course import Mutant
from orienteer.feedback.hints.claims import EditLeaves, EditMends, Ran
from orienteer.feedback.hints.hint import Knowledge, Said
from orienteer.feedback.hints.mistakes import call_of, call_on, is_tried_where_right, of_edit
from orienteer.feedback.localisation.borrowing import Pair
from orienteer.feedback.localisation.executions import Case, Execution, executions, is_right
from orienteer.feedback.words import change
from orienteer.grading.submission import Submission

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
    """Two edits that together mend all that was tried: on an input that needs both, else the one that mends the first.

    It is about the line whose edit mends the smallest failing input alone, where one does.
    """
    located = known.located
    if located.pair is None:
        return []
    pair = located.pair[0]
    edits = (pair.one, pair.other)
    mended = [_mended_alone(known, each) for each in edits]
    alone = next((edit for edit, right in zip(edits, mended, strict=True) if right[:1] == [True]), None)
    for run, *right in zip(located.failing, *mended, strict=False):
        ran = set(map(located.statements.first_line, run.lines))
        if not any(right) and {located.statements.first_line(each.line) for each in edits} <= ran:
            return [_both_needed(known, run.case, pair, (alone or pair.one).line)]
    if alone is None:
        return []
    other = pair.other if alone is pair.one else pair.one
    broken = next((each.case for each in _after(known, alone, known.located.passing) if not each.right), None)
    if broken is not None:
        return [_in_turn(known, alone, other, pair.both, broken)]
    return [_in_part(known, alone, mended[edits.index(alone)])]


def _mended_alone(known: Knowledge, edit: Mutant) -> list[bool]:
    """Whether the failing inputs come out right after an edit, the smallest first."""
    return [each.right for each in _after(known, edit, known.located.failing)]


def _after(known: Knowledge, edit: Mutant, seen: list[Execution]) -> list[Execution]:
    """What an edited program does where the program was looked at."""
    files, main = known.submission.files, known.submission.main
    edited = Submission({**files, main: edit.source.encode("utf-8")}, main)
    return executions(known.exercise, edited, [each.case for each in seen], known.runner)


def _both_needed(known: Knowledge, case: Case, pair: Pair, line: int) -> Said:
    edits = (pair.one, pair.other)
    one, other = (change(known.located.source, each, each.line) for each in edits)
    text = f"Two changes together do it: {call_on(known, case)} comes out right when {one}, and {other}."
    lines = (known.located.statements.first_line(each.line) for each in edits)
    leaves = (EditLeaves(case, each.source) for each in edits)
    return Said(text, (EditMends(case, pair.both.source), *leaves, *(Ran(case, each) for each in lines)), line)


def _in_turn(known: Knowledge, edit: Mutant, other: Mutant, both: Mutant, broken: Case) -> Said:
    """An edit that mends the smallest failing input and breaks another, and the one that goes with it."""
    first = known.located.failing[0].case
    one, another = (change(known.located.source, each, each.line) for each in (edit, other))
    text = (
        f"{call_of(known, begins=True)} comes out right when {one}. What comes out right now stays so if, with that, "
    )
    claims = (*(EditMends(case, both.source) for case in (first, broken)), EditMends(first, edit.source))
    return Said(f"{text}{another}.", (*claims, EditLeaves(broken, edit.source)), edit.line)


def _in_part(known: Knowledge, edit: Mutant, right: list[bool]) -> Said:
    """What an edit does that mends the smallest failing input, and by `right` others or not."""
    first, *others = (each.case for each in known.located.failing)
    left = [EditLeaves(case, edit.source) for case, is_mended in zip(others, right[1:], strict=False) if not is_mended]
    more = " Other inputs need more than that." if left else ""
    text = f"{call_of(known, begins=True)} comes out right when {change(known.located.source, edit, edit.line)}.{more}"
    return Said(text, (EditMends(first, edit.source), *left[:1]), edit.line)


def in_part(known: Knowledge) -> list[Said]:
    """An edit that mends the smallest failing input and breaks nothing, where none mends all: of several mistakes that
    have nothing to do with each other it tells the first.
    """
    located, first = known.located, known.located.failing[0].case
    mending = [
        each
        for each in located.all_tries
        if each.mended
        and each.kept == each.passing
        and each.edit.operator not in FOR_THE_PLACE
        and is_right(first, each.first, known.runner)
        and (each.mended > 1 or is_tried_where_right(known, located.statements.first_line(each.edit.line)))
    ]
    best = max(mending, key=lambda each: each.strength, default=None)
    return [_in_part(known, best.edit, _mended_alone(known, best.edit))] if best is not None else []
