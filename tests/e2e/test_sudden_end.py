"""What is typed outlives the browser that it was typed in, and a machine that slept."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from tests.conftest import chromium
from tests.e2e.browser import ARGUMENTS, SEEN, code, write
from tests.e2e.placing import to_a_program
from tests.e2e.programs import EXERCISE
from tests.e2e.server import Server

KEYS = "typed_and_gone = 1"
OTHERS = "typed_in_the_terminal = 2\n"

COPIED = """words => new Promise(answer => {
  const asked = indexedDB.open("orienteer");
  asked.onsuccess = () => {
    const all = asked.result.transaction("kept").objectStore("kept").getAll();
    all.onsuccess = () => { asked.result.close(); answer(JSON.stringify(all.result).includes(words)); };
  };
})"""
"""Whether what was typed has left the page: a busy machine takes a moment."""


@contextmanager
def profile(folder: Path, server: Server, path: str = f"/exercise/{EXERCISE}") -> Iterator[tuple[BrowserContext, Page]]:
    """A browser with a profile on the disk, at an exercise or another page."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(folder, executable_path=chromium(), args=ARGUMENTS)
        context.add_init_script(SEEN)
        page = context.new_page()
        page.goto(server.first_address)
        page.goto(f"{server.address}{path}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        try:
            yield context, page
        finally:
            if is_there(folder):
                context.close()


def processes(folder: Path) -> list[int]:
    """The processes of the browser on that profile, its own first."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                words = (entry / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if f"--user-data-dir={folder}".encode() in words:
                found.append(int(entry.name))
    return sorted(found)


def is_there(folder: Path) -> bool:
    return bool(processes(folder))


def killed(folder: Path) -> None:
    """End the browser as a power cut would."""
    for process in processes(folder):
        os.kill(process, signal.SIGKILL)


def test_a_killed_browser_loses_no_key_even_while_the_server_is_away(server: Server, tmp_path: Path) -> None:
    with profile(tmp_path, server) as (_, page):
        expect(code(page)).to_be_visible()
        write(page, "before = 1\n")
        expect(page.get_by_text("draft kept")).to_be_visible()
        server.kill()
        page.keyboard.type(KEYS)
        expect(code(page)).to_contain_text(KEYS)
        expect(page.get_by_text("went away").first).to_be_visible()
        page.keyboard.type("23")
        expect(code(page)).to_contain_text(f"{KEYS}23")
        page.wait_for_function(COPIED, arg=f"{KEYS}23")
        killed(tmp_path)
    server.start()
    with profile(tmp_path, server) as (_, page):
        expect(code(page)).to_contain_text(f"{KEYS}23")
        expect(page.get_by_text("draft kept", exact=False).first).to_be_visible()
    stored = server.terminal("check", EXERCISE, "--json")
    assert stored.returncode in (0, 1), stored.stderr


def test_what_is_typed_in_an_interview_and_in_a_placement_outlives_a_killed_browser_too(
    server: Server, tmp_path: Path
) -> None:
    with profile(tmp_path, server, "/interviews") as (context, interview):
        interview.get_by_role("button", name=re.compile("^Begin.*Folders in folders$")).click()
        expect(code(interview)).to_be_visible()
        placement = context.new_page()
        assert placement.request.post(f"{server.address}/api/placement", data={"role": "all"}).ok
        placement.goto(f"{server.address}/place")
        to_a_program(placement, server)
        server.kill()
        interview.get_by_label("Notes to yourself").fill(KEYS)
        write(interview, f"{KEYS}23\n")
        placement.locator(".predict input").first.fill("a guess")
        for words in (KEYS, f"{KEYS}23", "a guess"):
            placement.wait_for_function(COPIED, arg=words)
        round_page = interview.url.removeprefix(server.address)
        killed(tmp_path)
    server.start()
    with profile(tmp_path, server, round_page) as (context, interview):
        expect(code(interview)).to_contain_text(f"{KEYS}23")
        expect(interview.get_by_label("Notes to yourself")).to_have_value(KEYS)
        placement = context.new_page()
        placement.goto(f"{server.address}/place")
        expect(placement.locator(".predict input").first).to_have_value("a guess")


def test_after_a_night_asleep_the_page_hears_again_what_happens_elsewhere(server: Server, tmp_path: Path) -> None:
    """The machine is frozen, its clock jumps, and the connection has died meanwhile."""
    with profile(tmp_path, server) as (_, page):
        expect(code(page)).to_be_visible()
        page.clock.install()
        write(page, "in_the_evening = 1\n")
        frozen = processes(tmp_path)
        for process in frozen:
            os.kill(process, signal.SIGSTOP)
        server.kill()
        server.start()
        for process in frozen:
            os.kill(process, signal.SIGCONT)
        page.clock.fast_forward("09:30:00")
        expect(code(page)).to_contain_text("in_the_evening = 1")
        turned(page, lambda: page.get_by_text("went away").count() == 0)
        page.keyboard.type("in_the_morning = 2")
        both = "in_the_evening = 1\nin_the_morning = 2"
        turned(page, lambda: both in kept(page, server)["files"]["solution.py"])
        theirs = {"files": {"solution.py": OTHERS}, "revision": kept(page, server)["revision"]}
        assert page.request.put(f"{server.address}/api/exercises/{EXERCISE}/draft", data=theirs).ok
        turned(page, lambda: OTHERS.strip() in (code(page).text_content() or ""))


def kept(page: Page, server: Server) -> dict[str, Any]:
    """The draft as the server has it."""
    draft: dict[str, Any] = page.request.get(f"{server.address}/api/exercises/{EXERCISE}").json()["draft"]
    return draft


def turned(page: Page, is_so: Callable[[], bool]) -> None:
    """Let the page's clock go on until it is so; what never comes ends with the assertion."""
    deadline = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < deadline
        page.clock.run_for(1_000)
