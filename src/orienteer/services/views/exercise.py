"""An exercise as a learner sees it in the workbench."""

from __future__ import annotations

from dataclasses import dataclass

from orienteer.services.views.topic import Neighbour


@dataclass(frozen=True, slots=True)
class DraftView:
    """What was typed last.

    Args:
        files: name → text.
        saved_at: ISO 8601, UTC.
        revision: counts the saves of this draft, from 1.
    """

    files: dict[str, str]
    saved_at: str
    revision: int


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A text that another one overwrote, kept beside the draft."""

    files: dict[str, str]
    saved_at: str
    device: str


@dataclass(frozen=True, slots=True)
class PastText:
    """What was written before.

    Args:
        kind: "attempt", or "draft" where it was put aside or overwritten from elsewhere.
        at: ISO 8601, UTC.
        verdict: of an attempt; "" until it is graded.
        passed, total: its checks.
    """

    kind: str
    files: dict[str, str]
    at: str
    device: str
    verdict: str = ""
    passed: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class TriedView:
    """What came of a snippet beside the learner's code.

    Args:
        output: what was printed.
        value: of the last expression, as Python text; "" for None.
        problem: how it ended otherwise, a sentence or Python's own line, or "".
        line: of the learner's file, where it went wrong.
        explanation: what the error means, HTML, or "".
    """

    output: str = ""
    value: str = ""
    problem: str = ""
    line: int | None = None
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A check before it has run."""

    name: str
    observed: bool


@dataclass(frozen=True, slots=True)
class ExerciseLink:
    """Another exercise."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """Everything on the workbench but the verdict.

    Args:
        position, count: place among the topic's exercises, from 1.
        hints_shown: HTML of the hints asked for so far.
        passed_at: ISO 8601, UTC, of the first pass; None before.
        changed_since_passed: it was edited, or given another name, after the learner had passed it.
        changes: sentences that say what changed; empty where nothing did.
        may_run_unasked: code may run as it is typed (writes to files are confined).
        attempts: how many have been made.
        several_files: a submission may have other modules beside the exercise's file.
    """

    id: str
    title: str
    kind: str
    minutes: int
    topic: Neighbour
    position: int
    count: int
    task_html: str
    file_name: str
    starter: str
    draft: DraftView | None
    checks: tuple[CheckLine, ...]
    hints_shown: tuple[str, ...]
    hints_total: int
    passed_at: str | None
    changed_since_passed: bool
    changes: tuple[str, ...]
    may_run_unasked: bool
    python: str
    next: ExerciseLink | None
    attempts: int
    several_files: bool = False


@dataclass(frozen=True, slots=True)
class HintView:
    """A hint.

    Args:
        step: from 1.
        html: what is said: the author's words on the exercise, then what was found out about the program.
        line: the line of the learner's file that it is about, or None.
        source: whose the most specific words are: "authored", "mistake", "error", "localisation".
    """

    step: int
    html: str
    line: int | None = None
    source: str = "authored"


@dataclass(frozen=True, slots=True)
class ErrorText:
    """What an error means, as HTML, and the line of the learner's file that it is about, or None."""

    html: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class StepsAt:
    """How many steps a program takes for an input of some size."""

    size: int
    steps: int


@dataclass(frozen=True, slots=True)
class CurveView:
    """How the steps of a program grow, and the class of growth where it fits clearly, else "".

    Args:
        words: what that class says of the steps, as the rest of a sentence; "" where none fits.
    """

    points: tuple[StepsAt, ...] = ()
    grows: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class OtherSolution:
    """Another right way.

    Args:
        differs: in what it differs from the learner's program, a sentence each.
    """

    slug: str
    source: str
    differs: tuple[str, ...] = ()
    curve: CurveView = CurveView()


@dataclass(frozen=True, slots=True)
class SolutionsView:
    """What is shown after passing.

    Args:
        solution: the reference's source.
        solutions: every right way, the reference first, under the slug "the-model".
        yours: the program that passed last, or "" where it isn't known any more.
        your_curve: how the steps of that program grow.
    """

    solution: str
    solutions: tuple[OtherSolution, ...]
    yours: str = ""
    your_curve: CurveView = CurveView()


@dataclass(frozen=True, slots=True)
class RunError:
    """What ended a run."""

    type: str
    message: str
    line: int | None
    text: str


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a piece of code printed, and how it ended.

    Args:
        seconds: processor time.
        outcome: one of `grading.observation.OUTCOMES`.
    """

    output: str
    error: RunError | None
    seconds: float
    outcome: str


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a search found.

    Args:
        kind: `area`, `topic`, `item`, `exercise`, `card`, `word` or `system`.
        where: the titles above it; of a word, what it means.
    """

    kind: str
    id: str
    title: str
    where: str
