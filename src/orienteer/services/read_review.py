"""Read today's review."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Card, Topic
from orienteer.learning.days import moment
from orienteer.learning.events import iso
from orienteer.learning.fitting import LEAST_REVIEWS, countable
from orienteer.learning.forecast import forecast
from orienteer.learning.memory import Memory, choices
from orienteer.learning.returning import Returning
from orienteer.services.review_words import due_words, leech_words
from orienteer.services.todays_deck import Table, todays_table
from orienteer.services.views.review import (
    ForecastDay,
    LeechView,
    RatingView,
    ReturningExercise,
    ReviewCard,
    ReviewView,
    SettingsView,
    TopicIn,
)
from orienteer.services.views.topic import FollowUp

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store

WORDS = ("Again", "Hard", "Good", "Easy")
FORECAST_DAYS = 14
MOST_LEECHES = 20


def read_review(
    *, course: Course, store: Store, now: datetime, zone: tzinfo | None = None, card_id: str = ""
) -> ReviewView:
    """What is due today, and the card whose turn it is.

    Args:
        zone: the learner's time zone; None is the machine's.
        card_id: a card to have first: one whose rating was taken back.

    Raises:
        NotFound: there is no such card.
    """
    course.refresh()
    table = todays_table(course=course, store=store, now=now, zone=zone)
    deck, queue = table.deck, list(table.deck.queue)
    if card_id:
        topic, card = table.found(card_id)
        first = f"{topic.id}/{card.id}"
        queue = [first, *(each for each in queue if each != first)]
    exercises = tuple(_exercise(each, table) for each in table.returning)
    return ReviewView(
        done=deck.done,
        left=len(queue),
        new=deck.new,
        minutes_left=table.minutes(queue),
        card=_card(queue[0], table) if queue else None,
        exercises=exercises,
        buried=deck.buried,
        over=deck.over,
        next_at=_next_at(table),
        next_cards=_next_cards(table),
        can_undo=deck.done > 0,
        begun=bool(table.taken),
        forecast=_forecast(table),
        leeches=tuple(_leeches(table))[:MOST_LEECHES],
        settings=_settings(table),
        topics=tuple(
            TopicIn(topic.id, topic.title, len(topic.cards), topic.id in table.taken)
            for topic in table.topics
            if topic.cards
        ),
    )


def _card(card_id: str, table: Table) -> ReviewCard:
    topic, card = table.cards[card_id]
    told = table.history(card_id)
    clock = table.clock
    after = choices(told.memory, clock.now_ms, clock.today, table.settings.terms)
    ratings = (
        RatingView(each.rating, word, due_words(each, clock.now_ms), each.interval_days)
        for word, each in zip(WORDS, after, strict=True)
    )
    return ReviewCard(
        id=card_id,
        topic_id=topic.id,
        topic_title=topic.title,
        kind=card.kind,
        asks_html=card.asks_html,
        sentence_html=card.sentence_html,
        paragraph_html=card.paragraph_html,
        follow_ups=tuple(FollowUp(*each) for each in card.follow_ups),
        choices=card.choices,
        proof=card.proof,
        prints=card.prints,
        starter=card.starter,
        solution=card.solution,
        seen=len(told.reviews),
        last_at=iso(moment(told.reviews[-1].at_ms)) if told.reviews else None,
        leech=leech_words(told.memory),
        ratings=tuple(ratings),
    )


def _exercise(each: Returning, table: Table) -> ReturningExercise:
    topic = next(topic for topic in table.topics if topic.id == each.topic_id)
    outline = next(outline for outline in topic.outlines if outline.id == each.id)
    return ReturningExercise(each.id, outline.title, topic.title, outline.minutes, each.passed_at)


def _memories(table: Table) -> list[tuple[Topic, Card, str, Memory]]:
    """Of the cards that are in and have been rated."""
    known = table.progress.history.cards
    return [
        (topic, card, card_id, memory)
        for card_id, (topic, card) in table.cards.items()
        if topic.id in table.taken and card_id in known and (memory := known[card_id].memory)
    ]


def _next_at(table: Table) -> str | None:
    deck = table.deck
    if deck.next_ms is not None:
        return iso(moment(deck.next_ms))
    return None if deck.next_day is None else iso(table.clock.start_of(deck.next_day))


def _next_cards(table: Table) -> int:
    deck = table.deck
    if deck.next_ms is not None:
        return 1
    if deck.next_day is None:
        return 0
    today, settings = table.clock.today, table.settings
    due = sum(1 for *_, memory in _memories(table) if not memory.in_steps and today < memory.due_day <= deck.next_day)
    if deck.next_day > today + 1:
        return due
    return min(due + deck.over_due, settings.due_a_day) + min(deck.over_new + deck.buried, settings.new_a_day)


def _forecast(table: Table) -> tuple[ForecastDay, ...]:
    today = table.clock.today
    counts = forecast((memory for *_, memory in _memories(table)), today, FORECAST_DAYS, table.settings.terms)
    return tuple(ForecastDay(date.fromordinal(today + n).isoformat(), count) for n, count in enumerate(counts))


def _leeches(table: Table) -> list[LeechView]:
    found = sorted((row for row in _memories(table) if row[3].is_leech), key=lambda row: -row[3].lapses)
    return [
        LeechView(card_id, card.asks_html, topic.id, topic.title, leech_words(memory))
        for topic, card, card_id, memory in found
    ]


def _settings(table: Table) -> SettingsView:
    settings = table.settings
    reviews = countable([told.reviews for told in table.progress.history.cards.values()])
    return SettingsView(
        settings.new_a_day,
        settings.due_a_day,
        settings.exercises_a_day,
        settings.day_starts_at_hour,
        settings.retention,
        settings.are_own,
        reviews,
        LEAST_REVIEWS,
    )
