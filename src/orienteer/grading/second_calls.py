"""Calls after others while the file stays loaded, for programs that may keep something from one call to the next.

Every input of a pool is tried on a freshly loaded file, so a list that is filled by one call, a default argument or an
attribute of a class is new each time. Here two inputs are tried on one loaded file, and the second has to give what it
gives alone. That holds only where the reference, and every other accepted solution, is seen to do so: one that keeps
something by design is held against nobody.
"""

from __future__ import annotations

import ast
import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from orienteer.curriculum.course import Check, Exercise, Probe
from orienteer.curriculum.domains.measure import Order
from orienteer.curriculum.parsing import module_of
from orienteer.grading.authored import authored
from orienteer.grading.by_identity import KeptFor
from orienteer.grading.calls import call_text, input_order
from orienteer.grading.endings import STOPS_ITS_CHECK
from orienteer.grading.judging import judge
from orienteer.grading.kept import may_keep
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trial
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.statements import STATEMENTS
from orienteer.grading.submission import Submission

Tree = Any
Inputs = tuple[Tree, ...]

SMALLEST, LARGER = 8, 4
"""How many of an exercise's inputs are tried after each other: its smallest ones, and others spread over the rest."""
MOST_SECONDS, MOST_WALL_SECONDS = 0.5, 3.0
"""Processor time for all of them, and time by the clock; what is left then isn't tried."""
MOST_CONFIRMED = 3
"""So many that come out wrong are tried again, alone: a program that draws lots gives something else each time."""
MOST_KEPT = 32
FIRST = "first_"
"""What the names of the first call's inputs begin with, beside those of the second."""
PARTS = frozenset({"value", "exception", "output", "arguments"})
"""What can be told of two calls together."""


@dataclass(frozen=True, slots=True)
class SecondCall:
    """A call after another one.

    Args:
        check: tries both, one after the other, on its one input; what is expected is what the second gives.
        check_index: of the second one's own check.
        order: how small both are.
        alone: the second by itself, and what it is expected to give.
        are_calls: each of them is one call, and not a snippet.
    """

    check: Check
    check_index: int
    order: Order
    alone: Trial
    expected_alone: Observation
    are_calls: bool

    @property
    def kept(self) -> str:
        """What is said where it comes out wrong, and right alone."""
        what, before = ("the second call", "the first") if self.are_calls else ("what comes last", "the rest")
        return (
            f"Alone, {what} gives what is expected; after {before} it doesn't. "
            "Something is kept from one call to the next."
        )

    @property
    def inputs(self) -> Inputs:
        """Of both calls."""
        return self.check.pool[0]

    @property
    def expected(self) -> Observation:
        """What both come to, as the reference has it."""
        return Observation(self.check.expected[0])

    @property
    def trial(self) -> Trial:
        """Both calls."""
        return trial(self.check, self.inputs)

    def text(self, file_name: str) -> str:
        """Both calls, as one writes them."""
        return call_text(self.check, self.inputs, file_name)


@dataclass(frozen=True, slots=True)
class FoundAfter:
    """The smallest call that comes out wrong after another one, and right alone.

    Args:
        tried: how many were tried.
        larger: others of them that came out wrong, smallest first.
        is_smallest: no smaller one came out wrong.
    """

    second: SecondCall
    actual: Observation
    tried: int
    larger: tuple[SecondCall, ...]
    is_smallest: bool = True

    @property
    def failures(self) -> int:
        """How many of those that were tried came out wrong."""
        return 1 + len(self.larger)


def found_after(
    exercise: Exercise, submission: Submission, runner: Runner, limits: Limits, *, showing: str = ""
) -> FoundAfter | None:
    """What a submission that is right on the pools gives wrongly after another call; None where nothing is found.

    Args:
        showing: calls that are shown already: where they still come out wrong they are what is found.

    Raises:
        SandboxError: the machine could not run a child.
    """
    if not has_second_calls(exercise) or not _may_keep(submission):
        return None
    seconds = second_calls(exercise, runner, limits)
    planned = _TRIALS.get(seconds) or _TRIALS.keep(tuple(each.trial for each in seconds), seconds)
    seen = _observed(exercise, submission, planned, runner, limits)
    wrong = [
        second
        for second, came in zip(seconds, seen, strict=False)
        if not judge(second.check, second.expected, came) and came.outcome not in STOPS_ITS_CHECK
    ]
    smallest = wrong[0] if wrong else None
    if showing:
        wrong.sort(key=lambda second: second.text(exercise.file_name) != showing)
    for place, second in enumerate(wrong[:MOST_CONFIRMED]):
        actual = _confirmed(exercise, submission, second, runner, limits)
        if actual is not None and _is_settled(exercise, second, runner, limits):
            is_smallest = second is smallest or not showing
            return FoundAfter(second, actual, len(seen), tuple(wrong[place + 1 :]), is_smallest)
    return None


