"""What nothing recorded leads to and yet lives: on Python's evaluation stack, in an iterator, in a library's object.

It comes back as the object that it was, and lives no longer for being remembered than the step in which it is given up.
"""

from __future__ import annotations

import weakref
from sys import getrefcount
from typing import Any

from orienteer.inside.recording.reading import CELLS
from orienteer.inside.recording.things import DICT, FIXED, LIST, Thing, leads_somewhere

MOST_PLAIN = 2000
"""Containers of plain values that are held all the same: no finaliser waits for them."""
MOST_HELD = CELLS
"""Others that can't be weakly referenced: each is looked at in every step, to be given up as soon as nobody else holds
it."""
_OURS = 2
"""References to an object that a thing alone holds, while they are counted: the thing's and the count's own."""


class Resting:
    """Such things by their objects' identity."""

    def __init__(self) -> None:
        self.plain: dict[int, Thing] = {}
        self.held: dict[int, Thing] = {}
        self.asleep: dict[int, tuple[weakref.ref[Any], Thing]] = {}
        self.may_hold = True

    def add(self, thing: Thing) -> None:
        """Remember a thing if something else holds its object."""
        if getrefcount(thing.value) <= _OURS:
            return
        identity = id(thing.value)
        thing.shadow, thing.keys = [], []
        if thing.sort in (LIST, DICT, FIXED) and not any(map(leads_somewhere, thing.cells)):
            self.plain[identity] = thing
            if len(self.plain) > MOST_PLAIN:
                del self.plain[next(iter(self.plain))]
            return
        try:
            self.asleep[identity] = weakref.ref(thing.value), thing
        except TypeError:
            if self.may_hold and len(self.held) < MOST_HELD:
                self.held[identity] = thing
        else:
            thing.value = thing.own = None

    def wake(self, value: object) -> Thing | None:
        """The thing that an object was, if it is remembered; it rests no more."""
        identity = id(value)
        thing = self.plain.pop(identity, None) or self.held.pop(identity, None)
        if thing is None and identity in self.asleep:
            reference, asleep = self.asleep.pop(identity)
            if reference() is value:  # else another one is at its address now
                thing = asleep
                thing.take(value)
        return thing

    def hold_nothing(self) -> None:
        """A class has a finaliser: when that runs is what the program does, so nothing that may lead to it is held."""
        self.may_hold = False
        self.held.clear()

    def let_go(self) -> None:
        """Forget what is held and nobody else holds any more."""
        for identity in [each for each, thing in self.held.items() if getrefcount(thing.value) <= _OURS]:
            del self.held[identity]
