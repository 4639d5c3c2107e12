"""The web application: the built pages behind their guard, and the API, loaded while the first page is read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import State
from starlette.routing import Router
from starlette.types import Receive, Scope, Send

from orienteer.bootstrap import Workshop
from orienteer.web.addresses import names_of
from orienteer.web.guard import Guard
from orienteer.web.limits import BodyLimit
from orienteer.web.pages import Pages
from orienteer.web.token import token_of

if TYPE_CHECKING:
    from orienteer.web.api import Api


class Application:
    """What is served: pages at once, and what they ask for as soon as that has been loaded.

    Args:
        workshop: closed when the application ends.
        token: what the guard asks for.
    """

    def __init__(self, workshop: Workshop, *, token: str) -> None:
        self.state = State()
        self._workshop = workshop
        self._pages = Pages()
        self._api: asyncio.Task[Api] | None = None
        inside = Router(default=self._answer, lifespan=self._life)
        self._guarded = Guard(BodyLimit(inside), token=token, names=names_of(workshop.settings.host))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._guarded(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not scope["path"].startswith("/api/"):
            await self._pages(scope, receive, send)
            return
        assert self._api is not None, "the server doesn't tell its applications when they begin"
        api = await asyncio.shield(self._api)  # who goes away meanwhile doesn't take it from the others
        await api(scope, receive, send)

    @asynccontextmanager
    async def _life(self, _: Any) -> AsyncIterator[None]:
        await run_in_threadpool(lambda: self._workshop.store)
        self._api = asyncio.create_task(self._load())
        try:
            yield
        finally:
            await (await self._api).end()
            await run_in_threadpool(self._workshop.close)

    async def _load(self) -> Api:
        api = await run_in_threadpool(self._made)
        api.begin()
        return api

    def _made(self) -> Api:
        from orienteer.web.api import Api

        return Api(self._workshop, self.state)


def create_app(workshop: Workshop, *, token: str | None = None) -> Application:
    """The application over a workshop, which it closes when it ends.

    Args:
        token: what the guard asks for; the data folder's own where none is given.
    """
    return Application(workshop, token=token or token_of(workshop.settings.data_folder))
