"""Hints from a known mistake: the program behaves exactly like it. An author's words, or words made of a mutant."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from orienteer.curriculum.course import Mutant
from orienteer.curriculum.parsing import module_of
from orienteer.feedback.hints.claims import BehavesLike, EditLeaves, EditMends, Fails, Ran
from orienteer.feedback.hints.hint import HOW, WHAT, WHERE, Knowledge, Said
from orienteer.feedback.localisation.choosing import can_run, case_at
from orienteer.feedback.localisation.executions import Case, executions
from orienteer.feedback.localisation.guards import GUARD
from orienteer.feedback.localisation.habits import PROMPTS
from orienteer.feedback.localisation.trying import Tried
from orienteer.feedback.matching import mistake_like
from orienteer.feedback.operators import HINTS
from orienteer.feedback.words import belief, change
from orienteer.grading.calls import call_text
from orienteer.grading.submission import Submission

LONGEST = 80
"""Characters of an input that stands in a sentence."""
SMALLEST = "the smallest failing input"
TYPED_IN = "with this typed in:"
"""What stands before the input of a program, where its run is written as at a terminal."""
BESIDE = (GUARD, "missing line", "once more", "begun anew")
"""Operators that leave a statement as it is and put another beside it."""
MOST_FAILING = 100
"""Failing inputs of the pools that an edit is tried on."""
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
    """Words from the operator, where its edit of the learner's own program mends all that fails."""
    first = known.located.failing[0]
    tries = [each for each in known.located.tries if each.edit.operator == mutant.operator and each.mends_all]
    ran = [each for each in tries if known.located.statements.first_line(each.edit.line) in first.lines]
    ranks = {suspect.line: rank for rank, suspect in enumerate(known.located.suspects)}
    first_line = known.located.statements.first_line
    best = min(ran, key=lambda each: ranks.get(first_line(each.edit.line), len(ranks)), default=None)
    said = {} if best is None else of_edit(known, best, BehavesLike(mutant.source))
    return said


def of_edit(known: Knowledge, best: Tried, *claims: BehavesLike) -> dict[int, list[Said]]:
    """What can be said where one edit of the program mends it, or a good part of what fails and breaks nothing.

    Args:
        best: as it does on all inputs.
        claims: what was found out besides.
    """
    located, words = known.located, belief(known.located.source, best.edit)
    first, line = located.failing[0], located.statements.first_line(best.edit.line)
    call, at = call_of(known), best.edit.line  # of a statement in several lines, the one that is edited
    ran, mends = Ran(first.case, line), EditMends(first.case, best.edit.source)
    if not words:
        question = HINTS.get(best.edit.operator, "")
        return {WHAT: [Said(question, (mends, *claims), general=True)]} if question else {}
    where = f"What {call} gives depends on line {line}: it ran there, and a change to it alone changes the answer."
    if best.edit.operator in BESIDE:
        where = f"What {call} gives depends on what stands beside line {line}: it ran, and something is missing there."
    if best.edit.operator == PROMPTS:
        where = (
            f"What {call} gives depends on line {line}: it ran there, and a change to each like it changes the answer."
        )
    left = [] if best.mends_all else left_by(known, best.edit)
    more = " Other inputs need more than that." if left else ""
    how = f"{call_of(known, begins=True)} comes out right when {change(located.source, best.edit, at)}.{more}"
    return {
        WHERE: [Said(where, (Fails(first.case), ran, mends), line)],
        WHAT: [Said(f"In line {at}, {words}.", (ran, mends, *claims), at)],
        HOW: [Said(how, (mends, *left), at)],
    }


def left_by(known: Knowledge, edit: Mutant) -> list[EditLeaves]:
    """That another input fails still after an edit, where one is found."""
    others = [*(each.case for each in known.located.failing[1:]), *failing_cases(known)]
    left = (case for case, right in zip(others, mended_by(known, edit, others), strict=False) if not right)
    return [EditLeaves(case, edit.source) for case in islice(left, 1)]


def mended_by(known: Knowledge, edit: Mutant, cases: Sequence[Case]) -> list[bool]:
    """Whether inputs come out right after an edit."""
    files, main = known.submission.files, known.submission.main
    edited = Submission({**files, main: edit.source.encode("utf-8")}, main)
    return [each.right for each in executions(known.exercise, edited, cases, known.runner)]


def failing_cases(known: Knowledge) -> list[Case]:
    """The inputs of the pools that fail; of very many so many, spread over them."""
    runs = [run for run in known.located.runs if can_run(run.check)]
    cases = [case_at(run, place) for run in runs for place in run.failures if place < len(run.check.expected)]
    return cases[:: len(cases) // MOST_FAILING + 1]


def call_of(known: Knowledge, *, begins: bool = False) -> str:
    """The smallest failing input as it stands in a sentence, or at its beginning."""
    case = known.located.failing[0].case
    text = in_text(call_text(case.check, case.inputs, known.exercise.file_name))
    return text[:1].upper() + text[1:] if begins else text


def in_text(call: str) -> str:
    """An input as it stands in a sentence: as code, by what is typed in, or, where it is long, in words.

    >>> in_text("n = 3\\nf(n)"), in_text("python solution.py\\nwith this typed in:\\n3\\nend")
    ('`n = 3; f(n)`', 'the input `3`, `end`')
    """
    lines = call.strip().split("\n")
    typed = [f"`{line}`" for line in lines[2:]] if lines[1:2] == [TYPED_IN] else []
    typed = [] if any(line.startswith("`with ") for line in typed) else typed  # files are told below what is typed in
    named = f"the input {', '.join(typed)}" if typed else f"`{'; '.join(lines)}`"
    simple = len(lines) == 1 or typed or all(map(_is_simple, lines))
    return named if simple and len(named) <= LONGEST and "`" not in call else SMALLEST


def _is_simple(line: str) -> bool:
    """Whether a line of Python can stand beside others, parted by semicolons."""
    try:
        (statement,) = module_of(line).body
    except (SyntaxError, ValueError):
        return False
    return not hasattr(statement, "body")
