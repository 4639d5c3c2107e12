"""Read the interviews: the list, a round as it stands, and a report that was kept."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from orienteer.course.serialising import from_data
from orienteer.curriculum.interview import GROWTHS, Interview
from orienteer.errors import UsageError
from orienteer.grading.runner import Runner
from orienteer.learning.events import iso
from orienteer.learning.history import ACCEPTED
from orienteer.learning.rounds import Round
from orienteer.services.interview_report import answered, clarifying, complexity_view, last_submission
from orienteer.services.interview_rounds import Held, rounds_held
from orienteer.services.naming import current_exercise_id, current_topic
from orienteer.services.views.exercise import DraftView
from orienteer.services.views.interview import (
    InterviewLine,
    InterviewReport,
    InterviewsView,
    RoundLine,
    RoundView,
    SubmissionLine,
)

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def read_interviews(*, course: Course, store: Store) -> InterviewsView:
    """Every interview, with the rounds that were held of it."""
    course.refresh()
    return InterviewsView(tuple(_line(each, course, store) for each in course.roadmap.interviews))


def _line(interview: Interview, course: Course, store: Store) -> InterviewLine:
    _, topic = current_topic(course, interview.exercise.rpartition("/")[0])
    rounds = tuple(round_line(each) for each in reversed(rounds_held(interview, store)))
    return InterviewLine(
        interview.id,
        interview.title,
        interview.minutes,
        len(interview.follow_ups),
        topic.id,
        topic.title,
        rounds,
    )


def round_line(held: Round) -> RoundLine:
    """A round in a few words."""
    ended = None if held.ended_at is None else iso(held.ended_at)
    return RoundLine(held.id, iso(held.begun_at), ended, _said(held))


def _said(held: Round) -> str:
    if held.ended_at is None:
        return "under way"
    if not held.submissions:
        return "nothing submitted"
    last = held.submissions[-1]
    return "all checks pass" if last.verdict == ACCEPTED else f"{last.passed} of {last.total} checks pass"


def read_round(held: Held, *, course: Course, runner: Runner) -> RoundView:
    """A round as it stands: what is asked now, and of what comes later nothing.

    Raises:
        NotFound, ContentError, SandboxError: its exercise can't be read, or the program not be measured.
    """
    told, interview = held.round, held.interview
    draft = held.store.draft(held.draft_id)
    sign_at = None if draft is None else datetime.fromisoformat(draft.saved_at)
    report = None if told.report is None else kept_report(told.report)
    exercise = None if report is not None else course.exercise(current_exercise_id(course, told.exercise))
    complexity = None
    if report is None and told.stated is not None:
        complexity = complexity_view(held, *last_submission(held, course), runner)
    shows_follow_ups = told.phase == "follow_ups"
    asked = answered(held) if shows_follow_ups else ()
    return RoundView(
        id=told.id,
        interview=interview.id,
        title=interview.title,
        exercise_id=told.exercise,
        exercise_title=exercise.title if exercise is not None else told.title,
        phase=told.phase,
        begun_at=iso(told.begun_at),
        minutes=told.minutes,
        clocked=told.clocked,
        paused=told.paused,
        spent_seconds=round(told.spent(held.now), 3),
        away_seconds=round(told.away(held.now, sign_at), 3),
        opening_html=interview.opening_html,
        task_html=exercise.task_html if exercise is not None else "",
        file_name=exercise.file_name if exercise is not None else "solution.py",
        starter=exercise.starter if exercise is not None else "",
        draft=None if draft is None else DraftView(draft.files, draft.saved_at, draft.revision),
        asked=told.asked,
        clarifying=clarifying(held) if told.asked is not None else (),
        submissions=tuple(SubmissionLine(each.verdict, each.passed, each.total) for each in told.submissions),
        n_html=interview.complexity.n_html if told.handed_in else "",
        growths=GROWTHS,
        complexity=complexity,
        follow_ups=asked,
        left=len(interview.follow_ups) - len(asked),
        report=report,
    )


def kept_report(data: dict[str, Any]) -> InterviewReport:
    """A report as it was kept.

    Raises:
        UsageError: it came from elsewhere, and isn't one.
    """
    try:
        return from_data(InterviewReport, data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError("The report of this interview can’t be read: it was written by another version.") from error
