"""The recorder: what a run did, step by step, without asking the learner's objects anything."""

from __future__ import annotations

import inspect
import json
import sys
import weakref
from dataclasses import asdict
from textwrap import dedent
from typing import Any

import pytest

from orienteer.feedback.replay.playing import attributes_of, moments
from orienteer.feedback.replay.recording import read_recording
from orienteer.grading.runner import Trial
from orienteer.inside.agent import Agent
from orienteer.inside.recording.codes import CHANGES, CHANGES_CLASSES, QUIET, Code
from orienteer.inside.recording.heap import difference
from tests.unit.inside.recorded import after, recorded, run, seen

RECURSION_LIMIT = sys.getrecursionlimit()


def test_each_step_says_which_line_ran_and_which_is_next() -> None:
    steps = run("x = 1\ny = x + 1\n")
    assert [(step.ran, step.next) for step in steps] == [(None, 1), (1, 2), (2, None)]
    assert steps[-1].values == {"x": "1", "y": "2"}


def test_two_names_of_one_list_lead_to_one_object() -> None:
    steps = run("a = [1]\nb = a\nb.append(2)\nc = [1, 2]\n")
    last = steps[-1]
    assert last.leads_to["a"] == last.leads_to["b"] != last.leads_to["c"]
    assert last.values["a"] == "[1, 2]"
    assert after(steps, 2).values["a"] == "[1]"


def test_a_list_that_is_in_a_dictionary_twice_changes_under_both_keys() -> None:
    steps = run('index = dict.fromkeys("ab", [])\nindex["a"].append("x")\n')
    assert steps[-1].values["index"] == '{"a": ["x"], "b": ["x"]}'
    assert len(steps[-1].things) == 2


def test_a_change_made_elsewhere_is_seen_through_every_name() -> None:
    steps = run("def f(row):\n    row[0] = 9\n\nboard = [[0]] * 2\nf(board[1])\n")
    assert steps[-1].values["board"] == "[[9], [9]]"


def test_a_shared_default_is_the_same_object_in_every_call() -> None:
    steps = run("def add(stop, route=[]):\n    route.append(stop)\n    return route\n\nadd('a')\nadd('b')\n")
    entered = [step for step in steps if step.says.startswith("add is called")]
    assert entered[0].leads_to["route"] == entered[1].leads_to["route"]
    assert [step.values["route"] for step in entered] == ["[]", '["a"]']
    assert after(steps, 1).values["add"] == "function add"


def test_a_closure_keeps_its_variable_between_calls() -> None:
    source = (
        "def counter():\n    n = 0\n    def step():\n        nonlocal n\n        n += 1\n"
        "        return n\n    return step\n\ns = counter()\ns()\ns()\n"
    )
    steps = run(source)
    assert [step.values["n"] for step in steps if step.ran == 5] == ["1", "2"]
    function = steps[-1].leads_to["s"]
    assert steps[-1].things[function] == ["n", 2]


def test_only_a_parameter_is_told_as_what_a_function_is_called_with() -> None:
    steps = run(
        "def make(floor):\n    return lambda held=0: (floor, held), lambda: floor\n\nfor f in make(4):\n    f()\n"
    )
    assert [step.says for step in steps if "is called" in step.says] == [
        "make is called with floor = 4.",
        "lambda is called with held = 0. Around it floor is 4.",
        "lambda is called. Around it floor is 4.",
    ]


def test_a_nonlocal_assignment_changes_the_frame_below() -> None:
    source = (
        "def outer():\n    n = 0\n    def inner():\n        nonlocal n\n        n = 5\n"
        "    inner()\n    return n\n\nouter()\n"
    )
    recording = recorded(source)
    told = [step[4] for step in recording.steps if len(step) > 4 and step[4]]
    assert told == [[1, "n", 5]]


def test_a_global_assignment_changes_the_module() -> None:
    steps = run("count = 0\ndef f():\n    global count\n    count += 1\n\nf()\n")
    assert "Line 4 ran. count is now 1. f returns None." in [step.says for step in steps]
    assert steps[-1].values["count"] == "1"


