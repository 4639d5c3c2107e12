"""Write the template: tables as CSV, lessons and the ticking list as Markdown.

Source: Notion's help, "Import data into Notion": a ZIP of Markdown and CSV becomes pages and databases; headings of
three levels; no relations between databases come over, so topics are named in a column.
"""

from __future__ import annotations

from pathlib import Path

from orienteer.exports.archive import archive
from orienteer.exports.book import Book
from orienteer.exports.form import Form, Tell
from orienteer.exports.forms.notion.pages import lesson_page
from orienteer.exports.forms.notion.tables import cards, exercises, projects, topics
from orienteer.exports.ticking import ticking_list


def write(book: Book, target: Path, options: dict[str, str], tell: Tell) -> None:
    """A ZIP with one folder, which becomes one page."""
    with archive(target) as put:
        put("Orienteer/Roadmap.md", ticking_list(book))
        put("Orienteer/Topics.csv", topics(book))
        put("Orienteer/Exercises.csv", exercises(book))
        put("Orienteer/Cards.csv", cards(book))
        put("Orienteer/Projects.csv", projects(book))
        written = [topic for topic in book.topics if topic.written]
        for done, topic in enumerate(written):
            tell(done, len(written), "Writing the lessons")
            put(f"Orienteer/Lessons/{topic.id.replace('/', ' ')}.md", lesson_page(topic, book))


FORM = Form(
    name="notion",
    title="Notion template",
    says=(
        "A ZIP for Notion's importer: tables of topics, exercises, cards and projects, and a page for each lesson. "
        "Instead, orienteer notion push, in the terminal, keeps a workspace up to date."
    ),
    suffix="-notion.zip",
    media_type="application/zip",
    write=write,
    deliverable="deliverables/notion-template",
)
