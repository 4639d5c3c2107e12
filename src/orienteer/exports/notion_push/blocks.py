"""Lessons, exercises and cards as Notion's blocks: flat, as lists within lists are set with a dash of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from orienteer.curriculum.course import Card, Exercise, Topic
from orienteer.exports.book import Book
from orienteer.exports.lines import grading_line, language_of
from orienteer.exports.notion_push.texts import rich_lists
from orienteer.exports.reading import Code, Item, Piece, Span, Table, plain, read, read_line, read_name

Block = dict[str, Any]

SAME_NAME = frozenset({"python", "yaml", "json", "html", "css", "javascript", "typescript", "sql", "toml"})
LANGUAGES = {**{name: name for name in SAME_NAME}, "sh": "shell", "bash": "shell", "dockerfile": "docker"}
"""Ours → Notion's; another is plain text. Source: Notion's reference, "Block", code: language."""


def topic_blocks(topic: Topic, book: Book) -> list[Block]:
    """A lesson; of a topic not yet written, what it will hold."""
    return list(_topic(topic, book))


def exercise_blocks(exercise: Exercise, book: Book) -> list[Block]:
    """The task, what to begin with, the checks to tick, and one's own solution where it is asked for."""
    own = book.mine.solutions.get(exercise.id, {}) if book.mine else {}
    return [
        *_pieces(exercise.task_text),
        *_code(exercise.starter, language_of(exercise.file_name)),
        *(_name(check.name) for check in exercise.checks),
        _line("paragraph", grading_line(exercise)),
        *(block for name, text in own.items() for block in _code(text, language_of(name))),
    ]


def card_blocks(card: Card) -> list[Block]:
    """The answer in its layers, and the code that proves it."""
    return [
        *_code(card.starter, "python"),
        *(_line("bulleted_list_item", f"{each.answer_text} {each.why_wrong_text}") for each in card.choices),
        *_pieces(card.sentence_text),
        *_pieces(card.paragraph_text),
        *(_line("bulleted_list_item", f"{asks} {answer}") for asks, answer in card.follow_ups_text),
        *_code(card.proof, "python"),
        *_code(card.prints, "text"),
    ]


def _name(text: str) -> Block:
    """A box to tick, before the name of a check or of an item."""
    return _block("to_do", next(rich_lists(read_name(text))), checked=False)


def words_of(block: Block) -> str:
    """The words of a block, as the API gives them back or as they are sent."""
    texts = block[block["type"]].get("rich_text", [])
    return "".join(text.get("plain_text", text.get("text", {}).get("content", "")) for text in texts)


def _topic(topic: Topic, book: Book) -> Iterator[Block]:
    if book.mine and topic.id in book.mine.notes:
        yield from (_block("quote", texts) for texts in rich_lists([Span(book.mine.notes[topic.id])]))
    if not topic.written:
        yield _line("paragraph", "Not yet written. It will hold:")
        yield from (_name(item.title) for item in topic.items)
        return
    for section in topic.sections:
        if section.title_text:
            yield _line("heading_2", section.title_text)
        for block in section.blocks:
            if block.kind == "prose":
                yield from _pieces(block.text)
            else:
                yield from _code(block.source, block.language)
                yield from _code(block.output, "text")


def _pieces(markdown: str) -> Iterator[Block]:
    """Pieces as blocks. Notion counts the items that follow each other by itself: others bear their number as text."""
    counted = 0
    for piece in read(markdown):
        number = int(piece.mark[:-1]) if isinstance(piece, Item) and piece.mark != "-" else 0
        if isinstance(piece, Item) and number and (piece.depth or number != counted + 1):
            counted = 0
            kind = "bulleted_list_item" if piece.depth else "paragraph"
            lead = f"{'– ' * piece.depth}{piece.mark} "
            yield from (_block(kind, texts) for texts in rich_lists((Span(lead), *piece.spans)))
        else:
            counted = number
            yield from _piece(piece)


def _piece(piece: Piece) -> Iterator[Block]:
    if isinstance(piece, Code):
        yield from _code(piece.text, piece.language)
    elif isinstance(piece, Table):
        yield from _code("\n".join("  ".join(row) for row in _columns(piece)), "text")
    elif isinstance(piece, Item):
        kind = "bulleted_list_item" if piece.mark == "-" else "numbered_list_item"
        lead = (Span("– " * piece.depth),) if piece.depth else ()
        yield from (_block(kind, texts) for texts in rich_lists((*lead, *piece.spans)))
    else:
        kind = "quote" if piece.quoted else "heading_3" if piece.level else "paragraph"
        yield from (_block(kind, texts) for texts in rich_lists(piece.spans))


def _columns(table: Table) -> list[list[str]]:
    return [[cell.ljust(wide) for cell, wide in zip(row, table.widths, strict=True)] for row in table.rows]


def _code(text: str, language: str) -> Iterator[Block]:
    """Some code, in as many blocks as its length asks for."""
    if not text:
        return
    for texts in rich_lists([Span(text.rstrip("\n"))]):
        yield _block("code", texts, language=LANGUAGES.get(language, "plain text"))


def _line(kind: str, markdown: str) -> Block:
    return _block(kind, next(rich_lists(read_line(markdown))))


def _block(kind: str, texts: Sequence[dict[str, Any]], **more: Any) -> Block:
    return {"object": "block", "type": kind, kind: {"rich_text": list(texts), **more}}


def title_of(markdown: str) -> str:
    """A text as a page's title."""
    return plain(read_line(markdown))
