"""What can be recorded of a learner. An event is appended and never changed; undoing one is another event.

attempt_made     subject: exercise   payload: files (name → text, or {"base64": …}), title
attempt_graded   subject: exercise   reference: the attempt   payload: verdict, tier, content_hash, title,
                                                                    seconds, report
topic_passed     subject: topic      reference: the attempt   payload: exercises (ids), title
hint_shown       subject: exercise   payload: step (from 1), html (as shown), line (of the learner's file, or None),
                                                                    source
mark_set         subject: topic      payload: mark (known, skipped, starred, none)
note_kept        subject: topic      payload: text ("" removes the note)
card_answered    subject: card       payload: choice (from 0) or files, verdict (accepted or another)
card_shown       subject: card       payload: text (what the learner had written, or "")
card_reviewed    subject: card       payload: rating (1 to 4), day (the learning day, ISO 8601)
review_set       subject: review     payload: any of the settings of `learning.reviewing`; topic and taken
placement_begun     subject: placement  payload: role
placement_answered  subject: placement  payload: question (id of a card or an exercise), answer (right, wrong, unknown),
                                                                    and choice (from 0) or files
placement_ended     subject: placement  payload: {}
interview_begun  subject: interview (`interviews/<slug>`)   payload: title, exercise, minutes, clock (whether it runs)
interview_clock  payload: change (paused, resumed, extended, off, on, left_out), minutes or seconds
interview_asked  payload: text (what the learner would have asked before writing)
interview_submitted  payload: attempt (its id), verdict, passed, total
interview_noted  payload: text (the notes to oneself, as they stand)
interview_handed_in  payload: nothing more
interview_stated     payload: time, space (classes of growth), text
interview_answered   payload: follow_up, text
interview_rated      payload: follow_up, rating (0 missed, 1 in part, 2 in full)
interview_ended      payload: report
                 of all these: subject: interview   reference: interview_begun   payload: place (how many came before)
event_undone     subject: as the undone event's   reference: the undone event
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

KINDS = (
    "attempt_made",
    "attempt_graded",
    "topic_passed",
    "hint_shown",
    "mark_set",
    "note_kept",
    "card_answered",
    "card_shown",
    "card_reviewed",
    "review_set",
    "placement_begun",
    "placement_answered",
    "placement_ended",
    "interview_begun",
    "interview_clock",
    "interview_asked",
    "interview_submitted",
    "interview_noted",
    "interview_handed_in",
    "interview_stated",
    "interview_answered",
    "interview_rated",
    "interview_ended",
    "event_undone",
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened.

    Args:
        kind: one of KINDS.
        subject: id of the exercise, topic, card or placement that it is about.
        at: aware, UTC.
        device: the machine that it happened on.
        reference: id of the event that this one is about, or "".
        id: the same on every machine that the event is copied to.
        sequence: its place in this store's log; 0 before it is stored.
    """

    kind: str
    subject: str
    at: datetime
    payload: dict[str, Any] = field(default_factory=dict)
    device: str = ""
    reference: str = ""
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    sequence: int = 0


def iso(at: datetime) -> str:
    """A moment as text that sorts by time.

    >>> iso(datetime(2026, 11, 25, 9, 30, tzinfo=UTC))
    '2026-11-25T09:30:00.000000+00:00'
    """
    return at.astimezone(UTC).isoformat(timespec="microseconds")
