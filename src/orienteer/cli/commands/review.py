"""`orienteer review`: the cards that are due today, one at a time."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from orienteer.cli.completion import exercise_ids
from orienteer.cli.output import Output, progress, standard_output
from orienteer.cli.workshop import right_now, workshop


def review(
    card: Annotated[
        str | None, typer.Argument(metavar="[CARD_ID]", help="For --rate: area/topic/card.", show_default=False)
    ] = None,
    rate: Annotated[
        int | None, typer.Option(help="Rate a card: 1 again, 2 hard, 3 good, 4 easy.", min=1, max=4)
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the latest rating back.")] = False,
    optimise: Annotated[bool, typer.Option("--optimise", help="Fit the intervals to your own reviews.")] = False,
    again: Annotated[
        str | None,
        typer.Option(
            metavar="EXERCISE_ID",
            help="Make a folder to do an exercise again in, from blank.",
            autocompletion=exercise_ids,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object: what is due, or what was done.")] = False,
) -> None:
    """Review the cards that are due, one at a time.

    In a terminal, space shows the answer, 1 to 4 rate, z takes the latest rating back, q leaves.

    In a pipe it says what is due.
    """
    from orienteer.errors import UsageError

    if (rate is None) != (card is None):
        raise UsageError("A rating needs a card, and a card a rating.", remedy="orienteer review CARD_ID --rate 3")
    output = standard_output()
    with workshop() as shop:
        if rate is not None and card is not None:
            _rate(card, rate, shop)
        if undo:
            from orienteer.services.undo_review import undo_review

            undo_review(store=shop.store, now=right_now(), device=shop.device)
        if optimise:
            _optimise(shop, output, as_json=as_json)
        elif again is not None:
            _again(again, shop, output, as_json=as_json)
        else:
            _day(shop, output, as_json=as_json, asks=rate is None and not undo)


def _rate(card: str, rating: int, shop: Any) -> None:
    from orienteer.services.review_card import review_card

    review_card(card, rating, course=shop.course, store=shop.store, now=right_now(), zone=shop.zone, device=shop.device)


def _day(shop: Any, output: Output, *, as_json: bool, asks: bool) -> None:
    from orienteer.cli.keys import can_be_pressed
    from orienteer.services.read_review import read_review

    if asks and not as_json and output.is_terminal and can_be_pressed():
        from orienteer.cli.reviewing import review_day
        from orienteer.settings import editor_command, screen_can_be_cleared

        review_day(shop, output, clears=screen_can_be_cleared(), editor=editor_command())
        return
    view = read_review(course=shop.course, store=shop.store, now=right_now(), zone=shop.zone)
    if as_json:
        output.json(asdict(view))
    else:
        from orienteer.cli.render.review import summary_blocks

        output.show(summary_blocks(view, right_now()))


def _optimise(shop: Any, output: Output, *, as_json: bool) -> None:
    from orienteer.cli.page import say
    from orienteer.learning.fitting import ROUNDS
    from orienteer.services.fit_reviews import fit_reviews

    with progress("Fitting", ROUNDS) as advance:
        found = fit_reviews(store=shop.store, now=right_now(), device=shop.device, told=advance)
    if as_json:
        output.json(asdict(found))
    else:
        loss = f"Log loss on cards not learnt from: {found.before:.4f} before, {found.after:.4f} with the new."
        output.show([say(found.says), say(loss, "quiet")])


def _again(exercise: str, shop: Any, output: Output, *, as_json: bool) -> None:
    from orienteer.cli.naming import exercise_named
    from orienteer.cli.opening import lay_out
    from orienteer.cli.render.opened import opened_blocks
    from orienteer.cli.reviewing import today
    from orienteer.services.read_exercise import read_exercise
    from orienteer.services.start_blank import start_blank

    exercise_id = exercise_named(exercise, shop.course.exercise_ids)
    start_blank(exercise_id, course=shop.course, store=shop.store, now=right_now(), device=shop.device)
    view = read_exercise(exercise_id, course=shop.course, store=shop.store, runner=shop.runner)
    folder = Path(f"{exercise_id.rsplit('/', 1)[-1]}-{today(right_now())}")
    opened = lay_out(view, shop.course.exercise(exercise_id).task_text, folder)
    output.json(opened.as_json()) if as_json else output.show(opened_blocks(opened))
