"""Hold an interview: begin, ask, submit, hand in, say how it grows, answer, and end. Each is kept as an event."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from orienteer.curriculum.interview import GROWTHS
from orienteer.errors import UsageError
from orienteer.grading.runner import Runner
from orienteer.learning.events import Event, iso
from orienteer.learning.rounds import CHANGES
from orienteer.services.files import Content
from orienteer.services.interview_report import report_data
from orienteer.services.interview_rounds import Held, held_round, rounds_held, subject_of
from orienteer.services.naming import current_exercise_id
from orienteer.services.submit import submit
from orienteer.services.views.exercise import DraftView
from orienteer.storage.drafts import Draft

if TYPE_CHECKING:
    from datetime import datetime

    from orienteer.course.library import Course
    from orienteer.curriculum.interview import Interview
    from orienteer.services.reserve import Reserve
    from orienteer.storage.store import Store

NOTES = "notes"
"""The name under which notes to oneself are kept in a round's draft."""
MOST_MINUTES = 120
"""A clock can be extended by so much at once, at most."""


def begin_interview(
    interview: Interview, *, clock: bool, course: Course, store: Store, now: datetime, device: str = ""
) -> Held:
    """Begin a round, with a clock or without. Where one is under way it is gone on with: two pages showed the list.

    Raises:
        NotFound: the exercise isn't there any more.
    """
    for under_way in reversed(rounds_held(interview, store)):
        if under_way.ended_at is None:
            return Held(interview, under_way, store, now, device)
    exercise_id = current_exercise_id(course, interview.exercise)
    payload = {"title": interview.title, "exercise": exercise_id, "minutes": interview.minutes, "clock": clock}
    begun = store.append(Event("interview_begun", subject_of(interview.id), now, payload, device))[0]
    return held_round(interview, begun.id, store=store, now=now, device=device)


def keep_typed(held: Held, files: Mapping[str, str]) -> DraftView:
    """Keep what was typed on a page since it last said so: the file, the notes, an answer under way.

    What isn't named stands as it did: another page may have typed it. Of two texts under one name the later one stands,
    and what was there is kept beside it.
    """
    standing = held.store.draft(held.draft_id)
    before = {} if standing is None else standing.files
    draft = Draft({**before, **files}, 0, iso(held.now), held.device)
    _, saved = held.store.save_draft(held.draft_id, draft, over=0 if standing is None else standing.revision)
    return DraftView(saved.files, saved.saved_at, saved.revision)


def change_clock(held: Held, change: str, *, minutes: int = 0, seconds: float = 0.0) -> Held:
    """Pause the clock, let it go on, give it more minutes, switch it off or on, or leave out time spent elsewhere.

    Raises:
        UsageError: there is no such change, or no so many minutes.
        NotYet: the problem is behind the learner.
    """
    held.expect("problem")
    if change not in CHANGES:
        raise UsageError(f"A clock can’t be {change[:40]!r}.", remedy=f"Choose from {', '.join(CHANGES)}.")
    if change == "extended" and not 1 <= minutes <= MOST_MINUTES:
        raise UsageError(f"A clock can be extended by 1 to {MOST_MINUTES} minutes at once.")
    if change == "left_out" and seconds < 0:
        raise UsageError("Time that is left out can’t be negative.")
    more: dict[str, float] = {}
    if change == "extended":
        more = {"minutes": minutes}
    elif change == "left_out":
        more = {"seconds": round(seconds, 3)}
    return held.record("interview_clock", {"change": change, **more})


def ask_first(held: Held, text: str) -> Held:
    """Say what one would ask before writing, and hear the answers. Asked again, the later words stand.

    Raises:
        NotYet: the problem is behind the learner.
    """
    held.expect("problem")
    return held.record("interview_asked", {"text": text.strip()})


def submit_program(
    held: Held, files: Mapping[str, Content], *, course: Course, runner: Runner, reserve: Reserve | None = None
) -> Held:
    """Submit. It is an attempt at the exercise like any other, and kept before it is graded.

    Raises:
        NotYet: the problem is behind the learner.
        SandboxError: it could not be run; the attempt is stored and will be graded later.
    """
    held.expect("problem")
    attempt, report = submit(
        held.round.exercise,
        files,
        course=course,
        runner=runner,
        store=held.store,
        now=held.now,
        device=held.device,
        reserve=reserve,
    )
    passed = sum(check.outcome == "passed" for check in report.checks)
    payload = {"attempt": attempt, "verdict": report.verdict.value, "passed": passed, "total": len(report.checks)}
    return held.record("interview_submitted", payload)


def hand_in(held: Held) -> Held:
    """Be done with the problem: its clock stands, and the questions begin.

    Raises:
        NotYet: that has been done.
    """
    held.expect("problem")
    return _with_notes(held).record("interview_handed_in")


def state_complexity(held: Held, time: str, space: str, text: str) -> Held:
    """Say how time and space grow; "" for either says nothing.

    Raises:
        UsageError: there is no such class.
        NotYet: it isn't asked now.
    """
    held.expect("complexity")
    for growth in (time, space):
        if growth and growth not in GROWTHS:
            raise UsageError(f"There is no class {growth[:20]!r}.", remedy=f"Choose from {', '.join(GROWTHS)}.")
    return held.record("interview_stated", {"time": time, "space": space, "text": text.strip()})


def answer_follow_up(held: Held, follow_up: str, text: str) -> Held:
    """Answer the follow-up that was asked, or pass on it with "".

    Raises:
        UsageError: that one isn't asked now.
        NotYet: no follow-up is.
    """
    held.expect("follow_ups")
    if follow_up != next_follow_up(held):
        raise UsageError("That follow-up isn’t being asked now.", remedy="Load the page again to go on.")
    return held.record("interview_answered", {"follow_up": follow_up, "text": text.strip()})


def rate_answer(held: Held, follow_up: str, rating: int) -> Held:
    """Rate one's own answer beside the layered one: 0 missed, 1 in part, 2 in full.

    Raises:
        UsageError: it wasn't answered, or there is no such rating.
        NotYet: the follow-ups aren't asked now.
    """
    held.expect("follow_ups")
    if follow_up not in held.round.answers:
        raise UsageError("That follow-up hasn’t been answered yet.")
    if rating not in (0, 1, 2):
        raise UsageError(f"An answer is rated 0, 1 or 2, not {rating}.")
    return held.record("interview_rated", {"follow_up": follow_up, "rating": rating})


def next_follow_up(held: Held) -> str:
    """Id of the first follow-up without an answer, or ""."""
    return next((each.id for each in held.interview.follow_ups if each.id not in held.round.answers), "")


def end_interview(held: Held, *, course: Course, runner: Runner) -> Held:
    """End the round, wherever it is, and keep its report.

    Raises:
        NotYet: it has ended.
        SandboxError: the program's growth could not be measured.
    """
    held.expect("problem", "complexity", "follow_ups")
    held = _with_notes(held)
    if held.round.phase == "problem":  # the clock stands before the report says what it showed
        held = held.record("interview_handed_in")
    return held.record("interview_ended", {"report": report_data(held, course=course, runner=runner)})


def _with_notes(held: Held) -> Held:
    """The round with its notes as they stand in the draft."""
    draft = held.store.draft(held.draft_id)
    notes = draft.files.get(NOTES, "") if draft else ""
    return held.record("interview_noted", {"text": notes}) if notes != held.round.notes else held
