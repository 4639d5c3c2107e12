"""How smoothly the replay's page moves through a long run: `python -m benchmarks.replay_page`.

A program of about 9,600 steps is replayed in Chromium, against a server on a data folder of its own. An arrow is
pressed at every frame, forwards and then backwards, and the slider jumps about. Told are the frames drawn in a
second, the slowest of them, and, whatever else the machine does, the processor time of the page's thread for a frame:
its mean by what was done, and from the browser's own trace that of each frame. A frame that takes the thread longer
than a sixtieth of a second is dropped on any machine as fast as this one; one that takes less is drawn where the
machine is quiet.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAM = "total = 0\nrows = []\nfor n in range(2400):\n    total += n\n    rows.append([n])\n    row = rows[-1]\n"
BLOCK = "/topic/fundamentals/basics/replay/1"
FRAMES = 240
PATIENCE_MILLISECONDS = 150_000
"""Until the page is there: others may use the machine."""
FRAME_MILLISECONDS = 1000 / 60
TRACED = "devtools.timeline,disabled-by-default-devtools.timeline"
FRAME, SHOWN = "BeginCommitCompositorFrame", "AnimationFrame::Presentation"
PARTS = {
    "all": "TaskDuration",
    "scripts": "ScriptDuration",
    "styles": "RecalcStyleDuration",
    "layout": "LayoutDuration",
}

_MEASURE = """async ([key, frames]) => {
  const taken = [];
  let before = await new Promise(requestAnimationFrame);
  for (let at = 0; at < frames; at += 1) {
    if (key === "slider") {
      const slider = document.querySelector('input[type=range]');
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      set.call(slider, 1 + (at * 7919) % Number(slider.max));
      slider.dispatchEvent(new Event('input', {bubbles: true}));
    } else window.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
    const now = await new Promise(requestAnimationFrame);
    taken.push(now - before);
    before = now;
  }
  return taken;
}"""


def measure() -> dict[str, Any]:
    """Frames in a second, and the slowest frame in milliseconds, for each way of moving."""
    from tests.e2e.browser import SEEN, opened
    from tests.e2e.server import Server

    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as data, opened() as browser:
        server = Server(Path(data))
        server.start()
        try:
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            context.add_init_script(SEEN)
            page = context.new_page()
            page.set_default_timeout(PATIENCE_MILLISECONDS)
            page.goto(server.first_address)
            page.goto(f"{server.address}{BLOCK}")
            page.get_by_role("button", name="Change the code").click()
            page.get_by_role("textbox", name="Code").fill(PROGRAM)
            page.get_by_role("button", name="Replay this").click()
            page.locator(".pos", has_text="of 9,6").wait_for()
            costs = context.new_cdp_session(page)
            costs.send("Performance.enable", {"timeDomain": "threadTicks"})
            found["steps"] = page.locator(".pos").inner_text()
            for name, key in (("forwards", "ArrowRight"), ("backwards", "ArrowLeft"), ("slider", "slider")):
                page.keyboard.press("Home" if name != "backwards" else "End")
                before = _spent(costs)
                with _traced(costs) as events:
                    taken = page.evaluate(_MEASURE, [key, FRAMES])
                after = _spent(costs)
                found[name] = {
                    "frames_per_second": round(1000 / statistics.mean(taken), 1),
                    "slowest_milliseconds": round(max(taken), 1),
                    "processor_milliseconds": {
                        part: round((after[part] - before[part]) * 1000 / FRAMES, 2) for part in PARTS
                    },
                    "trace": told_of(events),
                }
        finally:
            server.close()
    return found


@contextmanager
def _traced(costs: Any) -> Iterator[list[dict[str, Any]]]:
    """Collect the browser's trace of what happens within."""
    events: list[dict[str, Any]] = []
    ended = []

    def take(told: dict[str, Any]) -> None:
        events.extend(told["value"])

    def end(told: dict[str, Any]) -> None:
        ended.append(told)

    costs.on("Tracing.dataCollected", take)
    costs.on("Tracing.tracingComplete", end)
    costs.send("Tracing.start", {"categories": TRACED, "transferMode": "ReportEvents"})
    yield events
    costs.send("Tracing.end")
    while not ended:
        costs.send("Performance.getMetrics")  # whatever is sent lets the events come
    costs.remove_listener("Tracing.dataCollected", take)
    costs.remove_listener("Tracing.tracingComplete", end)


def told_of(events: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The processor time of the page's thread for each frame, and how many frames came onto the screen.

    Args:
        events: of a trace, in any order; `tdur` is processor time in microseconds.
    """
    begun = sorted((each for each in events if each["name"] == FRAME), key=lambda each: float(each["ts"]))
    if not begun:
        return {"frames": 0}
    thread = Counter((each["pid"], each["tid"]) for each in begun).most_common(1)[0][0]
    starts = [float(each["ts"]) for each in begun if (each["pid"], each["tid"]) == thread]
    spent = [0.0] * len(starts)
    for each in events:
        place = bisect_right(starts, float(each["ts"])) - 1
        if each["name"] == "RunTask" and "tdur" in each and place >= 0 and (each["pid"], each["tid"]) == thread:
            spent[place] += each["tdur"] / 1000
    ordered = sorted(spent)
    return {
        "frames": len(spent),
        "median_milliseconds": round(statistics.median(ordered), 2),
        "p99_milliseconds": round(ordered[int(len(ordered) * 0.99)], 2),
        "longer_than_a_sixtieth": sum(each > FRAME_MILLISECONDS for each in spent),
        "shown": sum(each["name"] == SHOWN for each in events),
    }


def _spent(costs: Any) -> dict[str, float]:
    """Seconds of the page's thread since it began, by what it did."""
    told = {each["name"]: each["value"] for each in costs.send("Performance.getMetrics")["metrics"]}
    return {part: told[name] for part, name in PARTS.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    asked = parser.parse_args()
    found = measure()
    if asked.json:
        print(json.dumps(found))
        return
    for name, told in found.items():
        print(f"{name:12}{told}")


if __name__ == "__main__":
    main()
