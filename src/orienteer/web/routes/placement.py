"""The placement: one question after the other, and where to start."""

from __future__ import annotations

from fastapi import APIRouter

from orienteer.services.answer_placement import answer_placement
from orienteer.services.begin_placement import begin_placement
from orienteer.services.end_placement import end_placement
from orienteer.services.mark_placed import mark_placed
from orienteer.services.read_placement import read_placement
from orienteer.services.views.placement import PlacementView
from orienteer.web.routes.workshop import Shop, right_now
from orienteer.web.schemas import PlacedIn, PlacementAnswerIn, PlacementIn

router = APIRouter(prefix="/api/placement", tags=["placement"])


def _placement(shop: Shop, role: str = "all") -> PlacementView:
    return read_placement(role, course=shop.course, store=shop.store, now=right_now())


@router.get("", operation_id="read_placement")
def placement(shop: Shop, role: str = "all") -> PlacementView:
    """The question whose turn it is, or what came of the placement."""
    return _placement(shop, role)


@router.post("", operation_id="begin_placement")
def begin(body: PlacementIn, shop: Shop) -> PlacementView:
    """Begin a placement."""
    begin_placement(body.role, course=shop.course, store=shop.store, now=right_now(), device=shop.device)
    return _placement(shop)


@router.post("/answers", operation_id="answer_placement")
def answer(body: PlacementAnswerIn, shop: Shop) -> PlacementView:
    """Answer the question, or say that one doesn't know, and have the next."""
    answer_placement(
        body.question,
        choice=body.choice,
        files=body.files,
        course=shop.course,
        runner=shop.runner,
        store=shop.store,
        now=right_now(),
        device=shop.device,
    )
    return _placement(shop)


@router.post("/end", operation_id="end_placement")
def end(shop: Shop) -> PlacementView:
    """Stop here and keep what was found so far."""
    end_placement(course=shop.course, store=shop.store, now=right_now(), device=shop.device)
    return _placement(shop)


@router.post("/known", operation_id="mark_placed")
def known(body: PlacedIn, shop: Shop) -> PlacementView:
    """Mark the chosen topics known."""
    mark_placed(body.topics, course=shop.course, store=shop.store, now=right_now(), device=shop.device)
    return _placement(shop)
