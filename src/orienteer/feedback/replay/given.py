"""What a function was given and has to leave as it was: the step at which a run first changes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orienteer.feedback.replay.difference import Divergence
from orienteer.feedback.replay.played import Played
from orienteer.feedback.replay.playing import Moment, Thing, moments
from orienteer.feedback.replay.recording import CALL, Recording, Value
from orienteer.feedback.replay.series import LONGEST
from orienteer.feedback.replay.telling import leading, text
from orienteer.grading.observation import Observation


def is_all_that_differs(played: Played, observation: Observation) -> bool:
    """Whether the arguments come out changed, where a right program leaves them alone, and nothing else is wrong."""
    if played.expected is None or played.check is None:
        return False
    right, came = played.expected.judged, observation.judged
    given = [*played.check.probe.arguments, *played.inputs]
    rest = [
        {part: told for part, told in each.items() if part not in ("arguments", "replay")} for each in (right, came)
    ]
    return right.get("arguments") == given != came.get("arguments", given) and rest[0] == rest[1]


def first_change(recording: Recording) -> Divergence | None:
    """The first step that changes an object which the outermost call was given."""
    given: set[int] | None = None
    for moment in moments(recording):
        if given is None:
            given = _reached(moment.top.variables.values(), moment.things) if moment.event == CALL else None
            continue
        changed = [change[0] for change in moment.touched if type(change[1]) is int and change[0] in given]
        if changed:
            return _told(moment, changed[0])
    return None


def _reached(values: Iterable[Value], things: Mapping[int, Thing]) -> set[int]:
    """The objects that some values lead to; what a function or a class holds was given by nobody."""
    found: set[int] = set()
    waiting = list(values)
    while waiting:
        value = waiting.pop()
        thing = things.get(value[0]) if type(value) is list and len(value) == 1 and type(value[0]) is int else None
        if thing is not None and thing.number not in found and thing.kind not in ("function", "class", "generator"):
            found.add(thing.number)
            waiting += thing.cells
    return found


def _told(moment: Moment, number: int) -> Divergence:
    names = [name for name in leading(moment, number) if name in moment.top.variables]
    now = text([number], moment.things, LONGEST)
    return Divergence(moment.step, "changed", moment.top.number if names else -1, names[0] if names else "", now)
