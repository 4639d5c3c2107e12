"""Text made safe to show: what a learner's program prints must not steer the terminal."""

from __future__ import annotations


def visible(text: str) -> str:
    r"""The text with every character that doesn't print written as an escape; line breaks stay, tabs become spaces.

    >>> visible("red \x1b[31m!")
    'red \\x1b[31m!'
    """
    text = text.expandtabs(4)
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() or each == "\n" else _escaped(each) for each in text)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def cells(text: str) -> int:
    """How many columns a terminal gives the text (a wide character has two)."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
