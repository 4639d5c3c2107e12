"""The signs that stand before a word, for a terminal that has them and for one that has ASCII alone."""

from __future__ import annotations

SIGNS: dict[str, tuple[str, str]] = {
    "passes": ("✓", "+"),
    "fails": ("✗", "x"),
    "not run": ("◌", "-"),
    "stopped": ("◷", "!"),
    "untouched": ("○", "."),
    "under_way": ("◐", "o"),
    "mastered": ("●", "#"),
    "fading": ("◍", "~"),
    "known": ("✓", "+"),
    "skipped": ("⊘", "/"),
    "not_yet_written": ("◌", ":"),
    "next": ("◎", ">"),
    "day 0": ("·", "."),
    "day 1": ("⠆", ":"),
    "day 2": ("⠶", "o"),
    "day 3": ("⠿", "O"),
    "day 4": ("⣿", "@"),
    "note": ("·", "-"),
    "rule": ("─", "-"),
    "ellipsis": ("…", "..."),
}
"""Sign name → (the sign, its ASCII form). Each is followed by a word: no sign stands alone."""

PLAIN: dict[str, str] = {
    **dict(SIGNS.values()),
    "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "–": "-", "—": "-", "−": "-", "×": "x", "≤": "<=", "≥": ">=", "≠": "!=",
    "←": "<-", "→": "->", "│": "|", "├": "|", "└": "`",
}  # fmt: skip
"""Sign → how it is written where there is ASCII alone."""

_NEEDED = "".join(sign for sign, _ in SIGNS.values())


def can_show_signs(encoding: str | None) -> bool:
    """Whether text in this encoding can hold every sign.

    >>> can_show_signs("utf-8"), can_show_signs("ascii"), can_show_signs(None)
    (True, False, False)
    """
    try:
        _NEEDED.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def encodable(text: str, encoding: str = "ascii") -> str:
    """The text with what the encoding lacks written plainly, and as an escape where it has no plain form.

    >>> encodable("← can’t é")
    "<- can't \\\\xe9"
    >>> encodable("→ é", "latin-1")
    '-> é'
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_encodable(each, encoding) for each in text)
    return text


def _encodable(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return PLAIN.get(character) or character.encode("ascii", "backslashreplace").decode("ascii")
    return character
