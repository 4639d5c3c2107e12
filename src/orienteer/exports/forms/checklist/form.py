"""Write a checklist: a box before each topic and item, ticked where the learner has shown it."""

from __future__ import annotations

from pathlib import Path

from orienteer.exports.book import Book
from orienteer.exports.form import Form, Tell
from orienteer.exports.lines import is_done, numbered, share_line
from orienteer.exports.prose import escaped


def write(book: Book, target: Path, options: dict[str, str], tell: Tell) -> None:
    """A Markdown task list, which editors and web services show as boxes."""
    lines = [f"# {escaped(book.title)}", "", f"For {escaped(book.role.title)}. {share_line(book)}"]
    for area in book.areas:
        lines += ["", f"## {escaped(area.title)}", ""]
        for topic in area.topics:
            later = "" if topic.written else " (not yet written)"
            lines.append(f"- {_box(topic.id, book)} {escaped(numbered(topic, book))}{later}")
            lines += [f"    - {_box(item.id, book)} {escaped(item.title)}" for item in topic.items]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _box(thing_id: str, book: Book) -> str:
    return "[x]" if is_done(book.state(thing_id)) else "[ ]"


FORM = Form(
    name="checklist",
    title="Checklist",
    says="A Markdown list with a box for each topic and item; with your own, what you have shown is ticked.",
    suffix="-checklist.md",
    media_type="text/markdown; charset=utf-8",
    write=write,
    needs="outline",
)
