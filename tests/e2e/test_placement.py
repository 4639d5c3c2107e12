"""A newcomer is placed: by mouse, from the keyboard alone, on a phone, and beside the terminal."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e.browser import SEEN, serious_findings
from tests.e2e.placing import right_answer, to_a_program, told
from tests.e2e.server import Server

LEVEL = re.compile("^You would start|^Everything that can be asked")


def begin(page: Page, server: Server) -> None:
    """A new placement, at its first question."""
    assert page.request.post(f"{server.address}/api/placement", data={"role": "all"}).ok
    page.goto(f"{server.address}/place")
    expect(page.get_by_text("Question 1", exact=True).first).to_be_visible()


def go(page: Page, server: Server, knows: int) -> None:
    """Answer over HTTP until it ends, knowing so many areas' topics."""
    topics = [
        topic["id"]
        for area in page.request.get(f"{server.address}/api/roadmap").json()["areas"]
        for topic in area["stops"]
        if topic["written"]
    ]
    while question := told(page, server)["question"]:
        data: dict[str, Any] = {"question": question["id"]}
        known = topics.index(question["id"].rpartition("/")[0]) < knows
        if known and question["form"] == "choice":
            data["choice"] = right_answer(question)
        assert page.request.post(f"{server.address}/api/placement/answers", data=data).ok


def test_a_newcomer_may_be_placed_at_once(first_page: Page) -> None:
    page = first_page
    choice = page.get_by_role("navigation", name="After this")
    expect(choice.get_by_role("link")).to_have_count(3)
    choice.get_by_role("link", name="Place me").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Where do you stand?")


