"""The report of a round: what was shown, what wasn't, and everything that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from orienteer.curriculum.course import Exercise
from orienteer.curriculum.interview import AskedBound
from orienteer.errors import ContentError, NotFound
from orienteer.feedback.curves import Curve
from orienteer.feedback.measured import measured
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Runner
from orienteer.grading.submission import Submission
from orienteer.learning.events import iso
from orienteer.learning.interview_findings import findings
from orienteer.services.files import as_submission, from_payload
from orienteer.services.grading_of import graded
from orienteer.services.interview_rounds import Held
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.exercise import StepsAt
from orienteer.services.views.interview import BoundView, ComplexityView, FollowUpView, QuestionView, ReasonView

if TYPE_CHECKING:
    from orienteer.course.library import Course


def report_data(held: Held, *, course: Course, runner: Runner) -> dict[str, Any]:
    """The report of a round that ends now, as plain values: whatever becomes of the course, it can be read.

    Raises:
        SandboxError: the program could not be run.
    """
    told, interview = held.round, held.interview
    exercise = _exercise(held, course)
    grade, submission = _last_submission(held, exercise)
    complexity = complexity_view(held, exercise, submission, runner)
    checks = grade.get("checks", ())
    passing, failing = _parted(checks)
    given = _passed_by_the_starter(exercise, runner) if passing and failing else set()
    found = findings(
        told,
        interview,
        passed=len(set(passing) - given),
        given=len(given),
        total=len(checks),
        verdict=str(grade.get("verdict", "")),
        failing=failing,
        grows=complexity.grows,
    )
    return {
        "ended_at": iso(held.now),
        "minutes": told.minutes,
        "spent_seconds": round(told.spent(held.now), 3) if told.clocked else None,
        "shown": found.shown,
        "not_shown": found.not_shown,
        "verdict": str(grade.get("verdict", "")),
        "submissions": len(told.submissions),
        "checks": checks,
        "counterexample": grade.get("counterexample"),
        "program": source_text(submission) if submission else "",
        "asked": told.asked,
        "clarifying": [asdict(each) for each in clarifying(held)],
        "complexity": asdict(complexity),
        "follow_ups": [asdict(each) for each in answered(held, everything=True)],
        "notes": told.notes,
        "listens_for": interview.listens_for,
        "read": [{"id": each, "title": _title(each, course)} for each in interview.read],
    }


def _parted(checks: Iterable[Mapping[str, Any]]) -> tuple[list[str], list[str]]:
    """The names of the checks that pass, and of those that don't."""
    passing = [check["name"] for check in checks if check["outcome"] == "passed"]
    return passing, [check["name"] for check in checks if check["outcome"] != "passed"]


def _passed_by_the_starter(exercise: Exercise | None, runner: Runner) -> set[str]:
    if exercise is None:
        return set()
    report = graded(exercise, {exercise.file_name: exercise.starter}, runner, deep=False)
    return {check.name for check in report.checks if check.outcome == "passed"}


def clarifying(held: Held) -> tuple[QuestionView, ...]:
    """What one should have asked, with the answers."""
    return tuple(QuestionView(each.asks_html, each.sentence_html) for each in held.interview.clarifying)


def answered(held: Held, *, everything: bool = False) -> tuple[FollowUpView, ...]:
    """The follow-ups up to the first without an answer, which is there without one; or all of them, with theirs."""
    views = []
    for each in held.interview.follow_ups:
        own = held.round.answers.get(each.id)
        if own is None and not everything:
            views.append(FollowUpView(each.id, each.asks_html))
            break
        views.append(
            FollowUpView(
                each.id,
                each.asks_html,
                None if own is None else own.text,
                None if own is None else own.rating,
                each.sentence_html,
                each.paragraph_html,
                tuple(QuestionView(more.asks_html, more.sentence_html) for more in each.next),
                each.proof,
                each.prints,
            )
        )
        if own is not None and own.rating is None and own.text and not everything:
            break  # it is rated before the next one is asked
    return tuple(views)


def complexity_view(
    held: Held, exercise: Exercise | None, submission: Submission | None, runner: Runner
) -> ComplexityView:
    """What was said of growth beside what is right, and beside what the learner's own program does.

    Raises:
        SandboxError: the program could not be run.
    """
    asked = held.interview.complexity
    time, space, text = held.round.stated or ("", "", "")
    curve = Curve()
    if asked.measure and exercise is not None and submission is not None:
        curve = measured(asked.measure, exercise, submission, runner)
    return ComplexityView(
        n_html=asked.n_html,
        text=text,
        time=_bound(asked.time, time),
        space=_bound(asked.space, space),
        points=tuple(StepsAt(*point) for point in curve.points),
        grows=curve.grows,
        measured=_measured(curve, time, asked.unmeasured_html, submission is not None),
    )


def _bound(bound: AskedBound, said: str) -> BoundView:
    reasons = tuple(ReasonView(each.growth, each.why_html) for each in bound.accepted)
    return BoundView(said, said in bound.growths, bound.growths, bound.why(said), reasons)


def _measured(curve: Curve, said: str, unmeasured_html: str, submitted: bool) -> str:
    if unmeasured_html:
        return f"Your program wasn’t measured. {unmeasured_html}"
    if not submitted:
        return "Nothing was submitted, so nothing could be measured."
    if not curve.points:
        return "Your program couldn’t be measured: it doesn’t return on the inputs for it."
    (small, before), (large, after) = curve.points[-2:]
    counted = f"Your program runs {before:,} lines for {small} and {after:,} for {large}"
    beside = "What a line does inside itself isn’t counted."
    if not curve.grows:
        return f"{counted}, which belongs clearly to no class. {beside}"
    agrees = "" if not said else ", as you said" if said == curve.grows else f", and you said {said}"
    return f"{counted}: it grows like {curve.grows}{agrees}. {beside}"


def last_submission(held: Held, course: Course) -> tuple[Exercise | None, Submission | None]:
    """The exercise, if it is still there, and the file that was submitted last in the round."""
    exercise = _exercise(held, course)
    return exercise, _last_submission(held, exercise)[1]


def _exercise(held: Held, course: Course) -> Exercise | None:
    try:
        return course.exercise(current_exercise_id(course, held.round.exercise))
    except (NotFound, ContentError):
        return None


def _last_submission(held: Held, exercise: Exercise | None) -> tuple[dict[str, Any], Submission | None]:
    """How the round's last submission was graded ({} where it wasn't), and the submission itself."""
    if not held.round.submissions:
        return {}, None
    attempt = held.round.submissions[-1].attempt
    grade: dict[str, Any] = {}
    submission = None
    for event in held.store.about([held.round.exercise]):
        if event.id == attempt and event.kind == "attempt_made" and exercise is not None:
            files = from_payload(event.payload.get("files", {}))
            submission = as_submission(files, exercise.file_name) if files else None
        elif event.reference == attempt and event.kind == "attempt_graded":
            grade = dict(event.payload.get("report", {}))
    return grade, submission


def _title(topic_id: str, course: Course) -> str:
    for area in course.roadmap.areas:
        for topic in area.topics:
            if topic.id == topic_id:
                return topic.title
    return topic_id
