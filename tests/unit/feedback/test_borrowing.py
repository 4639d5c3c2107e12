"""Edits that set a name back, and those that a right program lends: what they find, and how it is told."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from orienteer.curriculum.course import Check, Mutant, Probe
from orienteer.feedback.hints.claims import EditLeaves, EditMends
from orienteer.feedback.hints.making import hints_for, knowledge
from orienteer.feedback.hints.mistakes import call_of
from orienteer.feedback.localisation.borrowing import borrowed, pairs, singles
from orienteer.feedback.localisation.locating import Located, locate
from orienteer.feedback.localisation.resets import resets_of
from orienteer.feedback.words import belief, change
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled, tried

RUNS = dedent("""
    def f(xs):
        longest = now = 0
        for x in xs:
            if x:
                now += 1
            else:
                now = 0
            longest = max(longest, now)
        return longest
""").lstrip()
INPUTS = ([], [1], [0], [1, 1], [1, 0, 1], [0, 1, 1], [1, 1, 0, 1], [1, 1, 1], [1, 1, 0, 1, 1, 1])
EXERCISE = compiled(RUNS, called("the longest run", *INPUTS))
NEVER_SET_BACK = dedent("""
    def f(days):
        best = 0
        count = 0
        for day in days:
            if day:
                count += 1
            if count > best:
                best = count
        return best
""").lstrip()
PRICE = dedent("""
    def f(n):
        full = n // 40
        if n % 40:
            full += 1
        return full
""").lstrip()
NUMBERS = compiled(PRICE, called("the trips", *range(0, 100, 5)))


def located(exercise: object, source: str) -> Located:
    found = locate(exercise, Submission.of(source, "answer.py"), InProcessRunner())  # type: ignore[arg-type] # an exercise
    assert found is not None
    return found


def test_a_count_that_is_never_set_back_is_found_without_a_right_program_and_told_where() -> None:
    found = located(EXERCISE, NEVER_SET_BACK)
    assert ("begun anew", 5) in [(each.edit.operator, each.edit.line) for each in found.tries if each.mends_all]
    assert found.borrowed == [] and found.pair is None
    where, what, how = hints_for(EXERCISE, Submission.of(NEVER_SET_BACK, "answer.py"), InProcessRunner())
    assert where.line == what.line == how.line == 5
    assert what.said[0].text == ("In line 5, `count` isn't set back where the condition isn't so.")
    assert how.said[0].text == (
        "`f([1, 0, 1])` comes out right when `count` is set back where the condition in line 5 isn't so."
    )


def test_what_no_loop_changes_and_what_no_loop_begins_is_not_set_back() -> None:
    assert resets_of("def f(xs):\n    limit = 3\n    for x in xs:\n        if x > limit:\n            print(x)\n") == []
    assert resets_of("def f(xs):\n    for x in xs:\n        n = 0\n        if x:\n            n += 1\n") == []


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        (PRICE.replace("// 40", "// 4"), 2, "something else stands in place of `4` in line 2."),
        (PRICE.replace("n % 40", "full"), 3, "something else stands in place of `full` in line 3."),
        (
            PRICE.replace("    if n % 40:\n        full += 1\n", ""),
            2,
            "comes out right when beside the statement in line 2 stands one more, which asks a question (`if`).",
        ),
    ],
    ids=["another constant", "another condition", "a missing question"],
)
def test_what_a_right_program_has_instead_or_besides_names_the_line(source: str, line: int, said: str) -> None:
    found = located(NUMBERS, source)
    assert line in [each.edit.line for each in found.borrowed if each.mends_all]
    assert found.suspects[0].line == line
    *_, how = hints_for(NUMBERS, Submission.of(source, "answer.py"), InProcessRunner())
    assert said in how.said[0].text, how.said[0].text


@pytest.mark.parametrize("text", ["with n:\n        full += 1", "del n", "assert n >= 0"])
def test_of_a_statement_that_is_missing_nothing_is_said_that_tells_nothing(text: str) -> None:
    source = "def f(n):\n    full = n // 40\n    return full\n"
    edit = Mutant("missing line", 2, "", "", source.replace("    return", f"    {text}\n    return"))
    assert belief(source, edit) == "a statement is missing beside the one that stands there"
    assert change(source, edit, 2) == "beside the statement in line 2 stands one more"


def test_where_two_statements_are_wrong_two_changes_together_mend_it() -> None:
    source = PRICE.replace("// 40", "// 7 * n").replace("+= 1", "+= n * n")
    found = located(NUMBERS, source)
    assert found.pair is not None
    pair, both = found.pair
    assert (pair.one.line, pair.other.line) == (2, 4) and both.mends_all


def test_names_are_ones_own_and_what_is_equal_is_not_borrowed() -> None:
    own = "def f(count):\n    trips = count // 40\n    if count:\n        trips += 1\n    return trips\n"
    made = [each.source for each in singles(own, borrowed(own, PRICE), PRICE)]
    assert own.replace("if count", "if count % 40") in made
    assert borrowed(PRICE, PRICE) == []
    assert pairs(own, borrowed(own, PRICE)) == []


def test_where_no_input_needs_two_changes_the_one_is_told_that_mends_the_smallest() -> None:
    right = "def f(n):\n    if n > 50:\n        return n - 7\n    return n * n\n"
    exercise = compiled(right, called("two cases", *range(0, 100, 5)))
    wrong = Submission.of(right.replace("n - 7", "n * 3 + 7").replace("n * n", "n + 1"), "answer.py")
    where, _, how = hints_for(exercise, wrong, InProcessRunner())
    assert [each.text for each in how.said] == [
        "`f(0)` comes out right when something else stands in place of `n + 1` in line 4. Others come out right too "
        "when, with that, something else stands in place of `n * 3 + 7` in line 3."
    ]
    assert where.line == how.line == 4
    mends, both, other, leaves = how.said[0].claims
    assert isinstance(mends, EditMends) and isinstance(leaves, EditLeaves)
    assert isinstance(both, EditMends) and isinstance(other, EditMends)
    assert leaves.case is other.case is not mends.case and leaves.source == mends.source != both.source == other.source


FARE = """
def f(age, card):
    price = 240
    if age < 6:
        price = 0
    if card:
        price = price // 2
    return price
