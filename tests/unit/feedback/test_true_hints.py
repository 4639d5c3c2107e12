"""What an edit has to do before a hint says what it implies, and what hints leave unsaid though it is so."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

import pytest

from orienteer.curriculum.course import Exercise, Mistake
from orienteer.curriculum.presumed import is_told_of
from orienteer.feedback.hints.hint import HOW, WHERE, Hint
from orienteer.feedback.hints.making import hints_for
from orienteer.feedback.localisation.borrowing import borrowed
from orienteer.feedback.localisation.locating import Located, locate
from orienteer.feedback.matching import match
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled


def located(exercise: Exercise, source: str) -> Located:
    found = locate(exercise, Submission.of(dedent(source), "answer.py"), InProcessRunner())
    assert found is not None
    return found


def hints(exercise: Exercise, source: str) -> list[Hint]:
    return hints_for(exercise, Submission.of(dedent(source), "answer.py"), InProcessRunner())


def said(exercise: Exercise, source: str) -> str:
    return " ".join(each.text for hint in hints(exercise, source) for each in hint.said)


LISTS = ([], [1], [2], [0], [1, 1], [1, 2], [2, 1], [0, 3], [3, 0, 2], [2, 2, 2], [1, 1, 3])
WORDS = ([], ["a"], ["b"], ["a", "a"], ["a", "b"], ["a", "a", "b"], ["b", "a", "a"], ["a", "b", "b", "a"])
SUM = "def f(xs):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n"


def test_an_edit_mends_all_only_where_it_does_so_on_the_whole_pool() -> None:
    exercise = compiled(
        "def f(n):\n    if n < 60:\n        return n\n    return 7\n", called("up to sixty", *range(90))
    )
    found = located(exercise, "def f(n):\n    return -1\n")
    names = [each for each in found.tries if each.edit.source.endswith("return n\n")]
    assert [(each.mended, each.failing, each.mends_all) for each in names] == [(60, 90, False)]
    how = hints(exercise, "def f(n):\n    return -1\n")[HOW - 1].said[0]
    assert "Others come out right too when, with that," in how.text


def test_an_edit_that_mends_few_of_the_inputs_that_run_its_line_is_not_told() -> None:
    exercise = compiled(SUM, called("sums", *LISTS))
    found = located(exercise, "def f(xs):\n    return -1\n")
    assert any(each.mends_some for each in found.tries)
    assert "comes out right when" not in said(exercise, "def f(xs):\n    return -1\n")


def test_of_a_line_it_is_said_that_it_changes_the_answer_only_where_an_edit_there_mends() -> None:
    source = """
        def f(words):
            out = []
            for word in words:
                out.append((word, 1))
            return sorted(set(out))
    """
    exercise = compiled(
        "def f(words):\n    return sorted((each, words.count(each)) for each in set(words))\n", called("counts", *WORDS)
    )
    where = hints(exercise, source)[WHERE - 1]
    assert "which comes out wrong." in where.said[0].text
    assert "changes the answer" not in where.said[0].text


def test_a_right_programs_whole_answer_does_not_stand_in_for_what_a_program_has_worked_out() -> None:
    own = "def f(xs):\n    out = []\n    for x in xs:\n        out.append(x)\n    return out[::-1]\n"
    right = "def f(xs):\n    return [x * 2 for x in xs]\n"
    assert not [each for each in borrowed(own, right) if each.lines[0].strip().startswith("return")]
    alone = "def f(xs):\n    return [x for x in xs]\n"
    assert [each.lines for each in borrowed(alone, right)] == [("    return [x * 2 for x in xs]",)]


@pytest.mark.parametrize(
    ("right", "inputs", "source", "what"),
    [
        (
            "def f(xs):\n    return sum(xs)\n",
            LISTS,
            "def f(xs):\n    total = 0\n    for x in xs:\n        total += x\n    total\n",
            "In line 5, a value is worked out, and nothing becomes of it.",
        ),
        (
            "def f(xs):\n    return sum(xs)\n",
            LISTS,
            "def f(xs):\n    total = 0\n    for i in range(len(xs)):\n        total += i\n    return total\n",
            "In line 4, `i` is a place, and not what stands there.",
        ),
        (
            "def f(xs):\n    return list(reversed(xs))\n",
            LISTS,
            "def f(xs):\n    out = []\n    for x in xs:\n        out.append(x)\n    return out\n",
            "In line 5, what is handed out stands in the wrong order.",
        ),
        (
            "def f(n):\n    return n * n + n\n",
            range(0, 90, 7),
            "def f(n):\n    square = n**2\n    return square\n",
            "In line 3, `square` isn't all that is needed there.",
        ),
        (
            "def f(n):\n    return sum(map(int, str(n)))\n",
            range(0, 130, 3),
            "def f(n):\n    total = 0\n    while n > 9:\n        total += n % 10\n        n //= 10\n    return total\n",
            "In line 3, what begins there isn't all: something that gives `total` a value has to be done once more "
            "behind it.",
        ),
        (
            "from itertools import groupby\ndef f(ws):\n    return [(w, len(list(g))) for w, g in groupby(ws)]\n",
            WORDS,
            "def f(ws):\n    out = []\n    now, n = None, 0\n    for w in ws:\n        if w == now:\n"
            "            n += 1\n"
            "        else:\n            if n:\n                out.append((now, n))\n            now, n = w, 1\n"
            "    return out\n",
            "In line 4, what begins there isn't all: something that calls `out.append` has to be done once more "
            "behind it.",
        ),
        (
            "def f(xs):\n    return [str(x) for x in xs]\n",
            LISTS,
            "class Box:\n    def __init__(self):\n        self.held = []\n    def put(self, x):\n"
            "        held = self.held + [str(x)]\n\ndef f(xs):\n    box = Box()\n    for x in xs:\n        box.put(x)\n"
            "    return box.held\n",
            "In line 5, `held` is a name of the method alone, and the object's `self.held` is another.",
        ),
        (
            "def f(n):\n    return list(range(0, n, 2))\n",
            range(12),
            "def f(n):\n    out = []\n    for i in range(0, n):\n        out.append(i)\n    return out\n",
            "In line 3, the loop goes from each number to the next, and not every one of them is wanted.",
        ),
        (
            "def f(ws):\n    return [w.split() for w in ws]\n",
            (*WORDS, ["a b"], ["a  b"]),
            "def f(ws):\n    out = []\n    for w in ws:\n        out.append(w.split(' '))\n    return out\n",
            "In line 4, a method is given more than is good for it.",
        ),
    ],
    ids=["handed out", "place", "order", "part", "last digit", "last round", "attribute", "step", "argument"],
)
def test_what_is_left_out_is_found_without_a_right_program_that_is_like_it(
    right: str, inputs: tuple[object, ...], source: str, what: str
) -> None:
    told = hints(compiled(right, called("any", *inputs)), source)
    assert [each.text for each in told[1].said] == [what]
    assert all("comes out right when" in each.text for each in told[2].said[:1])


def test_a_count_that_begins_at_one_in_every_group_is_set_back_to_one() -> None:
    right = "from itertools import groupby\ndef f(ws):\n    return [len(list(g)) for _, g in groupby(ws)]\n"
    source = """
        def f(ws):
            out = []
            n = 0
            before = ws[0] if ws else None
            for w in ws:
                if w == before:
                    n += 1
                else:
                    out.append(n)
                    before = w
            if ws:
                out.append(n)
            return out
    """
    assert "`n` isn't set back after the statement" in said(compiled(right, called("any", *WORDS)), source)


def test_a_container_of_another_sort_is_not_the_step_that_differs() -> None:
    right = """
        def f(words):
            out = ""
            for word in words:
                out += word.upper() + "!"
            return out
    """
    source = """
        def f(words):
            out = []
            for word in words:
                out.append(word.upper())
            return "".join(out) + "!"
    """
    told = said(compiled(right, called("shouts", *WORDS)), source)
    assert "`out`" not in told and "line 3" not in told, told


def test_what_is_empty_is_told_of_the_line_that_raises() -> None:
    exercise = compiled("def f(xs):\n    return sum(xs[1:], xs[0]) if xs else 0\n", called("sums", *LISTS))
    where, what, how = hints(exercise, "def f(xs):\n    out = 0\n    total = xs[0]\n    return total + sum(xs[1:])\n")
    assert (where.source, where.line) == ("error", 3)
    assert how.said[0].text.startswith("`f([])` comes out right when what is empty, or 0, has a case of its own")
    assert "line 2" not in where.html + what.said[0].text


LAST_ALONE = "def f(ws):\n    now = 0\n    for w in ws:\n        now = len(w)\n    return now\n"
KEEPS_ALL = """
def f(ws):
    kept = []
    for w in ws:
        kept.append(len(w))
    now = kept[-1] if kept else 0
    return now
