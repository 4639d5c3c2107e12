"""The roadmap taken along from the page."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Page, expect

from orienteer.learning.events import Event
from orienteer.services.export_progress import export_progress
from orienteer.storage.store import Store
from tests.e2e.programs import TOPIC
from tests.e2e.server import Server


def test_a_part_is_made_and_saved_as_a_file(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(f"{server.address}/progress")
    page.get_by_role("link", name="Take it along").click()
    expect(page.get_by_role("heading", level=1, name="Take it along")).to_be_visible()
    page.get_by_role("radio", name="JSON").check()
    page.get_by_role("button", name="5 topics of Python fundamentals").click()
    page.get_by_role("checkbox", name="Syntax and basics").check()
    expect(page.get_by_text("1 topic is chosen.")).to_be_visible()
    page.get_by_role("button", name="Make the file").click()
    save = page.get_by_role("link", name="Save the file")
    expect(save).to_be_visible(timeout=120_000)
    expect(page.get_by_role("status").filter(has_text="Ready: orienteer.json")).to_be_visible()
    with page.expect_download() as waiting:
        save.click()
    waiting.value.save_as(tmp_path / "orienteer.json")
    told = json.loads((tmp_path / "orienteer.json").read_text(encoding="utf-8"))
    assert [topic["id"] for area in told["areas"] for topic in area["topics"]] == ["fundamentals/basics"]


def test_the_book_is_made_by_the_keyboard_alone(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(f"{server.address}/exports")
    pdf = page.get_by_role("radio", name="PDF")
    expect(pdf).to_be_checked()
    pdf.focus()
    page.keyboard.press("Tab")
    page.keyboard.type("a page")  # the edition
    expect(page.get_by_label("edition")).to_have_value("summary")
    page.get_by_role("checkbox", name="Python fundamentals", exact=True).focus()
    page.keyboard.press("Space")
    expect(page.get_by_text("5 topics are chosen.")).to_be_visible()
    page.get_by_role("button", name="Make the file").focus()
    page.keyboard.press("Enter")
    save = page.get_by_role("link", name="Save the file")
    expect(save).to_be_visible(timeout=120_000)
    with page.expect_download() as waiting:
        save.press("Enter")
    waiting.value.save_as(tmp_path / "book.pdf")
    assert (tmp_path / "book.pdf").read_bytes().startswith(b"%PDF-")


def test_several_parts_that_an_address_names_are_chosen(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exports?topics=oop/dunder,{TOPIC},no/such")
    expect(page.get_by_text("2 topics are chosen.")).to_be_visible()
    box = page.get_by_role("checkbox", name="Object-oriented programming", exact=True)
    expect(box).to_be_checked(indeterminate=True)
    expect(page.get_by_role("checkbox", name="Dunder methods")).to_be_checked()
    box.check()
    expect(page.get_by_text("6 topics are chosen.")).to_be_visible()
    page.get_by_role("button", name="Choose none").click()
    expect(page.get_by_text("so all of the course comes along")).to_be_visible()


def test_an_export_that_is_not_there_is_said(page: Page, server: Server) -> None:
    answer = page.request.get(f"{server.address}/api/exports/none/file")
    assert answer.status == 404 and "isn't here any more" in answer.json()["error"]["what"]


def test_ones_own_file_is_taken_away_looked_at_and_brought_back(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(f"{server.address}/exports")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Take it away").click()
    assert waiting.value.suggested_filename.startswith("orienteer-progress-")
    waiting.value.save_as(tmp_path / "mine.zip")
    chooser = page.get_by_label("A file that Orienteer wrote")
    chooser.set_input_files(tmp_path / "mine.zip")
    expect(page.get_by_role("status").filter(has_text="Everything in it is here already.")).to_be_visible()
    (tmp_path / "other.zip").write_bytes(_another_machines())
    chooser.set_input_files(tmp_path / "other.zip")
    expect(page.get_by_role("row", name="notes 1")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="(phone) would be added:")).to_be_visible()
    expect(page.get_by_role("button", name="Add these")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="What was here before is copied to")).to_be_visible()
    expect(page.get_by_text("Brought in last: 1 event, on")).to_be_visible()
    page.goto(f"{server.address}/topic/{TOPIC}")
    expect(page.get_by_role("complementary", name="In the margin")).to_contain_text("From the phone.")
    page.goto(f"{server.address}/exports")
    page.get_by_role("button", name="Undo this import").press("Enter")
    expect(page.get_by_role("status").filter(has_text="Undone: 1 notes. What was here before")).to_be_visible()
    expect(page.get_by_role("button", name="Undo this import")).to_have_count(0)
    page.goto(f"{server.address}/topic/{TOPIC}")
    expect(page.get_by_role("complementary", name="In the margin")).not_to_contain_text("From the phone.")


def test_a_broken_file_is_refused_with_a_sentence(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(f"{server.address}/exports")
    (tmp_path / "broken.zip").write_bytes(_another_machines()[:200])
    page.get_by_label("A file that Orienteer wrote").set_input_files(tmp_path / "broken.zip")
    said = page.get_by_role("status").filter(has_text="This file is damaged or incomplete.")
    expect(said).to_be_visible()
    expect(said).to_contain_text("Nothing was changed.")


def _another_machines() -> bytes:
    store, file, now = Store(), io.BytesIO(), datetime.now(UTC)
    store.append(Event("note_kept", TOPIC, now, {"text": "From the phone."}, "phone"))
    export_progress(file, store=store, now=now)
    return file.getvalue()
