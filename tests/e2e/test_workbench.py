"""The workbench: lint and types, layout, console, history, keys, files, arranging, and the terminal beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from orienteer.settings import read_settings
from tests.e2e.browser import SEEN, code, serious_findings, write, written
from tests.e2e.programs import EXERCISE, RIGHT, WAITS_FOR_RAIN
from tests.e2e.server import Server

ARRANGED = "intermediate/comprehensions/ferry-berths"
UNUSED = "import os\n\n\ndef longest_dry_spell( rain ):\n    return 0\n"
LOADING = 90_000
"""Milliseconds until a tool has been loaded, on a machine with much to do."""
SHIFTS = """window.shifts = []; new PerformanceObserver((list) => {
    const moved = list.getEntries().flatMap(({sources}) => sources);
    window.shifts.push(...moved.map(({node}) => node?.getAttribute?.('class') ?? ''));
}).observe({type: 'layout-shift'});"""
"""Has a page note what moves by itself."""
FIRST_ROW = """window.tops = new Set(); window.said = new Set(); (function look() {
    window.tops.add(Math.round(document.querySelector('.check-row').getBoundingClientRect().top));
    window.said.add(document.querySelector('.room').innerText);
    requestAnimationFrame(look);
})()"""
"""Has a page note, at each drawing, where the first check stands, and what stands above it."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose machine has the tools."""
    server = Server(tmp_path_factory.mktemp("data"), read_settings().environments_folder)
    server.start()
    yield server
    server.close()


@pytest.fixture
def bench(page: Page, server: Server) -> Page:
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    expect(code(page)).to_be_visible()
    return page


def checks(page: Page) -> Locator:
    return page.get_by_role("region", name="Checks")


def test_lint_and_types_stand_below_the_editor_and_never_in_the_summary(bench: Page) -> None:
    write(bench, UNUSED)
    found = bench.get_by_role("region", name="Lint and types")
    expect(found).to_contain_text("os imported but unused", timeout=LOADING)
    expect(bench.locator(".cm-finding").first).to_have_text("os")
    expect(checks(bench)).not_to_contain_text("unused")
    found.get_by_role("button", name="line 1").click()
    expect(code(bench)).to_be_focused()
    expect(bench.get_by_text("Line 1, column 1")).to_be_visible()
    assert serious_findings(bench) == []


def test_a_file_is_laid_out_on_demand_and_the_caret_stays_in_its_line(bench: Page) -> None:
    write(bench, UNUSED)
    expect(bench.get_by_text("Line 6, column 1")).to_be_visible()
    bench.keyboard.press("ArrowUp")
    bench.keyboard.press("Alt+Shift+KeyF")
    expect(code(bench)).to_contain_text("longest_dry_spell(rain)", timeout=LOADING)
    expect(bench.get_by_text("Line 5, column 1")).to_be_visible()
    bench.keyboard.press("ControlOrMeta+z")
    expect(code(bench)).to_contain_text("longest_dry_spell( rain )")


def test_a_snippet_runs_beside_the_code_and_its_error_is_explained(bench: Page) -> None:
    write(bench, WAITS_FOR_RAIN + "\n\ndef broken(a):\n    return a + 1\n")
    bench.keyboard.press("Alt+KeyC")
    field = bench.get_by_label("Try something beside your code")
    expect(field).to_be_focused()
    bench.keyboard.type("print('so'); longest_dry_spell([0, 1])")
    bench.keyboard.press("Enter")
    log = bench.get_by_role("log", name="What was tried")
    expect(log).to_contain_text("so")
    expect(log.locator(".value")).to_have_text("1")
    bench.keyboard.type("broken('a')")
    bench.keyboard.press("Enter")
    expect(log).to_contain_text("TypeError")
    expect(log).to_contain_text("joins")
    bench.keyboard.press("ArrowUp")
    expect(field).to_have_value("broken('a')")
    assert serious_findings(bench) == [], serious_findings(bench)


def test_attempts_are_kept_with_their_verdict_and_a_text_of_then_can_be_put_back(bench: Page) -> None:
    write(bench, WAITS_FOR_RAIN)
    with bench.expect_response(lambda answer: answer.url.endswith("/attempts")):
        bench.keyboard.press("ControlOrMeta+Enter")
    write(bench, "something_else = 1\n")
    bench.get_by_role("button", name="History").first.click()
    past = bench.get_by_role("region", name="What you wrote before")
    expect(past.get_by_role("button", name="of 8 pass").first).to_be_visible()
    expect(past).to_contain_text("something_else = 1")
    past.get_by_role("button", name="Put it into the editor").click()
    expect(code(bench)).to_contain_text("def longest_dry_spell")
    expect(past).to_contain_text("draft put aside")
    assert serious_findings(bench) == []
    bench.get_by_role("button", name="Undo").click()
    expect(code(bench)).to_contain_text("something_else = 1")


