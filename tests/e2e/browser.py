"""A real Chromium, and what a person does in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.conftest import ROOT, chromium

ARGUMENTS = [
    "--no-sandbox",  # CI is root, and Chromium's own sandbox refuses that
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SEEN = "localStorage.setItem('orienteer.seen', 'true')"
"""Makes a page take one for somebody who has been here before: the first exercise is behind them."""

AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"


@contextmanager
def opened() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def code(page: Page) -> Locator:
    """The text field of the editor."""
    return page.locator(".cm-content").first


def write(page: Page, source: str) -> None:
    """Replace what is in the editor, as a paste over everything does."""
    code(page).click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(source)


def written(page: Page) -> str:
    """What stands in the editor."""
    return "\n".join(code(page).locator(".cm-line").all_inner_texts()).replace("\u200b", "")


def serious_findings(page: Page) -> list[str]:
    """What axe finds on the page that is serious or critical, a line each."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]
