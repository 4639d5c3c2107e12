"""Write a book as one Markdown file, its links leading to places in it."""

from __future__ import annotations

from pathlib import Path

from orienteer.exports.book import Book
from orienteer.exports.form import Form, Tell
from orienteer.exports.forms.markdown.parts import ending, front, glossary, topic_part
from orienteer.exports.prose import escaped


def write(book: Book, target: Path, options: dict[str, str], tell: Tell) -> None:
    """Title, contents, one chapter an area, and the glossary."""
    topics = book.topics
    with target.open("w", encoding="utf-8", newline="\n") as file:
        file.write(front(book))
        done = 0
        for area in book.areas:
            file.write(f"\n# {escaped(area.title)}\n")
            for topic in area.topics:
                file.write(topic_part(topic, book))
                done += 1
                tell(done, len(topics), "Writing the topics")
        file.write(ending(book))
        file.write(glossary(book))


FORM = Form(
    name="markdown",
    title="Markdown",
    says="Lessons with their output, exercises, cards with answers, and the glossary, in one file.",
    suffix=".md",
    media_type="text/markdown; charset=utf-8",
    write=write,
)
