"""The roadmap taken along from the page."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.server import Server


def test_a_part_is_made_and_saved_as_a_file(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(f"{server.address}/progress")
    page.get_by_role("link", name="Take it along").click()
    expect(page.get_by_role("heading", level=1, name="Take it along")).to_be_visible()
    page.get_by_role("radio", name="JSON").check()
    page.get_by_label("Part").select_option(label="Syntax and basics")
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
    page.get_by_label("Part").focus()
    page.keyboard.type("all of Python")
    page.get_by_role("button", name="Make the file").focus()
    page.keyboard.press("Enter")
    save = page.get_by_role("link", name="Save the file")
    expect(save).to_be_visible(timeout=120_000)
    with page.expect_download() as waiting:
        save.press("Enter")
    waiting.value.save_as(tmp_path / "book.pdf")
    assert (tmp_path / "book.pdf").read_bytes().startswith(b"%PDF-")


def test_an_export_that_is_not_there_is_said(page: Page, server: Server) -> None:
    answer = page.request.get(f"{server.address}/api/exports/none/file")
    assert answer.status == 404 and "isn't here any more" in answer.json()["error"]["what"]
