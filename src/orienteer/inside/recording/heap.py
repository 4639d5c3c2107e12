"""The objects that can be reached: what each held when it was last looked at, and what has changed since."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import is_
from types import FunctionType, GeneratorType
from typing import Any

from orienteer.inside.instances import class_name
from orienteer.inside.recording import reading
from orienteer.inside.recording.codes import CHANGES_CLASSES
from orienteer.inside.recording.reading import CELLS, Value, atom
from orienteer.inside.recording.resting import Resting
from orienteer.inside.recording.things import CLASS, DICT, FIXED, LIST, OBJECT, OTHER, Read, Thing, leads_somewhere


class Heap:
    """All things by identity.

    Args:
        modules: names of modules whose classes are the learner's.

    Attributes:
        size: roughly the bytes of what has been told so far.
    """

    def __init__(self, modules: frozenset[str]) -> None:
        self.modules = modules
        self.clear()

    def clear(self) -> None:
        """Begin anew."""
        self.things: dict[int, Thing] = {}
        self.numbered: dict[int, Thing] = {}
        self.resting = Resting()
        self.fresh: list[Thing] = []
        self.loose: list[Thing] = []
        self.woken: list[Thing] = []
        self.watched: dict[int, Thing] = {}
        self.classes: dict[int, Thing] = {}
        self.count = 0
        self.size = 0

    def value(self, value: object) -> Value:
        """A value as it is recorded. What it leads to is held until it is released."""
        if value is None:
            return None
        told = atom(value)
        if told is not None:
            self.size += 6 if type(told) is not str else len(told)
            return told
        thing = self.things.get(id(value))
        if thing is None:
            thing = self.resting.wake(value)
            if thing is not None:
                self.things[id(value)] = self.numbered[thing.number] = thing
                self.woken.append(thing)
            else:
                made = self._new(value)
                if isinstance(made, str):
                    self.size += len(made)
                    return [made]
                thing = made
        thing.held_by += 1
        self.size += 6
        return [thing.number]

    def release(self, values: Iterable[Value]) -> None:
        """These recorded values are gone; so may be what they led to."""
        for value in values:
            if leads_somewhere(value):
                thing = self.numbered.get(value[0])
                if thing is not None:
                    thing.held_by -= 1
                    if thing.held_by <= 0:
                        self.loose.append(thing)

    def changes(self, how: int) -> list[Any]:
        """What changed since this was last asked, and what is new, as recorded."""
        told: list[Any] = []
        if how:
            for thing in self.watched.values():
                shadow, value, sort = thing.shadow, thing.value, thing.sort
                if sort is LIST:
                    if len(value) == thing.total and all(map(is_, value, shadow)):
                        continue
                elif sort is DICT or thing.own is not None:
                    held = value if sort is DICT else thing.own.__get__(value)
                    if (
                        len(held) == thing.total
                        and all(map(is_, held.values(), shadow))
                        and all(map(is_, held, thing.keys))
                    ):
                        continue
                self._look_again(thing, told)
            if how == CHANGES_CLASSES:
                for thing in self.classes.values():
                    held = reading.contents_of(thing.value)
                    if len(held) != len(thing.keys) or not all(map(is_, held.values(), thing.keys)):
                        self._look_again(thing, told)
        while self.woken or self.fresh:
            while self.woken:
                self._look_anew(self.woken.pop(), told)
            self._tell_fresh(told)
        return told

    def drop(self) -> None:
        """Forget what nothing leads to any more, but for what lives on elsewhere."""
        if self.resting.held:
            self.resting.let_go()
        while self.loose:
            thing = self.loose.pop()
            if thing.held_by > 0 or thing.number not in self.numbered:
                continue
            del self.numbered[thing.number]
            del self.things[id(thing.value)]
            self.classes.pop(thing.number, None)
            self.watched.pop(thing.number, None)
            self.release(thing.cells)
            self.release([thing.of])
            self.resting.add(thing)

    def _watch(self, thing: Thing) -> None:
        if thing.sort is CLASS:
            self.classes[thing.number] = thing
        elif thing.sort is not FIXED:
            self.watched[thing.number] = thing

    def _new(self, value: Any) -> Thing | str:
        """A thing for an object that was never seen, or the text that tells it."""
        kind = type(value)
        known = _KNOWN.get(id(kind))
        if known is None:
            made = self._other(value, kind)
            if isinstance(made, str):
                return made
            sort, word, name, read = made
        else:
            sort, word, read = known
            name = word
            if kind is FunctionType:
                name = value.__name__
                if value.__globals__.get("__name__") not in self.modules or not read(value):
                    return f"function {name}"
            elif kind is GeneratorType:
                name = value.__name__
        of = self.value(kind) if sort is OBJECT and self._is_ours(kind) else None  # its class is told before it
        thing = Thing(self.count, value, sort, word, name, read)
        thing.of = of
        self.count += 1
        self.things[id(value)] = self.numbered[thing.number] = thing
        self.fresh.append(thing)
        return thing

    def is_data(self, value: Any) -> bool:
        """Whether it is no class, or one of the learner's."""
        return not reading.has(reading.order_of(type(value)), type) or self._is_ours(value)

    def _is_ours(self, kind: type) -> bool:
        """Whether the learner wrote a class."""
        module = reading.contents_of(kind).get("__module__")
        return type(module) is str and module in self.modules

    def _other(self, value: Any, kind: type) -> str | tuple[int, str, str, Read]:
        order = reading.order_of(kind)
        name = class_name(kind)
        if reading.has(order, type):
            own = class_name(value)
            if not self._is_ours(value):
                return f"class {own}"
            if "__del__" in reading.contents_of(value):
                self.resting.hold_nothing()
            return CLASS, "class", own, self._of_class
        text = reading.other_text(value, order)
        if text is not None:
            return text
        for base, word in reading.PLAIN_CONTAINERS:
            if reading.has(order, base):
                sort = FIXED if base in (tuple, frozenset) else OTHER
                if base is tuple and type(reading.contents_of(kind).get("_fields")) is tuple:
                    return FIXED, "object", name, _of_namedtuple
                return sort, word, name, _of_subclass(base)
        if kind.__flags__ & _MADE_BY_CLASS:
            return OBJECT, "object", name, _of_object
        return f"<{name}>"

    def _of_class(self, value: type) -> list[object]:
        bases = [(name, base) for name, base in reading.bases_of(value) if self._is_ours(base)]
        return _pairs([*bases, *reading.class_attributes(value)])

    def _tell_fresh(self, told: list[Any]) -> None:
        for thing in self.fresh:  # which grows as members are met that are new themselves
            self._look(thing)
            thing.cells = list(map(self.value, self._flat(thing)))
            self.size += 16 + len(thing.name)
            made: list[Any] = [thing.number, thing.word, thing.of[0] if thing.of else thing.name, thing.cells[:]]
            if thing.total > CELLS:
                made.append(thing.total)
            told.append(made)
            self._watch(thing)
            if thing.held_by <= 0:
                self.loose.append(thing)
        self.fresh.clear()

    def _look(self, thing: Thing) -> None:
        """Note what it holds now."""
        value = thing.value
        if thing.sort is DICT or thing.own is not None:
            held = value if thing.sort is DICT else thing.own.__get__(value)
            thing.keys, thing.shadow = list(dict.keys(held)), list(dict.values(held))
            thing.total = len(thing.keys)
            if thing.total > CELLS:
                del thing.keys[CELLS:], thing.shadow[CELLS:]
        else:
            if thing.sort is CLASS:
                thing.keys = list(reading.contents_of(value).values())
            thing.shadow = thing.read(value)
            thing.total = len(value) if thing.sort is LIST else len(thing.shadow)

    def _flat(self, thing: Thing) -> list[object]:
        if thing.sort is DICT or thing.own is not None:
            return [part for pair in zip(thing.keys, thing.shadow, strict=True) for part in pair]
        return thing.shadow

    def _look_again(self, thing: Thing, told: list[Any]) -> None:
        before, total = self._flat(thing), thing.total
        self._look(thing)
        now = self._flat(thing)
        if thing.total == total and len(now) == len(before) and all(map(is_, now, before)):
            return
        at, removed, added = difference(before, now)
        cells = list(map(self.value, added))
        self.release(thing.cells[at : at + removed])
        thing.cells[at : at + removed] = cells
        self._tell_change(thing, total, at, removed, cells, told)

    def _look_anew(self, thing: Thing, told: list[Any]) -> None:
        """Tell what became of a thing that has rested, and hold again what it leads to."""
        before, total = thing.cells, thing.total
        if thing.of is not None:
            thing.of = self.value(type(thing.value))
        self._look(thing)
        thing.cells = list(map(self.value, self._flat(thing)))
        at, removed, added = difference(before, thing.cells, _alike)
        if removed or added or thing.total != total:
            self._tell_change(thing, total, at, removed, added, told)
        self._watch(thing)

    def _tell_change(
        self, thing: Thing, total: int, at: int, removed: int, cells: list[Value], told: list[Any]
    ) -> None:
        self.size += 14
        change = [thing.number, at, removed, cells]
        if thing.total > CELLS or total > CELLS:
            change.append(thing.total)
        told.append(change)


