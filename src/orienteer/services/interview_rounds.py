"""Finding interviews and the rounds that were held of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from orienteer.curriculum.interview import Interview
from orienteer.errors import NotFound, NotYet
from orienteer.learning.events import Event
from orienteer.learning.rounds import Phase, Round, rounds_of

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def subject_of(slug: str) -> str:
    """What an interview's events are about."""
    return f"interviews/{slug}"


def interview_named(slug: str, course: Course) -> Interview:
    """An interview, under its present or a former slug.

    Raises:
        NotFound: there is none such.
    """
    for each in course.roadmap.interviews:
        if slug == each.id or slug in each.aliases:
            return each
    raise NotFound(f"There is no interview called {slug}.", remedy="The list of interviews names all of them.")


def rounds_held(interview: Interview, store: Store) -> list[Round]:
    """The rounds of an interview, oldest first, under whatever slug it had then."""
    return rounds_of(store.about([subject_of(name) for name in (interview.id, *interview.aliases)]))


@dataclass(frozen=True, slots=True)
class Held:
    """A round, the interview that it is of, and who is asking."""

    interview: Interview
    round: Round
    store: Store
    now: datetime
    device: str = ""

    @property
    def draft_id(self) -> str:
        """Under which name what is typed in this round is kept; an exercise's own draft is another."""
        return f"{subject_of(self.interview.id)}/{self.round.id}"

    def record(self, kind: str, payload: Mapping[str, Any] | None = None) -> Held:
        """The round after one more thing has happened, which is kept."""
        told = {**(payload or {}), "place": self.round.events}
        self.store.append(Event(kind, subject_of(self.interview.id), self.now, told, self.device, self.round.id))
        return held_round(self.interview, self.round.id, store=self.store, now=self.now, device=self.device)

    def expect(self, *phases: Phase) -> None:
        """
        Raises:
            NotYet: the round isn't in one of these phases.
        """
        if self.round.phase in phases:
            return
        raise NotYet(f"This can’t be done now: {_WHERE[self.round.phase]}.", remedy="Load the page again to go on.")


_WHERE: dict[Phase, str] = {
    "problem": "the program hasn’t been handed in yet",
    "complexity": "the program has been handed in, and you are asked how it grows",
    "follow_ups": "you are at the follow-ups",
    "ended": "the interview has ended",
}


def held_round(interview: Interview, round_id: str, *, store: Store, now: datetime, device: str = "") -> Held:
    """A round by its id.

    Raises:
        NotFound: there is none such.
    """
    for each in rounds_held(interview, store):
        if each.id == round_id:
            return Held(interview, each, store, now, device)
    raise NotFound(
        f"The interview “{interview.title}” wasn’t held under this address.", remedy="Its page lists the rounds."
    )