def test_starting_over_keeps_what_was_there(bench: Page) -> None:
    write(bench, "before_starting_over = 1\n")
    bench.get_by_role("button", name="Start over").click()
    expect(code(bench)).not_to_contain_text("before_starting_over")
    bench.get_by_role("button", name="History").first.click()
    expect(bench.get_by_role("region", name="What you wrote before")).to_contain_text("before_starting_over")


def test_vim_keys_are_there_if_wanted_and_stay(bench: Page) -> None:
    write(bench, "first = 1\nsecond = 2\n")
    bench.get_by_label("Keys").select_option("vim")
    expect(bench.locator(".cm-vim-panel")).to_be_attached()
    code(bench).click()
    bench.keyboard.press("Escape")
    bench.keyboard.type("ggdd")
    expect(code(bench)).not_to_contain_text("first")
    bench.reload()
    expect(bench.get_by_label("Keys")).to_have_value("vim")
    expect(bench.locator(".cm-vim-panel")).to_be_attached()
    bench.get_by_label("Keys").select_option("plain")
    expect(bench.locator(".cm-vim-panel")).to_have_count(0)


def test_emacs_keys_are_there_if_wanted(bench: Page) -> None:
    write(bench, "first = 1\nsecond = 2\n")
    bench.get_by_label("Keys").select_option("emacs")
    expect(bench.locator(".cm-emacsMode")).to_be_attached()
    expect(bench.locator(".cm-emacsMode")).to_be_attached()
    code(bench).click()
    bench.keyboard.press("Control+Home")
    bench.keyboard.press("Control+k")
    expect(code(bench)).not_to_contain_text("first")
    bench.get_by_label("Keys").select_option("plain")


def test_a_second_file_has_a_tab_is_imported_and_survives_a_reload(bench: Page) -> None:
    bench.get_by_role("button", name="Another file").click()
    bench.keyboard.type("spells")
    bench.keyboard.press("Enter")
    expect(bench.get_by_text("ends in .py")).to_be_visible()
    bench.keyboard.type(".py")
    bench.keyboard.press("Enter")
    expect(bench.get_by_role("tab", name="spells.py")).to_have_attribute("aria-selected", "true")
    write(bench, RIGHT)
    bench.get_by_role("tab", name="spells.py").focus()
    bench.keyboard.press("ArrowLeft")
    write(bench, "from spells import longest_dry_spell\n")
    expect(checks(bench)).to_contain_text("All 8 pass")
    expect(bench.get_by_text("draft kept")).to_be_visible()
    assert serious_findings(bench) == []
    bench.reload()
    bench.get_by_role("tab", name="spells.py").click()
    expect(code(bench)).to_contain_text("def longest_dry_spell")
    bench.get_by_role("button", name="Remove spells.py").click()
    expect(bench.get_by_role("tab", name="spells.py")).to_have_count(0)


def test_what_the_terminal_checks_shows_on_the_open_page_at_once(bench: Page, server: Server, tmp_path: Path) -> None:
    write(bench, "mine = 1\n")
    expect(bench.get_by_text("draft kept")).to_be_visible()
    opened = server.terminal("open", EXERCISE, "--folder", str(tmp_path / "work"))
    assert opened.returncode == 0, opened.stderr
    (tmp_path / "work" / "solution.py").write_text(WAITS_FOR_RAIN, encoding="utf-8")
    checked = server.terminal("check", str(tmp_path / "work"))
    assert checked.returncode == 1, checked.stderr
    told = bench.get_by_role("region", name="Checked elsewhere")
    expect(told).to_contain_text("Checked in the terminal")
    expect(checks(bench)).to_contain_text("of 8 pass")
    told.get_by_role("button", name="Show the difference").click()
    expect(told).to_contain_text("mine = 1")
    assert serious_findings(bench) == []
    told.get_by_role("button", name="Take that text").click()
    expect(code(bench)).to_contain_text("def longest_dry_spell")


def test_lines_are_arranged_by_the_keyboard_alone(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exercise/{ARRANGED}")
    page.get_by_role("button", name="Put into the program: def free_cabins").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Line 1 of 1, not indented: def free_cabins").last).to_be_attached()
    page.get_by_role("button", name="Put into the program: return [").focus()
    page.keyboard.press("Enter")
    announced = page.get_by_role("status").filter(has_text="Line 2 of 2, indented once: return [")
    expect(announced).to_be_attached()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("status").filter(has_text="indented 2 times: return [")).to_be_attached()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.get_by_role("status").filter(has_text="Line 1 of 2")).to_be_attached()
    page.keyboard.press("ControlOrMeta+z")
    page.keyboard.press("Delete")
    expect(page.get_by_role("status").filter(has_text="Taken out")).to_be_attached()
    assert serious_findings(page) == []