def named(exercise: Exercise, call: str, runner: Runner, limits: Limits) -> SecondCall | None:
    """The two calls, one after the other, that are written so."""
    several = "\n" in call.strip() and has_second_calls(exercise)
    drawn = second_calls(exercise, runner, limits) if several else ()
    return next((second for second in drawn if second.text(exercise.file_name) == call), None)


def wrong_now(
    exercise: Exercise, submission: Submission, second: SecondCall, runner: Runner, limits: Limits
) -> Observation | None:
    """What two calls give, where that is wrong, whatever each of them gives alone."""
    planned = replace(trial(second.check, second.inputs, alone=True), trace=True)
    came = next(iter(_observed(exercise, submission, [planned], runner, limits)), None)
    return None if came is None or judge(second.check, second.expected, came) else came


def _confirmed(
    exercise: Exercise, submission: Submission, second: SecondCall, runner: Runner, limits: Limits
) -> Observation | None:
    """What two calls give in a fresh child, where that is wrong again, and right where the second is alone."""
    planned = [replace(trial(second.check, second.inputs, alone=True), trace=True), second.alone]
    seen = _observed(exercise, submission, planned, runner, limits)
    if len(seen) < len(planned) or judge(second.check, second.expected, seen[0]):
        return None
    return seen[0] if judge(exercise.checks[second.check_index], second.expected_alone, seen[1]) else None


def second_calls(exercise: Exercise, runner: Runner, limits: Limits) -> tuple[SecondCall, ...]:
    """Pairs of an exercise's inputs, smallest first, of which the reference answers the second as it does alone."""
    kept = _KEPT.get(exercise.checks)
    if kept is not None:
        return kept
    drawn = sorted(_drawn(exercise), key=lambda second: second.order)
    reference = authored(exercise, exercise.solution)
    seen = _observed(exercise, reference, [each.trial for each in drawn], runner, limits)
    found = tuple(
        replace(second, check=replace(second.check, expected=(came.text,)))
        for second, came in zip(drawn, seen, strict=False)
        if judge(second.check, second.expected, came)
    )
    return _KEPT.keep(found, exercise.checks)


_KEPT: KeptFor[tuple[SecondCall, ...]] = KeptFor(MOST_KEPT)
_TRIALS: KeptFor[tuple[Trial, ...]] = KeptFor(MOST_KEPT)
"""Of pairs, what is tried: the same trials each time, which a runner writes down once."""


def has_second_calls(exercise: Exercise) -> bool:
    """Whether its file is loaded and called at little cost: no large libraries, and no processes that it starts."""
    return exercise.environment == "none" and exercise.profile == "plain"


def _may_keep(submission: Submission) -> bool:
    return len(submission.files) > 1 or may_keep(source_text(submission))


def _is_settled(exercise: Exercise, second: SecondCall, runner: Runner, limits: Limits) -> bool:
    """Whether every other accepted solution answers the second call as the reference does."""
    return all(
        judge(second.check, second.expected, came)
        for slug, source in exercise.solutions.items()
        for came in _observed(exercise, authored(exercise, source, slug), [second.trial], runner, limits)
    )


def _observed(
    exercise: Exercise, program: Submission, planned: Sequence[Trial], runner: Runner, limits: Limits
) -> list[Observation]:
    """What a program gives, up to the first on which it doesn't end, or as far as the time reaches."""
    seen: list[Observation] = []
    seconds = 0.0
    if not planned:
        return seen
    short = replace(limits, total_seconds=min(limits.total_seconds, MOST_WALL_SECONDS))
    stream = runner.observe(program, planned, environment=exercise.environment, profile=exercise.profile, limits=short)
    try:
        for observation in stream:
            seen.append(observation)
            seconds += observation.extras.seconds
            if observation.outcome in STOPS_ITS_CHECK or seconds > MOST_SECONDS:
                break
    finally:
        close = getattr(stream, "close", None)
        if close is not None:
            close()
    return seen


