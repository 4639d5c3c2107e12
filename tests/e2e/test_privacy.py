"""Nothing leaves the machine: no page asks another host for anything, whatever is done on it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ROOT
from tests.e2e.conftest import page_of, strangers
from tests.e2e.pages import PAGES
from tests.e2e.server import Server

ROUTER = ROOT / "frontend" / "src" / "app" / "router.tsx"
VISITED = (*PAGES.values(), "/trail")
ELSEWHERE = "https://elsewhere.example/picture.png"


def test_every_route_of_the_pages_is_among_those_that_are_visited() -> None:
    routes = re.findall(r'path: "(/[^"]*)"', ROUTER.read_text(encoding="utf-8"))
    assert len(routes) > 8
    patterns = {route: re.sub(r":\w+", "[^/]+", route) for route in routes}
    assert [route for route, pattern in patterns.items() if not any(re.fullmatch(pattern, at) for at in VISITED)] == []


@pytest.fixture(scope="module")
def asked(browser: Browser, server: Server) -> list[str]:
    """What a browser asks for while every page is opened, put on paper, and left by a link or the search."""
    with page_of(browser, server, seen=True) as page:
        addresses: list[str] = []
        page.context.on("request", lambda request: addresses.append(request.url))
        for path in VISITED:
            page.goto(server.address + path)
            expect(page.get_by_role("heading", level=1).first).to_be_visible()
            page.emulate_media(media="print")
            page.emulate_media(media="screen")
        page.keyboard.press("ControlOrMeta+k")
        page.keyboard.type("loop")
        expect(page.get_by_role("option").first).to_be_visible()
        return addresses


def test_no_page_asks_another_host_for_anything(asked: list[str], server: Server) -> None:
    for path in VISITED:
        assert server.address + path in asked
    assert strangers(asked, server) == []


def test_what_would_be_asked_of_another_host_is_noticed(server: Server) -> None:
    assert strangers([server.address + "/", ELSEWHERE, "data:,"], server) == [ELSEWHERE]


def test_a_page_may_not_even_ask(page: Page) -> None:
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    refused = page.evaluate(
        """(address) => new Promise((tell) => {
          document.addEventListener('securitypolicyviolation', (event) => tell(event.blockedURI), {once: true});
          fetch(address).catch(() => undefined);
        })""",
        ELSEWHERE,
    )
    assert refused == ELSEWHERE
