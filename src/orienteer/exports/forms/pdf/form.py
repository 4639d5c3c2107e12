"""Write a book as PDF.

The template beside this file sets it; what it sets is data (`data.py`), so that no text of an author's is ever read as
Typst's markup.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Final

import typst

from orienteer.errors import ContentError
from orienteer.exports.book import Book
from orienteer.exports.form import Form, Option, Tell
from orienteer.exports.forms.pdf.data import data

HERE = Path(__file__).parent
STANDARD: Final = "ua-1"
"""Source: PDF/UA-1 (ISO 14289-1); Typst checks it and fails where the document breaks it."""


def write(book: Book, target: Path, options: dict[str, str], tell: Tell) -> None:
    """A tagged PDF/UA-1.

    Raises:
        ContentError: some character can't be shown by the fonts that are shipped.
    """
    tell(0, 2, "Laying the pages out")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copy(HERE / "book.typ", root / "book.typ")
        told = data(book, edition=options["edition"], paper=options["paper"])
        (root / "book.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        try:
            made = typst.compile(
                root / "book.typ",
                root=root,
                font_paths=[HERE / "fonts"],
                ignore_system_fonts=True,
                pdf_standards=[STANDARD],
                timestamp=0,
            )
        except typst.TypstError as error:
            raise ContentError(f"The PDF can't be made: {error.message}.", remedy="; ".join(error.hints)) from error
    tell(1, 2, "Writing the file")
    target.write_bytes(made)


FORM = Form(
    name="pdf",
    title="PDF",
    says="The map, the lessons in full, exercises, cards and the glossary as a book for paper and screen.",
    suffix=".pdf",
    media_type="application/pdf",
    write=write,
    options=(
        Option("edition", ("full", "summary")),
        Option("paper", ("a4", "us-letter")),
    ),
    deliverable="deliverables/pdf",
)
