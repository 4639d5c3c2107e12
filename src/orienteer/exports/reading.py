"""Authors' Markdown taken apart for forms that are neither pages nor Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text of one look.

    Args:
        link: an address, or `topic:…`, `exercise:…`, `glossary:…`; "" without one.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: str = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a heading where `level` isn't 0; quoted where it is so; `depth` of the lists that it stands in."""

    spans: Spans
    level: int = 0
    quoted: bool = False
    depth: int = 0

    @property
    def text(self) -> str:
        """The words alone."""
        return plain(self.spans)


@dataclass(frozen=True, slots=True)
class Item:
    """The first paragraph of a list's item. `mark` is `-` or `1.`; `depth` is 0 in the outermost list."""

    spans: Spans
    mark: str
    depth: int = 0

    @property
    def text(self) -> str:
        """The words alone."""
        return plain(self.spans)


@dataclass(frozen=True, slots=True)
class Code:
    """A block of code, with its last line break."""

    text: str
    language: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first row is the heading."""

    cells: tuple[tuple[Spans, ...], ...]

    @property
    def rows(self) -> list[list[str]]:
        """The words of each cell."""
        return [[plain(cell) for cell in row] for row in self.cells]

    @property
    def widths(self) -> list[int]:
        """Characters of the widest cell of each column."""
        return [max(len(cell) for cell in column) for column in zip(*self.rows, strict=True)]


Piece = Paragraph | Item | Code | Table


def plain(spans: Sequence[Span]) -> str:
    """The words of some spans."""
    return "".join(span.text for span in spans)


def read(markdown: str, *, curved: bool = False) -> list[Piece]:
    """A text in its pieces, in their order.

    Args:
        curved: outside code, straight quotation marks and apostrophes become curved ones.
    """
    return list(_Reader(_parser(curved).parse(markdown)).pieces())


def read_line(markdown: str, *, curved: bool = False) -> Spans:
    """A line of text, without block structure; `curved` as in `read`."""
    tokens = _parser(curved).parseInline(" ".join(markdown.split()))
    return tuple(_spans(tokens[0].children or [])) if tokens else ()


def read_name(name: str) -> Spans:
    """The name of a check: words as they are, `code` between backticks.

    >>> [span.text for span in read_name("what `next` gives, and __init__.py")]
    ['what ', 'next', ' gives, and __init__.py']
    """
    parts = re.split(r"`([^`]+)`", name)
    return tuple(Span(part, code=place % 2 == 1) for place, part in enumerate(parts) if part)


@lru_cache(maxsize=2)
def _parser(curved: bool) -> MarkdownIt:
    rules = ["table", "smartquotes"] if curved else ["table"]
    parser = MarkdownIt("commonmark", {"html": False, "typographer": curved}).enable(rules)
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # the content's lint judges links
    return parser


class _Reader:
    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.lists: list[int | None] = []  # the next number of each list that is open; None for bullets
        self.mark = ""  # of the item that has begun and has no text yet
        self.quotes = 0
        self.level = 0
        self.rows: list[list[Spans]] = []
        self.in_table = False

    @property
    def depth(self) -> int:
        return max(0, len(self.lists) - 1)

    def pieces(self) -> Iterator[Piece]:
        for token in self.tokens:
            if token.type == "inline" and self.in_table:
                self.rows[-1].append(tuple(_spans(token.children or [])))
            elif token.type == "inline":
                yield self._text(tuple(_spans(token.children or [])))
            elif token.type in ("fence", "code_block"):
                yield from self._lone_mark()
                language = (token.info.split() or [""])[0]
                yield Code(token.content, language, len(self.lists))
            elif token.type == "table_close":
                yield from self._lone_mark()
                yield Table(tuple(map(tuple, self.rows)))
                self.rows, self.in_table = [], False
            else:
                self._structure(token)

    def _text(self, spans: Spans) -> Paragraph | Item:
        if self.mark:
            mark, self.mark = self.mark, ""
            return Item(spans, mark, self.depth)
        return Paragraph(spans, self.level, self.quotes > 0, len(self.lists))

    def _lone_mark(self) -> Iterator[Item]:
        """The mark of an item that doesn't begin with words."""
        if self.mark:
            mark, self.mark = self.mark, ""
            yield Item((), mark, self.depth)

    def _structure(self, token: Token) -> None:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            ordered = token.type == "ordered_list_open"
            self.lists.append(int(token.attrGet("start") or 1) if ordered else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif token.type == "list_item_open":
            number = self.lists[-1]
            self.mark = "-" if number is None else f"{number}."
            self.lists[-1] = None if number is None else number + 1
        elif token.type == "list_item_close":
            self.mark = ""
        elif token.type in ("blockquote_open", "blockquote_close"):
            self.quotes += token.nesting
        elif token.type in ("heading_open", "heading_close"):
            self.level = int(token.tag[1:]) if token.nesting == 1 else 0
        elif token.type == "table_open":
            self.in_table = True
        elif token.type == "tr_open":
            self.rows.append([])


def _spans(tokens: Sequence[Token]) -> Iterator[Span]:
    strong = emphasis = 0
    link = ""
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            strong += token.nesting
        elif token.type in ("em_open", "em_close"):
            emphasis += token.nesting
        elif token.type == "link_open":
            link = str(token.attrGet("href") or "")
        elif token.type == "link_close":
            link = ""
        elif token.type in ("text", "code_inline", "image"):
            yield Span(token.content, strong > 0, emphasis > 0, token.type == "code_inline", link)
        elif token.type in ("softbreak", "hardbreak"):
            yield Span("\n" if token.type == "hardbreak" else " ", strong > 0, emphasis > 0, False, link)