def test_a_generator_is_left_and_goes_on_in_the_same_frame() -> None:
    recording = recorded("def g(n):\n    for i in range(n):\n        yield i * 2\n\nfor v in g(2):\n    last = v\n")
    steps = seen(recording)
    calls = [step[5] for step in recording.steps if step[0] == 1 and step[6] != 0]
    assert len(calls) == 3
    assert len(set(calls)) == 1
    assert [step.says for step in steps if "yields" in step.says] == [
        "Line 3 ran. g yields 0 and waits.",
        "Line 3 ran. g yields 2 and waits.",
    ]
    assert any(step.says == "g goes on. Line 2 is next." for step in steps)
    assert steps[-1].values["last"] == "2"
    assert not any("StopIteration" in step.says for step in steps)


def test_what_is_sent_to_a_generator_is_told_where_it_goes_on() -> None:
    steps = run("def g():\n    x = yield 1\n    yield x\n\na = g()\nnext(a)\na.send(7)\n")
    assert [step.says for step in steps if "goes on" in step.says] == ["g goes on. x is now 7. Line 3 is next."]


def test_what_an_object_has_lost_is_named_and_where_it_stood_when_that_is_clear() -> None:
    program = """
        xs = [5, 6, 7, 8, 9]
        del xs[0]
        xs.remove(9)
        xs.clear()
        twice = [1, 1, 2]
        del twice[0]
        ages = {"a": 1, "b": 2}
        del ages["a"]
        seen = {3}
        seen.discard(3)
        class Dog: pass
        rex = Dog()
        rex.name = "Rex"
        del rex.name
        n = 0
    """
    assert [each for step in run(dedent(program)) for each in step.says.split(". ", 1) if " lost " in each] == [
        "list 1 (xs) lost 5, which stood at 0.",
        "list 1 (xs) lost 9, which stood at 3.",
        "list 1 (xs) lost 3 members: 6, 7, 8.",
        "list 2 (twice) lost 1.",
        'dict 1 (ages) lost "a" with 1.',
        "set 1 (seen) lost 3.",
        "Dog 1 (rex) lost its name.",
    ]


def test_a_slice_that_takes_more_than_it_replaces_is_told_with_what_it_replaces() -> None:
    said = [step.says for step in run("xs = [1, 2, 3]\nxs[1:2] = [7, 8]\nxs[0] = 5\nn = 0\n")]
    assert "Line 2 ran. list 1 (xs) has 7, 8 at 1 in place of one member." in said
    assert "Line 3 ran. list 1 (xs) has 5 at 0." in said


def test_a_generator_that_waits_and_goes_on_is_not_said_to_have_changed() -> None:
    source = "def g(xs):\n    total = 0\n    for x in xs:\n        total += x\n        yield total\n\n"
    steps = seen(recorded(source + "sums = g([1, 2])\na = next(sums)\nb = next(sums)\n"))
    said = [step.says for step in steps]
    assert "Line 5 ran. g yields 3 and waits." in said
    assert "Line 9 ran. b is now 3." in " ".join(said)
    assert not any("generator 1 has" in each or "generator 1 lost" in each or "(sums)" in each for each in said)


def test_two_generators_of_one_function_keep_apart() -> None:
    recording = recorded(
        "def g(x):\n    yield x\n    yield x + 1\n\na, b = g(1), g(10)\nr = [next(a), next(b), next(a), next(b)]\n"
    )
    frames = [step[5] for step in recording.steps if step[0] == 1][1:]
    assert frames[0] == frames[2] != frames[1] == frames[3]
    assert seen(recording)[-1].values["r"] == "[1, 10, 2, 11]"


def test_a_generator_in_which_an_exception_is_raised_while_it_waits_is_left_by_it() -> None:
    steps = run(
        "def g():\n    yield 1\n    yield 2\n\n"
        "it = g()\nnext(it)\ntry:\n    it.throw(KeyError('k'))\nexcept KeyError:\n    x = 1\n"
    )
    said = [step.says for step in steps]
    raised = next(place for place, each in enumerate(said) if each.startswith("Line 2 raises"))
    assert said[raised + 1] == "g is left by the exception."
    assert sum("waits" in each for each in said) == 1


def test_a_generator_that_catches_what_is_thrown_waits_again() -> None:
    steps = run(
        "def g():\n    while True:\n        try:\n            yield 1\n        except KeyError:\n            pass\n\n"
        "it = g()\nnext(it)\nx = it.throw(KeyError)\n"
    )
    assert sum(step.says.endswith("g yields 1 and waits.") for step in steps) == 2
    assert steps[-1].values["x"] == "1"


