"""Hints: three steps, the most trusted source first, and nothing that isn't so."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from textwrap import dedent

import pytest

from orienteer.curriculum.course import Check, Exercise, Mistake, Mutant, Probe
from orienteer.curriculum.domains import integers, lists
from orienteer.curriculum.probes import given
from orienteer.feedback.hints import places
from orienteer.feedback.hints.claims import (
    BehavesLike,
    Checking,
    Departs,
    EditLeaves,
    EditMends,
    Fails,
    Held,
    Raised,
    Ran,
    Returned,
    Took,
    false_claims,
)
from orienteer.feedback.hints.hint import Hint, Said
from orienteer.feedback.hints.making import hints_for, knowledge, steps_of
from orienteer.feedback.localisation.endless import goes_on_by_itself
from orienteer.feedback.localisation.executions import Case
from orienteer.feedback.mutation import mutants
from orienteer.feedback.replay.first_difference import _agreeing
from orienteer.feedback.words import _WORDS, belief, change
from orienteer.grading.fingerprints import fingerprint
from orienteer.grading.grader import observe_all
from orienteer.grading.observation import Observation
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner, ScriptedRunner
from tests.unit.grading.exercises import called, compiled, tried

COUNTS = """
    def f(xs):
        count = 0
        for x in xs:
            if x >= 3:
                count += 1
        return count
