"""Write the outline: one line a topic, one a item, indented."""

from __future__ import annotations

from pathlib import Path

from orienteer.exports.book import Book
from orienteer.exports.form import Form, Tell
from orienteer.exports.lines import STATES, numbered, project_line, share_line


def write(book: Book, target: Path, options: dict[str, str], tell: Tell) -> None:
    """Areas at the margin, topics two spaces in, items four; states follow where they are known."""
    lines = [book.title, f"For {book.role.title}. {share_line(book)}"]
    for area in book.areas:
        lines += ["", area.title]
        for topic in area.topics:
            lines.append(f"  {numbered(topic, book)}{_after(topic.id, book, written=topic.written)}")
            lines += [f"    {item.title}{_after(item.id, book)}" for item in topic.items]
    lines += ["", "Projects"] if book.projects else []
    lines += [f"  {project_line(each)}" for each in book.projects]
    lines += ["", "Interview questions"] if book.questions else []
    lines += [f"  {each.title}" for each in book.questions]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _after(thing_id: str, book: Book, *, written: bool = True) -> str:
    state = book.state(thing_id)
    if state and state != "untouched":
        return f", {STATES[state]}"
    return "" if written else ", not yet written"


FORM = Form(
    name="outline",
    title="Outline",
    says="Every area, topic, item and project, one a line, as plain text.",
    suffix="-outline.txt",
    media_type="text/plain; charset=utf-8",
    write=write,
    needs="outline",
)
