"""Hints from the localisation: the statement that is most suspect, and what it did on the failing input."""

from __future__ import annotations

import ast

from orienteer.feedback.hints import answers, endless, mending
from orienteer.feedback.hints.claims import Claim, EditMends, Fails, Ran
from orienteer.feedback.hints.hint import HOW, WHAT, WHERE, Knowledge, Said
from orienteer.feedback.hints.mistakes import BESIDE, call_of, of_edit
from orienteer.feedback.hints.parting import Parting, changed, parting_of, replayed
from orienteer.feedback.hints.parting import say as parted
from orienteer.feedback.localisation.endless import loop_without_end
from orienteer.feedback.localisation.executions import is_right
from orienteer.feedback.localisation.statements import header_text
from orienteer.feedback.localisation.trying import Tried
from orienteer.feedback.operators import HINTS
from orienteer.feedback.words import belief, change
from orienteer.grading.endings import words

LONGEST = 60
"""Characters of a statement that are quoted."""
AS_SUSPECT = 0.95
"""A statement that is as suspect as another, but for a little, may be named in its place, where no edit of that mends.
"""
UNENDED = ("timed_out", "output_exceeded", "memory_exceeded", "died")
"""Outcomes of a run that was stopped: how often its lines had run by then says nothing of the program."""


def say(known: Knowledge, line: int | None = None) -> dict[int, list[Said]]:
    """Step → what the localisation lets us say.

    Args:
        line: the statement that a source more trusted has named; None for the most suspect.
    """
    located = known.located
    ran = [each for each in located.suspects if each.line in located.failing[0].lines]
    suspect = next((each for each in ran if each.line == line), next(iter(ran), None))
    if suspect is None:
        return {}
    loop = loop_without_end(located.statements, located.failing[0])
    if loop is not None:
        return endless.said_of(known, loop)
    elsewhere = _never_run(known)
    if elsewhere is not None:
        return _of_never_run(known, elsewhere)
    there = [each for each in located.tries if located.statements.first_line(each.edit.line) == suspect.line]
    mends = sorted(there, key=lambda each: each.edit.operator in mending.SELDOM_MEANT)
    best = next((each for each in mends if each.mends_all), None)
    best = best or mending.best_in_part(known, [each for each in there if _mends_the_smallest(known, each)])
    said = {} if best is None else of_edit(known, best)
    if HOW in said:
        return said
    return _without_edit(known, suspect.line, line)


def _without_edit(known: Knowledge, suspect: int, named: int | None) -> dict[int, list[Said]]:
    """Where no edit is known that mends it: of the line that was named, that at which the run parts, or the suspect.

    An exception names its own line; how to go on from it is told of that one.
    """
    located = known.located
    parting = parting_of(known)
    further = mending.by_one(known)
    mends = [*further.get(HOW, ()), *mending.by_two(known)]
    how = answers.return_missing(known) or mending.beginning(parted(known, parting), mends)
    how = how or answers.call_alone(known, suspect) or mending.in_part(known)
    raised = _raised(known)
    begins = located.statements.first_line(how[0].line) if how and how[0].line else _less_a_question(known, suspect)
    line = named or (begins if begins in located.failing[0].lines else suspect)
    return {
        WHERE: [_where(known, line, _mending_there(known, line))],
        WHAT: [
            *changed(known, parting),
            *answers.without_return(known),
            *answers.never_read(known),
            *answers.none_kept(known, line),
            *answers.of_another_type(known),
            *answers.with_a_member_of_another_type(known),
            *answers.in_another_order(known),
            *(each for each in further.get(WHAT, ()) if located.statements.first_line(each.line or 0) == line),
            _what(known, line),
        ][:1],
        HOW: how or _unknown(known, parting, named or raised or line),
    }


def _less_a_question(known: Knowledge, suspect: int) -> int:
    """The line of a generator that is handed out, or another statement as suspect as one that no edit mends: one that
    works something out in the place of a condition, and what is returned in the place of what comes before it.
    """
    statements, ran = known.located.statements, known.located.failing[0].lines
    yields = answers.yields_handed_out(known)
    if yields:
        called = answers.called_function(known)
        return next((line for line in yields if line in ran), called.lineno if called is not None else suspect)
    if _mending_there(known, suspect):
        return suspect
    asks = isinstance(statements.headers.get(suspect), ast.If)  # of which an edit mends more often by chance
    scores = {each.line: each.score - asks * each.evidence.get("edits", 0.0) for each in known.located.suspects}
    plain = [line for line in scores if line in ran and _does_something(statements.headers[line])]
    plain = [line for line in plain if asks or isinstance(statements.headers[line], ast.Return)]
    best = max(plain, key=lambda line: scores[line], default=suspect)
    return best if scores[best] >= AS_SUSPECT * scores.get(suspect, 0.0) else suspect


