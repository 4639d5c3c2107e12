"""Replaying a submission: which input, what of it is told, and where it first differs from a right program."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from orienteer.curriculum.course import Probe
from orienteer.errors import NotYet, UsageError
from orienteer.feedback.hints.making import knowledge
from orienteer.feedback.replay.divergence import wrong_end
from orienteer.grading.calls import call_text
from orienteer.grading.inference.exercises import exercise_from_examples
from orienteer.grading.observation import Observation
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from orienteer.services.replay_code import replay_code
from orienteer.services.replay_exercise import replay_exercise
from orienteer.services.views.replay import ReplayView
from orienteer.storage.store import Store
from tests.fakes import InProcessRunner
from tests.unit.inside.recorded import recorded
from tests.unit.services.course_of_two import DOUBLE, RIGHT, WRONG, SmallCourse, exercise

SUM = "def double(numbers):\n    total = 0\n    for number in numbers:\n        total += number\n    return total\n"


def replayed(files: dict[str, str], of: Any = None, **asked: Any) -> ReplayView:
    course = SmallCourse(of or exercise(DOUBLE, "double", 2))
    return replay_exercise(DOUBLE, files, course=course, runner=InProcessRunner(), store=Store(), **asked)


def summing(**changed: Any) -> Any:
    """An exercise that adds up a list."""
    pool = tuple((encode(numbers),) for numbers in ([], [1], [2, 3], [-1], [1, -2, 3], [4, 5, 6]))
    check = exercise(DOUBLE, "double", 2).checks[0]
    values = [0, 1, 5, -1, 2, 15]
    expected = tuple(Observation.of("returned", value=value).text for value in values)
    return exercise(
        DOUBLE,
        "double",
        2,
        solution=SUM,
        solutions={},
        checks=(replace(check, pool=pool, expected=expected),),
        **changed,
    )


def test_the_smallest_failing_input_is_replayed_and_stands_below_the_file() -> None:
    view = replayed(WRONG)
    assert view.call == "double(0)"
    assert view.files["solution.py"].splitlines()[view.call_line - 1] == "double(0)"
    assert (view.is_right, view.ending, view.expected) == (False, "gives 2", "0")
    assert [step[1] for step in view.steps] == [view.call_line, 2, 2, view.call_line]
    assert {code.file for code in view.codes} == {"solution.py"}


def test_a_call_that_a_report_named_is_known_with_what_is_expected() -> None:
    view = replayed(WRONG, call="double(3)")
    assert (view.ending, view.expected, view.is_right) == ("gives 5", "6", False)


def test_an_input_of_ones_own_is_run_and_not_judged() -> None:
    view = replayed(RIGHT, call="  x = 7\n  double(x)")
    assert (view.ending, view.expected, view.is_right, view.divergence) == ("gives 14", "", None, None)
    assert view.files["solution.py"].endswith("x = 7\ndouble(x)")


def test_an_input_that_is_no_python_is_refused_with_a_sentence() -> None:
    with pytest.raises(UsageError, match="This input is not Python: '\\(' was never closed"):
        replayed(RIGHT, call="double(")


def test_a_check_is_chosen_by_its_number() -> None:
    assert replayed(RIGHT, check=1).call == "double(0)"
    with pytest.raises(UsageError, match="There is no check 2"):
        replayed(RIGHT, check=2)


def test_a_program_that_is_right_has_no_step_at_which_it_differs() -> None:
    view = replayed(RIGHT)
    assert view.is_right is True
    assert view.divergence is None


def test_a_prediction_is_not_replayed_before_it_is_made() -> None:
    with pytest.raises(NotYet, match="for you to say"):
        replayed(RIGHT, exercise(DOUBLE, "double", 2, kind="predict"))


def test_standard_input_is_for_programs() -> None:
    with pytest.raises(UsageError, match="reads no standard input"):
        replayed(RIGHT, standard_input="1")


def test_the_first_value_that_differs_from_a_right_programs_is_named() -> None:
    wrong = (
        "def double(numbers):\n    count = 0\n    for each in numbers:\n        if each < 0:\n"
        "            continue\n        count = count + each\n    return count\n"
    )
    view = replayed({"solution.py": wrong}, summing())
    assert view.call == "double([-1])"
    assert view.divergence is not None
    view = replayed({"solution.py": wrong.replace("continue", "count = 9")}, summing())
    assert view.divergence is not None
    assert (view.divergence.name, view.divergence.actual, view.divergence.expected) == ("count", "9", "-1")
    assert view.steps[view.divergence.step][2][:2] == ["count", 9]
    assert "In a right program" in view.divergence.sentence


def differing(wrong: str, **asked: Any) -> tuple[str, int]:
    """What is said of where it first differs, and the line that ran in that step."""
    view = replayed({"solution.py": wrong}, summing(), **asked)
    assert view.divergence is not None
    return view.divergence.sentence, view.steps[view.divergence.step - 1][1]


RIGHTLY = "In a right program that agreed with yours until here, it"


@pytest.mark.parametrize(
    ("before", "after", "sentence", "line"),
    [
        ("s += n", "s = n", f"Here s becomes 3. {RIGHTLY} is 5.", 4),
        ("s += n", "pass", f"Here s is still 0. {RIGHTLY} is 1 by now.", 4),
        ("s = 0", "s = 1", f"Here s becomes 1. {RIGHTLY} is 0.", 2),
        ("s = 0", "pass", f"Here s is not set. {RIGHTLY} is 0 by now.", 2),
        ("return s", "return s + 1", "Here 1 is returned. Expected is 0.", 5),
        (
            "s += n",
            "if n > 0:\n            s += n",
            f"Here s is still 0. {RIGHTLY} is -1 by now.",
            4,
        ),
    ],
)
def test_the_statement_is_named_at_which_it_goes_wrong_whatever_its_variables_are_called(
    before: str, after: str, sentence: str, line: int
) -> None:
    right = "def double(ns):\n    s = 0\n    for n in ns:\n        s += n\n    return s\n"
    assert differing(right.replace(before, after)) == (sentence, line)


TURNED = (
    "def double(rows):\n    out = []\n    for j in range(len(rows[0])):\n"
    "        out.append([row[j] for row in rows])\n    return out\n"
)
LOOPS_TURNED = (
    "def double(rows):\n    out = [[0] * len(rows)] * len(rows[0])\n    for i in range(len(rows)):\n"
    "        for j in range(len(rows[0])):\n            out[j][i] = rows[i][j]\n    return out\n"
)


def test_a_name_that_means_another_thing_in_the_right_program_is_not_held_against_it() -> None:
    pool = tuple((encode(rows),) for rows in ([[1]], [[1], [2]], [[4], [5], [6]], [[1, 2]]))
    turned = tuple(encode(rows) for rows in ([[1]], [[1, 2]], [[4, 5, 6]], [[1], [2]]))
    check = replace(
        summing().checks[0], pool=pool, expected=tuple(Observation.of("returned", value=each).text for each in turned)
    )
    view = replayed({"solution.py": LOOPS_TURNED}, replace(summing(), solution=TURNED, checks=(check,)))
    assert view.call == "double([[1, 2]])"
    assert view.divergence is not None
    assert view.divergence.sentence == "Here [[2], [2]] is returned. Expected is [[1], [2]]."


def test_a_value_that_comes_to_agree_again_is_not_where_it_goes_wrong() -> None:
    right = "def double(ns):\n    s = 0\n    t = 0\n    for n in ns:\n        t = n\n        s += t\n    return s\n"
    wrong = right.replace("t = 0", "t = 9").replace("return s", "return s + 1")
    view = replayed({"solution.py": wrong}, replace(summing(), solution=right), call="double([1])")
    assert view.divergence is not None
    assert view.divergence.sentence == "Here 2 is returned. Expected is 1."


def test_a_function_that_is_left_too_soon_is_named_by_its_return() -> None:
    early = "def double(ns):\n    s = 0\n    for n in ns:\n        s += n\n        return s\n    return s\n"
    said = "Here 2 is returned. A right program that agreed with yours until here goes on."
    assert differing(early, call="double([2, 3])") == (said, 5)


def test_a_way_that_no_right_program_goes_is_named_by_its_next_line() -> None:
    right = "def double(ns):\n    t = 0\n    for n in ns:\n        if n < 2:\n            t += n\n    return t\n"
    pool = tuple((encode(numbers),) for numbers in ([], [1], [3], [2]))
    check = replace(
        summing().checks[0],
        pool=pool,
        expected=tuple(Observation.of("returned", value=value).text for value in (0, 1, 0, 0)),
    )
    wanted = exercise(DOUBLE, "double", 2, solution=right, solutions={}, checks=(check,))
    view = replayed({"solution.py": re.sub(r"\bt\b", "total", right.replace("<", "<="))}, wanted)
    assert view.divergence is not None
    said = "Here your program goes on with line 5. A right program that agreed with yours until here goes another way."
    assert view.divergence.sentence == said
    assert view.steps[view.divergence.step][1] == 5


def test_two_names_for_one_thing_in_two_functions_are_kept_apart() -> None:
    right = (
        "def add(x, y):\n    z = x + y\n    return z\n\n\n"
        "def double(ns):\n    z = 0\n    for n in ns:\n        z = add(z, n)\n    return z\n"
    )
    added, summed = right.replace("x + y", "x - y").split("\n\n\n")
    wrong = f"{added}\n\n\n{summed.replace('z', 'so_far')}"
    wanted = replace(summing(), solution=right)
    view = replayed(
        {"solution.py": wrong.replace("    return z\n", "    return sum\n").replace("return sum", "return z", 1)},
        wanted,
    )
    assert view.divergence is not None
    assert view.divergence.sentence == f"Here z becomes -1. {RIGHTLY} is 1."


def test_where_no_variable_corresponds_it_is_what_is_returned() -> None:
    view = replayed({"solution.py": "def double(numbers):\n    return len(numbers)\n"}, summing())
    assert view.divergence is not None
    assert view.divergence.sentence == "Here 1 is returned. Expected is -1."
    assert view.steps[view.divergence.step][:2] == [2, 2]


def test_a_value_that_is_the_expected_one_is_not_said_to_be_wrong() -> None:
    run = recorded("n = 1\n")
    assert wrong_end(run, outcome="returned", printed=None, expected="None", actual="None") is None
    assert wrong_end(run, outcome="returned", printed=None, expected="1", actual="None") is not None


PLAN = "def make_plan(beds, places):\n    return [['.'] * places for _ in range(beds)]\n"
BUTTONS = "def make_panel(floors):\n    return [lambda floor=floor: floor for floor in floors]\n"


@pytest.mark.parametrize(
    ("right", "wrong", "call", "expected", "said"),
    [
        (
            PLAN,
            "def make_plan(beds, places):\n    return [['.'] * places] * beds\n",
            "plan = make_plan(2, 1)\nplan[0][0] = 'dill'\nplan",
            [["dill"], ["."]],
            'Here [["dill"], ["dill"]] is returned. Expected is [["dill"], ["."]].',
        ),
        (
            PLAN,
            "def make_plan(beds, places):\n    return [['.'] * places] * beds\n",
            "plan = make_plan(2, 1)\n[plan[0].append('mint'), plan][1]",
            [[".", "mint"], ["."]],
            'Here [[".", "mint"], [".", "mint"]] is returned. Expected is [[".", "mint"], ["."]].',
        ),
        (
            BUTTONS,
            BUTTONS.replace("floor=floor", ""),
            "[press() + 1 for press in make_panel([0, 4])]",
            [1, 5],
            "Here [5, 5] is returned. Expected is [1, 5].",
        ),
    ],
)
def test_a_function_that_returned_something_else_than_the_wrong_value_is_not_said_to_have_returned_it(
    right: str, wrong: str, call: str, expected: list[Any], said: str
) -> None:
    wanted = summing()
    check = replace(
        wanted.checks[0],
        probe=Probe("snippet", code=call),
        pool=((),),
        expected=(Observation.of("returned", value=encode(expected)).text,),
    )
    view = replayed({"solution.py": wrong}, replace(wanted, checks=(check,), solution=right))
    assert view.divergence is not None
    assert view.divergence.sentence == said
    assert view.divergence.step == len(view.steps) - 1


def test_of_an_answer_that_is_made_of_what_calls_gave_the_first_wrong_one_is_where_it_differs() -> None:
    wanted, code = summing(), "[press() for press in make_panel([9, 0, 4, 4])]"
    expected = (Observation.of("returned", value=encode([9, 0, 4, 4])).text,)
    check = replace(wanted.checks[0], probe=Probe("snippet", code=code), pool=((),), expected=expected)
    wrong = BUTTONS.replace("floor=floor", "floor=floor or 4")
    view = replayed({"solution.py": wrong}, replace(wanted, checks=(check,), solution=BUTTONS))
    assert view.divergence is not None
    assert view.divergence.sentence == "Here 4 is returned. Expected is 0."
    returns = [place for place, step in enumerate(view.steps) if step[0] == 2 and step[5] in (9, 4)]
    assert view.divergence.step == returns[1]


def test_an_exception_is_where_it_begins_to_differ() -> None:
    view = replayed({"solution.py": "def double(number):\n    return number.missing\n"})
    assert view.ending.startswith("raises AttributeError")
    assert view.divergence is not None
    assert view.steps[view.divergence.step][0] == 3


KEPT = """
def double(ns):
    keep = []
    for n in ns:
        keep.append(lambda: n)
    return sum(each() for each in keep)
