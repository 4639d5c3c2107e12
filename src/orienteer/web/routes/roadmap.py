"""The roadmap, and a search over it."""

from __future__ import annotations

from fastapi import APIRouter

from orienteer.course.map.layout import Layout
from orienteer.services.find import find
from orienteer.services.read_map import read_map
from orienteer.services.read_roadmap import read_roadmap
from orienteer.services.views.roadmap import RoadmapView
from orienteer.web.routes.workshop import Shop, right_now
from orienteer.web.schemas import SearchOut

router = APIRouter(prefix="/api", tags=["roadmap"])


@router.get("/roadmap", operation_id="read_roadmap")
def roadmap(shop: Shop, role: str = "all") -> RoadmapView:
    """Every area and stop for a role."""
    return read_roadmap(role, course=shop.course, store=shop.store, now=right_now(), zone=shop.zone)


@router.get("/map", operation_id="read_map")
def map_layout(shop: Shop, role: str = "all") -> Layout:
    """Where every area and stop stands on the map, and how the course of a role turns round the others."""
    return read_map(role, course=shop.course)


@router.get("/search", operation_id="search")
def search(shop: Shop, q: str = "") -> SearchOut:
    """Topics, items, exercises and cards by their words."""
    return SearchOut(results=find(q, course=shop.course))
