"""How quickly the pages stand and answer: `python -m benchmarks.pages [--parts NAME ...]`, or `just bench pages`.

In one run, on loopback, in the system's Chromium:

    start      from `orienteer` to the first page answered, and the roadmap in it; beside a Python that does nothing
    pages      first paint, and until a page can be used: cold (an empty cache) and warm; beside a page of nothing
    sizes      what the first page loads until it can be used, as it came, faces and all; what an editor adds
    verdict    from the key to the verdict shown, after its frame: right to wrong and back, another text each time
    map        the map of 300 stops, moved and zoomed (`benchmarks.map_page`)
    progress   progress over a million events (`benchmarks.progress`)

A page can be used when its heading stands, nothing is marked busy, and the main thread answers. The machine's load is
told at the beginning and at the end: beside other work all of these are longer.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.e2e.server import Server

STARTS = 5
LOADS = 3
KEYS = 40
EVENTS = 1_000_000
WAIT_SECONDS = 60.0
WAIT_MILLISECONDS = WAIT_SECONDS * 1000

_WATCH = """
localStorage.setItem('orienteer.seen', 'true');
const usable = () => document.querySelector('h1') && !document.querySelector('[aria-busy=true]');
const look = () => {
  if (window.usableAt || !usable()) return;
  requestAnimationFrame(() => setTimeout(() => { if (usable()) window.usableAt ??= performance.now(); }));
};
const what = {childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy']};
new MutationObserver(look).observe(document, what);
"""
_FIRST_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
_LOADED = """() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .map((entry) => ({path: new URL(entry.name).pathname, size: entry.encodedBodySize, at: entry.responseEnd}))"""
_ARM = """(wanted) => {
  window.took = null;
  let pressed = null;
  const shown = document.querySelector('[aria-label=Checks]');
  const right = () => /All \\d+ pass/.test(shown.textContent);
  window.addEventListener('keydown', (event) => { pressed ??= event.timeStamp; }, {capture: true, once: true});
  const watch = new MutationObserver(() => {
    if (pressed === null || right() !== wanted) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.took = performance.now() - pressed; }));
  });
  watch.observe(shown, {childList: true, subtree: true, characterData: true});
}"""
EMPTY = "<!doctype html><html lang=en><title>Nothing</title><main><h1>Nothing</h1></main>"


def start() -> dict[str, Any]:
    """Milliseconds from the command to the first page, and to the roadmap, in a data folder that has been used."""
    found: dict[str, list[float]] = {"first_page_ms": [], "roadmap_ms": [], "python_alone_ms": []}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(STARTS + 1):
            page, roadmap = started(Path(folder))
            began = time.perf_counter()
            subprocess.run([sys.executable, "-c", "pass"], check=True)
            alone = time.perf_counter() - began
            if number:  # the first one has made the database
                for name, value in zip(found, (page, roadmap, alone), strict=True):
                    found[name].append(value * 1000)
    return {name: round(statistics.median(values)) for name, values in found.items()}


def started(data: Path) -> tuple[float, float]:
    """Seconds until the first page and then the roadmap are answered by the bare command, which is then ended."""
    from tests.e2e.server import ORIENTEER, free_port

    port, told = free_port(), data / "server.json"
    told.unlink(missing_ok=True)
    environment = {**os.environ, "ORIENTEER_DATA": str(data), "ORIENTEER_PORT": str(port), "BROWSER": "true"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what a person's Python has compiled once, it keeps
    began = time.perf_counter()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(ORIENTEER, env=environment, cwd=data, stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        while not told.is_file() and process.poll() is None and time.perf_counter() - began < WAIT_SECONDS:
            time.sleep(0.002)
        token = json.loads(told.read_text(encoding="utf-8"))["token"]
        answered(port, "/", token, began)
        page = time.perf_counter() - began
        answered(port, "/api/roadmap", token, began)
        return page, time.perf_counter() - began
    finally:
        process.terminate()
        process.wait(timeout=WAIT_SECONDS)


def answered(port: int, path: str, token: str, began: float) -> None:
    """Ask until there is an answer."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Authorization": f"Bearer {token}"})
    while True:
        try:
            with urllib.request.urlopen(request, timeout=WAIT_SECONDS) as answer:
                answer.read()
                return
        except urllib.error.HTTPError:
            raise
        except OSError:
            if time.perf_counter() - began > WAIT_SECONDS:
                raise
            time.sleep(0.002)


