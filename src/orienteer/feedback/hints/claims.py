"""What a hint may claim of a program, and the checks of these claims: each runs the program anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from orienteer.curriculum.course import Exercise
from orienteer.feedback.localisation.executions import LIMITS, Case, Execution, executions
from orienteer.feedback.replay.played import on
from orienteer.feedback.replay.points import histories, returned, values_of
from orienteer.feedback.replay.recorded import record
from orienteer.feedback.replay.recording import Recording
from orienteer.feedback.replay.resizing import Resized, resized
from orienteer.grading.fingerprints import fingerprint
from orienteer.grading.grader import observe_all
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

Tree = Any


@dataclass(frozen=True, slots=True)
class Fails:
    """The program is wrong on the case."""

    case: Case


@dataclass(frozen=True, slots=True)
class Ran:
    """A statement ran on the case; `times`, where that is said: from its line to its last, any of them so often."""

    case: Case
    line: int
    times: int | None = None


@dataclass(frozen=True, slots=True)
class Raised:
    """The program raised an exception of that class on that line; None where it was on none of its own."""

    case: Case
    line: int | None
    name: str


@dataclass(frozen=True, slots=True)
class Held:
    """Where the exception was raised, an expression had that value."""

    case: Case
    expression: str
    value: Tree


@dataclass(frozen=True, slots=True)
class Gives:
    """The program returns that value on the case."""

    case: Case
    value: Tree


@dataclass(frozen=True, slots=True)
class Took:
    """In a recorded run a variable had that value.

    Args:
        value: as Python writes it.
        source: a right program whose run it is; "" for the program's own.
        line, name: right after that line had run, and the variable's name; None and "" for any.
    """

    case: Case
    value: str
    source: str = ""
    line: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """In a recorded run a function of the file returned that value, as Python writes it, from that line."""

    case: Case
    line: int
    value: str


@dataclass(frozen=True, slots=True)
class Departs:
    """In a recorded run a variable goes through values as in no run of a right program.

    Args:
        function, name: the variable of that name in a call of that function; so in the right programs that have it.
        values: one after the other, from the first on, as Python writes them.
        ends: that it is left at the last of them is what no right program does.
        sources: the right programs that are known.
    """

    case: Case
    function: str
    name: str
    values: tuple[str, ...]
    ends: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resizes:
    """In a recorded run a list's length changes as it does here, in a loop that goes on."""

    case: Case
    change: Resized


@dataclass(frozen=True, slots=True)
class EditMends:
    """After an edit the case comes out right."""

    case: Case
    source: str


@dataclass(frozen=True, slots=True)
class EditLeaves:
    """After an edit the case is wrong still."""

    case: Case
    source: str


@dataclass(frozen=True, slots=True)
class BehavesLike:
    """On every input the program shows what another one shows."""

    source: str


Claim = Fails | Ran | Raised | Held | Gives | Took | Returned | Departs | Resizes | EditMends | EditLeaves | BehavesLike


def false_claims(claims: tuple[Claim, ...], exercise: Exercise, submission: Submission, runner: Runner) -> list[Claim]:
    """The claims that don't hold of this program; everything is run for it again.

    Raises:
        SandboxError: the machine could not run a child.
    """
    checking = Checking(exercise, submission, runner)
    return [claim for claim in claims if not checking.is_so(claim)]


