"""A disk that takes no more and a database that is damaged: told on the page, and nothing is lost or overwritten."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.browser import code, serious_findings, write
from tests.e2e.conftest import page_of
from tests.e2e.practised import practise
from tests.e2e.programs import EXERCISE, RIGHT, WAITS_FOR_RAIN
from tests.e2e.server import Server

PAGE_BYTES = 4096


@contextmanager
def no_room(server: Server) -> Iterator[None]:
    """The kernel lets none of the server's files grow."""
    assert server.process is not None
    before = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, before)


def test_on_a_full_disk_the_text_stays_and_is_stored_once_there_is_room(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    write(page, WAITS_FOR_RAIN)
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.get_by_role("region", name="Checks")).to_contain_text("fails")
    expect(page.get_by_text("draft kept")).to_be_visible()
    with no_room(server):
        write(page, RIGHT)
        expect(page.get_by_text("draft kept in this browser")).to_be_visible()
        page.keyboard.press("ControlOrMeta+Enter")
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text("The disk refused to read or write the database")
        expect(alert).to_contain_text("What you typed is still on the page.")
        expect(alert).to_contain_text("See that the disk has room")
        page.reload()
        expect(code(page)).to_contain_text("longest_dry_spell")
    expect(page.get_by_text("draft kept in this browser")).to_have_count(0)
    page.keyboard.press("Escape")
    code(page).click()
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.get_by_role("heading", name="Accepted")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_damaged_database_is_told_in_four_parts_and_left_as_it_is(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, theme: str
) -> None:
    data = tmp_path_factory.mktemp("damaged")
    practise(data, datetime.now(UTC))
    file = data / "orienteer.db"
    whole = file.read_bytes()
    half = len(whole) // PAGE_BYTES // 2 * PAGE_BYTES
    file.write_bytes(whole[:half] + b"\xff" * (len(whole) - half))
    before = file.read_bytes()
    server = Server(data)
    server.start()
    with page_of(browser, server, seen=True) as page:
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        page.goto(f"{server.address}/progress")
        expect(page.get_by_role("heading", level=1)).to_contain_text("is damaged")
        alert = page.get_by_role("alert")
        for words in ("Nothing was overwritten", "move the file and its", "backups", "orienteer import progress FILE"):
            expect(alert).to_contain_text(words)
        assert serious_findings(page) == []
    told = server.terminal("progress")
    assert told.returncode == 3
    assert "is damaged" in told.stderr and "Nothing was overwritten." in told.stderr
    server.close()
    assert file.read_bytes() == before
