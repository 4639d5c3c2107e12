"""A card as the fields of a note, and what Anki shows of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from orienteer.curriculum.course import Card, Topic

FIELDS = ("Question", "Choices", "Sentence", "Paragraph", "Next", "Proof", "Prints", "Topic")


@dataclass(frozen=True, slots=True)
class Sides:
    """The templates of a card's two sides, in Anki's own language."""

    question: str
    answer: str


CARD_HTML = Sides(
    question='<p class="asks">{{Question}}</p>{{Choices}}<p class="topic">{{Topic}}</p>',
    answer=(
        "{{FrontSide}}<hr id=answer><p>{{Sentence}}</p>{{Paragraph}}{{Next}}"
        "{{#Proof}}{{Proof}}{{/Proof}}{{#Prints}}<p class=topic>prints</p>{{Prints}}{{/Prints}}"
    ),
)

CSS = """\
.card { font-family: Literata, Georgia, serif; font-size: 18px; line-height: 1.5; max-width: 40em; margin: 1em auto; }
.asks { font-size: 22px; }
.topic { color: #5b564d; font: 13px sans-serif; }
code, pre { font-family: "Commit Mono", monospace; font-size: 15px; font-variant-ligatures: none; }
pre { text-align: left; overflow-x: auto; white-space: pre; background: #f3f4f1; padding: 8px; }
.nightMode pre { background: #2a2723; }
.why { color: #5b564d; }
"""

_PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"}
"""Control characters, which HTML doesn't have, as their pictures. Source: Unicode, block Control Pictures."""

_LINK = re.compile(r"</?a\b[^>]*>")


def fields(card: Card, topic: Topic) -> list[str]:
    """The fields of a card, in the order of FIELDS, as HTML. Anki parts them by a control character."""
    told = [
        _unlinked(card.asks_html),
        _choices(card),
        _unlinked(card.sentence_html) + _right(card),
        _unlinked(card.paragraph_html),
        _next(card),
        _code(card.proof),
        _code(card.prints),
        escape(topic.title),
    ]
    return [each.translate(_PICTURES) for each in told]


def _unlinked(html: str) -> str:
    """Links inside the course lead nowhere from Anki; their words stay."""
    return _LINK.sub("", html)


def _choices(card: Card) -> str:
    """What stands below the question: what to begin with, or what to choose from."""
    if not card.choices:
        return _code(card.starter)
    return "<ul>" + "".join(f"<li>{_unlinked(each.text)}</li>" for each in card.choices) + "</ul>"


def _right(card: Card) -> str:
    told = "".join(
        f"<li>{_unlinked(each.text)}: <b>right</b></li>"
        if each.right
        else f'<li>{_unlinked(each.text)}: <span class="why">{_unlinked(each.why_wrong)}</span></li>'
        for each in card.choices
    )
    return f"<ul>{told}</ul>" if told else ""


def _next(card: Card) -> str:
    if not card.follow_ups:
        return ""
    told = "".join(f"<dt>{_unlinked(asks)}</dt><dd>{_unlinked(answer)}</dd>" for asks, answer in card.follow_ups)
    return f"<dl>{told}</dl>"


def _code(text: str) -> str:
    return f"<pre><code>{escape(text.rstrip(chr(10)), quote=False)}</code></pre>" if text else ""
