"""Today's cards: which are due, which are new, which wait, and in what order they come."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from orienteer.learning.days import Clock
from orienteer.learning.history import CardHistory
from orienteer.learning.memory import Memory
from orienteer.learning.reviewing import ReviewSettings

NEW_OF_A_TOPIC = 4
"""At most so many new cards of one topic a day: cards of one lesson are answered from each other."""
AHEAD_MS = 20 * 60 * 1000
"""When nothing else is left, a card in steps may come so much earlier. Source: Anki, "Learn ahead limit"."""


@dataclass(frozen=True, slots=True)
class DeckCard:
    """A card that is in.

    Args:
        id: `area/topic/card`.
        topic_id: where it belongs.
        items: what it asks about; cards that share one are siblings.
    """

    id: str
    topic_id: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """Today's cards.

    Args:
        queue: ids, in order.
        new: how many of them were never reviewed.
        done: how many were reviewed today.
        buried: siblings of today's cards, which wait until tomorrow.
        over_due, over_new: beyond today's limits.
        next_day: the next day on which something is due, as an ordinal, or None.
        next_ms: when the next card in steps comes back today, or None.
    """

    queue: tuple[str, ...]
    new: int = 0
    done: int = 0
    buried: int = 0
    over_due: int = 0
    over_new: int = 0
    next_day: int | None = None
    next_ms: int | None = None

    @property
    def over(self) -> int:
        """Due or new, and beyond today's limits."""
        return self.over_due + self.over_new


def deck_of(
    cards: Iterable[DeckCard], histories: Mapping[str, CardHistory], settings: ReviewSettings, clock: Clock
) -> Deck:
    """Today's cards among those that are in.

    Cards in steps come first, then those that are due, in the order of the days on which they fell due, with new ones
    between them. Of siblings one comes a day.
    """
    today, now_ms = clock.today, clock.now_ms
    steps: list[tuple[Memory, DeckCard]] = []
    due: list[tuple[Memory, DeckCard]] = []
    later: list[tuple[Memory, DeckCard]] = []
    new: list[DeckCard] = []
    seen: set[str] = set()
    counted = _Counted()
    for card in cards:
        told = histories.get(card.id)
        memory = None if told is None else told.memory
        if told is None or memory is None:
            new.append(card)
            continue
        if memory.day == today:
            seen.update(card.items)
            counted.add(card, is_new=told.reviews[0].day == today)
        if memory.is_due(today, now_ms):
            (steps if memory.in_steps else due).append((memory, card))
        else:
            later.append((memory, card))
    due.sort(key=lambda pair: (pair[0].due_day, _mixed(pair[1].id, today)))
    kept_due, buried, over_due = _chosen([card for _, card in due], seen, settings.due_a_day - counted.due, None)
    kept_new, buried_new, over_new = _chosen(new, seen, settings.new_a_day - counted.new, counted.new_of)
    steps.sort(key=lambda pair: pair[0].due_ms)
    queue = [*(card for _, card in steps), *_spread(_apart(kept_due), kept_new)]
    queue = queue or _ahead(later, now_ms)
    waiting = [memory.due_ms for memory, _ in later if memory.in_steps]
    days = [memory.due_day for memory, _ in later if not memory.in_steps]
    days += [today + 1] * bool(buried + buried_new + over_due + over_new)
    return Deck(
        queue=tuple(card.id for card in queue),
        new=len(kept_new),
        done=counted.all,
        buried=buried + buried_new,
        over_due=over_due,
        over_new=over_new,
        next_day=min(days, default=None),
        next_ms=min(waiting, default=None) if not queue else None,
    )


class _Counted:
    """What was reviewed today."""

    def __init__(self) -> None:
        self.all = self.due = self.new = 0
        self.new_of: dict[str, int] = {}

    def add(self, card: DeckCard, *, is_new: bool) -> None:
        self.all += 1
        self.new += is_new
        self.due += not is_new
        if is_new:
            self.new_of[card.topic_id] = self.new_of.get(card.topic_id, 0) + 1


def _chosen(
    cards: list[DeckCard], seen: set[str], limit: int, new_of: dict[str, int] | None
) -> tuple[list[DeckCard], int, int]:
    """Those that come today, and how many wait as siblings, and for the limits. `seen` learns of what is chosen."""
    kept: list[DeckCard] = []
    buried = over = 0
    for card in cards:
        of_topic = 0 if new_of is None else new_of.get(card.topic_id, 0)
        if len(kept) >= max(limit, 0) or (new_of is not None and of_topic >= NEW_OF_A_TOPIC):
            over += 1
        elif not seen.isdisjoint(card.items):
            buried += 1
        else:
            kept.append(card)
            seen.update(card.items)
            if new_of is not None:
                new_of[card.topic_id] = of_topic + 1
    return kept, buried, over


def _mixed(card_id: str, day: int) -> bytes:
    """An order that is another each day and the same all day."""
    return hashlib.blake2b(f"{day} {card_id}".encode(), digest_size=8).digest()


def _apart(cards: list[DeckCard]) -> list[DeckCard]:
    """The same cards, so that no topic follows itself where another is at hand soon."""
    out: list[DeckCard] = []
    held: list[DeckCard] = []
    for card in cards:
        if out and out[-1].topic_id == card.topic_id:
            held.append(card)
            continue
        out.append(card)
        if held and held[0].topic_id != card.topic_id:
            out.append(held.pop(0))
    return out + held


def _spread(due: list[DeckCard], new: list[DeckCard]) -> list[DeckCard]:
    """New cards evenly among the due ones."""
    places = [((index + 1) / (len(due) + 1), 0, card) for index, card in enumerate(due)]
    places += [((index + 1) / (len(new) + 1), 1, card) for index, card in enumerate(new)]
    return [card for _, _, card in sorted(places, key=lambda place: place[:2])]


def _ahead(later: list[tuple[Memory, DeckCard]], now_ms: int) -> list[DeckCard]:
    soon = [(m.due_ms, card) for m, card in later if m.in_steps and m.due_ms <= now_ms + AHEAD_MS]
    return [card for _, card in sorted(soon, key=lambda pair: pair[0])]
