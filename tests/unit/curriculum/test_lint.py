"""What the lint warns of, in a small content folder of two topics, and what it lets be."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from orienteer.curriculum.content.loader import load
from orienteer.curriculum.content.uses import uses

WHOLE = Path(__file__).resolve().parents[2] / "content" / "whole"
ONE = "areas/first/one"
TWO = "areas/first/two"
TOPIC_TWO = """format_version: 1
title: Two
summary: Halves.
covers: [first/two/halving]
requires: [first/one]
lesson_minutes: 1
status: partial
exercises: []
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small content folder, to be changed; its topic Two is written, and says nothing."""
    folder = Path(shutil.copytree(WHOLE, tmp_path / "content"))
    (folder / TWO).mkdir()
    (folder / TWO / "topic.yaml").write_text(TOPIC_TWO)
    (folder / TWO / "cards.yaml").write_text("format_version: 1\ncards: []\n")
    (folder / TWO / "lesson.md").write_text("# Two\n")
    return folder


def write(folder: Path, topic: str, text: str) -> None:
    lesson = folder / topic / "lesson.md"
    lesson.write_text(f"{lesson.read_text()}\n{text}\n")


def told(folder: Path, rule: str, topic: str = TWO) -> list[str]:
    """The messages of a rule on a topic."""
    _, problems = load(folder)
    return [each.message for each in problems if each.rule == rule and each.path.startswith(topic)]


USES_SORTED = "```python\nsorted([2, 1])\n```"
SAYS_SORTED = "`sorted` gives a new list."
UNTAUGHT = ["It uses `sorted`, and neither the topic nor its prerequisites have named it."]


def test_a_builtin_that_nobody_named_is_told_where_it_is_used(content: Path) -> None:
    write(content, TWO, USES_SORTED)
    assert told(content, "untaught") == UNTAUGHT


@pytest.mark.parametrize("teacher", [ONE, TWO], ids=["a prerequisite", "the topic"])
def test_what_the_topic_or_a_prerequisite_names_is_taught(teacher: str, content: Path) -> None:
    write(content, teacher, SAYS_SORTED)
    write(content, TWO, USES_SORTED)
    assert told(content, "untaught") == []


def test_a_word_of_the_language_is_named_as_code_and_not_by_chance(content: Path) -> None:
    write(content, TWO, "While it rains.\n\n```python\nwhile False:\n    pass\n```")
    assert told(content, "untaught") == ["It uses `while`, and neither the topic nor its prerequisites have named it."]


def test_what_a_later_topic_names_is_not_taught_yet(content: Path) -> None:
    write(content, TWO, SAYS_SORTED)
    write(content, ONE, USES_SORTED)
    assert UNTAUGHT[0] in told(content, "untaught", ONE)


def test_what_was_told_of_one_topic_is_not_told_again_of_those_that_build_on_it(content: Path) -> None:
    write(content, ONE, USES_SORTED)
    write(content, TWO, USES_SORTED)
    assert told(content, "untaught") == []


def test_an_exercises_task_may_introduce_what_it_needs(content: Path) -> None:
    solution = content / ONE / "double" / "solution.py"
    solution.write_text("import math\n\n\n" + solution.read_text())
    told_of_module = [message for message in told(content, "untaught", ONE) if "math" in message]
    assert len(told_of_module) == 1
    task = content / ONE / "double" / "exercise.md"
    task.write_text(task.read_text().replace("\n## Hints", "\nThe module `math` may help.\n\n## Hints"))
    assert not [message for message in told(content, "untaught", ONE) if "math" in message]


@pytest.mark.parametrize(
    ("source", "used"),
    [
        ("print(1)", ["print"]),
        ("print = 1\nprint", []),
        ("import os.path", ["the module os.path"]),
        ("from collections import deque", ["the module collections"]),
        ("x = [n for n in y]", ["a comprehension"]),
        ("f'{x}'", ["an f-string"]),
        ("for x in y:\n    pass\nelse:\n    pass", ["for", "the else of a loop"]),
        ("x[1:]", ["a slice"]),
        ("@one\ndef f(x: y):\n    yield x", ["def", "a decorator", "an annotation", "yield"]),
        ("try:\n    x\nfinally:\n    y", ["try", "finally"]),
        ("this is no Python", []),
    ],
)
def test_uses_are_read_off_the_tree(source: str, used: list[str]) -> None:
    assert sorted(use.what for use in uses(source)) == sorted(used)


TERM = ["“number” is used, and is neither explained nor linked by then: [number](glossary:number)."]


def without_the_link(content: Path) -> None:
    lesson = content / ONE / "lesson.md"
    lesson.write_text(lesson.read_text().replace("[number](glossary:number)", "number"))


def test_a_term_that_is_neither_explained_nor_linked_is_told_once(content: Path) -> None:
    without_the_link(content)
    write(content, TWO, "Half a number is a number.")
    assert (told(content, "term", ONE), told(content, "term")) == (TERM, [])


@pytest.mark.parametrize(
    "explained", ["A *number* counts.", "**Numbers of all sorts** count.", "[It](glossary:number)"]
)
def test_a_term_that_is_set_off_or_linked_anywhere_in_the_topic_is_explained(explained: str, content: Path) -> None:
    without_the_link(content)
    write(content, ONE, explained)
    assert told(content, "term", ONE) == []


def test_a_word_of_everyday_language_asks_for_no_link(content: Path) -> None:
    without_the_link(content)
    glossary = content / "glossary.yaml"
    glossary.write_text(glossary.read_text() + "    everyday: true\n")
    assert told(content, "term", ONE) == []


def test_code_and_the_names_of_links_are_no_uses_of_a_term(content: Path) -> None:
    glossary = content / "glossary.yaml"
    glossary.write_text(glossary.read_text() + "  - {slug: fraction, term: fraction, explanation: A part.}\n")
    write(content, TWO, "See [Fractions](topic:first/one) and `fraction`.\n\n    fraction = 2")
    assert told(content, "term") == []
    write(content, TWO, "A fraction.")
    assert len(told(content, "term")) == 1


def test_a_table_is_no_sentence_but_its_cells_may_hold_long_ones(content: Path) -> None:
    rows = "\n".join("| a row | of six words, no more |" for _ in range(9))
    write(content, TWO, rows)
    assert told(content, "long-sentence") == []
    write(content, TWO, f"| short | {'word ' * 41} |")
    assert told(content, "long-sentence") == ["A sentence has 41 words: word word word word word word …"]


@pytest.mark.parametrize(
    ("hint", "said"),
    [
        ("Look at your loop again.", ["says “your loop”, and the starter has none"]),
        ("What does this `while` wait for?", ["says “this `while`”, and the starter has none"]),
        ("Look at line 3.", ["names line 3"]),
        ("What does your function do with 0, in a loop or with `while`?", []),
        ("What does this `def` begin?", []),
    ],
)
def test_a_hint_presumes_nothing_of_a_program_that_the_starter_has_not(
    hint: str, said: list[str], content: Path
) -> None:
    exercise = content / ONE / "double" / "exercise.md"
    text, _, _ = exercise.read_text().partition("## Hints")
    exercise.write_text(f"{text}## Hints\n\n1. {hint}\n2. Two.\n3. Three.\n")
    (content / ONE / "double" / "starter.py").write_text("def double(n):\n    return n\n")
    assert [each.split(". ")[0] for each in told(content, "presumes", ONE)] == [f"Hint 1 {each}" for each in said]


def test_a_circle_is_told_of_each_of_its_topics_as_each_may_be_checked_alone(content: Path) -> None:
    topic = content / ONE / "topic.yaml"
    topic.write_text(topic.read_text().replace("requires: []", "requires: [first/two]"))
    rule = "circular-prerequisite"
    assert told(content, rule, ONE) == ["Nobody can begin: first/one requires first/two requires first/one."]
    assert told(content, rule, TWO) == ["Nobody can begin: first/two requires first/one requires first/two."]
