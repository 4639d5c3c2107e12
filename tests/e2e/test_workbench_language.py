"""The editor answers questions about the code: by mouse, by keyboard, and plainly where it can't."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from orienteer.settings import read_settings
from tests.e2e.browser import code, serious_findings, write, written
from tests.e2e.conftest import page_of
from tests.e2e.programs import EXERCISE
from tests.e2e.server import Server

CODE = '''def longest_dry_spell(rain: list[int], *, dry: int = 0) -> int:
    """Count the days."""
    return 0


'''


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose machine has the tools."""
    server = Server(tmp_path_factory.mktemp("data"), read_settings().environments_folder)
    server.start()
    yield server
    server.close()


@pytest.fixture
def editor(page: Page, server: Server) -> Page:
    loading = 90_000  # milliseconds, on a machine with much to do: the first question waits for the service
    with page.expect_response(lambda answer: answer.url.endswith("/documentation"), timeout=loading):
        page.goto(f"{server.address}/exercise/{EXERCISE}")
    write(page, CODE)
    page.keyboard.press("ControlOrMeta+End")
    return page


def test_a_word_is_completed_as_it_is_typed_and_taken_by_the_keyboard(editor: Page) -> None:
    editor.keyboard.type("longest_d")
    expect(editor.get_by_role("option", name="longest_dry_spell")).to_be_visible()
    editor.wait_for_timeout(150)  # a list that has only just opened takes no Enter: it was meant for the line
    editor.keyboard.press("Enter")
    assert written(editor).rstrip().endswith("longest_dry_spell")


def test_escape_takes_nothing_and_does_not_leave_the_editor(editor: Page) -> None:
    editor.keyboard.type("[].ap")
    expect(editor.get_by_role("option", name="append")).to_be_visible()
    editor.keyboard.press("Escape")
    expect(editor.get_by_role("listbox")).to_have_count(0)
    editor.keyboard.press("Tab")
    expect(code(editor)).to_be_focused()
    assert "append" not in written(editor)


def test_a_completion_is_chosen_by_the_mouse(editor: Page) -> None:
    editor.keyboard.type("[].ap")
    editor.get_by_role("option", name="append").click()
    assert written(editor).rstrip().endswith("[].append")


def test_a_call_shows_its_parameters_while_it_is_filled_in(editor: Page) -> None:
    editor.keyboard.type("longest_dry_spell([1], ")
    expect(editor.locator(".cm-said b")).to_have_text("dry: int=0")
    editor.keyboard.press("Escape")
    expect(editor.locator(".cm-said")).to_have_count(0)
    editor.keyboard.press("Control+Shift+Space")
    expect(editor.locator(".cm-announced")).to_contain_text("longest_dry_spell takes rain")


def test_a_name_says_what_it_is_to_the_pointer_and_to_the_keyboard(editor: Page) -> None:
    code(editor).get_by_text("longest_dry_spell", exact=True).first.hover()
    expect(editor.locator(".cm-said")).to_contain_text("Count the days.")
    editor.mouse.move(5, 5)
    editor.keyboard.press("ControlOrMeta+Home")
    for _ in range(6):
        editor.keyboard.press("ArrowRight")
    editor.keyboard.press("Alt+i")
    expect(editor.locator(".cm-announced")).to_contain_text("Count the days.")
    assert serious_findings(editor) == []


def test_a_machine_without_the_tools_says_so_and_everything_else_works(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    without = Server(tmp_path_factory.mktemp("without"), tmp_path_factory.mktemp("nothing made"))
    without.start()
    try:
        with page_of(browser, without, seen=True) as page:
            page.goto(f"{without.address}/exercise/{EXERCISE}")
            expect(page.get_by_text("orienteer environments make tools")).to_be_visible()
            write(page, "[].ap")
            expect(page.get_by_role("region", name="Checks")).to_contain_text("AttributeError")
            expect(page.get_by_role("alert")).to_have_count(0)
    finally:
        without.close()
