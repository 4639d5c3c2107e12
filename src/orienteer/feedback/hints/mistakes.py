"""Hints from a known mistake: the program behaves exactly like it. An author's words, or words made of a mutant."""

from __future__ import annotations

from dataclasses import replace

from orienteer.curriculum.course import Mutant
from orienteer.curriculum.parsing import module_of
from orienteer.feedback.hints.claims import BehavesLike, EditChanges, EditMends, Fails, Ran, differs
from orienteer.feedback.hints.hint import HOW, WHAT, WHERE, Knowledge, Said
from orienteer.feedback.localisation.executions import Case
from orienteer.feedback.localisation.trying import MOST_PASSING, Tried
from orienteer.feedback.matching import mistake_like
from orienteer.feedback.operators import HINTS
from orienteer.feedback.words import belief, change
from orienteer.grading.calls import call_text

LONGEST = 80
"""Characters of an input that stands in a sentence."""
SMALLEST = "the smallest failing input"
TYPED_IN = "with this typed in:"
"""What stands before the input of a program, where its run is written as at a terminal."""
STOPPED = "stopped"
"""The fingerprint of a mutant that doesn't come to its end; nothing is known of it."""


def say(known: Knowledge) -> dict[int, list[Said]]:
    """Step → what the matched mistake lets us say."""
    mistake = mistake_like(known.exercise, known.fingerprint, known.located.source) if _is_told(known) else None
    if mistake is not None:
        return {WHAT: [Said(mistake.message, (BehavesLike(mistake.source),), authored=True)]}
    matched = [
        each
        for each in known.exercise.mutants
        if _is_told(known) and each.fingerprint == known.fingerprint and not each.equivalent
    ]
    for mutant in matched:
        said = _of_mutant(known, mutant)
        if said:
            return said
    return {}


def _is_told(known: Knowledge) -> bool:
    """Whether the program's fingerprint tells it from others."""
    return known.fingerprint not in ("", STOPPED)


def _of_mutant(known: Knowledge, mutant: Mutant) -> dict[int, list[Said]]:
    """Words from the operator, where its edit makes a difference to the learner's own program.

    An edit counts that mends all that was tried, or says of this program what the mutant's says of the mutant.
    """
    first = known.located.failing[0]
    tries = [each for each in known.located.tries if each.edit.operator == mutant.operator]
    ran = [each for each in tries if known.located.statements.first_line(each.edit.line) in first.lines]
    words = belief(mutant.source, replace(mutant, source=known.exercise.solution))
    alike = [each for each in ran if each.mends_all or (words and belief(known.located.source, each.edit) == words)]
    ranks = {suspect.line: rank for rank, suspect in enumerate(known.located.suspects)}
    first_line = known.located.statements.first_line
    best = max(
        alike, key=lambda each: (each.strength, -ranks.get(first_line(each.edit.line), len(ranks))), default=None
    )
    if best is None or not differs(best.first, first.observation):
        return {}
    said = of_edit(known, best, HINTS.get(mutant.operator, ""), BehavesLike(mutant.source))
    return said if HOW in said else {WHAT: said.get(WHAT, [])}  # what mends nothing doesn't tell where


def of_edit(known: Knowledge, best: Tried, question: str, *claims: BehavesLike) -> dict[int, list[Said]]:
    """What can be said where one edit of the program makes a difference.

    Args:
        question: what the operator asks, or "".
        claims: what was found out besides.
    """
    located = known.located
    first, line = located.failing[0], located.statements.first_line(best.edit.line)
    call = call_of(known)
    ran = Ran(first.case, line)
    said = {
        WHERE: [
            Said(
                f"What {call} gives depends on line {line}: it ran there, and a change to it alone changes the answer.",
                (Fails(first.case), ran, EditChanges(first.case, best.edit.source)),
                line,
            )
        ]
    }
    words = belief(located.source, best.edit)
    if words and (best.mends_all or (best.mends_some and is_tried_where_right(known, line))):
        mends = EditMends(first.case, best.edit.source)
        at = best.edit.line  # of a statement in several lines, the one that is edited
        said[WHAT] = [Said(f"In line {at}, {words}.", (ran, mends, *claims), at)]
        more = "" if best.mends_all else " Other inputs need more than that."
        how = f"{call_of(known, begins=True)} comes out right when {change(located.source, best.edit, at)}.{more}"
        said[HOW] = [Said(how, (mends,), at)]
    elif question:
        said[WHAT] = [Said(question, (EditChanges(first.case, best.edit.source), *claims), general=True)]
    return said


def is_tried_where_right(known: Knowledge, line: int) -> bool:
    """Whether a statement ran on one of the inputs on which the program is right and edits are tried."""
    first_line = known.located.statements.first_line
    return any(line in map(first_line, each.lines) for each in known.located.passing[:MOST_PASSING])


def call_of(known: Knowledge, *, begins: bool = False) -> str:
    """The smallest failing input as it stands in a sentence, or at its beginning."""
    text = call_on(known, known.located.failing[0].case)
    return text[:1].upper() + text[1:] if begins else text


def call_on(known: Knowledge, case: Case) -> str:
    """A failing input as it stands in a sentence."""
    in_words = SMALLEST if case is known.located.failing[0].case else "another failing input"
    return in_text(call_text(case.check, case.inputs, known.exercise.file_name), in_words)


def in_text(call: str, in_words: str = SMALLEST) -> str:
    """An input as it stands in a sentence: as code, by what is typed in, or, where it is long, in words.

    >>> in_text("n = 3\\nf(n)"), in_text("python solution.py\\nwith this typed in:\\n3\\nend")
    ('`n = 3; f(n)`', 'the input `3`, `end`')
    """
    lines = call.strip().split("\n")
    typed = [f"`{line}`" for line in lines[2:]] if lines[1:2] == [TYPED_IN] else []
    typed = [] if any(line.startswith("`with ") for line in typed) else typed  # files are told below what is typed in
    named = f"the input {', '.join(typed)}" if typed else f"`{'; '.join(lines)}`"
    simple = len(lines) == 1 or typed or all(map(_is_simple, lines))
    return named if simple and len(named) <= LONGEST and "`" not in call else in_words


def _is_simple(line: str) -> bool:
    """Whether a line of Python can stand beside others, parted by semicolons."""
    try:
        (statement,) = module_of(line).body
    except (SyntaxError, ValueError):
        return False
    return not hasattr(statement, "body")
