"""What a page asks its server for: answered by what the check says, and written down."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from orienteer.sandbox.pages.devtools import Message

ORIGIN = "http://exercise.invalid"
"""Nobody's: `.invalid` never resolves. Source: RFC 2606."""
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Exercise</title></head>'
    '<body><div id="app"></div></body></html>'
)
POLICY = (
    "sandbox allow-scripts allow-forms; default-src 'none'; script-src 'unsafe-eval'; style-src 'unsafe-inline'; "
    f"img-src data:; connect-src {ORIGIN}; form-action 'none'; base-uri 'none'"
)
"""The page's origin is opaque: it has no store, no cookies and nobody to be taken for, and it opens no window
and no frame. Source: Content Security Policy Level 3; the HTML Standard on sandboxing."""
UNREAD_SECONDS = 0.1
UNHEARD_SECONDS = 5.0
"""An answer of which nothing is heard for so long was given to what the page had given up in the same moment, which
isn't always told: where a request was made for every letter, in every other run on a busy machine. There, too, an
answer comes within a second."""
ANY_ORIGIN = (
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Allow-Methods", "*"),
    ("Access-Control-Allow-Headers", "*"),
)


@dataclass(slots=True)
class Asked:
    """A request of the page's.

    Two tell of it, in any order: the page that it was sent, the browser that it waits for us.

    Args:
        sent_ms: when it was sent, on the page's own clock; None while the page hasn't told.
        line: its method and path, where it is for the check's server.
        pause: its number among those that wait for us; "" while the browser hasn't handed it over.
        after_ms: how long after it was sent it is answered, on the page's own clock.
        answered_at, came_at: when it was answered and when the head of the answer was there, on our clock; 0.0 before.
    """

    sent_ms: float | None = None
    line: tuple[str, str] | None = None
    pause: str = ""
    after_ms: float = 0.0
    answer: Message | None = None
    answered_at: float = 0.0
    came_at: float = 0.0

    @property
    def is_answered(self) -> bool:
        """Whether it has been answered; the page may not have heard."""
        return self.answered_at > 0

    @property
    def is_held(self) -> bool:
        """Whether it waits for its time."""
        return bool(self.pause) and self.sent_ms is not None and not self.is_answered

    @property
    def due_ms(self) -> float:
        """The page's own time at which it is answered."""
        return (self.sent_ms or 0.0) + self.after_ms

    def has_come(self, now: float) -> bool:
        """Whether the page has all of the answer that it reads: the end of a body that nobody reads isn't told."""
        if self.came_at > 0:
            return now - self.came_at > UNREAD_SECONDS
        return self.is_answered and now - self.answered_at > UNHEARD_SECONDS


def answer(pause: str, status: int, body: str, kind: str, *more: tuple[str, str]) -> Message:
    """What `Fetch.fulfillRequest` takes."""
    headers = [("Content-Type", kind), ("Cache-Control", "no-store"), *more]
    return {
        "requestId": pause,
        "responseCode": status,
        "responseHeaders": [{"name": name, "value": value} for name, value in headers],
        "body": base64.b64encode(body.encode("utf-8", "surrogatepass")).decode(),
    }


def the_page(pause: str) -> Message:
    """The page that every component is put into."""
    return answer(pause, 200, PAGE, "text/html; charset=utf-8", ("Content-Security-Policy", POLICY))


def preflight(pause: str) -> Message:
    """What lets a page without an origin ask for anything."""
    return answer(pause, 204, "", "text/plain", *ANY_ORIGIN)


def reply(pause: str, route: dict[str, Any] | None) -> Message:
    """What a check's server says; 404 where it has no such place."""
    said: dict[str, Any] = {"status": 404, "json": {"error": "not found"}} if route is None else route
    return answer(pause, int(said["status"]), json.dumps(said["json"]), "application/json", *ANY_ORIGIN)


def asked_for(request: dict[str, Any]) -> tuple[str, str, Any]:
    """A request as it is written down: method, path with query, and body, read where its header says that it is JSON.

    >>> json_said = {"content-type": "application/json"}
    >>> asked_for({"method": "PUT", "url": "http://exercise.invalid/tasks?a=b", "postData": "1", "headers": json_said})
    ('PUT', '/tasks?a=b', 1)
    """
    parts = urlsplit(str(request["url"]))
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    body = request.get("postData")
    kinds = [str(value) for name, value in request.get("headers", {}).items() if str(name).lower() == "content-type"]
    if kinds and kinds[0].partition(";")[0].strip().lower() != "application/json":
        return str(request["method"]), path, None if body is None else str(body)[:2000]
    try:
        return str(request["method"]), path, json.loads(body) if body else None
    except (ValueError, RecursionError):
        return str(request["method"]), path, str(body)[:2000]