def test_a_comprehension_in_a_class_leaves_the_names_around_it() -> None:
    steps = run(
        "def f():\n    return 1\n\nclass A:\n    x = 1\n    y = [f() for k in [1, 2]]\n    z = 2\n\n"
        "w = [f() for k in [1]]\n"
    )
    bodies = [step for step in steps if step.stack[-1] == "class A"]
    first = next(place for place, step in enumerate(bodies) if "x" in step.values)
    assert all("x" in step.values for step in bodies[first:])
    last = [step for step in steps if step.stack == ("<module>",)]
    assert all({"f", "A"} <= set(step.values) for step in last if step.ran == 9)


def test_a_generator_that_waits_shows_its_variables() -> None:
    steps = run("def g():\n    kept = [1]\n    yield kept\n\nit = g()\ngot = next(it)\ngot.append(2)\n")
    last = steps[-1]
    assert last.things[last.leads_to["it"]] == ["kept", [last.leads_to["got"]]]


def test_recursion_has_a_frame_for_every_call() -> None:
    steps = run("def fact(n):\n    if n == 0:\n        return 1\n    return n * fact(n - 1)\n\nfact(3)\n")
    assert max(len(step.stack) for step in steps) == 5
    returned = [step.says for step in steps if "returns" in step.says]
    assert [said.split("returns ")[1] for said in returned] == ["1.", "1.", "2.", "6."]


def test_a_comprehension_shows_its_variable_and_not_pythons_own() -> None:
    steps = run("words = ['a', 'bb']\nsizes = [len(w) for w in words]\n")
    assert steps[-1].values["sizes"] == "[1, 2]"
    shown = [step.values for step in steps if "w" in step.values]
    assert {values["w"] for values in shown} == {'"a"', '"bb"'}
    assert not any(name.startswith(".") for step in steps for name in step.values)


def test_an_object_shows_its_attributes_and_a_class_its_own() -> None:
    source = (
        "class Dog:\n    tricks = []\n    def __init__(self, name):\n"
        "        self.name = name\n\na, b = Dog('a'), Dog('b')\na.tricks.append('sit')\n"
        "b.name = 'c'\nDog.legs = 4\n"
    )
    last = run(source)[-1]
    assert last.things[last.leads_to["a"]] == ["name", "a"]
    assert last.things[last.leads_to["b"]] == ["name", "c"]
    kind = last.things[last.leads_to["Dog"]]
    assert kind[0] == "tricks" and last.things[kind[1][0]] == ["sit"]
    assert kind[2:] == ["legs", 4]


ANIMALS = (
    "from abc import ABC\nclass Animal(ABC):\n    tricks = []\n    count = 0\n    def __init__(self, name):\n"
    "        self.name = name\n        Animal.count += 1\n    def learn(self, trick):\n"
    "        self.tricks.append(trick)\nclass Dog(Animal):\n    pass\n"
)


def test_an_object_leads_to_its_class_and_that_to_its_bases() -> None:
    recording = recorded(ANIMALS + "a = Dog('a')\nb = Dog('b')\na.learn('sit')\n")
    last = [*moments(recording)][-1]
    names = last.stack[0].variables
    dog, animal = names["Dog"][0], names["Animal"][0]
    assert {last.things[names[each][0]].of for each in "ab"} == {dog}
    assert last.things[dog].cells == ["__bases__[0]", [animal]]
    assert attributes_of(last.things[names["a"][0]], last.things)["tricks"] == last.things[animal].cells[1]
    said = [step.says for step in seen(recording)]
    assert sum("Animal.count is now 2." in each for each in said) == 1
    assert any('list 1 (self.tricks, Animal.tricks, a.tricks) got "sit".' in each for each in said)


def test_a_call_shows_the_learners_classes_beneath_it_and_what_becomes_of_them() -> None:
    _, (_, steps) = perform(ANIMALS, code="a = Dog('a')\na.learn('sit')\nAnimal.count")
    assert set(steps[0].values) == {"Animal", "Dog"}
    animal = steps[0].leads_to["Animal"]
    tricks = steps[0].things[animal][1]
    assert (steps[0].things[animal], steps[-1].things[animal]) == (
        ["tricks", tricks, "count", 0],
        ["tricks", tricks, "count", 1],
    )
    assert steps[-1].things[tricks[0]] == ["sit"]


