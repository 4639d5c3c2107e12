"""After a program that doesn't end on an input: the smaller inputs, which wait behind it.

They are tried in their order, those of all checks together, up to the first that fails; so at most one more doesn't
end, and it is given less time. One that sleeps or waits would only be waited for again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from orienteer.grading.check_run import CheckRun
from orienteer.grading.judging import judge
from orienteer.grading.observation import Observation
from orienteer.grading.planning import Planned, trial
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Limits
from orienteer.grading.standing_alone import keeps_nothing
from orienteer.grading.submission import Submission

Observed = Callable[[Sequence[Planned], Limits], Iterator[Observation]]

SHARE_OF_TIME = 0.125
"""Of the processor time of a trial: a program that didn't end once, and doesn't again, is told so sooner."""


def try_below(runs: Sequence[CheckRun], submission: Submission, observed: Observed, limits: Limits) -> None:
    """Try what is smaller than the smallest failure and was left, and keep the first that fails.

    Args:
        observed: makes trials, in one child as long as they end.
    """
    short = shorter(limits)
    plan = [] if any(map(_waits, runs)) else _left_below(runs)
    planned, came = _first_wrong(runs, plan, observed(plan, short)) if plan else (None, None)
    if planned is None or came is None:
        return
    run, place = runs[planned.check_index], planned.input_index
    expected = Observation(run.check.expected[place])
    if not keeps_nothing(source_text(submission)):
        alone = replace(planned, trial=replace(planned.trial, alone=True))
        came = next(iter(observed([alone], short)), came)
    if came.judged.get("limit") != "total" and not came.is_asleep and not judge(run.check, expected, came):
        run.apart[place] = told_of(came, short)
        run.failures.append(place)
        run.skipped = ""


def _first_wrong(
    runs: Sequence[CheckRun], plan: Sequence[Planned], stream: Iterator[Observation]
) -> tuple[Planned, Observation] | tuple[None, None]:
    """The first that fails. The stream is closed: while its child has its turn, none is measured alone."""
    try:
        for planned, came in zip(plan, stream, strict=False):
            check = runs[planned.check_index].check
            if not judge(check, Observation(check.expected[planned.input_index]), came):
                return planned, came
    finally:
        close = getattr(stream, "close", None)
        if close is not None:
            close()
    return None, None


def _waits(run: CheckRun) -> bool:
    return any(run.at(place).is_asleep for place in run.failures)


def _left_below(runs: Sequence[CheckRun]) -> list[Planned]:
    """What wasn't tried and is smaller than the smallest failure, in its order. A predicate can't be asked here."""
    found = [run.orders[run.smallest_failure] for run in runs if run.failures and run.check.probe.kind == "call"]
    if not found:
        return []
    left = [
        (run.orders[place], index, place)
        for index, run in enumerate(runs)
        if run.check.probe.kind == "call" and run.check.comparator.name != "any_valid"
        for place in range(len(run.seen), min(len(run.check.pool), len(run.check.expected)))
        if run.orders[place] < min(found)
    ]
    return [
        Planned(index, place, trial(runs[index].check, runs[index].check.pool[place]))
        for _, index, place in sorted(left)
    ]


def shorter(limits: Limits) -> Limits:
    """What a trial gets behind one that didn't end."""
    return replace(limits, cpu_seconds=limits.cpu_seconds * SHARE_OF_TIME)


def told_of(came: Observation, short: Limits) -> Observation:
    """The observation, with the time that it was given where that was over."""
    if came.outcome != "timed_out" or came.judged.get("limit") != "cpu":
        return came
    return Observation.of("timed_out", came.extras, limit="cpu", seconds=short.cpu_seconds)