"""
OBJECT = """
class Box:
    def __init__(self, n):
        self.{0} = {1}


def double(ns):
    total = 0
    for n in ns:
        box = Box(n)
        total += box.{0}
    return total
"""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (KEPT.replace("lambda: n", "lambda n=n: n"), KEPT),  # functions aren't compared
        (SUM, SUM.replace("number in numbers", "i in range(len(numbers))").replace("+= number", "+= i")),  # nor these
        (SUM, f"def add(a, b):\n    return a - b\n\n\n{SUM.replace('total += number', 'total = add(total, number)')}"),
    ],
)
def test_nothing_is_said_of_what_has_no_counterpart(right: str, wrong: str) -> None:
    view = replayed({"solution.py": wrong}, replace(summing(), solution=right))
    assert view.divergence is not None
    assert "function" not in view.divergence.sentence
    assert view.divergence.name in ("", "total")


@pytest.mark.parametrize(("attribute", "name"), [("n", "self.n"), ("other", "total")])
def test_objects_are_compared_by_the_attributes_that_both_have(attribute: str, name: str) -> None:
    wanted = replace(summing(), solution=OBJECT.format("n", "n"))
    view = replayed({"solution.py": OBJECT.format(attribute, "n + 1")}, wanted)
    assert view.divergence is not None
    assert view.divergence.name == name


def test_what_raises_has_a_counterpart_that_raises_nothing() -> None:
    wanted = summing()
    check = replace(
        wanted.checks[0],
        expected=(Observation.of("raised", exception=["exception", "ValueError", [], ""]).text,),
        pool=((encode([]),),),
    )
    view = replayed({"solution.py": SUM}, replace(wanted, checks=(check,)))
    assert view.divergence is not None
    assert view.divergence.sentence == "Here 0 is returned. Expected is an exception."


def test_the_solution_is_never_in_what_is_told() -> None:
    view = replayed(
        WRONG,
        exercise(DOUBLE, "double", 2, solution="def double(number):\n    secret = number * 2\n    return secret\n"),
    )
    assert "secret" not in repr(view)


def test_a_run_without_end_says_where_the_recording_stops() -> None:
    endless = "def double(number):\n    while True:\n        number += 1\n"
    view = replayed({"solution.py": endless}, call="double(100)")
    assert view.stopped == "The recording ends after 10,000 steps."
    assert len(view.steps) == 10_000
    assert view.ending == "was still running when the recording stopped"


def test_a_file_that_is_no_python_is_replayed_as_nothing() -> None:
    view = replayed({"solution.py": "def double(:\n"}, call="double(1)")
    assert view.steps == []
    assert view.stopped.startswith("Nothing could be recorded")


def test_a_block_is_replayed_after_those_that_it_goes_on_from() -> None:
    view = replay_code("xs.append(2)\nprint(xs)\n", before=["xs = [1]", "print(xs)\n"], runner=InProcessRunner())
    assert view.first_line == 3
    assert view.steps[0][1] == 3
    assert [printed.text for printed in view.output] == ["[1, 2]\n"]
    assert view.ending == "ended"


def test_what_fails_on_fresh_inputs_alone_is_replayed_on_the_one_that_hints_speak_of() -> None:
    wanted, _ = exercise_from_examples(
        ["double([1, 2])", "double([3])", "double([])"], [SUM], InProcessRunner(), exercise_id=DOUBLE, pool_size=60
    )
    wrong = SUM.replace("    return", "    if len(numbers) > 9:\n        return 9\n    return")
    known = knowledge(wanted, Submission.of(wrong, wanted.file_name), InProcessRunner())
    assert known is not None
    view = replayed({wanted.file_name: wrong}, wanted)
    case = known.located.failing[0].case
    assert case.inputs not in case.check.pool
    assert view.call == call_text(case.check, case.inputs, wanted.file_name)
    assert view.is_right is False


def test_two_calls_of_which_the_second_fails_after_the_first_are_replayed_together() -> None:
    source = "kept = []\ndef double(numbers):\n    kept.extend(numbers)\n    return sum(kept)\n"
    for asked in ({}, {"call": "double([1])\ndouble([])"}):
        view = replayed({"solution.py": source}, summing(), **asked)
        assert view.call == "double([1])\ndouble([])"
        assert (view.ending, view.expected, view.is_right) == ("gives 1", "0", False)
        assert view.files["solution.py"].endswith("double([1])\ndouble([])")
        assert [view.call_line, view.call_line + 1] == sorted({step[1] for step in view.steps if step[1] > 4})


def test_what_the_function_was_given_and_has_changed_is_named_where_nothing_else_is_wrong() -> None:
    of = summing()
    (check,) = of.checks
    left_alone = tuple(Observation.of("returned", arguments=[inputs[0]]).text for inputs in check.pool)
    of = replace(of, checks=(replace(check, observe=("arguments", "exception"), expected=left_alone),))
    wrong = (
        "def double(numbers):\n    total = 0\n    rest = numbers\n    while rest:\n        total += rest.pop()\n"
        "    return total\n"
    )
    view = replayed({"solution.py": wrong}, of)
    assert (view.call, view.ending) == ("double([1])", "ends, and the arguments are [] afterwards")
    assert view.divergence is not None
    assert view.divergence.sentence == (
        "Here numbers becomes []: that belongs to what the function was given, which has to be left as it was."
    )
    assert view.steps[view.divergence.step - 1][1] == 5