def test_by_mouse_questions_are_answered_kept_over_a_reload_and_left(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/place")
    page.get_by_role("button", name="Ask the first question").click()
    status = page.get_by_role("status").filter(has_text="Question")
    expect(status).to_contain_text("Question 1 · at most 19 after it")
    page.locator(".place-choices button").first.click()
    expect(status).to_contain_text("Question 2")
    page.reload()
    expect(status).to_contain_text("Question 2")
    page.get_by_role("button", name="I don’t know").click()
    expect(status).to_contain_text("Question 3")
    page.get_by_role("button", name="Stop here").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(LEVEL)
    expect(page.get_by_text("you left early")).to_be_visible()
    page.get_by_text("What it rests on: your 2 answers").click()
    expect(page.locator(".place-rests li")).to_have_count(2)


def test_nothing_is_marked_but_what_one_chooses(page: Page, server: Server) -> None:
    begin(page, server)
    go(page, server, knows=8)
    before = [stop for stop in told(page, server)["result"]["before"] if stop["proposed"]]
    assert len(before) >= 2
    expect(page.get_by_role("heading", level=1)).to_have_text(LEVEL)  # what was answered elsewhere shows by itself
    known = [stop["id"] for stop in roadmap_stops(page, server) if stop["state"] == "known"]
    assert known == []
    page.get_by_role("checkbox", name=before[0]["title"]).uncheck()
    page.get_by_role("button", name=re.compile("^Mark th.* known$")).click()
    expect(
        page.get_by_role("button", name="Mark nothing").or_(page.get_by_role("button", name="Mark this topic known"))
    ).to_be_visible()
    known = [stop["id"] for stop in roadmap_stops(page, server) if stop["state"] == "known"]
    assert known == [stop["id"] for stop in before[1:]]
    for topic in known:
        assert page.request.put(f"{server.address}/api/topics/{topic}/mark", data={"mark": "none"}).ok


def roadmap_stops(page: Page, server: Server) -> list[dict[str, Any]]:
    return [
        stop for area in page.request.get(f"{server.address}/api/roadmap").json()["areas"] for stop in area["stops"]
    ]


def test_from_the_keyboard_alone_a_placement_comes_to_its_end(page: Page, server: Server) -> None:
    assert page.request.post(f"{server.address}/api/placement", data={"role": "all"}).ok
    assert page.request.post(f"{server.address}/api/placement/end").ok
    page.goto(f"{server.address}/place")
    page.get_by_role("button", name="Take it again").focus()
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", level=1)
    for number in range(1, 21):
        expect(page.get_by_role("status").filter(has_text=f"Question {number} ")).to_be_visible()
        expect(heading).to_be_focused()
        page.keyboard.press("1" if number == 1 else "0")
        expect(page.get_by_role("status").filter(has_text=f"Question {number} ")).to_have_count(0)
        if told(page, server)["state"] == "ended":
            break
    expect(heading).to_have_text(LEVEL)
    expect(heading).to_be_focused()


def test_what_a_program_prints_is_answered_in_its_fields(page: Page, server: Server) -> None:
    begin(page, server)
    to_a_program(page, server)
    fields = page.locator(".predict input")
    fields.first.fill("7")
    page.reload()
    expect(fields.first).to_have_value("7")
    answered = told(page, server)["answered"]
    fields.first.press("ControlOrMeta+Enter")
    expect(
        page.get_by_role("status").filter(has_text=f"Question {answered + 2}").or_(page.get_by_text("What it rests on"))
    ).to_be_visible()
    assert told(page, server)["answered"] == answered + 1


def test_on_a_phone_a_thumb_answers_and_nothing_is_wider_than_the_screen(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="reduce")
    context.add_init_script(SEEN)
    page = context.new_page()
    page.goto(server.first_address)
    begin(page, server)
    page.get_by_role("button", name="I don’t know").tap()
    expect(page.get_by_role("status").filter(has_text="Question 2")).to_be_visible()
    assert narrow(page)
    to_a_program(page, server)
    assert narrow(page)
    page.get_by_role("button", name="Stop here").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text(LEVEL)
    page.set_viewport_size({"width": 360, "height": 800})
    assert narrow(page)
    context.close()


def narrow(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_the_terminal_places_as_well_and_the_page_follows(page: Page, server: Server) -> None:
    begin(page, server)
    said = server.terminal("place", "--answer", "?", "--json")
    assert said.returncode == 0, said.stderr
    assert json.loads(said.stdout)["answered"] == 1
    expect(page.get_by_role("status").filter(has_text="Question 2")).to_be_visible()
    ended = server.terminal("place", "--end")
    assert ended.returncode == 0 and "start at the beginning" in ended.stdout
    expect(page.get_by_role("heading", level=1)).to_have_text(LEVEL)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_any_state(page: Page, server: Server, theme: str) -> None:
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    begin(page, server)
    assert serious_findings(page) == []
    to_a_program(page, server)
    assert serious_findings(page) == []
    go(page, server, knows=8)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text(LEVEL)
    page.locator("summary").click()
    assert serious_findings(page) == []


def test_what_cannot_be_asked_or_recorded_is_said_and_can_be_tried_again(page: Page, server: Server) -> None:
    begin(page, server)
    page.route("**/api/placement/answers", lambda route: route.abort())
    page.get_by_role("button", name="I don’t know").click()
    expect(page.get_by_role("alert")).to_contain_text("It was not recorded")
    expect(page.get_by_role("status").filter(has_text="Question 1")).to_be_visible()
    page.unroute("**/api/placement/answers")
    page.get_by_role("button", name="I don’t know").click()
    expect(page.get_by_role("status").filter(has_text="Question 2")).to_be_visible()
    page.route("**/api/placement?*", lambda route: route.abort())
    page.goto(f"{server.address}/place")
    expect(page.get_by_role("heading", level=1)).to_have_text("The server went away.")
    page.unroute("**/api/placement?*")
    page.get_by_role("main").get_by_role("button", name="Try now").click()
    expect(page.get_by_role("status").filter(has_text="Question 2")).to_be_visible()


def test_a_course_without_questions_says_so_and_leads_to_the_map(page: Page, server: Server) -> None:
    assert page.request.post(f"{server.address}/api/placement/end").ok
    nothing = {**told(page, server), "state": "none", "questions": 0, "topics": 0, "question": None, "result": None}
    page.route("**/api/placement?*", lambda route: route.fulfill(json=nothing))
    page.goto(f"{server.address}/place")
    expect(page.get_by_text("nobody can be placed on it")).to_be_visible()
    expect(page.get_by_role("button", name="Ask the first question")).to_have_count(0)
    page.get_by_role("link", name="Show me the map instead").click()
    expect(page).to_have_url(f"{server.address}/")


def test_until_the_question_has_come_the_page_says_that_it_looks_for_it(page: Page, server: Server) -> None:
    begin(page, server)
    held: list[Route] = []
    let_go: list[bool] = []
    page.route("**/api/placement?*", lambda route: route.continue_() if let_go else held.append(route))
    page.goto(f"{server.address}/place")
    waiting = page.locator("[aria-busy=true]")
    expect(waiting.get_by_role("status")).to_have_text("Looking for the question.")
    expect(page.get_by_text("Question 1", exact=True)).to_have_count(0)
    assert serious_findings(page) == []
    assert held
    let_go.append(True)
    for route in held:
        route.continue_()
    expect(page.get_by_role("status").filter(has_text="Question 1")).to_be_visible()
    expect(waiting).to_have_count(0)
