"""An interview: by mouse, by keyboard, on a phone; reloaded in the middle, and its report read again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import ROOT
from tests.e2e.browser import serious_findings, write, written
from tests.e2e.server import Server

FOLDER = ROOT / "content" / "areas" / "fundamentals" / "loops-functions" / "disk-use"
RIGHT = (FOLDER / "solution.py").read_text(encoding="utf-8")
TITLE = "Folders in folders"


def begun(page: Page, server: Server, *, clock: bool = True, phone: bool = False) -> None:
    """An interview that goes on: one that was under way is gone on with."""
    page.goto(f"{server.address}/interviews")
    expect(page.get_by_role("heading", level=1, name="Interviews")).to_be_visible()
    page.get_by_role("checkbox").set_checked(clock)
    begin = page.get_by_role("button", name=re.compile(f"^Begin.*{TITLE}$"))
    begin.or_(page.get_by_role("link", name=re.compile(f"^Go on.*{TITLE}$"))).click()
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    if phone:
        page.get_by_role("tab", name="Editor").click()
    expect(page.locator(".cm-content")).to_be_visible()


def test_by_mouse_from_the_problem_to_the_report(page: Page, server: Server) -> None:
    begun(page, server)
    expect(page.get_by_role("timer")).to_contain_text("left")
    page.get_by_label("What would you ask before you write?").fill("How deep?")
    page.get_by_role("button", name="Hear the answers").click()
    expect(page.get_by_text("Does an empty folder take up anything?")).to_be_visible()
    page.get_by_role("button", name="5 min").click()
    expect(page.get_by_role("timer")).to_contain_text("24:")
    page.get_by_label("Notes to yourself").fill("mind the empty one")
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_text("of 10 checks pass").first).to_be_visible()
    write(page, RIGHT)
    page.reload()
    expect(page.locator(".cm-content")).to_contain_text("isinstance")
    assert "isinstance" in written(page)
    expect(page.get_by_label("Notes to yourself")).to_have_value("mind the empty one")
    page.get_by_label("Your own examples").fill("print(disk_use([3, [2, 5], 4]))")
    page.get_by_role("button", name="Run").click()
    expect(page.locator(".iv-out")).to_have_text("16")
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_role("listitem").filter(has_text="all 10 checks pass")).to_be_visible()
    page.get_by_role("button", name="Hand in and go on").click()
    page.get_by_role("group", name="Time grows like").get_by_label("n", exact=True).check()
    page.get_by_role("group", name="Space grows like").get_by_label("1", exact=True).check()
    page.get_by_role("button", name="Say so").click()
    expect(page.get_by_text("it grows like n, as you said")).to_be_visible()
    page.get_by_label("Your answer, as you would say it").fill("It runs into the limit.")
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_text("raises RecursionError").first).to_be_visible()
    page.get_by_role("button", name="In part").click()
    expect(page.get_by_text("Follow-up 2 of 4")).to_be_visible()
    page.get_by_role("button", name="End the interview").click()
    shown = page.get_by_role("region", name="Shown", exact=True)
    expect(shown).to_contain_text("A program that passes all 10 checks, on submission 2.")
    missing = page.get_by_role("region", name="Not shown")
    expect(missing).to_contain_text("How space grows: you said 1, and it is n.")
    expect(missing).to_contain_text("3 of 4 follow-ups have no answer")
    page.goto(f"{server.address}/interviews")
    page.get_by_role("link", name="Report of").first.click()
    expect(page.get_by_role("region", name="Not shown")).to_be_visible()
    expect(page.get_by_text("mind the empty one")).to_be_visible()


def test_by_keyboard_a_wrong_program_is_submitted_and_the_report_names_its_counterexample(
    page: Page, server: Server
) -> None:
    begun(page, server, clock=False)
    expect(page.get_by_text("No clock")).to_be_visible()
    page.locator(".cm-content").focus()
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.get_by_text("of 10 checks pass").first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    for _ in range(12):
        if page.evaluate("document.activeElement.textContent") == "End the interview":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Smallest input that fails")).to_contain_text("disk_use(")
    expect(page.get_by_role("region", name="Not shown")).to_contain_text("the clock was off")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_on_a_phone_nothing_is_wider_and_axe_finds_nothing_serious(page: Page, server: Server, theme: str) -> None:
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page.set_viewport_size({"width": 360, "height": 844})

    def looked_at() -> None:
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert serious_findings(page) == []

    begun(page, server, phone=True)
    looked_at()
    page.get_by_role("tab", name="Problem").click()
    page.get_by_role("button", name="Hear the answers").click()
    expect(page.get_by_text("What the interviewer answers")).to_be_visible()
    looked_at()
    page.get_by_role("tab", name="Try").click()
    page.get_by_role("button", name="Hand in and go on").click()
    expect(page.get_by_role("heading", name="How do time and space grow?")).to_be_visible()
    looked_at()
    page.get_by_role("button", name="Pass on this").click()
    page.get_by_label("Your answer, as you would say it").fill("A stack of one’s own.")
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_role("button", name="In full")).to_be_visible()
    looked_at()
    page.get_by_role("button", name="End the interview").click()
    expect(page.get_by_role("region", name="Not shown")).to_contain_text("nothing was submitted")
    looked_at()


def test_a_clock_can_be_paused_and_goes_on(page: Page, server: Server) -> None:
    begun(page, server)
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("timer")).to_contain_text("paused")
    page.reload()
    expect(page.get_by_role("timer")).to_contain_text("paused")
    page.get_by_role("button", name="Go on", exact=True).click()
    expect(page.get_by_role("timer")).not_to_contain_text("paused")
    page.get_by_role("button", name="Switch off").click()
    expect(page.get_by_text("No clock")).to_be_visible()
    page.get_by_role("button", name="End the interview").click()
    expect(page.get_by_role("region", name="Not shown")).to_be_visible()


def test_two_tabs_of_one_round_lose_neither_what_is_typed_in_the_one_nor_in_the_other(
    page: Page, server: Server
) -> None:
    begun(page, server)
    other = page.context.new_page()
    other.goto(page.url)
    notes = page.get_by_label("Notes to yourself")
    expect(other.locator(".cm-content")).to_be_visible()
    with page.expect_response(lambda answer: answer.url.endswith("/draft") and answer.ok):
        notes.fill("typed in one tab")
    with other.expect_response(lambda answer: answer.url.endswith("/draft") and answer.ok):
        write(other, "typed_in = 'the other'\n")
    page.reload()
    expect(notes).to_have_value("typed in one tab")
    expect(page.locator(".cm-content")).to_contain_text("typed_in = 'the other'")
    other.close()


def test_what_is_not_there_is_said(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/interview/no-such/round")
    expect(page.get_by_role("heading", level=1)).to_have_text("Not on this map")


def test_what_is_typed_is_there_after_leaving_and_coming_back(page: Page, server: Server) -> None:
    begun(page, server)
    notes = page.get_by_label("Notes to yourself")
    with page.expect_response(lambda answer: answer.url.endswith("/draft") and answer.ok):
        write(page, "typed_before = 'leaving'\n")
    with page.expect_response(lambda answer: answer.url.endswith("/draft") and answer.ok):
        notes.fill("think of leaving")
    page.get_by_role("link", name="Interviews").first.click()
    expect(page.get_by_role("heading", level=1, name="Interviews")).to_be_visible()
    page.go_back()
    expect(page.locator(".cm-content")).to_contain_text("typed_before = 'leaving'")
    expect(notes).to_have_value("think of leaving")
    page.go_forward()
    expect(page.get_by_role("heading", level=1, name="Interviews")).to_be_visible()
    other = page.context.new_page()
    other.goto(f"{server.address}/interviews")
    other.get_by_role("link", name=re.compile(f"^Go on.*{TITLE}$")).click()
    with other.expect_response(lambda answer: answer.url.endswith("/draft") and answer.ok):
        write(other, "typed_in = 'the other'\n")
    page.go_back()
    expect(page.locator(".cm-content")).to_contain_text("typed_in = 'the other'")
