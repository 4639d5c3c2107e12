from __future__ import annotations

import random

from orienteer.curriculum import domains
from orienteer.grading.inference.domain import infer_domain
from orienteer.grading.report import Verdict
from orienteer.inside.encoding import encode
from tests.unit.grading.exercises import called, compiled, graded

DOMAIN = domains.arguments(a=domains.lists(domains.integers(0, 9))).describe()
SUM = compiled("def f(a):\n    return sum(a)\n", called("the sum", [], [1], [1, 2], domain=DOMAIN))
LONG_LISTS_WRONG = "def f(a):\n    return sum(a) if len(a) < 7 else 0\n"


def test_larger_inputs_find_what_the_pool_left_out_on_submission_alone() -> None:
    assert graded(SUM, LONG_LISTS_WRONG).verdict is Verdict.ACCEPTED
    report = graded(SUM, LONG_LISTS_WRONG, deep=True, rng=random.Random(1))
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.deep
    assert report.counterexample is not None
    assert report.counterexample.size >= 7
    assert report.checks[0].outcome == "failed"


def test_a_right_program_stays_accepted_and_is_said_to_be_searched() -> None:
    report = graded(SUM, "def f(a):\n    total = 0\n    for n in a:\n        total += n\n    return total\n", deep=True)
    assert (report.verdict, report.deep) == (Verdict.ACCEPTED, True)


def test_an_input_on_which_another_accepted_solution_disagrees_rejects_nobody() -> None:
    exercise = compiled(
        "def f(a):\n    return sum(a)\n",
        called("the sum", [], [1], [1, 2], domain=DOMAIN),
        solutions={"short-lists": LONG_LISTS_WRONG},
    )
    assert graded(exercise, LONG_LISTS_WRONG, deep=True).verdict is Verdict.ACCEPTED


def test_fresh_inputs_of_an_inferred_domain_keep_to_what_the_examples_share() -> None:
    examples = [(encode([1, 2, 5]),), (encode([2, 3, 7, 9]),), (encode([4]),)]
    check = called("the first", [1, 2, 5], inferred=True, domain=infer_domain(examples).describe())
    exercise = compiled("def f(a):\n    return a[0]\n", check)
    assert graded(exercise, "def f(a):\n    return min(a)\n", deep=True).verdict is Verdict.ACCEPTED
    assert graded(exercise, "def f(a):\n    return a[0] if len(a) < 9 else 0\n", deep=True).verdict is not None
    assert graded(exercise, "def f(a):\n    return 1\n", deep=True).verdict is Verdict.WRONG_ANSWER
