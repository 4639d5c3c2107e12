"""Cards reviewed by mouse, from the keyboard alone and on a phone; an exercise that comes back from blank."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from playwright.sync_api import Page, Route, expect

from tests.conftest import ROOT
from tests.e2e.browser import serious_findings, write, written
from tests.e2e.programs import EXERCISE, RIGHT, TOPIC
from tests.e2e.server import Server


def take(page: Page, server: Server, taken: bool = True) -> None:
    """Have the cards of the tests' topic in."""
    answer = page.request.put(f"{server.address}/api/review/topics/{TOPIC}", data={"taken": taken})
    assert answer.ok


def due(page: Page, server: Server) -> str:
    """The card whose turn it is."""
    return str(page.request.get(f"{server.address}/api/review").json()["card"]["id"])


def open_review(page: Page, server: Server) -> None:
    take(page, server)
    page.goto(f"{server.address}/review")
    expect(page.get_by_role("article", name="Card")).to_be_visible()


def test_nothing_is_due_before_anything_was_begun(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/review")
    expect(page.get_by_role("heading", level=1)).to_have_text("No cards yet")
    expect(page.get_by_role("link", name=re.compile("^Continue with"))).to_be_visible()


def test_by_mouse_a_card_is_answered_rated_and_taken_back(page: Page, server: Server) -> None:
    open_review(page, server)
    asked = page.get_by_role("heading", level=1).inner_text()
    card = due(page, server)
    show_any(page)
    ratings = page.get_by_role("group", name="How well did you know it?")
    expect(ratings.get_by_role("button")).to_have_count(4)
    expect(ratings.get_by_role("button", name="Good")).to_contain_text("in 2 days")
    ratings.get_by_role("button", name="Good").click()
    expect(page.get_by_role("status").filter(has_text="2 of")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(asked)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(asked)
    assert due(page, server) == card


def show_any(page: Page) -> None:
    """Show the answer, whatever kind of card it is."""
    page.get_by_role("button", name="Show the answer").click()
    expect(page.get_by_role("heading", name="In one sentence")).to_be_visible()


def test_the_key_after_an_undo_counts_where_its_news_comes_before_its_answer(page: Page, server: Server) -> None:
    def late(route: Route) -> None:
        answer = route.fetch()
        page.wait_for_timeout(1500)
        route.fulfill(response=answer)

    take(page, server)
    page.goto(f"{server.address}/review")
    total = int(page.request.get(f"{server.address}/api/review").json()["left"])
    expect(page.get_by_role("article", name="Card")).to_be_visible()
    page.keyboard.press("Space")
    expect(page.get_by_role("group", name="How well did you know it?")).to_be_visible()
    page.keyboard.press("3")
    expect(page.get_by_role("status").filter(has_text=f"2 of {total}")).to_be_visible()
    page.route("**/api/review/undo", late)
    page.keyboard.press("z")
    expect(page.get_by_role("status").filter(has_text=f"1 of {total}")).to_be_visible()
    page.keyboard.press("Space")
    expect(page.get_by_role("group", name="How well did you know it?")).to_be_visible()
    page.keyboard.press("3")
    expect(page.get_by_role("status").filter(has_text=f"2 of {total}")).to_be_visible()
    page.unroute("**/api/review/undo")
    page.keyboard.press("z")
    expect(page.get_by_role("status").filter(has_text=f"1 of {total}")).to_be_visible()


def test_from_the_keyboard_alone_a_day_is_reviewed(page: Page, server: Server) -> None:
    take(page, server)
    page.goto(server.address)
    expect(page.get_by_role("link", name=re.compile("^Review"))).to_contain_text("due")
    page.keyboard.press("r")
    expect(page.get_by_role("article", name="Card")).to_be_visible()
    total = int(page.request.get(f"{server.address}/api/review").json()["left"])
    for number in range(1, total + 1):
        expect(page.get_by_role("status").filter(has_text=f"{number} of {total}")).to_be_visible()
        page.keyboard.press("Space")
        expect(page.get_by_role("group", name="How well did you know it?")).to_be_visible()
        page.keyboard.press("3")
    expect(page.get_by_role("heading", level=1)).to_have_text("That was all for today")
    morning = "tomorrow|at 04:00|in [0-9]+ minutes?"  # a day ends at four, and a night owl is up before that
    expect(page.get_by_text(re.compile(f"cards are due ({morning})"))).to_be_visible()
    page.keyboard.press("z")
    expect(page.get_by_role("status").filter(has_text=f"{total} of {total}")).to_be_visible()
    page.keyboard.press("Space")
    expect(page.get_by_role("group", name="How well did you know it?")).to_be_visible()
    page.keyboard.press("1")
    expect(page.get_by_role("button", name="Show the answer")).to_be_visible()  # it comes again: nothing else is left
    page.keyboard.press("Space")
    expect(page.get_by_role("group", name="How well did you know it?")).to_be_visible()
    page.keyboard.press("3")
    expect(page.get_by_role("heading", level=1)).to_have_text("That was all for today")


def test_what_is_written_stands_beside_the_answer_and_the_terminal_sees_what_was_rated(
    page: Page, server: Server
) -> None:
    while True:
        answer = page.request.post(f"{server.address}/api/review/undo")
        if not answer.ok:
            break
        kind = answer.json()["card"]["kind"]
        if kind in ("recall", "interview"):
            break
    page.goto(f"{server.address}/review")
    page.get_by_label("Your answer").fill("so that it can be used again")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.get_by_role("region", name="Your answer")).to_contain_text("so that it can be used again")
    page.get_by_text("The proof").click() if page.get_by_role("button", name="Run").count() == 0 else None
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_text(re.compile("^run"))).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Easy").click()
    expect(page.get_by_role("group", name="How well did you know it?")).to_have_count(0)
    told = json.loads(server.terminal("review", "--json").stdout)
    assert told["done"] >= 1
    assert told["can_undo"] is True


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_beside_an_answer(page: Page, server: Server, theme: str) -> None:
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page.request.post(f"{server.address}/api/review/undo")
    page.goto(f"{server.address}/review")
    show_any(page)
    assert serious_findings(page) == []


