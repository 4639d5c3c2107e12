"""What is told about an attempt: values that every face renders and none computes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal


class Verdict(StrEnum):
    """How an attempt, or one check of it, ended."""

    ACCEPTED = "accepted"
    WRONG_ANSWER = "wrong_answer"
    SYNTAX_ERROR = "syntax_error"
    RUNTIME_ERROR = "runtime_error"
    TIME_LIMIT_EXCEEDED = "time_limit_exceeded"
    MEMORY_LIMIT_EXCEEDED = "memory_limit_exceeded"
    OUTPUT_LIMIT_EXCEEDED = "output_limit_exceeded"
    INVALID_SUBMISSION = "invalid_submission"
    PROCESS_DIED = "process_died"
    INTERNAL_ERROR = "internal_error"
    """Orienteer itself failed on it."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How one check went.

    Args:
        verdict: the check's own; None when it was skipped.
        reason: a sentence, for a skipped check or an ending other than a wrong answer; else "".
        observed: it rests on what only the child can know.
        inputs: how many inputs were tried.
        failures: on how many of them it failed.
    """

    name: str
    outcome: Literal["passed", "failed", "skipped"]
    verdict: Verdict | None = None
    reason: str = ""
    observed: bool = False
    inputs: int = 0
    failures: int = 0


Mark = Literal["same", "extra", "missing"]


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in a difference: `same`, `extra` (came and shouldn't have) or `missing` (should have come)."""

    text: str
    mark: Mark = "same"


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One row of the difference: a key, index or line number, what was expected there and what came."""

    label: str
    expected: tuple[Span, ...]
    actual: tuple[Span, ...]
    same: bool = False


@dataclass(frozen=True, slots=True)
class Counterexample:
    """The smallest input on which the program fails, or one that is shown already.

    Args:
        check: name of the check that fails on it.
        call: the call, snippet or standard input as a person would write it.
        expected, actual: in words that make any difference visible (type, white space, code points).
        label: what the rows are labelled by: "Key", "Index", "Line", "Value".
        rows: the difference, aligned.
        size: leaves of the arguments.
        line: the learner's own line that raised, or that gave the value, when that is known; else None.
        output: what the program printed on that input, and then what it wrote to standard error, capped.
        sentence: one sentence about it, ends with a full stop.
        example: the given example that fails as well, as a call, or "".
        example_expected, example_actual: of that example, in words.
        depends_on_earlier_calls: it fails after other calls and passes alone.
        is_smallest: no smaller one is known to fail; else it is kept because it was shown before, and fails still.
    """

    check: str
    call: str
    expected: str
    actual: str
    label: str = "Value"
    rows: tuple[DifferenceRow, ...] = ()
    size: int = 0
    line: int | None = None
    output: str = ""
    sentence: str = ""
    example: str = ""
    example_expected: str = ""
    example_actual: str = ""
    depends_on_earlier_calls: bool = False
    is_smallest: bool = True


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is said about the belief behind a wrong program. `mistake` is the authored mistake's slug."""

    mistake: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The verdict on a submission, and everything that is told with it.

    Args:
        message: a sentence for a verdict that isn't about one check (syntax, invalid, died); else "".
        line: the line that the message is about.
        seconds: wall time of grading.
        tier: the isolation under which the code ran.
        fingerprint: of the observations, "" when not everything ran.
        deep: fresh seeds and larger inputs were searched as well.
    """

    verdict: Verdict
    checks: tuple[CheckResult, ...]
    counterexample: Counterexample | None = None
    message: str = ""
    line: int | None = None
    seconds: float = 0.0
    tier: str = ""
    fingerprint: str = ""
    feedback: Feedback | None = None
    deep: bool = False
    notes: tuple[str, ...] = field(default_factory=tuple)
