"""A learner's whole history as one file, out and in."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Body, Response

from orienteer.services.export_progress import export_progress
from orienteer.services.import_progress import import_progress
from orienteer.web.routes.workshop import Shop, right_now
from orienteer.web.schemas import ImportedOut

router = APIRouter(prefix="/api/progress", tags=["progress"])


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
