"""What Python takes otherwise than it is often meant: which line is named, and what is said of it."""

from __future__ import annotations

from textwrap import dedent, indent

import pytest

from orienteer.feedback.hints.hint import HOW, WHAT, WHERE, Hint
from orienteer.feedback.hints.making import hints_for
from orienteer.feedback.localisation.borrowing import borrowed, pairs
from orienteer.feedback.localisation.habits import habits_of
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled

LISTS = ([], [1], [2], [0], [1, 1], [1, 2], [2, 1], [0, 3], [3, 0, 2], [2, 2, 2], [1, 1, 3], [4, 3, 2, 1])
WORDS = ("", "a", "B", "AB", "aB", "aa", "bA", "!", "a!", "z", "Z", "ZZ", "az", "zA")


SHIFTED = """
def f(text):
    out = ""
    for c in text:
        if c.islower():
            out += chr((ord(c) - 97 + 3) % 26 + 97)
        elif c.isupper():
            out += chr((ord(c) - 65 + 3) % 26 + 65)
        else:
            out += c
    return out
"""
COMPARED = SHIFTED.replace("c.islower()", '"a" <= c < "z"').replace("c.isupper()", '"A" <= c < "Z"')


def hints(right: str, inputs: tuple[object, ...], source: str) -> list[Hint]:
    exercise = compiled(dedent(right), called("any", *inputs))
    return hints_for(exercise, Submission.of(dedent(source).lstrip("\n"), "answer.py"), InProcessRunner())


@pytest.mark.parametrize(
    ("right", "inputs", "source", "line", "what"),
    [
        (
            "def f(xs):\n    return [[x] for x in xs]\n",
            LISTS,
            """
            def f(xs):
                out = [[]] * len(xs)
                for at, x in enumerate(xs):
                    out[at].append(x)
                return out
            """,
            2,
            "In line 2, `[[]] * len(xs)` holds one object many times: what changes one changes all.",
        ),
        (
            "def f(xs):\n    return {x: [x] * xs.count(x) for x in xs}\n",
            LISTS,
            """
            def f(xs):
                out = dict.fromkeys(xs, [])
                for x in xs:
                    out[x].append(x)
                return out
            """,
            2,
            "In line 2, `dict.fromkeys` gives every key the same object: what changes one changes all.",
        ),
        (
            "def f(text):\n    return list(text.lower())\n",
            WORDS,
            """
            def f(text):
                out = []
                for c in text:
                    c.lower()
                    out.append(c)
                return out
            """,
            4,
            "In line 4, what `c.lower()` gives is kept nowhere, and the name before it stands for the same as before.",
        ),
        (
            "def f(xs):\n    even = [x for x in xs if x % 2 == 0]\n    return [sum(even), len(even)]\n",
            LISTS,
            """
            def f(xs):
                even = filter(lambda x: x % 2 == 0, xs)
                return [sum(even), len(list(even))]
            """,
            2,
            "In line 2, what `filter(lambda x: x % 2 == 0, xs)` gives is no list: it can be gone through once, and has "
            "no length and no places.",
        ),
        (
            "def f(xs):\n    return [x * 2 for x in xs]\n",
            LISTS,
            """
            def f(xs):
                return map(lambda x: x * 2, xs)
            """,
            2,
            "In line 2, what `map(lambda x: x * 2, xs)` gives is no list: it can be gone through once, and has no "
            "length and no places.",
        ),
        (
            "def f(xs):\n    return [x * 2 for x in xs]\n",
            LISTS,
            """
            def f(xs):
                makers = []
                for x in xs:
                    makers.append(lambda: x * 2)
                return [make() for make in makers]
            """,
            4,
            "In line 4, the function that is made reads the loop's name when it is called, and not when it is made.",
        ),
        (
            "def f(xs):\n    return sum(xs)\n",
            LISTS,
            """
            def f(xs):
                total = 0
                for x in xs:
                    totl = total + x
                return total
            """,
            4,
            "In line 4, `totl` gets a value and is read nowhere, and `total`, which is almost written like it, is "
            "another.",
        ),
        (
            "def f(xs):\n    return [x + 1 for x in xs[:3]]\n",
            LISTS,
            """
            def f(xs):
                out = []
                for i in range(3):
                    out.append(xs[i] + 1)
                return out
            """,
            3,
            "In line 3, the loop has as many rounds as the number says, however few members there are.",
        ),
        (
            "def f(xs):\n    return sum(xs)\n",
            LISTS,
            """
            class Box:
                def __init__(self):
                    self.total = 0
                def put(x):
                    self.total += x

            def f(xs):
                box = Box()
                for x in xs:
                    box.put(x)
                return box.total
            """,
            4,
            "In line 4, the method has no parameter for the object: Python hands it over as the first argument.",
        ),
        (
            "def f(xs):\n    return list(xs)\n",
            LISTS,
            """
            class Box:
                held = []
                def __init__(self):
                    self.size = 0
                def put(self, x):
                    self.held.append(x)

            def f(xs):
                box, other = Box(), Box()
                other.put(1)
                for x in xs:
                    box.put(x)
                return box.held
            """,
            2,
            "In line 2, what is made is made once, for the class, and all its objects share it.",
        ),
        (
            "def f(n):\n    return list(range(n))\n",
            tuple(range(9)),
            """
            def count(n):
                if n > 0:
                    yield count(n - 1)
                    yield n - 1

            def f(n):
                return list(count(n))
            """,
            3,
            "In line 3, `yield` hands out what the call gives as one thing, and not what is in it.",
        ),
        (
            "def f(n):\n    return n + f(n - 1) if n else 0\n",
            tuple(range(9)),
            """
            def f(n):
                total = 0
                if n > 0:
                    total = total + n
                    f(n - 1)
                return total
            """,
            5,
            "In line 5, what `f(n - 1)` gives is kept nowhere.",
        ),
    ],
    ids=["rows", "keys", "kept", "once", "handed out", "late", "near", "rounds", "self", "class", "yield", "dropped"],
)
def test_the_line_is_named_and_what_python_makes_of_it(
    right: str, inputs: tuple[object, ...], source: str, line: int, what: str
) -> None:
    told = hints(right, inputs, source)
    assert told[WHERE - 1].line == line
    assert what in [each.text for each in told[WHAT - 1].said]
    assert "comes out right when" in told[HOW - 1].said[0].text


