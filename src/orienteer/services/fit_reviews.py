"""Fit FSRS's parameters to the learner's own reviews."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.errors import NotYet
from orienteer.learning.events import Event
from orienteer.learning.fitting import LEAST_REVIEWS, ROUNDS, countable, fit
from orienteer.services.set_review import SUBJECT
from orienteer.services.views.review import FitView

if TYPE_CHECKING:
    from orienteer.storage.store import Store


class _Stopped(Exception):
    """Whoever asked for the fit doesn't want it any more."""


def fit_reviews(
    *,
    store: Store,
    now: datetime,
    device: str = "",
    told: Callable[[int], object] = lambda done: None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> FitView:
    """Find the parameters under which one's own reviews are likeliest, and take them where they foretell better.

    Args:
        told: called with how many rounds are done; so are open pages.
        is_stopped: asked after each round; a fit that is stopped changes nothing.

    Raises:
        NotYet: there are too few reviews.
    """
    history = store.history()
    reviews = [card.reviews for card in history.cards.values()]
    count = countable(reviews)
    if count < LEAST_REVIEWS:
        raise NotYet(
            f"Your own parameters can be found once {LEAST_REVIEWS} reviews on later days are there; {count} are.",
            remedy="Until then everybody's are used, and they fit most people well.",
        )

    def on(done: int) -> None:
        if is_stopped():
            raise _Stopped
        told(done)
        store.announce(Event("fitting", SUBJECT, now, {"done": done, "rounds": ROUNDS}, device))

    try:
        found = fit(reviews, history.reviewing.parameters, told=on)
    except _Stopped:
        return FitView(False, count, 0.0, 0.0, "Stopped. Nothing was changed.")
    if found.is_better:
        store.append(Event("review_set", SUBJECT, now, {"parameters": list(found.parameters)}, device))
    before, after = round(found.before, 4), round(found.after, 4)
    return FitView(found.is_better, found.reviews, before, after, _says(found.is_better))


def _says(is_better: bool) -> str:
    if is_better:
        return "The new parameters foretell better what you recall. All cards are scheduled by them now."
    return "No parameters were found that foretell better what you recall. Nothing was changed."