"""


def test_of_two_changes_too_every_step_is_about_the_input_of_step_one() -> None:
    ages = [(age, card) for age in (5, 6, 7, 18) for card in (True,)]
    exercise = compiled(FARE, Check("fares", Probe("call", "f", parameters=("age", "card")), pool=tuple(ages)))
    source = FARE.replace("age < 6", "age <= 7").replace("price // 2", "price + 2")
    hints = hints_for(exercise, Submission.of(source, "answer.py"), InProcessRunner())
    told = {call for hint in hints for said in hint.said for call in re.findall(r"`(f\(.*?\))`", said.text)}
    assert told == {"f(5, True)"}, [each.html for each in hints]


def test_an_input_that_is_too_long_to_be_quoted_is_called_the_smallest() -> None:
    inputs = [10**90 + each for each in range(3)]
    exercise = compiled("def f(n):\n    return n + 1\n", called("the next", *inputs))
    known = knowledge(exercise, Submission.of("def f(n):\n    return n\n", "answer.py"), InProcessRunner())
    assert known is not None and call_of(known) == "the smallest failing input"


def test_what_is_empty_gets_a_case_of_its_own_where_that_mends_it() -> None:
    right = "def f(xs):\n    return max(xs, default=None)\n"
    exercise = compiled(right, called("the largest", [], [1], [1, 2], [2, 1]))
    source = "def f(xs):\n    best = xs[0]\n    for x in xs[1:]:\n        best = max(x, best)\n    return best\n"
    *_, how = hints_for(exercise, Submission.of(source, "answer.py"), InProcessRunner())
    assert how.said[0].text == (
        "`f([])` comes out right when what is empty, or 0, has a case of its own before the statement in line 2."
    )


def test_a_block_is_not_borrowed_that_does_once_more_what_the_program_does() -> None:
    own = "def f(board, job):\n    x = job(board)\n    board.add(1)\n    return x\n"
    right = dedent("""
        def f(board, job):
            try:
                x = job(board)
            except Exception:
                board.add(1)
                raise
            board.add(1)
            return x
    """)
    assert not [each for each in singles(own, borrowed(own, right), right) if "try" in each.source]


LENT = dedent("""
    def f(board, key, job):
        board.remove(key)
        try:
            return job(key)
        finally:
            board.add(key)
