"""Authors' Markdown as HTML. Raw HTML isn't let through; links inside the content become addresses of the pages.

Outside code, straight quotation marks and apostrophes become curved ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from orienteer.course.highlighting import highlighted

SCHEMES = ("topic", "exercise", "glossary", "http", "https", "mailto")


class Renderer:
    """Renders Markdown of one course.

    Args:
        glossary: slug → explanation, shown with a linked term.
    """

    def __init__(self, glossary: Mapping[str, str] | None = None) -> None:
        self.glossary = dict(glossary or {})
        self.markdown = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(["table", "smartquotes"])
        self.markdown.validateLink = lambda url: url.partition(":")[0] in SCHEMES or url.startswith(("/", "#"))  # type: ignore[method-assign]
        rules: dict[str, Any] = self.markdown.renderer.rules  # type: ignore[attr-defined]
        rules["link_open"] = self._link_open
        rules["link_close"] = self._link_close
        rules["fence"] = self._fence
        rules["code_block"] = self._code_block
        self._closing: list[str] = []

    def html(self, text: str) -> str:
        """A whole text, paragraphs and all."""
        return str(self.markdown.render(text)).strip()

    def inline(self, text: str) -> str:
        """A line of text, without a paragraph around it."""
        return str(self.markdown.renderInline(" ".join(text.split())))

    def _link_open(self, tokens: Sequence[Token], place: int, options: Any, environment: Any) -> str:
        address = str(tokens[place].attrGet("href") or "")
        scheme, _, rest = address.partition(":")
        if scheme == "glossary":
            self._closing.append("</abbr>")
            return f'<abbr class="term" tabindex="0" title="{escapeHtml(self.glossary.get(rest, ""))}">'
        self._closing.append("</a>")
        if scheme in ("topic", "exercise"):
            return f'<a href="/{scheme}/{escapeHtml(rest)}">'
        outward = ' rel="noreferrer"' if scheme in ("http", "https") else ""
        return f'<a href="{escapeHtml(address)}"{outward}>'

    def _link_close(self, tokens: Sequence[Token], place: int, options: Any, environment: Any) -> str:
        return self._closing.pop()

    def _fence(self, tokens: Sequence[Token], place: int, options: Any, environment: Any) -> str:
        language = (tokens[place].info.split() or ["text"])[0]
        return highlighted(tokens[place].content, "text" if language == "output" else language) + "\n"

    def _code_block(self, tokens: Sequence[Token], place: int, options: Any, environment: Any) -> str:
        return highlighted(tokens[place].content) + "\n"