"""
LEAVES_OUT = COUNTS.replace(">=", ">")


def submission(source: str) -> Submission:
    return Submission.of(dedent(source), "answer.py")


def shown(exercise: Exercise, source: str) -> str:
    return fingerprint(exercise, observe_all(exercise, submission(source), InProcessRunner()))


def counting(**fields: object) -> Exercise:
    exercise = compiled(COUNTS, called("those from three on", [], [1], [3], [4], [2, 3, 4], [3, 3]))
    made = tuple(replace(each, fingerprint=shown(exercise, each.source)) for each in mutants(exercise.solution))
    return replace(exercise, mutants=made, **fields)  # type: ignore[arg-type] # fields of an exercise


def hints(exercise: Exercise, source: str) -> list[Hint]:
    return hints_for(exercise, submission(source), InProcessRunner())


def test_a_known_mutant_gives_words_that_hold_of_the_learners_own_program() -> None:
    where, what, how = hints(counting(), LEAVES_OUT.replace("count", "n"))
    assert {where.source, what.source, how.source} == {"mistake"}
    assert [each.line for each in (where, what, how)] == [5, 5, 5]
    assert what.html == "<p>In line 5, the comparison <code>&gt;</code> leaves out the equal case.</p>"
    assert "`f([3])`" in how.said[0].text and ">=" not in how.html


def test_the_authors_words_come_before_what_is_found_out() -> None:
    mistake = Mistake("edge", dedent(LEAVES_OUT), "<p>Is three one of them?</p>")
    exercise = counting(hints=("<p>Look at the edge.</p>", "<p>What?</p>", "<p>How?</p>"))
    exercise = replace(exercise, mistakes=(replace(mistake, fingerprint=shown(exercise, LEAVES_OUT)),))
    where, what, _ = hints(exercise, LEAVES_OUT)
    assert where.html.startswith("<p>Look at the edge.</p>\n<p>What <code>f([3])</code> gives depends on line 5")
    assert what.html == "<p>What?</p>\n<p>Is three one of them?</p>"


def test_words_of_an_operator_are_not_said_where_its_edit_makes_no_difference() -> None:
    behaves_so = """
        def f(xs):
            return sum(x in map(len, ("four", "fives")) for x in xs)
    """
    exercise = counting()
    assert shown(exercise, behaves_so) == shown(exercise, LEAVES_OUT)
    assert all(hint.source != "mistake" for hint in hints(exercise, behaves_so))
    assert all("comparison" not in hint.html for hint in hints(exercise, behaves_so))


def test_an_exception_is_explained_with_the_values_that_stood_there() -> None:
    where, what, _ = hints(counting(), "def f(xs):\n    return xs[len(xs)]\n")
    assert (where.source, where.line) == ("error", 2)
    assert "line 2 raises IndexError" in where.said[0].text
    assert what.said[0].text.startswith("Line 2 asks `xs` for its member at index `len(xs)`, which is `0`")
    assert Held(what.said[0].claims[0].case, "len(xs)", 0) in what.said[0].claims  # type: ignore[union-attr] # it has one


def test_without_a_known_mistake_the_place_is_told_by_what_ran() -> None:
    source = """
        def f(xs):
            count = 0
            for x in xs:
                if x == 4:
                    count += 7
            return count
    """
    where, what, how = hints(counting(), source)
    assert {where.source, what.source, how.source} == {"localisation"}
    assert not any(
        false_claims(each.said[0].claims, counting(), submission(source), InProcessRunner())
        for each in (where, what, how)
    )


def test_a_right_program_gets_the_authors_words_alone() -> None:
    assert [hint.html for hint in hints(counting(hints=("<p>One.</p>",)), COUNTS)] == ["<p>One.</p>", "", ""]


def test_a_file_that_is_no_python_is_told_where_that_shows() -> None:
    where, what, _ = hints(counting(), "def f(xs:\n    return 1\n")
    assert (where.line, where.source, what.html) == (1, "error", "")
    assert (
        where.html
        == "<p>Line 1 opens a bracket, <code>(</code>, that is never closed: a <code>)</code> is missing.</p>"
    )


def test_a_program_that_fails_on_larger_inputs_alone_gets_hints_too() -> None:
    exercise = counting()
    domain = given(lists(integers(0, 9), max_size=30), call="f").domain.describe()
    exercise = replace(exercise, checks=tuple(replace(check, domain=domain) for check in exercise.checks))
    source = COUNTS.replace("return count", "return min(count, 4)")
    where, *_ = hints(exercise, source)
    assert where.line == 7 and not false_claims(where.said[0].claims, exercise, submission(source), InProcessRunner())


def test_a_prediction_has_the_authors_hints_and_no_others() -> None:
    assert steps_of(counting(kind="predict", hints=("<p>One.</p>",))) == 1
    assert steps_of(counting(hints=())) == 3


def test_claims_that_do_not_hold_are_found_out() -> None:
    exercise = counting()
    known = knowledge(exercise, submission(LEAVES_OUT), InProcessRunner())
    assert known is not None
    case, right = known.located.failing[0].case, known.located.passing[0].case
    mended = dedent(COUNTS)
    true = (
        Fails(case), Ran(case, 5, 1), Ran(case, 6, 0), EditMends(case, mended),
        BehavesLike(dedent(LEAVES_OUT)), EditLeaves(case, dedent(LEAVES_OUT)),
    )  # fmt: skip
    false = (
        Fails(right), Ran(case, 5, 2), Ran(case, 6), EditMends(case, dedent(LEAVES_OUT)), BehavesLike(mended),
        Raised(case, 5, "IndexError"), Held(case, "x", 3),
        EditLeaves(case, mended),
    )  # fmt: skip
    assert false_claims((*true, *false), exercise, submission(LEAVES_OUT), InProcessRunner()) == list(false)


def test_what_is_run_for_one_claim_is_kept_for_the_others() -> None:
    runner, exercise = InProcessRunner(), counting()
    case = Case(exercise.checks[0], exercise.checks[0].pool[2], Observation(exercise.checks[0].expected[2]))
    checking = Checking(exercise, submission(LEAVES_OUT), runner)
    assert checking.hold((Ran(case, 3, 1), Ran(case, 5, 1), EditLeaves(case, dedent(LEAVES_OUT)))) and runner.runs == 2
    assert checking.hold((Took(case, "0", "", 3, "count"), Took(case, "[3]", "", 3, "xs"))) and runner.runs == 3
    assert not checking.hold((Ran(case, 3, 1), Ran(case, 5, 2))) and runner.runs == 3


def test_code_in_a_hint_is_shown_as_code_and_never_as_markup() -> None:
    assert Said("`a < b` & <b>", ()).html == "<p><code>a &lt; b</code> &amp; &lt;b&gt;</p>"


@pytest.mark.parametrize(
    ("source", "after", "said"),
    [
        ("x = a < b", "x = a <= b", "the comparison `<` leaves out the equal case"),
        ("x = a >= b", "x = a > b", "the comparison `>=` lets the equal case in"),
        ("x = a == b", "x = a != b", "the comparison `==` is the wrong way round"),
        ("x = a + b", "x = a - b", "the calculation with `+` isn't the one that is needed"),
        ("x = 3", "x = 2", "the number `3` is too large"),
        ("x = 3", "x = 4", "the number `3` is too small"),
        ("x = True", "x = False", "`True` is the wrong way round"),
        ("x = a and b", "x = a or b", "`and` joins the conditions the wrong way"),
        ("x = a and b", "x = a", "one of the conditions is too many"),
        ("x = min(a)", "x = max(a)", "`min` isn't the function that is needed"),
        ("x += 1", "x -= 1", "`+=` isn't the change that is needed"),
        ("x += 1", "x = 1", "the value is added to what was there, where it should be put in its place"),
        ("x = a[:n]", "x = a[:n + 1]", "the limit, or the index, is too small"),
        ("x = a[:n + 1]", "x = a[:n + 1 - 1]", "the limit, or the index, is too large"),
    ],
)
def test_an_edit_that_mends_says_what_stands_there_now(source: str, after: str, said: str) -> None:
    assert said in [belief(source, edit) for edit in mutants(source) if edit.after == after]


def test_an_answer_for_want_of_a_return_is_told_so() -> None:
    source = """
        def f(xs):
            count = 0
            for x in xs:
                if x >= 3:
                    count += 1
                    return count
    """
    _, what, _ = hints(counting(), source)
    assert what.said[0].text == (
        "For `f([])` the answer is `None`, because no `return` with a value is reached: the one in line 7 doesn't run."
    )


def test_how_to_go_on_without_a_return_is_to_reach_one() -> None:
    *_, how = hints(counting(), COUNTS.replace("        return count", "        print(count)"))
    assert how.said[0].text == "Where the function ends for `f([])`, a `return` has to be reached that hands out 0."


OWN_METHOD = """
    class Bag:
        def sort(self):
            return 9
    def f(xs):
        return Bag().sort()
