"""Hints from two runs side by side: the first step at which the program's parts from that of a right one."""

from __future__ import annotations

from dataclasses import dataclass

from orienteer.feedback.hints.claims import Claim, Departs, Fails, Ran, Returned, Took
from orienteer.feedback.hints.hint import Knowledge, Said
from orienteer.feedback.hints.mistakes import call_of
from orienteer.feedback.replay.difference import Divergence
from orienteer.feedback.replay.first_difference import divergence_of
from orienteer.feedback.replay.played import PLAYED, Played, on
from orienteer.feedback.replay.playing import moments
from orienteer.feedback.replay.points import histories
from orienteer.feedback.replay.recorded import record
from orienteer.feedback.replay.recording import Recording
from orienteer.grading.endings import value_words

LONGEST = 60
"""Characters of a value that is quoted."""
AGREED = "where a right program that agreed with yours until there"


@dataclass(frozen=True, slots=True)
class Parting:
    """The program on its smallest failing input, recorded.

    Args:
        lines: step → the line of the learner's file that ran in it, to its end.
        begun: line of the learner's file → the first step in which it runs; a call's, where it calls.
        divergence: the first step at which it differs; None where that isn't clear.
        departs: that no right program's variable goes so; None where it isn't a variable that differs.
    """

    lines: dict[int, int]
    begun: dict[int, int]
    divergence: Divergence | None
    departs: Departs | None


def parting_of(known: Knowledge) -> Parting | None:
    """The recorded run of the smallest failing input; None where nothing of it can be recorded.

    Raises:
        SandboxError: the machine could not run a child.
    """
    exercise, submission, runner = known.exercise, known.submission, known.runner
    case = known.located.failing[0].case
    if case.check.probe.kind not in PLAYED:
        return None
    played: Played = on(exercise, case.check, case.inputs, case.expected)
    ((observation, recording),) = record(
        submission, [played.trial], runner, environment=exercise.environment, profile=exercise.profile
    )
    if not recording.steps:
        return None
    found = divergence_of(exercise, submission, runner, played, observation, recording)
    departs = _departs(known, recording, found) if found is not None else None
    return Parting(_lines_of(recording, submission.main), _begun(recording, submission.main), found, departs)


def _departs(known: Knowledge, recording: Recording, found: Divergence) -> Departs | None:
    exercise, case = known.exercise, known.located.failing[0].case
    for (function, name), calls in histories(recording, known.submission.main).items():
        if name == found.name and found.frame in calls:
            went = tuple(value for step, value in calls[found.frame] if step <= found.step)
            right = (exercise.solution, *exercise.solutions.values())
            return Departs(case, function, name, went, found.why == "kept", right)
    return None


def _lines_of(recording: Recording, file: str) -> dict[int, int]:
    return {
        moment.step: moment.tried
        for moment in moments(recording)
        if moment.tried is not None and recording.codes[moment.top.code].file == file
    }


def _begun(recording: Recording, file: str) -> dict[int, int]:
    begun: dict[int, int] = {}
    for moment in moments(recording):
        if moment.next is not None and recording.codes[moment.top.code].file == file:
            begun.setdefault(moment.next, moment.step + 1)
    return {line: step for line, step in begun.items() if step < len(recording.steps)}


def say(known: Knowledge, parting: Parting | None) -> list[Said]:
    """How one might proceed where the two runs part: the line, what it does, and what is done there instead."""
    found = parting.divergence if parting is not None else None
    if parting is None or found is None or found.step not in parting.lines:
        return []
    ran = parting.lines[found.step]
    does, claims = _done(known, found, ran, parting.departs)
    if not does:
        return []
    line = known.located.statements.first_line(ran)
    fails = Fails(known.located.failing[0].case)
    text = f"For {call_of(known)}, begin at line {line}: {does} Step {found.step + 1} of the replay shows it."
    return [Said(text, (fails, Ran(fails.case, ran), *claims), line)]


def changed(known: Knowledge, parting: Parting | None) -> list[Said]:
    """That a line changes what the function was given, where nothing else is wrong."""
    found = parting.divergence if parting is not None else None
    if parting is None or found is None or found.why != "changed" or found.step not in parting.lines:
        return []
    case, ran = known.located.failing[0].case, parting.lines[found.step]
    took = (Took(case, found.actual, "", ran, found.name),) if found.name else ()
    text = f"Line {ran} changes what the function was given. Whoever calls it has that still, and finds it changed."
    return [Said(text, (Fails(case), Ran(case, ran), *took), known.located.statements.first_line(ran))]


def _done(known: Knowledge, found: Divergence, ran: int, departs: Departs | None) -> tuple[str, tuple[Claim, ...]]:
    """What a step does and should do, as half a sentence, and what is claimed by it."""
    case = known.located.failing[0].case
    if any(len(value) > LONGEST or "`" in value or "…" in value for value in (found.actual, found.expected)):
        return "", ()
    right = Took(case, found.expected, found.right)
    if found.why in ("value", "kept"):
        if departs is None:
            return "", ()
        does = "there `{}` becomes" if found.why == "value" else "after it `{}` is still"
        claims = (Took(case, found.actual, "", ran, found.name), right, departs)
        return f"{does.format(found.name)} `{found.actual}`, {AGREED} has `{found.expected}`.", claims
    if found.why == "changed" and found.name:
        does = f"there `{found.name}` becomes `{found.actual}`, and that belongs to what the function was given."
        return f"{does} It has to be left as it was.", (Took(case, found.actual, "", ran, found.name),)
    if found.why == "unset":
        return f"after it `{found.name}` has no value yet, {AGREED} has `{found.expected}`.", (right,)
    if found.why == "path":
        onward = f"goes on with line {found.actual}" if found.actual != "0" else "leaves the function"
        return f"from there your program {onward}, {AGREED} goes another way.", ()
    if found.why == "left":
        return f"it returns `{found.actual}`, {AGREED} goes on.", ()
    if found.why == "returned" and found.expected != _whole(known):
        return f"there `{found.actual}` is returned, and `{found.expected}` should be.", (
            Returned(case, ran, found.actual),
        )
    if found.why == "gives":
        return f"it returns `{found.actual}`, {AGREED} returns `{found.expected}`.", ()
    return "", ()


def _whole(known: Knowledge) -> str:
    """The answer that is wanted, as Python writes it: what is told of it already."""
    wanted = known.located.failing[0].case.expected.judged
    return value_words(wanted["value"], None) if "value" in wanted else ""


def replayed(known: Knowledge, parting: Parting | None, line: int) -> str:
    """Where the replay shows what is raised, or a line, as a sentence; "" where it doesn't."""
    step = None if parting is None else _raising(known, parting, line)
    if step is not None:
        name = known.located.failing[0].observation.judged["exception"][1]
        return f" Step {step + 1} of the replay is the one in which line {line} raises {name}."
    begun = {} if parting is None else parting.begun
    steps = [step for each, step in begun.items() if _first(known, each) == line]
    return f" Step {min(steps) + 1} of the replay is the first in which line {line} runs." if steps else ""


def _raising(known: Knowledge, parting: Parting, line: int) -> int | None:
    """The step that raises what the program ends with, in that line; of a recursion without end it says little."""
    found, raised = parting.divergence, known.located.failing[0].observation.judged.get("exception")
    if found is None or found.why != "raised" or type(raised) is not list or raised[1] == "RecursionError":
        return None
    return found.step if _first(known, parting.lines.get(found.step, 0)) == line else None


def _first(known: Knowledge, line: int) -> int:
    return known.located.statements.first_line(line)
