"""The API: routes over services, a group of them imported when it is first asked for."""

from __future__ import annotations

import importlib
import logging
import threading
from typing import Any

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import State
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Mount
from starlette.types import Receive, Scope, Send

from orienteer import __version__
from orienteer.bootstrap import Workshop
from orienteer.errors import OrienteerError
from orienteer.web.answers import AsciiJson
from orienteer.web.errors import add_error_answers
from orienteer.web.exporting import Exports
from orienteer.web.live import Live
from orienteer.web.making import Makings
from orienteer.web.pages import Pages
from orienteer.web.quick import Quick, Way
from orienteer.web.schemas import ErrorOut

ROUTERS: dict[str, tuple[str, ...]] = {
    "roadmap:router": ("roadmap", "map", "search"),
    "topics:router": ("topics",),
    "exercises:router": ("exercises",),
    "grading:quick": ("exercises",),
    "grading:router": ("exercises", "run"),
    "language:router": ("exercises",),
    "replay:router": ("exercises", "replay"),
    "review:router": ("exercises", "review"),
    "placement:router": ("placement",),
    "interviews:router": ("interviews",),
    "events:router": ("events",),
    "progress:router": ("progress",),
    "exports:router": ("exports",),
    "environments:router": ("environments",),
    "health:router": ("health",),
}
"""A module of `web.routes` and its router → the first parts of the paths, after `/api`, that it answers."""

FIRST = "roadmap"
"""What the first page asks for."""

DOCUMENT = "openapi.json"
"""It tells of all routes."""

PACKED = frozenset({"roadmap", "map", "topics", "exercises", "review", "placement", "interviews", "progress"})
"""Where what is read is long: a topic is 60 kB of text, and 14 kB packed."""
PACKED_FROM_BYTES = 4096
PACKED_HOW = 4
"""Of 1 to 9: beyond it a topic becomes 6% smaller in twice the time (0.6 ms). A choice of ours."""

REST_WAITS_SECONDS = 2.0
"""How long the other routes leave the processor to the first answer, where somebody asks for one."""

_LOG = logging.getLogger(__name__)


class Api:
    """Answers what pages and the terminal ask.

    Args:
        workshop: what the routes work with.
        state: where they find it, and what lives as long as the server does.
    """

    def __init__(self, workshop: Workshop, state: State) -> None:
        self._workshop, self._state = workshop, state
        self._app = _without_routes()
        self._app.state = state
        self._packing = GZipMiddleware(self._app, minimum_size=PACKED_FROM_BYTES, compresslevel=PACKED_HOW)
        self._quick = Quick(self._app, state, _ways)
        self._unknown = Mount("/", Pages())
        add_error_answers(self._app)
        state.workshop = workshop
        state.exports, state.makings, state.live = Exports(workshop), Makings(workshop), Live(workshop.store)
        self._loading = threading.Lock()
        self._loaded: set[str] = set()
        self._ready: set[str] = set()
        self._answered, self._ending = threading.Event(), threading.Event()
        self._load(FIRST)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        name = scope["path"].split("/", 3)[2]
        if name not in self._ready:
            await run_in_threadpool(self._load, name)
        reads = scope["method"] == "GET" and name in PACKED and not scope["path"].endswith("/export")
        await (self._packing if reads else self._quick)(scope, receive, send)
        self._answered.set()

    def begin(self) -> None:
        """Follow the log, and make ready what the first answer doesn't need; in the event loop's thread."""
        self._state.live.start()
        threading.Thread(target=self._catch_up, daemon=True, name="catch-up").start()

    async def end(self) -> None:
        """Let go of what lived as long as the server."""
        self._ending.set()
        self._answered.set()
        self._state.live.stop()
        self._state.exports.close()
        self._quick.end()
        await run_in_threadpool(self._state.makings.close)

    def _load(self, name: str) -> None:
        """Have everything answered whose path begins so."""
        with self._loading:
            for place, names in ROUTERS.items():
                if name in (*names, DOCUMENT) and place not in self._loaded:
                    _include(self._app, place)
                    self._loaded.add(place)
            routes = self._app.router.routes
            routes[:] = [*(route for route in routes if route is not self._unknown), self._unknown]
            self._ready.add(name)

    def _catch_up(self) -> None:
        """Warm what the first request needs; after it, load the rest and grade what the last server left."""
        try:
            self._workshop.course.roadmap  # noqa: B018 (it is loaded by being asked for)
            self._answered.wait(REST_WAITS_SECONDS)
            for name in [name for names in ROUTERS.values() for name in names]:
                if not self._ending.is_set():
                    self._load(name)
            if not self._ending.is_set():
                self._grade_waiting()
        except OrienteerError as error:
            _LOG.warning("%s", error)

    def _grade_waiting(self) -> None:
        from orienteer.services.grade_waiting import grade_waiting

        shop = self._workshop
        if graded := grade_waiting(course=shop.course, runner=shop.runner, store=shop.store):
            _LOG.info("%d attempts that had been waiting are graded.", graded)


def describe() -> FastAPI:
    """The routes alone, from which the OpenAPI document is made."""
    app = _without_routes()
    for place in ROUTERS:
        _include(app, place)
    return app


def _ways() -> dict[str, Way]:
    from orienteer.web.routes.grading import QUICK

    return QUICK


def _without_routes() -> FastAPI:
    return FastAPI(
        title="Orienteer",
        version=__version__,
        openapi_url=f"/api/{DOCUMENT}",
        docs_url=None,
        redoc_url=None,
        default_response_class=AsciiJson,
    )


def _include(app: FastAPI, place: str) -> None:
    module, name = place.split(":")
    router = getattr(importlib.import_module(f"orienteer.web.routes.{module}"), name)
    refusals: dict[int | str, dict[str, Any]] = {status: {"model": ErrorOut} for status in (404, 422, 503)}
    app.include_router(router, responses=refusals)