"""


def test_what_a_method_that_changes_its_object_returns_is_no_list() -> None:
    said = [each.text for hint in hints(counting(), "def f(xs):\n    return xs.sort()\n") for each in hint.said]
    assert "In line 2, what `sort` returns is handed out. `sort` changes `xs` itself and returns `None`." in said
    assert not any("returns `None`" in each.text for hint in hints(counting(), OWN_METHOD) for each in hint.said)


def test_an_answer_of_another_type_is_told_by_its_type() -> None:
    exercise = compiled("def f(xs):\n    return sorted(xs)\n", called("in order", [], [1], [2, 1]))
    _, what, _ = hints(exercise, "def f(xs):\n    return set(xs)\n")
    assert what.said[0].text == "What `f([])` gives is of type set, and it should be of type list."
    assert not false_claims(
        what.said[0].claims, exercise, submission("def f(xs):\n    return set(xs)\n"), InProcessRunner()
    )


TWO_FAULTS = """
    def f(xs):
        count = 0
        for x in xs:
            if x > 3:
                count += 1
        return count if len(xs) < 5 else 7
"""


def test_an_edit_that_mends_the_smallest_input_and_breaks_nothing_is_told_with_what_it_leaves() -> None:
    exercise = compiled(COUNTS, called("those from three on", [], [1], [3], [4], [3, 3], [3, 1], [4, 4, 4, 4, 3]))
    *_, what, how = hints(exercise, TWO_FAULTS)
    assert what.said[0].text == "In line 5, the comparison `>` leaves out the equal case."
    assert how.said[0].text == (
        "`f([3])` comes out right when another sign stands in place of `>` in line 5. Other inputs need more than that."
    )


def test_an_edit_that_breaks_nothing_for_want_of_right_inputs_there_is_no_belief() -> None:
    source = "def f(x):\n    if x > 0:\n        return x\n    return not x\n"
    right = source.replace("not x", "x if x > -9 else 7")
    exercise = compiled(right, called("itself", 1, 2, 0, -1, -2, -9, -12))
    assert not any("`not` is too many" in each.text for hint in hints(exercise, source) for each in hint.said)


def test_what_changes_is_said_of_every_operator() -> None:
    for operator in _WORDS:
        edit = Mutant(operator, 3, "x = 1", "x = 2", "x = 2\n")
        assert "line 3" in change("x = 1\n", edit, 3) and "{" not in change("x = 1\n", edit, 3)
    edit = Mutant("constant", 3, "x = True", "x = False", "x = False\n")
    assert change("x = True\n", edit, 3) == "the other truth value stands in place of `True` in line 3"


def test_the_hint_is_about_the_input_that_is_shown() -> None:
    example = called("an example", [1, 2, 3], example=True)
    exercise = compiled(COUNTS, example, called("those from three on", [], [3], [4], inferred=True))
    where, *_ = hints(exercise, LEAVES_OUT)
    assert "`f([3])`" in where.said[0].text


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("def f(a, b):\n    return a + 1\n", "`f` is given `b`, and no line of it reads what that is"),
        ("def f(a, b):\n    return a - len(str(b))\n", ""),
        ("def f(a, b):\n    return a + len(locals())\n", ""),
    ],
)
def test_a_parameter_that_nothing_reads_is_told_where_the_right_program_reads_it(source: str, said: str) -> None:
    check = Check("both", Probe("call", "f", parameters=("a", "b")), pool=((1, 2), (3, 4), (7, 9)))
    exercise = compiled("def f(a, b):\n    return a * 10 + b\n", check)
    texts = [each.text for each in hints(exercise, source)[1].said]
    assert any(said in text for text in texts) if said else not any("no line of it reads" in text for text in texts)


def test_a_line_with_a_loop_of_its_own_is_not_said_to_run_so_many_times() -> None:
    exercise = compiled("def f(xs):\n    return [x * 7 for x in xs if x]\n", called("some", [0], [1], [2, 0, 5]))
    told = hints(exercise, "def f(xs):\n    return [str(x) for x in xs]\n")
    assert not any("times" in each.text or "twice" in each.text for hint in told for each in hint.said)


def test_a_value_put_in_the_place_of_a_sum_is_told_so() -> None:
    exercise = compiled(
        "def f(xs):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n",
        called("sums", [], [1], [1, 2], [4, 4, 4]),
    )
    told = hints(exercise, "def f(xs):\n    total = 0\n    for x in xs:\n        total = x\n    return total\n")
    assert told[0].line == 4
    assert told[1].said[0].text == (
        "In line 4, the value is put in the place of what was there, where it should be added to it."
    )


def test_an_exception_on_no_line_of_the_file_is_explained_too() -> None:
    check = Check("made", Probe("snippet", code="C(a).a\n", parameters=("a",)), pool=((1,), (2,)))
    exercise = compiled("class C:\n    def __init__(self, a):\n        self.a = a\n", check)
    told = hints(exercise, "class C:\n    def _init_(self, a):\n        self.a = a\n")
    assert told[1].source == "error"
    assert "is called `__init__`, with two `_` on each side; `_init_` in line 2 is another name" in told[1].said[0].text


def test_a_method_without_return_is_told_by_its_name_though_others_have_one() -> None:
    check = Check("made", Probe("snippet", code="C(a).b()\n", parameters=("a",)), pool=((1,), (2,)))
    right = dedent(
        """
        class C:
            def __init__(self, a):
                self.a = a
            def b(self):
                return self.a
            def c(self):
                return 3
        """
    )
    exercise = compiled(right, check)
    told = hints(exercise, right.replace("        return self.a\n", "        self.a += 1\n"))
    assert "no `return` with a value is reached: `b` has none" in told[1].said[0].text
    assert told[1].said[0].text.startswith("For `C(1).b()` the answer is `None`")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("def f(a):\n    return list(range(a + 1))\n", "is too large"),
        ("def f(a):\n    return list(range(a - 1))\n", "is too small"),
        ("def f(a):\n    return list(range(a - 1 + 2))\n", "is too large"),
    ],
)
def test_a_limit_that_is_a_sum_is_too_large_or_too_small_as_a_whole(source: str, said: str) -> None:
    exercise = compiled("def f(a):\n    return list(range(a))\n", called("as many", 0, 1, 2, 5, 9))
    assert said in hints(exercise, source)[1].said[0].text


@pytest.mark.parametrize(
    ("loop", "endless"),
    [
        ("while n < a:\n    if a == 7:\n        return 3\n", True),
        ("while n < a:\n    print(b)\n", True),
        ("while n < a:\n    n += 1\n", False),
        ("while n < a:\n    for a in b:\n        pass\n", False),
        ("while n < a:\n    if b:\n        break\n", False),
        ("while a:\n    a.pop()\n", False),
        ("while a:\n    a[0] = 1\n", False),
        ("while a:\n    take(a)\n", False),
        ("while len(a) > 1:\n    b += 1\n", False),
        ("while True:\n    b += 1\n", False),
    ],
)
def test_a_loop_goes_on_by_itself_where_nothing_in_it_changes_or_hands_on_its_condition(
    loop: str, endless: bool
) -> None:
    [node] = ast.parse(loop).body
    assert isinstance(node, ast.While)
    assert goes_on_by_itself(node) is endless


def test_what_is_general_gives_way_to_what_is_about_this_program() -> None:
    right = "def f(xs):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n"
    exercise = compiled(right, called("sums", [], [1], [1, 2], [4, 4, 4]))
    made = tuple(replace(each, fingerprint=shown(exercise, each.source)) for each in mutants(right))
    exercise = replace(exercise, mutants=made)
    told = hints(exercise, right.replace("return total", "print(total)"))
    assert "no `return` with a value is reached: `f` has none" in told[1].said[0].text


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        ("def f(xs):\n    return ['a' for x in xs]  # all\n", "`return ['a' for x in xs]`"),
        ("def f(xs):\n    return [\n        'a' for x in xs\n    ]\n", "`return ['a' for x in xs]`"),
        ("def f(xs):\n    if(xs) :\n        return ('b')\n    return 'b'\n", "`return ('b')`"),
    ],
)
def test_a_line_is_quoted_as_it_is_written(source: str, quoted: str) -> None:
    exercise = compiled("def f(xs):\n    return [str(x * 7) for x in xs if x]\n", called("some", [0], [1], [2, 0, 5]))
    assert quoted in hints(exercise, source)[0].said[0].text


def test_a_name_that_is_missing_is_told_with_the_nearest_and_nothing_is_said_to_have_been_called() -> None:
    exercise = compiled(
        COUNTS.replace("f(", "longest(", 1), called("a", [], [3], function="longest"), defines=("longest",)
    )
    told = hints(exercise, "def longst(xs):\n    return 0\n")
    assert [hint.source for hint in told] == ["error"] * 3
    assert "doesn't define `longest`" in told[0].said[0].text and "It defines `longst`" in told[0].said[0].text
    assert "`longst` in line 1" in told[2].said[0].text
    assert all("longest(" not in hint.html for hint in told)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("import math\n", "doesn't define `f`, which is asked for."),
        ("def count(xs):\n    return 0\n", "It defines `count`."),
        ("f = 3\n", "can't be called"),
    ],
)
def test_whatever_stands_there_instead_the_name_is_told_as_missing(source: str, said: str) -> None:
    assert said in hints(counting(), source)[0].said[0].text


@pytest.mark.parametrize(
    "check",
    [called("a", [1], [3]), Check("b", Probe("snippet", code="f(a)\n", parameters=("a",)), pool=((["list", 3],),))],
)
def test_a_check_of_lines_or_of_a_call_finds_the_same_name_missing(check: Check) -> None:
    assert "doesn't define `f`" in hints(compiled(COUNTS, check), "def g(xs):\n    return 0\n")[0].said[0].text


@pytest.mark.parametrize(
    ("source", "where", "line"),
    [
        ("import numpyy\n", "can't be loaded, so no check could call anything: line 1 raises ModuleNotFoundError.", 1),
        ("def f(xs):\n    return 1\nprint(f([1, 2])[0])\n", "anything: line 3 raises TypeError.", 3),
        ("def f(xs):\n    return xs[9]\nf([])\n", "line 2 raises IndexError while line 3 runs.", 2),
        ("import sys\nsys.exit()\n", "line 2 ends the program.", 2),
    ],
)
def test_a_file_that_cannot_be_loaded_is_told_by_its_line_and_without_a_call(
    source: str, where: str, line: int
) -> None:
    told = hints(counting(), source)
    assert where in told[0].said[0].text
    assert told[0].line == line
    assert "runs as soon as the file is loaded" in told[2].said[0].text
    assert all(not re.search(r"[Ff]or <code>|by hand|come to", hint.html) for hint in told)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("def f(xs):\n    return list(map(lambda x: x + 1, xs))\n", [True, True, True]),
        ("def f(xs):\n    return [x + 1 for x in xs]\n", [True, False, True]),
        ("def f(xs):\n    return list(map(str, xs))  # lambda x: x\n", [True, False, True]),
        ("def f(xs:\n", [True, False, True]),
    ],
)
def test_an_authors_hint_is_shown_only_where_the_program_has_what_it_speaks_of(source: str, shown: list[bool]) -> None:
    exercise = replace(
        compiled("def f(xs):\n    return list(map(lambda x: x * 2, xs))\n", called("twice", [], [3], [1, 5])),
        hints=("<p>Try a loop.</p>", "<p>What runs after <code>lambda</code>?</p>", "<p>Use <code>sum</code>.</p>"),
        starter="def f(xs):\n    return list(map(lambda x: x * x, xs))\n",
    )
    assert [bool(hint.authored) for hint in hints(exercise, source)] == shown


def test_a_mistakes_message_is_said_only_of_a_program_that_has_what_it_speaks_of() -> None:
    exercise = counting()
    told = Mistake("edge", dedent(LEAVES_OUT), "<p>Why <code>&gt;</code> in the loop?</p>", shown(exercise, LEAVES_OUT))
    exercise = replace(exercise, mistakes=(told,))
    otherwise = "def f(xs):\n    return len([x for x in xs if x > 3])\n"
    assert shown(exercise, otherwise) == told.fingerprint
    assert "Why" in hints(exercise, LEAVES_OUT)[1].html
    assert "Why" not in hints(exercise, otherwise)[1].html


PARTS = """
    def f(xs):
        count = 0
        for x in xs:
            count = f"{count}{x}"
        return count
