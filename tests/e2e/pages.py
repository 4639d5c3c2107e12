"""The pages there are, by name."""

from __future__ import annotations

from tests.e2e.programs import EXERCISE, TOPIC

PAGES = {
    "roadmap": "/",
    "topic": f"/topics/{TOPIC}",
    "topic-not-yet-written": "/topics/fundamentals/data-structures",
    "workbench": f"/exercises/{EXERCISE}",
    "not-found": "/nowhere",
}
