"""Asking Notion no faster than it wants, and again when it was busy or the line was cut."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
from notion_client import Client
from notion_client.errors import APIErrorCode, APIResponseError, HTTPResponseError, RequestTimeoutError

from orienteer.errors import OrienteerError, UsageError
from orienteer.exports.notion_push.limits import REQUESTS_A_SECOND

TRIES = 6
"""Of one request, the waits between them doubling from FIRST_WAIT_SECONDS: about half a minute in all."""
FIRST_WAIT_SECONDS = 1.0


class LineCut(Exception):
    """A request may or may not have been carried out: whoever made it has to look."""


class Polite:
    """Sends requests through the official client.

    Args:
        client: made without retries of its own.
        now, sleep: the time in seconds from any start, and waiting some of them.
    """

    def __init__(self, client: Client, *, now: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._client = client
        self._now = now
        self._sleep = sleep
        self._free_at = 0.0

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None, **query: Any) -> Any:
        """One request and its answer, asked again where Notion says so, and where asking twice does no harm.

        Raises:
            LineCut: the connection went or Notion failed in the middle of a request that changes something.
            UsageError: the token or the page isn't right.
            OrienteerError: Notion refuses or can't be reached.
        """
        harmless = method == "GET" or path.endswith("/query")
        for attempt in range(TRIES):
            self._wait_for_turn()
            try:
                return self._client.request(path=path, method=method, body=body, query=query or None)
            except APIResponseError as error:
                self._judged(error)
                wait = _asked_wait(error)
                if wait is None and not harmless:
                    raise LineCut(str(error)) from error
            except (httpx.TransportError, HTTPResponseError, RequestTimeoutError) as error:
                wait = None
                if not harmless:
                    raise LineCut(str(error)) from error
            self._sleep(wait if wait is not None else FIRST_WAIT_SECONDS * 2**attempt)
        raise OrienteerError("Notion can't be reached.", remedy="Push again later; what is there already stays.")

    def _wait_for_turn(self) -> None:
        now = self._now()
        if now < self._free_at:
            self._sleep(self._free_at - now)
        self._free_at = max(now, self._free_at) + 1 / REQUESTS_A_SECOND.most

    @staticmethod
    def _judged(error: APIResponseError) -> None:
        """Raise where asking again is of no use."""
        if error.code in (APIErrorCode.Unauthorized, APIErrorCode.RestrictedResource):
            remedy = "Make an integration, share the page with it, and put its token into NOTION_TOKEN."
            raise UsageError("Notion doesn't accept the token.", remedy=remedy) from error
        if error.code is APIErrorCode.ObjectNotFound:
            raise UsageError(
                "Notion has no such page, or it isn't shared with the integration.",
                remedy="Share the page with the integration: its menu, Connections.",
            ) from error
        if error.status < 500 and error.status != 429 and error.code is not APIErrorCode.ConflictError:
            raise OrienteerError(f"Notion refuses: {error}.") from error


def _asked_wait(error: APIResponseError) -> float | None:
    """How many seconds Notion asks to wait; None where it doesn't say."""
    given = error.headers.get("retry-after")
    if error.status not in (429, 529) and given is None:
        return FIRST_WAIT_SECONDS if error.code is APIErrorCode.ConflictError else None
    return float(given) if given and given.isdigit() else FIRST_WAIT_SECONDS