"""


def test_where_a_right_programs_statement_mends_it_the_step_is_told_too_at_which_the_run_parts() -> None:
    exercise = compiled(
        "def f(xs):\n    count = 0\n    for x in xs:\n        count = count * 7 + x\n    return count\n",
        called("in sevens", [], [1], [2, 3], [4, 4, 4]),
    )
    where, _, how = hints(exercise, PARTS)
    assert (
        how.said[0].text == '`f([1])` comes out right when something else stands in place of `f"{count}{x}"` in line 5.'
    )
    assert how.said[-1].text == (
        'For `f([1])`, begin at line 5: there `count` becomes `"01"`, where a right program that agreed with yours '
        "until there has `1`. Step 5 of the replay shows it."
    )
    assert where.line == how.line == 5
    false = (Took(how.said[-1].claims[0].case, "1", "", 5, "count"), Took(how.said[-1].claims[0].case, '"7"'))  # type: ignore[union-attr] # it has one
    assert false_claims(false, exercise, submission(PARTS), InProcessRunner()) == list(false)


LENT = dedent("""
    def lent(board, key, job):
        board.remove(key)
        try:
            return job(key)
        finally:
            board.add(key)
""")
KEPT_BY_HAND = dedent("""
    def lent(board, key, job):
        board.remove(key)
        try:
            result = job(key)
        except BaseException:
            board.add(key)
            raise
        board.add(key)
        return result