"""


def test_a_message_is_not_shown_for_a_program_that_has_what_it_calls_missing() -> None:
    message = "<p>You forget each one: nothing is kept, as <code>append</code> would do.</p>"
    mistake = Mistake("forgets", LAST_ALONE, message, "f00d")
    exercise = replace(compiled("def f(ws):\n    return 0\n", called("any", [])), mistakes=(mistake,))
    assert match(exercise, "f00d", LAST_ALONE) is not None
    assert match(exercise, "f00d", LAST_ALONE.replace("now", "last")) is not None
    assert match(exercise, "f00d", KEEPS_ALL) is None


@pytest.mark.parametrize(
    ("message", "is_told"),
    [
        ("`max` looks at the first letter alone.", False),
        ("The loop looks at each.", True),
        ("A comprehension would do.", True),
        ("`sorted` isn't asked.", True),
    ],
)
def test_a_message_about_a_function_of_pythons_is_told_of_programs_that_call_it(message: str, is_told: bool) -> None:
    calls, counts = "for x in xs:\n    y = max(x)\n", "for x in xs:\n    y = x[0]\n"
    assert is_told_of(message, calls, calls, "answer.py")
    assert is_told_of(message, calls, counts, "answer.py") is is_told
    assert is_told_of(message, calls, counts, "answer.sh")


def test_that_a_line_changes_what_the_function_was_given_is_told() -> None:
    left_alone = called("left as it was", *LISTS, observe=("arguments", "exception"))
    exercise = compiled(SUM, called("sums", *LISTS), left_alone)
    source = "def f(xs):\n    total = 0\n    while xs:\n        total += xs.pop(0)\n    return total\n"
    where, what, how = hints(exercise, source)
    assert (where.line, what.line) == (4, 4)
    assert what.said[0].text == (
        "Line 4 changes what the function was given. Whoever calls it has that still, and finds it changed."
    )
    assert how.said[0].text == (
        "For `f([0])`, begin at line 4: there `xs` becomes `[]`, and that belongs to what the function was given. It "
        "has to be left as it was. Step 4 of the replay shows it."
    )
