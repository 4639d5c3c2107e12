"""Hints from a known mistake: the program behaves exactly like it. An author's words, or words made of a mutant."""

from __future__ import annotations

from dataclasses import replace

from orienteer.curriculum.course import Mistake, Mutant
from orienteer.feedback.hints.claims import BehavesLike, EditChanges, EditMends, Fails, Ran, differs
from orienteer.feedback.hints.hint import HOW, WHAT, WHERE, Knowledge, Said
from orienteer.feedback.localisation.trying import Tried
from orienteer.feedback.operators import HINTS
from orienteer.feedback.words import belief, change
from orienteer.grading.calls import call_text

STOPPED = "stopped"
"""The fingerprint of a mutant that doesn't come to its end; nothing is known of it."""


def say(known: Knowledge) -> dict[int, list[Said]]:
    """Step → what the matched mistake lets us say."""
    mistake = next((each for each in known.exercise.mistakes if _is(known, each)), None)
    if mistake is not None:
        return {WHAT: [Said(mistake.message, (BehavesLike(mistake.source),), authored=True)]}
    matched = [each for each in known.exercise.mutants if _is(known, each) and not each.equivalent]
    for mutant in matched:
        said = _of_mutant(known, mutant)
        if said:
            return said
    return {}


def _is(known: Knowledge, program: Mistake | Mutant) -> bool:
    return bool(known.fingerprint) and program.fingerprint == known.fingerprint != STOPPED


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
    if words and (best.mends_all or best.mends_some):
        mends = EditMends(first.case, best.edit.source)
        said[WHAT] = [Said(f"In line {line}, {words}.", (ran, mends, *claims), line)]
        more = "" if best.mends_all else " Other inputs need more than that."
        how = f"{call_of(known, begins=True)} comes out right when {change(located.source, best.edit, line)}.{more}"
        said[HOW] = [Said(how, (mends,), line)]
    elif question:
        said[WHAT] = [Said(question, (EditChanges(first.case, best.edit.source), *claims), general=True)]
    return said


def call_of(known: Knowledge, *, begins: bool = False) -> str:
    """The smallest failing input as it stands in a sentence, or at its beginning."""
    case = known.located.failing[0].case
    text = in_text(call_text(case.check, case.inputs, known.exercise.file_name))
    return text[:1].upper() + text[1:] if begins else text


def in_text(call: str) -> str:
    """A call as it stands in a sentence: as code, or, where it is long, in words."""
    return f"`{call}`" if len(call) <= 80 and "\n" not in call and "`" not in call else "the smallest failing input"
