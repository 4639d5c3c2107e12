"""Write a notebook for each written topic, in one ZIP."""

from __future__ import annotations

from pathlib import Path

import nbformat

from orienteer.exports.archive import archive
from orienteer.exports.book import Book
from orienteer.exports.form import Form, Tell
from orienteer.exports.forms.notebooks.cells import notebook_of


def write(book: Book, target: Path, options: dict[str, str], tell: Tell) -> None:
    """`<area>/<number>-<topic>.ipynb`, in the learner's order."""
    written = [topic for topic in book.topics if topic.written]
    with archive(target) as put:
        for done, topic in enumerate(written):
            tell(done, len(written), "Writing the notebooks")
            area, _, slug = topic.id.partition("/")
            number = book.numbers.get(topic.id)
            name = f"{area}/{slug}.ipynb" if number is None else f"{area}/{number:02}-{slug}.ipynb"
            put(name, nbformat.writes(notebook_of(topic, book)))


FORM = Form(
    name="notebooks",
    title="Jupyter notebooks",
    says="A notebook for each topic: the lesson as cells that run, and exercises that are graded where they stand.",
    suffix="-notebooks.zip",
    media_type="application/zip",
    write=write,
)
