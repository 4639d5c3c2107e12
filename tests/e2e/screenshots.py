"""Takes the pictures of the documentation: each page in light, in dark, and on a phone.

`just screenshots` starts a server on an empty data folder, passes one exercise so that something has happened, and
writes `docs/pictures/<page>-<look>.png`.
"""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize, expect

from orienteer.settings import read_settings
from tests.conftest import ROOT
from tests.e2e.browser import SEEN, opened, write
from tests.e2e.practised import practise
from tests.e2e.programs import EXERCISE, TOPIC, WAITS_FOR_RAIN
from tests.e2e.server import Server

PICTURES = ROOT / "docs" / "pictures"
LOOKS: dict[str, tuple[Literal["light", "dark"], int, int]] = {
    "light": ("light", 1440, 900),
    "dark": ("dark", 1440, 900),
    "phone": ("light", 390, 844),
}
PRACTISED = {
    "trail": "/trail",
    "outline": "/outline",
    "review-plan": "/review/plan",
    "interviews": "/interviews",
    "progress": "/progress",
    "exports": "/exports",
    "projects": "/projects",
}


def take(browser: Browser, server: Server, look: str) -> None:
    """All pictures of one look."""
    scheme, width, height = LOOKS[look]
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )
    context.add_init_script(SEEN)
    page = context.new_page()
    page.goto(server.first_address)
    page.goto(f"{server.address}/topic/{TOPIC}")
    shot(page, f"topic-{look}")
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    phone = look == "phone"
    if phone:
        page.get_by_role("tab", name="Editor").click()
    write(page, WAITS_FOR_RAIN)
    if phone:
        page.get_by_role("tab", name="Checks").click()
    expect(page.get_by_text("Smallest input").first).to_be_attached(timeout=60_000)
    shot(page, f"workbench-{look}")
    if not phone:
        page.keyboard.press("Alt+KeyR")
    else:
        page.get_by_role("link", name="Open in replay").click()
    expect(page.get_by_role("img", name="Stack and objects")).to_be_visible()
    shot(page, f"replay-{look}")
    page.request.put(f"{server.address}/api/review/topics/{TOPIC}", data={"taken": True})
    page.goto(f"{server.address}/review")
    page.get_by_role("button", name="Show the answer").click()
    shot(page, f"review-{look}")
    context.close()


def take_practised(browser: Browser, server: Server, look: str) -> None:
    """The pages that show somebody's half a year."""
    scheme, width, height = LOOKS[look]
    viewport: ViewportSize = {"width": width, "height": height}
    context = browser.new_context(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    context.add_init_script(SEEN)
    page = context.new_page()
    page.goto(server.first_address)
    for name, path in PRACTISED.items():
        page.goto(server.address + path)
        shot(page, f"{name}-{look}")
    context.close()


def take_first_run(browser: Browser, server: Server, look: str) -> None:
    """What somebody sees who has never been here, and the first question of a placement."""
    scheme, width, height = LOOKS[look]
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(server.first_address)
    expect(page.get_by_text("Smallest input")).to_be_visible(timeout=60_000)
    shot(page, f"first-run-{look}")
    page.get_by_role("link", name="Place me").click()
    page.request.post(f"{server.address}/api/placement", data={"role": "all"})
    page.reload()
    shot(page, f"placement-{look}")
    context.close()


def shot(page: Page, name: str) -> None:
    """One picture, when the page has settled."""
    expect(page.get_by_role("heading", level=1).first).to_be_attached(timeout=60_000)
    page.wait_for_load_state("networkidle") if not name.startswith(
        ("workbench", "first-run")
    ) else page.wait_for_timeout(1000)
    page.evaluate("document.fonts.ready")
    page.screenshot(path=PICTURES / f"{name}.png")


def main() -> None:
    """Take them all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    practised = {take_first_run: False, take: False, take_practised: True}
    with tempfile.TemporaryDirectory() as folder, opened() as browser:
        for number, (taking, has_practised) in enumerate(practised.items()):
            data = Path(folder) / str(number)
            data.mkdir()
            if has_practised:
                practise(data, datetime.now(UTC))
            server = Server(data, read_settings().environments_folder)
            server.start()
            try:
                for look in LOOKS:
                    taking(browser, server, look)
            finally:
                server.close()


if __name__ == "__main__":
    main()
