"""Everything can be done from the keyboard."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.browser import code
from tests.e2e.programs import EXERCISE, RIGHT
from tests.e2e.server import Server


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until what `selector` names has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector):
            return
    raise AssertionError(f"Tab never reaches {selector}")


def test_an_exercise_is_found_solved_and_submitted_without_a_mouse(page: Page) -> None:
    expect(page.get_by_role("link", name="Loops and functions").first).to_be_visible()
    page.keyboard.press("ControlOrMeta+k")
    page.keyboard.type("dry spell")
    expect(page.get_by_text("The longest dry spell").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(code(page)).to_be_visible()

    tab_to(page, ".cm-content")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(RIGHT)
    expect(page.get_by_role("region", name="Checks")).to_contain_text(re.compile(r"All \d+ pass"))
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.get_by_role("heading", name="Accepted")).to_be_visible()


def test_tab_leaves_the_editor_after_escape(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    code(page).click()
    page.keyboard.press("Tab")
    expect(code(page)).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(code(page)).not_to_be_focused()


def test_single_letters_can_be_switched_off_and_the_list_of_keys_is_still_reached(page: Page, server: Server) -> None:
    heading = page.get_by_role("heading", level=1).first
    expect(heading).to_be_visible()
    page.keyboard.press("?")
    switch = page.get_by_role("checkbox", name="Single letters")
    switch.uncheck()
    page.keyboard.press("Escape")
    page.reload()
    expect(heading).to_be_visible()
    expect(page.locator(".btn.go kbd")).not_to_be_visible()
    before = page.url
    for key in ("r", "c", "o", "?"):
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.url == before
    page.keyboard.press("ControlOrMeta+/")
    switch.check()
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page).to_have_url(f"{server.address}/review")


def test_the_list_of_keys_opens_from_the_search(page: Page) -> None:
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    page.keyboard.press("ControlOrMeta+k")
    page.get_by_role("button", name="Keys").click()
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
