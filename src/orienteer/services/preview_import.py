"""Say what a file would add, before anything is added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from orienteer.errors import UsageError
from orienteer.exports.progress.layout import SavedText
from orienteer.exports.progress.reading import Archive, opened
from orienteer.learning.events import Event, iso
from orienteer.storage.drafts import Draft, is_later
from orienteer.storage.store import IDS_AT_ONCE, batched

if TYPE_CHECKING:
    from orienteer.storage.store import Store


KINDS_IN_WORDS = {
    "attempt_made": "attempts",
    "attempt_graded": "verdicts on attempts",
    "topic_passed": "topics passed",
    "hint_shown": "hints that were shown",
    "mark_set": "marks",
    "note_kept": "notes",
    "card_answered": "answers to cards",
    "card_shown": "cards that were turned",
    "card_reviewed": "card reviews",
    "review_set": "settings of the review",
    "placement_begun": "placements",
    "placement_answered": "answers in a placement",
    "placement_ended": "placements that ended",
    "interview_begun": "interviews",
    "interview_clock": "changes of an interview's clock",
    "interview_asked": "questions asked in interviews",
    "interview_submitted": "submissions in interviews",
    "interview_noted": "notes in interviews",
    "interview_handed_in": "programs handed in",
    "interview_stated": "complexities stated",
    "interview_answered": "answers to follow-ups",
    "interview_rated": "ratings of such answers",
    "interview_ended": "reports of interviews",
    "event_undone": "things taken back",
}
"""A kind that has no words here is told by its name."""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What a file would add.

    Args:
        exported_at: ISO 8601, or "" where the file doesn't say.
        added: kind of event → how many are new.
        already_here: events that are here too.
        devices: on which the new events happened.
        first_at, last_at: ISO 8601 of the earliest and the latest new event, or "".
        drafts_added: drafts of exercises that have none here.
        drafts_replaced: drafts that are later than the ones here, which are kept beside them.
        drafts_kept: texts that would be kept beside a draft that is here.
    """

    exported_at: str
    added: Mapping[str, int]
    already_here: int
    devices: tuple[str, ...]
    first_at: str
    last_at: str
    drafts_added: int
    drafts_replaced: int
    drafts_kept: int

    @property
    def rows(self) -> tuple[tuple[str, int], ...]:
        """What would be added, in words, and how much of it."""
        events = [(KINDS_IN_WORDS.get(kind, kind.replace("_", " ")), count) for kind, count in self.added.items()]
        drafts = [
            ("drafts", self.drafts_added),
            ("drafts that are later than those here", self.drafts_replaced),
            ("texts kept beside a draft", self.drafts_kept),
        ]
        return tuple(row for row in (*events, *drafts) if row[1])

    @property
    def changes_nothing(self) -> bool:
        """Whether everything in the file is here already."""
        return not (self.added or self.drafts_added or self.drafts_replaced or self.drafts_kept)


def preview_import(file: BinaryIO, *, store: Store) -> ImportPreview:
    """Read a file whole and compare it with what is here.

    Raises:
        UsageError: it is no export, is damaged, was altered, or comes from a newer Orienteer.
    """
    with opened(file) as archive:
        return preview(archive, store)


def preview(archive: Archive, store: Store) -> ImportPreview:
    """As `preview_import`, of a file that is open."""
    added: Counter[str] = Counter()
    devices: set[str] = set()
    first_at = last_at = ""
    read = 0
    seen: dict[bytes, int] = {}
    for chunk in batched(archive.events(), IDS_AT_ONCE):
        for event in _new(chunk, read, seen, store):
            added[event.kind] += 1
            devices.add(event.device)
            at = iso(event.at)
            first_at, last_at = min(first_at or at, at), max(last_at, at)
        read += len(chunk)
    drafts_added, drafts_replaced, drafts_kept = _drafts(archive, store)
    return ImportPreview(
        exported_at=archive.exported_at,
        added=dict(added),
        already_here=len(seen) - added.total(),
        devices=tuple(sorted(devices - {""})),
        first_at=first_at,
        last_at=last_at,
        drafts_added=drafts_added,
        drafts_replaced=drafts_replaced,
        drafts_kept=drafts_kept,
    )


def _new(chunk: list[Event], read: int, seen: dict[bytes, int], store: Store) -> Iterator[Event]:
    """Those that are neither here nor earlier in the file; one that contradicts another of its name is refused."""
    here = store.known([event.id for event in chunk])
    for place, event in enumerate(chunk, start=read + 1):
        says = hash(_content(event))
        name = bytes.fromhex(event.id)
        known = here.get(event.id)
        if seen.get(name, says) != says or (known is not None and _content(known) != _content(event)):
            raise UsageError(
                f"Event {place} of this file says something else than the same event says elsewhere.",
                remedy="The file was altered after it was written. Export it once more.",
            )
        if name not in seen and known is None:
            yield event
        seen[name] = says


def _content(event: Event) -> tuple[str, ...]:
    return event.kind, event.subject, event.reference, iso(event.at), event.device, repr(_sorted(event.payload))


def _sorted(value: object) -> object:
    if isinstance(value, dict):
        return sorted((key, _sorted(inner)) for key, inner in value.items())
    return [_sorted(inner) for inner in value] if isinstance(value, list | tuple) else value


def _drafts(archive: Archive, store: Store) -> tuple[int, int, int]:
    added = replaced = 0
    kept: set[tuple[str, str]] = set()
    here = {(exercise_id, _files(draft.files)) for exercise_id, draft in store.all_kept_drafts()}
    for text in archive.drafts():
        draft, standing = as_draft(text), store.draft(text.exercise_id)
        if standing is None:
            added += 1
        elif standing.files != draft.files:
            replaced += is_later(draft, standing)
            kept |= {(text.exercise_id, _files(each)) for each in (draft.files, standing.files)}
    kept |= {(text.exercise_id, _files(text.files)) for text in archive.kept_drafts()}
    return added, replaced, len(kept - here)


def _files(files: Mapping[str, str]) -> str:
    return repr(sorted(files.items()))


def as_draft(text: SavedText) -> Draft:
    """A draft of a file as the store takes it."""
    return Draft(dict(text.files), 0, text.saved_at, text.device)