def _does_something(node: ast.stmt) -> bool:
    """Whether a statement works something out and asks no question: `return total` only hands out what is there."""
    return not hasattr(node, "body") and not (isinstance(node, ast.Return) and isinstance(node.value, ast.Name))


def _mending_there(known: Knowledge, line: int) -> tuple[EditMends, ...]:
    """That an edit of the line mends the smallest failing input, where one does that mends others too and breaks none:
    that something else comes out after an edit is so of most lines.
    """
    located, first = known.located, known.located.failing[0].case
    there = [each for each in located.all_tries if located.statements.first_line(each.edit.line) == line]
    good = [
        each
        for each in there
        if each.mends_some and each.edit.operator not in BESIDE and is_right(first, each.first, known.runner)
    ]
    best = next((each for each in good[: mending.MOST_LOOKED_AT] if mending.breaks_nothing(known, each)), None)
    return () if best is None else (EditMends(first, best.edit.source),)


def unknown(known: Knowledge) -> list[Said]:
    """How to go on where nothing else that could be said of it holds."""
    located = known.located
    suspect = next((each.line for each in located.suspects if each.line in located.failing[0].lines), None)
    line = _raised(known) or suspect
    return [] if line is None else _unknown(known, parting_of(known), line)


def _raised(known: Knowledge) -> int | None:
    """The line that the exception names, where the learner didn't write `raise` there."""
    first, statements = known.located.failing[0], known.located.statements
    line = statements.first_line(first.observation.extras.line or 0)
    named = first.observation.outcome == "raised" and not isinstance(statements.headers.get(line), ast.Raise)
    return line if named and line else None


def _never_run(known: Knowledge) -> Tried | None:
    """An edit that mends everything, of a statement that the smallest failing input never reaches; no other does."""
    located = known.located
    mending = [each for each in located.tries if each.mends_all]
    ran = located.failing[0].lines
    if any(located.statements.first_line(each.edit.line) in ran for each in mending):
        return None
    return next((each for each in mending if belief(located.source, each.edit)), None)


def _of_never_run(known: Knowledge, best: Tried) -> dict[int, list[Said]]:
    """What is said of it, beside the last line above it that did run."""
    located = known.located
    first, line = located.failing[0], located.statements.first_line(best.edit.line)
    above = max((each for each in first.lines if each < line), default=min(first.lines))
    mends = EditMends(first.case, best.edit.source)
    missed = Ran(first.case, line, 0)
    quoted = _quoted(known, line)
    where = (
        f"Look below line {above}, which ran for {call_of(known)}: line {line}{quoted}{quoted and ','} doesn't run "
        f"then. A change to it alone changes the answer."
    )
    how = f"{call_of(known, begins=True)} comes out right when {change(located.source, best.edit, best.edit.line)}."
    return {
        WHERE: [Said(where, (Fails(first.case), Ran(first.case, above), missed, mends), above)],
        WHAT: [Said(f"In line {best.edit.line}, {belief(located.source, best.edit)}.", (missed, mends), line)],
        HOW: [Said(how, (mends,), line)],
    }


def _mends_the_smallest(known: Knowledge, best: Tried) -> bool:
    """Whether an edit as people make them mends the smallest failing input and others, and breaks nothing."""
    first = known.located.failing[0].case
    return best.mends_some and best.edit.operator in HINTS and is_right(first, best.first, known.runner)


def _where(known: Knowledge, line: int, mends: tuple[EditMends, ...]) -> Said:
    first = known.located.failing[0]
    text = f"Look at line {line}{_quoted(known, line)}: it ran for {call_of(known)}, which comes out wrong."
    if mends:
        text += " A change to it alone changes the answer."
    return Said(text, (Fails(first.case), Ran(first.case, line), *mends), line)


def _quoted(known: Knowledge, line: int) -> str:
    node = known.located.statements.headers.get(line)
    text = "" if node is None else _as_written(known.located.source, node)
    return f", `{text}`" if text and len(text) <= LONGEST and "\n" not in text and "`" not in text else ""


