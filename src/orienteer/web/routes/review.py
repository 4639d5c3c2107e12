"""The review: what is due, answers, ratings, and how to review."""

from __future__ import annotations

import asyncio
import threading

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool

from orienteer.services.answer_card import choose_answer, show_card, write_answer
from orienteer.services.fit_reviews import fit_reviews
from orienteer.services.read_review import read_review
from orienteer.services.review_card import review_card
from orienteer.services.set_review import set_review, take_cards
from orienteer.services.start_blank import start_blank
from orienteer.services.undo_review import undo_review
from orienteer.services.views.exercise import DraftView
from orienteer.services.views.review import CodeAnswer, FitView, ReviewView
from orienteer.web.routes.workshop import Shop, right_now
from orienteer.web.schemas import ChosenIn, ChosenOut, DoneOut, RatingIn, ReviewSettingsIn, TakenIn, WrittenIn

router = APIRouter(prefix="/api", tags=["review"])

LOOK_SECONDS = 0.2
"""How often it is looked whether a page still waits for a fit."""

CARD = "/review/cards/{area}/{topic}/{card}"


def _review(shop: Shop, card_id: str = "") -> ReviewView:
    return read_review(course=shop.course, store=shop.store, now=right_now(), zone=shop.zone, card_id=card_id)


@router.get("/review", operation_id="read_review")
def review(shop: Shop) -> ReviewView:
    """What is due today, and the card whose turn it is."""
    return _review(shop)


@router.post(CARD + "/shown", operation_id="show_card")
def shown(area: str, topic: str, card: str, body: WrittenIn, shop: Shop) -> DoneOut:
    """Record that the answer was shown, and what had been written."""
    sequence = show_card(
        f"{area}/{topic}/{card}", body.text, course=shop.course, store=shop.store, now=right_now(), device=shop.device
    )
    return DoneOut(sequence=sequence)


@router.post(CARD + "/chosen", operation_id="choose_answer")
def chosen(area: str, topic: str, card: str, body: ChosenIn, shop: Shop) -> ChosenOut:
    """Record which answer was chosen."""
    right = choose_answer(
        f"{area}/{topic}/{card}", body.choice, course=shop.course, store=shop.store, now=right_now(), device=shop.device
    )
    return ChosenOut(right=right)


@router.post(CARD + "/written", operation_id="write_answer")
def written(area: str, topic: str, card: str, body: WrittenIn, shop: Shop) -> CodeAnswer:
    """Grade the code that answers a card."""
    return write_answer(
        f"{area}/{topic}/{card}",
        body.text,
        course=shop.course,
        runner=shop.runner,
        store=shop.store,
        now=right_now(),
        device=shop.device,
    )


@router.post(CARD + "/rating", operation_id="review_card")
def rating(area: str, topic: str, card: str, body: RatingIn, shop: Shop) -> ReviewView:
    """Rate a card, and have the next."""
    review_card(
        f"{area}/{topic}/{card}",
        body.rating,
        course=shop.course,
        store=shop.store,
        now=right_now(),
        zone=shop.zone,
        device=shop.device,
    )
    return _review(shop)


@router.post("/review/undo", operation_id="undo_review")
def take_back(shop: Shop) -> ReviewView:
    """Take back the latest rating, and have that card again."""
    return _review(shop, undo_review(store=shop.store, now=right_now(), device=shop.device))


@router.put("/review/settings", operation_id="set_review")
def settings(body: ReviewSettingsIn, shop: Shop) -> ReviewView:
    """Choose limits, when a day begins, and how much to recall."""
    set_review(body.model_dump(exclude_none=True), store=shop.store, now=right_now(), device=shop.device)
    return _review(shop)


@router.put("/review/topics/{area}/{topic}", operation_id="take_cards")
def take(area: str, topic: str, body: TakenIn, shop: Shop) -> ReviewView:
    """Have a topic's cards in, or put them aside."""
    take_cards(f"{area}/{topic}", body.taken, course=shop.course, store=shop.store, now=right_now(), device=shop.device)
    return _review(shop)


@router.post("/review/fit", operation_id="fit_reviews")
async def fit(request: Request, shop: Shop) -> FitView:
    """Fit FSRS's parameters to one's own reviews. Open pages hear how far it is; it stops when its page has gone."""
    gone = threading.Event()
    fitting = asyncio.create_task(
        run_in_threadpool(fit_reviews, store=shop.store, now=right_now(), device=shop.device, is_stopped=gone.is_set)
    )
    while not fitting.done():
        await asyncio.wait({fitting}, timeout=LOOK_SECONDS)
        if await request.is_disconnected():
            gone.set()
    return fitting.result()


@router.post("/exercises/{area}/{topic}/{slug}/blank", operation_id="start_blank")
def blank(area: str, topic: str, slug: str, shop: Shop) -> DraftView:
    """Begin an exercise again from blank; the draft is kept beside."""
    return start_blank(
        f"{area}/{topic}/{slug}", course=shop.course, store=shop.store, now=right_now(), device=shop.device
    )
