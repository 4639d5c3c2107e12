"""Sentences of ours as HTML: code stands between backticks in them."""

from __future__ import annotations

import html
import re

_CODE = re.compile(r"`([^`]+)`")


def as_html(text: str) -> str:
    """A sentence or two as a paragraph.

    >>> as_html("Line 2 has `<`.")
    '<p>Line 2 has <code>&lt;</code>.</p>'
    """
    return "<p>" + _CODE.sub(lambda match: f"<code>{match[1]}</code>", html.escape(text, quote=False)) + "</p>"
