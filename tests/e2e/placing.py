"""What the tests know of a placement: where it stands, which answer is right, and the way to a program."""

from __future__ import annotations

import re
from typing import Any

import yaml
from playwright.sync_api import Page, expect

from tests.conftest import ROOT
from tests.e2e.server import Server


def told(page: Page, server: Server) -> dict[str, Any]:
    """The placement, as the server has it."""
    found: dict[str, Any] = page.request.get(f"{server.address}/api/placement").json()
    return found


def right_answer(question: dict[str, Any]) -> int:
    """Which of the answers that are shown is right, by the author's file."""
    topic, _, slug = question["id"].rpartition("/")
    cards = yaml.safe_load((ROOT / "content" / "areas" / topic / "cards.yaml").read_text(encoding="utf-8"))["cards"]
    (card,) = [each for each in cards if each["id"] == slug]
    (right,) = [plain(str(each["text"])) for each in card["choices"] if each.get("right")]
    return [plain(re.sub("<[^>]+>", "", shown)) for shown in question["choices"]].index(right)


def plain(text: str) -> str:
    """Words and signs alone, however they are set."""
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return re.sub(r"[`\s\"“”'‘’]", "", text)


def to_a_program(page: Page, server: Server) -> None:
    """Answer choices, now rightly and now not, until a program's output is asked for."""
    for turn in range(20):
        question = told(page, server)["question"]
        assert question is not None, "no program was asked about"
        if question["form"] == "predict":
            break
        data: dict[str, Any] = {"question": question["id"]}
        if question["form"] == "choice":
            right = right_answer(question)
            data["choice"] = right if turn % 2 else (right + 1) % len(question["choices"])
        assert page.request.post(f"{server.address}/api/placement/answers", data=data).ok
    page.reload()
    expect(page.locator(".predict input").first).to_be_visible()
