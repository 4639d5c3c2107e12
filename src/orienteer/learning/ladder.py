"""The ladder of a placement: written topics, each above what it requires, and what can be asked about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from orienteer.curriculum.course import Card, ExerciseOutline, Topic
from orienteer.learning.placement import Question

SMALL_KINDS = ("function", "fix")
SMALL_MINUTES = 10
"""An exercise that takes longer is no question."""
CHOICE_MINUTES = 1.0
SLIP = 0.1
"""How often somebody errs who knows. Source: Corbett and Anderson, "Knowledge tracing", 1995, bound slips by 0.1."""
PROGRAM_SLIP = 0.15
"""The same where several lines have to be right at once. A choice of ours."""
PROGRAM_GUESS = 0.03
"""How often a program, or what it prints, is right without being understood. A choice of ours."""
FIRST, LAST = -0.3, 0.3
"""Where a topic's first and its last question stand, around the topic's place on the ladder."""


def ladder_of(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """The written topics with something to ask, in the learner's order, none before what it requires."""
    left = [topic for topic in topics if topic.written and any(_forms(topic))]
    ids = {topic.id for topic in left}
    above: list[Topic] = []
    while left:
        placed = {topic.id for topic in above}
        free = (topic for topic in left if all(needed in placed for needed in topic.requires if needed in ids))
        topic = next(free, left[0])  # a circle is the author's fault, and is told elsewhere
        left.remove(topic)
        above.append(topic)
    return tuple(above)


def questions_of(ladder: Sequence[Topic], *, programs: bool = True) -> tuple[Question, ...]:
    """What can be asked about the topics of a ladder, and how difficult it is by the author's order.

    Args:
        programs: small exercises too, which ask for a program.
    """
    return tuple(question for place, topic in enumerate(ladder) for question in _questions(topic, place, programs))


def _questions(topic: Topic, place: int, programs: bool) -> Iterator[Question]:
    forms = list(_forms(topic))
    for number, each in enumerate(forms):
        within = FIRST + (LAST - FIRST) * (number / (len(forms) - 1) if len(forms) > 1 else 0.5)
        if isinstance(each, Card):
            guess = 1 / len(each.choices)
            yield Question(f"{topic.id}/{each.id}", place, place + within, guess, SLIP, CHOICE_MINUTES)
        elif programs or each.kind == "predict":
            yield Question(each.id, place, place + within, PROGRAM_GUESS, PROGRAM_SLIP, max(each.minutes, 1))


def _forms(topic: Topic) -> Iterator[Card | ExerciseOutline]:
    """Cards before exercises, each in the author's order."""
    yield from (card for card in topic.cards if card.kind == "choice" and len(card.choices) > 1)
    for outline in topic.outlines:
        if outline.kind == "predict" or (outline.kind in SMALL_KINDS and outline.minutes <= SMALL_MINUTES):
            yield outline
