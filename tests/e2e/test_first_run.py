"""The first page that somebody sees: one exercise, a verdict at once, and three ways on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e.browser import code, serious_findings, write
from tests.e2e.server import Server

RIGHT = "def trips(cars: int) -> int:\n    return (cars + 39) // 40\n"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_the_first_page(first_page: Page, theme: str) -> None:
    first_page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    expect(first_page.get_by_role("region", name="Editor and checks")).to_contain_text("trips(1)")
    assert serious_findings(first_page) == []


def test_on_a_phone_the_verdict_and_the_three_ways_fit(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(server.first_address)
    expect(page.get_by_role("region", name="Editor and checks")).to_contain_text("4 of 5 pass")
    ways = page.get_by_role("navigation", name="After this").get_by_role("link")
    expect(ways).to_contain_text(["Place me", "Start from the beginning", "Show me the whole map"])
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_nothing_moves_when_the_editor_and_the_first_verdict_come(
    browser: Browser, server: Server, width: int, height: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    held: list[Route] = []
    for late in ("**/check", "**/assets/editor-*.js"):
        page.route(late, lambda route: route.continue_() if before else held.append(route))
    before = None
    page.goto(server.first_address)
    rows = page.get_by_role("listitem").filter(has_text="full crossings are counted")
    expect(rows).to_contain_text("not run yet")
    before = rows.bounding_box()
    for route in held:
        route.continue_()
    expect(code(page)).to_be_visible()
    expect(rows).to_contain_text("passes")
    after = rows.bounding_box()
    assert before is not None and after is not None and abs(before["y"] - after["y"]) < 2
    context.close()


def test_a_verdict_comes_at_once_opens_in_the_replay_and_changes_as_one_types(first_page: Page, server: Server) -> None:
    page = first_page
    expect(page.get_by_role("heading", level=1)).to_have_text("How many crossings?")
    work = page.get_by_role("region", name="Editor and checks")
    expect(work).to_contain_text("4 of 5 pass")
    code(page).click()
    page.keyboard.press("Alt+KeyR")
    expect(page.get_by_role("img", name="Stack and objects")).to_be_visible()
    page.goto(server.first_address)
    write(page, RIGHT)
    expect(work).to_contain_text("All 5 pass")
    page.get_by_role("link", name="Start from the beginning").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Syntax and basics")