def test_a_class_shows_no_machinery() -> None:
    source = (
        "import enum, functools, typing\nfrom dataclasses import dataclass, field\n"
        "class Colour(enum.Enum):\n    RED = 1\n"
        "class Point(typing.NamedTuple):\n    x: int = 0\n"
        "class Shape(typing.Protocol):\n    def area(self): ...\n"
        "@dataclass\nclass Tea:\n    kind: str\n    cups: int = 2\n    notes: list = field(default_factory=list)\n"
        "class Rest:\n    _kept = 1\n    @property\n    def a(self): ...\n    @functools.cached_property\n"
        "    def b(self): ...\n    @functools.lru_cache\n    def c(self): ...\n    @staticmethod\n    def d(): ...\n"
        "@functools.cache\ndef f(n): return n\n"
    )
    last = run(source)[-1]
    held = {name: last.things[number] for name, number in last.leads_to.items() if number in last.things}
    assert held == {
        "Colour": ["RED", ["Colour.RED"]], "Point": [], "Shape": [], "Tea": ["cups", 2], "Rest": ["_kept", 1],
    }  # fmt: skip
    assert last.values["field"] == "function field"
    assert last.values["f"] == "function f"


def test_a_class_that_only_its_objects_hold_is_kept_with_them() -> None:
    steps = run(
        "def make():\n    class Node:\n        made = []\n    return Node()\n\na = make()\na.made.append(1)\na = 2\n"
    )
    assert any("list 1 (a.made) got 1." in step.says for step in steps)


def test_slots_dataclasses_named_tuples_and_enums_are_read() -> None:
    source = (
        "from dataclasses import dataclass\nfrom collections import namedtuple, defaultdict, deque\nimport enum\n"
        "class S:\n    __slots__ = ('x', 'y')\ns = S()\ns.x = 1\n"
        "@dataclass\nclass D:\n    n: int\nd = D(2)\nP = namedtuple('P', 'x y')\np = P(1, [2])\n"
        "class C(enum.Enum):\n    RED = 1\nc = C.RED\nq = deque([1])\nq.appendleft(0)\n"
        "m = defaultdict(list)\nm['k'].append(1)\n"
    )
    last = run(source)[-1]
    assert last.things[last.leads_to["s"]] == ["x", 1]
    assert last.things[last.leads_to["d"]] == ["n", 2]
    assert last.values["p"] == "P(x=1, y=[2])"
    assert last.values["c"] == "C.RED"
    assert last.values["q"] == "deque([0, 1])"
    assert last.values["m"] == '{"k": [1]}'


def test_an_exception_is_told_where_it_is_raised_and_where_it_arrives() -> None:
    steps = run("def f():\n    return 1 / 0\n\ntry:\n    f()\nexcept ZeroDivisionError as e:\n    x = 1\n")
    said = [step.says for step in steps]
    at = said.index("Line 2 raises ZeroDivisionError: division by zero.")
    assert said[at + 1 : at + 3] == ["f is left by the exception.", "The ZeroDivisionError reaches line 5."]
    assert steps[-1].values["x"] == "1"
    assert "e" not in steps[-1].values


def test_a_line_that_raised_is_not_said_to_have_run() -> None:
    steps = run("try:\n    x = [1 / 0]\nexcept ZeroDivisionError:\n    x = 1\n")
    assert [(step.ran, step.next, step.says) for step in steps[2:5]] == [
        (None, None, "Line 2 raises ZeroDivisionError: division by zero."),
        (None, 3, "Line 3 is next."),
        (3, 4, "Line 3 ran."),
    ]


def test_a_clause_that_does_not_catch_is_left_by_the_exception() -> None:
    steps = run("def f():\n    try:\n        1 / 0\n    except KeyError:\n        x = 1\n\nf()\n")
    assert any(step.says == "Line 4 ran. f is left by the exception." for step in steps)


@pytest.mark.parametrize("call", ["f(n + 1)", "len([f(n + 1)])", "max(f(n + 1), *[f(n + 2)])"])
def test_a_recursion_without_end_is_recorded_until_it_is_caught(call: str) -> None:
    recording = recorded(f"def f(n):\n    return {call}\n\ntry:\n    f(0)\nexcept RecursionError:\n    x = 1\n")
    steps = seen(recording)
    said = [step.says for step in steps]
    raised = said.index("Line 2 raises RecursionError: maximum recursion depth exceeded.")
    deepest = len(steps[raised].stack)
    assert deepest > 400
    assert said[raised + 1 : raised + 3] == ["f is left by the exception.", "The RecursionError reaches line 2."]
    assert sum(each == "f is left by the exception." for each in said) == deepest - 1
    assert steps[-1].values["x"] == "1"
    assert recording.stopped == ""
    assert sys.getrecursionlimit() == RECURSION_LIMIT


