"""A program's behaviour on an exercise's inputs, as one short text: equal for programs that no check can tell apart."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from operator import eq

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.by_identity import KeptFor
from orienteer.grading.judging import is_to_the_letter, known_to_the_letter, normal_judged
from orienteer.grading.observation import Observation
from orienteer.grading.trees import text_of

TO_THE_LETTER = frozenset({"exact", "approximate", "any_valid"})
"""Comparators that leave as it is what is equal to nothing but its own text."""

AND = "+"
"""Between the hash of what a program shows on the first parts of the pools and that of the rest, where there is any."""


def fingerprint(exercise: Exercise, observations: Mapping[int, Sequence[Observation]], *, whole: bool = True) -> str:
    """The fingerprint of what a program showed.

    Args:
        observations: check's index → its observations in the pool's order, as `observe_all` gives them: shorter than
            the pool where an ending stopped the check.

        whole: the rest of the pools was tried too, or stood behind an ending.

    Returns:
        A hash over the judged parts, each reduced to what its comparator sees; "" when a check has no observation. What
        the first parts come to and what the rest does are hashed apart; where the rest wasn't tried, it ends in `AND`.
    """
    digests = hashlib.blake2b(digest_size=16), hashlib.blake2b(digest_size=16)
    divided = False
    for index, check in enumerate(exercise.checks):
        seen = observations.get(index, ())
        if not seen:
            return ""
        texts = [observation.text for observation in seen]
        count = check.first_part or len(check.pool)
        digests[0].update(_part(check, 0, texts[:count]))
        if check.first_part:
            divided = True
            digests[1].update(_part(check, count, texts[count:]))
    if not divided:
        return digests[0].hexdigest()
    return f"{digests[0].hexdigest()}{AND}{digests[1].hexdigest() if whole else ''}"


def completed(fingerprint: str, known: Iterable[str]) -> str:
    """The one of the known fingerprints that one of the first parts begins; "" where none does, or several do.

    Args:
        fingerprint: a whole one is given back as it is.

    >>> completed("ab+", ["ab+cd", "ab+cd", "ef+cd"]), completed("ab+", ["ab+cd", "ab+ef"]), completed("ab", [])
    ('ab+cd', '', 'ab')
    """
    if not fingerprint.endswith(AND):
        return fingerprint
    found = {each for each in known if each.startswith(fingerprint)}
    return found.pop() if len(found) == 1 else ""


def _part(check: Check, place: int, texts: list[str]) -> bytes:
    """What a check's observations from a place on come to. What the reference shows is asked for most, and kept."""
    end = check.first_part if not place and check.first_part else len(check.expected)
    as_expected = len(texts) == end - place and all(map(eq, texts, check.expected[place:end]))
    kept = _EXPECTED.get(check) or {}
    if as_expected and place in kept:
        return kept[place]
    part = "\n".join(["check", *_normal_texts(check, texts), ""]).encode("ascii")
    if as_expected:
        _EXPECTED.keep({**kept, place: part}, check)
    return part


def _normal_texts(check: Check, texts: list[str]) -> list[str]:
    if check.comparator.name not in TO_THE_LETTER:
        return [normal_text(check, text) for text in texts]
    return [text if known_to_the_letter(text) else normal_text(check, text) for text in texts]


def normal_text(check: Check, text: str) -> str:
    """An observation's text, reduced to what the check sees of it."""
    if check.comparator.name in TO_THE_LETTER and is_to_the_letter(text):
        return text
    options = check.comparator.options
    key = check.comparator.name, text_of(dict(options)) if options else "", text
    found = _CACHE.get(key)
    if found is None:
        if len(_CACHE) > _MOST_KEPT:
            _CACHE.clear()
        found = _CACHE[key] = text_of(normal_judged(check, Observation(text).judged))
    return found


_MOST_KEPT = 20_000
_CACHE: dict[tuple[str, str, str], str] = {}

_MOST_CHECKS = 500
_EXPECTED: KeptFor[dict[int, bytes]] = KeptFor(_MOST_CHECKS)
