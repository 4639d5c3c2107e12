"""What every written form says in the same words: states, checklists, what isn't written yet."""

from __future__ import annotations

from pathlib import PurePath

from orienteer.curriculum.course import Exercise, System, Topic
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

LANGUAGES: dict[str, str] = {
    ".py": "python",
    ".sh": "sh",
    ".toml": "toml",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".html": "html",
    ".css": "css",
    ".js": "javascript",
    ".ts": "typescript",
    ".tsx": "tsx",
    ".sql": "sql",
    ".ini": "ini",
    ".cfg": "ini",
    "Dockerfile": "dockerfile",
    "Pipfile": "toml",
}
"""A file's suffix, or its name where it has none → the word behind a fence."""

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


def project_line(project: System) -> str:
    """A project with its level, and whether it is there."""
    return f"{project.title}, {project.level.replace('-', ' ')}{'' if project.written else ', not yet written'}"


def language_of(file_name: str) -> str:
    """The language that a file is written in, as a fence names it; `text` where it is none of those.

    >>> language_of("solution.sh"), language_of("Pipfile"), language_of("notes")
    ('sh', 'toml', 'text')
    """
    return LANGUAGES.get(PurePath(file_name).suffix or file_name, "text")


def grading_line(exercise: Exercise) -> str:
    """How one has an exercise graded, in Markdown."""
    needs = f" It imports from the environment `{exercise.environment}`." if exercise.environment != "none" else ""
    return f"`orienteer open {exercise.id}` makes a folder for it, and `orienteer check` there grades it.{needs}"
