"""What is typed is kept: over a reload, and over a server that was killed."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.e2e.browser import code, write
from tests.e2e.programs import EXERCISE, TOPIC, WAITS_FOR_RAIN
from tests.e2e.server import Server

KEPT = "draft kept"


def test_a_draft_survives_a_reload(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    write(page, "kept_over_a_reload = 1\n")
    expect(page.get_by_text(KEPT)).to_be_visible()
    page.reload()
    expect(code(page)).to_contain_text("kept_over_a_reload = 1")


def test_a_draft_survives_a_killed_server_and_the_page_says_what_is_going_on(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    write(page, "before = 1\n")
    expect(page.get_by_text(KEPT)).to_be_visible()

    server.kill()
    write(page, "typed_while_it_was_away = 1\n")
    expect(page.get_by_text("went away").first).to_be_visible()

    server.start()
    expect(page.get_by_text("went away")).to_have_count(0)
    expect(page.get_by_text(KEPT)).to_be_visible()
    page.reload()
    expect(code(page)).to_contain_text("typed_while_it_was_away = 1")


def test_an_attempt_is_there_after_the_server_was_killed(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    write(page, WAITS_FOR_RAIN)
    with page.expect_response(lambda answer: answer.url.endswith("/attempts")):
        page.keyboard.press("ControlOrMeta+Enter")
    expect(page.get_by_role("region", name="Checks")).to_contain_text("fails")
    server.kill()
    server.start()
    page.goto(server.first_address)
    answer = page.request.get(f"{server.address}/api/exercises/{EXERCISE}")
    assert answer.json()["attempts"] >= 1


def test_an_edited_block_of_a_lesson_stays_edited_until_it_is_put_back(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/topic/{TOPIC}")
    block = page.get_by_role("figure", name="Block 1 of")
    block.get_by_role("button", name="Edit").click()
    expect(block.locator(".cm-content")).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("print('mine')")
    page.reload()
    expect(block.locator(".cm-content")).to_have_text("print('mine')")
    block.get_by_role("button", name="Put back").click()
    page.reload()
    expect(block.get_by_role("button", name="Edit")).to_be_visible()