""")
FAILING_JOB = "board = {1, 2}\ntry:\n    lent(board, 1, lambda key: 1 / 0)\nexcept Exception:\n    pass\nsorted(board)"


def test_a_step_that_every_right_program_takes_too_is_not_the_one_at_which_the_run_parts() -> None:
    exercise = compiled(
        LENT,
        tried("in use", "board = {1, 2}\nlent(board, 1, lambda key: sorted(board))"),
        tried("worth what the job gave", "lent({1, 2}, 1, lambda key: 'done')"),
        tried("back after a job", "board = {1, 2}\nlent(board, 1, lambda key: 7), sorted(board)"),
        tried("back after a failure", FAILING_JOB),
        defines=("lent",),
        solutions={"by-hand": KEPT_BY_HAND},
    )
    _, _, how = hints(
        exercise,
        "def lent(board, key, job):\n    board.remove(key)\n    x = job(key)\n    board.add(key)\n    return x\n",
    )
    assert [each.text.split(" Step ")[0] for each in how.said] == [
        "For the smallest failing input, begin at line 3: after it `board` is still `{2}`, where a right program that "
        "agreed with yours until there has `{1, 2}`."
    ]


def test_a_step_is_held_against_the_right_program_that_goes_along_with_the_run_the_longest() -> None:
    """The reference's count begins elsewhere than the learner's; another right program's begins where theirs does."""
    right = "def f(xs):\n    n = 1\n    for x in xs:\n        n += x\n    return n - 1\n"
    other = right.replace("n = 1", "n = 0").replace("n - 1", "n")
    exercise = compiled(right, called("sums", [], [2], [2, 3], [5]), solutions={"from-none": other})
    source = other.replace("n += x", "n += x * x")
    _, _, how = hints(replace(exercise, solution=right), source)
    told = [each.text for each in how.said]
    known = knowledge(exercise, submission(source), InProcessRunner())
    assert known is not None
    case = known.located.failing[0].case
    begun = Departs(case, "f", "n", ("0",), False, (right, other))
    assert not any("`n` becomes `0`" in each for each in told)
    assert "begin at line 4: there `n` becomes `4`" in told[-1]
    assert false_claims((begun,), exercise, submission(source), InProcessRunner()) == [begun]
    for claim in (replace(begun, sources=(right,)), replace(begun, values=("0", "4"))):
        assert false_claims((claim,), exercise, submission(source), InProcessRunner()) == []


