from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orienteer.learning.events import Event
from orienteer.storage import store as store_module
from orienteer.storage.drafts import KEPT_OF_EACH, Draft
from orienteer.storage.rows import to_event
from orienteer.storage.store import SAVE_EVERY, Store
from tests.rebuilt import rebuilt

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def mark(topic: str, value: str, minute: int = 0) -> Event:
    return Event("mark_set", topic, NOW + timedelta(minutes=minute), {"mark": value})


def draft(text: str, device: str = "desk") -> Draft:
    return Draft({"solution.py": text}, 0, NOW.isoformat(), device)


def on_disk(tmp_path) -> str:
    return f"sqlite:///{tmp_path / 'kept.db'}"


def test_events_come_back_as_they_were_in_their_order():
    store = Store()
    made = Event("attempt_made", "a/b/c", NOW, {"files": {"é.py": "\ud800 'ünï'"}}, "desk", "", "f" * 32)
    stored = store.append(made, mark("a/b", "known"))
    assert [event.sequence for event in stored] == [1, 2]
    assert store.events() == stored
    assert store.events()[0].payload == made.payload
    assert store.events(after=1) == stored[1:]
    assert store.events(kinds=["mark_set"]) == stored[1:]
    assert store.last_sequence() == 2


def test_a_number_is_never_used_twice_and_an_event_is_stored_once():
    store = Store()
    event = mark("a/b", "known")
    assert store.merge([event, event]) == 1
    assert store.merge([event]) == 0
    assert len(store.events()) == 1


def test_an_event_is_on_disk_when_append_returns(tmp_path):
    store = Store(on_disk(tmp_path))
    store.append(mark("a/b", "known"))
    assert Store(on_disk(tmp_path)).last_sequence() == 1


def test_a_listener_hears_what_is_appended_until_it_stops():
    store, heard = Store(), []
    stop = store.listen(heard.append)
    store.append(mark("a/b", "known"))
    stop()
    store.append(mark("a/b", "skipped"))
    assert [event.sequence for event in heard] == [1]


def test_what_another_process_appends_is_in_the_history(tmp_path):
    mine, theirs = Store(on_disk(tmp_path)), Store(on_disk(tmp_path))
    assert mine.history().topics == {}
    theirs.append(mark("a/b", "known"))
    assert mine.history().topics["a/b"].mark == "known"


def test_the_history_is_the_same_after_it_has_been_rebuilt(tmp_path):
    store = Store(on_disk(tmp_path))
    store.append(*[mark(f"a/{number % 7}", "starred", number) for number in range(SAVE_EVERY + 3)])
    folded = store.history()
    assert Store(on_disk(tmp_path)).history() == folded  # from the state that was saved
    assert rebuilt(store) == folded


def test_a_damaged_projection_loses_nothing(tmp_path):
    store = Store(on_disk(tmp_path))
    store.append(*[mark("a/b", "known", number) for number in range(SAVE_EVERY)])
    folded = store.history()
    with store._engine.begin() as connection:
        assert connection.exec_driver_sql("UPDATE projections SET version = 0, state = '{}'").rowcount == 1
    assert Store(on_disk(tmp_path)).history() == folded


def test_an_undone_mark_counts_no_more_and_stays_in_the_log():
    store = Store()
    store.append(mark("a/b", "known"))
    (skipped,) = store.append(mark("a/b", "skipped", 1))
    assert store.history().topics["a/b"].mark == "skipped"
    store.append(Event("event_undone", "a/b", NOW + timedelta(minutes=2), {}, "", skipped.id))
    assert store.history().topics["a/b"].mark == "known"
    assert rebuilt(store).topics["a/b"].mark == "known"
    assert len(store.events()) == 3


kinds = st.sampled_from(["mark", "attempt", "passed", "hint", "card", "note", "undo"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(kinds, st.integers(0, 3), st.booleans()), max_size=30))
def test_what_is_folded_bit_by_bit_is_what_is_folded_from_the_whole_log(steps):
    store = Store()
    events = []
    for number, (kind, which, look) in enumerate(steps):
        at, exercise = NOW + timedelta(minutes=7 * number), f"a/b/{which}"
        if kind == "mark":
            event = mark(f"a/{which}", ("known", "starred", "skipped", "none")[number % 4], 7 * number)
        elif kind == "undo":
            can = [each for each in events if each.kind != "event_undone"]
            if not can:
                continue
            undone = can[which % len(can)]
            event = Event("event_undone", undone.subject, at, {}, "", undone.id)
        else:
            event = {
                "attempt": Event("attempt_made", exercise, at, {"files": {}}),
                "passed": Event("attempt_graded", exercise, at, {"verdict": "accepted"}),
                "hint": Event("hint_shown", exercise, at, {"step": 1 + number % 3}),
                "card": Event("card_reviewed", exercise, at, {"rating": 3, "due_at": "2027"}),
                "note": Event("note_kept", f"a/{which}", at, {"text": str(number)}),
            }[kind]
        events += store.append(event)
        if look:
            store.history()
    bit_by_bit = store.history()
    assert rebuilt(store) == bit_by_bit