def test_a_recursion_that_python_allows_is_allowed_when_it_is_recorded() -> None:
    base = len(inspect.stack(0))
    depth = RECURSION_LIMIT - base - 20
    steps = run(f"def f(n):\n    return n and 1 + f(n - 1)\n\nx = f({depth})\n")
    assert steps[-1].values["x"] == str(depth)


def test_a_run_that_ends_being_followed_is_said_to_be_lost() -> None:
    recording = recorded("import sys\nsys.settrace(None)\nx = 1\ndef f():\n    return 2\nf()\n")
    assert recording.stopped == "lost"


def test_what_a_line_binds_before_it_calls_is_seen_during_the_call() -> None:
    steps = run("def f():\n    return 1\n\na = [1]; b = f()\nd = [g() for g in [f]]\n")
    called = [step for step in steps if step.says.startswith("f is called")]
    assert len(called) == 2
    recording = recorded("def f():\n    return 1\n\na = [1]; b = f()\nd = [g() for g in [f]]\n")
    shown = [
        {name for frame in moment.stack[:-1] for name in frame.variables}
        for moment in moments(recording)
        if moment.event == 1 and recording.codes[moment.top.code].name == "f"
    ]
    assert [names >= wanted for names, wanted in zip(shown, ({"a"}, {"a", "b", "g"}), strict=True)] == [True, True]


def test_a_name_that_is_deleted_is_gone() -> None:
    steps = run("x = [1]\ndel x\ny = 1\n")
    assert "x" not in after(steps, 2).values


def test_what_the_library_does_is_part_of_the_line_that_called_it() -> None:
    steps = run("import json\ntext = json.dumps({'a': [1]})\nback = json.loads(text)\n")
    assert [step.next for step in steps] == [1, 2, 3, None]


def test_a_function_that_the_library_calls_back_is_followed() -> None:
    steps = run("words = ['bb', 'a']\nwords.sort(key=lambda w: len(w))\n")
    assert sum(step.says.startswith("lambda is called") for step in steps) == 2
    assert steps[-1].values["words"] == '["a", "bb"]'


def test_long_values_are_cut_and_say_how_long_they_are() -> None:
    recording = recorded("t = 'x' * 5000\nn = 10 ** 5000\nl = list(range(5000))\nl.append(1)\nd = 7 ** 40\n")
    steps = recording.steps
    assert steps[1][2] == ["t", ["x" * 120, 5000]]
    assert len(steps[2][2][1][0]) == 80
    made = steps[3][3][0]
    assert len(made[3]) == 1000
    assert made[4] == 5000
    assert steps[4][3] == [[made[0], 1000, 0, [], 5001]]
    assert steps[5][2] == ["d", [str(7**40)]]


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("a = list(range(5000))\na.append(1)\n", "list 1 (a)"),
        ("a = dict.fromkeys(range(5000))\na[-1] = 1\n", "dict 1 (a)"),
    ],
)
def test_what_changed_beyond_the_recorded_members_is_told_by_how_many_there_are(source: str, label: str) -> None:
    assert run(source)[-1].says.startswith(f"Line 2 ran. {label} has 5,001 entries now.")


def test_recording_stops_at_its_step_and_says_so() -> None:
    recording = recorded("n = 0\nwhile True:\n    n += 1\n", most_steps=50)
    assert len(recording.steps) == 50
    assert recording.stopped == "steps"


def test_recording_stops_at_its_bytes_and_says_so() -> None:
    recording = recorded("l = []\nwhile True:\n    l = [str(i) for i in range(100)]\n", most_bytes=5000)
    assert recording.stopped == "bytes"
    assert len(json.dumps(recording.steps)) < 20_000


def test_what_nothing_leads_to_any_more_is_not_looked_at_again() -> None:
    recording = recorded("for i in range(200):\n    x = [i]\n")
    assert recording.stopped == ""
    assert sum(len(step) for step in recording.steps) < 200 * 2 * 5


