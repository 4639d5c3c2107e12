"""A configuration of nginx: directives and blocks. Source: nginx's Beginner's Guide, on the file's structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from orienteer.grading.formats.parsing import Unfit

_TOKEN = re.compile(
    r"""(?P<remark>\#[^\n]*)
    |(?P<space>\s+)
    |(?P<sign>[{};])
    |"(?P<double>(?:[^"\\]|\\.)*)"
    |'(?P<single>(?:[^'\\]|\\.)*)'
    |(?P<word>(?:\$\{[^}\s]*\}|\\.|[^\s{};"'\\])+)""",
    re.VERBOSE | re.DOTALL,
)
DEEPEST = 20


def parse(text: str) -> Any:
    """The directives: name → list of their arguments; a block's stand under its name and arguments.

    `listen 80;` gives {"listen": ["80"]}, `location / { … }` gives {"location /": {…}}; what stands there again gives a
    list of these.

    Raises:
        Unfit: a brace or a semicolon is missing, or too much.
    """
    stack: list[tuple[str, dict[str, Any]]] = [("", {})]
    words: list[str] = []
    for line, sign, word in _tokens(text):
        if not sign:
            words.append(word)
        elif sign == ";":
            if not words:
                raise Unfit(line, f"Line {line} has a semicolon with nothing before it.")
            _put(stack[-1][1], words[0], words[1:])
            words = []
        elif sign == "{":
            if not words or len(stack) > DEEPEST:
                raise Unfit(line, f"Line {line} opens a block that has no name, or stands too deep.")
            stack.append((" ".join(words), {}))
            words = []
        else:
            if words or len(stack) == 1:
                missing = "a semicolon is missing before it" if words else "no block is open there"
                raise Unfit(line, f"Line {line} closes a block, and {missing}.")
            name, block = stack.pop()
            _put(stack[-1][1], name, block)
    if words or len(stack) > 1:
        raise Unfit(None, "The file ends in the middle of a block or a directive.")
    return stack[0][1]


def _put(block: dict[str, Any], name: str, value: Any) -> None:
    if name not in block:
        block[name] = value
    elif isinstance(block[name], tuple):
        block[name] = (*block[name], value)
    else:
        block[name] = (block[name], value)


def _tokens(text: str) -> Iterator[tuple[int, str, str]]:
    """(line, sign or "", word) of each token."""
    at, line = 0, 1
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise Unfit(line, f"Line {line} has a quotation mark that is never closed.")
        if match["sign"]:
            yield line, match["sign"], ""
        elif not match["space"] and not match["remark"]:
            yield line, "", next(each for each in (match["double"], match["single"], match["word"]) if each is not None)
        line += match[0].count("\n")
        at = match.end()
