"""Reviewing with the keys of a terminal: 1 to 4 rate, z takes back, q leaves."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from orienteer.cli.keys import CLEAR, pressed, single_keys
from orienteer.cli.output import Output
from orienteer.cli.page import Block, Gap, say
from orienteer.cli.render.review import LETTERS, answer_blocks, asked_blocks, nothing_blocks, ratings_blocks
from orienteer.cli.workshop import right_now
from orienteer.errors import NotFound
from orienteer.services.answer_card import choose_answer, show_card, write_answer
from orienteer.services.read_review import read_review
from orienteer.services.review_card import review_card
from orienteer.services.undo_review import undo_review

if TYPE_CHECKING:
    from orienteer.bootstrap import Workshop
    from orienteer.services.views.review import CodeAnswer, ReviewCard, ReviewView

LEAVE = (b"q", b"\x1b", b"\x03", b"\x04", b"")
SHOW = (b" ", b"\r", b"\n")


def review_day(shop: Workshop, output: Output, *, clears: bool, editor: str) -> None:
    """Card after card, until none is left or `q`.

    Args:
        clears: the screen is cleared before each card.
        editor: the command that code is written in, or "".
    """
    view = _read(shop)
    with single_keys():
        while (card := view.card) is not None:
            said, chosen, code = _answered(view, card, shop, output, clears, editor)
            if said == "shown":
                said = _rated(view, card, output, clears, chosen, code)
            if said == "leave":
                return
            if said == "undo":
                view = _undone(view, shop)
                continue
            _with_shop(review_card, shop, card.id, int(said), zone=shop.zone)
            view = _read(shop)
    _page(output, [*nothing_blocks(view, right_now())], clears)


def _answered(
    view: ReviewView, card: ReviewCard, shop: Workshop, output: Output, clears: bool, editor: str
) -> tuple[str, int | None, CodeAnswer | None]:
    """The question, until its answer is asked for. What was chosen or how the code went comes with it."""
    while True:
        asked: list[Block] = [*asked_blocks(view, card), Gap(), say(_help(card, editor), "quiet")]
        _page(output, asked, clears)
        key = pressed()
        if key in LEAVE:
            return "leave", None, None
        if key == b"z":
            return "undo", None, None
        if card.kind == "choice" and key.decode("ascii", "ignore") in [*LETTERS[: len(card.choices)]]:
            chosen = LETTERS.index(key.decode())
            _with_shop(choose_answer, shop, card.id, chosen)
            return "shown", chosen, None
        if card.kind == "code" and key == b"e" and editor:
            source = _written(card.starter, editor)
            code = write_answer(
                card.id, source, course=shop.course, runner=shop.runner, store=shop.store, now=right_now(),
                device=shop.device,
            )  # fmt: skip
            return "shown", None, code
        if key in SHOW:
            _with_shop(show_card, shop, card.id, "")
            return "shown", None, None


def _rated(
    view: ReviewView, card: ReviewCard, output: Output, clears: bool, chosen: int | None, code: CodeAnswer | None
) -> str:
    """The answer, until it is rated."""
    page: list[Block] = [*asked_blocks(view, card, with_choices=False)] if clears else []
    page += [*answer_blocks(card, chosen, code), *ratings_blocks(card)]
    _page(output, [*page, say("z takes the latest rating back, q leaves", "quiet")], clears)
    while True:
        key = pressed()
        if key in LEAVE:
            return "leave"
        if key == b"z":
            return "undo"
        if key in (b"1", b"2", b"3", b"4"):
            return key.decode()


def _undone(view: ReviewView, shop: Workshop) -> ReviewView:
    try:
        return _read(shop, undo_review(store=shop.store, now=right_now(), device=shop.device))
    except NotFound:
        return view


def _read(shop: Workshop, card_id: str = "") -> ReviewView:
    return read_review(course=shop.course, store=shop.store, now=right_now(), zone=shop.zone, card_id=card_id)


def _with_shop(act: Callable[..., object], shop: Workshop, *given: object, **more: object) -> None:
    """Let a service record something of a card, now and on this device."""
    act(*given, course=shop.course, store=shop.store, now=right_now(), device=shop.device, **more)


def _page(output: Output, blocks: list[Block], clears: bool) -> None:
    if clears:
        output.stream.write(CLEAR)
    output.show([*blocks, *([] if clears else [Gap()])])


def _help(card: ReviewCard, editor: str) -> str:
    if card.kind == "choice":
        return (
            f"{LETTERS[0]} to {LETTERS[len(card.choices) - 1]} choose, space shows the answer, z takes back, q leaves"
        )
    writes = f"e writes it in {Path(shlex.split(editor)[0]).name}, " if card.kind == "code" and editor else ""
    return f"{writes}space shows the answer, z takes the latest rating back, q leaves"


def _written(starter: str, editor: str) -> str:
    """What the learner writes in their own editor."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "answer.py"
        file.write_text(starter, encoding="utf-8")
        subprocess.run([*shlex.split(editor), os.fspath(file)], check=False)
        return file.read_text(encoding="utf-8", errors="replace")


def today(now: datetime) -> str:
    """A day as a folder's name says it."""
    return f"{now.astimezone():%Y-%m-%d}"