""").lstrip()


def test_where_a_change_alone_breaks_what_is_right_the_one_is_told_that_goes_with_it() -> None:
    after = "board = {1, 2}\ntry:\n    f(board, KEY, JOB)\nexcept Exception:\n    pass\nsorted(board)"
    jobs = ("lambda key: sorted(board)", "lambda key: key + 1", "lambda key: 1 / 0", "lambda key: {}[key]")
    exercise = compiled(
        LENT,
        *(tried(f"a job, {job}", f"board = {{1, 2}}\nf(board, 1, {job})") for job in jobs),
        *(tried(f"afterwards, {job}", after.replace("KEY", "1").replace("JOB", job)) for job in jobs),
        tried("not there", after.replace("KEY", "3").replace("JOB", "len")),
    )
    source = LENT.replace("    board.remove(key)\n    try:\n", "    try:\n        board.remove(key)\n")
    *_, how = hints_for(exercise, Submission.of(source, "answer.py"), InProcessRunner())
    assert [each.text for each in how.said] == [
        "The smallest failing input comes out right when beside the statement in line 2 stands one more, which calls "
        "`board.remove`. What comes out right now stays so if, with that, the statement in line 3 is left out."
    ]
    assert [type(each) for each in how.said[0].claims] == [EditMends, EditMends, EditMends, EditLeaves]


THREE = "def f(n):\n    if n < 5:\n        return n * n + 3\n    if n < 9:\n        return n + 7\n    return n // 2\n"


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("n * n + 4", "`f(0)` comes out right when the number `4` in line 3 is one smaller."),
        ("n + n + 3", "`f(1)` comes out right when something else stands in place of `n + n` in line 3."),
    ],
    ids=["by a small edit", "by a right program's part"],
)
def test_of_several_mistakes_the_first_is_told_by_what_mends_it_alone(first: str, said: str) -> None:
    exercise = compiled(THREE, called("three", *range(14)))
    source = THREE.replace("n * n + 3", first).replace("n + 7", "n * 7").replace("n // 2", "n * 3")
    where, _, how = hints_for(exercise, Submission.of(source, "answer.py"), InProcessRunner())
    assert [each.text for each in how.said] == [f"{said} Other inputs need more than that."]
    assert where.line == how.line == 3


def test_of_a_statement_in_several_lines_the_line_is_named_that_is_written_otherwise() -> None:
    right = dedent("""
        def f(xs, ys=(4, 1)):
            return max(
                sum(xs),
                sum(xs[len(ys) :]) + min(xs, default=0) ** 2,
            )
    """).lstrip()
    wrong = right.replace("sum(xs[len(ys) :]) + min(xs, default=0) ** 2", "sum(xs[len(ys) :]) + len(xs)")
    exercise = compiled(right, called("some", [], [1], [3, 4], [5, 1, 2], [9, 9, 9, 9]))
    lent = [each for each in located(exercise, wrong).borrowed if each.edit.operator == "another statement"]
    assert [each.edit.line for each in lent if each.mends_all] == [4]
    said = [
        each.text
        for hint in hints_for(exercise, Submission.of(wrong, "answer.py"), InProcessRunner())
        for each in hint.said
    ]
    assert any("In line 4, `len(xs)` isn't what is needed" in each for each in said)
