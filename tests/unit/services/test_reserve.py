"""Inputs of a further search stand ready for whoever submits, and are drawn anew after they were used."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from orienteer.curriculum import domains
from orienteer.curriculum.course import Exercise
from orienteer.errors import SandboxError
from orienteer.grading.deep import Fresh
from orienteer.grading.grader import grade
from orienteer.grading.report import Verdict
from orienteer.grading.submission import Submission
from orienteer.services import reserve as module
from orienteer.services.reserve import Reserve
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled

DOMAIN = domains.arguments(a=domains.lists(domains.integers(0, 9))).describe()
RIGHT = Submission.of("def f(a):\n    return sum(a)\n", "answer.py")
LONG_LISTS_WRONG = Submission.of("def f(a):\n    return sum(a) if len(a) < 7 else -1\n", "answer.py")


def compiled_sum() -> Exercise:
    return compiled("def f(a):\n    return sum(a)\n", called("the sum", [], [1], [1, 2], domain=DOMAIN))


SUM = compiled_sum()


@pytest.fixture
def reserve() -> Iterator[Reserve]:
    made = Reserve(InProcessRunner())
    yield made
    made.close()


def soon(holds: Callable[[], object]) -> bool:
    until = time.monotonic() + 60
    while not holds() and time.monotonic() < until:
        time.sleep(0.01)
    return bool(holds())


def ready(reserve: Reserve) -> Fresh:
    reserve.expect(SUM)
    assert soon(lambda: reserve.taken(SUM))
    fresh = reserve.taken(SUM)
    assert fresh is not None
    return fresh


def test_whoever_submits_first_finds_nothing_ready_and_the_next_one_does(reserve: Reserve) -> None:
    assert reserve.taken(SUM) is None
    assert soon(lambda: reserve.taken(SUM))


def test_what_is_made_ready_are_inputs_beyond_the_pool_with_what_the_reference_gives(reserve: Reserve) -> None:
    [inputs] = ready(reserve).inputs
    assert {repr(each) for each in inputs.inputs}.isdisjoint(map(repr, SUM.checks[0].pool))
    assert [each.judged["value"] for each in inputs.expected] == [sum(tree[1:]) for (tree,) in inputs.inputs]


def test_inputs_that_were_used_give_way_to_others(reserve: Reserve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RENEW_SECONDS", 0.0)
    first = ready(reserve)
    assert soon(lambda: reserve.taken(SUM) is not first)


def test_an_exercise_that_was_compiled_anew_gets_inputs_of_its_own(reserve: Reserve) -> None:
    ready(reserve)
    assert reserve.taken(compiled_sum()) is None


def test_a_machine_that_runs_nothing_now_leaves_the_reserve_empty() -> None:
    class Broken(InProcessRunner):
        def observe(self, *_: object, **__: object) -> Iterator[object]:  # type: ignore[override]
            raise SandboxError("no process")

    reserve = Reserve(Broken())
    reserve.expect(SUM)
    assert soon(lambda: reserve._background.is_idle)
    assert reserve.taken(SUM) is None
    reserve.close()


def test_a_search_with_what_stands_ready_shares_the_childs_run_and_finds_what_another_finds(reserve: Reserve) -> None:
    fresh, runner = ready(reserve), InProcessRunner()
    accepted = grade(SUM, RIGHT, runner, clock=lambda: 0.0, deep=True, fresh=fresh)
    assert (accepted.verdict, accepted.deep, runner.runs) == (Verdict.ACCEPTED, True, 1)
    for given in (fresh, None):
        report = grade(SUM, LONG_LISTS_WRONG, InProcessRunner(), clock=lambda: 0.0, deep=True, fresh=given)
        assert report.verdict is Verdict.WRONG_ANSWER
        assert report.counterexample is not None
        assert report.counterexample.actual == "-1"
        assert report.checks[0].inputs > 3


def test_inputs_that_were_drawn_for_other_checks_are_left_aside(reserve: Reserve) -> None:
    runner = InProcessRunner()
    report = grade(compiled_sum(), RIGHT, runner, clock=lambda: 0.0, deep=True, fresh=ready(reserve))
    assert (report.verdict, runner.runs) == (Verdict.ACCEPTED, 3)


def test_a_program_that_the_pool_rejects_is_searched_no_further(reserve: Reserve) -> None:
    wrong = Submission.of("def f(a):\n    return 0\n", "answer.py")
    report = grade(SUM, wrong, InProcessRunner(), clock=lambda: 0.0, deep=True, fresh=ready(reserve))
    assert (report.deep, report.checks[0].inputs, report.checks[0].failures) == (False, 3, 2)
