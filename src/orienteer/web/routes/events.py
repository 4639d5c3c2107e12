"""What happens, as a stream."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header, Request
from fastapi.responses import StreamingResponse

router = APIRouter(prefix="/api", tags=["events"])


@router.get(
    "/events",
    operation_id="follow_events",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
)
async def follow(
    request: Request, after: int | None = None, last_event_id: Annotated[int | None, Header()] = None
) -> StreamingResponse:
    """Server-sent events after a sequence number; a browser that reconnects goes on where it was."""
    places = [place for place in (after, last_event_id) if place is not None]
    stream = request.app.state.live.stream(max(places, default=None))
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(stream, media_type="text/event-stream", headers=headers)