def test_an_undone_event_folds_its_own_subject_anew_and_no_other(monkeypatch):
    store = Store()
    store.append(*[mark(f"a/{number}", "known", number) for number in range(50)])
    (starred,) = store.append(mark("a/7", "starred", 60))
    store.history()
    store.append(Event("event_undone", "a/7", NOW + timedelta(hours=2), {}, "", starred.id))
    read = []
    monkeypatch.setattr(store_module, "to_event", lambda row: read.append(row.subject) or to_event(row))
    assert not store.history().topics["a/7"].starred
    assert set(read) == {"a/7"}


def test_a_long_log_is_folded_in_parts_and_saved(tmp_path, monkeypatch):
    monkeypatch.setattr(store_module, "BATCH", 7)
    store = Store(on_disk(tmp_path))
    store.append(*[mark(f"a/{number % 5}", "known", number) for number in range(SAVE_EVERY + 20)])
    folded = store.history()
    assert len(folded.topics) == 5
    read = []
    monkeypatch.setattr(store_module, "to_event", lambda row: read.append(row) or to_event(row))
    assert Store(on_disk(tmp_path)).history() == folded
    assert read == []


def test_an_attempt_without_a_grade_is_waiting():
    store = Store()
    made, other = Event("attempt_made", "a/b/c", NOW), Event("attempt_made", "a/b/c", NOW)
    store.append(made, other, Event("attempt_graded", "a/b/c", NOW, {"verdict": "accepted"}, "", made.id))
    assert [event.id for event in store.ungraded()] == [other.id]


def test_a_draft_is_the_last_that_was_saved():
    store = Store()
    assert store.draft("a/b/c") is None
    assert store.save_draft("a/b/c", draft("one"), over=0)[0]
    written, standing = store.save_draft("a/b/c", draft("two"), over=1)
    assert written and standing.revision == 2
    assert store.draft("a/b/c").files == {"solution.py": "two"}
    assert store.kept_drafts("a/b/c") == []


def test_two_pages_that_save_over_each_other_lose_neither_text():
    store = Store()
    store.save_draft("a/b/c", draft("start"), over=0)
    store.save_draft("a/b/c", draft("from the one"), over=1)
    written, standing = store.save_draft("a/b/c", draft("from the other"), over=1)
    assert not written and standing.files == {"solution.py": "from the one"}
    kept = {each.files["solution.py"] for each in store.kept_drafts("a/b/c")}
    assert kept == {"from the one", "from the other"}
    written, _ = store.save_draft("a/b/c", draft("from the other"), over=standing.revision)
    assert written


def test_the_same_text_from_two_pages_is_no_conflict():
    store = Store()
    store.save_draft("a/b/c", draft("same"), over=0)
    assert store.save_draft("a/b/c", draft("same"), over=0)[0]


def test_of_very_many_overwritten_texts_the_newest_are_kept():
    store = Store()
    for number in range(KEPT_OF_EACH + 5):
        store.keep_draft("a/b/c", draft(str(number)))
    kept = [each.files["solution.py"] for each in store.kept_drafts("a/b/c")]
    assert kept == [str(number) for number in range(KEPT_OF_EACH + 4, 4, -1)]


@pytest.mark.parametrize("threads", [8])
def test_many_threads_append_at_once_and_none_is_lost(tmp_path, threads):
    from concurrent.futures import ThreadPoolExecutor

    store = Store(on_disk(tmp_path))
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda number: store.append(mark(f"a/{number}", "known")), range(100)))
    assert len(store.events()) == 100
    assert len(store.history().topics) == 100


def test_threads_take_turns_at_a_store_in_memory() -> None:
    store = Store()
    with ThreadPoolExecutor(8) as pool:
        appended = list(pool.map(lambda n: store.append(Event("hint_shown", f"a/b/{n}", NOW, {"step": 1})), range(200)))
    assert sorted(events[0].sequence for events in appended) == list(range(1, 201))
    assert len(store.history().exercises) == 200
