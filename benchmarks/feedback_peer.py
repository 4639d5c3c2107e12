"""Hypothesis, looking for a counterexample as one would write it by hand: strategies from the examples' types.

It runs students' programs in a process of its own, each under a timer; one that catches everything is killed with it.
"""

from __future__ import annotations

import contextlib
import copy
import io
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from types import FrameType
from typing import Any

from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisException, NoSuchExample

from benchmarks.students import with_preamble
from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.inference.domain import InferredDomain, infer_domain
from orienteer.grading.trees import leaves
from orienteer.inside.encoding import canonical, decode, encode

SECONDS = 10.0
"""How long the search for one program may take."""
CALL_SECONDS = 0.2
RINGS_AGAIN_SECONDS = 1.0
MOST_EXAMPLES = 1000


class Stopped(BaseException):
    """A timer rang."""


class Search:
    """One assignment: the reference, and a strategy for what it is called with."""

    def __init__(self, assignment: dict[str, Any], exercise: Exercise) -> None:
        self.assignment = assignment
        self.checks = [
            check
            for check in exercise.checks
            if check.example and check.probe.kind in ("call", "snippet") and check.pool and check.pool[0]
        ]
        references = assignment["reference"]
        first = references if isinstance(references, str) else references[0]
        self.reference = self._loaded(first)

    def timed(self, source: str) -> tuple[int | None, float]:
        """The size of the counterexample that is found, or None, and the milliseconds until then."""
        ours, theirs = Pipe(duplex=False)
        process = get_context("fork").Process(target=self._tell, args=(source, theirs), daemon=True)
        began = time.perf_counter()
        process.start()
        theirs.close()
        try:
            told: tuple[int | None, float] | None = ours.recv() if ours.poll(self._longest()) else None
        except EOFError:
            told = None
        process.kill()
        process.join()
        return told or (None, (time.perf_counter() - began) * 1000)

    def _longest(self) -> float:
        return SECONDS + 2 * RINGS_AGAIN_SECONDS

    def _tell(self, source: str, told: Connection) -> None:
        sys.unraisablehook = lambda _: None  # what is raised where it is dropped is dropped in silence
        began = time.perf_counter()
        size = self.smallest(source)
        told.send((size, (time.perf_counter() - began) * 1000))

    def smallest(self, source: str) -> int | None:
        """The size of the counterexample that is found, or None."""
        try:
            program = self._loaded(source)
        except BaseException:
            return None
        until = time.perf_counter() + SECONDS
        sizes = [self._for(check, program, until - time.perf_counter()) for check in self.checks]
        return min((size for size in sizes if size is not None), default=None)

    def _for(self, check: Check, program: dict[str, Any], seconds: float) -> int | None:
        domain = infer_domain(check.pool)
        same = "arguments" in check.observe
        right, tried = _called(check, self.reference), _called(check, program)

        def differs(arguments: tuple[Any, ...]) -> bool:
            if not domain.fits(arguments):
                return False
            expected = _answer(right, arguments, same)
            return expected[0] == "returned" and _answer(tried, arguments, same) != expected

        options = settings(
            max_examples=MOST_EXAMPLES,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink),
        )
        try:
            with _timer(max(seconds, 0.01)):
                found = find(strategy(check, domain), differs, settings=options)
        except (NoSuchExample, HypothesisException, Stopped):
            return None
        return sum(leaves(encode(value)) for value in found)

    def _loaded(self, source: str) -> dict[str, Any]:
        names: dict[str, Any] = {"__name__": "submission"}
        with _timer(1.0), contextlib.redirect_stdout(io.StringIO()):
            exec(compile(with_preamble(self.assignment, source), "submission.py", "exec"), names)
        return names


def _called(check: Check, program: dict[str, Any]) -> Callable[..., Any] | None:
    """What an example calls: a function of the program, or an expression with names for the values."""
    if check.probe.kind == "call":
        found: Callable[..., Any] | None = program.get(check.probe.function)
        return found
    code = compile(check.probe.code.strip(), "<example>", "eval")
    return lambda *given: eval(code, {**program, **dict(zip(check.probe.parameters, given, strict=True))})


def _answer(function: Callable[..., Any] | None, arguments: tuple[Any, ...], same: bool) -> tuple[str, str]:
    given = copy.deepcopy(arguments)
    try:
        with _timer(CALL_SECONDS), contextlib.redirect_stdout(io.StringIO()):
            value = function(*given)  # type: ignore[misc] # what isn't there can't be called, and that is an answer too
            return "returned", canonical(encode([value, *given] if same else value))
    except Stopped:
        return "timed out", ""
    except Exception as error:
        return "raised", type(error).__name__


def strategy(check: Check, domain: InferredDomain) -> st.SearchStrategy[tuple[Any, ...]]:
    """Arguments of the examples' types and within their range, sorted where all examples are."""
    calls = [tuple(map(decode, inputs)) for inputs in check.pool]
    columns = [[call[place] for call in calls] for place in range(len(calls[0]))]
    return st.tuples(*map(_of_values, columns))


def _of_values(values: list[Any]) -> st.SearchStrategy[Any]:
    kinds = list(dict.fromkeys(map(type, values)))
    return st.one_of([_of_kind(kind, [value for value in values if type(value) is kind]) for kind in kinds])


def _of_kind(kind: type, values: list[Any]) -> st.SearchStrategy[Any]:
    if kind is bool:
        return st.booleans()
    if kind is int:
        return st.integers(min(values), max(values))
    if kind is float:
        return st.floats(allow_nan=False, allow_infinity=False)
    if kind is str:
        return st.text(alphabet=sorted(set("".join(values))) or st.characters())
    if kind in (list, tuple, set, frozenset) and any(values):
        return _of_containers(kind, values)
    if kind is dict and any(values):
        keys = [key for value in values for key in value]
        members = [member for value in values for member in value.values()]
        return st.dictionaries(_of_values(keys), _of_values(members))
    return st.sampled_from(values)


def _of_containers(kind: type, values: list[Any]) -> st.SearchStrategy[Any]:
    members = _of_values([member for value in values for member in value])
    if kind is tuple and len({len(value) for value in values}) == 1:
        return st.tuples(*(_of_values([value[place] for value in values]) for place in range(len(values[0]))))
    lists = st.lists(members, min_size=0 if any(not value for value in values) or kind is list else 1)
    if kind in (list, tuple) and all(_is_sorted(list(value)) for value in values):
        return lists.map(lambda made: kind(sorted(made)))
    try:
        return lists.map(lambda made: kind(made))
    except TypeError:
        return st.sampled_from(values)


def _is_sorted(value: list[Any]) -> bool:
    try:
        return value == sorted(value)
    except TypeError:
        return False


@contextmanager
def _timer(seconds: float) -> Iterator[None]:
    """Stop what runs within after so many seconds; timers may stand in each other.

    It rings again: what is raised in a callback of the garbage collector, Hypothesis has one, is dropped there.
    """

    def ring(number: int, frame: FrameType | None) -> None:
        raise Stopped

    began = time.perf_counter()
    before = signal.signal(signal.SIGALRM, ring)
    left, _ = signal.setitimer(signal.ITIMER_REAL, seconds, RINGS_AGAIN_SECONDS)
    try:
        yield
    finally:
        left = max(left - (time.perf_counter() - began), 0.01) if left else 0.0
        signal.setitimer(signal.ITIMER_REAL, left, RINGS_AGAIN_SECONDS)
        signal.signal(signal.SIGALRM, before)
