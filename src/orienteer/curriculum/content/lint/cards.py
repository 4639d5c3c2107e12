"""Cards: enough of them, interview questions among them, and choices whose wrong answers say why."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.curriculum.content.code_cards import is_expression
from orienteer.curriculum.content.lint.rule import too_little
from orienteer.curriculum.content.model import CardEntry
from orienteer.curriculum.content.reading import line_of
from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem

FEWEST = 8
INTERVIEW = 3
TRIES = 3
UNKNOWN = ("",)
"""The kind of a card that names none."""


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """Too few cards, and cards that lack what their kind needs."""
    for topic in tree.topics.values():
        if topic.cards is None:
            continue
        path, cards = f"{topic.path}/cards.yaml", topic.cards.cards
        if len(cards) < FEWEST:
            yield too_little(topic, path, 1, "too-few-cards", f"Cards: {len(cards)}; {FEWEST} are needed.")
        asked = sum(card.kind in ("interview", *UNKNOWN) for card in cards)
        if asked < INTERVIEW:
            message = f"Interview questions: {asked}; {INTERVIEW} are needed."
            yield too_little(topic, path, 1, "too-few-cards", message)
        for n, card in enumerate(cards):
            for message in _lacks(card):
                yield ContentProblem(path, line_of(topic.card_lines, ("cards", n, "kind")), "card", message)


def _lacks(card: CardEntry) -> Iterator[str]:
    if card.kind == "choice":
        right = sum(choice.right for choice in card.choices)
        if right != 1 or len(card.choices) < 3:
            yield f"The choice {card.id!r} needs three answers or more, exactly one of them right."
        for choice in card.choices:
            if not choice.right and not choice.why_wrong:
                yield f"The choice {card.id!r} doesn't say why {choice.text!r} is wrong."
    elif card.choices and card.kind not in UNKNOWN:
        yield f"The card {card.id!r} has choices and isn't a `choice`."
    if card.kind == "interview" and not card.follow_ups:
        yield f"The interview question {card.id!r} has no follow-up."
    if card.kind == "code":
        if not (card.starter and card.solution) or len(card.tries) < TRIES:
            yield f"The code card {card.id!r} needs a starter, a solution and {TRIES} expressions in `tries`, or more."
        for text in card.tries:
            if not is_expression(text):
                yield f"In the code card {card.id!r}, {text!r} isn't an expression."
    elif card.kind not in UNKNOWN and (card.starter or card.solution or card.tries):
        yield f"The card {card.id!r} has code to write and isn't a `code`."
