"""The way of a request that is sent at every pause of somebody's typing: what it needs and nothing else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool

from orienteer.web.routes.workshop import workshop_of
from orienteer.web.schemas import FilesIn


class QuickRoute(APIRoute):
    """A route that takes files as its body and answers with a response of its own.

    A request that isn't as it should be goes the usual way, which says what is wrong with it.
    """

    def get_route_handler(self) -> Callable[[Request], Awaitable[Response]]:  # type: ignore[override]  # FastAPI asks for a coroutine's own type
        """What answers a request."""
        usual = super().get_route_handler()
        answer: Callable[..., Any] = self.endpoint

        async def handle(request: Request) -> Response:
            if request.headers.get("content-type") != "application/json":
                return await usual(request)
            try:
                body = FilesIn.model_validate_json(await request.body())
            except ValidationError:
                return await usual(request)
            given = {**request.path_params, "body": body, "shop": await workshop_of(request)}
            response: Response = await run_in_threadpool(answer, **given)
            return response

        return handle
