"""The package for Anki, read back by Anki's own importer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from orienteer.curriculum.course import Card
from orienteer.exports.book import Book
from orienteer.exports.forms import form_called
from orienteer.exports.forms.anki.form import stable_id
from tests.unit.exports.books import OWN, book


@pytest.fixture(name="collection")
def _collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def package(of: Book, file: Path) -> Path:
    form = form_called("anki")
    form.write(of, file, {}, lambda done, total, what: None)
    return file


def bring_in(collection: Collection, file: Path) -> None:
    options = ImportAnkiPackageOptions(merge_notetypes=True)
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(file), options=options))


def with_cards(*cards: Card) -> Book:
    whole = book()
    topic = replace(whole.topics[0], cards=cards)
    return replace(whole, areas=(replace(whole.areas[0], topics=(topic,)),))


def ours() -> Card:
    return book().topics[0].cards[0]


def test_the_notes_arrive_with_their_code_intact(collection: Collection, tmp_path: Path) -> None:
    proof = "x = {1: {2: 3}}\nprint(1 < 2 & 3, '{{x}}', '::')\n"
    bring_in(collection, package(with_cards(replace(ours(), proof=proof)), tmp_path / "a.apkg"))
    (note_id,) = collection.find_notes("")
    note = collection.get_note(note_id)
    assert note["Question"] == "Why <code>{{c1::not}}</code>?"
    assert note["Proof"] == ("<pre><code>x = {1: {2: 3}}\nprint(1 &lt; 2 &amp; 3, '{{x}}', '::')</code></pre>")
    assert note["Sentence"].startswith("Because of <code>a::b</code>.")
    (card,) = note.cards()
    shown = card.question() + card.answer()
    assert "{{c1::not}}" in shown and "1 &lt; 2 &amp; 3" in shown and "'{{x}}'" in shown
    assert [deck.name for deck in collection.decks.all_names_and_ids() if deck.name != "Default"] == [
        "Orienteer", "Orienteer::The first",
    ]  # fmt: skip
    assert note.tags == ["orienteer::first::words"]


def test_it_is_said_that_a_package_holds_nothing_of_ones_own_or_no_cards(tmp_path: Path) -> None:
    def remarks(of: Book, name: str) -> list[str]:
        return list(form_called("anki").write(of, tmp_path / name, {}, lambda done, total, what: None) or ())

    assert remarks(book(), "a") == []
    assert remarks(book(mine=OWN), "b") == ["Cards hold nothing of your own: Anki keeps your schedule."]
    assert remarks(with_cards(), "c") == ["No topic of this part has cards yet."]


def test_twin_cards_stay_two(collection: Collection, tmp_path: Path) -> None:
    bring_in(collection, package(with_cards(ours(), replace(ours(), id="why-again")), tmp_path / "a.apkg"))
    assert len(collection.find_notes("")) == 2


def test_a_later_export_updates_the_notes_and_keeps_their_schedule(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("genanki.package.time.time", lambda: 1_700_000_000.0)
    bring_in(collection, package(with_cards(ours()), tmp_path / "a.apkg"))
    (note_id,) = collection.find_notes("")
    (card,) = collection.get_note(note_id).cards()
    collection.sched.set_due_date([card.id], "17")
    due = collection.get_card(card.id).due
    monkeypatch.setattr("genanki.package.time.time", lambda: 1_800_000_000.0)
    bring_in(collection, package(with_cards(replace(ours(), asks_html="Edited?")), tmp_path / "b.apkg"))
    (still,) = collection.find_notes("")
    assert still == note_id and collection.get_note(note_id)["Question"] == "Edited?"
    again = collection.get_card(card.id)
    assert (again.due, again.ivl) == (due, 17)


def test_a_topic_that_was_renamed_keeps_its_notes(collection: Collection, tmp_path: Path) -> None:
    whole = with_cards(ours())
    bring_in(collection, package(whole, tmp_path / "a.apkg"))
    (area,) = whole.areas
    moved = replace(area.topics[0], id="first/renamed", aliases=("first/words",))
    bring_in(collection, package(replace(whole, areas=(replace(area, topics=(moved,)),)), tmp_path / "b.apkg"))
    assert len(collection.find_notes("")) == 1


def test_ids_of_decks_are_those_that_genanki_asks_for_and_always_the_same() -> None:
    assert stable_id("oop") == stable_id("oop") != stable_id("data")
    assert all(1 << 30 <= stable_id(name) < 1 << 31 for name in ("oop", "data", "", "x" * 1000))


def test_awkward_titles_come_through(awkward: Book, collection: Collection, tmp_path: Path) -> None:
    bring_in(collection, package(awkward, tmp_path / "a.apkg"))
    (note_id,) = collection.find_notes("")
    assert "&quot;quotes&quot; # $ @ * _ \\ &lt; &amp; {{ }} :: שלום é" in collection.get_note(note_id)["Topic"]