def test_that_a_variable_is_left_at_a_value_is_false_where_a_right_program_leaves_it_so() -> None:
    exercise = counting()
    case = Case(exercise.checks[0], exercise.checks[0].pool[1], Observation(exercise.checks[0].expected[1]))
    left = Departs(case, "f", "count", ("0",), True, (dedent(COUNTS),))
    further = "def f(xs):\n    count = 0\n    count = 5\n    return count\n"
    assert false_claims((left,), exercise, submission(LEAVES_OUT), InProcessRunner()) == [left]
    assert false_claims((replace(left, sources=(further,)),), exercise, submission(LEAVES_OUT), InProcessRunner()) == []


BUTTONS = """
    def f(floors):
        made = []
        for floor in floors:
            made.append(lambda held=0, floor=floor: f"floor {floor}, {held}")
        return made
"""
PRESSED = "[(press(), press(held)) for press in f([0, 4])]"


def test_of_an_answer_that_is_put_together_of_what_calls_gave_the_first_wrong_call_is_told() -> None:
    exercise = compiled(BUTTONS, tried("each its own", PRESSED.replace("held", "3")), tried("none", "f([])"))
    source = BUTTONS.replace(", floor=floor", "")
    how = hints(exercise, source)[2].said[-1]
    assert how.text.split(" Step ")[0] == (
        'For `[(press(), press(3)) for press in f([0, 4])]`, begin at line 5: there `"floor 4, 0"` is returned, and '
        '`"floor 0, 0"` should be.'
    )
    [told] = [each for each in how.claims if isinstance(each, Returned)]
    false = [replace(told, line=6), replace(told, value='"floor 0, 0"')]
    assert false_claims((told, *false), exercise, submission(source), InProcessRunner()) == false