def test_on_a_phone_the_ratings_stay_at_hand(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server.address)
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("menuitem", name="Review").click()
    show_any(page)
    good = page.get_by_role("button", name="Good")
    expect(good).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    box = good.bounding_box()
    assert box is not None and box["height"] >= 44
    good.click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()


def test_limits_are_kept_and_a_topic_is_put_aside(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/review/plan")
    expect(page.get_by_role("heading", name="The coming days")).to_be_visible()
    page.get_by_label("New cards a day").fill("3")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Kept.")).to_be_visible()
    topic = page.get_by_role("checkbox", name=re.compile("^Loops and functions"))
    topic.uncheck()
    expect(topic).not_to_be_checked()
    assert page.request.get(f"{server.address}/api/review").json()["settings"]["new_a_day"] == 3
    topic.check()
    page.get_by_label("New cards a day").fill("-4")
    page.keyboard.press("Tab")
    expect(page.get_by_text("New a day can be from 0 to 1000")).to_be_visible()


def test_an_exercise_begins_from_blank_and_the_old_text_is_kept(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    write(page, RIGHT)
    expect(page.get_by_text("draft kept")).to_be_visible()
    answer = page.request.post(f"{server.address}/api/exercises/{EXERCISE}/blank")
    assert answer.ok
    page.goto(f"{server.address}/review")
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    expect(page.locator(".cm-content").first).not_to_contain_text("return longest")
    assert written(page).strip() == answer.json()["files"]["solution.py"].strip()
    kept = page.request.get(f"{server.address}/api/exercises/{EXERCISE}/drafts").json()["drafts"]
    assert [draft["files"]["solution.py"] for draft in kept] == [RIGHT]


def test_a_card_that_asks_for_code_is_graded_and_stands_beside_one_right_way(page: Page, server: Server) -> None:
    cards = yaml.safe_load((ROOT / "content" / "areas" / TOPIC / "cards.yaml").read_text(encoding="utf-8"))["cards"]
    asks_for_code = next(f"{TOPIC}/{card['id']}" for card in cards if card["kind"] == "code")
    assert page.request.post(f"{server.address}/api/review/cards/{asks_for_code}/rating", data={"rating": 3}).ok
    card = page.request.post(f"{server.address}/api/review/undo").json()["card"]
    assert card["id"] == asks_for_code
    page.route("**/api/review", lambda route: route.fulfill(json={**route.fetch().json(), "card": card}))
    page.goto(f"{server.address}/review")
    write(page, "def nothing_yet():\n    pass\n")
    page.get_by_role("button", name="Check it").click()
    expect(page.get_by_role("status").filter(has_text="fails")).to_be_visible()
    assert page.get_by_role("group", name="How well did you know it?").count() == 0
    write(page, card["solution"])
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.get_by_role("group", name="How well did you know it?")).to_be_visible()
    expect(page.get_by_role("region", name="Your answer")).to_contain_text("def ")
    expect(page.get_by_text("One right way")).to_be_visible()
