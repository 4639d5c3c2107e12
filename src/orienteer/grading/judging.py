"""Holding a learner's observation against the reference's."""

from __future__ import annotations

import re
from typing import Any

from orienteer.curriculum.course import Check
from orienteer.grading.comparators import COMPARATORS
from orienteer.grading.comparators.exact import raised
from orienteer.grading.observation import Observation

Tree = Any

ENDINGS = frozenset({"timed_out", "memory_exceeded", "output_exceeded", "died", "not_run", "invalid", "syntax_error"})
"""Outcomes that are never right, whatever the reference did."""


UNJUDGED = frozenset({"stage", "reason", "limit", "seconds", "told"})
"""Keys of the judged part that are told and decide nothing."""


def judge(check: Check, expected: Observation, actual: Observation) -> bool:
    """Whether the learner's observation is right, by the check's comparator.

    Exceptions are the same when their types are, unless the comparator's option `exception` is "text" (the type and the
    text) or "whole" (arguments, cause and notes too). The final line breaks of an output don't count.

    Returns:
        For `any_valid`, whether it equals the reference's; the grader asks the predicate about the others.
    """
    if expected.text == actual.text:
        return '"capped"' not in actual.text and (
            actual.text.startswith('{"outcome":"returned"') or actual.outcome not in ENDINGS
        )
    if _ended_otherwise(expected.text, actual.text):
        return False
    if check.comparator.name == "exact" and is_to_the_letter(expected.text) and is_to_the_letter(actual.text):
        return False
    return judge_parts(check, expected.judged, actual.judged)


_RETURNED, _RAISED = '{"outcome":"returned"', '{"outcome":"raised"'


def _ended_otherwise(expected: str, actual: str) -> bool:
    """Whether one gave a value and the other raised, as the first letters tell."""
    return (expected.startswith(_RETURNED) and actual.startswith(_RAISED)) or (
        expected.startswith(_RAISED) and actual.startswith(_RETURNED)
    )


_MAY_BE_WRITTEN_IN_TWO_WAYS = re.compile(
    r'"(?:dict|set|frozenset|float|complex|subclass|iterator|function|exception|dataclass|object|output|stage|reason|limit|seconds|told)"'
)


def is_to_the_letter(text: str) -> bool:
    """Whether the observation is equal to nothing but its own text. Short ones come again and again."""
    found = _TO_THE_LETTER.get(text)
    if found is None:
        found = _MAY_BE_WRITTEN_IN_TWO_WAYS.search(text) is None
        if len(text) <= SHORT:
            if len(_TO_THE_LETTER) >= MOST_KEPT:
                _TO_THE_LETTER.clear()
            _TO_THE_LETTER[text] = found
    return found


SHORT = 400
MOST_KEPT = 20_000
_TO_THE_LETTER: dict[str, bool] = {}

known_to_the_letter = _TO_THE_LETTER.get
"""What `is_to_the_letter` found of a text before; None where it wasn't asked, or has forgotten it."""


def judge_parts(check: Check, expected: dict[str, Any], actual: dict[str, Any]) -> bool:
    """`judge` for decoded observations."""
    if expected["outcome"] != actual["outcome"] or actual["outcome"] in ENDINGS:
        return False
    compare = COMPARATORS[check.comparator.name]
    options = check.comparator.options
    exact = COMPARATORS["exact"]
    for part in sorted((set(expected) | set(actual)) - UNJUDGED - {"outcome"}):
        if part not in expected or part not in actual:
            return False
        one, other = expected[part], actual[part]
        if part == "value":
            right = compare.same(one, other, options)
        elif part == "arguments":
            plain = compare if check.comparator.name == "approximate" else exact
            right = len(one) == len(other) and all(map(lambda a, b: plain.same(a, b, options), one, other))
        else:
            right = normal_part(check, part, one) == normal_part(check, part, other)
        if not right:
            return False
    return True


def normal_judged(check: Check, judged: dict[str, Any]) -> dict[str, Any]:
    """An observation reduced to what the check sees of it: equal for observations that it can't tell apart."""
    return {part: normal_part(check, part, content) for part, content in sorted(judged.items()) if part not in UNJUDGED}


def normal_part(check: Check, part: str, content: Any) -> Any:
    """One part of an observation, reduced to what the check sees of it."""
    options = check.comparator.options
    if part == "value":
        return COMPARATORS[check.comparator.name].normal(content, options)
    if part == "arguments":
        return [COMPARATORS["exact"].normal(argument, options) for argument in content]
    if part == "output" and type(content) is str:
        return content.rstrip("\n")
    if part == "exception":
        return raised(content, str(options.get("exception", "type")))
    return content
