"""How far a learner is; and everything about a learner as one file, out and in."""

from __future__ import annotations

import io
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

from orienteer.services.export_progress import export_progress, file_name
from orienteer.services.import_progress import import_progress
from orienteer.services.preview_import import ImportPreview, preview_import
from orienteer.services.read_progress import read_progress
from orienteer.services.undo_import import latest_import, undo_import
from orienteer.services.views.progress import ProgressView
from orienteer.settings import time_zone
from orienteer.web.routes.workshop import Shop, right_now
from orienteer.web.schemas import AddedOut, ImportOut, LatestImportOut, UndoneImportOut

router = APIRouter(prefix="/api/progress", tags=["progress"])

_A_FILE: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


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
        zone=time_zone(zone or shop.settings.time_zone),
        course=shop.course,
        store=shop.store,
        now=right_now(),
        hours_a_week=hours_a_week,
    )


async def _sent(request: Request) -> io.BytesIO:
    return io.BytesIO(await request.body())


Sent = Annotated[io.BytesIO, Depends(_sent)]


@router.get("/export", operation_id="export_progress", response_class=FileResponse)
def export(shop: Shop) -> FileResponse:
    """Everything that is kept about the learner, as a ZIP."""
    now = right_now()
    with tempfile.NamedTemporaryFile(prefix="orienteer-progress-", suffix=".zip", delete=False) as opened:
        made = Path(opened.name)
        try:
            export_progress(opened, store=shop.store, now=now)
        except BaseException:
            made.unlink(missing_ok=True)
            raise
    gone = BackgroundTask(made.unlink, missing_ok=True)
    return FileResponse(made, media_type="application/zip", filename=file_name(now), background=gone)


@router.post("/preview", operation_id="preview_import", openapi_extra=_A_FILE)
def look(shop: Shop, sent: Sent) -> ImportOut:
    """What a file would add; nothing is changed."""
    return _out(preview_import(sent, store=shop.store))


@router.post("/import", operation_id="import_progress", openapi_extra=_A_FILE)
def bring_in(shop: Shop, sent: Sent) -> ImportOut:
    """Add what another machine kept; nothing that is here is lost."""
    done = import_progress(sent, store=shop.store, now=right_now())
    return _out(done.added, None if done.backup is None else str(done.backup))


@router.get("/imports/latest", operation_id="read_latest_import")
def last(shop: Shop) -> LatestImportOut | None:
    """The import that can be undone, if there is one."""
    found = latest_import(store=shop.store)
    return None if found is None else LatestImportOut.model_validate(asdict(found))


@router.post("/imports/{number}/undo", operation_id="undo_import")
def take_back(shop: Shop, number: int) -> UndoneImportOut:
    """Take out what the last import added, and put back the drafts that it replaced."""
    done = undo_import(store=shop.store, now=right_now(), number=number)
    return UndoneImportOut(
        rows=[AddedOut(what=what, count=count) for what, count in done.rows],
        texts_left=done.texts_left,
        backup=None if done.backup is None else str(done.backup),
    )


def _out(told: ImportPreview, backup: str | None = None) -> ImportOut:
    return ImportOut(
        exported_at=told.exported_at,
        rows=[AddedOut(what=what, count=count) for what, count in told.rows],
        already_here=told.already_here,
        devices=told.devices,
        first_at=told.first_at,
        last_at=told.last_at,
        changes_nothing=told.changes_nothing,
        backup=backup,
    )