def test_lines_are_arranged_by_the_mouse_and_kept(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exercise/{ARRANGED}")
    page.get_by_role("button", name="Start over").click()
    expect(page.get_by_text("No line yet.")).to_be_visible()
    source = page.get_by_role("button", name="Put into the program: def free_cabins")
    target = page.locator("ol.arranged")
    start, end = source.bounding_box(), target.bounding_box()
    assert start is not None and end is not None
    page.mouse.move(start["x"] + 60, start["y"] + start["height"] / 2)
    page.mouse.down()
    page.mouse.move(end["x"] + 60, end["y"] + end["height"] / 2, steps=8)
    page.mouse.up()
    expect(target.get_by_role("button")).to_have_count(1)
    expect(page.get_by_text("draft kept")).to_be_visible()
    page.reload()
    expect(page.locator("ol.arranged").get_by_role("button")).to_have_count(1)


def test_on_a_phone_lines_are_arranged_by_buttons_and_the_panes_are_tabs(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, color_scheme="dark")
    context.add_init_script(SEEN)
    page = context.new_page()
    page.goto(server.first_address)
    page.goto(f"{server.address}/exercise/{ARRANGED}")
    page.get_by_role("tab", name="Lines").tap()
    page.get_by_role("button", name="Put into the program: (deck, cabin)").tap()
    page.get_by_role("button", name="More indented").tap()
    expect(page.get_by_role("status").filter(has_text=re.compile(r"indented .*: \(deck, cabin\)"))).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert serious_findings(page) == []
    page.get_by_role("button", name="History").first.tap()
    expect(page.get_by_role("region", name="What you wrote before")).to_be_visible()
    context.close()


def test_nothing_is_lost_between_two_pages_on_one_exercise(browser: Browser, page: Page, server: Server) -> None:
    other = page.context.new_page()
    for each in (page, other):
        each.goto(f"{server.address}/exercise/{EXERCISE}")
        expect(code(each)).to_be_visible()
    write(page, "from_the_first_page = 1\n")
    expect(code(other)).to_contain_text("from_the_first_page")
    page.context.set_offline(True)
    write(page, "typed_without_a_connection = 1\n")
    write(other, "typed_on_the_other = 1\n")
    page.context.set_offline(False)
    conflicted = _one_of(page, other)
    expect(conflicted.get_by_text("That text differs")).to_be_visible()
    expect(conflicted.locator(".line-difference")).to_contain_text("typed_on_the_other")
    expect(conflicted.locator(".line-difference")).to_contain_text("typed_without_a_connection")
    conflicted.get_by_role("button", name="Go on with mine").click()
    expect(conflicted.get_by_text("draft kept")).to_be_visible()
    answer = page.request.get(f"{server.address}/api/exercises/{EXERCISE}/past").text()
    stands = written(page)
    for line in ("typed_on_the_other", "typed_without_a_connection"):
        assert line in answer or line in stands
    other.close()


def _one_of(*pages: Page) -> Page:
    """The page on which the two drafts are told of."""
    for _ in range(600):
        for page in pages:
            if page.locator(".conflict").count():
                return page
            page.wait_for_timeout(100)
    raise AssertionError("no page tells of two drafts")


def test_the_back_button_brings_back_what_was_typed_a_moment_before(bench: Page, server: Server) -> None:
    write(bench, "typed_and_gone = 1\n")
    bench.evaluate("history.pushState({}, '', '/')")
    bench.reload()
    bench.goto(f"{server.address}/exercise/{EXERCISE}")
    expect(code(bench)).to_contain_text("typed_and_gone")


def test_a_page_that_slept_while_another_went_on_shows_what_stands_when_it_wakes(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/exercise/{EXERCISE}")
    expect(code(page)).to_be_visible()
    page.context.set_offline(True)
    shown = page.request.get(f"{server.address}/api/exercises/{EXERCISE}").json()["draft"]
    page.request.put(
        f"{server.address}/api/exercises/{EXERCISE}/draft",
        data={"files": {"solution.py": "from_another_machine = 1\n"}, "revision": shown["revision"]},
        headers={"Origin": server.address},
    )
    page.context.set_offline(False)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(code(page)).to_contain_text("from_another_machine")


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_no_row_moves_when_the_first_verdict_is_late(browser: Browser, server: Server, width: int, height: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.add_init_script(f"{SEEN}; {SHIFTS}")
    page.goto(server.first_address)
    held: list[Route] = []
    page.route("**/check", lambda route: held.append(route))
    page.goto(f"{server.address}/exercise/{EXERCISE}#checks")
    if width < 500:
        page.get_by_role("tab", name="Checks").click()
    expect(checks(page)).to_contain_text("The first verdict is on its way.", timeout=LOADING)
    page.evaluate("window.shifts.length = 0")
    held[-1].continue_()
    expect(checks(page).get_by_role("listitem").first).to_contain_text("fails")
    expect(checks(page)).not_to_contain_text("on its way")
    moved = page.evaluate("new Promise((told) => requestAnimationFrame(() => setTimeout(() => told(window.shifts))))")
    assert {"checks-list", "check-row"}.isdisjoint(moved)
    context.close()


def test_no_row_moves_while_one_types(bench: Page) -> None:
    write(bench, WAITS_FOR_RAIN)
    expect(bench.locator(".counter h2")).to_have_text("any row of days")
    expect(bench.locator(".room[data-closed]")).to_have_count(0)
    bench.evaluate(FIRST_ROW)
    bench.keyboard.press("ControlOrMeta+End")
    bench.keyboard.press("Backspace")
    bench.keyboard.type(" + 0 - 1 +", delay=60)
    expect(bench.locator(".room")).to_contain_text("failed before")
    bench.keyboard.press("ControlOrMeta+a")
    bench.keyboard.press("Delete")
    expect(bench.locator(".room")).to_contain_text("solution.py is empty.")
    assert len(bench.evaluate("[...window.tops]")) == 1
    assert len(bench.evaluate("[...window.said]")) > 2
    expect(bench.locator(".room[data-closed]")).to_have_count(0)
    assert serious_findings(bench) == []


NAMED_WITH_CARE = """LIMIT = 0


def longest_dry_spell(rain):
    longest = 0
    for day in rain:
        if day == LIMIT:
            longest += 1
    return longest
"""
"""Forgets to begin anew after a wet day: right on the smallest inputs."""
SHOWN = """window.calls = new Set(); (function look() {
    for (const call of document.querySelectorAll('.counter .inner > .call')) window.calls.add(call.innerText);
    if (!document.querySelector('.counter .inner > .call')) window.calls.add('none');
    requestAnimationFrame(look);
})()"""
"""Has a page note, at each drawing, which input is shown."""


def press(page: Page, *keys: str) -> None:
    """Type, each key after the one before has been checked and its report drawn."""
    for key in keys:
        with page.expect_response("**/check"):
            page.keyboard.press(key)
        page.evaluate("new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told)))")


def test_the_input_that_is_shown_stays_while_a_name_is_typed_anew(bench: Page) -> None:
    write(bench, NAMED_WITH_CARE)
    shown = bench.locator(".counter .inner > .call")
    expect(shown).to_contain_text("0.2")
    call = shown.inner_text()
    expect(bench.locator(".counter h3").first).to_have_text("Smallest input that shows it")
    expect(bench.locator(".room[data-closed]")).to_have_count(0)
    bench.evaluate(FIRST_ROW)
    bench.evaluate(SHOWN)
    bench.keyboard.press("ControlOrMeta+End")
    for _ in range(2):
        bench.keyboard.press("ArrowUp")
    bench.keyboard.press("End")
    press(bench, *["Backspace"] * 12, *"spell += 1")  # `longest += 1`, character by character
    expect(bench.locator(".counter h3").first).to_have_text("The input from before: it still fails")
    bench.keyboard.press("ControlOrMeta+Home")
    bench.keyboard.press("End")
    press(bench, *["Backspace"] * 9, *"DRY = 0")  # `LIMIT = 0`: the file can't be loaded meanwhile
    assert bench.evaluate("[...window.calls]") == [call]
    assert len(bench.evaluate("[...window.tops]")) == 1
    assert serious_findings(bench) == []
    bench.keyboard.press("ControlOrMeta+Enter")
    expect(bench.locator(".counter h3").first).to_have_text("Smallest input that shows it")
    expect(shown).not_to_have_text(call)


def test_another_program_that_is_pasted_over_gets_the_smallest_input_of_its_own(bench: Page) -> None:
    write(bench, NAMED_WITH_CARE)
    shown = bench.locator(".counter .inner > .call")
    expect(shown).to_contain_text("0.2")
    write(bench, "def longest_dry_spell(rain):\n    return len(rain) + 1\n")
    expect(shown).to_have_text("longest_dry_spell([])")
    expect(bench.locator(".counter h3").first).to_have_text("Smallest input that shows it")
