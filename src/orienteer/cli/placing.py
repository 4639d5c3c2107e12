"""A placement by lines of a terminal or a pipe: each answer is a line, and the end of the input leaves."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from orienteer.cli.output import Output
from orienteer.cli.page import Gap, say
from orienteer.cli.render.placement import question_blocks, result_blocks
from orienteer.cli.workshop import right_now
from orienteer.errors import UsageError
from orienteer.services.answer_placement import answer_placement
from orienteer.services.end_placement import end_placement
from orienteer.services.read_placement import read_placement

if TYPE_CHECKING:
    from orienteer.bootstrap import Workshop
    from orienteer.services.views.placement import PlacementQuestion, PlacementView

UNKNOWN = ("?", "0", "")
LEAVE = ("q", "quit")
OPEN = re.compile(r"#[ \t]*prints:[ \t]*\?[ \t]*$", re.MULTILINE)


def place_by_lines(shop: Workshop, output: Output) -> None:
    """Question after question, until it ends, `q`, or the input ends. What was answered is kept."""
    while (view := read(shop)).question is not None:
        output.show(question_blocks(view, view.question))
        said = _heard(view.question, output)
        if said is None:
            output.show(
                [Gap(), say("Kept so far. Go on with: orienteer place. See where you stand with --end.", "quiet")]
            )
            return
        answer(shop, view.question, said)
    if view.result is not None:
        output.show(result_blocks(view.result))


def read(shop: Workshop, role: str = "all") -> PlacementView:
    """Where the placement is. A terminal asks for no programs."""
    return read_placement(role, course=shop.course, store=shop.store, now=right_now(), programs=False)


def answer(shop: Workshop, question: PlacementQuestion, said: Sequence[str]) -> None:
    """Answer the question with a number, or with what each line prints; `?` is “I don't know”.

    Raises:
        UsageError: it can't be answered so; says how.
    """
    choice: int | None = None
    files: dict[str, str] | None = None
    if all(each.strip() in UNKNOWN for each in said):
        pass
    elif question.form == "choice":
        choice = _choice(said, len(question.choices))
    else:
        files = {question.file_name: filled(question.starter, said)}
    answer_placement(
        question.id, choice=choice, files=files,
        course=shop.course, runner=shop.runner, store=shop.store, now=right_now(), device=shop.device,
    )  # fmt: skip


def end(shop: Workshop) -> None:
    """Stop here."""
    end_placement(course=shop.course, store=shop.store, now=right_now(), device=shop.device)


def filled(starter: str, said: Sequence[str]) -> str:
    """The program with an answer in each of its open places, in their order.

    >>> filled("print(1)  # prints: ?\\nprint(2)  # prints: ?\\n", ["1", "2"])
    'print(1)  # prints: 1\\nprint(2)  # prints: 2\\n'

    Raises:
        UsageError: there are more or fewer answers than places.
    """
    places = len(OPEN.findall(starter))
    if len(said) != places:
        raise UsageError(
            f"This program prints {places} lines, and {len(said)} were answered.",
            remedy="Give one --answer a line, in their order; `--answer ?` alone says that you don't know.",
        )
    left = iter(said)
    return OPEN.sub(lambda _: f"# prints: {next(left).strip() or '?'}", starter)


def _choice(said: Sequence[str], choices: int) -> int:
    if len(said) == 1 and said[0].strip().isdecimal() and 1 <= int(said[0]) <= choices:
        return int(said[0]) - 1
    raise UsageError(f"The answer is a number from 1 to {choices}, or ? where you don't know.")


def _heard(question: PlacementQuestion, output: Output) -> list[str] | None:
    """What was answered, or None where the person leaves."""
    places = 1 if question.form == "choice" else len(OPEN.findall(question.starter))
    heard: list[str] = []
    while len(heard) < places:
        output.show([say(_prompt(question, len(heard), places), "quiet")])
        line = sys.stdin.readline()
        word = line.strip()
        if not line or word in LEAVE:
            return None
        if not heard and word in UNKNOWN:
            return [word]
        if question.form == "choice" and not (word.isdecimal() and 1 <= int(word) <= len(question.choices)):
            continue
        heard.append(word)
    return heard


def _prompt(question: PlacementQuestion, given: int, places: int) -> str:
    if question.form == "choice":
        return f"1 to {len(question.choices)}, ? where you don't know, q to leave:"
    return f"What does print {given + 1} of {places} print? ? at the first where you don't know, q to leave:"
