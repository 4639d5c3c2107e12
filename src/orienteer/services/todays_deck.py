"""What every service of the review begins with: the cards that are in, and which of them come today."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Card, Topic
from orienteer.errors import NotFound
from orienteer.learning.aliases import present_id
from orienteer.learning.days import Clock
from orienteer.learning.deck import Deck, DeckCard, deck_of
from orienteer.learning.history import CardHistory
from orienteer.learning.progress import Progress
from orienteer.learning.returning import Returning, returning
from orienteer.learning.reviewing import ReviewSettings
from orienteer.services.naming import all_topics

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


CARD_SECONDS = {"recall": 20, "choice": 20, "interview": 40, "code": 90}
"""About how long a card takes. Anki's users take 10 s for a word; ours are sentences. A choice of ours."""


@dataclass(frozen=True, slots=True)
class Table:
    """The learner's cards, laid out.

    Args:
        cards: id → (topic, card), of every written topic.
        taken: ids of the topics whose cards are in.
        progress: under present names.
    """

    cards: dict[str, tuple[Topic, Card]]
    taken: frozenset[str]
    topics: tuple[Topic, ...]
    progress: Progress
    settings: ReviewSettings
    clock: Clock
    deck: Deck

    def history(self, card_id: str) -> CardHistory:
        """A card's reviews."""
        return self.progress.history.cards.get(card_id, CardHistory())

    def found(self, card_id: str) -> tuple[Topic, Card]:
        """A card and its topic.

        Raises:
            NotFound: there is none such.
        """
        topic_id, _, slug = card_id.rpartition("/")
        now = f"{present_id(topic_id, self.progress.former)}/{slug}"
        if now not in self.cards:
            raise NotFound(f"There is no card called {card_id}.", remedy="Its topic may have been edited since.")
        return self.cards[now]

    def minutes(self, card_ids: Iterable[str]) -> int:
        """About how long these cards take."""
        return math.ceil(sum(CARD_SECONDS.get(self.cards[each][1].kind, 20) for each in card_ids) / 60)

    @property
    def returning(self) -> list[Returning]:
        """Exercises to do again today, up to the day's limit."""
        today = self.clock.start_of(self.clock.today)
        told = self.progress.history.exercises.values()
        done = sum(1 for each in told if each.last_passed_at != each.passed_at and _since(each.last_passed_at, today))
        room = max(self.settings.exercises_a_day - done, 0)
        return returning(self.topics, self.progress, self.clock.now)[:room]


def todays_table(
    *, course: Course, store: Store, now: datetime, zone: tzinfo | None, progress: Progress | None = None
) -> Table:
    """The cards that are in, as of now.

    A topic's cards are in once one has begun it, or asked for them; and until one has put them aside.

    Args:
        progress: as of now, where it has been worked out already.
    """
    progress = progress or Progress.over(course.roadmap, store.history(), now)
    settings = progress.history.reviewing
    clock = settings.clock(now, zone)
    topics = tuple(all_topics(course))
    chosen = {present_id(topic_id, progress.former): taken for topic_id, taken in settings.chosen}
    reviewed = {card_id.rpartition("/")[0] for card_id in progress.history.cards}
    taken = frozenset(
        topic.id
        for topic in topics
        if topic.cards and chosen.get(topic.id, topic.id in reviewed or _is_begun(topic, progress))
    )
    cards = {f"{topic.id}/{card.id}": (topic, card) for topic in topics for card in topic.cards}
    inside = [DeckCard(card_id, topic.id, card.covers) for card_id, (topic, card) in cards.items() if topic.id in taken]
    deck = deck_of(inside, progress.history.cards, settings, clock)
    return Table(cards, taken, topics, progress, settings, clock, deck)


def _is_begun(topic: Topic, progress: Progress) -> bool:
    return any(progress.exercise_state(exercise_id) != "untouched" for exercise_id in topic.exercises)


def _since(at: str, moment: datetime) -> bool:
    return bool(at) and datetime.fromisoformat(at) >= moment
