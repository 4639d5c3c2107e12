"""`orienteer place`: find where to start."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

import typer

from orienteer.cli.completion import role_ids
from orienteer.cli.output import Output, standard_output
from orienteer.cli.workshop import right_now, workshop


def place(
    role: Annotated[str, typer.Option(help="Whose path to be placed on.", autocompletion=role_ids)] = "all",
    answers: Annotated[
        list[str] | None,
        typer.Option(
            "--answer",
            help="Answer the question and leave: a number, or what each line prints, one a line; ? is “I don't know”.",
            show_default=False,
        ),
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Begin anew.")] = False,
    end: Annotated[bool, typer.Option("--end", help="Stop here, and keep what was found so far.")] = False,
    mark: Annotated[bool, typer.Option("--mark", help="Mark the topics known that it proposes.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object: the question, or what was found.")] = False,
) -> None:
    """Find where to start. 20 questions at most, each chosen by your answers so far.

    Answers are lines: a number, or what a program prints; ? says that you don't know, q leaves.

    What was answered is kept.
    """
    from orienteer.cli import placing
    from orienteer.services.begin_placement import begin_placement

    output = standard_output()
    with workshop() as shop:
        acts = bool(answers) or end or mark
        if again or not (acts or as_json):
            found = placing.read(shop, role)
            if again or found.state == "none":
                begin_placement(
                    role, course=shop.course, store=shop.store, now=right_now(), device=shop.device, again=again
                )
        if answers:
            _answer(shop, answers)
        if end:
            placing.end(shop)
        if mark:
            _mark(shop)
        if not (acts or as_json):
            placing.place_by_lines(shop, output)
            return
        _say(shop, role, output, as_json=as_json)


def _answer(shop: Any, answers: list[str]) -> None:
    from orienteer.cli import placing
    from orienteer.errors import UsageError

    question = placing.read(shop).question
    if question is None:
        raise UsageError("No question waits for an answer.", remedy="Begin with: orienteer place --again --json")
    placing.answer(shop, question, answers)


def _mark(shop: Any) -> None:
    from orienteer.cli import placing
    from orienteer.errors import UsageError
    from orienteer.services.mark_placed import mark_placed

    result = placing.read(shop).result
    if result is None:
        raise UsageError("No placement has ended, so there is nothing to mark.", remedy="Begin with: orienteer place")
    proposed = [stop.id for stop in result.before if stop.proposed]
    mark_placed(proposed, course=shop.course, store=shop.store, now=right_now(), device=shop.device)


def _say(shop: Any, role: str, output: Output, *, as_json: bool) -> None:
    from orienteer.cli import placing
    from orienteer.cli.render.placement import beginning_blocks, question_blocks, result_blocks

    view = placing.read(shop, role)
    if as_json:
        output.json(asdict(view))
    elif view.result is not None:
        output.show(result_blocks(view.result))
    elif view.question is not None:
        output.show(question_blocks(view, view.question))
    else:
        output.show(beginning_blocks(view))