@dataclass(frozen=True, slots=True)
class _Single:
    """One input of a check."""

    index: int
    check: Check
    inputs: Inputs
    order: Order
    expected: str

    @property
    def values(self) -> Inputs:
        """Everything that the probe is given."""
        probe = self.check.probe
        return (*probe.arguments, *self.inputs, *probe.keywords.values())


def _drawn(exercise: Exercise) -> Iterator[SecondCall]:
    """Each of some inputs after each of them, itself too, with what is expected where nothing is kept."""
    singles = _singles(exercise)
    for second in singles:
        code, names = _written(second.check.probe)
        for first in singles:
            beginning, first_names = _written(first.check.probe, FIRST)
            expected = _together(first, second)
            if expected is None or not beginning or not code or set(first_names) & set(names):
                continue
            files, both = second.check.probe.files, (*first_names, *names)
            builtins = (*first.check.probe.builtins, *second.check.probe.builtins)
            check = replace(
                second.check,
                probe=Probe("snippet", code=f"{beginning}\n{code}", parameters=both, files=files, builtins=builtins),
                pool=((*first.values, *second.values),),
                expected=(expected,),
                domain=None,
                example=False,
                first_part=0,
            )
            alone = trial(second.check, second.inputs, alone=True)
            order = input_order(check, check.pool[0])
            are_calls = first.check.probe.kind == second.check.probe.kind == "call"
            yield SecondCall(check, second.index, order, alone, Observation(second.expected), are_calls)


def _singles(exercise: Exercise) -> list[_Single]:
    """The inputs that are tried after each other, each once: of those that are tried while one types."""
    found: dict[str, _Single] = {}
    for index, check in enumerate(exercise.checks):
        plain = check.probe.kind in ("call", "snippet") and PARTS.issuperset(check.observe)
        plain = plain and check.probe != STATEMENTS  # a second object shows what is kept, and more readably
        count = check.first_part or len(check.pool)
        for inputs, expected in zip(check.pool[:count], check.expected[:count] if plain else (), strict=False):
            single = _Single(index, check, inputs, input_order(check, inputs), expected)
            found.setdefault(repr((check.probe.function, check.probe.code, single.values)), single)
    by_size = sorted(found.values(), key=lambda single: single.order)
    small, rest = by_size[:SMALLEST], by_size[SMALLEST:]
    return [*small, *rest[:: max(1, -(-len(rest) // LARGER))]]


def _together(first: _Single, second: _Single) -> str | None:
    """What both come to where nothing is kept; None where that can't be told, or a predicate has to be asked."""
    beside = {"output", "arguments"} & set(second.check.observe)
    if second.check.comparator.name == "any_valid" or first.check.probe.files != second.check.probe.files:
        return None
    if beside - set(first.check.observe) or not first.expected.startswith('{"outcome":"returned"'):
        return None
    before, told = Observation(first.expected).judged, Observation(second.expected).judged
    for part in beside & told.keys():
        told[part] = before[part] + told[part]
    return json.dumps(told, ensure_ascii=True, separators=(",", ":"))


def _written(probe: Probe, prefix: str = "") -> tuple[str, tuple[str, ...]]:
    """A probe as lines, and the names of what it is given; "" where it can't stand beside another."""
    if probe.kind == "call":
        fixed = [f"{prefix}argument_{place}" for place, _ in enumerate(probe.arguments, 1)]
        given = [*fixed, *(f"{prefix}{name}" for name in probe.parameters)]
        keywords = {name: f"{prefix}{name}" for name in probe.keywords}
        written = [*given, *(f"{name}={value}" for name, value in keywords.items())]
        if probe.function.split(".")[0] in (*given, *keywords.values()):
            return "", ()
        return f"{probe.function}({', '.join(written)})", (*given, *keywords.values())
    code = textwrap.dedent(probe.code).strip("\n")
    names = tuple(f"{prefix}{name}" for name in probe.parameters)
    return (_renamed(code, probe.parameters, prefix) if prefix and names else code), names


def _renamed(code: str, names: Sequence[str], prefix: str) -> str:
    """A snippet in which what it is given has other names; "" where one of these is bound anew in it."""
    try:
        tree = module_of(code)
    except (SyntaxError, ValueError, RecursionError):
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and node.arg in names:
            return ""
        if isinstance(node, ast.Name) and node.id in names:
            node.id = f"{prefix}{node.id}"
    return ast.unparse(tree)
