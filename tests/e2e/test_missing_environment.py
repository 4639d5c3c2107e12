"""An exercise whose environment is missing: offered, made before one's eyes, stopped, gone on with; then it opens.

The server's part is played here, so that nothing is fetched; `tests/unit/web/test_making.py` has the real one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e.browser import serious_findings
from tests.e2e.conftest import page_of
from tests.e2e.programs import EXERCISE
from tests.e2e.server import Server

ERROR = {
    "what": "The environment 'data' isn't made on this machine yet.", "safe": "", "next": "", "remedy": "",
    "environment": "data",
}  # fmt: skip
DATA = {
    "name": "data", "title": "Data", "about": "NumPy and pandas.", "state": "not made", "doing": "",
    "cost": "about 109 MB to fetch, 521 MB on disk, 2 minutes", "bytes_done": 0, "bytes_in_all": 630_000_000,
    "what": "",
}  # fmt: skip


class Played:
    """The server's answers about the environment; the exercise opens once it is ready."""

    def __init__(self, page: Page) -> None:
        self.now = dict(DATA)
        page.route("**/api/environments/data**", self._environment)
        page.route(f"**/api/exercises/{EXERCISE}", self._exercise)

    def _environment(self, route: Route) -> None:
        asked = route.request.url.rpartition("/")[2]
        if asked == "make":
            self.now |= {"state": "making", "doing": "fetching", "bytes_done": 120_000_000}
        elif asked == "stop":
            self.now |= {"state": "stopped"}
        route.fulfill(status=200, content_type="application/json", body=json.dumps(self.now))

    def _exercise(self, route: Route) -> None:
        if self.now["state"] == "ready":
            route.continue_()
        else:
            route.fulfill(status=503, content_type="application/json", body=json.dumps({"error": ERROR}))


@pytest.fixture(params=[(1440, 900), (360, 740)], ids=["desk", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Page]:
    with page_of(browser, server, seen=True) as page:
        width, height = request.param
        page.set_viewport_size({"width": width, "height": height})
        yield page


def test_what_is_missing_is_fetched_before_ones_eyes_and_then_the_exercise_opens(page: Page, server: Server) -> None:
    played = Played(page)
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("about 109 MB to fetch, 521 MB on disk, 2 minutes")
    assert serious_findings(page) == []
    page.get_by_role("button", name="Fetch it").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("progressbar", name="How far Data is")).to_be_visible()
    expect(page.get_by_text("120 of 630 MB")).to_be_visible()
    assert serious_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("What was fetched is kept.")).to_be_visible()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("120 of 630 MB")).to_be_visible()
    played.now |= {"state": "ready"}
    expect(page.get_by_role("button", name="Submit")).to_be_visible()
