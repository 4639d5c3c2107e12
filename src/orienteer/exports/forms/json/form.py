"""Write a book as one JSON document of the published schema."""

from __future__ import annotations

import json
from pathlib import Path

from orienteer.exports.book import Book
from orienteer.exports.form import Form, Tell
from orienteer.exports.forms.json.document import document


def write(book: Book, target: Path, options: dict[str, str], tell: Tell) -> None:
    """One object, keys as `schema.json` says, in the learner's order."""
    target.write_text(json.dumps(document(book), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


FORM = Form(
    name="json",
    title="JSON",
    says="The whole course as data, for a program of your own; the schema is published and versioned.",
    suffix=".json",
    media_type="application/json",
    write=write,
)
