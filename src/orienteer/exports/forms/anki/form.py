"""Write the cards as an `.apkg`: a deck an area, a note a card, the same ids each time."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

import genanki

from orienteer.curriculum.course import Area, Topic
from orienteer.exports.book import Book
from orienteer.exports.form import Form, Tell
from orienteer.exports.forms.anki.note import CARD_HTML, CSS, FIELDS, fields

MODEL_ID = 1_480_217_733
"""Chosen once: Anki takes a note type with this id for the same one."""


class CardNote(genanki.Note):  # type: ignore[misc]  # genanki has no types
    """A note that is known by its card's id, whatever its text becomes: an import after an edit updates it."""

    def __init__(self, card_id: str, **given: object) -> None:
        super().__init__(guid=genanki.guid_for("orienteer", card_id), **given)


def write(book: Book, target: Path, options: dict[str, str], tell: Tell) -> list[str]:
    """One package with a deck for each area that has cards.

    Returns:
        That there are no cards, or that the learner's own isn't in it, where that is so.
    """
    model = genanki.Model(
        MODEL_ID,
        "Orienteer",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Card", "qfmt": CARD_HTML.question, "afmt": CARD_HTML.answer}],
        css=CSS,
    )
    decks = [_deck(area, model, book) for area in book.areas if any(topic.cards for topic in area.topics)]
    tell(0, 1, "Writing the package")
    genanki.Package(decks).write_to_file(str(target))
    remarks = [] if decks else ["No topic of this part has cards yet."]
    return remarks if book.mine is None else [*remarks, "Cards hold nothing of your own: Anki keeps your schedule."]


def _deck(area: Area, model: genanki.Model, book: Book) -> genanki.Deck:
    deck = genanki.Deck(stable_id(area.id), f"Orienteer::{area.title.replace('::', ': ')}")
    for topic in area.topics:
        for card in topic.cards:
            known = CardNote(f"{first_id(topic)}/{card.id}", model=model, fields=fields(card, topic), tags=[tag(topic)])
            deck.add_note(known)
    return deck


def first_id(topic: Topic) -> str:
    """The id that the topic had when its cards were first exported: a rename keeps their schedule."""
    return topic.aliases[0] if topic.aliases else topic.id


def stable_id(name: str) -> int:
    """A deck's id, always the same for a name. Source: genanki asks for one in [2³⁰, 2³¹)."""
    return (1 << 30) + int.from_bytes(blake2b(name.encode(), digest_size=4).digest()) % (1 << 30)


def tag(topic: Topic) -> str:
    """The topic as a tag: Anki's tags hold no spaces, and `::` makes a tree of them."""
    return "orienteer::" + topic.id.replace("/", "::")


FORM = Form(
    name="anki",
    title="Anki",
    says="The cards as decks for Anki, one an area; a later export updates them and keeps your schedule.",
    suffix=".apkg",
    media_type="application/octet-stream",
    write=write,
    needs="outline",
)
