"""Trying a submission on all inputs of all checks, and keeping what doesn't agree with the reference."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orienteer.curriculum.course import Exercise
from orienteer.grading.below import shorter, told_of, try_below
from orienteer.grading.check_run import CheckRun
from orienteer.grading.endings import STOPS_EVERYTHING, STOPS_ITS_CHECK
from orienteer.grading.judging import judge
from orienteer.grading.kinds.kind import Observe
from orienteer.grading.missing import RUN_BESIDE, as_missing
from orienteer.grading.observation import Observation
from orienteer.grading.observed import some_of
from orienteer.grading.planning import Planned
from orienteer.grading.plans import Extent, Part, plan_of
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission

MOST_AT_ONCE = 10_000
"""So many observations beyond the checks are looked at together."""

MOST_TIME_OUTS = 2
"""After so many checks that didn't end, the others aren't tried."""

QUICK = frozenset({"call", "snippet", "program"})
"""Kinds of trial that get less time behind one that didn't end. Tools and frameworks need theirs to begin."""

ONE_PROGRAM = frozenset({"suite"})
"""Kinds of probe that all try the same thing: what doesn't end once is tried no more."""

MOST_UNWANTED = 8_000_000
"""Characters of answers that aren't what is wanted, of all checks: with more of them, nothing else is tried."""

MOST_WRONG_SECONDS = 4.0
"""Processor time of trials whose answers are wrong: after it nothing else is tried either."""


@dataclass(slots=True)
class Collected:
    """All checks' runs, the observation that stopped everything, if one did, and what was seen beyond the checks.

    Args:
        whole: everything was tried, or stopped its check; not the first parts alone.
    """

    runs: list[CheckRun]
    stopped_by: Observation | None = None
    whole: bool = False
    beyond: list[Observation] | None = None


def collect(
    exercise: Exercise,
    submission: Submission,
    runner: Runner,
    observe: Observe,
    limits: Limits,
    *,
    extent: Extent = "everything",
    compare: bool = True,
    beyond: tuple[Trial, ...] = (),
    most_time_outs: int = MOST_TIME_OUTS,
) -> Collected:
    """Try a submission on the inputs, stopping a check where going on would only cost time.

    Args:
        extent: how much of the pools; the rest only where the first parts were right.
        compare: hold what comes against `Check.expected`; without it, only collect.
        beyond: trials that are made too, in the same child, where everything before them was right.
        most_time_outs: after so many checks that didn't end, the others aren't tried.
    """

    def observed(plan: Sequence[Planned], limits: Limits = limits) -> Iterator[Observation]:
        return observe(exercise, submission, runner, plan, limits)

    collecting = _Collecting(exercise, extent, beyond, compare=compare, most_time_outs=most_time_outs)
    while not collecting.done:
        if compare and collecting.time_outs and _are_quick(exercise, collecting.asked):
            short = shorter(limits)
            stream = _told(observed(collecting.asked, short), short)
        else:
            stream = observed(collecting.asked)
        try:
            collecting.take(stream)
        finally:
            close = getattr(stream, "close", None)
            if close is not None:
                close()
    if collecting.time_outs and compare:
        try_below(collecting.collected.runs, submission, observed, limits)
    return collecting.collected


def _told(stream: Iterator[Observation], short: Limits) -> Iterator[Observation]:
    """What comes, with the time that it was given where that was over; closed, it closes what it comes from."""
    try:
        for came in stream:
            yield told_of(came, short)
    finally:
        close = getattr(stream, "close", None)
        if close is not None:
            close()


def _are_quick(exercise: Exercise, plan: Sequence[Planned]) -> bool:
    return exercise.environment == "none" and all(planned.trial.kind in QUICK for planned in plan)


