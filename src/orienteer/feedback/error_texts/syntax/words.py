"""The word that begins a line: a keyword with a slip of the hand in it, or `def` left out."""

from __future__ import annotations

import builtins
import keyword
import re
from difflib import SequenceMatcher

from orienteer.feedback.error_texts.syntax.broken import Broken, Finding


def misspelt(broken: Broken) -> Finding | None:
    """A word that nobody knows, and a keyword one slip away with which the line is Python."""
    match = re.match(r"\s*([^\W\d]\w*)", broken.here)
    if not match or keyword.iskeyword(match[1]) or known(broken, match[1]):
        return None
    word, rest = match[1], broken.line(broken.number)[match.end() :]
    near = [each for each in keyword.kwlist if _one_slip(word.lower(), each)]
    for each in sorted(near, key=lambda one: SequenceMatcher(None, word.lower(), one).ratio(), reverse=True):
        if broken.goes_further(each + rest):
            return broken.found(f"begins with `{word}`. Python has `{each}`.")
    return None


def without_def(broken: Broken) -> Finding | None:
    """A function's name and parameters with a block under them, and no `def` before them."""
    match = re.match(r"\s*([^\W\d]\w*)\s*\(.*:$", broken.here)
    below = next((each for each in range(broken.number + 1, len(broken.lines) + 1) if broken.code(each).strip()), 0)
    if not match or broken.indent(below) <= broken.indent(broken.number) or known(broken, match[1]):
        return None
    if not broken.goes_further("def " + broken.line(broken.number).lstrip()):
        return None
    return broken.found(f"begins a function and lacks the `def`: it has to begin with `def {match[1]}(`.")


def known(broken: Broken, word: str) -> bool:
    """Whether a name is Python's own, or is given a meaning anywhere in the program."""
    gives = re.compile(
        rf"\s*(?:async\s+)?(?:class|def|except|for|from|import|with)\b.*\b{word}\b"
        rf"|\s*(?:[\w.*]+\s*,\s*)*{word}\s*(?:,|[-+*/%&|^@<>]*=(?!=)|:[^=]*[=,])"
    )
    return hasattr(builtins, word) or any(gives.match(broken.code(each + 1)) for each in range(len(broken.lines)))


def _one_slip(word: str, other: str) -> bool:
    """Whether a letter too many, too few or another stands in a word, or two have changed places."""
    if len(word) == len(other) and sorted(word) == sorted(other):
        return sum(one != another for one, another in zip(word, other, strict=True)) in (0, 2)
    pairs = enumerate(zip(word, other, strict=False))
    same = next((place for place, (one, another) in pairs if one != another), min(len(word), len(other)))
    rest, right = word[same:], other[same:]
    return right == rest[1:] or rest == right[1:] or rest[1:] == right[1:]


RULES = (misspelt, without_def)
