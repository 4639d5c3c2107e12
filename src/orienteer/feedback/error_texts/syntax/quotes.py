"""Texts that don't end, or end too early; quotation marks of the wrong sort; f-strings."""

from __future__ import annotations

import re
import unicodedata

from orienteer.feedback.error_texts.syntax.broken import Broken, Finding
from orienteer.feedback.error_texts.syntax.words import known


def curly(broken: Broken) -> Finding | None:
    """Signs that a word processor makes of straight ones, spaces that only look so, and what can't be seen at all."""
    match = re.search(r"invalid (?:non-printable )?character (?:'(.)' )?\(?U\+([0-9A-F]+)", broken.message)
    if not match:
        return None
    sign = chr(int(match[2], 16))
    if sign in "“”„«»":
        return broken.found(f"has the quotation mark `{sign}`. Python's are straight: `\"` or `'`.")
    if sign in "‘’‚`´":
        return broken.found(f"has the quotation mark ‘{sign}’. Python's are straight: `\"` or `'`.")
    if sign in "–—−":
        return broken.found(f"has a dash, `{sign}`, where a minus belongs: `-`.")
    if sign in "×·÷":
        return broken.found(f"has the sign `{sign}`. Python writes `*` for times and `/` for divided by.")
    if sign in "≤≥≠":
        return broken.found(f"has the sign `{sign}`. Python writes `<=`, `>=` and `!=`.")
    if sign.isspace():
        return broken.found(
            f"holds a character that can't be seen (U+{match[2]}), which looks like a space: type it anew."
        )
    if not sign.isprintable():
        width = " and has no width" if unicodedata.category(sign) == "Cf" else ""
        return broken.found(
            f"holds a character that can't be seen{width} (U+{match[2]}): delete the line and type it anew."
        )
    return broken.found(f"has the character `{sign}`, which means nothing in Python outside a text.")


def unterminated(broken: Broken) -> Finding | None:
    """A text without its closing quotation mark."""
    if "unterminated triple-quoted" in broken.message:
        short = (each for each in range(1, broken.number) if re.match(r'\s*""[^"].*"""\s*$', broken.line(each)))
        if first := next(short, 0):
            return broken.found("begins a text with two quotation marks and ends it with three.", first)
        return broken.found("begins a text with three quotation marks, and it never ends: three of them are missing.")
    if "unterminated string literal" not in broken.message and "unterminated f-string" not in broken.message:
        return None
    text = broken.line(broken.number)
    quote = text[broken.column - 1 : broken.column] if broken.column else ""
    if quote not in ("'", '"'):
        quote = next((sign for sign in text if sign in "'\""), "'")
    if quote == "'" and re.search(r"'\w(?:[^']*\w)?'\w", text):
        return broken.found("has an apostrophe in a text between `'`, which ends the text there. Put it between `\"`.")
    return broken.found(f"begins a text with `{quote}`, and it doesn't end on that line: a `{quote}` is missing.")


def apostrophe(broken: Broken) -> Finding | None:
    """A text that ends at a quotation mark within it."""
    text = broken.line(broken.number)
    if not broken.message.startswith("invalid syntax"):
        return None
    ended = re.search(r"""(?<!\w)(['"])[^'"]*\1(\w[^'"]*)\1[^'"]*\1""", text)
    if ended and not (ended[2].isidentifier() and known(broken, ended[2])):
        quote, other = ended[1], "'" if ended[1] == '"' else '"'
        return broken.found(
            f"has a `{quote}` within a text between `{quote}`, which ends it there. Put it between `{other}`."
        )
    for quote, other in (("'", '"'), ('"', "'")):
        if re.search(rf"(?<!\w){quote}[^{quote}]*\w{quote}\w", text) and other not in text:
            return broken.found(
                f"has a `{quote}` within a text between `{quote}`, which ends it there. Put it between `{other}`."
            )
    return None


def formatted(broken: Broken) -> Finding | None:
    """Braces of an f-string."""
    if "f-string" not in broken.message:
        return None
    inside = re.search(r"""\b[rR]?[fF][rR]?(['"]).*?\{[^{}]*\1[^{}]*\1[^{}]*\}""", broken.line(broken.number))
    if inside:
        quote, other = inside[1], "'" if inside[1] == '"' else '"'
        return broken.found(
            f"has a `{quote}` between the braces of an f-string that stands between `{quote}`, which ends it there. "
            f"Between the braces, write `{other}`."
        )
    if "expecting '}'" in broken.message:
        return broken.found("has an f-string with `{` and without its `}`.")
    if "empty expression" in broken.message or "valid expression required" in broken.message:
        return broken.found(
            "has an f-string with nothing between its braces. A brace that is meant as such is doubled: `{{`."
        )
    if "single '}'" in broken.message:
        return broken.found(
            "has an f-string with `}` and without its `{`. A brace that is meant as such is doubled: `}}`."
        )
    return broken.found("has an f-string in whose braces stands what isn't an expression.")


def escaped(broken: Broken) -> Finding | None:
    """A `\\` in a text that begins a sign which isn't complete: `'C:\\users'`."""
    match = re.search(r"unicode error\).*(?:truncated|malformed|illegal|unknown) ?(.*)", broken.message)
    if not match:
        return None
    began = re.search(r"\\[uUxN]", broken.line(broken.number))
    named = f"`{began[0]}`" if began else "a `\\`"
    return broken.found(
        f"has {named} in a text, which begins the number or name of a character. A `\\` that is meant as such is "
        "doubled, or an `r` stands before the text."
    )


def backslash(broken: Broken) -> Finding | None:
    """Something behind a backslash at the end of a line."""
    if "line continuation" not in broken.message:
        return None
    return broken.found("has something behind a `\\`. Outside a text that sign only ends a line that goes on below.")


RULES = (curly, unterminated, formatted, escaped, backslash, apostrophe)
