"""Replaying: a run, step by step. A long one is written as JSON at once, without a look at each of its steps."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

from fastapi import APIRouter, Response

from orienteer.services.replay_code import replay_code
from orienteer.services.replay_exercise import replay_exercise
from orienteer.services.views.replay import ReplayView
from orienteer.web.routes.workshop import Shop
from orienteer.web.schemas import ErrorOut, ReplayCodeIn, ReplayIn

router = APIRouter(prefix="/api", tags=["replay"])

_NOT_YET: dict[int | str, dict[str, Any]] = {403: {"model": ErrorOut}}


@router.post(
    "/exercises/{area}/{topic}/{slug}/replay",
    operation_id="replay_exercise",
    response_model=ReplayView,
    responses=_NOT_YET,
)
def replay_submission(area: str, topic: str, slug: str, body: ReplayIn, shop: Shop) -> Any:
    """A submission's run on one input."""
    return _answer(
        replay_exercise(
            f"{area}/{topic}/{slug}",
            body.files,
            course=shop.course,
            runner=shop.runner,
            store=shop.store,
            check=body.check,
            call=body.call,
            standard_input=body.standard_input,
        )
    )


@router.post("/replay", operation_id="replay_code", response_model=ReplayView)
def replay_piece(body: ReplayCodeIn, shop: Shop) -> Any:
    """The run of a lesson's block, or of code of one's own."""
    return _answer(
        replay_code(
            body.source, before=body.before, title=body.title, standard_input=body.standard_input, runner=shop.runner
        )
    )


def _answer(view: ReplayView) -> Response:
    told = {**asdict(replace(view, steps=[])), "steps": view.steps}
    return Response(json.dumps(told, ensure_ascii=True, separators=(",", ":")), media_type="application/json")
