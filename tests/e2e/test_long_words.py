"""Words without an end, wherever a learner can enter one: nothing overflows sideways, on a phone or at 200 %."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import APIRequestContext, Browser, Page, expect

from tests.e2e.pages import PAGES
from tests.e2e.programs import EXERCISE, TOPIC
from tests.e2e.server import Server

WORD = "Donaudampfschifffahrtsgesellschaft" * 4
NAME = f"{WORD.lower()}.py"
PROGRAM = f'"""{WORD}"""\n\n\ndef longest_dry_spell(rain):\n    {WORD} = rain\n    return "{WORD}"\n'

SIZES = {720: 450, 360: 800}
"""1440 by 900 at 200 %, and a small phone: width → height."""

SHOWN = ("topic", "stop", "workbench", "replay", "problem", "follow-ups", "report")
"""Pages on which such a word is read."""

ROUNDS = ("problem", "complexity", "follow-ups", "report")
"""How far the interviews are, one each."""

STICKS_OUT = """([part, width]) => {
  const range = document.createRange();
  const scrolls = (element) => element.matches("input, textarea") ? true
    : ["auto", "scroll"].includes(getComputedStyle(element).overflowX)
      || getComputedStyle(element).textOverflow === "ellipsis";
  const clipped = (element) => element !== null && !scrolls(element)
    ? clipped(element.parentElement) : element === null;
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!node.data.toLowerCase().includes(part) || node.parentElement.closest(".vh")) continue;
    range.selectNodeContents(node);
    const right = Math.max(...[...range.getClientRects()].map((box) => box.right));
    if (right > width + 1 && clipped(node.parentElement)) found.push(node.parentElement.outerHTML.slice(0, 200));
  }
  return found;
}"""
"""The elements with such a word that end beyond the page's edge, and that nothing lets one scroll."""


class Learner:
    """Somebody who enters long words everywhere.

    Args:
        request: asks the server as a page of theirs does.
    """

    def __init__(self, request: APIRequestContext, server: Server) -> None:
        self._request, self._api = request, f"{server.address}/api"

    def write_everywhere(self) -> dict[str, str]:
        """Enter them: notes, drafts, files, and interviews, each of which comes further than the one before.

        Returns:
            Every page's address, by its name.
        """
        self._put(f"/topics/{TOPIC}/note", {"text": WORD})
        files = {"solution.py": PROGRAM, NAME: PROGRAM}
        self._put(f"/exercises/{EXERCISE}/draft", {"files": files})
        self._post(f"/exercises/{EXERCISE}/attempts", {"files": files})
        self._put(f"/review/topics/{TOPIC}", {"taken": True})
        interviews = self._request.get(f"{self._api}/interviews").json()["interviews"]
        slugs = dict(zip(ROUNDS, (each["id"] for each in interviews), strict=False))
        rounds = {name: f"/interview/{slug}/{self._held(slug, name)}" for name, slug in slugs.items()}
        return {**PAGES, "stop": f"/trail?stop={TOPIC}", **rounds}

    def _held(self, slug: str, phase: str) -> str:
        """A round that has come to a phase."""
        far = ROUNDS.index(phase)
        begun = self._post(f"/interviews/{slug}/rounds", {"clock": False})
        at = f"/interviews/{slug}/rounds/{begun['id']}"
        self._put(f"{at}/draft", {"files": {"solution.py": PROGRAM, "notes": WORD}})
        self._post(f"{at}/asked", {"text": WORD})
        if far > 0:
            self._post(f"{at}/submissions", {"files": {"solution.py": PROGRAM}})
            self._post(f"{at}/handed-in")
        if far > 1:
            told = self._post(f"{at}/complexity", {"time": "1", "space": "1", "text": WORD})
            self._post(f"{at}/answers/{told['follow_ups'][0]['id']}", {"text": WORD})
        if far > 2:
            self._post(f"{at}/end")
        return str(begun["id"])

    def _put(self, path: str, data: dict[str, Any]) -> None:
        expect(self._request.put(self._api + path, data=data, timeout=120_000)).to_be_ok()

    def _post(self, path: str, data: dict[str, Any] | None = None) -> Any:
        answer = self._request.post(self._api + path, data=data, timeout=120_000)
        expect(answer).to_be_ok()
        return answer.json()


@pytest.fixture(scope="module")
def addresses(browser: Browser, server: Server) -> Iterator[dict[str, str]]:
    """Where long words stand, by the page's name."""
    context = browser.new_context()
    context.new_page().goto(server.first_address)
    yield Learner(context.request, server).write_everywhere()
    context.close()


def overflows(page: Page) -> list[str]:
    """What is wider than the page, and what is cut off at its edge."""
    expect(page.get_by_role("main")).to_be_visible()
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    width = page.evaluate("window.innerWidth")
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [*([f"{wide} pixels"] if wide > width else []), *page.evaluate(STICKS_OUT, [WORD[:30].lower(), width])]


@pytest.mark.parametrize("name", [*PAGES, "stop", *ROUNDS])
def test_no_page_overflows_sideways(page: Page, server: Server, addresses: dict[str, str], name: str) -> None:
    page.goto(server.address + addresses[name])
    for width, height in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        assert overflows(page) == [], width
    assert name not in SHOWN or WORD in page.content()


def test_a_file_that_is_brought_back_may_have_such_a_name(
    page: Page, server: Server, addresses: dict[str, str]
) -> None:
    page.goto(server.address + addresses["exports"])
    kept = page.request.get(f"{server.address}/api/progress/export").body()
    chosen = {"name": f"{WORD}.zip", "mimeType": "application/zip", "buffer": kept}
    page.locator("input[type=file]").set_input_files(chosen)  # type: ignore[arg-type] # a FilePayload is such a dict
    expect(page.get_by_text(f"{WORD}.zip")).to_be_visible()
    for width, height in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        assert overflows(page) == [], width
