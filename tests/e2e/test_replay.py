"""The replay in the browser: opened from a failed check, from a lesson and for an input of one's own."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.browser import serious_findings, write
from tests.e2e.programs import EXERCISE, SMALLEST, TOPIC, WAITS_FOR_RAIN
from tests.e2e.server import Server

MANY_STEPS = "total = 0\nrows = []\nfor n in range(1200):\n    total += n\n    rows.append([n])\n    row = rows[-1]\n"


def opened(page: Page, server: Server) -> None:
    """The replay of the check that fails."""
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    write(page, WAITS_FOR_RAIN)
    expect(page.get_by_role("region", name="Checks").locator(".call").first).to_have_text(SMALLEST)
    page.get_by_role("link", name="Open in replay").click()
    expect(page.get_by_role("heading", name="Replay", level=1)).to_be_visible()
    expect(position(page)).to_contain_text(re.compile(r"\d+ of \d+"))


def position(page: Page) -> Locator:
    return page.locator(".pos")


def told(page: Page) -> Locator:
    return page.locator(".tell")


def row(page: Page, name: str) -> Locator:
    """A name's row in the table."""
    return page.get_by_role("row").filter(has=page.get_by_role("button", name=name, exact=True)).first


def test_a_failed_check_opens_where_the_program_first_differs(page: Page, server: Server) -> None:
    opened(page, server)
    expect(page.get_by_text("Here it first differs.")).to_be_visible()
    expect(page.locator(".replay-bar .call")).to_have_text(SMALLEST)
    expect(page.locator(".replay-bar .ending")).to_contain_text("expected")


def test_the_mouse_goes_to_any_step(page: Page, server: Server) -> None:
    opened(page, server)
    page.get_by_role("button", name="First step").click()
    expect(told(page)).to_contain_text("Nothing has run yet.")
    page.get_by_role("button", name="Step forward").click()
    expect(told(page)).to_contain_text("longest_dry_spell is called.")
    page.get_by_role("button", name="Step back").click()
    expect(position(page)).to_contain_text(re.compile(r"^1 of"))
    slider = page.get_by_role("slider", name="Step")
    box = slider.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] - 4, box["y"] + box["height"] / 2)
    expect(told(page)).to_contain_text("returns")
    page.get_by_role("button", name=re.compile("where it first differs")).click()
    expect(page.get_by_text("Here it first differs.")).to_be_visible()


def test_the_keys_step_and_jump_to_the_next_change(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    write(page, WAITS_FOR_RAIN)
    expect(page.get_by_role("link", name="Open in replay")).to_be_visible()
    page.keyboard.press("Alt+KeyR")
    expect(page.get_by_role("heading", name="Replay", level=1)).to_be_visible()
    expect(page.get_by_role("img", name="Stack and objects")).to_be_visible()
    page.keyboard.press("Home")
    expect(position(page)).to_contain_text(re.compile(r"^1 of"))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(position(page)).to_contain_text(re.compile(r"^2 of"))
    page.keyboard.press("End")
    last = position(page).inner_text().split(" of ")
    assert last[0] == last[1]
    page.keyboard.press("Home")
    page.keyboard.press("Shift+ArrowRight")
    history = page.get_by_role("table", name=re.compile("History of"))
    expect(history.locator("[aria-current=step]")).to_have_count(1)


def test_on_a_phone_the_note_in_the_place_of_objects_is_seen_whole(page: Page, server: Server) -> None:
    opened(page, server)
    page.set_viewport_size({"width": 390, "height": 844})
    page.keyboard.press("Home")
    note = page.locator(".heap").get_by_text("Nothing that can")
    expect(note).to_be_visible()
    rights = "(note) => [note, note.closest('svg').parentElement].map((each) => each.getBoundingClientRect().right)"
    of_the_note, of_the_pane = note.evaluate(rights)
    assert of_the_note <= of_the_pane


def test_a_values_history_is_chosen_in_the_table(page: Page, server: Server) -> None:
    opened(page, server)
    page.get_by_role("button", name="rain", exact=True).click()
    expect(page.get_by_role("table", name="History of rain")).to_be_visible()
    page.get_by_role("button", name="Open rain").click()
    page.get_by_role("button", name="[0]", exact=True).click()
    expect(page.get_by_role("table", name="History of rain[0]")).to_be_visible()


def test_an_input_of_ones_own_is_replayed(page: Page, server: Server) -> None:
    opened(page, server)
    page.get_by_role("button", name="Change the input").click()
    page.get_by_label("What is run").fill("xs = [1]\nys = xs\nys.append(2)\nlongest_dry_spell(xs)")
    page.get_by_role("button", name="Replay this").click()
    expect(page.locator(".replay-bar .call")).to_contain_text("xs")
    page.keyboard.press("End")
    expect(row(page, "xs")).to_contain_text("[1, 2]")


def test_an_input_that_is_no_python_is_said_to_be_none_and_can_be_mended(page: Page, server: Server) -> None:
    opened(page, server)
    page.get_by_role("button", name="Change the input").click()
    page.get_by_label("What is run").fill("longest_dry_spell(")
    page.get_by_role("button", name="Replay this").click()
    expect(page.get_by_role("alert")).to_contain_text("This input is not Python")
    expect(page.get_by_role("button", name="Change the input")).to_be_visible()


def test_a_lessons_block_is_stepped_through_in_place_and_opens_in_the_replay(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/topic/{TOPIC}")
    block = page.get_by_role("figure", name=re.compile("^Replay, block")).first
    block.scroll_into_view_if_needed()
    expect(block).to_contain_text("step 1 of")
    block.get_by_role("button", name="Step forward").click()
    expect(block).to_contain_text("step 2 of")
    expect(block).to_contain_text("Line 1 ran.")
    block.get_by_role("link", name="Open").click()
    expect(page.get_by_role("heading", name="Replay", level=1)).to_be_visible()
    expect(told(page)).to_contain_text("Nothing has run yet.")


def test_a_long_run_is_moved_through_as_fast_as_one_asks(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/topic/{TOPIC}/replay/1")
    page.get_by_role("button", name="Change the code").click()
    page.get_by_role("textbox", name="Code").fill(MANY_STEPS)
    page.get_by_role("button", name="Replay this").click()
    expect(position(page)).to_contain_text("of 4,8")
    page.keyboard.press("End")
    expect(row(page, "row")).to_contain_text("[1199]")
    page.keyboard.press("Home")
    expect(told(page)).to_contain_text("Nothing has run yet.")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_a_replay(page: Page, server: Server, theme: str) -> None:
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    opened(page, server)
    assert serious_findings(page) == []


def test_a_phone_has_all_of_it_below_each_other(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server.address}/exercise/{EXERCISE}/replay")
    expect(page.get_by_role("img", name="Stack and objects")).to_be_visible()
    page.get_by_role("button", name="Last step").click()
    last = position(page).inner_text().split(" of ")
    assert last[0] == last[1]
    page.get_by_role("region", name="Output").scroll_into_view_if_needed()
    expect(page.get_by_role("region", name="Output")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert serious_findings(page) == []
