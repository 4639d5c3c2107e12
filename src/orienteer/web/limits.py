"""How much a request may send."""

from __future__ import annotations

import contextlib

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from orienteer.web.answers import send_error

MOST_BYTES = 64 * 1024 * 1024
"""A file of 10 MB still reaches the grader, whose verdict says that it is too large; JSON may need six times that."""
MOST_THROWN_AWAY = 16 * MOST_BYTES
"""Of a request that is too large. Whoever sends even more gets no answer."""


class TooLarge(Exception):
    """More came than may come."""


class BodyLimit:
    """Refuses a request that is too large, before it is read into memory.

    Args:
        app: what is limited.
        most_bytes: of one request's body.
    """

    def __init__(self, app: ASGIApp, *, most_bytes: int = MOST_BYTES) -> None:
        self.app = app
        self._most = most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        declared = dict(scope["headers"]).get(b"content-length", b"")
        if declared.isdigit() and int(declared) > self._most:
            await _throw_away(receive)
            await self._refuse(send)
            return
        got, more = 0, True

        async def counted() -> Message:
            nonlocal got, more
            message = await receive()
            got += len(message.get("body", b""))
            more = message.get("more_body", False)
            if got > self._most:
                raise TooLarge
            return message

        async def unless_too_large(message: Message) -> None:
            if got <= self._most:  # whoever reads the body may answer TooLarge in words of its own
                await send(message)

        with contextlib.suppress(TooLarge):
            await self.app(scope, receive if declared else counted, unless_too_large)
        if got > self._most:
            if more:
                await _throw_away(receive)
            await self._refuse(send)

    async def _refuse(self, send: Send) -> None:
        what = f"That is larger than the {self._most // (1024 * 1024)} MB that one request may hold."
        await send_error(send, 413, what, "Nothing was changed.", "", "Send a smaller file.")


async def _throw_away(receive: Receive) -> None:
    """Take the rest of a request: who is still sending doesn't hear an answer."""
    thrown_away = 0
    while thrown_away < MOST_THROWN_AWAY:
        message = await receive()
        thrown_away += len(message.get("body", b""))
        if not message.get("more_body"):
            break
