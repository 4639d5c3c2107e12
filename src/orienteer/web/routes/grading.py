"""Checking, submitting and running. Reports are written as JSON once, by the grader's own table."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response

from orienteer.bootstrap import Workshop
from orienteer.grading.report import Report
from orienteer.grading.showing import Showing
from orienteer.services.check_live import check_live
from orienteer.services.report_text import report_text
from orienteer.services.run_code import run_code
from orienteer.services.submit import submit
from orienteer.services.views.exercise import RunResult
from orienteer.web.quick import Way
from orienteer.web.routes.workshop import Shop, right_now
from orienteer.web.schemas import AttemptOut, CheckIn, FilesIn, RunIn

router = APIRouter(prefix="/api", tags=["grading"])
quick = APIRouter(prefix="/api", tags=["grading"])


@quick.post("/exercises/{area}/{topic}/{slug}/check", operation_id="check_live", response_model=Report)
def check(area: str, topic: str, slug: str, body: CheckIn, shop: Shop) -> Any:
    """Check what is being typed. It is kept only when everything passes for the first time."""
    return _check(f"{area}/{topic}/{slug}", body, shop)


@router.post("/exercises/{area}/{topic}/{slug}/check-aloud", operation_id="check_aloud", response_model=Report)
def check_aloud(area: str, topic: str, slug: str, body: CheckIn, shop: Shop) -> Any:
    """The same for the terminal: open pages are told of it."""
    return _checked(f"{area}/{topic}/{slug}", body, shop, aloud=True)


def _check(exercise_id: str, body: CheckIn, shop: Workshop) -> Response:
    return _checked(exercise_id, body, shop, aloud=False)


def _checked(exercise_id: str, body: CheckIn, shop: Workshop, *, aloud: bool) -> Response:
    showing = Showing(body.showing.check, body.showing.call) if body.showing else None
    report = check_live(
        exercise_id,
        body.files,
        course=shop.course,
        runner=shop.runner,
        store=shop.store,
        now=right_now(),
        device=shop.device,
        reserve=shop.reserve,
        aloud=aloud,
        showing=showing,
    )
    return Response(report_text(report), media_type="application/json")


@quick.post("/exercises/{area}/{topic}/{slug}/attempts", operation_id="submit", response_model=AttemptOut)
def attempt(area: str, topic: str, slug: str, body: FilesIn, shop: Shop) -> Any:
    """Submit: the attempt is stored, then graded, and searched further than a live check is."""
    return _submit(f"{area}/{topic}/{slug}", body, shop)


def _submit(exercise_id: str, body: FilesIn, shop: Workshop) -> Response:
    attempt_id, report = submit(
        exercise_id,
        body.files,
        course=shop.course,
        runner=shop.runner,
        store=shop.store,
        now=right_now(),
        device=shop.device,
        reserve=shop.reserve,
    )
    return Response(f'{{"attempt_id":"{attempt_id}","report":{report_text(report)}}}', media_type="application/json")


QUICK: dict[str, Way] = {"check": _check, "attempts": _submit}
"""What is asked most often, by the last part of its path; it is answered before any route is looked for."""


@router.post("/run", operation_id="run_code")
def run(body: RunIn, shop: Shop) -> RunResult:
    """Run a piece of code and show what it prints."""
    return run_code(body.source, runner=shop.runner)
