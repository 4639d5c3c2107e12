"""Authors' Markdown for forms that are not pages: escaped, fenced, its links said in words."""

from __future__ import annotations

import re
from collections.abc import Callable

from orienteer.exports.reading import read_name

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$]|&(?=#?\w+;))")
_BEGINS_AN_ITEM = re.compile(r"^([-+]|\d+[.)])(?=\s|$)")
_UNDERLINES = re.compile(r"^[=-]")
"""Below a line of words they would make a heading of it."""
_PIECES = re.compile(
    r"(?ms)^(?P<ticks>`{3,}).*?^(?P=ticks)\s*$"  # a fence
    r"|\[(?P<words>(?:[^\[\]\\`]|\\.|`[^`]*`)+)\]\((?P<scheme>topic|exercise|glossary):(?P<target>[^()\s]+)\)"
    r"|(?P<tick>`+)(?!`).+?(?<!`)(?P=tick)(?!`)"  # code in a line
)


def escaped(text: str) -> str:
    r"""A plain text as Markdown that shows it.

    >>> print(escaped("__init__ and *args"))
    \_\_init\_\_ and \*args
    """
    return _SPECIAL.sub(r"\\\1", text)


def escaped_item(text: str) -> str:
    r"""A plain text as Markdown at the beginning of a list's item, where a sign or a number would begin another.

    >>> print(escaped_item("+ adds"), escaped_item("1. of May"))
    \+ adds 1\. of May
    """
    return _BEGINS_AN_ITEM.sub(lambda found: f"{found[1][:-1]}\\{found[1][-1]}", escaped(text))


def escaped_name(name: str) -> str:
    """A check's name as Markdown: words as they are, and `code` stays code."""
    parts = (f"`{span.text}`" if span.code else escaped(span.text) for span in read_name(name))
    return _BEGINS_AN_ITEM.sub(lambda found: f"{found[1][:-1]}\\{found[1][-1]}", "".join(parts))


def quoted(text: str) -> str:
    r"""A learner's own text as a quotation in Markdown that shows it as it was typed: its lines, its spaces, its signs.

    >>> print(quoted("# 1 < 2\n- so"))
    > \# 1 \< 2\
    > \- so
    """
    return "> " + "\\\n> ".join(map(_as_typed, lines_of(text.rstrip())))


def _as_typed(line: str) -> str:
    words = line.lstrip(" \t")
    room = len(line.expandtabs(4)) - len(words.expandtabs(4))
    shown = _UNDERLINES.sub(r"\\\g<0>", escaped_item(words)) or "\u00a0"
    return "\u00a0" * room + shown


def lines_of(text: str) -> list[str]:
    r"""The lines of a text as an editor shows them: a form feed or U+2028 within a line ends none.

    >>> lines_of("a\x0cb\r\nc")
    ['a\x0cb', 'c']
    """
    return re.split(r"\r\n?|\n", text)


def indented(text: str, by: str) -> str:
    """A text whose every line is moved to the right, the empty ones too; nothing is put inside a line."""
    return "\n".join(by + line for line in lines_of(text))


def fenced(text: str, language: str = "") -> str:
    """A block of code, in a fence longer than any in it."""
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text.rstrip(chr(10))}\n{fence}"


def relinked(markdown: str, address: Callable[[str, str], str | None]) -> str:
    """Markdown whose links inside the content lead to where `address(scheme, target)` says, or are words alone.

    Args:
        markdown: an author's; code in it stays as it is.
        address: None where there is nothing to lead to.
    """

    def replaced(found: re.Match[str]) -> str:
        if found["scheme"] is None:
            return found[0]
        to = address(found["scheme"], found["target"])
        return found["words"] if to is None else f"[{found['words']}]({to})"

    return _PIECES.sub(replaced, markdown)
