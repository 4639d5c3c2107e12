"""A book as the data that the template sets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from orienteer.curriculum.course import Area, Block, Card, Exercise, Topic
from orienteer.exports.book import Book
from orienteer.exports.forms.pdf.glyphs import columns, lacking, marked, name_of
from orienteer.exports.forms.pdf.map_data import map_data
from orienteer.exports.lines import STATES, grading_line, is_done, needs_line, project_line, share_line
from orienteer.exports.reading import Code, Item, Piece, Span, Table, read, read_line, read_name

CODE_MEASURE = 88
"""Characters of code that fit beside each other on the narrower paper at the template's size."""

BREAK = "⏎"
"""Stands at the end of a line of code that goes on in the next."""

NO_WIDTH = "\u200b"
UNBROKEN = 12
"""Characters that stay together in a word that may break: the widest of them, at a heading's size, fit on a line."""
_LONG_WORD = re.compile(r"\S{40,}")

Data = dict[str, Any]


def data(book: Book, *, edition: str, paper: str) -> Data:
    """The whole document."""
    return _Setting(book).document(edition, paper)


def wrapped(code: str) -> list[str]:
    """The lines of some code, longer ones broken with a mark. A line that goes on never begins with a space.

    >>> wrapped("x" * 89)[0] == "x" * 87 + BREAK
    True
    """
    lines: list[str] = []
    for line in code.expandtabs(4).rstrip("\n").split("\n"):
        while columns(line) > CODE_MEASURE:
            at = _fits(line)
            lines.append(line[:at] + BREAK)
            line = line[at:]
        lines.append(line)
    return lines


def _fits(line: str) -> int:
    """How much of a line that is too long stands before its break."""
    at = min(len(line), CODE_MEASURE - 1)
    while columns(line[:at]) >= CODE_MEASURE:
        at -= 1
    while at > CODE_MEASURE // 4 and line[at] == " ":
        at -= 1
    return at


def breakable(text: str) -> str:
    """A text whose longest words may break, at places without width: nothing runs off the page."""
    return _LONG_WORD.sub(lambda found: NO_WIDTH.join(_parts(found[0])), text)


def _parts(word: str) -> list[str]:
    return [word[at : at + UNBROKEN] for at in range(0, len(word), UNBROKEN)]


def anchor(scheme: str, target: str) -> str:
    """The label of a place: Typst's labels hold letters, digits, hyphens, colons and points."""
    return f"{scheme}:{re.sub(r'[^A-Za-z0-9-]', '.', target)}"