def _as_written(source: str, node: ast.stmt) -> str:
    """A statement, or the head of one that has a body, as it is written; made anew where that has several lines."""
    if hasattr(node, "body") or isinstance(node, ast.Match):
        written = source.split("\n")[node.lineno - 1].strip()
        return written if written.endswith(":") and "#" not in written else header_text(node)
    written = ast.get_source_segment(source, node) or ""
    return written if written and "\n" not in written else header_text(node)


def _what(known: Knowledge, line: int) -> Said:
    """A question about what the statement did on the failing input."""
    text, claims = _uncounted(known, line) or _counted(known, line)
    return Said(text, claims, line, general=True)


def _uncounted(known: Knowledge, line: int) -> tuple[str, tuple[Claim, ...]] | None:
    """The question where the line's runs say nothing: of a definition, of a loop within a line, of a stopped run."""
    first, node = known.located.failing[0], known.located.statements.headers.get(line)
    call, ran = call_of(known), (Ran(first.case, line),)
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return f"Line {line} begins `{node.name}`. What is it used with for {call}, and does it fit that?", ran
    if isinstance(node, ast.For) and not _is_counted(node.body[0]):
        return f"Line {line} begins a loop. For {call}: through which values, and what becomes of each?", ran
    if node is not None and _has_own_loop(node):
        begin = f"Line {line} goes through values by itself, inside one line."
        return f"{begin} For {call}: through which, and what becomes of each?", ran
    if first.observation.outcome in UNENDED:
        begin = f"For {call} line {line} runs, and the program is stopped before it ends."
        return f"{begin} What should bring it to its end?", ran
    return None


def _counted(known: Knowledge, line: int) -> tuple[str, tuple[Claim, ...]]:
    """The question with how often the line and its body's first line ran."""
    first, node = known.located.failing[0], known.located.statements.headers.get(line)
    call, times = call_of(known), first.lines[line]
    ran = Ran(first.case, line, times)
    if isinstance(node, ast.Pass):
        text = f"Line {line} is `pass`, which does nothing. For {call} it runs {_times(times)}: is that all?"
        return text, (ran,)
    if isinstance(node, (ast.For, ast.If, ast.While)) and node.body[0].lineno != line:
        body = node.body[0].lineno
        held = first.lines.get(body, 0)
        under, asked = Ran(first.case, body, held), f"{_runs(held)}. Is that as often as it should be?"
        if isinstance(node, ast.For):
            return f"For {call} line {body}, under the loop in line {line}, {asked}", (Ran(first.case, line), under)
        tried = f"For {call} the condition in line {line} is tried {_times(times)}"
        return f"{tried}, and line {body}, which is under it, {asked}", (ran, under)
    asked = "What do its names hold then, and what should they?"
    if node is not None and not _is_counted(node):
        return f"For {call} line {line} runs. {asked}", (Ran(first.case, line),)
    return f"For {call} line {line} runs {_times(times)}. {asked}", (ran,)


def _has_own_loop(node: ast.stmt) -> bool:
    """Whether a statement that holds no others has a comprehension, whose rounds are no runs of the line."""
    loops = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
    return not hasattr(node, "body") and any(isinstance(each, loops) for each in ast.walk(node))


def _is_counted(node: ast.stmt) -> bool:
    """Whether the runs of a statement's line are its own, and not calls of a lambda or rounds within it."""
    return not _has_own_loop(node) and not any(isinstance(each, ast.Lambda) for each in ast.walk(node))


def _runs(number: int) -> str:
    return f"runs {_times(number)}" if number else "doesn't run"


def _times(number: int) -> str:
    return {0: "not at all", 1: "once", 2: "twice"}.get(number, f"{number:,} times")


def _unknown(known: Knowledge, parting: Parting | None, line: int) -> list[Said]:
    """What can be said where nothing is known that mends it; of an exception, step two has told what it means."""
    first, call = known.located.failing[0], call_of(known, begins=True)
    expected = words(first.case.expected.judged, first.observation.judged)
    asked = f" {call} should come to this: {expected}." if len(expected) <= LONGEST and "`" not in expected else ""
    text = f"{_untold(known)}{replayed(known, parting, line)}{asked}".strip()
    return [Said(text, (Fails(first.case), Ran(first.case, line)), line, general=True)] if text else []


def _untold(known: Knowledge) -> str:
    """That nothing is known, where no exception has named a cause."""
    tries, call = known.located.tries, call_of(known)
    if known.located.failing[0].observation.outcome == "raised":
        return ""
    if len(tries) > 1 and not any(each.mended for each in tries):
        return f"Of {len(tries)} small changes that were tried none makes {call} come out right."
    return f"What would make {call} come out right isn't known."
