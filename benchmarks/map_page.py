"""How smoothly a map of 300 stops moves: `python -m benchmarks.map_page`.

A made roadmap of 30 areas with ten stops each, every second one practised on, is laid out by the engine and shown in
Chromium. The sheet is moved at every frame, first where names are read, then nearer, then with all of it in sight;
then it is zoomed in steps. Told are the frames drawn in a second and the slowest frame, medians of several runs,
beside a sheet with nothing on it, and the machine's load before them.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

AREAS, STOPS = 30, 10
FRAMES = 120
RUNS = 5
STATES = (
    "mastered",
    "untouched",
    "under_way",
    "untouched",
    "fading",
    "known",
    "untouched",
    "mastered",
    "skipped",
    "untouched",
)

_MOVE = """async (frames) => {
  const pane = document.querySelector('.map-pane');
  const taken = [];
  let before = await new Promise(requestAnimationFrame);
  for (let at = 0; at < frames; at += 1) {
    const turn = 2 * Math.PI * at / frames;
    pane.scrollTo((pane.scrollWidth - pane.clientWidth) * (0.5 + 0.5 * Math.cos(turn)),
                  (pane.scrollHeight - pane.clientHeight) * (0.5 + 0.5 * Math.sin(turn)));
    const now = await new Promise(requestAnimationFrame);
    taken.push(now - before);
    before = now;
  }
  return taken;
}"""

_ZOOM = """async (frames) => {
  const pane = document.querySelector('.map-pane');
  const taken = [];
  let before = await new Promise(requestAnimationFrame);
  for (let at = 0; at < frames; at += 1) {
    const deltaY = at < frames / 2 ? -8 : 8;
    pane.dispatchEvent(new WheelEvent('wheel', {ctrlKey: true, deltaY, clientX: 800, clientY: 450, cancelable: true}));
    const now = await new Promise(requestAnimationFrame);
    taken.push(now - before);
    before = now;
  }
  return taken;
}"""


WAYS = (
    ("nothing on the sheet", "1", _MOVE),
    ("moved where names are read", "1", _MOVE),
    ("moved from near", "2", _MOVE),
    ("moved from afar", "0.5", _MOVE),
    ("zoomed", "0.7", _ZOOM),
)


def made() -> tuple[dict[str, Any], dict[str, Any]]:
    """The answers of `/api/roadmap` and `/api/map` for the made roadmap."""
    from orienteer.course.map.layout import lay_out
    from orienteer.curriculum.course import Area, Roadmap, Topic

    def title(area: int, stop: int) -> str:
        return ("Encapsulation, inheritance and polymorphism", "Generators", "Class and instance variables")[
            (area + stop) % 3
        ]

    areas = tuple(
        Area(
            f"a{area}",
            f"The area number {area}",
            (),
            tuple(
                Topic(
                    f"a{area}/t{stop}",
                    title(area, stop),
                    "",
                    (),
                    tuple(f"a{area}/t{before}" for before in range(max(0, stop - 2), stop)),
                    (),
                    True,
                )
                for stop in range(STOPS)
            ),
        )
        for area in range(AREAS)
    )
    layout = lay_out(Roadmap((), areas, ()))
    numbers = {place.id: number for number, place in enumerate(layout.stops, start=1)}
    shown = [
        {
            "id": area.id,
            "title": area.title,
            "roles": [],
            "interview": [],
            "stops": [_stop(topic.id, topic.title, topic.requires, numbers[topic.id]) for topic in area.topics],
        }
        for area in areas
    ]
    following = {
        "topic_id": "a0/t1", "topic_title": "Generators", "number": 2, "exercise_id": None, "exercise_title": None,
        "exercise_number": None, "begun": False,
    }  # fmt: skip
    roadmap = {
        "roles": [{"id": "all", "title": "Everyone", "stops": AREAS * STOPS}],
        "role": "all",
        "areas": shown,
        "systems": [],
        "next": following,
        "mastered": 60,
        "total": AREAS * STOPS,
        "due": 0,
    }
    return roadmap, asdict(layout)


def _stop(topic_id: str, title: str, requires: tuple[str, ...], number: int) -> dict[str, Any]:
    state = STATES[number % len(STATES)]
    return {
        "id": topic_id,
        "title": title,
        "number": number,
        "state": state,
        "suggested": number == 2,
        "starred": number % 9 == 0,
        "written": True,
        "items": [],
        "requires": list(requires),
        "exercises_passed": 3 if state == "under_way" else 0,
        "exercises_total": 6,
        "mastery": {"mastered": 1.0, "under_way": 0.5}.get(state, 0.0),
        "optional": False,
        "minutes": 20,
        "note": "",
    }


def measure(runs: int = RUNS) -> dict[str, Any]:
    """Frames in a second (median of the runs) and the slowest frame in milliseconds, for each way of moving."""
    from tests.e2e.browser import SEEN, opened
    from tests.e2e.server import Server

    roadmap, layout = made()
    found: dict[str, Any] = {"load": round(os.getloadavg()[0], 1), "stops": AREAS * STOPS}
    with tempfile.TemporaryDirectory() as data, opened() as browser:
        server = Server(Path(data))
        server.start()
        try:
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            context.add_init_script(SEEN)
            page = context.new_page()
            page.goto(server.first_address)
            page.route("**/api/roadmap?*", lambda route: route.fulfill(json=roadmap))
            page.route("**/api/map*", lambda route: route.fulfill(json=layout))
            for name, zoom, script in WAYS:
                page.goto(f"{server.address}/trail?zoom={zoom}")
                page.locator("svg.map a[data-stop]").nth(AREAS * STOPS - 1).wait_for(state="attached")
                page.wait_for_timeout(500)
                if name.startswith("nothing"):
                    page.add_style_tag(content="svg.map { display: none !important; }")
                taken = [page.evaluate(script, FRAMES) for _ in range(runs)]
                found[name] = {
                    "frames_per_second": round(statistics.median(1000 / statistics.mean(each) for each in taken), 1),
                    "slowest_milliseconds": round(statistics.median(max(each) for each in taken), 1),
                }
        finally:
            server.close()
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--runs", type=int, default=RUNS, help="of each way of moving")
    asked = parser.parse_args()
    found = measure(asked.runs)
    if asked.json:
        print(json.dumps(found))
        return
    for name, told in found.items():
        print(f"{name:28}{told}")


if __name__ == "__main__":
    main()
