"""An import that is undone leaves everything as it was before, and what was done since."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from orienteer.errors import UsageError
from orienteer.learning.events import Event, iso
from orienteer.services.import_progress import import_progress
from orienteer.services.undo_import import latest_import, undo_import
from orienteer.storage.drafts import Draft
from orienteer.storage.store import SAVE_EVERY, Store
from tests.rebuilt import rebuilt
from tests.unit.services.test_importing import NOW, attempt, brought, exported, machines, state, well_filled

LATER = NOW + timedelta(hours=1)


@settings(max_examples=25, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(machines())
def test_whatever_was_imported_is_taken_out_whole_and_can_come_back(files: list[bytes]) -> None:
    one, two, three = files
    store = Store()
    brought(one, store)
    kept = latest_import(store=store)
    first = kept.number if kept else 0
    before = state(store)
    for file in (two, three):
        brought(file, store)
    everything = state(store)
    while (last := latest_import(store=store)) is not None and last.number > first:
        undo_import(store=store, now=LATER)
    assert state(store) == before
    assert rebuilt(store) == before[0], "the history follows from the log"
    for file in (two, three):
        brought(file, store)
    assert state(store) == everything


def test_what_happened_here_since_stays():
    store = Store()
    store.append(Event("note_kept", "a/b", NOW - timedelta(hours=1), {"text": "mine"}))
    brought(exported(well_filled()), store)
    assert store.history().topics["a/b"].note != "mine"
    store.append(Event("mark_set", "a/b", LATER, {"mark": "known"}))
    done = undo_import(store=store, now=LATER)
    assert dict(done.rows)["attempts"] == 1 and done.backup is None
    assert [event.kind for event in store.events()] == ["note_kept", "mark_set"]
    topic = store.history().topics["a/b"]
    assert (topic.note, topic.mark) == ("mine", "known") and not store.history().exercises


def test_what_was_recorded_about_an_imported_event_goes_with_it():
    store, other = Store(), Store()
    made, _ = attempt()
    mark = Event("mark_set", "a/b", NOW, {"mark": "known"})
    other.append(made, mark)
    brought(exported(other), store)
    store.append(Event("attempt_graded", "a/b/one", LATER, {"verdict": "accepted", "title": "One"}, "", made.id))
    store.append(Event("event_undone", "a/b", LATER, {"kind": "mark_set"}, "", mark.id))
    assert len(store.events()) == 4
    undo_import(store=store, now=LATER)
    assert store.events() == [] and not store.history().exercises


def test_a_draft_comes_back_as_it_was_and_one_that_was_typed_in_since_stays():
    store, other = Store(), Store()
    for name in ("a/b/one", "a/b/two"):
        store.save_draft(name, Draft({"s.py": "mine"}, 0, iso(NOW), "desk"), over=0)
        other.save_draft(name, Draft({"s.py": "theirs"}, 0, iso(LATER), "phone"), over=0)
    other.save_draft("a/b/new", Draft({"s.py": "new"}, 0, iso(NOW), "phone"), over=0)
    brought(exported(other), store)
    store.save_draft("a/b/two", Draft({"s.py": "theirs, and more"}, 0, iso(LATER), "desk"), over=2)
    done = undo_import(store=store, now=LATER)
    assert done.texts_left == 1 and dict(done.rows) == {"drafts put back as they were": 2}
    assert {name: draft.files["s.py"] for name, draft in store.drafts().items()} == {
        "a/b/one": "mine",
        "a/b/two": "theirs, and more",
    }
    put_back = store.draft("a/b/one")
    assert put_back is not None and put_back.revision == 3, "a page that holds the imported text has to notice"
    assert {draft.files["s.py"] for draft in store.kept_drafts("a/b/two")} == {"mine", "theirs"}, "no text is lost"
    assert store.kept_drafts("a/b/one") == []


def test_imports_are_undone_from_the_last_to_the_first_and_once():
    store = Store()
    for minute in range(2):
        other = Store()
        other.append(*attempt(minute=minute))
        brought(exported(other), store)
    last = latest_import(store=store)
    assert last is not None and last.events == 2 and last.imported_at == iso(NOW)
    with pytest.raises(UsageError, match="isn't the last import any more"):
        undo_import(store=store, now=LATER, number=last.number - 1)
    undo_import(store=store, now=LATER, number=last.number)
    undo_import(store=store, now=LATER)
    assert store.events() == [] and latest_import(store=store) is None
    with pytest.raises(UsageError, match="no import that could be undone"):
        undo_import(store=store, now=LATER)


def test_an_import_that_added_nothing_is_none_that_could_be_undone():
    store = well_filled()
    brought(exported(well_filled()), store)
    number = getattr(latest_import(store=store), "number", 0)
    brought(exported(store), store)
    assert getattr(latest_import(store=store), "number", 0) == number


def test_another_process_notices_and_saves_nothing_that_is_gone(tmp_path: Path) -> None:
    """A server's memory and what it saves hold nothing of an import that the terminal undid."""
    url = f"sqlite:///{tmp_path / 'kept.db'}"
    server, terminal = Store(url), Store(url)
    other = Store()
    marks = [Event("mark_set", f"a/{number}", NOW, {"mark": "known"}) for number in range(SAVE_EVERY)]
    other.append(*marks)
    done = import_progress(io.BytesIO(exported(other)), store=terminal, now=NOW)
    assert len(server.history().topics) == SAVE_EVERY
    copies = undo_import(store=terminal, now=LATER)
    assert copies.backup is not None and copies.backup != done.backup
    assert len(Store(f"sqlite:///{copies.backup}").events()) == SAVE_EVERY
    assert server.history().topics == {} == terminal.history().topics
    server.append(replace(marks[0], id="f" * 32))
    assert len(server.history().topics) == 1 == len(Store(url).history().topics)
    assert server.events()[0].sequence == SAVE_EVERY + 1, "a page that follows the log misses nothing"
