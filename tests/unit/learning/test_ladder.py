from __future__ import annotations

from orienteer.curriculum.course import Card, Choice, ExerciseOutline, Topic
from orienteer.learning.ladder import ladder_of, questions_of


def choice(slug: str, answers: int = 4) -> Card:
    choices = tuple(Choice(f"<p>{n}</p>", right=n == 0) for n in range(answers))
    return Card(slug, "choice", "<p>?</p>", "<p>.</p>", "<p>.</p>", choices=choices)


def topic(name: str, *requires: str, cards: tuple[Card, ...] = (), outlines=(), written: bool = True) -> Topic:
    return Topic(
        f"a/{name}",
        name,
        "",
        (),
        tuple(f"a/{each}" for each in requires),
        (),
        written,
        cards=cards,
        outlines=tuple(ExerciseOutline(f"a/{name}/{slug}", slug, kind, minutes) for slug, kind, minutes in outlines),
    )


def names(topics) -> list[str]:
    return [each.title for each in topics]


def test_a_ladder_keeps_the_learners_order_and_puts_nothing_below_what_it_requires():
    one = (choice("c"),)
    topics = [topic("late", "base", cards=one), topic("base", cards=one), topic("last", cards=one)]
    assert names(ladder_of(topics)) == ["base", "late", "last"]


def test_what_is_not_written_or_can_not_be_asked_about_is_no_rung():
    topics = [
        topic("unwritten", cards=(choice("c"),), written=False),
        topic("recalled", cards=(Card("r", "recall", "", "", ""),), outlines=[("long", "function", 30)]),
        topic("asked", "recalled", "unwritten", outlines=[("p", "predict", 30)]),
    ]
    assert names(ladder_of(topics)) == ["asked"]


def test_topics_that_require_each_other_still_make_a_ladder():
    one = (choice("c"),)
    assert names(ladder_of([topic("a", "b", cards=one), topic("b", "a", cards=one)])) == ["a", "b"]


def test_difficulty_starts_from_the_authors_order_of_topics_and_within_each():
    ladder = ladder_of(
        [
            topic("first", cards=(choice("one"), choice("two", 5)), outlines=[("p", "predict", 5), ("f", "fix", 6)]),
            topic("second", cards=(choice("one"),), outlines=[("g", "function", 12), ("w", "program", 5)]),
        ]
    )
    questions = questions_of(ladder)
    assert [each.id for each in questions] == ["a/first/one", "a/first/two", "a/first/p", "a/first/f", "a/second/one"]
    difficulties = [each.difficulty for each in questions]
    assert difficulties == sorted(difficulties)
    assert [each.guess for each in questions[:2]] == [0.25, 0.2]
    assert [each.id for each in questions_of(ladder, programs=False)][2:] == ["a/first/p", "a/second/one"]
