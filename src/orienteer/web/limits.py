"""How much a request may send."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from orienteer.web.answers import send_error

MOST_BYTES = 64 * 1024 * 1024
"""A file of 10 MB still reaches the grader, whose verdict says that it is too large; JSON may need six times that."""


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
            await self._refuse(send)
            return
        got = 0

        async def counted() -> Message:
            nonlocal got
            message = await receive()
            got += len(message.get("body", b""))
            if got > self._most:
                raise TooLarge
            return message

        try:
            await self.app(scope, receive if declared else counted, send)
        except TooLarge:
            await self._refuse(send)

    async def _refuse(self, send: Send) -> None:
        what = f"That is larger than the {self._most // (1024 * 1024)} MB that one request may hold."
        await send_error(send, 413, what, "Nothing was changed.", "", "Send a smaller file.")
