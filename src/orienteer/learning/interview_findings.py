"""What an interview showed and what it didn't, in sentences: counted and compared, never praised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from orienteer.curriculum.interview import Interview
from orienteer.learning.history import ACCEPTED
from orienteer.learning.rounds import Round

MISSED, IN_PART, IN_FULL = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Findings:
    """Sentences of plain text."""

    shown: tuple[str, ...] = ()
    not_shown: tuple[str, ...] = ()


@dataclass
class _Sheet:
    shown: list[str] = field(default_factory=list)
    not_shown: list[str] = field(default_factory=list)

    def tell(self, is_shown: bool, sentence: str) -> None:
        (self.shown if is_shown else self.not_shown).append(sentence)


def findings(
    held: Round,
    interview: Interview,
    *,
    passed: int,
    given: int,
    total: int,
    verdict: str,
    failing: Sequence[str],
    grows: str,
) -> Findings:
    """What a round amounts to.

    Args:
        passed: checks that the last submission passes and the starter doesn't.
        given: checks that the starter passes too: whoever changes nothing shows nothing.
        total: all of them; `verdict` is the submission's own, or "" where nothing was submitted.
        failing: names of the checks that it fails.
        grows: the class that was measured, or "".
    """
    sheet = _Sheet()
    sheet.tell(*_asked(held))
    _program(sheet, held, passed, given, total, verdict, failing)
    _time(sheet, held, verdict)
    _complexity(sheet, held, interview, grows)
    _follow_ups(sheet, held, interview)
    return Findings(tuple(sheet.shown), tuple(sheet.not_shown))


def _asked(held: Round) -> tuple[bool, str]:
    if held.asked is None:
        return False, "Asking before writing: you didn’t look at what could be asked."
    if not held.asked.strip():
        return False, "Asking before writing: you looked at the questions and wrote none of your own."
    return True, "You wrote down what you would ask before looking at the interviewer’s list."


def _program(
    sheet: _Sheet, held: Round, passed: int, given: int, total: int, verdict: str, failing: Sequence[str]
) -> None:
    count = len(held.submissions)
    if not verdict:
        sheet.tell(False, "A program: nothing was submitted.")
        return
    on = "on the first submission" if count == 1 else f"on submission {count}"
    if verdict == ACCEPTED:
        sheet.tell(True, f"A program that passes all {total} checks, {on}.")
        return
    if passed:
        of = f"of the {total - given} checks that the starter fails" if given else f"of {total} checks"
        sheet.tell(True, f"A program that passes {passed} {of}.")
    if failing:
        named = ", ".join(f"“{name}”" for name in failing[:3]) + (
            f" and {len(failing) - 3} more" if len(failing) > 3 else ""
        )
        sheet.tell(False, f"A program that passes them all: {len(failing)} of {total} fail, {named}.")
    else:
        sheet.tell(False, f"A program that runs: the last submission ended with {verdict.replace('_', ' ')}.")


def _time(sheet: _Sheet, held: Round, verdict: str) -> None:
    if not held.clocked:
        sheet.tell(False, "How long it takes you: the clock was off.")
        return
    over = held.spent_seconds - 60 * held.minutes
    if verdict != ACCEPTED:
        return
    extended = f", {held.extended} of them added" if held.extended else ""
    if over > 0:
        sheet.tell(False, f"The problem within its {held.minutes} minutes{extended}: it took {_minutes(over)} more.")
    else:
        spent = _minutes(held.spent_seconds)
        sheet.tell(True, f"It took {spent} of {held.minutes} minutes{extended}.")


def _minutes(seconds: float) -> str:
    """
    >>> _minutes(59), _minutes(754)
    ('less than a minute', '12 min 34 s')
    """
    whole = int(seconds)
    return "less than a minute" if whole < 60 else f"{whole // 60} min {whole % 60} s"


def _complexity(sheet: _Sheet, held: Round, interview: Interview, grows: str) -> None:
    if held.stated is None:
        sheet.tell(False, "How time and space grow: you didn’t say.")
        return
    asked = interview.complexity
    for word, said, bound in (("Time", held.stated[0], asked.time), ("Space", held.stated[1], asked.space)):
        accepted = " or ".join(bound.growths)
        if said in bound.growths:
            sheet.tell(True, f"{word} grows like {said}, as you said.")
        elif said:
            sheet.tell(False, f"How {word.lower()} grows: you said {said}, and it is {accepted}.")
        else:
            sheet.tell(False, f"How {word.lower()} grows: you said nothing, and it is {accepted}.")
    said = held.stated[0]
    if grows and said and grows != said:
        sheet.tell(False, f"That your own program grows as you said: counted in lines, it grows like {grows}.")


def _follow_ups(sheet: _Sheet, held: Round, interview: Interview) -> None:
    total = len(interview.follow_ups)
    ratings = {each.id: held.answers[each.id].rating for each in interview.follow_ups if each.id in held.answers}
    written = [name for name in ratings if held.answers[name].text.strip()]
    rates = any(ratings[name] is not None for name in written)
    full = sum(ratings[name] == IN_FULL for name in written)
    part = sum(ratings[name] == IN_PART for name in written)
    if written:
        rated = f"You rated {full} as full and {part} as in part." if rates else "You rated none."
        sheet.tell(True, f"Answers to {len(written)} of {total} follow-ups. {rated}")
    if len(written) < total:
        missing = total - len(written)
        what = "one follow-up has no answer" if missing == 1 else f"{missing} of {total} follow-ups have no answer"
        sheet.tell(False, f"The rest of the talk: {what}.")
    missed = sum(ratings[name] == MISSED for name in written)
    if missed:
        what = "one answer" if missed == 1 else f"{missed} answers"
        sheet.tell(False, f"What you rated as missed: {what}.")
