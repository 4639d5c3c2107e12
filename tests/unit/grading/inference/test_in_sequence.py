"""Examples of several statements: other sequences of them are tried, as far as the reference answers as they show."""

from __future__ import annotations

import re

import pytest

from orienteer.curriculum.course import Exercise
from orienteer.grading.calls import call_text
from orienteer.grading.first_part import with_first_parts
from orienteer.grading.inference.exercises import OpenInput, exercise_from_examples
from orienteer.grading.report import Verdict
from orienteer.inside.encoding import decode
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import graded

BUCKET = """
class Bucket:
    def __init__(self, capacity):
        self.capacity = capacity
        self.level = 0
    def add(self, litres):
        self.level = min(self.capacity, self.level + litres)
"""
ACCOUNT = """
class Account:
    def __init__(self, balance):
        self.balance = balance
    def deposit(self, amount):
        self.balance += amount
    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError
        self.balance -= amount
"""
LIBRARY = """
class Library:
    def __init__(self):
        self.books = {}
    def add(self, title):
        self.books[title] = None
    def lend(self, title, person):
        if title not in self.books:
            raise KeyError(title)
        self.books[title] = person
    def give_back(self, title):
        self.books[title] = None
    def who_has(self, title):
        return self.books[title]
"""
EXAMPLES = {
    BUCKET: ["b = Bucket(10)\nb.add(7)\nb.add(5)\nb.level", "b = Bucket(5)\nb.add(3)\nb.level"],
    ACCOUNT: ["a = Account(100)\na.deposit(50)\na.withdraw(30)\na.balance", "a = Account(20)\na.withdraw(50)"],
    LIBRARY: [
        "l = Library()\nl.add('Emma')\nl.lend('Emma', 'Ann')\nl.who_has('Emma')",
        "l = Library()\nl.add('Emma')\nl.lend('Emma', 'Ann')\nl.give_back('Emma')\nl.who_has('Emma')",
        "l = Library()\nl.lend('Ulysses', 'Bob')",
    ],
}
MADE: dict[str, Exercise] = {}


def made(source: str) -> Exercise:
    if source not in MADE:
        MADE[source] = built(EXAMPLES[source], source)[0]
    return MADE[source]


def built(examples: list[str], *solutions: str) -> tuple[Exercise, tuple[OpenInput, ...]]:
    return exercise_from_examples(examples, solutions, InProcessRunner(), file_name="answer.py")


def tried(exercise: Exercise) -> list[tuple[str, ...]]:
    check = exercise.checks[-1]
    assert check.inferred
    return [tuple(decode(inputs[0])) for inputs in check.pool]


@pytest.mark.parametrize(
    ("source", "old", "new", "call"),
    [
        (BUCKET, "min(self.capacity,", "min(10,", "b = Bucket(5)\nb.add(6)\nb.level\n5"),
        (BUCKET, "self.level", "Bucket.level", "b_2 = Bucket("),
        (BUCKET, "self.capacity", "Bucket.capacity", "b_2 = Bucket("),
        (ACCOUNT, "amount > self.balance", "amount > self.balance and amount > 40", "raise"),
        (
            ACCOUNT,
            "        if amount > self.balance:\n            raise ValueError\n        self.balance -= amount",
            "        self.balance -= amount\n        if self.balance < 0:\n            raise ValueError",
            "except ValueError:\n    pass\na.balance",
        ),
        (LIBRARY, "    def __init__(self):\n        self.books", "    books", "l_2 = Library()"),
    ],
)
def test_a_wrong_class_is_told_by_the_smallest_sequence(source: str, old: str, new: str, call: str) -> None:
    report = graded(made(source), source.replace(old, new))
    assert report.verdict is not Verdict.ACCEPTED
    assert report.counterexample is not None
    shown = report.counterexample
    assert call in f"{shown.call}\n{shown.expected}"
    assert shown.size == len(re.findall(r"(?m)^(?! |except)", shown.call))


def test_the_fewest_statements_come_first() -> None:
    lengths = list(map(len, tried(made(BUCKET))))
    assert lengths == sorted(lengths)
    assert lengths[0] == 2 and lengths[-1] > 5


@pytest.mark.parametrize(
    ("source", "right"),
    [
        (BUCKET, BUCKET.replace("litres)\n", "litres)\n        return self\n", 2)),
        (
            BUCKET,
            """
            class Bucket:
                def __init__(self, size):
                    self._size, self._parts = size, []
                def add(self, n):
                    self._parts.append(n)
                    return self.level
                level = property(lambda self: min(self._size, sum(self._parts)))
            """,
        ),
        (ACCOUNT, ACCOUNT.replace("self.balance -= amount", "self.balance -= amount\n        return self.balance")),
        (
            LIBRARY,
            """
            class Library:
                def __init__(self):
                    self.have, self.lent = set(), {}
                def add(self, title):
                    self.have.add(title)
                def lend(self, title, person):
                    if title not in self.have:
                        raise KeyError
                    self.lent[title] = person
                def give_back(self, title):
                    del self.lent[title]
                def who_has(self, title):
                    return self.lent.get(title)
            """,
        ),
    ],
)
def test_what_no_example_shows_decides_nothing(source: str, right: str) -> None:
    """What a call gives that merely stands there; a book given back that nobody has."""
    report = graded(made(source), right)
    assert report.verdict is Verdict.ACCEPTED, report.counterexample