class _Setting:
    def __init__(self, book: Book) -> None:
        self.book = book
        topics = {anchor("topic", topic.id) for topic in book.topics}
        exercises = {anchor("exercise", exercise_id) for exercise_id in book.exercises}
        self.there = topics | exercises
        self.terms = {term.slug for term in book.glossary}
        self.lacking: dict[str, None] = {}

    def document(self, edition: str, paper: str) -> Data:
        book = self.book
        cards = [self.cards_of(topic) for topic in book.topics if topic.cards] if edition == "full" else []
        areas = [self.area(area, edition) for area in book.areas]
        return {
            "title": breakable(book.title),
            "role": book.role.title,
            "share": share_line(book),
            "edition": edition,
            "paper": paper,
            "mine": book.mine is not None,
            "map": map_data(book, anchor),
            "areas": areas,
            "boxed": [name_of(each) for each in self.lacking],
            "cards": cards,
            "projects": [breakable(project_line(each)) for each in book.projects],
            "questions": [breakable(each.title) for each in book.questions],
            "glossary": [
                {"term": breakable(term.term), "slug": term.slug, "pieces": self.pieces(term.explanation)}
                for term in sorted(book.glossary, key=lambda term: term.term.casefold())
            ]
            if edition == "full"
            else [],
        }

    def area(self, area: Area, edition: str) -> Data:
        one = self.topic if edition == "full" else self.summary
        return {"title": breakable(area.title), "topics": [one(topic) for topic in area.topics]}

    def head(self, topic: Topic) -> Data:
        book = self.book
        state = book.state(topic.id)
        return {
            "label": anchor("topic", topic.id),
            "title": breakable(topic.title),
            "number": book.numbers.get(topic.id),
            "written": topic.written,
            "state": STATES.get(state, "") if topic.written else "",
            "needs": breakable(needs_line(topic, book)),
            "minutes": topic.minutes,
            "summary": self.line(topic.summary),
            "note": breakable(self.own(book.mine.notes.get(topic.id, ""))) if book.mine else "",
            "items": [{"title": breakable(item.title), "done": is_done(book.state(item.id))} for item in topic.items],
        }

    def topic(self, topic: Topic) -> Data:
        sections = [
            {"title": self.line(section.title_text), "blocks": [self.block(block) for block in section.blocks]}
            for section in topic.sections
        ]
        exercises = [self.exercise(exercise) for exercise in self.book.exercises_of(topic)]
        return {**self.head(topic), "sections": sections, "exercises": exercises}

    def summary(self, topic: Topic) -> Data:
        return {
            **self.head(topic),
            "teaches": [self.line(concept.says) for concept in topic.teaches],
            "exercises": [
                {"title": breakable(exercise.title), "kind": exercise.kind, "minutes": exercise.minutes}
                for exercise in self.book.exercises_of(topic)
            ],
            "cards": [
                {"asks": self.line(card.asks_text), "sentence": self.line(card.sentence_text)} for card in topic.cards
            ],
        }

    def block(self, block: Block) -> Data:
        if block.kind == "prose":
            return {"kind": "prose", "pieces": self.pieces(block.text)}
        return {
            "kind": "run",
            "code": wrapped(block.source),
            "prints": wrapped(block.output) if block.output else [],
        }

    def exercise(self, exercise: Exercise) -> Data:
        own = self.book.mine.solutions.get(exercise.id, {}) if self.book.mine else {}
        return {
            "label": anchor("exercise", exercise.id),
            "title": breakable(exercise.title),
            "kind": exercise.kind,
            "minutes": exercise.minutes,
            "task": self.pieces(exercise.task_text),
            "file_name": exercise.file_name,
            "starter": wrapped(exercise.starter),
            "checks": [self.spans(read_name(check.name)) for check in exercise.checks],
            "graded": self.line(grading_line(exercise)),
            "own": [{"name": self.own(name), "code": wrapped(self.own(text))} for name, text in own.items()],
        }

    def own(self, text: str) -> str:
        """A learner's own text: it never keeps the book from being made."""
        self.lacking |= dict.fromkeys(lacking(text))
        return marked(text)

    def cards_of(self, topic: Topic) -> Data:
        return {"title": breakable(topic.title), "cards": [self.card(card) for card in topic.cards]}

    def card(self, card: Card) -> Data:
        return {
            "kind": card.kind,
            "asks": self.line(card.asks_text),
            "choices": [
                {"right": each.right, "text": self.line(each.answer_text), "why": self.line(each.why_wrong_text)}
                for each in card.choices
            ],
            "starter": wrapped(card.starter) if card.starter else [],
            "sentence": self.line(card.sentence_text),
            "paragraph": self.pieces(card.paragraph_text),
            "follow_ups": [
                {"asks": self.line(asks), "answer": self.line(answer)} for asks, answer in card.follow_ups_text
            ],
            "proof": wrapped(card.proof) if card.proof else [],
            "prints": wrapped(card.prints) if card.prints else [],
        }

    def pieces(self, markdown: str) -> list[Data]:
        return [self.piece(piece) for piece in read(markdown, curved=True)]

    def piece(self, piece: Piece) -> Data:
        if isinstance(piece, Code):
            return {"kind": "code", "code": wrapped(piece.text), "depth": piece.depth}
        if isinstance(piece, Table):
            rows = [[self.spans(cell) for cell in row] for row in piece.cells]
            return {"kind": "table", "columns": len(piece.cells[0]), "rows": rows}
        if isinstance(piece, Item):
            return {"kind": "item", "mark": piece.mark, "depth": piece.depth, "spans": self.spans(piece.spans)}
        kind = "quote" if piece.quoted else "heading" if piece.level else "paragraph"
        leads = piece.text.endswith(":")  # it stays on the page of what it leads to
        return {"kind": kind, "depth": piece.depth, "leads": leads, "spans": self.spans(piece.spans)}

    def line(self, markdown: str) -> list[Data]:
        return self.spans(read_line(markdown, curved=True))

    def spans(self, spans: Iterable[Span]) -> list[Data]:
        return [self.span(span) for span in spans]

    def span(self, span: Span) -> Data:
        told: Data = {"text": breakable(span.text)}
        if span.strong:
            told["strong"] = True
        if span.emphasis:
            told["emphasis"] = True
        if span.code:
            told["code"] = True
        scheme, _, target = span.link.partition(":")
        if scheme in ("topic", "exercise") and anchor(scheme, target) in self.there:
            told["label"] = anchor(scheme, target)
        elif scheme == "glossary" and target in self.terms:
            told["term"] = target
        elif scheme in ("http", "https", "mailto"):
            told["address"] = span.link
        return told
