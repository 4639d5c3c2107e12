"""An exercise: its page, its draft, its hints and what is shown after passing."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from orienteer.services.drafts import DraftConflict, kept_drafts, save_draft
from orienteer.services.explain_error import explain_error
from orienteer.services.put_aside import put_aside
from orienteer.services.read_attempts import read_attempts
from orienteer.services.read_exercise import read_exercise
from orienteer.services.reveal_solutions import reveal_solutions
from orienteer.services.show_hint import show_hint
from orienteer.services.views.exercise import ErrorText, ExerciseView, HintView, SolutionsView
from orienteer.web.answers import AsciiJson
from orienteer.web.routes.workshop import Shop, right_now
from orienteer.web.schemas import (
    DraftConflictOut,
    DraftIn,
    DraftSavedOut,
    ErrorOut,
    FilesIn,
    HintIn,
    KeptDraftsOut,
    PastOut,
)

router = APIRouter(prefix="/api/exercises/{area}/{topic}/{slug}", tags=["exercises"])

_CONFLICT: dict[int | str, dict[str, Any]] = {409: {"model": DraftConflictOut}}
_NOT_YET: dict[int | str, dict[str, Any]] = {403: {"model": ErrorOut}}


@router.get("", operation_id="read_exercise")
def exercise_page(area: str, topic: str, slug: str, shop: Shop) -> ExerciseView:
    """The task, the draft, the checks' names and how far the learner is."""
    return read_exercise(f"{area}/{topic}/{slug}", course=shop.course, store=shop.store, runner=shop.runner)


@router.put("/draft", operation_id="save_draft", responses=_CONFLICT, response_model=DraftSavedOut)
def draft(area: str, topic: str, slug: str, body: DraftIn, shop: Shop) -> Any:
    """Save what was typed. Where another page saved since, what it saved is sent back and both are kept."""
    saved = save_draft(
        f"{area}/{topic}/{slug}",
        body.files,
        revision=body.revision,
        course=shop.course,
        store=shop.store,
        now=right_now(),
        device=shop.device,
    )
    if isinstance(saved, DraftConflict):
        answer = DraftConflictOut(files=saved.files, revision=saved.revision, saved_at=saved.saved_at)
        return AsciiJson(answer.model_dump(), status_code=409)
    return DraftSavedOut(revision=saved.revision, saved_at=saved.saved_at)


@router.get("/drafts", operation_id="kept_drafts")
def drafts(area: str, topic: str, slug: str, shop: Shop) -> KeptDraftsOut:
    """Texts that were overwritten from elsewhere and kept."""
    return KeptDraftsOut(drafts=kept_drafts(f"{area}/{topic}/{slug}", course=shop.course, store=shop.store))


@router.post("/drafts", operation_id="put_aside", status_code=204)
def aside(area: str, topic: str, slug: str, body: FilesIn, shop: Shop) -> None:
    """Keep a text in the exercise's history, before another takes its place in the editor."""
    put_aside(
        f"{area}/{topic}/{slug}",
        body.files,
        course=shop.course,
        store=shop.store,
        now=right_now(),
        device=shop.device,
    )


@router.get("/past", operation_id="read_attempts")
def past(area: str, topic: str, slug: str, shop: Shop) -> PastOut:
    """What was submitted or put aside before, newest first."""
    return PastOut(texts=read_attempts(f"{area}/{topic}/{slug}", course=shop.course, store=shop.store))


@router.post("/hints", operation_id="show_hint")
def hint(area: str, topic: str, slug: str, body: HintIn, shop: Shop) -> HintView:
    """Ask for a hint. With files it is about that program too: it is run, and what is said of it has been checked."""
    return show_hint(
        f"{area}/{topic}/{slug}",
        body.step,
        body.files,
        course=shop.course,
        store=shop.store,
        runner=shop.runner,
        now=right_now(),
        device=shop.device,
    )


@router.post("/explain", operation_id="explain_error")
def explain(area: str, topic: str, slug: str, body: FilesIn, shop: Shop) -> ErrorText:
    """What the error means that these files raise: the failing input is tried again, and what stood there is told."""
    return explain_error(f"{area}/{topic}/{slug}", body.files, course=shop.course, runner=shop.runner)


@router.get("/solutions", operation_id="reveal_solutions", responses=_NOT_YET)
def solutions(area: str, topic: str, slug: str, shop: Shop) -> SolutionsView:
    """The solution and other right ways, after passing."""
    return reveal_solutions(f"{area}/{topic}/{slug}", course=shop.course, store=shop.store, runner=shop.runner)