def test_a_sequence_on_which_the_reference_raises_what_no_example_shows_is_not_tried() -> None:
    stack = "class Stack(list):\n    push = list.append\n"
    examples = ["s = Stack()\ns.push(1)\ns.push(2)\ns.pop()", "s = Stack()\ns.push(4)\ns.pop()"]
    never, _ = built(examples, stack)
    twice = ("s = Stack()", "s.push(1)", "s.pop()", "s.pop()")
    assert twice[:-1] in tried(never) and twice not in tried(never)
    shown, _ = built([*examples, "s = Stack()\ns.push(3)\ns.pop()\ns.pop()"], stack)
    assert twice in tried(shown)


def test_sequences_on_which_right_programs_differ_are_open() -> None:
    keeps = "class Bag:\n    items = ()\n    def put(self, n):\n        self.items = (*self.items, n)\n"
    once = keeps.replace("(*self.items, n)", "tuple(dict.fromkeys((*self.items, n)))")
    examples = ["b = Bag()\nb.put(1)\nb.put(2)\nb.items"]
    exercise, left_out = built(examples, keeps, once)
    assert any("b.put(1)\nb.put(1)\nb.items" in each.call for each in left_out)
    assert graded(exercise, once).verdict is graded(exercise, keeps).verdict is Verdict.ACCEPTED


def test_functions_that_keep_something_between_calls_are_tried_in_sequence_too() -> None:
    source = (
        "def make(start):\n    n = [start]\n    def step():\n        n[0] += 1\n        return n[0]\n    return step\n"
    )
    exercise, _ = built(["c = make(3)\nc()\nc()", "c = make(0)\nc()"], source)
    shared = source.replace("    n = [start]\n", "    n[:] = [start]\n").replace("def make(", "n = []\ndef make(")
    assert graded(exercise, source).verdict is Verdict.ACCEPTED
    assert graded(exercise, shared).verdict is Verdict.WRONG_ANSWER


MARKS = """
class Marks:
    def __init__(self):
        self.marks = {}
    def add(self, name, mark):
        self.marks[name] = mark
    def best(self):
        return max(self.marks, key=self.marks.get)
"""


def test_where_no_example_shows_that_an_order_decides_it_doesn_t() -> None:
    examples = ["m = Marks()\nm.add('Ann', 4)\nm.add('Bo', 5)\nm.best()", "m = Marks()\nm.add('Cy', 3)\nm.best()"]
    exercise, _ = built(examples, MARKS)
    last_of_the_best = MARKS.replace("max(self.marks, ", "max(reversed(self.marks), ")
    assert graded(exercise, last_of_the_best).verdict is Verdict.ACCEPTED
    assert graded(exercise, MARKS.replace("max(self.marks, ", "max(sorted(self.marks)[-1:], ")).verdict is (
        Verdict.WRONG_ANSWER
    )
    tie = "m = Marks()\nm.add('Ann', 4)\nm.add('Bo', 4)\nm.best()"
    shown, _ = built([*examples, tie], MARKS)
    assert graded(shown, last_of_the_best).verdict is Verdict.WRONG_ANSWER


def test_what_was_always_asked_after_something_is_not_asked_of_a_new_object() -> None:
    source = MARKS.replace("max(self.marks, key=", "max(self.marks, default='', key=")
    examples = ["m = Marks()\nm.add('Ann', 4)\nm.add('Bo', 5)\nm.best()"]
    assert ("m = Marks()", "m.best()") not in tried(built(examples, source)[0])
    assert graded(built(examples, source)[0], MARKS).verdict is Verdict.ACCEPTED
    assert ("m = Marks()", 'm.add("A", 4)') not in tried(built(examples, source)[0])
    asked = [*examples, "m = Marks()\nm.add('Ann', 4)\nm.best()", "m = Marks()\nm.best()"]
    assert graded(built(asked, source)[0], MARKS).verdict is not Verdict.ACCEPTED


def test_a_sequence_is_written_as_lines_to_paste_and_half_as_many_are_tried_while_one_types() -> None:
    exercise = with_first_parts(made(BUCKET))
    check = exercise.checks[-1]
    assert call_text(check, check.pool[0], "answer.py") == "\n".join(decode(check.pool[0][0]))
    assert check.first_part == 100 < len(check.pool)


def test_a_statement_that_is_no_expression_may_be_the_last_that_raises() -> None:
    source = """
class Door:
    def __init__(self, width):
        if width < 1:
            raise ValueError
        self.width = width
"""
    exercise, _ = built(["d = Door(3)\nd.width", "d = Door(5)\nd.width\nd = Door(0)\nd.width"], source)
    assert ("d = Door(0)",) in tried(exercise)
    report = graded(exercise, source.replace("width < 1", "width < 1 and hasattr(Door, 'any')"))
    assert report.counterexample is not None and report.counterexample.call == "d = Door(0)"