def opened_page(browser: Browser, server: Server) -> Page:
    """A page of somebody who has been here before, with nothing in its cache."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    context.add_init_script(_WATCH)
    page = context.new_page()
    context.request.get(server.first_address)  # the cookie
    page.route("**/nothing.html", lambda route: route.fulfill(body=EMPTY, content_type="text/html"))
    return page


def visited(page: Page, address: str) -> tuple[float, float]:
    """Milliseconds to the first paint, and until the page can be used."""
    page.goto(address)
    page.wait_for_function(
        "() => window.usableAt && performance.getEntriesByType('paint').length", timeout=WAIT_MILLISECONDS
    )
    return page.evaluate(_FIRST_PAINT), page.evaluate("window.usableAt")


def pages(browser: Browser, server: Server) -> dict[str, Any]:
    """Each page, cold and warm: medians in milliseconds."""
    from tests.e2e.pages import PAGES

    found: dict[str, Any] = {}
    for name, path in {"(nothing on it)": "/nothing.html", **PAGES}.items():
        cold, warm = [], []
        for _ in range(LOADS):
            page = opened_page(browser, server)
            cold.append(visited(page, server.address + path))
            warm.append(visited(page, server.address + path))
            page.context.close()
        found[name] = {
            f"{how}_{what}_ms": round(statistics.median(one[at] for one in taken))
            for how, taken in (("cold", cold), ("warm", warm))
            for at, what in enumerate(("paint", "usable"))
        }
    return found


def sizes(browser: Browser, server: Server) -> dict[str, Any]:
    """Kilobytes of the first page and of the workbench, compressed, by kind."""
    from tests.e2e.programs import EXERCISE

    first, bench = (loaded(browser, server, path) for path in ("/", f"/exercise/{EXERCISE}"))
    code = ("html", "scripts", "styles")
    return {
        "first_page_kB": first,
        "first_page_code_kB": round(sum(first.get(kind, 0) for kind in code), 1),
        "first_page_with_faces_kB": round(sum(first.get(kind, 0) for kind in (*code, "faces")), 1),
        "workbench_kB": bench,
        "editor_adds_kB": round(bench["scripts"] - first["scripts"], 1),
    }


def loaded(browser: Browser, server: Server, path: str) -> dict[str, float]:
    """Kilobytes by kind that came until the page could be used."""
    page = opened_page(browser, server)
    _, usable = visited(page, server.address + path)
    sums: dict[str, float] = {}
    for entry in page.evaluate(_LOADED):
        if entry["at"] <= usable:
            kind = kind_of(entry["path"])
            sums[kind] = sums.get(kind, 0) + entry["size"] / 1000
    page.context.close()
    return {kind: round(size, 1) for kind, size in sums.items()}


def kind_of(path: str) -> str:
    """What a file is to a page."""
    if path.startswith("/api/"):
        return "data"
    return {".js": "scripts", ".css": "styles", ".woff2": "faces", ".svg": "pictures"}.get(Path(path).suffix, "html")


def verdict(browser: Browser, server: Server) -> dict[str, Any]:
    """Milliseconds from a key to its verdict shown: 50th and 95th percentile."""
    from tests.e2e.browser import code, write
    from tests.e2e.programs import EXERCISE, RIGHT

    name = RIGHT.split("def ", 1)[1].split("(", 1)[0]
    page = opened_page(browser, server)
    visited(page, f"{server.address}/exercise/{EXERCISE}")
    code(page).click()
    taken: list[float] = []
    for number in range(KEYS + 2):
        begins_right = number % 2 == 0
        comment = "#" if begins_right else ""
        write(page, f"{RIGHT}\n\n{comment}{name} = lambda rain: {number}  # {time.time_ns()}")
        page.wait_for_function(
            "(right) => /All \\d+ pass/.test(document.querySelector('[aria-label=Checks]').textContent) === right",
            arg=begins_right, timeout=WAIT_MILLISECONDS,
        )  # fmt: skip
        page.keyboard.press("Home")
        page.wait_for_timeout(150)
        page.evaluate(_ARM, not begins_right)
        page.keyboard.press("Delete" if begins_right else "#")
        page.wait_for_function("() => window.took !== null", timeout=WAIT_MILLISECONDS)
        if number >= 2:  # the first right one is an attempt, and searched further
            taken.append(page.evaluate("window.took"))
    page.context.close()
    taken.sort()
    return {
        "p50_ms": round(statistics.median(taken), 1),
        "p95_ms": round(taken[int(len(taken) * 0.95)], 1),
        "keys": len(taken),
    }


def on_the_map() -> dict[str, Any]:
    """Frames a second, of the map of 300 stops."""
    from benchmarks.map_page import measure

    return measure(2)


def progress(events: int) -> dict[str, Any]:
    """Milliseconds of the answers over a long history."""
    command = [sys.executable, "-m", "benchmarks.progress", "--json", "--runs", "5", "--events", str(events)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return {name: round(value, 1) for name, value in told.items()}


def with_server(measure: Callable[[Browser, Server], dict[str, Any]]) -> Callable[[], dict[str, Any]]:
    """The same, with a browser and a server of its own."""

    def measured() -> dict[str, Any]:
        from tests.e2e.browser import opened
        from tests.e2e.server import Server

        with tempfile.TemporaryDirectory() as data, opened() as browser:
            server = Server(Path(data))
            server.start()
            try:
                return measure(browser, server)
            finally:
                server.close()

    return measured


def main() -> None:
    """Measure each part, and tell it when it is known."""
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        "start": start,
        "pages": with_server(pages),
        "sizes": with_server(sizes),
        "verdict": with_server(verdict),
        "map": on_the_map,
    }
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", nargs="+", choices=[*parts, "progress"], help="these alone")
    parser.add_argument("--events", type=int, default=EVENTS, help="how long the history is")
    parser.add_argument("--json", action="store_true", help="one JSON object at the end")
    asked = parser.parse_args()
    parts["progress"] = lambda: progress(asked.events)
    found: dict[str, Any] = {"load_before": round(os.getloadavg()[0], 1)}
    for name in asked.parts or parts:
        found[name] = parts[name]()
        if not asked.json:
            told(name, found[name])
    found["load_after"] = round(os.getloadavg()[0], 1)
    print(json.dumps(found) if asked.json else f"load: {found['load_before']} before, {found['load_after']} after")


def told(part: str, found: dict[str, Any]) -> None:
    """A line a figure, or a line a row."""
    print(part)
    for name, value in found.items():
        row = "  ".join(f"{what} {figure}" for what, figure in value.items()) if isinstance(value, dict) else value
        print(f"  {name:<28}{row}", flush=True)


if __name__ == "__main__":
    main()
