"""How far one is, as the description sheet: area by area, each stop with its sign and the word of its state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orienteer.cli.page import Block, Code, Gap, Piece, Row, Sentence, Title, Tone, say
from orienteer.cli.render.rows import counted

if TYPE_CHECKING:
    from orienteer.services.views.roadmap import NextView, RoadmapView, StopView

WORDS: dict[str, tuple[str, Tone]] = {
    "untouched": ("", "quiet"),
    "under_way": ("under way", "plain"),
    "mastered": ("mastered", "plain"),
    "fading": ("fading", "odd"),
    "known": ("known", "plain"),
    "skipped": ("skipped", "quiet"),
    "not_yet_written": ("not yet written", "quiet"),
}
"""State → its word and tone. Untouched is silent to the eye: its sign says it."""


def roadmap_blocks(view: RoadmapView, *, everything: bool) -> Iterator[Block]:
    """The roadmap for one role.

    Args:
        everything: show the untouched and the unwritten stops as well; else only where something has been done.
    """
    yield Title((Piece(f"{view.mastered} of {view.total}", "plain", True), Piece(" stops mastered")))
    if view.due:
        yield say(f"{counted(view.due, 'card')} to review today.", "quiet")
    shown = False
    for area in view.areas:
        stops = [stop for stop in area.stops if everything or stop.state not in ("untouched", "not_yet_written")]
        if not stops:
            continue
        shown = True
        yield Gap()
        yield say(area.title, strong=True)
        for stop in stops:
            yield stop_row(stop)
    if not shown:
        yield say("No stop has been begun yet.")
    if view.next is not None:
        yield Gap()
        yield from next_blocks(view.next)


def stop_row(stop: StopView) -> Row:
    """A stop: sign, number and title, how many of its exercises pass, the word of its state."""
    word, tone = WORDS[stop.state]
    count = f"{stop.exercises_passed}/{stop.exercises_total}" if stop.exercises_total else ""
    number = f"{stop.number}  " if stop.number is not None else ""
    sign = "next" if stop.suggested else str(stop.state)
    words = "  ".join(part for part in (count, "next" if stop.suggested and not word else word) if part)
    return Row(sign, number + stop.title, words, "accent" if stop.suggested else tone, stop.suggested)


def next_blocks(found: NextView) -> Iterator[Block]:
    """Where to go on, and the command that goes there."""
    yield Sentence((Piece("Next: ", "accent", True), Piece(found.exercise_title or found.topic_title, "plain", True)))
    if found.exercise_id:
        yield say(f"In {found.topic_title}.", "quiet")
        yield Code(f"orienteer open {found.exercise_id}", indent=2)
