"""How far a learner is: the state of every stop, item and exercise, computed from the roadmap and the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from orienteer.curriculum.course import ExerciseOutline, Item, Roadmap, Topic
from orienteer.learning.aliases import former_names, renamed
from orienteer.learning.forgetting import FIRST_STABILITY_DAYS, days_between, has_faded, retrievability
from orienteer.learning.history import ExerciseHistory, History, TopicHistory
from orienteer.learning.mastery import mastery, stability
from orienteer.learning.states import State

_NOTHING = ExerciseHistory()
_UNMARKED = TopicHistory()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a learner is.

    Args:
        history: under the names that content has now.
        former: former id → present id.
        exercising: item → the exercises that cover it.
        asked: the items that some card covers.
        now: as of when; where nobody says, nothing has faded.
    """

    history: History
    former: Mapping[str, str] = field(default_factory=dict)
    exercising: Mapping[str, tuple[ExerciseOutline, ...]] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()
    now: datetime | None = None
    _passes: dict[str, tuple[str, float]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Topic → what `_last_pass` found: a page asks several times, and each answer follows every pass there was."""

    @classmethod
    def over(cls, roadmap: Roadmap, history: History, now: datetime | None = None) -> Progress:
        """Progress over everything that the curriculum names."""
        topics = [topic for area in roadmap.areas for topic in area.topics]
        former = former_names(topics)
        exercising: dict[str, tuple[ExerciseOutline, ...]] = {}
        for topic in topics:
            for outline in topic.outlines:
                for item in outline.covers:
                    exercising[item] = (*exercising.get(item, ()), outline)
        asked = frozenset(item for topic in topics for card in topic.cards for item in card.covers)
        return cls(renamed(history, former), former, exercising, asked, now)

    def exercise(self, exercise_id: str) -> ExerciseHistory:
        """What happened with an exercise, under whatever name it had then."""
        return self.history.exercises.get(exercise_id, _NOTHING)

    def topic(self, topic_id: str) -> TopicHistory:
        """How a topic is marked, and when it was passed."""
        return self.history.topics.get(topic_id, _UNMARKED)

    def passed(self, topic: Topic) -> int:
        """How many of a topic's exercises have been passed."""
        return sum(1 for exercise_id in topic.exercises if self.exercise(exercise_id).passed_at)

    def exercise_state(self, exercise_id: str) -> State:
        """Mastered once passed, under way once tried."""
        told = self.exercise(exercise_id)
        if told.passed_at:
            return "mastered"
        return "under_way" if told.attempts or told.hints else "untouched"

    def mastery(self, topic: Topic) -> float:
        """Of a stop, from 0 to 1: what the evidence for its exercises is worth now, on average."""
        worth = [mastery(self.exercise(exercise_id), self.now) for exercise_id in topic.exercises]
        return sum(worth) / len(worth) if worth else 0.0

    def recall(self, topic: Topic, now: datetime) -> float:
        """The chance that somebody who passed this stop could do it again at that moment; 0 where it wasn't passed.

        The exercise that was passed last speaks for all: passing any of them again brings the stop back.
        """
        last_at, stability_days = self._last_pass(topic)
        return retrievability(days_between(last_at, now), stability_days) if last_at else 0.0

    def topic_state(self, topic: Topic) -> State:
        """Of a stop. A mark counts first; what was passed once stays so, also where exercises were added since.

        After weeks without a pass it fades. Passing any of its exercises again brings it back.
        """
        told = self.topic(topic.id)
        if told.mark == "known":
            return "known"
        if told.mark == "skipped":
            return "skipped"
        if not topic.written:
            return "not_yet_written"
        state = "mastered" if told.passed_at else self._together(topic.exercises)
        return "fading" if state == "mastered" and self._has_faded(topic) else state

    def item_state(self, item: Item, topic: Topic) -> State:
        """Of one item: what its exercises are; where none covers it, it isn't written yet."""
        state = self.topic_state(topic)
        if state in ("known", "skipped", "not_yet_written"):
            return state
        outlines = self.exercising.get(item.id, ())
        if not outlines:
            return state if item.id in topic.covers else "not_yet_written"
        return self._together(tuple(outline.id for outline in outlines))

    def interview_state(self, item: Item) -> State:
        """Of an item that stands in no topic: what its exercises are; where only cards ask for it, untouched."""
        outlines = self.exercising.get(item.id, ())
        if not outlines:
            return "untouched" if item.id in self.asked else "not_yet_written"
        return self._together(tuple(outline.id for outline in outlines))

    def last_passed_at(self, topic: Topic) -> str:
        """ISO 8601 of the latest pass of any of its exercises, or of the stop, or ""."""
        return self._last_pass(topic)[0]

    def _has_faded(self, topic: Topic) -> bool:
        """Whether the latest pass of any of its exercises is too long ago."""
        last_at, stability_days = self._last_pass(topic)
        return self.now is not None and has_faded(last_at, self.now, stability_days)

    def _last_pass(self, topic: Topic) -> tuple[str, float]:
        """When it was, and after how many days what was passed then is recalled nine times in ten."""
        if topic.id not in self._passes:
            self._passes[topic.id] = self._found_last_pass(topic)
        return self._passes[topic.id]

    def _found_last_pass(self, topic: Topic) -> tuple[str, float]:
        told = [self.exercise(exercise_id) for exercise_id in topic.exercises]
        passes = [(each.last_passed_at or each.passed_at, stability(each)) for each in told if each.passed_at]
        return max(*passes, (self.topic(topic.id).passed_at, FIRST_STABILITY_DAYS), ("", 0.0), key=lambda each: each[0])

    def _together(self, exercise_ids: tuple[str, ...]) -> State:
        states = {self.exercise_state(exercise_id) for exercise_id in exercise_ids}
        if not states or states == {"untouched"}:
            return "untouched"
        return "mastered" if states == {"mastered"} else "under_way"
