"""What happens, as a stream; and taking something back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header, Query, Request
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from orienteer.services.naming import current_exercise_id
from orienteer.services.undo import undo
from orienteer.web.routes.workshop import Shop, right_now, workshop_of
from orienteer.web.schemas import DoneOut, Line

router = APIRouter(prefix="/api", tags=["events"])

LARGEST_SEQUENCE = 2**53 - 1
"""The largest whole number that a page counts with exactly. Source: ECMA-262, Number.MAX_SAFE_INTEGER."""


@router.get(
    "/events",
    operation_id="follow_events",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
)
async def follow(
    request: Request,
    after: Annotated[int | None, Query(ge=0, le=LARGEST_SEQUENCE)] = None,
    last_event_id: Annotated[int | None, Header(ge=0, le=LARGEST_SEQUENCE)] = None,
    about: Line = "",
) -> StreamingResponse:
    """Server-sent events after a sequence number; a browser that reconnects goes on where it was.

    With `about`, the verdicts on that exercise alone, those on what is being typed too: a terminal watches it.
    """
    if about:
        shop = await workshop_of(request)
        about = await run_in_threadpool(current_exercise_id, shop.course, about)
    places = [place for place in (after, last_event_id) if place is not None]
    stream = request.app.state.live.stream(max(places, default=None), about)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(stream, media_type="text/event-stream", headers=headers)


@router.post("/events/{sequence}/undo", operation_id="undo")
def take_back(sequence: int, shop: Shop) -> DoneOut:
    """Take back a mark, a note or a review. Undoing is an event itself: nothing is deleted."""
    return DoneOut(sequence=undo(sequence, store=shop.store, now=right_now(), device=shop.device))
