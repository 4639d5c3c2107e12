"""Books made without content or sandbox, every awkward character in them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from orienteer.course.map.layout import lay_out
from orienteer.curriculum.course import (
    Area,
    Block,
    Card,
    Check,
    Choice,
    Exercise,
    ExerciseOutline,
    Item,
    Probe,
    Roadmap,
    Role,
    Section,
    System,
    Term,
    Topic,
)
from orienteer.exports.book import Book, Mine, Share

AWKWARD = '"quotes" # $ @ * _ \\ < & {{ }} :: שלום é ' + "w" * 300
"""What breaks a form that pastes text into another language."""

CODE = (
    'def greet(name):\n    if name != "":\n        return f"hé {name} 🙂" -> "no"\n    # a long line '
    + "x" * 120
    + "\n"
)

PROJECT = System("projects/shop", "A shop + a till", "design-questions", ("all",), requires=("first/words",))


def exercise(topic_id: str, slug: str, title: str) -> Exercise:
    return Exercise(
        id=f"{topic_id}/{slug}",
        title=title,
        kind="function",
        minutes=10,
        covers=(f"{topic_id}/one",),
        task_html="<p>Write it.</p>",
        task_text="Write `greet`, see [the topic](topic:first/words).\n\n- one\n- two\n\n```python\nx = 1\n```",
        file_name="solution.py",
        starter=CODE,
        solution=CODE,
        solutions={},
        hints=("<p>Look.</p>",),
        checks=(Check("an empty name gives *nothing*", Probe("call")), Check("`<b>` is kept", Probe("call"))),
        mistakes=(),
        hints_text=("Look.",),
    )


def topic(topic_id: str, title: str) -> Topic:
    lesson = (
        Block("prose", text=f"It is **bold**, *slanted* and `code`. [A term](glossary:name). {title.replace('*', '')}"),
        Block("code", source=CODE, output="hé\n"),
        Block("prose", text="| a | b |\n| --- | --- |\n| 1 | `2` |\n\n> quoted\n\n1. first\n2. second\n    - inner"),
    )
    card = Card(
        id=f"{topic_id}/cards/why",
        kind="choice",
        asks_html="Why <code>{{c1::not}}</code>?",
        sentence_html='Because of <a href="/topic/first/words"><code>a::b</code></a>.',
        paragraph_html="<p>A paragraph.</p>\n<p>And another.</p>",
        choices=(
            Choice("the <code>first</code>", True, "", "the `first`", ""),
            Choice("the second", False, "it isn't", "the second", "it isn't"),
        ),
        proof="print(1 < 2 & 3)\n",
        prints="True\n",
        asks_text="Why {{c1::not}}?",
        sentence_text="Because of `a::b`.",
        paragraph_text="A paragraph.\n\nAnd another.",
        follow_ups_text=(("And then?", "Nothing."),),
    )
    made = exercise(topic_id, "greet", "Greet somebody")
    return Topic(
        topic_id,
        title,
        "What it is.",
        (Item(f"{topic_id}/one", "One"),),
        (),
        ("all",),
        True,
        20,
        sections=(Section("first-part", "First part", lesson, "First part"),),
        exercises=(made.id,),
        cards=(card,),
        outlines=(ExerciseOutline(made.id, made.title, made.kind, made.minutes, made.covers),),
    )


def book(title: str = "Words", *, mine: Mine | None = None) -> Book:
    """Two areas: a written topic of this title, one without any text, and one not yet written."""
    written = topic("first/words", title)
    empty = Topic("first/empty", "An empty lesson", "", (), ("first/words",), ("all",), True)
    later = Topic(
        "second/later", "Later", "", (Item("second/later/x", "Some item"),), ("first/words",), ("all",), False
    )
    asked = (Item("first/interview/why", "Why *so*?"),)
    areas = (
        Area("first", "The first", ("all",), (written, empty), asked),
        Area("second", "The second", ("all",), (later,)),
    )
    roadmap = Roadmap((Role("all", "Everyone"),), areas, (PROJECT,))
    return Book(
        title="Orienteer",
        role=Role("all", "Everyone"),
        areas=areas,
        numbers={"first/words": 1, "first/empty": 2, "second/later": 3},
        exercises={"first/words/greet": exercise("first/words", "greet", "Greet somebody")},
        glossary=(Term("name", "name", "What leads to an *object*."),),
        roadmap=roadmap,
        layout=lay_out(roadmap),
        written=Share(2, 3),
        mine=mine,
        projects=roadmap.systems,
    )


OWN = Mine(
    {"first/words": "mastered", "first/words/one": "mastered", "first/words/greet": "mastered"},
    {"first/words": "Read *again*."},
    {"first/words/greet": {"solution.py": "def greet(name):\n    return name\n"}},
)
"""What a learner did and wrote."""


def with_task(text: str, **changed: Any) -> Book:
    """A book whose exercise has this task, and whatever else is given of an exercise."""
    whole = book()
    (made,) = whole.exercises.values()
    return replace(whole, exercises={made.id: replace(made, task_text=text, **changed)})


def with_card(**changed: Any) -> Book:
    """A book whose only card has these fields."""
    whole = book()
    topic = whole.topics[0]
    cards = (replace(topic.cards[0], **changed),)
    return replace(whole, areas=(replace(whole.areas[0], topics=(replace(topic, cards=cards),)),))
