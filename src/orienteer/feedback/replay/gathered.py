"""Answers that are put together, outside the file, of what calls into it gave: which call gave the first wrong part."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from orienteer.feedback.replay.difference import Divergence
from orienteer.feedback.replay.playing import moments
from orienteer.feedback.replay.recording import RETURN, Recording
from orienteer.feedback.replay.series import LONGEST, is_plain
from orienteer.feedback.replay.telling import text

Value = Any


def first_wrong_part(wrong: Recording, file: str, actual: str, expected: str) -> Divergence | None:
    """The step at which a call from outside the file returned the first part of an answer that isn't right.

    Args:
        file: the submission's.
        actual, expected: the answer and what it should be, as Python writes them.

    Returns:
        None where the answer isn't made of what the last of these calls returned, one after the other.
    """
    mine, theirs = _parts(actual), _parts(expected)
    given = list(_given(wrong, file))[-len(mine) :] if len(mine) > 1 else []
    if not given or len(mine) != len(theirs) or [_parts(told) for _, told in given] != [[part] for part in mine]:
        return None
    for (step, told), part, right in zip(given, mine, theirs, strict=True):
        if part != right or type(part) is not type(right):
            return Divergence(step, "returned", actual=told, expected=_written(right))
    return None


def _given(recording: Recording, file: str) -> Iterator[tuple[int, str]]:
    """The steps at which a function of a file returned to something outside of it, and the values."""
    for moment in moments(recording):
        stack = [recording.codes[frame.code].file for frame in moment.stack]
        if moment.event == RETURN and stack[-1] == file and file not in stack[:-1]:
            plain = is_plain(moment.value, moment.things)
            yield moment.step, text(moment.value, moment.things, LONGEST) if plain else ""


def _parts(told: str) -> list[Value]:
    """The parts of a value that is told as Python writes it that are no lists or tuples; [] for what can't be read."""
    try:
        return list(_leaves(ast.literal_eval(told)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _leaves(value: Value) -> Iterator[Value]:
    if not isinstance(value, (list, tuple)):
        yield value
        return
    for each in value:
        yield from _leaves(each)


def _written(value: Value) -> str:
    return '"' + repr(value)[1:-1] + '"' if type(value) is str and '"' not in value else repr(value)