class _Collecting:
    """One submission's trials, as far as they have come.

    Attributes:
        asked: what is asked for next; it begins with what `parts` hold.
        parts: what is still to be tried; a part is begun where nothing before it is wrong.
    """

    def __init__(
        self, exercise: Exercise, extent: Extent, beyond: tuple[Trial, ...], *, compare: bool, most_time_outs: int
    ) -> None:
        whole = plan_of(exercise)
        self.exercise = exercise
        self.beyond = beyond
        self.compare = compare
        self.most_time_outs = most_time_outs
        self.collected = Collected([CheckRun(*each) for each in zip(exercise.checks, whole.orders, strict=True)])
        self.parts = whole.parts(extent)
        self.asked = whole.asked(extent, beyond)
        self.stopped: set[int] = set()
        self.again = False
        self.time_outs = 0
        self.unwanted = 0
        self.wrong_seconds = 0.0
        self.covers_all = extent != "first part" or not whole.rest.plan
        self.done = False

    def take(self, stream: Iterator[Observation]) -> None:
        """Take what one child, or those that follow it, give of `asked`."""
        begins = True
        while self.parts:
            taken, ends = self.take_part(stream, self.parts[0], begins=begins)
            if ends == "everything":
                self.finish("the file could not be run")
                return
            if taken < len(self.parts[0].plan) or ends:
                self.go_on_behind(taken, ends)
                return
            self.parts, begins = self.parts[1:], False
            if any(run.failures for run in self.collected.runs):
                break
        else:
            if self.beyond and not self.again:
                self.collected.beyond = _up_to_an_ending(stream)
        self.finish("it was not reached")

    def take_part(self, stream: Iterator[Observation], part: Part, *, begins: bool) -> tuple[int, str]:
        """Take a part's observations.

        Args:
            begins: nothing ran in the child before.

        Returns:
            How many came, and what the last of them stops: "check", "everything", or "" for nothing.
        """
        place = 0
        while place < len(part.plan) and (came := some_of(stream, len(part.plan) - place)):
            if begins and place == 0:
                self.collected.runs[part.plan[0].check_index].first_in_child.add(part.plan[0].input_index)
            begin, wanted = place, part.wanted[place : place + len(came)]
            texts = [observation.text for observation in came]
            for at in [] if texts == wanted else [at for at, text in enumerate(texts) if text != wanted[at]]:
                self.keep_right(part, place, came[place - begin : at])
                ends = self.keep(part.plan[begin + at], came[at])
                place = begin + at + 1
                if begins and place == 1 and not self.again and _fails_to_load(came[0]):
                    ends = "everything"
                if ends:
                    self.time_outs += self.time_outs_of(part.plan[place - 1], came[at])
                    self.collected.stopped_by = came[at] if ends == "everything" else None
                    return place, ends
            self.keep_right(part, place, came[place - begin :])
            place = begin + len(came)
        return place, ""

    def keep_right(self, part: Part, place: int, came: list[Observation]) -> None:
        """Keep observations, from a place of a part on, that are what is wanted."""
        at = bisect_right(part.spans, (place, len(self.collected.runs)))
        while came:
            end, index = part.spans[at]
            self.collected.runs[index].seen += came[: end - place]
            came, place, at = came[end - place :], end, at + 1

    def keep(self, planned: Planned, observation: Observation) -> str:
        """Keep an observation that isn't just what is wanted; say what it stops."""
        run = self.collected.runs[planned.check_index]
        if planned.trial.kind in RUN_BESIDE and '"NameError"' in observation.text:
            observation = as_missing(observation, self.exercise.defines)
        run.seen.append(observation)
        self.unwanted += len(observation.text)
        ends = _taken(run, observation, compare=self.compare)
        is_wrong = run.failures[-1:] == [len(run.seen) - 1]
        if is_wrong and run.check.comparator.name != "any_valid":  # whether that is wrong is asked for later
            self.wrong_seconds += observation.extras.seconds
        return ends or ("check" if self.too_much() else "")

    def time_outs_of(self, planned: Planned, observation: Observation) -> int:
        """For how many time-outs one counts: of what waits, is one program, or took all the time on a busy machine, the
        first is enough.
        """
        if observation.outcome != "timed_out":
            return 0
        kind = self.exercise.checks[planned.check_index].probe.kind
        is_enough = observation.judged.get("limit") == "wall" or kind in ONE_PROGRAM
        return MOST_TIME_OUTS if self.compare and is_enough else 1

    def too_much(self) -> str:
        """Why nothing more is tried of a submission that is wrong; "" where there is no reason."""
        if self.unwanted > MOST_UNWANTED:
            return "the answers before it were too large"
        if self.wrong_seconds > MOST_WRONG_SECONDS:
            return "the wrong answers before it took too long"
        return ""

    def go_on_behind(self, taken: int, ends: str) -> None:
        """Go on in another child with what is left of this part, after a trial that stopped its check."""
        part = self.parts[0]
        self.again = True
        self.covers_all = self.covers_all and len(self.parts) == 1
        if ends:
            self.stopped.add(part.plan[taken - 1].check_index)
        if self.time_outs >= self.most_time_outs:
            self.parts = self.parts[1:]
            self.finish("what was tried before it did not end")
            return
        if self.too_much():
            run = self.collected.runs[part.plan[taken - 1].check_index]
            run.skipped = self.too_much() if len(run.seen) < len(run.check.pool) else ""
            self.parts = self.parts[1:]
            self.finish(self.too_much())
            return
        left = [at for at in range(taken, len(part.plan)) if part.plan[at].check_index not in self.stopped]
        if not left or not taken:
            self.parts = []
            self.finish("it was not reached")
            return
        self.asked = [part.plan[at] for at in left]
        self.parts = [Part.of(self.asked, [part.wanted[at] for at in left])]

    def finish(self, reason: str) -> None:
        """Nothing more is tried: a check of which nothing was is skipped for this reason."""
        self.done = True
        self.collected.whole = self.covers_all and not self.parts
        for run in self.collected.runs:
            if not run.seen:
                run.skipped = run.skipped or reason


def _up_to_an_ending(stream: Iterator[Observation]) -> list[Observation]:
    """What else comes, up to the first that doesn't end: larger ones would not end either."""
    seen: list[Observation] = []
    while came := some_of(stream, MOST_AT_ONCE):
        for at, observation in enumerate(came):
            if not observation.text.startswith('{"outcome":"returned"') and observation.outcome in STOPS_ITS_CHECK:
                return [*seen, *came[: at + 1]]
        seen += came
    return seen


def _taken(run: CheckRun, observation: Observation, *, compare: bool) -> str:
    """Keep a failure; say whether it stops its check, or everything."""
    place = len(run.seen) - 1
    if compare and not judge(run.check, Observation(run.check.expected[place]), observation):
        run.failures.append(place)
    if observation.text.startswith('{"outcome":"returned"'):
        return ""
    outcome = observation.outcome
    if outcome in STOPS_EVERYTHING:
        return "everything"
    return "check" if outcome in STOPS_ITS_CHECK else ""


def _fails_to_load(observation: Observation) -> bool:
    if '"stage":"import"' not in observation.text:
        return False
    judged = observation.judged
    return judged.get("stage") == "import" and judged["outcome"] != "returned"
