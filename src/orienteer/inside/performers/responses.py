"""A response as every framework's is written down: what decides, without what changes from run to run."""

from __future__ import annotations

import json
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from typing import Any

HEADERS = frozenset({"location", "allow", "www-authenticate", "retry-after", "content-disposition", "vary"})
"""Headers that are compared, besides those that begin with `x-`."""

SIGNED = frozenset({"session", "sessionid", "csrftoken"})
"""Cookies whose value is signed or drawn by chance. Source: the defaults of Flask, Starlette and Django."""


class Response:
    """What came back.

    Args:
        status: the number.
        kind: the media type, without its parameters.
        headers: those that are compared.
        cookies: name → value and flags, for each that was set.
        body: decoded where it is JSON, else text, else bytes.
    """

    def __init__(self, status: int, headers: Iterable[tuple[str, str]], body: bytes) -> None:
        pairs = [(name.lower(), value) for name, value in headers]
        kinds = [value for name, value in pairs if name == "content-type"]
        self.status = status
        self.kind = kinds[0].partition(";")[0].strip().lower() if kinds and body else ""
        self.headers = {name: _plain(name, value) for name, value in sorted(pairs) if _counts(name)}
        self.cookies = _cookies(value for name, value in pairs if name == "set-cookie")
        self.body = _body(self.kind, body)

    @property
    def json(self) -> Any:
        """The decoded body, for a check that goes on with what it holds."""
        return self.body


def _counts(name: str) -> bool:
    return name in HEADERS or (name.startswith("x-") and name not in ("x-frame-options", "x-content-type-options"))


def _plain(name: str, value: str) -> str:
    if name in ("allow", "vary"):
        return ", ".join(sorted(part.strip() for part in value.split(",")))
    if name == "location" and "://" in value:
        return "/" + value.partition("://")[2].partition("/")[2]
    return value


def _cookies(lines: Iterable[str]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for line in lines:
        try:
            parsed = SimpleCookie(line)
        except CookieError:
            continue
        for name, morsel in parsed.items():
            gone = morsel["max-age"] == "0" or "1970" in morsel["expires"]
            found[name] = {
                "value": "deleted" if gone else "…" if name in SIGNED else morsel.value,
                "httponly": bool(morsel["httponly"]),
                "secure": bool(morsel["secure"]),
                "samesite": str(morsel["samesite"]).lower(),
                "path": str(morsel["path"]),
            }
    return found


def _body(kind: str, body: bytes) -> Any:
    if kind == "application/json" or kind.endswith("+json"):
        try:
            return json.loads(body)
        except ValueError:
            pass
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body