def test_what_only_an_iterator_held_comes_back_as_the_same_object() -> None:
    steps = run(
        "def f(a):\n    return a\n\nit = iter([[1]])\nimport functools\n"
        "p = functools.partial(f, [7])\nx = p()\ny = p()\n"
    )
    assert steps[-1].leads_to["x"] == steps[-1].leads_to["y"]


HOSTILE = """
calls = []
class Meta(type):
    def __eq__(cls, other): calls.append("meta eq"); return True
    def __hash__(cls): calls.append("meta hash"); return 1
    def __instancecheck__(cls, other): calls.append("instancecheck"); return True
    def __getattribute__(cls, name): calls.append("meta " + name); return type.__getattribute__(cls, name)
    def __call__(cls): return object.__new__(cls)
    def mro(cls): return [cls, object]
class Spy(metaclass=Meta):
    __slots__ = ("__dict__",)
    def __repr__(self): calls.append("repr"); raise SystemExit
    def __str__(self): calls.append("str"); raise SystemExit
    def __eq__(self, other): calls.append("eq"); return True
    def __hash__(self): calls.append("hash"); return 1
    def __len__(self): calls.append("len"); return 10 ** 9
    def __iter__(self): calls.append("iter"); return self
    def __bool__(self): calls.append("bool"); return False
    def __getattr__(self, name): calls.append("getattr " + name)
    def __getattribute__(self, name): calls.append("getattribute " + name)
    @property
    def __class__(self): calls.append("class"); return int
    @property
    def secret(self): calls.append("secret")
class MyList(list):
    def __iter__(self): calls.append("list iter"); return iter(())
    def __len__(self): calls.append("list len"); return 0
class MyDict(dict):
    def items(self): calls.append("items"); return ()
    def __getitem__(self, key): calls.append("getitem")
class MyText(str):
    def __str__(self): calls.append("text")
    def __len__(self): calls.append("text len"); return 1
class MyError(Exception):
    def __str__(self): calls.append("error"); return "no"
spy = object.__new__(Spy)
object.__setattr__(spy, "n", 1)
held = [spy, spy]
calls.clear()
a = spy
b = [spy]
b.append(a)
c = {1: spy}
l = MyList([1, spy])
d = MyDict({"k": 1})
t = MyText("hello")
try:
    raise MyError(spy)
except MyError:
    x = 1
"""


def test_nothing_of_the_learners_is_called() -> None:
    last = run(HOSTILE + "told = len(calls)\n")[-1]
    assert last.values["told"] == "0", last.things[last.leads_to["calls"]]
    assert last.values["l"] == "MyList([1, Spy(n=1)])" or last.things[last.leads_to["l"]][0] == 1
    assert last.things[last.leads_to["a"]] == ["n", 1]
    assert last.values["t"] == "MyText('hello')"


def test_an_object_lives_no_longer_than_the_step_in_which_it_is_given_up() -> None:
    source = "import weakref\nclass A: pass\na = A()\nr = weakref.ref(a)\ndel a\nb = 1\ndead = r() is None\n"
    assert run(source)[-1].values["dead"] == "True"


def test_recording_leaves_nothing_alive() -> None:
    class Kept:
        pass

    kept = Kept()
    alive = weakref.ref(kept)
    Agent({"m.py": b"def f(x): return x"}, "m.py").perform(asdict(Trial("call", "f", record=10)))
    del kept
    assert alive() is None
    assert sys.gettrace() is None or "pytest" in str(sys.gettrace()) or "cover" in str(sys.gettrace())


def perform(source: str, **trial: Any) -> tuple[dict[str, Any], list[Any]]:
    agent = Agent({"solution.py": source.encode()}, "solution.py")
    text, _ = agent.perform(asdict(Trial(**{"kind": "snippet", "record": 1000, **trial})))
    judged = json.loads(text)
    recording = read_recording(judged.pop("replay"))
    return judged, [recording, seen(recording)]


def test_a_trial_answers_as_it_does_unrecorded_and_tells_the_recording_beside() -> None:
    judged, (_, steps) = perform("def f(x):\n    return x + 1\n", code="f(1)")
    assert judged == {"outcome": "returned", "value": 2}
    assert [step.stack for step in steps] == [("<module>",), ("<module>", "f"), ("<module>", "f"), ("<module>",)]


