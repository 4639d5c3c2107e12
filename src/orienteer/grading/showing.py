"""The counterexample that a page shows while the program is being changed: it stays as long as the program fails on it.

A name that is half written makes everything fail, and smaller inputs too: no reason to show another one meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass

from orienteer.curriculum.course import Exercise
from orienteer.grading.by_identity import KeptFor
from orienteer.grading.calls import call_text
from orienteer.grading.check_run import CheckRun
from orienteer.grading.endings import STOPS_ITS_CHECK

MOST_CHECKS = 32


@dataclass(frozen=True, slots=True)
class Showing:
    """What is shown: the name of the check that fails, and the input, both as the report has them."""

    check: str
    call: str


def place_of(exercise: Exercise, showing: Showing) -> tuple[int, int] | None:
    """The check's place in the exercise and the input's in its pool; None where there is none now."""
    for index, check in enumerate(exercise.checks):
        if check.name == showing.check:
            places = _PLACES.get(check)
            if places is None:
                texts = [call_text(check, inputs, exercise.file_name) for inputs in check.pool]
                places = _PLACES.keep({text: place for place, text in reversed([*enumerate(texts)])}, check)
            return (index, places[showing.call]) if showing.call in places else None
    return None


_PLACES: KeptFor[dict[str, int]] = KeptFor(MOST_CHECKS)


def is_untried(run: CheckRun, place: int) -> bool:
    """Whether an input was left, and can be tried by itself."""
    was_stopped = bool(run.seen) and run.seen[-1].outcome in STOPS_ITS_CHECK
    is_left = len(run.seen) <= place < len(run.check.expected) and place not in run.apart
    return is_left and not was_stopped and not run.skipped and run.check.probe.kind in ("call", "snippet")
