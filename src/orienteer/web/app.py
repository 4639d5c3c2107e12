"""The web application: routes over services, behind the guard."""

from __future__ import annotations

import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from orienteer import __version__
from orienteer.bootstrap import Workshop
from orienteer.errors import OrienteerError
from orienteer.services.grade_waiting import grade_waiting
from orienteer.web.addresses import names_of
from orienteer.web.answers import AsciiJson
from orienteer.web.errors import add_error_answers
from orienteer.web.exporting import Exports
from orienteer.web.guard import Guard
from orienteer.web.limits import BodyLimit
from orienteer.web.live import Live
from orienteer.web.making import Makings
from orienteer.web.pages import STATIC, Pages
from orienteer.web.routes import (
    environments,
    events,
    exercises,
    exports,
    grading,
    health,
    interviews,
    language,
    placement,
    progress,
    replay,
    review,
    roadmap,
    topics,
)
from orienteer.web.schemas import ErrorOut
from orienteer.web.stamp import is_stale
from orienteer.web.token import token_of

ROUTERS = (
    roadmap.router,
    topics.router,
    exercises.router,
    grading.quick,
    grading.router,
    language.router,
    replay.router,
    review.router,
    placement.router,
    interviews.router,
    events.router,
    progress.router,
    exports.router,
    environments.router,
    health.router,
)

_LOG = logging.getLogger(__name__)


def create_app(workshop: Workshop, *, token: str | None = None) -> FastAPI:
    """The application over a workshop, which it closes when it ends.

    Args:
        token: what the guard asks for; the data folder's own where none is given.
    """
    app = describe()
    app.state.workshop = workshop
    app.state.exports = Exports(workshop)
    app.state.makings = Makings(workshop)
    app.state.static_stale = _static_is_stale(workshop)
    app.router.lifespan_context = _life(workshop)
    add_error_answers(app)
    app.mount("/", Pages())
    app.add_middleware(BodyLimit)
    app.add_middleware(
        Guard, token=token or token_of(workshop.settings.data_folder), names=names_of(workshop.settings.host)
    )
    return app


def describe() -> FastAPI:
    """The routes alone, from which the OpenAPI document is made."""
    app = FastAPI(
        title="Orienteer",
        version=__version__,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        default_response_class=AsciiJson,
    )
    for router in ROUTERS:
        app.include_router(router, responses={status: {"model": ErrorOut} for status in (404, 422, 503)})
    return app


def _life(workshop: Workshop):  # type: ignore[no-untyped-def]  # Starlette's own type for it is private
    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        store = await run_in_threadpool(lambda: workshop.store)
        app.state.live = Live(store)
        app.state.live.start()
        threading.Thread(target=_catch_up, args=(workshop,), daemon=True, name="catch-up").start()
        try:
            yield
        finally:
            app.state.live.stop()
            app.state.exports.close()
            await run_in_threadpool(app.state.makings.close)
            await run_in_threadpool(workshop.close)

    return life


def _catch_up(workshop: Workshop) -> None:
    """Warm what the first request needs, and grade what the last server left."""
    try:
        workshop.course.roadmap  # noqa: B018 (it is loaded by being asked for)
        graded = grade_waiting(course=workshop.course, runner=workshop.runner, store=workshop.store)
    except OrienteerError as error:
        _LOG.warning("%s", error)
        return
    if graded:
        _LOG.info("%d attempts that had been waiting are graded.", graded)


def _static_is_stale(workshop: Workshop) -> bool:
    frontend = workshop.settings.frontend_folder
    return frontend is not None and is_stale(STATIC, frontend)
