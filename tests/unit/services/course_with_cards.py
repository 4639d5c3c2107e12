"""The small course with cards of every kind in its first topic, and of two more topics."""

from __future__ import annotations

from dataclasses import replace

from orienteer.curriculum.course import Card, Choice, Exercise, Item, Topic
from tests.unit.services.course_of_two import SmallCourse, exercise

NUMBERS = "basics/numbers"
WHY, WHICH, CODE, ASKED = (f"{NUMBERS}/{slug}" for slug in ("why", "which", "code", "asked"))


def card(slug: str, kind: str = "recall", **more: object) -> Card:
    return Card(slug, kind, f"<p>{slug}?</p>", f"<p>{slug}.</p>", "<p>More.</p>", proof="print(1)", **more)  # type: ignore[arg-type]


class CourseWithCards(SmallCourse):
    """Numbers has a card of every kind, letters one card, and words none yet.

    Args:
        cards: so many further cards of letters.
    """

    def __init__(self, cards: int = 0) -> None:
        super().__init__()
        (area,) = self.roadmap.areas
        numbers, words = area.topics
        told = (
            card("why"),
            card("which", "choice", choices=(Choice("one", why_wrong="No."), Choice("two", True), Choice("three"))),
            card("code", "code", starter="def double(number):\n    ...\n"),
            card("asked", "interview", follow_ups=(("And then?", "Then that."),)),
        )
        letters = Topic(
            id="basics/letters",
            title="Letters",
            summary="",
            items=(Item("basics/letters/upper", "Upper case"),),
            requires=(),
            roles=(),
            written=True,
            cards=(card("first"), *(card(f"more-{n}") for n in range(cards))),
        )
        topics = (replace(numbers, cards=told), letters, words)
        self.roadmap = replace(self.roadmap, areas=(replace(area, topics=topics),))

    def card_exercise(self, topic_id: str, card: Card) -> Exercise:
        """The code card is graded as doubling is."""
        return exercise(f"{topic_id}/{card.id}", "double", 2)
