"""Hints where nothing was called: the name that is asked for isn't there, or the file can't be loaded."""

from __future__ import annotations

import ast

from orienteer.curriculum.parsing import module_of
from orienteer.feedback.error_texts.names import undefined
from orienteer.feedback.error_texts.situation import defined_in, near
from orienteer.feedback.hints import answers, raising
from orienteer.feedback.hints.claims import Fails
from orienteer.feedback.hints.hint import HOW, WHAT, WHERE, Knowledge, Said
from orienteer.feedback.hints.places import UNENDED
from orienteer.feedback.localisation.choosing import can_run, case_at
from orienteer.grading.check_run import CheckRun
from orienteer.grading.counterexamples import shown_run
from orienteer.grading.observation import Observation


def say_missing(source: str, runs: list[CheckRun]) -> dict[int, list[Said]]:
    """Step → what is said where the check that is shown asks for a name that the file doesn't define; or nothing."""
    failing = [run for run in runs if can_run(run.check) and run.failures]
    if not failing:
        return {}
    run = shown_run(failing)
    place = run.smallest_failure
    judged = run.at(place).judged
    name = str(judged.get("name") or "")
    if judged["outcome"] != "missing" or not name or place >= len(run.check.expected):
        return {}
    claims = (Fails(case_at(run, place)),)
    if judged.get("reason"):
        return {WHERE: [Said(str(judged["reason"]), claims)]}
    tree = module_of(source)
    there = defined_in(tree)
    like = near(name, there)
    line = next((node.lineno for node in tree.body if like and like in defined_in(ast.Module([node], []))), None)
    where = undefined(name, tree)
    if not like and there:
        where += f" It defines {_listed(there)}."
    what = f"Nothing could be called: what is tried asks for `{name}`, to the letter."
    how = f"`{name}` has to be defined in your file{'' if '.' in name else ', not inside of anything else there'}."
    if like:
        how = f"Is `{like}` in line {line} the one? Then it has to be called `{name}`, there and wherever it is used."
    return {WHERE: [Said(where, claims, line)], WHAT: [Said(what, claims, line)], HOW: [Said(how, claims, line)]}


def _listed(names: tuple[str, ...]) -> str:
    shown = [f"`{name}`" for name in names[:3]]
    return ", ".join(shown) + (", and more" if len(names) > len(shown) else "")


def stops_loading(known: Knowledge) -> bool:
    """Whether the file was left before it was loaded, so that no call was made."""
    first = known.located.failing[0]
    if first.case.check.probe.kind == "program":
        return False
    if first.observation.judged.get("stage") == "import":
        return True
    called = answers.called_function(known)
    if first.observation.outcome not in UNENDED or first.case.check.probe.kind != "call" or called is None:
        return False
    if called.decorator_list or "." in first.case.check.probe.function:
        return False
    is_below = called.body[0].lineno > called.lineno  # else its lines don't tell whether it was called
    begun = any(called.lineno < line <= (called.end_lineno or 0) for line in first.lines)
    return called.lineno not in first.lines or (is_below and not begun)


def say_unloadable(known: Knowledge) -> dict[int, list[Said]]:
    """Step → what is said of a file that can't be loaded: the line, and what it does, without a call."""
    first = known.located.failing[0]
    observation, fails = first.observation, Fails(first.case)
    line = observation.extras.line
    frames = [at for name, at, _ in observation.extras.traceback if name == known.submission.main]
    during = f" while line {frames[0]} runs" if frames and frames[0] != line else ""
    where = f"Your file can't be loaded, so no check could call anything: {_does(observation, line)}{during}."
    said = {WHERE: [Said(where, (fails,), line)], WHAT: raising.say(known).get(WHAT, [])}
    if frames:
        how = f"Line {frames[0]} runs as soon as the file is loaded. Until it runs to its end, or is gone, "
        said[HOW] = [Said(f"{how}no check can call anything.", (fails,), frames[0])]
    return said


def _does(observation: Observation, line: int | None) -> str:
    """What ended the loading, as half a sentence."""
    judged = observation.judged
    tree = judged.get("exception")
    at = f"line {line}" if line else "it"
    if judged["outcome"] == "raised":
        name = str(tree[1]) if isinstance(tree, list) and len(tree) > 1 else "an exception"
        return (
            f"{at} waits for input, and there is nobody to type it" if judged.get("reason") else f"{at} raises {name}"
        )
    if judged["outcome"] == "exited":
        return f"{at} ends the program"
    stopped = f", and was stopped in line {line}" if line else ""
    return {
        "output_exceeded": "it prints without end",
        "memory_exceeded": "it needs more memory than there is",
        "died": "the process ended",
    }.get(str(judged["outcome"]), "it doesn't end") + stopped
