"""Write a book as PDF.

The template beside this file sets it; what it sets is data (`data.py`), so that no text of an author's is ever read as
Typst's markup.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any, Final

import typst

from orienteer.errors import ContentError
from orienteer.exports.book import Book
from orienteer.exports.form import Form, Option, Tell
from orienteer.exports.forms.pdf.data import Data, data
from orienteer.exports.forms.pdf.glyphs import FONTS, name_of

HERE = Path(__file__).parent
STANDARD: Final = "ua-1"
"""Source: PDF/UA-1 (ISO 14289-1); Typst checks it and fails where the document breaks it."""

_NO_GLYPH = re.compile(r'(?:the text|disallowed codepoint) `"(.+?)"`', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


def write(book: Book, target: Path, options: dict[str, str], tell: Tell) -> list[str]:
    """A tagged PDF/UA-1.

    Returns:
        Which characters of the learner's own stand as boxes, in a sentence; nothing where there are none.

    Raises:
        ContentError: some character of the content can't be shown by the fonts that are shipped.
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
                font_paths=[FONTS],
                ignore_system_fonts=True,
                pdf_standards=[STANDARD],
                timestamp=0,
            )
        except typst.TypstError as error:
            raise _refusal(error, told) from error
    tell(1, 2, "Writing the file")
    target.write_bytes(made)
    boxed = ", ".join(told["boxed"])
    return (
        [f"What the book's fonts don't have stands in your texts as boxes with its number: {boxed}."] if boxed else []
    )


def _refusal(error: typst.TypstError, told: Data) -> ContentError:
    """Why there is no PDF; a character that no font has is named, with the place where it stands."""
    found = _NO_GLYPH.search(error.message)
    if found is None:
        return ContentError(f"The PDF can't be made: {error.message}.", remedy="; ".join(dict.fromkeys(error.hints)))
    letters = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found[1])
    codes = {letter: name_of(letter) for letter in letters}
    names = ", ".join(f"{letter} ({code})" if letter.isprintable() else code for letter, code in codes.items())
    where = _under(letters, [told["areas"], told["cards"], told["glossary"]], "")
    stands = f", which stands in “{where}”" if where else ""
    return ContentError(
        f"The PDF can't be made: its fonts have no {names}{stands}.",
        remedy="Write it in another way there, or choose another form.",
    )


def _under(letters: str, value: Any, title: str) -> str | None:
    """The title of the innermost part of the document that some letters stand in; None where they don't."""
    if isinstance(value, str):
        return title if letters in value else None
    if isinstance(value, dict):
        own = value.get("title")
        title = own if isinstance(own, str) and own else title
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return next((found for each in inner if (found := _under(letters, each, title)) is not None), None)


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
