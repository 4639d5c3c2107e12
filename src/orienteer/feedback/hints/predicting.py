"""Hints for a prediction: the first answer that isn't right, and what is right about it; not what is printed."""

from __future__ import annotations

import ast
from collections.abc import Callable

from orienteer.curriculum.course import Exercise
from orienteer.feedback.hints.hint import WHAT, WHERE, Said
from orienteer.feedback.localisation.executions import graded_runs
from orienteer.grading.kinds.predict import answer_lines
from orienteer.grading.observation import Observation
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Runner
from orienteer.grading.submission import Submission


def say(exercise: Exercise, submission: Submission, runner: Runner) -> dict[int, list[Said]]:
    """Step → what is said of the first answer that is wrong; nothing where all are right."""
    runs = graded_runs(exercise, submission, runner)
    wrong = [(run.check.probe.number, run) for run in runs if run.failures]
    lines = answer_lines(source_text(submission))
    if not wrong or max(run.check.probe.number for run in runs) > len(lines):
        return {}
    number, run = min(wrong, key=lambda each: each[0])
    line, seen = lines[number - 1], run.at(run.smallest_failure)
    above = {1: "", 2: " The one above it is right."}.get(number, f" The {number - 1} above it are right.")
    if seen.outcome == "not_run":
        return {WHERE: [Said(f"Line {line} is the first that waits for an answer.{above}", (), line)]}
    given = str(seen.judged.get("output", ""))
    printed = str(Observation(run.check.expected[run.smallest_failure]).judged.get("output", ""))
    slip = next((text for text, is_so in SLIPS if is_so(given, printed)), "")
    where = Said(f"The first answer that isn't right is that in line {line}.{above}", (), line)
    return {WHERE: [where], WHAT: [Said(f"In line {line}, {slip}.", (), line)] if slip else []}


def _without(signs: str) -> Callable[[str], str]:
    return lambda text: text.translate(dict.fromkeys(map(ord, signs)))


def _alike(made: Callable[[str], object]) -> Callable[[str, str], bool]:
    return lambda given, printed: made(given) == made(printed)


def _value(text: str) -> object:
    try:
        return ast.literal_eval(text)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return None


def _same_value(given: str, printed: str) -> bool:
    value = _value(given)
    return value is not None and value == _value(printed) and not _other_type(given, printed)


def _other_type(given: str, printed: str) -> bool:
    values = _value(given), _value(printed)
    return None not in values and type(values[0]) is not type(values[1])


def _how_many(text: str) -> int:
    return len(text.split())


SLIPS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("the answer differs from what is printed in its spaces alone", _alike(_without(" "))),
    ("the answer differs from what is printed in its quotation marks alone", _alike(_without("'\""))),
    ("the answer differs from what is printed in large and small letters alone", _alike(str.casefold)),
    ("the answer differs from what is printed in brackets and commas alone", _alike(_without("[](){}, "))),
    ("the value is the right one, and it isn't written so", _same_value),
    ("the parts are the right ones, and their order isn't", _alike(lambda text: sorted(text.split()))),
    ("a value of another type is printed", _other_type),
    (
        "the answer has more parts than what is printed, or fewer: a space parts them",
        lambda given, printed: _how_many(given) != _how_many(printed),
    ),
)
"""What is true of a wrong answer, the nearest to a right one first."""
