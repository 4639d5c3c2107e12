"""How far a learner is with what stands in no topic."""

from __future__ import annotations

from orienteer.curriculum.course import Area, Card, ExerciseOutline, Item, Roadmap, Topic
from orienteer.learning.history import ExerciseHistory, History
from orienteer.learning.progress import Progress

ASKED = Item("a/interview/asked", "Asked by a card")
EXERCISED = Item("a/interview/exercised", "Exercised as well")
OPEN = Item("a/interview/open", "Not yet written")


def progress(history: History) -> Progress:
    card = Card("why", "interview", "Why?", "So.", "Therefore.", covers=(ASKED.id, EXERCISED.id))
    topic = Topic(
        "a/b",
        "B",
        "",
        (),
        (),
        ("all",),
        True,
        exercises=("a/b/c",),
        cards=(card,),
        outlines=(ExerciseOutline("a/b/c", "C", "function", 5, (EXERCISED.id,)),),
    )
    area = Area("a", "A", ("all",), (topic,), (ASKED, EXERCISED, OPEN))
    return Progress.over(Roadmap((), (area,), ()), history)


def test_an_interview_question_that_a_card_asks_is_written():
    told = progress(History())
    assert [told.interview_state(item) for item in (ASKED, EXERCISED, OPEN)] == [
        "untouched",
        "untouched",
        "not_yet_written",
    ]


def test_an_interview_question_with_an_exercise_is_mastered_by_passing_it():
    passed = History(exercises={"a/b/c": ExerciseHistory(attempts=1, passed_at="2026-11-25T10:00:00+00:00")})
    assert progress(passed).interview_state(EXERCISED) == "mastered"
