"""Every page, in both themes: nothing serious by axe; and what is not there is said."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.browser import serious_findings, write
from tests.e2e.pages import PAGES
from tests.e2e.programs import EXERCISE, WAITS_FOR_RAIN
from tests.e2e.server import Server


def settled(page: Page) -> None:
    """Wait until the page has its heading and what it asked for."""
    expect(page.get_by_role("main")).to_be_visible()
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    expect(page.locator("[aria-busy=true]")).to_have_count(0)


def test_axe_finds_what_is_put_there_to_be_found(page: Page) -> None:
    settled(page)
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert any(finding.startswith("image-alt") for finding in serious_findings(page))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(page: Page, server: Server, name: str, theme: str) -> None:
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page.goto(server.address + PAGES[name])
    settled(page)
    assert serious_findings(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_beside_a_counterexample(page: Page, server: Server, theme: str) -> None:
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    write(page, WAITS_FOR_RAIN)
    expect(page.get_by_role("region", name="Checks")).to_contain_text("fails")
    assert serious_findings(page) == []


@pytest.mark.parametrize("name", ["roadmap", "topic", "progress"])
def test_what_is_asked_ahead_of_the_application_is_not_asked_again_by_it(page: Page, server: Server, name: str) -> None:
    settled(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server.address + PAGES[name])
    settled(page)
    links = page.locator("head link[rel=preload][as=fetch], head link[rel=modulepreload][crossorigin=anonymous]")
    ahead = [link.evaluate("(link) => link.href") for link in links.all()]
    assert sum("/api/" in address for address in ahead) == 2 and len(ahead) > 2
    assert [asked.count(address) for address in ahead] == [1] * len(ahead)


@pytest.mark.parametrize("path", ["/nowhere", "/topic/no/such-topic", "/exercise/no/such/exercise"])
def test_what_is_not_there_is_said_to_be_not_found(page: Page, server: Server, path: str) -> None:
    page.goto(server.address + path)
    expect(page.get_by_role("heading", level=1)).to_have_text("Not on this map")
    expect(page).to_have_title("Not found · Orienteer")


def test_a_visitor_without_the_token_gets_nothing(browser: Browser, server: Server) -> None:
    context = browser.new_context()
    page = context.new_page()
    answer = page.goto(server.address)
    assert answer is not None
    assert answer.status in (401, 403)
    assert context.request.get(f"{server.address}/api/roadmap").status in (401, 403)
    context.close()


def test_on_paper_the_task_and_the_program_stand_and_what_is_pressed_does_not(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    settled(page)
    page.emulate_media(media="print")
    expect(page.get_by_text("A weather station writes down").first).to_be_visible()
    expect(page.locator(".cm-content").first).to_be_visible()
    for name in ("Submit", "Start over", "Where"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    expect(page.get_by_role("heading", name="Hints")).to_have_count(0)
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()") == "#fff"


def test_a_hint_that_was_shown_stands_on_paper_too(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    page.get_by_role("button", name="Where").click()
    expect(page.locator(".hints .got")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator(".hints .got")).to_be_visible()
    expect(page.locator(".hints .later").first).not_to_be_visible()


def test_in_forced_colours_a_line_stands_under_the_chosen_page_alone(page: Page) -> None:
    settled(page)
    page.emulate_media(forced_colors="active")
    lines = page.locator(".bar nav a").evaluate_all(
        "links => links.map((link) => [link.hasAttribute('aria-current'),"
        " getComputedStyle(link).borderBottomColor !== getComputedStyle(document.body).backgroundColor])"
    )
    assert len(lines) > 1
    assert all(chosen == drawn for chosen, drawn in lines)
