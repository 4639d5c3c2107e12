"""What a search finds, over a course of two topics."""

from __future__ import annotations

from dataclasses import replace

from orienteer.course.markdown import Renderer
from orienteer.curriculum.course import Block, Card, Section
from orienteer.services.find import find
from tests.unit.services.course_of_two import SmallCourse

MEANING = 'A value that never changes, such as a "tuple" or `1`.'
LESSON = "Only an [immutable](glossary:immutable) value is a key. An [immutable](glossary:immutable) value stays."


CARD = Card("is", "recall", "", "", "", asks_text='What isn\'t "is" & why?')


def course_with_words() -> SmallCourse:
    """The small course, whose lessons explain a word."""
    course = SmallCourse()
    prose = Block("prose", html=Renderer({"immutable": MEANING}).html(LESSON))
    (area,) = course.roadmap.areas
    topics = tuple(replace(topic, sections=(Section("keys", "Keys", (prose,)),)) for topic in area.topics)
    course.roadmap = replace(course.roadmap, areas=(replace(area, topics=topics),))
    return course


def test_a_word_is_found_once_with_what_it_means_and_where_it_is_met_first() -> None:
    course = course_with_words()
    (word,) = [found for found in find("immut", course=course) if found.kind == "word"]
    assert (word.id, word.title) == (course.roadmap.areas[0].topics[0].id, "immutable")
    assert word.where == 'A value that never changes, such as a "tuple" or 1.'


def test_a_word_that_begins_as_typed_comes_before_what_only_means_it() -> None:
    kinds = [(found.kind, found.title) for found in find("immutable", course=course_with_words())]
    assert kinds[0] == ("word", "immutable")
    assert find("  ", course=course_with_words()) == []
    assert find("nosuchword", course=course_with_words()) == []


def test_marks_are_found_however_they_are_set_and_typed() -> None:
    course = SmallCourse()
    (area,) = course.roadmap.areas
    topic = replace(area.topics[0], cards=(replace(CARD, asks_html=Renderer().inline(CARD.asks_text)),))
    course.roadmap = replace(course.roadmap, areas=(replace(area, topics=(topic,)),))
    for words in ("isn't", "isn’t", '"is"', "“is”"):
        assert [found.title for found in find(words, course=course)] == ["What isn’t “is” & why?"]
