"""From the bytes that were handed in to code objects, or to a plain account of why not."""

from __future__ import annotations

import codecs
import re
from types import CodeType
from typing import Any

from orienteer.inside import own
from orienteer.inside.encoding import encode

own.keep(globals())

SOURCE_BYTES = 200_000
"""A larger file is refused: no exercise needs it. Each megabyte takes seconds to compile and to look through."""

NO_FILES = frozenset({"idna", "palmos", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
"""Codecs of text in which no file is written; one of them takes longer than a minute for a megabyte.

Source: "Python Specific Encodings" in the documentation of `codecs`; names as `codecs.lookup` gives them.
"""

_DECLARED = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
"""A declared encoding in the first two lines. Source: PEP 263."""


class Unreadable(Exception):
    """The file can't be run; `judged` is the observation that says why, `line` the line it is about."""

    def __init__(self, outcome: str, line: int | None = None, **parts: Any) -> None:
        super().__init__(outcome)
        self.judged: dict[str, Any] = {"outcome": outcome, **parts}
        self.line = line


def text_of(path: str, content: bytes) -> str:
    """The file as text, as Python reads it: byte-order mark dropped, declared encoding honoured.

    Raises:
        Unreadable: it isn't a text that Python reads.
    """
    if len(content) > SOURCE_BYTES:
        reason = f"{path} has {len(content):,} bytes; at most {SOURCE_BYTES:,} are read."
        raise Unreadable("invalid", reason=reason)
    if b"\0" in content:
        line = content.count(b"\n", 0, content.index(b"\0")) + 1
        reason = f"{path} holds a null byte on line {line}: it is not a text file."
        raise Unreadable("invalid", line, reason=reason)
    encoding = _encoding(content)
    try:
        if encoding != "utf-8" and codecs.lookup(encoding).name in NO_FILES:
            raise LookupError
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = content[error.start]
        reason = f"{path} is not UTF-8: byte 0x{found:02x} on line {line} can't be read. Save the file as UTF-8."
        raise Unreadable("invalid", line, reason=reason) from None
    except LookupError:
        reason = f"{path} declares the encoding {encoding[:50]!r}, which Python doesn't know for files."
        raise Unreadable("invalid", 1, reason=reason) from None


def _encoding(content: bytes) -> str:
    if content.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if b"coding" in content:
        for line in content.split(b"\n", 2)[:2]:
            declared = _DECLARED.match(line)
            if declared:
                return declared.group(1).decode("ascii")
            if line.strip() and not line.lstrip().startswith(b"#"):
                break
    return "utf-8"


def compiled(path: str, text: str) -> CodeType:
    """The file's code.

    Raises:
        Unreadable: it has a syntax error, or Python can't take it.
    """
    try:
        return compile(text, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        raise Unreadable("syntax_error", error.lineno, exception=encode(error)) from None
    except (RecursionError, MemoryError, OverflowError):
        raise Unreadable(
            "invalid", reason=f"{path} is nested too deeply, or too large, for Python to compile."
        ) from None
    except ValueError as error:
        raise Unreadable("invalid", reason=f"{path} can't be compiled: {error}.") from None
