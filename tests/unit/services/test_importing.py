"""A learner's own file: out and in again, merged in any order, and refused with a sentence where it isn't whole."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from orienteer.errors import StorageError, UsageError
from orienteer.learning.events import Event, iso
from orienteer.learning.payloads import MARKS
from orienteer.services.export_progress import export_progress
from orienteer.services.import_progress import BACKUPS, import_progress
from orienteer.services.preview_import import preview_import
from orienteer.storage.drafts import Draft
from orienteer.storage.store import Store
from tests.rebuilt import rebuilt

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
EXERCISES = ("a/b/one", "a/b/two")


def exported(store: Store) -> bytes:
    target = io.BytesIO()
    export_progress(target, store=store, now=NOW)
    return target.getvalue()


def brought(file: bytes, store: Store) -> Any:
    return import_progress(io.BytesIO(file), store=store, now=NOW)


def attempt(text: str = "x = 1\n", minute: int = 0) -> list[Event]:
    made = Event("attempt_made", "a/b/one", NOW + timedelta(minutes=minute), {"title": "One", "files": {"s.py": text}})
    graded = Event("attempt_graded", "a/b/one", made.at, {"verdict": "accepted", "title": "One"}, "", made.id)
    return [made, graded]


def well_filled() -> Store:
    store = Store()
    store.append(
        *attempt("# \ud800 é 🙂\n"), Event("note_kept", "a/b", NOW, {"text": "Read “it” <again>\x00."}, "désk")
    )
    store.append(Event("card_reviewed", "a/b/cards/why", NOW, {"rating": 3, "due_at": iso(NOW)}))
    store.save_draft("a/b/one", Draft({"s.py": "first"}, 0, iso(NOW), "desk"), over=0)
    store.keep_draft("a/b/one", Draft({"s.py": "kept"}, 0, iso(NOW), "desk"))
    return store


def test_everything_comes_back_and_a_second_time_nothing_is_added():
    store, other = well_filled(), Store()
    told = brought(exported(store), other).added
    assert dict(told.rows)["attempts"] == 1 and dict(told.rows)["texts kept beside a draft"] == 1
    assert state(other) == state(store)
    assert [event.payload for event in other.events()] == [event.payload for event in store.events()]
    again = brought(exported(store), other)
    assert again.added.changes_nothing and again.added.already_here == 4 and again.backup is None
    assert state(other) == state(store)


def test_a_preview_says_what_would_be_added_and_changes_nothing():
    store, other = well_filled(), Store()
    other.save_draft("a/b/one", Draft({"s.py": "older"}, 0, iso(NOW - timedelta(days=1)), "phone"), over=0)
    before = state(other)
    told = preview_import(io.BytesIO(exported(store)), store=other)
    assert told.added == {"attempt_made": 1, "attempt_graded": 1, "note_kept": 1, "card_reviewed": 1}
    assert (told.drafts_added, told.drafts_replaced, told.drafts_kept) == (0, 1, 3)
    assert told.devices == ("désk",) and told.first_at == told.last_at == iso(NOW)
    assert state(other) == before


def test_the_later_of_two_drafts_stands_and_both_are_kept():
    desk, phone = Store(), Store()
    desk.save_draft("a/b/one", Draft({"s.py": "early"}, 0, iso(NOW), "desk"), over=0)
    phone.save_draft("a/b/one", Draft({"s.py": "late"}, 0, iso(NOW + timedelta(minutes=1)), "phone"), over=0)
    for here, there in ((desk, exported(phone)), (phone, exported(desk))):
        brought(there, here)
        standing = here.draft("a/b/one")
        assert standing is not None and standing.files == {"s.py": "late"}
        assert {text.files["s.py"] for text in here.kept_drafts("a/b/one")} == {"early", "late"}
    revision = desk.draft("a/b/one")
    assert revision is not None and revision.revision == 2, "a page that holds the older text has to notice"


# ---- any order ------------------------------------------------------------------------------------------------------

moments = st.integers(0, 4).map(lambda minutes: NOW + timedelta(minutes=minutes))
"""Few, so that clocks that disagree give the same moment to different things."""


@st.composite
def happenings(draw: st.DrawFn, device: str) -> list[Event]:
    skew = timedelta(minutes=draw(st.integers(-2, 2)))
    events: list[Event] = []
    for _ in range(draw(st.integers(0, 7))):
        kind = draw(st.sampled_from(("attempt", "mark", "note", "card", "setting", "hint", "passed", "undo")))
        at = draw(moments) + skew
        events += happening(draw, kind, at, device, events)
    return events


def happening(draw: st.DrawFn, kind: str, at: datetime, device: str, before: Sequence[Event]) -> list[Event]:
    name = draw(st.uuids()).hex
    exercise = draw(st.sampled_from(EXERCISES))
    if kind == "attempt":
        made = Event("attempt_made", exercise, at, {"files": {"s.py": draw(st.sampled_from("xy"))}}, device, "", name)
        verdict = draw(st.sampled_from(("accepted", "wrong_answer")))
        told = {"verdict": verdict, "content_hash": draw(st.sampled_from("pq")), "title": draw(st.sampled_from("TU"))}
        return [made, Event("attempt_graded", exercise, at, told, device, name, draw(st.uuids()).hex)]
    if kind == "mark":
        told = {"mark": draw(st.sampled_from(MARKS))}
        return [Event("mark_set", "a/b", at, told, device, "", name)]
    if kind == "note":
        return [Event("note_kept", "a/b", at, {"text": draw(st.sampled_from(("", "n", "m")))}, device, "", name)]
    if kind == "card":
        day = draw(st.sampled_from(("2026-11-24", "2026-11-25")))
        return [
            Event(
                "card_reviewed", "a/b/cards/why", at, {"rating": draw(st.integers(1, 4)), "day": day}, device, "", name
            )
        ]
    if kind == "setting":
        told = draw(
            st.sampled_from(
                ({"new_a_day": 1}, {"new_a_day": 2}, {"topic": "a/b", "taken": True}, {"topic": "a/b", "taken": False})
            )
        )
        return [Event("review_set", "review", at, told, device, "", name)]
    if kind == "hint":
        told = {"step": draw(st.integers(1, 3)), "html": draw(st.sampled_from(("", "h")))}
        return [Event("hint_shown", exercise, at, told, device, "", name)]
    if kind == "passed":
        told = {"exercises": draw(st.sampled_from((["a/b/one"], ["a/b/one", "a/b/two"])))}
        return [Event("topic_passed", "a/b", at, told, device, "", name)]
    marks = [event for event in before if event.kind in ("mark_set", "note_kept", "card_reviewed")]
    undone = draw(st.sampled_from(marks)) if marks else None
    return [Event("event_undone", undone.subject, at, {}, device, undone.id, name)] if undone else []


@st.composite
def texts(draw: st.DrawFn, device: str) -> list[Draft]:
    """What was typed on one device, each over the one before it."""
    written = draw(st.lists(st.tuples(st.sampled_from("pqr"), moments), max_size=3))
    return [Draft({"s.py": text}, 0, iso(at), device) for text, at in written]


@st.composite
def machines(draw: st.DrawFn) -> list[bytes]:
    """The files of three machines that began with the same history."""
    common = draw(happenings("first"))
    files = []
    for device in ("desk", "phone", "school"):
        store = Store()
        store.append(*common, *draw(happenings(device)))
        for place, draft in enumerate(draw(texts(device))):
            standing = store.draft("a/b/one")
            told = draw(st.booleans()) or standing is None
            store.save_draft("a/b/one", draft, over=standing.revision if told and standing else -place)
        files.append(exported(store))
    return files


def state(store: Store) -> Any:
    """Everything that must be the same, whichever way machines were merged: not the order of the log."""
    drafts = {key: (draft.files, draft.saved_at, draft.device) for key, draft in store.drafts().items()}
    kept = {(key, json.dumps(draft.files), draft.saved_at, draft.device) for key, draft in store.all_kept_drafts()}
    return store.history(), {event.id for event in store.events()}, drafts, kept


def merged(*files: bytes) -> Store:
    store = Store()
    for file in files:
        brought(file, store)
    return store


@settings(max_examples=25, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(machines())
def test_machines_are_merged_without_loss_or_doubles_in_any_order(files: list[bytes]) -> None:
    one, two, three = files
    everything = state(merged(one, two, three))
    assert state(merged(three, two, one)) == everything, "the order makes no difference"
    assert state(merged(one, exported(merged(two, three)))) == everything, "nor does what was merged first"
    again = merged(one, two, three, one, three)
    assert state(again) == everything and len(again.events()) == len(everything[1]), "nothing is there twice"
    assert rebuilt(again) == everything[0], "the history follows from the log"
    assert everything[1] == {event.id for file in files for event in merged(file).events()}, "nothing is lost"
    assert {draft.files["s.py"] for draft in again.drafts().values()} | {
        draft.files["s.py"] for _, draft in again.all_kept_drafts()
    } == {
        draft.files["s.py"]
        for file in files
        for draft in [*merged(file).drafts().values(), *(text for _, text in merged(file).all_kept_drafts())]
    }, "no text is lost"


# ---- files that aren't whole ----------------------------------------------------------------------------------------


def repacked(file: bytes, **changed: str | bytes | None) -> bytes:
    """The same ZIP with entries replaced, added, or (None) left out. `_` in a name stands for a dot."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as given_, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        names = {name.replace(".", "_").replace("-", "_"): name for name in given_.namelist()}
        for key, name in names.items():
            content = changed.pop(key, given_.read(name))
            if content is not None:
                target.writestr(name, content)
        for name, content in changed.items():
            target.writestr(name, content or b"")
    return made.getvalue()


