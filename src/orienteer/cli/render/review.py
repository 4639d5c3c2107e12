"""A card in the terminal: the question, the answer in layers, the four ratings; and what there is when none is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from html import unescape
from typing import TYPE_CHECKING

from orienteer.cli.page import Block, Code, Gap, Piece, Row, Sentence, Title, say
from orienteer.cli.render.prose import prose
from orienteer.cli.render.rows import counted

if TYPE_CHECKING:
    from orienteer.services.views.review import CodeAnswer, ReviewCard, ReviewView

KINDS = {"recall": "Recall", "choice": "Choose", "interview": "Interview question", "code": "Write it"}
LETTERS = "abcdefgh"


def asked_blocks(view: ReviewView, card: ReviewCard, *, with_choices: bool = True) -> Iterator[Block]:
    """The question."""
    place = f"{view.done + 1} of {view.done + view.left}, about {counted(view.minutes_left, 'minute')} left"
    yield Title((Piece(KINDS.get(card.kind, "Recall"), "plain", True), Piece(f"  {card.topic_title}", "quiet")), place)
    if card.leech:
        yield say(card.leech, "odd")
    yield Gap()
    yield from prose(f"<p>{card.asks_html}</p>")
    if card.kind == "choice" and with_choices:
        yield Gap()
        for letter, choice in zip(LETTERS, card.choices, strict=False):
            yield Sentence((Piece(f"{letter}  ", "accent"), *_pieces(choice.text)), hang=3)


def answer_blocks(card: ReviewCard, chosen: int | None = None, code: CodeAnswer | None = None) -> Iterator[Block]:
    """The answer in layers, and how one's own stands to it."""
    yield Gap()
    if card.kind == "choice":
        for place, choice in enumerate(card.choices):
            sign, word = ("passes", "right") if choice.right else ("fails", "wrong")
            mine = ", your choice" if place == chosen else ""
            tone = "pass" if choice.right else "fail" if place == chosen else "quiet"
            yield Row(sign, plain(choice.text), word + mine, tone)  # type: ignore[arg-type]
            if choice.why_wrong:
                yield Sentence(_pieces(choice.why_wrong), indent=4)
        yield Gap()
    if code is not None:
        yield Row("passes" if code.passed else "fails", code.says, "passes" if code.passed else "fails",
                  "pass" if code.passed else "fail")  # fmt: skip
        if code.call:
            yield Code(f"{code.call}\nexpected  {code.expected}\nyours     {code.actual}", indent=2)
        yield Gap()
    yield Sentence(tuple(Piece(each.text, each.tone, True) for each in _pieces(card.sentence_html)))
    yield Gap()
    yield from prose(card.paragraph_html)
    for following in card.follow_ups:
        yield Gap()
        yield Sentence((Piece("They ask next: ", "quiet"), *_pieces(following.asks)))
        yield Sentence(_pieces(following.answer), indent=2)
    if card.solution:
        yield Gap()
        yield Code(card.solution.rstrip(), indent=2, tone="code")
    elif card.proof and card.kind != "interview":
        yield Gap()
        yield Code(card.proof.rstrip(), indent=2, tone="code")
        yield Code(card.prints.rstrip(), indent=2, tone="quiet")


def ratings_blocks(card: ReviewCard) -> Iterator[Block]:
    """The four ratings, each with its key and when the card comes back."""
    yield Gap()
    pieces: list[Piece] = []
    for each in card.ratings:
        pieces += [Piece(f"{each.rating} ", "accent", True), Piece(each.word, "plain", True)]
        pieces.append(Piece(f" {each.due}   ", "quiet"))
    yield Sentence(tuple(pieces))


def summary_blocks(view: ReviewView, now: datetime) -> Iterator[Block]:
    """What is due, in a pipe or before one begins."""
    if view.card is None:
        yield from nothing_blocks(view, now)
        return
    about = f" to review, about {counted(view.minutes_left, 'minute')}"
    yield Title((Piece(counted(view.left, "card"), "plain", True), Piece(about)))
    yield Sentence((Piece("First: ", "quiet"), *_pieces(view.card.asks_html)))
    yield from _exercises(view)


def nothing_blocks(view: ReviewView, now: datetime) -> Iterator[Block]:
    """No card is left: what is true, and when it changes."""
    if not view.begun:
        yield say("No cards yet. The cards of a topic come once you have begun one of its exercises.")
    else:
        yield Title((Piece("That was all for today." if view.done else "Nothing is due.", "plain", True),))
        if view.next_at is not None:
            verb = "is" if view.next_cards == 1 else "are"
            yield say(f"{counted(view.next_cards, 'card')} {verb} due {_when(view.next_at, now)}.")
        if view.over:
            yield say(f"{counted(view.over, 'card')} beyond today's limits.", "quiet")
    yield from _exercises(view)


def _exercises(view: ReviewView) -> Iterator[Block]:
    for each in view.exercises:
        yield Gap()
        yield Sentence((Piece("Do this again from blank: ", "accent", True), Piece(each.title, "plain", True)))
        yield Code(f"orienteer review --again {each.id}", indent=2)


def _when(at: str, now: datetime) -> str:
    due = datetime.fromisoformat(at).astimezone()
    minutes = (due - now).total_seconds() / 60
    if minutes < 60:
        return f"in {counted(max(1, round(minutes)), 'minute')}"
    days = (due.date() - now.astimezone().date()).days
    if days <= 0:
        return f"at {due:%H:%M}"
    return "tomorrow" if days == 1 else f"in {days} days"


def plain(html: str) -> str:
    """A line of rendered text without its tags."""
    return unescape(re.sub(r"<[^>]+>", "", html))


def _pieces(html: str) -> tuple[Piece, ...]:
    (block,) = [each for each in prose(f"<p>{html}</p>") if isinstance(each, Sentence)][:1] or [Sentence(())]
    return block.pieces
