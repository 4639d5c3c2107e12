"""The way of a request that is sent at every pause of somebody's typing: what it needs and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from pydantic import ValidationError
from starlette.datastructures import State
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from orienteer.bootstrap import Workshop
from orienteer.errors import OrienteerError
from orienteer.web.errors import answer_to, answer_to_defect
from orienteer.web.schemas import CheckIn

Way = Callable[[str, CheckIn, Workshop], Response]
"""Answers for an exercise, with what was sent of it."""

JSON = (b"content-type", b"application/json")
THREADS = 40
"""As many as Starlette has for all other routes."""


class Quick:
    """Answers `POST /api/exercises/<area>/<topic>/<slug>/<way>`, and leaves everything else to the application.

    A request that isn't as it should be goes the usual way, which says what is wrong with it.

    Args:
        app: what answers the others.
        state: where the workshop is found.
        ways: the last part of the path → what answers; asked for at the first request.
    """

    def __init__(self, app: ASGIApp, state: State, ways: Callable[[], dict[str, Way]]) -> None:
        self._app, self._state, self._ways = app, state, ways
        self._threads = ThreadPoolExecutor(THREADS, "quick")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        way, exercise_id = self._way_of(scope)
        if way is None:
            await self._app(scope, receive, send)
            return
        messages = [message := await receive()]
        while message.get("more_body"):
            messages.append(message := await receive())
        try:
            body = CheckIn.model_validate_json(b"".join(message.get("body", b"") for message in messages))
        except ValidationError:
            await self._app(scope, _again(messages, receive), send)
            return
        await self._answer(way, exercise_id, body, scope, receive, send)

    def end(self) -> None:
        """Begin nothing more."""
        self._threads.shutdown(wait=False)

    def _way_of(self, scope: Scope) -> tuple[Way | None, str]:
        if scope["method"] != "POST" or JSON not in scope["headers"]:
            return None, ""
        parts = scope["path"].split("/")
        if len(parts) != 7 or parts[2] != "exercises" or not all(parts[3:]):
            return None, ""
        return self._ways().get(parts[6]), "/".join(parts[3:6])

    async def _answer(
        self, way: Way, exercise_id: str, body: CheckIn, scope: Scope, receive: Receive, send: Send
    ) -> None:
        loop = asyncio.get_running_loop()
        try:
            response = await loop.run_in_executor(self._threads, way, exercise_id, body, self._state.workshop)
        except OrienteerError as error:
            response = answer_to(error)
        except Exception:
            await answer_to_defect()(scope, receive, send)
            raise
        await response(scope, receive, send)


def _again(messages: list[Message], receive: Receive) -> Receive:
    """What was received already, once more, and then what comes."""
    left = iter(messages)

    async def received() -> Message:
        message = next(left, None)
        return await receive() if message is None else message

    return received