def manifest(**changed: Any) -> str:
    told = {"format": "orienteer-progress", "format_version": 2, "counts": {"events": 5, "drafts": 1, "kept_drafts": 1}}
    return json.dumps(told | changed)


WHOLE = exported(well_filled())
EVENT = {"id": "a" * 32, "kind": "mark_set", "subject": "a/b", "at": iso(NOW), "payload": {"mark": "known"}}


def one_event(**changed: Any) -> bytes:
    told = {"events": 1, "drafts": 1, "kept_drafts": 1}
    return repacked(WHOLE, manifest_json=manifest(counts=told), events_jsonl=json.dumps(EVENT | changed))


HOSTILE = {
    "nothing": (b"", "not an export"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "not an export"),
    "other JSON": (b'{"name": "x"}', "not an export"),
    "deep JSON": (b"[" * 100_000, "not an export"),
    "another ZIP": (repacked(WHOLE, manifest_json=None), "not an export"),
    "cut off": (WHOLE[: len(WHOLE) // 2], "damaged or incomplete"),
    "cut off at the end": (WHOLE[:-10], "damaged or incomplete"),
    "a newer version": (repacked(WHOLE, manifest_json=manifest(format_version=3)), "newer Orienteer"),
    "a version that is none": (repacked(WHOLE, manifest_json=manifest(format_version=True)), "which version"),
    "an old version in a new dress": (repacked(WHOLE, manifest_json=manifest(format_version=1)), "packed as another"),
    "another format": (repacked(WHOLE, manifest_json=manifest(format="cooking")), "not an export"),
    "no counts": (repacked(WHOLE, manifest_json=manifest(counts=[])), "how much it holds"),
    "a wrong count": (repacked(WHOLE, manifest_json=manifest()), "should hold 5 events and holds 4"),
    "a missing part": (repacked(WHOLE, drafts_jsonl=None), "'?drafts.jsonl'? is missing"),
    "a path that climbs out": (repacked(WHOLE, **{"../../evil.py": b"x"}), r"'../../evil.py', which doesn't belong"),
    "a bomb": (repacked(WHOLE, events_jsonl=b"0" * (65 * 1024 * 1024)), "would grow to .* times"),
    "a line that is no JSON": (repacked(WHOLE, events_jsonl=b"{\n"), "Event 1 of this file is no JSON"),
    "deep lines": (repacked(WHOLE, events_jsonl=b"[" * 100_000), "Event 1 of this file is no JSON"),
    "not a number": (one_event(payload={"mark": float("nan")}), "Event 1 of this file is no JSON"),
    "a list for an event": (repacked(WHOLE, events_jsonl=b"[]\n"), "Event 1 of this file is damaged"),
    "an unknown kind": (one_event(kind="cooked"), "of a kind that this Orienteer doesn't know"),
    "an unknown mark": (one_event(payload={"mark": "blue"}), "its “mark” is not one of"),
    "an id that is none": (one_event(id="../../x"), "its id is no id"),
    "a time without its zone": (one_event(at="2026-11-25T12:00:00"), "its “at” is no moment"),
    "a time before all times": (one_event(at="0001-01-01T00:00:00+14:00"), "its “at” is no moment"),
    "half a character": (one_event(subject="a/\ud800"), "holds half a character"),
    "a name without end": (one_event(subject="a" * 301), "its “subject” is no name"),
    "files that are none": (
        one_event(kind="attempt_made", payload={"files": {"s.py": 3}}), "its “files” is not a table of files"
    ),
    "a setting that can't be so": (one_event(kind="review_set", payload={"retention": 7}), "its “retention” can't"),
    "a rating that is none": (one_event(kind="card_reviewed", payload={"rating": True}), "a rating from 1 to 4"),
    "an undoing of nothing": (one_event(kind="event_undone", payload={}), "doesn't name what it undoes"),
    "a draft without texts": (
        repacked(WHOLE, drafts_jsonl=json.dumps({"exercise_id": "a/b/c", "files": {"s.py": 1}, "saved_at": iso(NOW)})),
        "Draft 1 of this file is damaged: its files are no texts",
    ),
    "version 1 with a hole": (
        json.dumps({"format": "orienteer-progress", "format_version": 1, "events": 3}).encode(), "should be a list"
    ),
    "version 99": (json.dumps({"format": "orienteer-progress", "format_version": 99}).encode(), "newer Orienteer"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "sentence"), HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_is_not_whole_is_refused_with_a_sentence_and_changes_nothing(file, sentence):
    store = Store()
    store.append(*attempt())
    before = state(store)
    with pytest.raises(UsageError, match=sentence) as refused:
        brought(file, store)
    assert refused.value.message.endswith(".") and refused.value.remedy
    assert state(store) == before


PARTS = 30
"""Of the file, each of which a bit falls over in: how many bytes it has isn't always the same."""


@pytest.mark.parametrize("part", range(PARTS))
def test_a_bit_that_fell_over_is_noticed_or_means_nothing(part):
    """A ZIP's checksums guard its contents; its times and attributes are nobody's."""
    broken = bytearray(WHOLE)
    broken[len(WHOLE) * part // PARTS] ^= 0x10
    store = Store()
    try:
        brought(bytes(broken), store)
    except UsageError:
        assert state(store) == state(Store())
    else:
        assert state(store) == state(well_again())


def well_again() -> Store:
    store = Store()
    brought(WHOLE, store)
    return store


def test_a_zip_that_lies_about_its_size_is_refused():
    file = bytearray(repacked(WHOLE, events_jsonl=b"x" * (1024 * 1024)))
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = file.find(mark)
        while at >= 0 and b"events" not in file[at : at + 70]:
            at = file.find(mark, at + 1)
        file[at + offset : at + offset + 4] = struct.pack("<I", 10)
    with pytest.raises(UsageError, match=r"damaged|no JSON"):
        brought(bytes(file), Store())


def test_an_event_that_contradicts_the_one_here_is_refused():
    store = Store()
    store.append(Event("mark_set", "a/b", NOW, {"mark": "known"}, "", "", "a" * 32))
    assert not preview_import(io.BytesIO(one_event()), store=store).added
    with pytest.raises(UsageError, match=r"Event 1 .* something else"):
        brought(one_event(payload={"mark": "skipped"}), store)


def test_a_file_of_the_first_version_can_still_be_read():
    event = {**EVENT, "reference": "", "device": "desk"}
    draft = {"exercise_id": "a/b/one", "files": {"s.py": "x"}, "revision": 3, "saved_at": iso(NOW), "device": "desk"}
    told = {"format": "orienteer-progress", "format_version": 1, "events": [event], "drafts": [draft]}
    store = Store()
    assert brought(json.dumps(told).encode(), store).added.rows == (("marks", 1), ("drafts", 1))
    assert store.history().topics["a/b"].mark == "known"


def test_the_database_is_copied_before_anything_is_added_and_the_oldest_copies_go(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'kept.db'}")
    store.append(*attempt())
    for minute in range(BACKUPS + 2):
        other = Store()
        other.append(*attempt(minute=minute))
        done = import_progress(io.BytesIO(exported(other)), store=store, now=NOW + timedelta(minutes=minute))
        assert done.backup is not None and len(Store(f"sqlite:///{done.backup}").events()) == 2 * (minute + 1)
    assert len(list((tmp_path / "backups").glob("kept-before-import-*.db"))) == BACKUPS


def test_where_no_copy_can_be_made_nothing_is_added(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'kept.db'}")
    (tmp_path / "backups").write_text("in the way")
    with pytest.raises(StorageError, match=r"could not be made at .*backups"):
        brought(WHOLE, store)
    assert store.events() == []
