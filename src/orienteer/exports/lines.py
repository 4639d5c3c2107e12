"""What every written form says in the same words: states, checklists, what isn't written yet."""

from __future__ import annotations

from orienteer.curriculum.course import Topic
from orienteer.exports.book import Book

STATES: dict[str, str] = {
    "untouched": "untouched",
    "under_way": "under way",
    "mastered": "mastered",
    "fading": "fading",
    "known": "known",
    "skipped": "skipped",
    "not_yet_written": "not yet written",
}

DONE = frozenset({"mastered", "fading", "known"})


def is_done(state: str) -> bool:
    """Whether a box before it is ticked."""
    return state in DONE


def share_line(book: Book) -> str:
    """How much of the curriculum is written, computed."""
    share = book.written
    return f"{share.done} of {share.of} topics are written ({share.percent}%)."


def numbered(topic: Topic, book: Book) -> str:
    """A topic's title behind its number on the path, where it has one."""
    number = book.numbers.get(topic.id)
    return topic.title if number is None else f"{number}. {topic.title}"


def needs_line(topic: Topic, book: Book) -> str:
    """What comes before a topic; "" where nothing does."""
    if not topic.requires:
        return ""
    return f"Comes after {', '.join(book.topic_title(each) for each in topic.requires)}."