def difference(
    before: list[Any], now: list[Any], alike: Callable[[Any, Any], bool] = is_
) -> tuple[int, int, list[Any]]:
    """Where two lists differ: from which place on, how many members went, and which came."""
    shorter = min(len(before), len(now))
    same = list(map(alike, before, now))
    at = same.index(False) if False in same else shorter
    end = 0
    if at == shorter:
        return at, len(before) - at, now[at:]
    if len(before) == len(now):
        end = same[::-1].index(False)
    else:
        while end < shorter - at and alike(before[-1 - end], now[-1 - end]):
            end += 1
    return at, len(before) - at - end, now[at : len(now) - end]


def _alike(before: Value, now: Value) -> bool:
    """Whether two recorded values are the same."""
    return type(before) is type(now) and bool(before == now)


def _pairs(pairs: Iterable[tuple[str, object]]) -> list[object]:
    """Flat, at most so many. A name is the same object each time that it is read."""
    return [part for pair in pairs for part in pair][: 2 * CELLS]


def _of_object(value: object) -> list[object]:
    return _pairs(reading.attributes(value).items())


def _of_namedtuple(value: tuple[object, ...]) -> list[object]:
    fields = reading.contents_of(type(value))["_fields"]
    return _pairs(zip(fields, tuple.__iter__(value), strict=False))


def _of_subclass(base: type) -> Read:
    return lambda value: reading.members(base, value)


def _first(value: Any) -> list[object]:
    return value[:CELLS] if type(value) is list else reading.members(type(value), value)


_SORTS: dict[type, tuple[int, str, Read]] = {
    **{kind: (DICT if kind is dict else LIST, word, _first) for kind, word in reading.PLAIN_CONTAINERS},
    tuple: (FIXED, "tuple", _first),
    frozenset: (FIXED, "frozenset", _first),
    FunctionType: (OTHER, "function", lambda value: _pairs(reading.function_cells(value))),
    GeneratorType: (OTHER, "generator", lambda value: _pairs(reading.generator_cells(value))),
}
_KNOWN = {id(kind): sort for kind, sort in _SORTS.items()}
"""By identity: a class's hash may be the learner's."""

_MADE_BY_CLASS = 1 << 9
"""Py_TPFLAGS_HEAPTYPE: a class statement made it, or a library that makes its types in the same way."""
