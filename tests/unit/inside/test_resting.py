"""An object has one number for as long as it lives, whatever holds it, and lives no longer for being recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import pytest

from orienteer.feedback.replay.playing import moments
from orienteer.inside.recording import resting
from orienteer.inside.recording.recorder import Recorder
from tests.unit.inside.recorded import FILE, after, recorded, run

CLASSES = """
import collections, functools, itertools, operator, weakref
log = []
made = []
def serial():
    made.append(len(made))
    return made[-1]
class Cup:
    def __init__(self, *held):
        self.serial = serial()
        self.held = held
    def __add__(self, other):
        return Cup(self, other)
class Slotted:
    __slots__ = ("serial", "held")
    def __init__(self, *held):
        self.serial = serial()
        self.held = held
    def __add__(self, other):
        return Slotted(self, other)
class Rack(list):
    def __init__(self, *held):
        self.serial = serial()
        list.__init__(self, held)
    def __add__(self, other):
        return Rack(self, other)
def same(value, *rest):
    return value
def mark(*rest):
    log.append("mark")
def each(*values):
    yield from values
"""

HELD_ELSEWHERE = [
    "a, b = Cup(), Cup()",
    "pair = (Cup(), Cup())",
    "same(Cup(), Cup())",
    "a = [Cup() for _ in range(3)]",
    "a = Cup(1, Cup(2, Cup(3, None)))",
    "a = sorted([Cup(), Cup()], key=lambda cup: -cup.serial)",
    "a = Cup() + Cup()",
    "a = {Cup(): Cup(), Cup(): 1}",
    "a = same([Cup()], Cup()) + same([Cup()])",
    "a = next(iter([Cup(), same(Cup())]))",
    "a = functools.partial(same, Cup())\nmark()\nb = a()",
    "a = collections.deque([Cup(), Cup()]).pop()",
    "a = list(each(Cup(), Cup()))",
    "a = max(Cup(), Cup(), key=lambda cup: cup.serial)",
    "a = same(*[Cup(), Cup()])",
]


def numbers(source: str) -> dict[int, set[int]]:
    """The serial number that the program gave an object → the numbers under which it was recorded."""
    found: dict[int, set[int]] = defaultdict(set)
    for moment in moments(recorded(source)):
        for thing in moment.things.values():
            if thing.kind == "object" and "serial" in thing.cells[::2]:
                found[thing.cells[2 * thing.cells[::2].index("serial") + 1]].add(thing.number)
    return found


def outside(source: str) -> dict[str, Any]:
    """What a program's names are without being recorded."""
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(source, FILE, "exec"), names)
    return names


@pytest.mark.parametrize("kind", ["Cup", "Slotted"])
@pytest.mark.parametrize("source", HELD_ELSEWHERE)
def test_what_only_python_holds_between_two_steps_keeps_its_number(source: str, kind: str) -> None:
    found = numbers(CLASSES + source.replace("Cup", kind) + "\nlast = 1\n")
    assert sorted(found) == outside(CLASSES + source.replace("Cup", kind))["made"]
    assert all(len(each) == 1 for each in found.values()), found
    assert len(set.union(*found.values())) == len(found)


@pytest.mark.parametrize(
    "source",
    [
        "def tree(n):\n    return [tree(n - 1), n, tree(n - 1)] if n else []\n\na = tree(2)\n",
        "def tree(n):\n    return (tree(n - 1), {n}, tree(n - 1)) if n else [0]\n\na = tree(2)\n",
        "def add(n):\n    return lambda: n\n\na = [add(1), add(2)]\n",
        "class Rack(list):\n    def __init__(self):\n        pass\n\na = [Rack(), Rack()]\n",
        "def one():\n    yield 1\n\ndef same(x):\n    return x\n\na = [same(one()), same(one())]\n",
    ],
)
def test_what_is_alive_at_the_end_was_told_once(source: str) -> None:
    moment = [*moments(recorded(source))][-1]
    reached, waiting = set(), [*moment.stack[0].variables.values()]
    while waiting:
        value = waiting.pop()
        if type(value) is list and len(value) == 1 and type(value[0]) is int and value[0] not in reached:
            reached.add(value[0])
            thing = moment.things[value[0]]
            waiting += [*thing.cells, *([] if thing.of is None else [[thing.of]])]
    assert set(moment.things) == reached


def test_a_new_object_where_another_one_was_has_a_number_of_its_own() -> None:
    source = CLASSES + (
        "def place(cup):\n    return id(cup)\n\nplaces = []\n"
        "for _ in range(60):\n    places.append([place(Cup()), mark()][0])\n    len([Cup(), mark()])\n"
    )
    places = outside(source)["places"]
    assert len(set(places)) < len(places)
    found = numbers(source)
    assert len(found) == 120
    assert len(set.union(*found.values())) == 120


