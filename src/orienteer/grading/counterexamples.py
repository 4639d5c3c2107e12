"""The smallest input on which a submission fails, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.domains.measure import Order
from orienteer.grading.calls import call_text, input_size
from orienteer.grading.check_run import CheckRun
from orienteer.grading.difference import difference_of
from orienteer.grading.endings import value_words, words
from orienteer.grading.observation import Observation
from orienteer.grading.report import Counterexample
from orienteer.grading.runner import Limits
from orienteer.grading.sentences import sentence

Tree = Any
COROUTINE = ["object", "coroutine"]
KEPT = "It depends on earlier calls: alone, it passes. Something is kept from one call to the next."
MOST_OUTPUT = 2000
"""Characters of a program's output, and of what it wrote to standard error, that are shown beside a counterexample."""


def shown_run(runs: Sequence[CheckRun]) -> CheckRun:
    """The check whose counterexample is shown: the one that fails on the smallest input, the first of these.

    A snippet that stands by itself has no size: it is shown where nothing that has one fails. The same program gets the
    same counterexample each time, and a program that still fails on it and on nothing smaller keeps it.
    """
    failing = [run for run in runs if run.failures]
    shown = [run for run in failing if run.at(run.smallest_failure).outcome not in ("missing", "not_run")]
    return min(shown or failing, key=_order_of_failure)


def _order_of_failure(run: CheckRun) -> tuple[bool, Order]:
    place = run.smallest_failure
    has_size = run.check.probe.kind == "call" or bool(run.check.pool[place])
    return not has_size, run.orders[place]


def failing_example(runs: Sequence[CheckRun], shown: CheckRun) -> tuple[CheckRun, int] | None:
    """The first of the task's examples that fails as well: its check, and its place in the pool."""
    for run in runs:
        if run.check.example and run.failures and run is not shown:
            return run, run.failures[0]
    return None


def counterexample(
    exercise: Exercise,
    check: Check,
    inputs: tuple[Tree, ...],
    expected: Observation,
    actual: Observation,
    limits: Limits,
    *,
    tried: int,
    failed: int,
    example: tuple[CheckRun, int] | None = None,
    line: int | None = None,
    kept: str = "",
    is_program: bool = False,
    is_smallest: bool = True,
) -> Counterexample:
    """The counterexample that an input is.

    Args:
        tried, failed: how many inputs of the check were tried, and on how many it failed.
        example: the given example that fails as well.
        line: the learner's line that gave the value, where that is known.
        kept: says that it fails after other calls and passes alone; "" where that isn't so.
        is_smallest: no smaller input is known to fail.
    """
    wanted, came = expected.judged, actual.judged
    label, rows = difference_of(expected, actual)
    said = [_status_said(wanted, came) if is_program else ""]
    if not said[0]:
        differs = came["outcome"] != wanted["outcome"]
        of_type = "" if kept else _type_said(wanted, came)
        said = [sentence(actual, limits, program=is_program) if differs else of_type]
    if tried > 1:
        fails = "fails" if failed == 1 else "fail"
        also = ", the task’s example among them" if check.example else ""
        said.append(f"Of {tried:,} inputs tried, {failed:,} {fails}{also}.")
    said.append(kept)
    return Counterexample(
        check=check.name,
        call=call_text(check, inputs, exercise.file_name),
        expected=words(wanted, came),
        actual=words(came, wanted, line=actual.extras.line),
        label=label,
        rows=rows,
        size=input_size(check, inputs),
        line=actual.extras.line or line,
        output=(actual.extras.output + actual.extras.errors)[:MOST_OUTPUT],
        sentence=" ".join(filter(None, said)),
        depends_on_earlier_calls=bool(kept),
        is_smallest=is_smallest,
        **_told_beside(exercise, example),
    )


def _told_beside(exercise: Exercise, example: tuple[CheckRun, int] | None) -> dict[str, str]:
    """An example that fails as well, in words."""
    if example is None:
        return {}
    run, place = example
    wanted, came = Observation(run.check.expected[place]).judged, run.at(place).judged
    return {
        "example": call_text(run.check, run.check.pool[place], exercise.file_name),
        "example_expected": words(wanted, came),
        "example_actual": words(came, wanted, line=run.at(place).extras.line),
    }


def _status_said(expected: dict[str, Any], actual: dict[str, Any]) -> str:
    """A sentence where a program ended by itself, with another exit status than it should."""
    ended = ("returned", "exited")
    if expected["outcome"] not in ended or actual["outcome"] not in ended:
        return ""
    wanted, came = expected.get("status"), actual.get("status")
    if wanted is None or came is None or wanted == came:
        return ""
    how = "`sys.exit(…)` sets it" if came == 0 else "0 says that all went well"
    return f"It ends with exit status {came}, and {wanted} is expected: {how}."


def _type_said(expected: dict[str, Any], actual: dict[str, Any]) -> str:
    """A sentence where the value is None for want of a `return`."""
    if actual.get("value") == COROUTINE and expected.get("value") != COROUTINE:
        return "It returns a coroutine, which nobody has awaited yet: the function is defined by `async def`."
    if "value" in expected and actual.get("value", ...) is None and expected["value"] is not None:
        wanted = value_words(expected["value"], None)
        return f"It returns None where {wanted} was expected: is there a return for this input?"
    return ""
