"""The whole roadmap as a list to tick, in Markdown."""

from __future__ import annotations

from orienteer.exports.book import Book
from orienteer.exports.lines import is_done, numbered, project_line, share_line
from orienteer.exports.prose import escaped


def ticking_list(book: Book) -> str:
    """Areas as headings, topics and their items as boxes, ticked where the learner has shown them."""
    lines = [f"# {escaped(book.title)}", "", f"For {escaped(book.role.title)}. {share_line(book)}"]
    for area in book.areas:
        lines += ["", f"## {escaped(area.title)}", ""]
        for topic in area.topics:
            later = "" if topic.written else " (not yet written)"
            lines.append(f"- {_box(topic.id, book)} {escaped(numbered(topic, book))}{later}")
            lines += [f"    - {_box(item.id, book)} {escaped(item.title)}" for item in topic.items]
    if book.projects:
        lines += ["", "## Projects", ""]
        lines += [f"- {_box(each.id, book)} {escaped(project_line(each))}" for each in book.projects]
    if book.questions:
        lines += ["", "## Interview questions", ""]
        lines += [f"- {_box(each.id, book)} {escaped(each.title)}" for each in book.questions]
    return "\n".join(lines) + "\n"


def _box(thing_id: str, book: Book) -> str:
    return "[x]" if is_done(book.state(thing_id)) else "[ ]"