def test_what_the_module_did_while_it_was_loaded_is_not_recorded_unless_it_fails() -> None:
    _, (_, steps) = perform("n = 1\nm = 2\ndef f():\n    return n\n", code="f()")
    assert steps[0].values == {"n": "1", "m": "2"}
    judged, (_, steps) = perform("n = 1\nm = n / 0\n", code="f()")
    assert judged["stage"] == "import"
    assert steps[-2].says == "Line 2 raises ZeroDivisionError: division by zero."


def test_a_snippet_of_several_lines_goes_on_in_one_frame() -> None:
    _, (recording, steps) = perform("def f(x):\n    return [x]\n", code="a = f(1)\nb = a\nb[0]")
    assert {step[5] for step in recording.steps if step[0] == 1 and step[6] in (0, 1)} <= {0}
    assert steps[-1].leads_to["a"] == steps[-1].leads_to["b"]
    assert steps[-1].says.endswith("module returns 1.")


def test_what_is_printed_belongs_to_the_step_that_follows_its_line() -> None:
    _, (recording, steps) = perform("def f():\n    print('one', 1)\n    print('two')\n", code="f()")
    assert [(steps[step].ran, text) for step, text, _ in recording.output] == [(2, "one 1\n"), (3, "two\n")]


def test_a_program_is_recorded_from_the_line_that_is_asked_for() -> None:
    source = "x = [1]\nprint(x)\nx.append(2)\nprint(x)\n"
    judged, (recording, steps) = perform(source, kind="program", observe=("output",), record_from=3, alone=True)
    assert judged["output"] == "[1]\n[1, 2]\n"
    assert steps[0].next == 3
    assert steps[0].values == {"x": "[1]"}
    assert [text for _, text, _ in recording.output] == ["[1, 2]\n"]


def test_a_run_that_fills_the_recording_is_said_to_be_stopped() -> None:
    judged, (recording, _) = perform("def f():\n    while True:\n        x = 1\n", code="f()", record=20)
    assert judged == {"outcome": "timed_out", "limit": "steps"}
    assert recording.stopped == "steps"


def test_a_trial_that_asks_for_no_recording_has_none() -> None:
    agent = Agent({"s.py": b"def f(): return 1"}, "s.py")
    assert json.loads(agent.perform(asdict(Trial("call", "f")))[0]) == {"outcome": "returned", "value": 1}


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("", "a", (0, 0, "a")),
        ("ab", "abc", (2, 0, "c")),
        ("abc", "ac", (1, 1, "")),
        ("abc", "axc", (1, 1, "x")),
        ("abc", "", (0, 3, "")),
        ("aa", "aaa", (2, 0, "a")),
        ("abcd", "xbcy", (0, 4, "xbcy")),
    ],
)
def test_a_difference_is_the_smallest_stretch(before: str, now: str, expected: tuple[int, int, str]) -> None:
    at, removed, added = difference(list(before), list(now))
    assert (at, removed, "".join(map(str, added))) == expected


def test_a_line_is_known_to_change_objects_before_it_runs() -> None:
    code = compile(
        "def f(a, n):\n    if n > 1:\n        m = n - 1\n    a.append(n)\n    n += 1\n    a.x = 1\n", "m", "exec"
    )
    function = next(each for each in code.co_consts if hasattr(each, "co_code"))
    lines = Code(function, 0).lines
    assert (lines[2], lines[3], lines[4], lines[5], lines[6]) == (QUIET, QUIET, CHANGES, CHANGES, CHANGES_CLASSES)


@pytest.mark.parametrize(
    "damaged",
    [
        None,
        {},
        {"codes": [], "steps": [[1, 1, [], [], [], 0, 0]]},
        {"codes": [], "steps": [[9, 1]]},
        {"codes": [], "steps": [[0, "one"]]},
        {"codes": [], "steps": [[0, 1, ["x"]]]},
        {"codes": [], "steps": [[0, 1, ["x", {"a": 1}]]]},
        {"codes": [], "steps": [[0, 1, [], [[0, "bomb", "x", []]]]]},
        {"codes": [], "steps": [[0, 1, [], [[0, -1, 0, []]]]]},
        {"codes": [], "steps": [[0, 1, [], [[0, "list", 1, []]]]]},
        {"codes": [], "steps": [], "stopped": "why"},
        {"codes": [], "steps": [], "output": [["x", 1, "out"]]},
    ],
)
def test_what_no_recorder_writes_is_refused(damaged: Any) -> None:
    with pytest.raises(ValueError, match="damaged"):
        read_recording(damaged)
