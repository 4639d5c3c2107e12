"""What answers here."""

from __future__ import annotations

from fastapi import APIRouter, Request

from orienteer import __version__
from orienteer.web.routes.workshop import Shop
from orienteer.web.schemas import HealthOut

router = APIRouter(prefix="/api", tags=["health"])


@router.get("/health", operation_id="health")
def health(request: Request, shop: Shop) -> HealthOut:
    """Name, version, content and isolation."""
    shop.course.refresh()
    return HealthOut(
        name="Orienteer",
        version=__version__,
        content_hash=shop.course.content_hash,
        tier=shop.runner.tier,
        static_stale=request.app.state.static_stale,
    )
