"""Marks, stars and notes as a screen reader has them: names, roles, states, what is announced, where the focus is."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.browser import serious_findings
from tests.e2e.programs import TOPIC
from tests.e2e.server import Server

PILLARS = "Encapsulation, inheritance, polymorphism"


def stop(page: Page, name: str) -> Locator:
    """A stop on the trail, by its topic."""
    return page.locator("svg.map").get_by_role("link", name=re.compile(rf"(^|: ){name}, "))


def opened(page: Page, server: Server, topic: str, title: str) -> Locator:
    """The panel of a stop."""
    page.goto(f"{server.address}/trail?stop={topic}")
    panel = page.get_by_role("region", name=title)
    expect(panel).to_be_visible()
    return panel


def announced(page: Page, words: str) -> None:
    """What a live region says."""
    expect(page.get_by_role("status").filter(has_text=words)).to_have_count(1)


def test_the_panel_names_its_marks_and_says_which_are_set(page: Page, server: Server) -> None:
    panel = opened(page, server, "oop/dunder", "Dunder methods")
    expect(panel).to_match_aria_snapshot("""
        - region "Dunder methods":
          - heading "Dunder methods" [level=2]
          - button "Close"
          - paragraph:
            - text: /Needs/
            - button /, untouched/
          - paragraph:
            - link "Open the topic"
          - group "Marks":
            - button "Known" [pressed=false]
            - button "Skip" [pressed=false]
            - button "Star" [pressed=false]
          - status
          - button "Write a note"
          - button "Take along" [pressed=false]
    """)
    known = panel.get_by_role("button", name="Known")
    known.focus()
    page.keyboard.press("Enter")
    announced(page, "Dunder methods is marked known.")
    expect(known).to_be_focused()
    known.hover()
    assert serious_findings(page) == []  # what is set can be read under the pointer too
    panel.get_by_role("button", name="Star").press("Enter")
    announced(page, "Dunder methods is marked starred.")
    expect(panel.get_by_role("group", name="Marks")).to_match_aria_snapshot("""
        - group "Marks":
          - button "Known" [pressed]
          - button "Skip" [pressed=false]
          - button "Star" [pressed]
    """)
    expect(stop(page, "Dunder methods")).to_have_accessible_name(re.compile(": Dunder methods, known, starred$"))


def test_taking_one_mark_off_leaves_the_other_and_undo_goes_back_to_where_one_was(page: Page, server: Server) -> None:
    panel = opened(page, server, "oop/pillars", PILLARS)
    known, star = panel.get_by_role("button", name="Known"), panel.get_by_role("button", name="Star")
    known.press("Enter")
    expect(known).to_have_attribute("aria-pressed", "true")
    star.press("Enter")
    expect(star).to_have_attribute("aria-pressed", "true")
    star.press("Enter")
    announced(page, f"{PILLARS} isn’t marked starred any more.")
    expect(star).to_have_attribute("aria-pressed", "false")
    expect(known).to_have_attribute("aria-pressed", "true")
    undo = page.get_by_role("button", name="Undo")
    undo.focus()
    page.keyboard.press("Enter")
    announced(page, f"{PILLARS} is marked as it was before.")
    expect(star).to_be_focused()
    expect(star).to_have_attribute("aria-pressed", "true")
    expect(known).to_have_attribute("aria-pressed", "true")


def test_a_mark_that_was_not_set_is_said_too(page: Page, server: Server) -> None:
    panel = opened(page, server, "oop/classes-objects", "Classes and objects")
    page.route("**/mark", lambda route: route.abort())
    panel.get_by_role("button", name="Skip").press("Enter")
    announced(page, "Classes and objects wasn’t marked. Try it again.")
    expect(panel.get_by_role("button", name="Skip")).to_have_attribute("aria-pressed", "false")


def test_on_the_trail_a_key_marks_and_the_focus_stays_on_the_stop(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/trail")
    mark = stop(page, "Flask")
    mark.focus()
    page.keyboard.press("s")
    announced(page, "Flask is marked skipped.")
    expect(mark).to_have_accessible_name(re.compile(": Flask, skipped$|^Flask, skipped$"))
    expect(mark).to_be_focused()


def test_a_note_on_the_map_is_labelled_announced_and_leaves_the_focus_beside_it(page: Page, server: Server) -> None:
    panel = opened(page, server, "backend/fastapi", "FastAPI")
    panel.get_by_role("button", name="Write a note").press("Enter")
    expect(panel.get_by_role("textbox", name="Your note")).to_be_focused()
    page.keyboard.type("pin the version")
    panel.get_by_role("button", name="Keep").press("Enter")
    announced(page, "Your note is kept.")
    change = panel.get_by_role("button", name="Change the note")
    expect(change).to_be_focused()
    expect(stop(page, "FastAPI")).to_have_accessible_name(re.compile("with a note$"))
    page.keyboard.press("n")
    expect(panel.get_by_role("textbox", name="Your note")).to_have_value("pin the version")
    panel.get_by_role("button", name="Leave it").press("Enter")
    expect(change).to_be_focused()
    page.keyboard.press("n")
    expect(panel.get_by_role("textbox", name="Your note")).to_be_focused()


def test_the_outline_says_every_state_and_its_menu_gives_the_focus_back(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/outline")
    row = page.get_by_role("listitem").filter(has=page.get_by_role("link", name="Generators and iterators"))
    trigger = row.get_by_role("button", name="Mark Generators and iterators")
    for item in ("Known", "Star"):
        trigger.press("Enter")
        menu = page.get_by_role("menu")
        expect(menu).to_match_aria_snapshot(f"""
            - menu:
              - menuitem "{item}"
        """)
        menu.get_by_role("menuitem", name=item, exact=True).press("Enter")
        announced(page, f"is marked {'known' if item == 'Known' else 'starred'}.")
        expect(trigger).to_be_focused()
    expect(row).to_match_aria_snapshot("""
        - listitem:
          - text: /Stop \\d+/
          - link "Generators and iterators"
          - text: starred known
          - button "Mark Generators and iterators"
    """)
    trigger.press("Enter")
    expect(page.get_by_role("menu")).to_match_aria_snapshot("""
        - menu:
          - menuitem "Not known any more"
          - menuitem "Skip"
          - menuitem "Not starred any more"
          - separator
          - menuitem "Note"
          - menuitem "Show on the trail"
    """)


def test_a_topic_says_the_state_of_what_it_teaches_and_keeps_a_note(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/topic/{TOPIC}")
    margin = page.get_by_role("complementary", name="In the margin")
    expect(margin).to_match_aria_snapshot("""
        - complementary "In the margin":
          - heading "Taught here" [level=2]
          - list:
            - listitem: /, untouched/
          - status
          - button "Write a note"
    """)
    margin.get_by_role("button", name="Write a note").press("Enter")
    field = margin.get_by_role("textbox", name="Your note")
    expect(field).to_be_focused()
    page.route("**/note", lambda route: route.abort())
    page.keyboard.type("else after a loop")
    margin.get_by_role("button", name="Keep").press("Enter")
    expect(margin.get_by_role("alert")).to_contain_text("It wasn’t kept yet.")
    page.unroute("**/note")
    margin.get_by_role("button", name="Keep").press("Enter")
    announced(page, "Your note is kept.")
    expect(margin.get_by_role("button", name="Change it")).to_be_focused()
    expect(margin).to_contain_text("else after a loop")
