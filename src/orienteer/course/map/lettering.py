"""How wide a label is, and where it breaks: without a page, so that every edition breaks it at the same place."""

from __future__ import annotations

import re

ADVANCES: dict[str, int] = {
    **dict.fromkeys("'", 183), " ": 192, **dict.fromkeys("!,.:;", 214), "j": 237, "i": 240, "l": 240, "|": 250,
    "I": 252, "J": 269, '"': 321, "[": 345, "]": 345, "(": 364, ")": 364, "{": 372, "}": 372, "_": 380, "f": 384,
    "r": 389, "t": 400, "1": 408, "?": 410, "-": 420, "/": 438, "\\": 438, "s": 446, "*": 458, "z": 482, "v": 489,
    "y": 493, "c": 502, "x": 504, "7": 511, "a": 516, "k": 517, "e": 528, "g": 536, "2": 543, "u": 549, "$": 552,
    "<": 560, "=": 560, ">": 560, "~": 560, "3": 561, "L": 566, "5": 568, "h": 569, "n": 569, "F": 571, "d": 572,
    "S": 575, "+": 580, "q": 581, "4": 589, "^": 590, "E": 591, "b": 591, "p": 591, "o": 597, "8": 598, "6": 599,
    "9": 599, "`": 600, "P": 610, "Y": 629, "B": 633, "T": 637, "0": 643, "K": 649, "R": 653, "X": 654, "Z": 659,
    "A": 668, "V": 668, "#": 671, "C": 686, "&": 710, "U": 732, "G": 736, "D": 739, "H": 749, "N": 757, "w": 777,
    "O": 819, "Q": 819, "%": 834, "m": 872, "@": 875, "M": 953, "W": 999,
}  # fmt: skip
"""Thousandths of an em. Source: the `hmtx` table of Commissioner 5.3, Latin."""

UNKNOWN_ADVANCE = 1000
"""What a character outside the table is taken for: no letter of Commissioner is wider."""

SLACK = 1.08
"""How much wider than Commissioner's regular weight a label may turn out (weight 640, or Literata)."""

ELLIPSIS = "…"


def width(text: str, size: float) -> float:
    """The width of a text.

    Args:
        size: of the type, in pixels.

    Returns:
        pixels.
    """
    return sum(ADVANCES.get(letter, UNKNOWN_ADVANCE) for letter in text) * size * SLACK / 1000


def broken(text: str, *, size: float, measure: float, most_lines: int = 3) -> tuple[str, ...]:
    """A label's lines: broken between words and after hyphens, inside a word only where it is wider than the measure.

    Args:
        size: of the type, in pixels.
        measure: the widest that a line may be, in pixels.
        most_lines: what doesn't fit ends in an ellipsis.
    """
    lines: list[str] = []
    for piece in _pieces(text, size, measure):
        if lines and width((lines[-1] + piece).rstrip(), size) <= measure:
            lines[-1] += piece
        else:
            lines.append(piece)
    lines = [line.rstrip() for line in lines]
    if len(lines) <= most_lines:
        return tuple(lines)
    return (*lines[: most_lines - 1], _cut(lines[most_lines - 1], size, measure))


def _pieces(text: str, size: float, measure: float) -> list[str]:
    """What stays together, each with the space after it."""
    parts = re.findall(r"[^\s-]*-(?=\w)|\S+\s*", " ".join(text.split()))
    return [piece for part in parts for piece in _cut_up(part, size, measure)]


def _cut_up(word: str, size: float, measure: float) -> list[str]:
    if width(word.rstrip(), size) <= measure:
        return [word]
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, size) > measure:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _cut(line: str, size: float, measure: float) -> str:
    while line and width(line + ELLIPSIS, size) > measure:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS
