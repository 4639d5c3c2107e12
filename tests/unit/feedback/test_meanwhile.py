"""Lists that change while a loop goes through them: what that does on the very run, told only where it is wrong."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

import pytest

from orienteer.curriculum.course import Exercise, Mistake
from orienteer.feedback.hints import making
from orienteer.feedback.hints.claims import Resizes, false_claims
from orienteer.feedback.hints.hint import Hint
from orienteer.feedback.localisation.copies import COPY
from orienteer.feedback.mutation import mutants
from orienteer.grading.fingerprints import fingerprint
from orienteer.grading.grader import observe_all
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled

ODD = compiled(
    "def f(xs):\n    return [x for x in xs if x % 2]\n",
    called("the odd ones", [], [1], [2], [1, 2], [2, 2], [2, 1, 2], [2, 4, 6], [1, 2, 2, 3, 4, 4]),
)
REMOVES = "def f(xs):\n    for x in xs:\n        if x % 2 == 0:\n            xs.remove(x)\n    return xs\n"
MOVED_UP = (
    "it had 2 members and has 1 then. What stood behind has moved up by one place, so the loop passes over the one "
    "that comes next."
)


def submission(source: str) -> Submission:
    return Submission.of(dedent(source), "answer.py")


def hints(exercise: Exercise, source: str) -> list[Hint]:
    return making.hints_for(exercise, submission(source), InProcessRunner())


@pytest.mark.parametrize(
    ("source", "begins", "lines"),
    [
        (REMOVES, "line 4 makes `xs` shorter while the loop in line 2 goes through it", (2, 4)),
        (
            "def f(xs):\n    ys = xs\n    for i, y in enumerate(ys):\n        if not y % 2:\n            del xs[i]\n"
            "    return xs\n",
            "line 5 makes `ys` shorter while the loop in line 3 goes through it",
            (3, 5),
        ),
        (
            "def drop(xs, x):\n    xs.remove(x)\n\n\n" + REMOVES.replace("xs.remove(x)", "drop(xs, x)"),
            "line 8 makes `xs` shorter while the loop in line 6 goes through it",
            (6, 8),
        ),
        (
            "def f(xs):\n    for i in range(len(xs)):\n        if i < len(xs) and xs[i] % 2 == 0:\n"
            "            xs.pop(i)\n    return xs\n",
            "line 4 makes `xs` shorter while the loop in line 2 counts by its length",
            (2, 4),
        ),
        (
            "class Box:\n    def __init__(self, xs):\n        self.xs = xs\n\n\n"
            "def f(xs):\n    box = Box(xs)\n    for x in box.xs:\n        if x % 2 == 0:\n"
            "            box.xs.remove(x)\n    return xs\n",
            "line 10 makes `box.xs` shorter while the loop in line 8 goes through it",
            (8, 10),
        ),
    ],
    ids=["remove", "another name", "in a function", "counted", "an attribute"],
)
def test_what_is_taken_out_of_a_list_in_its_loop_lets_the_loop_pass_over_one(
    source: str, begins: str, lines: tuple[int, int]
) -> None:
    where, what, how = hints(ODD, source)
    assert where.line == what.line == how.line == lines[0]
    assert where.said[0].text == (
        f"Look at lines {lines[0]} and {lines[1]} together: both ran for `f([2, 2])`, which comes out wrong."
    )
    assert what.said[-1].text == f"For `f([2, 2])` {begins}: {MOVED_UP}"


def test_a_copy_is_how_to_go_on_where_that_mends_it_and_else_another_list() -> None:
    assert hints(ODD, REMOVES)[2].said[0].text == (
        "`f([2, 2])` comes out right when the loop in line 2 goes through a copy."
    )
    by_place = REMOVES.replace("for x in xs", "for i, x in enumerate(xs)").replace("xs.remove(x)", "xs.pop(i)")
    assert hints(ODD, by_place)[2].said[0].text == (
        "The loop in line 2 needs a list that stays as it is while it goes on: what belongs into the answer can be put "
        "into another."
    )


def test_what_a_list_gains_in_its_loop_is_told_where_a_copy_mends_it() -> None:
    twice = compiled(
        "def f(xs):\n    return xs + [x for x in xs if x == 2]\n", called("twos twice", [], [1], [2], [1, 2], [2, 3])
    )
    grows = (
        "def f(xs):\n    for x in xs:\n        if x == 2 and len(xs) < 50:\n            xs.append(x)\n    return xs\n"
    )
    _, what, how = hints(twice, grows)
    assert what.said[-1].text == (
        "For `f([2])` line 4 makes `xs` longer while the loop in line 2 goes through it: it had 1 member and has 2 "
        "then. The loop goes on through what is there now, and not through what was there when it began."
    )
    assert how.said[0].text == "`f([2])` comes out right when the loop in line 2 goes through a copy."


@pytest.mark.parametrize(
    "source",
    [
        "def f(xs):\n    for x in xs:\n        if x == 3 and len(xs) < 9:\n            xs.append(0)\n    return 0\n",
        "def f(xs):\n    for x in xs:\n        if x == xs[-1]:\n            xs.pop()\n    return [*xs, 5]\n",
        "def f(xs):\n    for x in list(xs):\n        if x > 9 or x % 2:\n            xs.remove(x)\n    return xs\n",
    ],
    ids=["a list of what is to be done", "the last one", "a copy"],
)
def test_nothing_is_said_of_a_list_that_changes_as_it_should_or_after_its_loop(source: str) -> None:
    assert not any("while the loop" in each.text for hint in hints(ODD, source) for each in hint.said)


def test_the_loop_is_told_beside_what_a_known_mistake_and_an_exception_say() -> None:
    mistake = Mistake("shrinks", REMOVES, "<p>What becomes of a list in a loop?</p>")
    seen = fingerprint(ODD, observe_all(ODD, submission(REMOVES), InProcessRunner()))
    _, what, _ = hints(replace(ODD, mistakes=(replace(mistake, fingerprint=seen),)), REMOVES)
    assert what.source == "mistake" and "What becomes" in what.html and MOVED_UP in what.said[0].text
    raises = (
        "def f(xs):\n    for i in range(len(xs)):\n        if xs[i] % 2 == 0:\n            del xs[i]\n    return xs\n"
    )
    where, what, _ = hints(ODD, raises)
    assert (where.source, where.line) == ("error", 3)
    assert "`xs` has 1 member" in what.said[0].text and MOVED_UP in what.said[1].text


def test_a_change_that_is_told_otherwise_is_found_out() -> None:
    known = making.knowledge(ODD, submission(REMOVES), InProcessRunner())
    assert known is not None
    claim = making.meanwhile.say(known)[making.WHAT][0].claims[0]
    assert isinstance(claim, Resizes)
    change = claim.change
    wrong = [
        Resizes(claim.case, replace(change, **{name: value}))  # type: ignore[arg-type] # one of its fields
        for name, value in (("by", 3), ("was", 3), ("now", 0), ("passes_over", False))
    ]
    assert false_claims((claim, *wrong), ODD, submission(REMOVES), InProcessRunner()) == wrong


def test_a_copy_is_tried_only_of_a_loop_that_may_change_what_it_goes_through() -> None:
    loops = ["    for x in xs:\n        y = x\n", "    for x in xs:\n        xs.append(x)\n"]
    assert [each.line for each in mutants("def f(xs):\n" + "".join([*loops, loops[0]]), [COPY])] == [4]
