"""A book as plain data, as `schema.json` beside this file describes it."""

from __future__ import annotations

from typing import Any

from orienteer.curriculum.course import Area, Card, Exercise, Topic
from orienteer.exports.book import Book

FORMAT, FORMAT_VERSION = "orienteer-course", 1
"""A version is raised when a key goes or changes its meaning; new keys may come without it."""


def document(book: Book) -> dict[str, Any]:
    """The whole document."""
    told: dict[str, Any] = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "title": book.title,
        "role": {"id": book.role.id, "title": book.role.title},
        "written": {"topics": book.written.done, "of": book.written.of},
        "areas": [_area(area, book) for area in book.areas],
        "systems": [
            {"id": each.id, "title": each.title, "level": each.level, "written": each.written} for each in book.projects
        ],
        "glossary": [{"id": each.slug, "term": each.term, "explanation": each.explanation} for each in book.glossary],
    }
    if book.mine:
        told["mine"] = {
            "states": dict(book.mine.states),
            "notes": dict(book.mine.notes),
            "solutions": {exercise: dict(files) for exercise, files in book.mine.solutions.items()},
        }
    return told


def _area(area: Area, book: Book) -> dict[str, Any]:
    return {
        "id": area.id,
        "title": area.title,
        "roles": list(area.roles),
        "topics": [_topic(topic, book) for topic in area.topics],
        "interview": [{"id": item.id, "title": item.title} for item in area.interview],
    }


def _topic(topic: Topic, book: Book) -> dict[str, Any]:
    return {
        "id": topic.id,
        "title": topic.title,
        "number": book.numbers.get(topic.id),
        "written": topic.written,
        "summary": topic.summary,
        "minutes": topic.minutes,
        "requires": list(topic.requires),
        "items": [{"id": item.id, "title": item.title} for item in topic.items],
        "teaches": [{"id": concept.id, "says": concept.says} for concept in topic.teaches],
        "lesson": [
            {
                "title": section.title_text,
                "blocks": [
                    {"kind": "prose", "markdown": block.text}
                    if block.kind == "prose"
                    else {
                        "kind": "code",
                        "language": block.language,
                        "source": block.source,
                        "prints": block.output,
                        "raises": block.raises,
                        "continues": block.continues,
                    }
                    for block in section.blocks
                ],
            }
            for section in topic.sections
        ],
        "exercises": [_exercise(exercise) for exercise in book.exercises_of(topic)],
        "cards": [_card(card) for card in topic.cards],
    }


def _exercise(exercise: Exercise) -> dict[str, Any]:
    return {
        "id": exercise.id,
        "title": exercise.title,
        "kind": exercise.kind,
        "minutes": exercise.minutes,
        "covers": list(exercise.covers),
        "task": exercise.task_text,
        "file_name": exercise.file_name,
        "environment": exercise.environment,
        "starter": exercise.starter,
        "checks": [check.name for check in exercise.checks],
        "hints": list(exercise.hints_text),
    }


def _card(card: Card) -> dict[str, Any]:
    return {
        "id": card.id,
        "kind": card.kind,
        "asks": card.asks_text,
        "sentence": card.sentence_text,
        "paragraph": card.paragraph_text,
        "follow_ups": [{"asks": asks, "answer": answer} for asks, answer in card.follow_ups_text],
        "choices": [
            {"text": each.answer_text, "right": each.right, "why_wrong": each.why_wrong_text} for each in card.choices
        ],
        "starter": card.starter,
        "solution": card.solution,
        "tries": list(card.tries),
        "proof": card.proof,
        "prints": card.prints,
    }
