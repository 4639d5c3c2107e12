"""How far a learner is; and the whole history as one file, out and in."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Response

from orienteer.services.export_progress import export_progress
from orienteer.services.import_progress import import_progress
from orienteer.services.read_progress import read_progress
from orienteer.services.views.progress import ProgressView
from orienteer.settings import time_zone
from orienteer.web.routes.workshop import Shop, right_now
from orienteer.web.schemas import ImportedOut

router = APIRouter(prefix="/api/progress", tags=["progress"])


@router.get("", operation_id="read_progress")
def progress(
    shop: Shop,
    role: str = "all",
    zone: Annotated[str, Query(max_length=100)] = "",
    hours_a_week: float | None = None,
) -> ProgressView:
    """How far one is on a role's path. `zone` is the learner's, by its IANA name; `hours_a_week` is a pace to try."""
    return read_progress(
        role,
        zone=time_zone(zone),
        course=shop.course,
        store=shop.store,
        now=right_now(),
        hours_a_week=hours_a_week,
    )


@router.get("/export", operation_id="export_progress")
def export(shop: Shop) -> Response:
    """Everything that is kept about the learner."""
    now = right_now()
    headers = {"Content-Disposition": f'attachment; filename="orienteer-progress-{now:%Y-%m-%d}.json"'}
    return Response(export_progress(store=shop.store, now=now), media_type="application/json", headers=headers)


@router.post("/import", operation_id="import_progress")
def bring_in(shop: Shop, document: dict[str, Any] = Body()) -> ImportedOut:  # noqa: B008 (FastAPI reads it)
    """Add what another machine kept; what is here already stays as it is."""
    added, already_here = import_progress(document, store=shop.store)
    return ImportedOut(added=added, already_here=already_here)
