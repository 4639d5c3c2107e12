from __future__ import annotations

import random

import pytest

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


IS_PRIME = "def f(n):\n    return n > 1 and all(n % other for other in range(2, n))\n"
BY_FOUR_PRIMES = "def f(n):\n    return n in (2, 3, 5, 7) or n > 1 and all(n % prime for prime in (2, 3, 5, 7))\n"
MARK = "def f(n):\n    return 'A' if n >= 90 else 'B'\n"
MARK_UP_TO_100 = "def f(n):\n    return 'A' if 90 <= n <= 113 else 'B'\n"
DAY = "def f(n):\n    return 'rest' if n % 7 in (0, 6) else 'work'\n"
DAY_OF_ONE_WEEK = "def f(n):\n    return ('rest', *('work',) * 5, 'rest', 'rest')[n]\n"


@pytest.mark.parametrize(
    ("reference", "other", "numbers", "verdict"),
    [
        (IS_PRIME, BY_FOUR_PRIMES, (1, 2, 9, 97, 113), Verdict.WRONG_ANSWER),
        (MARK, MARK_UP_TO_100, (0, 60, 89, 90, 113), Verdict.ACCEPTED),
        (DAY, DAY_OF_ONE_WEEK, (0, 2, 6, 7), Verdict.ACCEPTED),
    ],
)
def test_numbers_beyond_the_examples_are_asked_for_where_nothing_names_a_limit(
    reference: str, other: str, numbers: tuple[int, ...], verdict: Verdict
) -> None:
    domain = infer_domain([(encode(number),) for number in numbers]).describe()
    exercise = compiled(reference, called("it tells", *numbers, inferred=True, domain=domain))
    assert graded(exercise, reference, deep=True).verdict is Verdict.ACCEPTED
    assert graded(exercise, other, deep=True).verdict is verdict


FEW = [(encode([1, 5, 1, 1, 3, 2]),), (encode([3, 4, 5, 1, 3]),), (encode([]),)]
ONCE_EACH = compiled(
    "def f(a):\n    return list(dict.fromkeys(a))\n",
    called("once each", [], [1], [3, 1, 1, 3, 1, 3, 1], inferred=True, domain=infer_domain(FEW).describe()),
)
REMOVES_WHILE_IT_GOES_THROUGH = """def f(a):
    a = a[::-1]
    for one in a:
        while a.count(one) != 1:
            a.remove(one)
    return a[::-1]
"""


def test_members_that_repeat_at_a_distance_are_among_the_fresh_inputs() -> None:
    passing = REMOVES_WHILE_IT_GOES_THROUGH.replace("a[::-1]\n    for", "a[::-1] if len(a) == 6 else a[::-1]\n    for")
    report = graded(ONCE_EACH, passing, deep=True)
    assert report.counterexample is not None
    assert report.counterexample.call == "f([1, 2, 1, 3, 2, 3])"


def test_a_large_counterexample_gives_way_to_a_smaller_one_on_submission_alone() -> None:
    wrong = "def f(a):\n    return list(dict.fromkeys(a)) if len(a) < 6 or len(set(a)) != 2 else a\n"
    live, submitted = graded(ONCE_EACH, wrong), graded(ONCE_EACH, wrong, deep=True)
    assert live.counterexample is not None and submitted.counterexample is not None
    assert (live.counterexample.size, submitted.counterexample.size) == (7, 6)
    assert submitted.checks[0].failures > live.checks[0].failures
    assert submitted.fingerprint == live.fingerprint


def test_a_small_counterexample_is_kept_on_submission() -> None:
    wrong = "def f(a):\n    return []\n"
    assert graded(ONCE_EACH, wrong, deep=True).counterexample == graded(ONCE_EACH, wrong).counterexample
