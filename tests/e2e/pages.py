"""The pages there are, by name."""

from __future__ import annotations

from tests.e2e.programs import EXERCISE, PREDICTED, TOPIC

PAGES = {
    "roadmap": "/",
    "outline": "/outline",
    "topic": f"/topic/{TOPIC}",
    "topic-not-yet-written": "/topic/fundamentals/data-structures",
    "workbench": f"/exercise/{EXERCISE}",
    "replay": f"/exercise/{EXERCISE}/replay",
    "replay-of-a-block": f"/topic/{TOPIC}/replay/1",
    "predict": f"/exercise/{PREDICTED}",
    "review": "/review",
    "review-plan": "/review/plan",
    "placement": "/place",
    "interviews": "/interviews",
    "interview-not-there": "/interview/disk-use/no-such-round",
    "projects": "/projects",
    "progress": "/progress",
    "exports": "/exports",
    "not-found": "/nowhere",
}
