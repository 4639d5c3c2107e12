"""A server and a browser for each file of end-to-end tests; a page each, which may talk to nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.browser import SEEN, opened
from tests.e2e.server import Server

expect.set_options(timeout=30_000)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.needs("chromium"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium. One a file: its event loop runs in this thread, which other tests' loops need."""
    with opened() as browser:
        yield browser


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of somebody who has never been here."""
    server = Server(tmp_path_factory.mktemp("data"))
    server.start()
    yield server
    server.close()


@contextmanager
def page_of(browser: Browser, server: Server, *, seen: bool) -> Iterator[Page]:
    """A page at the address that the server printed. It fails the test if it asks another host for anything."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    if seen:
        context.add_init_script(SEEN)
    page = context.new_page()
    page.set_default_timeout(30_000)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page.goto(server.first_address)
    yield page
    context.close()
    assert strangers(asked, server) == []


def strangers(asked: list[str], server: Server) -> list[str]:
    """The addresses that are another host's."""
    return [url for url in asked if not url.startswith((f"{server.address}/", "data:", "blob:"))]


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A page of somebody who has been here before."""
    with page_of(browser, server, seen=True) as page:
        yield page


@pytest.fixture
def first_page(browser: Browser, server: Server) -> Iterator[Page]:
    """A page of somebody who has never been here."""
    with page_of(browser, server, seen=False) as page:
        yield page
