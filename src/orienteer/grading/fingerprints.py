"""A program's behaviour on an exercise's inputs, as one short text: equal for programs that no check can tell apart."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from operator import eq

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.judging import is_to_the_letter, normal_judged
from orienteer.grading.observation import Observation
from orienteer.grading.trees import text_of


def fingerprint(exercise: Exercise, observations: Mapping[int, Sequence[Observation]]) -> str:
    """The fingerprint of what a program showed.

    Args:
        observations: check's index → its observations in the pool's order, as `observe_all` gives them: shorter than
            the pool where an ending stopped the check.

    Returns:
        A hash over the judged parts, each reduced to what its comparator sees; "" when a check has no observation.
    """
    digest = hashlib.blake2b(digest_size=16)
    for index, check in enumerate(exercise.checks):
        seen = observations.get(index, ())
        if not seen:
            return ""
        digest.update(_part(check, [observation.text for observation in seen]))
    return digest.hexdigest()


def _part(check: Check, texts: list[str]) -> bytes:
    """What a check's observations come to. What the reference shows is asked for most, and kept."""
    as_expected = len(texts) == len(check.expected) and all(map(eq, texts, check.expected))
    kept = _EXPECTED.get(id(check)) if as_expected else None
    if kept is not None and kept[0] is check:
        return kept[1]
    part = "\n".join(["check", *[normal_text(check, text) for text in texts], ""]).encode("ascii")
    if as_expected:
        if len(_EXPECTED) >= _MOST_CHECKS:
            _EXPECTED.clear()
        _EXPECTED[id(check)] = check, part
    return part


def normal_text(check: Check, text: str) -> str:
    """An observation's text, reduced to what the check sees of it."""
    if is_to_the_letter(text) and check.comparator.name in ("exact", "approximate", "any_valid"):
        return text
    return _reduced(check.comparator.name, text_of(dict(check.comparator.options)), check, text)


def _reduced(name: str, options: str, check: Check, text: str) -> str:
    found = _CACHE.get((name, options, text))
    if found is None:
        if len(_CACHE) > _MOST_KEPT:
            _CACHE.clear()
        found = text_of(normal_judged(check, Observation(text).judged))
        _CACHE[name, options, text] = found
    return found


_MOST_KEPT = 20_000
_CACHE: dict[tuple[str, str, str], str] = {}

_MOST_CHECKS = 500
_EXPECTED: dict[int, tuple[Check, bytes]] = {}