@pytest.mark.parametrize(
    "code", ["[len(press()) for press in f([0, 4])]", "[press() for press in f([0, 4])][::-1]", "f([0, 4])[0]()"]
)
def test_of_an_answer_that_is_made_otherwise_no_call_is_told(code: str) -> None:
    exercise = compiled(BUTTONS, tried("otherwise", code), tried("none", "f([])"))
    told = hints(exercise, BUTTONS.replace('f"floor {floor}', 'f"floor: {floors[-1]} {floor}'))
    assert not any("is returned, and" in each.text for hint in told for each in hint.said)


FAR = "def f(xs):\n    total = 0\n    for x in xs:\n        total += x * x\n        total += 1\n    return total\n"
"""What no two statements of make a right program of those below."""


def test_where_nothing_is_known_that_is_said_with_the_step_and_what_should_come() -> None:
    exercise = compiled(FAR, called("a", [], [3], [4], [2, 5]))
    where, _, how = hints(exercise, "def f(xs):\n    return len(xs)\n")
    assert re.fullmatch(
        r"Of \d+ small changes that were tried none makes `f\(\[3\]\)` come out right. Step 3 of the replay is the "
        r"first in which line 2 runs. `f\(\[3\]\)` should come to this: 10.",
        how.said[0].text,
    )
    assert how.line == where.line


def test_a_line_that_calls_runs_first_in_the_step_of_its_first_call() -> None:
    source = "def f(xs):\n    if not xs:\n        return 0\n    return f(xs[1:]) * 2 + 7\n"
    _, _, how = hints(compiled(FAR, called("a", [], [3], [4], [2, 5])), source)
    assert "Step 4 of the replay is the first in which line 4 runs." in how.said[0].text


def test_how_to_go_on_from_an_exception_is_told_of_its_line() -> None:
    source = "def f(xs):\n    n = len(xs)\n    return xs[n] + xs.count(n)\n"
    exercise = compiled("def f(xs):\n    return sum(x * x + 1 for x in xs)\n", called("a", [], [3], [4], [2, 5]))
    where, _, how = hints(exercise, source)
    assert where.source == "error" and where.line == how.line == 3


