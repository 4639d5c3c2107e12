"""The map: by mouse, by keyboard and on a phone; its addresses, its marks, its panel, and what is printed of it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.browser import serious_findings
from tests.e2e.programs import EXERCISE, RIGHT
from tests.e2e.server import Server


def stop(page: Page, name: str) -> Locator:
    """A stop on the trail, by its topic."""
    return page.locator("svg.map").get_by_role("link", name=re.compile(rf"(^|: ){name}, "))


def panel(page: Page, title: str) -> Locator:
    return page.get_by_role("region", name=title)


def trail(page: Page, server: Server, query: str = "") -> None:
    page.goto(f"{server.address}/trail{query}")
    expect(page.locator("svg.map a[data-stop]").first).to_be_attached()


def test_the_trail_is_the_first_page_seen_and_has_one_control_circle(page: Page) -> None:
    expect(page.get_by_role("group", name=re.compile("^The roadmap: 49 topics in 9 areas"))).to_be_visible()
    expect(page.locator("svg.map .control")).to_have_count(1)
    expect(page.get_by_role("link", name="Continue")).to_have_count(1)
    expect(stop(page, "Syntax and basics")).to_have_accessible_name(re.compile("^Stop 1: .*, suggested next"))


def test_the_panel_of_a_stop_opens_beside_it_and_its_address_opens_it_again(page: Page, server: Server) -> None:
    trail(page, server)
    stop(page, "Flask").click()
    opened = panel(page, "Flask")
    expect(opened).to_contain_text(re.compile(r"Backend and APIs · stop \d+"))
    expect(opened).to_contain_text(re.compile(r"Needs .*\d+ Decorators.*\. "))
    expect(opened).to_contain_text("Opens ")
    stand, neighbour = opened.bounding_box(), stop(page, "FastAPI").locator(".hit").bounding_box()
    assert stand is not None and neighbour is not None
    middle = neighbour["x"] + neighbour["width"] / 2, neighbour["y"] + neighbour["height"] / 2
    inside_x = stand["x"] < middle[0] < stand["x"] + stand["width"]
    assert not (inside_x and stand["y"] < middle[1] < stand["y"] + stand["height"])
    page.reload()
    expect(panel(page, "Flask")).to_be_visible()
    panel(page, "Flask").get_by_role("button", name="Decorators").click()
    expect(panel(page, "Decorators")).to_be_visible()
    panel(page, "Decorators").get_by_role("link", name=re.compile("^(Open|See)")).click()
    expect(page.get_by_role("heading", level=1, name="Decorators")).to_be_visible()


def test_marks_and_a_note_are_set_in_the_panel_and_can_be_undone(page: Page, server: Server) -> None:
    trail(page, server, "?stop=oop/dunder")
    opened = panel(page, "Dunder methods")
    opened.get_by_role("button", name="Known").click()
    expect(stop(page, "Dunder methods")).to_have_attribute("data-state", "known")
    page.get_by_role("button", name="Undo").click()
    expect(stop(page, "Dunder methods")).not_to_have_attribute("data-state", "known")
    opened.get_by_role("button", name="Write a note").click()
    opened.get_by_label("Your note").fill("`__eq__` without `__hash__`")
    opened.get_by_role("button", name="Keep").click()
    expect(opened).to_contain_text("__eq__ without __hash__")
    page.reload()
    expect(panel(page, "Dunder methods")).to_contain_text("__eq__ without __hash__")
    expect(stop(page, "Dunder methods")).to_have_accessible_name(re.compile("with a note"))


def test_another_course_redraws_the_path_and_what_is_done_counts_on_it(page: Page, server: Server) -> None:
    place = f"{server.address}/api/exercises/{EXERCISE}"
    files = {page.request.get(place).json()["file_name"]: RIGHT}
    answer = page.request.post(f"{place}/attempts", data={"files": files}, headers={"Origin": server.address})
    assert answer.ok, answer.text()
    trail(page, server)
    expect(stop(page, "Loops and functions")).to_have_attribute("data-state", "under_way")
    everything = page.locator("svg.map .course path").count()
    page.get_by_role("radio", name=re.compile("Backend engineering")).check()
    expect(page).to_have_url(re.compile("role=backend"))
    expect(page.locator("svg.map .course path")).not_to_have_count(everything)
    expect(stop(page, "Loops and functions")).to_have_attribute("data-state", "under_way")
    page.goto(f"{server.address}/trail?role=data")
    expect(page.get_by_role("radio", name=re.compile("Data science"))).to_be_checked()
    page.goto(f"{server.address}/trail?role=nobody")
    expect(page.get_by_text("There is no course called nobody.")).to_be_visible()
    page.get_by_role("radio", name=re.compile("Everyone")).check()


def test_all_of_it_is_in_sight_and_the_mouse_moves_it_when_it_is_near(page: Page, server: Server) -> None:
    trail(page, server)
    pane = page.locator(".map-pane")
    hidden = "pane => [pane.scrollWidth - pane.clientWidth, pane.scrollHeight - pane.clientHeight]"
    assert pane.evaluate(hidden) == [0, 0]
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(re.compile(r"zoom=1\.\d"))
    before = pane.evaluate("pane => pane.scrollLeft")
    page.mouse.move(800, 480)
    page.mouse.down()
    page.mouse.move(700, 440, steps=4)
    page.mouse.up()
    assert pane.evaluate("pane => pane.scrollLeft") == pytest.approx(before + 100, abs=2)
    page.keyboard.press("0")
    expect(page).not_to_have_url(re.compile("zoom="))


@pytest.mark.parametrize(("zoom", "names", "dots"), [("1", True, False), ("0.5", False, False), ("0.3", False, True)])
def test_from_afar_names_go_and_then_rings(page: Page, server: Server, zoom: str, names: bool, dots: bool) -> None:
    trail(page, server, f"?zoom={zoom}")
    far = stop(page, "Decorators")
    expect(far.locator("text").last).to_be_visible(visible=names)
    expect(far.locator(".dot")).to_be_visible(visible=dots)
    expect(page.locator("svg.map .suggested text").last).to_be_visible()
    expect(page.locator("svg.map .al").first).to_be_visible()


def test_the_keyboard_walks_marks_chooses_and_opens(page: Page, server: Server) -> None:
    trail(page, server)
    page.keyboard.press("Home")
    expect(stop(page, "Syntax and basics")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(stop(page, "Loops and functions")).to_be_focused()
    page.keyboard.press("*")
    expect(stop(page, "Loops and functions")).to_have_accessible_name(re.compile("starred"))
    page.keyboard.press("*")
    expect(stop(page, "Loops and functions")).not_to_have_accessible_name(re.compile("starred"))
    page.keyboard.press("x")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("x")
    expect(page.get_by_text("2 stops chosen")).to_be_visible()
    page.keyboard.press("Space")
    expect(panel(page, "Data structures")).to_be_focused()
    page.keyboard.press("Escape")
    expect(stop(page, "Data structures")).to_be_focused()
    page.keyboard.press("n")
    expect(page.get_by_label("Your note")).to_be_focused()
    page.get_by_role("button", name="Close").click()
    page.get_by_role("link", name="Take these along").click()
    expect(page).to_have_url(re.compile(r"/exports\?topics=fundamentals/loops-functions,fundamentals/data-structures$"))
    trail(page, server)
    page.keyboard.press("o")
    expect(page.get_by_role("heading", level=1, name="Outline")).to_be_visible()
    page.keyboard.press("o")
    expect(page.locator("svg.map")).to_be_visible()
    page.keyboard.press("End")
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Syntax and basics")).to_be_visible()


def test_what_a_stop_needs_is_shown_while_it_has_the_focus(page: Page, server: Server) -> None:
    trail(page, server)
    assert page.locator("svg.map .paths .ink").count() == 0
    stop(page, "FastAPI").focus()
    expect(page.locator("svg.map .paths .ink").first).to_be_attached()


def test_a_click_with_shift_chooses(page: Page, server: Server) -> None:
    trail(page, server)
    stop(page, "Decorators").click(modifiers=["Shift"])
    expect(page.get_by_text("1 stop chosen")).to_be_visible()
    expect(stop(page, "Decorators")).to_have_accessible_name(re.compile("chosen$"))
    page.get_by_role("button", name="Leave them").click()
    expect(page.get_by_text("1 stop chosen")).to_have_count(0)


def test_a_phone_gets_the_outline_and_the_trail_is_one_tap_away(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server.address)
    expect(page.get_by_role("heading", level=1, name="Outline")).to_be_visible()
    page.get_by_role("link", name="Trail").click()
    expect(stop(page, "Syntax and basics").locator(".hit")).to_be_in_viewport()
    stop(page, "Syntax and basics").click()
    expect(panel(page, "Syntax and basics")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert serious_findings(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_beside_a_panel(page: Page, server: Server, theme: str) -> None:
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    trail(page, server, "?stop=backend/fastapi")
    expect(panel(page, "FastAPI")).to_be_visible()
    assert serious_findings(page) == []


def test_on_paper_the_map_has_its_names_and_legend_and_the_outline_rings_to_tick(page: Page, server: Server) -> None:
    trail(page, server, "?zoom=0.3")
    page.emulate_media(media="print")
    expect(stop(page, "Decorators").locator("text").last).to_be_visible()
    expect(page.get_by_role("region", name="Legend")).to_be_visible()
    expect(page.get_by_role("link", name="Continue")).to_have_count(0)
    page.goto(f"{server.address}/outline")
    expect(page.locator(".items.folded .tick").first).to_be_visible()


def test_without_a_server_the_map_stays_and_says_so(page: Page, server: Server) -> None:
    trail(page, server)
    server.kill()
    page.keyboard.press("Home")
    page.keyboard.press("k")
    expect(page.get_by_text("went away").first).to_be_visible()
    expect(page.locator("svg.map")).to_be_visible()
    server.start()
    expect(page.get_by_text("went away")).to_have_count(0)
