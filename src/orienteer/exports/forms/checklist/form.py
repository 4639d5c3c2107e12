"""Write a checklist: a box before each topic and item, ticked where the learner has shown it."""

from __future__ import annotations

from pathlib import Path

from orienteer.exports.book import Book
from orienteer.exports.form import Form, Tell
from orienteer.exports.ticking import ticking_list


def write(book: Book, target: Path, options: dict[str, str], tell: Tell) -> None:
    """A Markdown task list, which editors and web services show as boxes."""
    target.write_text(ticking_list(book), encoding="utf-8")


FORM = Form(
    name="checklist",
    title="Checklist",
    says="A Markdown list with a box for each topic, item and project; with your own, what you have shown is ticked.",
    suffix="-checklist.md",
    media_type="text/markdown; charset=utf-8",
    write=write,
    needs="outline",
)
