"""What every service of the placement begins with: the ladder, what can be asked, and what was answered."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Card, ExerciseOutline, Topic
from orienteer.errors import UsageError
from orienteer.learning.aliases import present_id
from orienteer.learning.history import PlacementHistory
from orienteer.learning.ladder import ladder_of, questions_of
from orienteer.learning.path import EVERYONE, Path, path_of
from orienteer.learning.placement import Answer, Given, Question, next_question
from orienteer.learning.progress import Progress

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store

ANSWERS: dict[str, Answer] = {"right": "right", "wrong": "wrong", "unknown": "unknown"}


@dataclass(frozen=True, slots=True)
class PlacementTable:
    """The latest placement, laid out.

    Args:
        id: the placement's subject in the log, "" where none was begun.
        given: the answers whose questions there are still.
        pool: everything that can be asked.
    """

    id: str
    told: PlacementHistory
    role: str
    path: Path
    progress: Progress
    ladder: tuple[Topic, ...]
    pool: tuple[Question, ...]
    given: tuple[Given, ...]

    def next_question(self, *, programs: bool = True) -> Question | None:
        """The question whose turn it is; None where the test has ended or is over."""
        if not self.id or self.told.ended_at:
            return None
        pool = self.pool if programs else questions_of(self.ladder, programs=False)
        return next_question(self.given, pool, len(self.ladder))

    def asked(self, question: Question) -> tuple[Topic, Card | ExerciseOutline]:
        """What a question asks, and its topic."""
        topic = self.ladder[question.topic]
        slug = question.id.rpartition("/")[2]
        for outline in topic.outlines:
            if outline.id == question.id:
                return topic, outline
        return topic, next(card for card in topic.cards if card.id == slug)

    def order(self, card: Card) -> list[int]:
        """The places of a card's answers as they are shown in this placement: the author's order would give it away."""

        def mixed(place: int) -> bytes:
            return hashlib.blake2b(f"{self.id} {card.id} {place}".encode(), digest_size=8).digest()

        return sorted(range(len(card.choices)), key=mixed)

    def running(self) -> None:
        """Refuse what only a placement that goes on can do.

        Raises:
            UsageError: none was begun, or it has ended.
        """
        if not self.id or self.told.ended_at:
            raise UsageError("No placement is going on.", remedy="Begin one; it takes 20 questions at most.")


def placement_table(
    *, course: Course, store: Store, now: datetime, role: str = EVERYONE, begun: bool = True
) -> PlacementTable:
    """The latest placement as of now.

    Args:
        role: whose path is asked about, where no placement was begun or another one is about to be.
        begun: look for one that was begun.
    """
    progress = Progress.over(course.roadmap, store.history(), now)
    told_of = progress.history.placements if begun else {}
    latest = max(told_of, key=lambda name: (told_of[name].begun_at, name), default="")
    told = told_of.get(latest, PlacementHistory())
    role = told.role if any(told.role == each.id for each in course.roadmap.roles) else role
    path = path_of(course.roadmap, role)
    ladder = ladder_of(path.topics)
    pool = questions_of(ladder)
    by_id = {question.id: question for question in pool}
    named = ((_present(question, progress), answer) for _, question, answer in told.answers)
    given = tuple(Given(by_id[question], ANSWERS[answer]) for question, answer in named if question in by_id)
    return PlacementTable(latest, told, role, path, progress, ladder, pool, given)


def _present(question_id: str, progress: Progress) -> str:
    """The id that a card or an exercise has now."""
    now = present_id(question_id, progress.former)
    if now != question_id:
        return now
    topic_id, _, slug = question_id.rpartition("/")
    return f"{present_id(topic_id, progress.former)}/{slug}"