CHANGED_MEANWHILE = CLASSES + (
    "both = itertools.tee(iter([Cup(), Cup()]))\nmark()\n"
    "done = list(map(operator.methodcaller('__setattr__', 'held', 5), both[0]))\n"
)


@pytest.mark.parametrize(
    "source",
    ["a = next(both[1])\nb = 1\n", "a = [next(both[1])]\nb = 1\n", "a, b = (\n    next(both[1]),\n    1,\n)\nc = 1\n"],
)
def test_what_changed_while_nothing_led_to_it_is_told_when_something_does(source: str) -> None:
    first = CHANGED_MEANWHILE.count("\n") + 1
    steps = run(CHANGED_MEANWHILE + source)
    step = after(steps, first)
    cup = step.leads_to["a"]
    if step.things[cup][0] != "serial":
        cup = step.things[cup][0][0]
    assert step.things[cup] == ["serial", 0, "held", 5]


FINALISED = CLASSES.replace(
    "    def __add__", "    def __del__(self):\n        log.append(self.serial)\n    def __add__"
)


@pytest.mark.parametrize("classes", [CLASSES, FINALISED])
@pytest.mark.parametrize("kind", ["Cup", "Slotted", "Rack"])
@pytest.mark.parametrize(
    "source",
    [
        "len([Cup(), mark()]), log.append('after')",
        "len([same([Cup()]), mark()]), log.append('after')",
        "len([same((Cup(),)), mark()]), log.append('after')",
        "a, b = Cup(), Cup()\na = None\nmark()\nb = None\nmark()",
        "a = Cup() + Cup()\na = None\nmark()",
        "it = iter([Cup(), Cup()])\nmark()\nit = None\nlog.append('after')",
        "a = Cup(), Cup()\nlog.append(weakref.getweakrefcount(a[0]) if type(a[0]) is not Slotted else 0)",
    ],
)
def test_objects_end_when_they_end_without_being_recorded(source: str, kind: str, classes: str) -> None:
    program = classes + source.replace("Cup", kind) + "\nlog = [*log]\nlast = 1\n"
    step = after(run(program), program.count("\n") - 1)
    assert step.things[step.leads_to["log"]] == outside(program)["log"]


ENDING = CLASSES + ("class Kept:\n    def __init__(self):\n        alive.append(weakref.ref(self))\nalive = []\n")


@pytest.mark.parametrize("held", ["Kept()", "[Kept()]", "(Kept(), 1)", "{1: [Kept()]}", "Slotted(Kept())"])
@pytest.mark.parametrize("source", ["len([same(HELD), mark()])\nb = 1\n", "a = HELD\na = None\n"])
def test_what_is_held_ends_with_the_step_in_which_it_is_given_up(source: str, held: str) -> None:
    steps = run(ENDING + source.replace("HELD", held) + "dead = alive[0]() is None\n")
    assert steps[-1].values["dead"] == "True"


def test_what_an_object_gave_up_while_nothing_led_to_it_has_ended() -> None:
    meanwhile = CHANGED_MEANWHILE.replace("Cup(), Cup()", "Cup(Kept()), Cup()").removeprefix(CLASSES)
    assert run(ENDING + meanwhile + "dead = alive[0]() is None\n")[-1].values["dead"] == "True"


def test_the_class_of_an_object_that_comes_back_is_followed_again() -> None:
    source = (
        "def same(x):\n    return x\n\ndef make():\n    class Node:\n        made = []\n"
        "    return same(Node()), same(1)\n\na, b = make()\na.made.append(1)\n"
    )
    assert any("(a.made) got 1." in step.says for step in run(source))


def test_a_container_that_has_ended_is_not_held() -> None:
    recorder = Recorder([FILE], ["__main__"], most_steps=1000)
    recorder.start()
    try:
        exec(compile("for i in range(9):\n    a = [i]\n    a = {i: i}\n", FILE, "exec"), {"__name__": "__main__"})
    finally:
        recorder.stop()
    assert not recorder.heap.resting.plain


def test_only_so_many_things_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resting, "MOST_HELD", 3)
    monkeypatch.setattr(resting, "MOST_PLAIN", 3)
    most = [0, 0]
    wake: Callable[..., Any] = resting.Resting.wake

    def woken(self: resting.Resting, value: object) -> Any:
        most[:] = max(most[0], len(self.held)), max(most[1], len(self.plain))
        return wake(self, value)

    monkeypatch.setattr(resting.Resting, "wake", woken)
    recorded(CLASSES + "a = [(same([i]), Slotted()) for i in range(9)]\nb = 1\n")
    assert most == [3, 3]
