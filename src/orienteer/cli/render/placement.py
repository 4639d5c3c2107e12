"""A placement in the terminal: a question, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orienteer.cli.page import Block, Code, Gap, Piece, Sentence, Title, say
from orienteer.cli.render.prose import prose
from orienteer.cli.render.rows import counted
from orienteer.learning.placement import MOST

if TYPE_CHECKING:
    from orienteer.services.views.placement import PlacedStop, PlacementQuestion, PlacementResult, PlacementView


def beginning_blocks(view: PlacementView) -> Iterator[Block]:
    """What it is, before it is begun."""
    yield Title((Piece("Placement", "plain", True),), view.role_title)
    if not view.questions:
        yield say("No topic of this path has questions yet, so nobody can be placed on it.")
        return
    yield say(
        f"At most {MOST} questions about {view.topics} topics find where you would start. Begin with: orienteer place"
    )


def question_blocks(view: PlacementView, question: PlacementQuestion) -> Iterator[Block]:
    """What is asked."""
    left = view.left - 1
    aside = f"at most {left} after it" if left else "the last"
    yield Gap()
    yield Title(
        (Piece(f"Question {view.answered + 1}", "plain", True), Piece(f"  {question.topic_title}", "quiet")), aside
    )
    if question.title:
        yield say(question.title, strong=True)
    yield Gap()
    yield from prose(question.asks_html if question.asks_html.startswith("<") else f"<p>{question.asks_html}</p>")
    yield Gap()
    if question.form == "predict":
        yield Code(question.starter.rstrip(), indent=2, tone="code")
        yield Gap()
    for number, choice in enumerate(question.choices, start=1):
        (first, *more) = prose(choice if choice.startswith("<p") else f"<p>{choice}</p>") or [say("")]
        pieces = first.pieces if isinstance(first, Sentence) else ()
        yield Sentence((Piece(f"{number}  ", "accent"), *pieces), hang=3)
        yield from more


def result_blocks(result: PlacementResult) -> Iterator[Block]:
    """Where one would start, why, and what may be marked known."""
    yield Gap()
    yield Title((Piece(result.says, "plain", True),))
    yield say(result.why)
    if result.before:
        yield Gap()
        yield say("Before it", strong=True)
        for stop in result.before:
            yield Sentence((Piece(stop.title), Piece(f"  {stop.says}", "quiet")), indent=2, hang=2)
    yield Gap()
    proposed = [stop for stop in result.before if stop.proposed]
    if proposed:
        yield say(f"Nothing is marked yet. Mark {_those(proposed)} known with: orienteer place --mark")
    if result.start is not None:
        yield say("Go on with: orienteer next", "quiet")


def _those(stops: list[PlacedStop]) -> str:
    return stops[0].title if len(stops) == 1 else f"these {counted(len(stops), 'topic')}"
