"""The bar that is shown while review parameters are fitted: how far it is, stopped, and at its end."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Locator, Page, Route, expect

from orienteer.learning.events import Event
from orienteer.storage.store import Store
from tests.conftest import ROOT
from tests.e2e.browser import serious_findings
from tests.e2e.server import Server

REVIEWS = 1_500
"""So many make a fit long enough for several rounds to be heard of."""
FIT_MILLISECONDS = 180_000
"""How long a busy machine may take for one; nothing is asserted about it."""
FOLDERS = ("fundamentals/files", "fundamentals/loops-functions", "oop/dunder", "intermediate/comprehensions")

WATCH = """() => {
  window.rounds = [];
  new MutationObserver(() => {
    const bar = document.querySelector('progress');
    const said = bar?.parentElement.innerText.split('\\n')[0];
    if (bar && bar.max > 1 && bar.value !== window.rounds.at(-1)?.[0]) window.rounds.push([bar.value, bar.max, said]);
  }).observe(document.body, {childList: true, subtree: true, attributes: true});
}"""


def reviewed(data: Path, now: datetime) -> None:
    """Years of somebody who forgets quicker than most: what was known yesterday isn't after a week."""
    rng, cards = random.Random(1), []
    for topic in FOLDERS:
        text = (ROOT / "content" / "areas" / topic / "cards.yaml").read_text(encoding="utf-8")
        cards += [f"{topic}/{card['id']}" for card in yaml.safe_load(text)["cards"]]
    each = REVIEWS // len(cards) + 2
    events = []
    for card in cards:
        at = now - timedelta(days=10 * each)
        for _ in range(each):
            days = rng.choice((1, 2, 7, 10))
            at += timedelta(days=days)
            rating = 3 if rng.random() < (0.95 if days <= 2 else 0.4) else 1
            events.append(Event("card_reviewed", card, at, {"rating": rating, "day": f"{at:%Y-%m-%d}"}, "desk"))
    store = Store(f"sqlite:///{data / 'orienteer.db'}")
    store.merge(events)
    store.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of somebody who has reviewed for years."""
    data = tmp_path_factory.mktemp("reviewed")
    reviewed(data, datetime.now(UTC))
    server = Server(data)
    server.start()
    yield server
    server.close()


def plan(page: Page, server: Server) -> tuple[Locator, Locator, Locator]:
    """The plan's page: what begins a fit, the bar, and what is said of it."""
    page.goto(f"{server.address}/review/plan")
    button = page.get_by_role("button", name="Fit them to me")
    expect(button).to_be_visible()
    said = page.get_by_role("main").get_by_role("status").first
    return button, page.get_by_role("progressbar", name="How far the fit is"), said


def own(page: Page, server: Server) -> bool:
    """Whether the server has parameters of one's own."""
    return bool(page.request.get(f"{server.address}/api/review").json()["settings"]["own_parameters"])


def test_a_fit_that_is_stopped_says_so_and_the_focus_is_never_lost(page: Page, server: Server) -> None:
    """The request is held back, so that no machine is too quick to be stopped."""
    button, bar, said = plan(page, server)
    held: list[Route] = []
    page.route("**/api/review/fit", lambda route: held.append(route))
    button.focus()
    page.keyboard.press("Enter")
    expect(bar).to_be_visible()
    expect(page.get_by_role("button", name="Stop")).to_be_focused()
    expect(page.get_by_text("Beginning")).to_be_visible()
    assert serious_findings(page) == []
    page.keyboard.press("Enter")
    expect(said).to_have_text("Stopped. Nothing was changed.")
    expect(bar).to_have_count(0)
    expect(button).to_be_focused()
    assert not own(page, server)


def test_a_fit_goes_forward_to_its_end_and_then_the_intervals_are_ones_own(page: Page, server: Server) -> None:
    button, bar, said = plan(page, server)
    page.evaluate(WATCH)
    button.click()
    expect(bar).to_be_visible()
    expect(said).to_contain_text("foretell better what you recall", timeout=FIT_MILLISECONDS)
    expect(bar).to_have_count(0)
    expect(button).to_be_focused()
    rounds = page.evaluate("window.rounds")
    assert rounds and rounds == sorted(rounds)
    assert all(0 < done <= most == 40 and words == f"{done} of 40 rounds" for done, most, words in rounds)
    expect(page.get_by_text("The intervals follow what you yourself recall.")).to_be_visible()
    assert own(page, server)
