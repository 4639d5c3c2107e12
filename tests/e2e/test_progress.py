"""Progress: what was done, what fades, when one practised, and when the path ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.browser import serious_findings
from tests.e2e.conftest import page_of
from tests.e2e.practised import practise
from tests.e2e.server import Server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of somebody who has practised for half a year."""
    data = tmp_path_factory.mktemp("practised")
    practise(data, datetime.now(UTC))
    server = Server(data)
    server.start()
    yield server
    server.close()


def opened(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/progress")
    expect(page.get_by_role("heading", level=1)).to_contain_text("stops are mastered")


def test_by_mouse_a_pace_is_tried_and_given_up_again(page: Page, server: Server) -> None:
    opened(page, server)
    expect(page.get_by_role("heading", level=1)).to_contain_text("4 of 49 stops are mastered")
    expect(page.get_by_text("measured over the last four weeks")).to_be_visible()
    expect(page.get_by_role("img", name=re.compile("The end of the path"))).to_be_visible()
    page.get_by_role("button", name="Try another pace").click()
    hours = page.get_by_label("Hours a week")
    hours.fill("0")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("A week has more than 0 and at most 168 hours.")).to_be_visible()
    hours.fill("7.5")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("at 7 h 30 min a week, until")
    page.get_by_role("button", name="Back to my own").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("at your pace, until")


def test_what_fades_shows_how_much_is_left_and_leads_to_the_topic(page: Page, server: Server) -> None:
    opened(page, server)
    fading = page.get_by_role("region", name="Fading")
    expect(fading.get_by_role("listitem")).to_have_count(2)
    expect(fading).to_contain_text(re.compile(r"File handling.*6 cards, 4 min.*6\d % recall"))
    expect(fading.get_by_role("link", name="Review these 8 cards")).to_have_attribute("href", "/review")
    fading.get_by_role("link", name="File handling").click()
    expect(page.get_by_role("heading", level=1, name="File handling")).to_be_visible()


def test_the_calendar_is_a_table_too(page: Page, server: Server) -> None:
    opened(page, server)
    said = page.get_by_text(re.compile(r"\d+ days, \d+ hours since"))
    days = int((said.inner_text()).split()[0])
    expect(page.locator(".calendar .practised")).to_have_count(days)
    page.get_by_role("button", name="As a table").click()
    table = page.get_by_role("region", name="Practice as a table")
    expect(table.get_by_role("row")).to_have_count(days + 1)
    expect(table.get_by_role("link", name="Data structures").first).to_be_visible()


def test_by_keyboard_another_course_is_chosen_and_stays(page: Page, server: Server) -> None:
    expect(page.get_by_role("main")).to_be_visible()
    page.keyboard.press("g")
    page.keyboard.press("p")
    expect(page.get_by_role("heading", level=1)).to_contain_text("49 stops")
    course = page.get_by_label("Course")
    course.focus()
    page.keyboard.type("Back")
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("49 stops")
    expect(page.get_by_text("Off your course")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Off your course")).to_be_visible()
    page.get_by_role("button", name="As a table").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Practice as a table")).to_be_visible()


def test_on_a_phone_nothing_is_wider_and_the_latest_weeks_show(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 844})
    opened(page, server)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate("document.querySelector('.calendar-pane').scrollLeft") > 0
    expect(page.get_by_role("cell", name="2 of 5")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_beside_half_a_year(page: Page, server: Server, theme: str) -> None:
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    opened(page, server)
    page.get_by_role("button", name="As a table").click()
    page.get_by_role("button", name="Try another pace").click()
    assert serious_findings(page) == []


def test_a_newcomer_is_told_what_is_true_and_when_it_changes(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    newcomer = Server(tmp_path_factory.mktemp("newcomer"))
    newcomer.start()
    with page_of(browser, newcomer, seen=True) as page:
        page.goto(f"{newcomer.address}/progress")
        expect(page.get_by_role("heading", level=1)).to_contain_text("0 of 49 stops are mastered")
        expect(page.get_by_text("can’t be said yet")).to_be_visible()
        expect(page.get_by_text("A day gets its dot once")).to_be_visible()
        expect(page.get_by_role("region", name="Fading")).to_contain_text("Nothing. A stop fades some weeks after")
    newcomer.close()
