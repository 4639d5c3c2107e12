"""A topic: its page, its mark and its note."""

from __future__ import annotations

from fastapi import APIRouter

from orienteer.services.keep_note import keep_note
from orienteer.services.read_topic import read_topic
from orienteer.services.set_mark import set_mark
from orienteer.services.views.topic import TopicView
from orienteer.web.routes.workshop import Shop, right_now
from orienteer.web.schemas import DoneOut, MarkIn, NoteIn

router = APIRouter(prefix="/api/topics/{area}/{topic}", tags=["topics"])


@router.get("", operation_id="read_topic")
def topic_page(area: str, topic: str, shop: Shop, role: str = "all") -> TopicView:
    """The lesson, its exercises and its cards."""
    return read_topic(
        f"{area}/{topic}",
        role=role,
        course=shop.course,
        store=shop.store,
        now=right_now(),
        installations=shop.installations,
    )


@router.put("/mark", operation_id="set_mark")
def mark(area: str, topic: str, body: MarkIn, shop: Shop) -> DoneOut:
    """Mark a stop known, skipped or starred, or take a mark away."""
    sequence = set_mark(
        f"{area}/{topic}", body.mark, course=shop.course, store=shop.store, now=right_now(), device=shop.device
    )
    return DoneOut(sequence=sequence)


@router.put("/note", operation_id="keep_note")
def note(area: str, topic: str, body: NoteIn, shop: Shop) -> DoneOut:
    """Keep a private note on a stop."""
    sequence = keep_note(
        f"{area}/{topic}", body.text, course=shop.course, store=shop.store, now=right_now(), device=shop.device
    )
    return DoneOut(sequence=sequence)
