"""Fixing: the learner repairs a broken program. Graded like a module; a small change is praised."""

from __future__ import annotations

from difflib import SequenceMatcher

from orienteer.curriculum.course import Exercise
from orienteer.grading.kinds.kind import Kind
from orienteer.grading.reading import source_text
from orienteer.grading.submission import Submission

MOST_LINES = 3000
"""A longer file's changes aren't counted: comparing takes time by the product of the lengths."""


def changed_lines(before: str, after: str) -> int:
    """How many lines were changed, added or taken out; white space at the end of a line apart.

    >>> changed_lines("a\\nb\\nc", "a\\nB\\nc\\n")
    1
    """
    one = [line.rstrip() for line in before.strip().splitlines()]
    other = [line.rstrip() for line in after.strip().splitlines()]
    opcodes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return sum(max(end - start, to - from_) for what, start, end, from_, to in opcodes if what != "equal")


def praise(exercise: Exercise, submission: Submission) -> tuple[str, ...]:
    """How large the repair is, beside the author's."""
    source = source_text(submission)
    if source.count("\n") > MOST_LINES or not exercise.starter:
        return ()
    yours = changed_lines(exercise.starter, source)
    authors = changed_lines(exercise.starter, exercise.solution)
    said = f"Your repair changes {yours} {'line' if yours == 1 else 'lines'}."
    if yours <= authors:
        return (f"{said} It could hardly be smaller.",)
    return (f"{said} The smallest that we know changes {authors}.",)


KIND = Kind(praise=praise, probes=("call", "snippet", "program"), several_files=True)