@pytest.mark.parametrize("source", ["def f(xs):\n    return len(xs) == true\n", "def f(xs):\n    return true\n"])
def test_where_an_exception_has_told_the_cause_it_is_not_said_that_nothing_is_known(source: str) -> None:
    exercise = compiled(FAR, called("a", [], [3], [4], [2, 5]))
    _, what, how = hints(exercise, source)
    assert "Python writes it `True`." in what.said[0].text
    [said] = how.said
    assert re.fullmatch(
        r"Step \d of the replay is the one in which line 2 raises NameError. `f\(\[\]\)` should come to this: 0.",
        said.text,
    )


def test_where_nothing_mends_what_is_raised_the_step_that_raises_is_named_and_not_the_first_of_its_line() -> None:
    source = "def f(xs):\n    n = 0\n    for x in [7, 'a']:\n        n += x * 3\n    return n\n"
    _, _, how = hints(compiled(FAR, called("a", [], [3], [4], [2, 5])), source)
    assert how.said[0].text.startswith("Step 7 of the replay is the one in which line 4 raises TypeError.")


WITHOUT_FIRST = COUNTS.replace("        count = 0\n", "")


@pytest.mark.parametrize(
    ("source", "meant"),
    [
        (
            "    count = 0\n" + WITHOUT_FIRST,
            "With `global count` there each call would go on with what the one before has left.",
        ),
        (WITHOUT_FIRST, "only in a part of the function that hasn't run for this input."),
    ],
    ids=["the file's", "nowhere"],
)
def test_what_an_exception_means_is_told_once_where_a_change_elsewhere_mends_it(source: str, meant: str) -> None:
    told = hints(counting(), source)
    assert [hint.source for hint in told] != ["error"] * 3
    assert told[1].said[0].text.endswith(meant) and "before it has a value in `f`" in told[1].said[0].text
    assert len(told[1].said) == 2 and told[1].said[1].line != told[1].said[0].line
    assert sum(meant in each.text for hint in told for each in hint.said) == 1


def test_how_to_go_on_from_a_raise_of_ones_own_is_told_of_the_line_that_step_one_names() -> None:
    source = "def f(xs):\n    n = [x for x in xs if x > 9]\n    if not n:\n        raise ValueError\n    return n[0]\n"
    exercise = compiled(FAR, called("a", [], [3], [4], [2, 5]))
    where, _, how = hints(exercise, source)
    assert where.line == how.line != 4


def test_a_loop_whose_line_holds_a_lambda_is_not_said_to_run_so_many_times() -> None:
    exercise = compiled("def f(xs):\n    return [x * 7 + 1 for x in xs]\n", called("some", [], [1], [2, 5]))
    source = (
        "def f(xs):\n    made = []\n    for x in xs:\n        made.append(lambda: x)\n    return [y() for y in made]\n"
    )
    told = [each.text for hint in hints(exercise, source) for each in hint.said]
    assert not any(re.search(r"times|twice|once", text) for text in told)


def test_a_program_that_does_not_end_is_tried_on_few_inputs_near_the_failing_one() -> None:
    check = called("many", *range(30))
    exercise = compiled("def f(a):\n    return a\n", check)
    answers = [Observation.of("timed_out", limit="cpu")] * 20
    left = iter(answers)
    endless = submission("def f(a):\n    while True:\n        pass\n")
    assert _agreeing(exercise, endless, ScriptedRunner(left), exercise.checks[0], (0,)) == []  # type: ignore[arg-type] # what is left of it shows how many were asked for
    assert len(list(left)) == len(answers) - 2


@pytest.mark.parametrize("outcome", ["output_exceeded", "timed_out"])
def test_how_often_lines_ran_is_not_said_of_a_run_that_was_stopped(outcome: str) -> None:
    source = "def f(xs):\n    n = xs\n    while True:\n        print(99999 * 'x')\n    return n\n"
    known = knowledge(counting(), submission(source), InProcessRunner())
    assert known is not None
    first = known.located.failing[0]
    assert first.observation.outcome == "output_exceeded"
    stopped = replace(first, observation=Observation.of(outcome))
    told = places.say(replace(known, located=replace(known.located, failing=[stopped], tries=[])))
    assert "is stopped before it ends" in told[2][0].text
    assert not [
        each for said in told.values() for each in said if re.search(r"once|twice|times|not at all|often", each.text)
    ]
