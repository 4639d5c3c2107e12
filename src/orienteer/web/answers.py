"""Answers that are sent without a framework: an error as JSON, and a plain page."""

from __future__ import annotations

import json
from typing import Any

from starlette.responses import JSONResponse
from starlette.types import Send

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><meta name="color-scheme" content="light dark">
<style>body{{max-width:40rem;margin:4rem auto;padding:0 1rem;font:1.0625rem/1.55 Georgia,serif}}</style></head>
<body>
{body}
</body></html>
"""


class AsciiJson(JSONResponse):
    """JSON in ASCII: a lone surrogate that a learner typed is sent back as an escape, which UTF-8 has no bytes for."""

    def render(self, content: Any) -> bytes:
        return json.dumps(content, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode("ascii")


def error_body(what: str, safe: str = "", then: str = "", remedy: str = "") -> dict[str, Any]:
    """An error as every face reads it.

    Args:
        what: what was wrong, a sentence.
        safe: what is not lost.
        then: what happens next by itself, or can be tried.
        remedy: what to do about it.
    """
    return {"error": {"what": what, "safe": safe, "next": then, "remedy": remedy}}


async def send_error(send: Send, status: int, what: str, safe: str, then: str, remedy: str) -> None:
    """Send an error as JSON."""
    await _send(send, status, json.dumps(error_body(what, safe, then, remedy)).encode(), b"application/json")


async def send_page(send: Send, status: int, title: str, body: str) -> None:
    """Send a plain page; `body` is HTML."""
    await _send(send, status, plain_page(title, body).encode(), b"text/html; charset=utf-8")


def plain_page(title: str, body: str) -> str:
    """A page that needs nothing but itself."""
    return _PAGE.format(title=title, body=body)


async def _send(send: Send, status: int, body: bytes, kind: bytes) -> None:
    headers = [
        (b"content-type", kind),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