@pytest.mark.parametrize(
    ("right", "inputs", "source", "how"),
    [
        (
            "def f(d):\n    return sum(d.values())\n",
            ({}, {"a": 1}, {"b": 2, "a": 3}, {"ab": 4}),
            """
            def f(d):
                total = 0
                for name, number in d:
                    total += number
                return total
            """,
            '`f({"a": 1})` comes out right when the loop in line 3 goes through the keys and the values.',
        ),
        (
            "def f(xs):\n    return xs.index(1) if 1 in xs else len(xs)\n",
            LISTS,
            """
            def f(xs):
                at = 0
                while xs[at] != 1:
                    at += 1
                return at
            """,
            "`f([])` comes out right when the loop in line 3 ends where `at` is no index any more.",
        ),
    ],
    ids=["items", "beyond"],
)
def test_what_mends_an_exception_is_told_in_step_three(
    right: str, inputs: tuple[object, ...], source: str, how: str
) -> None:
    assert [each.text for each in hints(right, inputs, source)[HOW - 1].said] == [how]


def test_a_prompt_is_a_part_of_the_output() -> None:
    source = 'name = input("Name? ")\nage = int(input("Age? "))\nprint(name, age)\n'
    (edit,) = [each for each in habits_of(source, {1, 2, 3}) if each.operator == "prompts"]
    assert (edit.line, edit.source) == (1, "name = input()\nage = int(input())\nprint(name, age)")
    assert not habits_of("name = input()\n", {1})


@pytest.mark.parametrize("word", ["global", "nonlocal"])
def test_a_name_that_others_may_read_is_not_said_to_be_read_nowhere(word: str) -> None:
    source = f"def g(total):\n    {word} totl\n    total = total + 1\n    totl = total\n"
    source = f"totl = 0\n{source}" if word == "global" else f"def f():\n    totl = 0\n{indent(source, '    ')}"
    assert not [each for each in habits_of(source, range(9)) if each.operator == "near name"]
    own = source.replace(f"{word} totl", "pass")
    assert [each for each in habits_of(own, range(9)) if each.operator == "near name"]


def test_of_edits_that_do_the_same_the_one_that_is_meant_more_often_is_told() -> None:
    told = hints(SHIFTED, (*WORDS, "bZ", "Zb", "aZ", "Za"), COMPARED)
    assert told[WHAT - 1].said[0].text == "In line 6, the comparison `<` leaves out the equal case."


def test_a_generator_where_a_list_is_wanted_is_told_with_its_yield() -> None:
    told = hints("def f(xs):\n    return list(xs)\n", LISTS, "def f(xs):\n    for x in xs:\n        yield x\n")
    assert told[WHERE - 1].line == 1
    assert "With `yield`, as in line 3, each call of `f` gives a generator." in told[WHAT - 1].said[0].text


def test_the_statement_is_named_and_not_the_condition_that_no_edit_mends() -> None:
    source = """
        def f(text):
            out = ""
            for c in text:
                if c.isalpha():
                    out += chr(ord(c) + 3)
                else:
                    out += c
            return out
    """
    assert hints(SHIFTED, WORDS, source)[WHERE - 1].line == 5


def test_a_name_of_the_file_that_a_function_makes_its_own_is_begun_in_it() -> None:
    source = """
        total = 0
        def f(xs):
            for x in xs:
                total += x
            return total
    """
    told = hints("def f(xs):\n    return sum(xs)\n", LISTS, source)
    assert told[HOW - 1].said[0].text == "`f([])` comes out right when `total` gets its value anew whenever `f` begins."


def test_more_that_is_done_with_a_value_is_told_so() -> None:
    right = "def f(text):\n    out = []\n    for w in text.lower().split():\n        out.append(w)\n    return out\n"
    told = hints(right, (*WORDS, "a b", "B a", "a  b"), right.replace(".split()", ""))
    assert told[WHAT - 1].said[0].text == "In line 3, `text.lower()` isn't all that is needed there."
    assert "more is done with `text.lower()` in line 3" in told[HOW - 1].said[0].text


def test_no_two_edits_leave_out_what_is_done_and_put_another_answer_in() -> None:
    right = "def f(xs):\n    ordered = sorted(xs)\n    return [x for x in ordered][:3]\n"
    source = """
        def f(xs):
            ordered = sorted(xs)
            out = []
            for i in range(3):
                out.append(ordered[i])
            return out
    """
    made = pairs(dedent(source), borrowed(dedent(source), right))
    assert not [each for each in made if "pass" in each.both.source and "[:3]" in each.both.source]


def test_a_number_that_needs_a_case_of_its_own_is_told_of_too() -> None:
    right = "def f(n):\n    return str(n) if n else None\n"
    source = "def f(n):\n    text = str(n)\n    return text\n"
    told = hints(right, tuple(range(7)), source)
    assert (
        told[HOW - 1].said[0].text.startswith("`f(0)` comes out right when what is empty, or 0, has a case of its own")
    )
