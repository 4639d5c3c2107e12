"""The parts of the Markdown book."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.curriculum.course import Block, Card, Exercise, Topic
from orienteer.exports.book import Book
from orienteer.exports.lines import STATES, grading_line, language_of, needs_line, numbered, project_line, share_line
from orienteer.exports.prose import escaped, escaped_item, escaped_name, fenced, quoted, relinked


def front(book: Book) -> str:
    """Title, what it is, and the contents."""
    lines = [
        f"# {escaped(book.title)}",
        "",
        f"An executable roadmap for mastering Python, for {book.role.title.lower()}.",
    ]
    lines += [share_line(book), "", "## Contents", ""]
    for area in book.areas:
        lines.append(f"- {escaped(area.title)}")
        for topic in area.topics:
            later = "" if topic.written else " (not yet written)"
            lines.append(f"    - [{escaped(numbered(topic, book))}](#{anchor('topic', topic.id)}){later}")
    return "\n".join(lines) + "\n"


def topic_part(topic: Topic, book: Book) -> str:
    """A topic: its lesson, exercises and cards; of one not yet written, its items and prerequisites."""
    return "\n".join(_topic(topic, book)) + "\n"


def ending(book: Book) -> str:
    """The projects, and what interviewers ask."""
    projects = [escaped_item(project_line(each)) for each in book.projects]
    questions = [escaped_item(each.title) for each in book.questions]
    parts = (("Projects", projects), ("Interview questions", questions))
    return "".join(f"\n# {title}\n\n" + "".join(f"- {each}\n" for each in lines) for title, lines in parts if lines)


def glossary(book: Book) -> str:
    """Every term with its explanation."""
    if not book.glossary:
        return ""
    terms = (
        f'<a id="{anchor("glossary", each.slug)}"></a>**{escaped(each.term)}**: {_linked(each.explanation, book)}\n'
        for each in sorted(book.glossary, key=lambda term: term.term.casefold())
    )
    return "\n# Glossary\n\n" + "\n".join(terms)


def anchor(scheme: str, target: str) -> str:
    """The name of a place in the file."""
    return f"{scheme}-{target.replace('/', '-')}"


def _topic(topic: Topic, book: Book) -> Iterator[str]:
    yield f'\n<a id="{anchor("topic", topic.id)}"></a>\n\n## {escaped(numbered(topic, book))}\n'
    state = book.state(topic.id)
    if state and topic.written:
        yield f"*{STATES[state].capitalize()}.*\n"
    if needs := needs_line(topic, book):
        yield f"{escaped(needs)}\n"
    if book.mine and topic.id in book.mine.notes:
        yield f"Your note:\n\n{quoted(book.mine.notes[topic.id])}\n"
    if not topic.written:
        yield "Not yet written. It will hold:\n"
        yield "\n".join(f"- {escaped_item(item.title)}" for item in topic.items) + "\n"
        return
    for section in topic.sections:
        if section.title_text:
            yield f"### {section.title_text}\n"
        for block in section.blocks:
            yield from _block(block, book)
    for exercise in book.exercises_of(topic):
        yield from _exercise(exercise, book)
    if topic.cards:
        yield "### Cards\n"
        for card in topic.cards:
            yield from _card(card, book)


def _block(block: Block, book: Book) -> Iterator[str]:
    if block.kind == "prose":
        yield _linked(block.text, book) + "\n"
        return
    yield fenced(block.source, block.language) + "\n"
    if block.output:
        yield f"prints\n\n{fenced(block.output, 'text')}\n"


def _exercise(exercise: Exercise, book: Book) -> Iterator[str]:
    yield f'<a id="{anchor("exercise", exercise.id)}"></a>\n\n### Exercise: {escaped(exercise.title)}\n'
    yield f"*{exercise.kind.capitalize()}, about {exercise.minutes} minutes.*\n"
    yield _linked(exercise.task_text, book) + "\n"
    yield f"`{exercise.file_name}`, to begin with:\n\n{fenced(exercise.starter, language_of(exercise.file_name))}\n"
    yield "Checks:\n\n" + "\n".join(f"- {escaped_name(check.name)}" for check in exercise.checks) + "\n"
    yield f"{grading_line(exercise)}\n"
    solution = book.mine.solutions.get(exercise.id, {}) if book.mine else {}
    for name, text in solution.items():
        yield f"Your solution, `{name}`:\n\n{fenced(text, language_of(name))}\n"


def _card(card: Card, book: Book) -> Iterator[str]:
    yield f"**{_linked(_on_one_line(card.asks_text), book)}**\n"
    if card.starter:
        yield f"{fenced(card.starter, 'python')}\n"
    for choice in card.choices:
        why = f" {_linked(_on_one_line(choice.why_wrong_text), book)}" if choice.why_wrong_text else ""
        yield f"- {'Right' if choice.right else 'Wrong'}: {_linked(_on_one_line(choice.answer_text), book)}{why}"
    if card.choices:
        yield ""
    yield f"{_linked(card.sentence_text, book).strip()}\n"
    if card.paragraph_text:
        yield f"{_linked(card.paragraph_text, book).strip()}\n"
    for asks, answer in card.follow_ups_text:
        yield f"- *{_linked(_on_one_line(asks), book)}* {_linked(_on_one_line(answer), book)}"
    if card.follow_ups_text:
        yield ""
    if card.proof:
        yield f"{fenced(card.proof, 'python')}\n"
        if card.prints:
            yield f"prints\n\n{fenced(card.prints, 'text')}\n"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _linked(markdown: str, book: Book) -> str:
    there = {topic.id for topic in book.topics} | set(book.exercises) | {term.slug for term in book.glossary}
    return relinked(markdown, lambda scheme, to: f"#{anchor(scheme, to)}" if to in there else None)
