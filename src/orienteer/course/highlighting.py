"""Code in the three inks of the pages: classes are Pygments' own, the colours are the style sheet's."""

from __future__ import annotations

from functools import lru_cache

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

_FORMATTER = HtmlFormatter(nowrap=True)


def highlighted(source: str, language: str = "python") -> str:
    """The source as HTML in a frame."""
    return f'<pre class="highlight"><code>{_inked(source.rstrip(chr(10)), language).rstrip(chr(10))}</code></pre>'


@lru_cache(maxsize=512)
def _inked(source: str, language: str) -> str:
    try:
        lexer = get_lexer_by_name(language or "text", stripnl=False)
    except ClassNotFound:
        lexer = get_lexer_by_name("text", stripnl=False)
    return str(highlight(source, lexer, _FORMATTER))
