"""Somebody who has never seen Orienteer solves an exercise in the browser, and one in an editor of their own."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.browser import write
from tests.e2e.programs import EXERCISE, RIGHT, SMALLEST, WAITS_FOR_RAIN
from tests.e2e.server import Server


def test_a_newcomer_finds_an_exercise_and_solves_it_in_the_browser(first_page: Page) -> None:
    page = first_page
    expect(page.get_by_text("Nothing to sign up for")).to_be_visible()
    page.get_by_role("link", name="Show me the whole map").click()
    page.get_by_role("link", name="Loops and functions").first.click()
    page.get_by_role("link", name="Open the topic").click()
    page.get_by_role("link", name="The longest dry spell").first.click()
    checks = page.get_by_role("region", name="Checks")

    write(page, WAITS_FOR_RAIN)
    expect(checks).to_contain_text(SMALLEST)
    expect(checks).to_contain_text("fails")

    write(page, RIGHT)
    expect(checks).to_contain_text(re.compile(r"All \d+ pass"))

    # the first time that everything passes is an attempt: it was searched as one, it is kept, and it opens the way on
    expect(checks.get_by_role("heading", name="Accepted")).to_be_visible()
    expect(checks.get_by_role("link", name=re.compile("Next: "))).to_be_visible()
    checks.get_by_role("button", name="Other right ways").click()
    expect(page.get_by_role("region", name="Other right ways")).to_be_visible()
    page.reload()
    expect(checks.get_by_text("You have passed this exercise already.")).to_be_visible()


def test_a_newcomer_solves_an_exercise_in_an_editor_of_their_own(server: Server, tmp_path: Path) -> None:
    opened = server.terminal("open", EXERCISE, "--folder", str(tmp_path / "mine"))
    assert opened.returncode == 0, opened.stderr
    (file,) = (tmp_path / "mine").glob("*.py")

    file.write_text(WAITS_FOR_RAIN, encoding="utf-8")
    wrong = server.terminal("check", cwd=file.parent)
    assert wrong.returncode == 1, wrong.stderr
    assert SMALLEST in wrong.stdout

    file.write_text(RIGHT, encoding="utf-8")
    right = server.terminal("check", cwd=file.parent)
    assert right.returncode == 0, right.stdout + right.stderr
