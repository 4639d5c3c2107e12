"""Messages and hints, written as HTML or Markdown for the page, as running text for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from orienteer.cli.page import Block, Code, Gap, Piece, Sentence

_PARAGRAPHS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "blockquote", "tr", "dt", "dd"})
_STRONG = frozenset({"strong", "b", "h1", "h2", "h3", "h4", "th"})


def prose(text: str, *, indent: int = 0) -> list[Block]:
    """Paragraphs, parted by an empty line. Code keeps its lines; a link keeps its words.

    >>> [type(block).__name__ for block in prose("<p>One.</p><pre>x = 1\\n</pre>")]
    ['Sentence', 'Gap', 'Code']
    """
    reader = _Reader(indent)
    reader.feed(text if text.lstrip().startswith("<") else _as_html(text))
    reader.close()
    reader.end_paragraph()
    blocks: list[Block] = []
    for block in reader.blocks:
        blocks += [Gap(), block] if blocks else [block]
    return blocks


def _as_html(markdown: str) -> str:
    """The little Markdown that messages use: paragraphs and `code`."""
    return "".join(f"<p>{paragraph}</p>" for paragraph in _paragraphs(markdown))


def _paragraphs(markdown: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", markdown.strip()):
        text = paragraph.replace("&", "&amp;").replace("<", "&lt;")
        yield re.sub(r"`([^`]+)`", r"<code>\1</code>", text)


class _Reader(HTMLParser):
    """Collects blocks from HTML that our own renderer wrote."""

    def __init__(self, indent: int) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._indent = indent
        self._open: list[str] = []
        self._pieces: list[Piece] = []
        self._items: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "hr", "img"):
            self._pieces += [Piece("\n")] if tag == "br" else []
            return
        opens_an_item = tag == "p" and self._open[-1:] == ["li"]
        if (tag in _PARAGRAPHS or tag in ("pre", "ul", "ol")) and not opens_an_item:
            self.end_paragraph()
        if tag in ("ul", "ol"):
            self._items.append(0 if tag == "ol" else -1)
        if tag == "li" and self._items:
            self._items[-1] += self._items[-1] >= 0
            self._pieces.append(Piece(f"{self._items[-1]}. " if self._items[-1] > 0 else "- "))
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre":
            text = "".join(each.text for each in self._pieces).strip("\n")
            self._pieces = []
            self.blocks.append(Code(text, self._indent + 2))
        elif tag in _PARAGRAPHS:
            self.end_paragraph()
        if tag in ("ul", "ol") and self._items:
            self._items.pop()
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "pre" in self._open:
            self._pieces.append(Piece(data))
            return
        text = re.sub(r"\s+", " ", data)
        if text == " " and not self._pieces:
            return
        if "code" in self._open:
            self._pieces.append(Piece(f"`{text}`", "code"))
        else:
            self._pieces.append(Piece(text, "plain", bool(_STRONG & set(self._open))))

    def end_paragraph(self) -> None:
        """What has been read so far is a paragraph."""
        if any(not each.text.isspace() for each in self._pieces):
            self.blocks.append(Sentence(tuple(self._pieces), self._indent))
        self._pieces = []
