"""What answers here."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fastapi import APIRouter

from orienteer import __version__
from orienteer.web.pages import STATIC
from orienteer.web.routes.workshop import Shop
from orienteer.web.schemas import HealthOut
from orienteer.web.stamp import is_stale

router = APIRouter(prefix="/api", tags=["health"])


@router.get("/health", operation_id="health")
def health(shop: Shop) -> HealthOut:
    """Name, version, content and isolation."""
    shop.course.refresh()
    return HealthOut(
        name="Orienteer",
        version=__version__,
        content_hash=shop.course.content_hash,
        tier=shop.runner.tier,
        static_stale=_is_stale(shop.settings.frontend_folder),
    )


@cache
def _is_stale(frontend: Path | None) -> bool:
    """Looked at once: a server goes on serving what it began with."""
    return frontend is not None and is_stale(STATIC, frontend)