class Checking:
    """Checks claims on one program; what is run for one of them is kept for the others.

    Args:
        limits: for the program as it is.
    """

    def __init__(self, exercise: Exercise, submission: Submission, runner: Runner, *, limits: Limits = LIMITS) -> None:
        self.exercise = exercise
        self.limits = limits
        self.submission = submission
        self.runner = runner
        self.seen: dict[tuple[int, str], Execution | None] = {}
        self.recordings: dict[tuple[int, str], Recording] = {}

    def hold(self, claims: tuple[Claim, ...]) -> bool:
        """Whether all of them do."""
        return all(map(self.is_so, claims))

    def run(self, case: Case, source: str = "") -> Execution | None:
        """The program, or what an edit makes of it, on a case."""
        key = id(case), source
        if key not in self.seen:
            files = dict(self.submission.files)
            if source:
                files[self.submission.main] = source.encode("utf-8")
            changed = Submission(files, self.submission.main)
            limits = LIMITS if source else self.limits
            found = executions(self.exercise, changed, [case], self.runner, limits=limits)
            self.seen[key] = found[0] if found else None
        return self.seen[key]

    def is_so(self, claim: Claim) -> bool:
        """Whether a claim holds."""
        if isinstance(claim, BehavesLike):
            return self.behaves_like(claim.source)
        if isinstance(claim, Took):
            return self.took(claim)
        if isinstance(claim, Returned):
            return (claim.line, claim.value) in returned(self.recorded(claim.case, ""), self.submission.main)
        if isinstance(claim, Departs):
            return self.departs(claim)
        if isinstance(claim, Resizes):
            return claim.change in resized(self.recorded(claim.case, ""), self.submission.main, [claim.change.watched])
        now = self.run(claim.case)
        if now is None:
            return False
        if isinstance(claim, Fails):
            return not now.right
        if isinstance(claim, Ran):
            times = now.lines.get(claim.line, 0)
            return times > 0 if claim.times is None else times == claim.times
        if isinstance(claim, Raised):
            tree = now.observation.judged.get("exception")
            return now.observation.extras.line == claim.line and isinstance(tree, list) and bool(tree[1] == claim.name)
        if isinstance(claim, Held):
            return bool(_values(now).get(claim.expression, ...) == claim.value)
        if isinstance(claim, Gives):
            judged = now.observation.judged
            return judged["outcome"] == "returned" and bool(judged.get("value", ...) == claim.value)
        after = self.run(claim.case, claim.source)
        if after is None:
            return False
        return after.right is isinstance(claim, EditMends)

    def took(self, claim: Took) -> bool:
        return any(
            value == claim.value and claim.name in ("", name)
            for line, name, value in values_of(self.recorded(claim.case, claim.source), self.submission.main)
            if claim.line in (None, line)
        )

    def departs(self, claim: Departs) -> bool:
        if not any(row[: len(claim.values)] == claim.values for row in self.rows(claim, "")):
            return False
        theirs = (row for source in claim.sources for row in self.rows(claim, source))
        return not any((row if claim.ends else row[: len(claim.values)]) == claim.values for row in theirs)

    def rows(self, claim: Departs, source: str) -> list[tuple[str, ...]]:
        """What the variable went through in each call, in a right program's run or, for "", the program's own."""
        found = histories(self.recorded(claim.case, source), self.submission.main)
        calls = found.get((claim.function, claim.name), {})
        return [tuple(value for _, value in row) for row in calls.values()]

    def recorded(self, case: Case, source: str) -> Recording:
        """The run of a right program on a case, or, for "", the program's own."""
        key = id(case), source
        if key not in self.recordings:
            who = Submission.of(source, self.submission.main) if source else self.submission
            planned = on(self.exercise, case.check, case.inputs, case.expected).trial
            ((_, self.recordings[key]),) = record(
                who, [planned], self.runner, environment=self.exercise.environment, profile=self.exercise.profile
            )
        return self.recordings[key]

    def behaves_like(self, source: str) -> bool:
        shown = [
            fingerprint(self.exercise, observe_all(self.exercise, program, self.runner, limits=LIMITS))
            for program in (
                self.submission,
                Submission({self.submission.main: source.encode("utf-8")}, self.submission.main),
            )
        ]
        return bool(shown[0]) and shown[0] == shown[1]


def _values(execution: Execution) -> Mapping[str, Tree]:
    told = execution.observation.extras.failure
    values = told.get("values") if isinstance(told, dict) else None
    return {each[0]: each[1] for each in values} if isinstance(values, list) else {}
