"""Facts of a syntax tree: what each finds, what each leaves alone, and what is said of it."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from orienteer.curriculum import facts
from orienteer.curriculum.course import Check
from orienteer.grading.facts import FACTS
from orienteer.grading.facts.parsing import MOST_CHARACTERS, TooMuch, parsed
from orienteer.grading.kinds.facts import findings, observation
from orienteer.grading.report import Verdict
from tests.unit.grading.exercises import called, compiled, graded

FOUND: list[tuple[str, dict[str, Any], str, list[int]]] = [
    (
        "branches",
        {},
        "if a:\n    b = 1 if c else 2\nelif d:\n    pass\nmatch x:\n    case 1:\n        pass",
        [1, 2, 3, 6],
    ),
    ("broad excepts", {}, "try:\n    f()\nexcept Exception:\n    pass\ntry:\n    f()\nexcept:\n    raise", [3]),
    ("broad excepts", {}, "try:\n    f()\nexcept (KeyError, BaseException):\n    pass", [3]),
    ("broad excepts", {}, "try:\n    f()\nexcept KeyError:\n    pass", []),
    ("calls", {"to": "open"}, "open('a')\npath.open()\nreopen()\nopener.x", [1, 2]),
    ("calls", {"to": "json.loads"}, "json.loads(x)\nloads(x)", [1]),
    ("calls", {"to": ".open"}, "open('a')\npath.open()\nself.path.open()", [2, 3]),
    ("calls", {"to": "strip"}, "f().strip()\n(a + b).strip()", [1, 2]),
    ("classes", {}, "class A:\n    class B:\n        pass", [1, 2]),
    (
        "classes",
        {"used": "read"},
        "class A:\n    pass\nclass B:\n    x = 'B'\nclass C(A):\n    def f(self): return C()",
        [1],
    ),
    (
        "classes",
        {"used": "raised"},
        "class A(Exception): pass\nclass B(A): pass\nclass C(Exception): pass\n"
        "try:\n    if x: raise B\nexcept (B, C): pass",
        [1, 2],
    ),
    ("classes", {"used": "raised"}, "class A(Exception): pass\nfor x in y:\n    try: raise A\n    except A: pass", []),
    (
        "classes",
        {"used": "raised"},
        "class A(Exception): pass\nif x:\n    try: raise A\n    except A: pass\ntry: raise A\nexcept A: pass",
        [1],
    ),
    ("classes", {"methods": 1}, "class A:\n    def f(self): self.f()\nclass B:\n    def g(self): pass\nB().g()", [3]),
    ("classes", {"defines": ["__repr__"]}, "class A:\n    def __repr__(self): return ''\nclass B:\n    pass", [1]),
    ("comprehensions", {}, "[x for x in y]\n{x for x in y}\n{x: x for x in y}\nsum(x for x in y)", [1, 2, 3, 4]),
    ("comprehensions", {"kind": "list"}, "[x for x in y]\n{x for x in y}", [1]),
    ("deep blocks", {}, "for a in b:\n    if a:\n        for c in d:\n            pass", [3]),
    ("deep blocks", {}, "if a:\n    pass\nelif b:\n    pass\nelif c:\n    pass\nelif d:\n    pass", []),
    ("deep blocks", {"deeper_than": 1}, "for a in b:\n    def f():\n        if a:\n            pass", []),
    ("functions", {}, "def f():\n    async def g():\n        pass\nlambda: 1", [1, 2]),
    ("global statements", {}, "def f():\n    global a\n    a = 1", [2]),
    ("imports", {}, "import a.b\nfrom c import d", [1, 2]),
    ("imports", {"of": "os"}, "import os.path\nimport osx\nfrom os import sep", [1, 3]),
    (
        "long functions",
        {"longer_than": 2},
        "def f():\n    '''Says.'''\n    a\n    b\ndef g():\n    a\n    b\n    c",
        [5],
    ),
    ("long parameter lists", {"longer_than": 2}, "def f(self, a, b): ...\ndef g(a, b, *c): ...", [2]),
    ("loops", {}, "for a in b:\n    while a:\n        pass\n[a for a in b]", [1, 2]),
    ("loops", {"kind": "while"}, "for a in b:\n    while a:\n        pass", [2]),
    ("missing docstrings", {}, "def f(): ...\ndef _g(): ...\nclass A:\n    '''Says.'''", [1]),
    ("mutable defaults", {}, "def f(a=[]): ...\ndef g(a=None, *, b=dict()): ...\ndef h(a=()): ...", [1, 2]),
    ("recursive functions", {}, "def f(n):\n    return f(n - 1)\ndef g(n):\n    return f(n)", [1]),
    ("recursive functions", {}, "def f(m):\n    return 1 + sum(map(f, m))\ndef g(m):\n    return sum(map(f, m))", [1]),
    ("recursive functions", {}, "class A:\n    def f(self):\n        return self.f()", [2]),
    ("repeated code", {}, "a = 1\nb = 2\nif c:\n    a = 1\n    b = 2", [4]),
    ("repeated code", {}, "a = 1\nb = 2\nif c:\n    a = 1\n    b = 3", []),
    ("repeated literals", {}, "a = 7\nb = 'post'\nc = 7\nd = 'post'", [3, 4]),
    ("repeated literals", {}, "a, b, c, d = 0, 0, 1, 1\ne, f = True, True\ng, h = '', ''", []),
    ("repeated literals", {}, "a = 1.5\nb = f'{a:.2f} kg'\nc = f'{a:.2f} kg'", []),
    ("repeated literals", {}, "def f(a: 'T') -> 'T':\n    'Says.'\ndef g(a: 'T'):\n    'Says.'", []),
    ("repeated literals", {}, "a = 2\nb = 2.0\nc = '2'", []),
    ("type questions", {}, "isinstance(a, int)\ntype(a) is int\ntype(a)", [1, 2]),
    ("unclosed files", {}, "open('a')\nwith open('a') as f, path.open() as g:\n    pass", [1]),
]


@pytest.mark.parametrize(("fact", "options", "source", "lines"), FOUND)
def test_a_fact_finds_its_places_and_no_others(
    fact: str, options: dict[str, Any], source: str, lines: list[int]
) -> None:
    found = findings({"fact": fact, **options}, source)
    assert found is not None
    assert [each.line for each in found] == lines


def test_every_fact_is_shown_to_find_something_and_is_named_by_what_it_finds() -> None:
    assert {fact for fact, _, _, lines in FOUND if lines} == set(FACTS)
    assert all(fact.noun != fact.plural for fact in FACTS.values())


def told(probe: Any, source: str, reference: str = "") -> tuple[Any, str]:
    judged = observation(probe, dedent(source), reference).judged
    return judged["value"], judged["told"]


LOOPS = "for a in b:\n    pass\nwhile c:\n    pass\n"


def test_where_no_bound_is_named_there_may_be_as_many_as_in_the_reference() -> None:
    assert told(facts("loops"), LOOPS) == (False, "2 loops (line 1: a `for` loop; line 3: a `while` loop)")
    assert told(facts("loops"), LOOPS, LOOPS) == (True, "at most 2 loops")
    assert told(facts("loops"), "", LOOPS) == (True, "at most 2 loops")


def test_bounds_are_held_to() -> None:
    assert told(facts("loops", at_most=1), LOOPS)[0] is False
    assert told(facts("loops", at_most=2), LOOPS) == (True, "at most 2 loops")
    assert told(facts("loops", exactly=1), "") == (False, "no loop")
    assert told(facts("loops", exactly=2), LOOPS) == (True, "2 loops")
    assert told(facts("loops", at_least=3), LOOPS)[0] is False
    assert told(facts("loops", at_least=2), LOOPS) == (True, "at least 2 loops")
    assert told(facts("loops", at_least=1, at_most=2), LOOPS) == (True, "1 to 2 loops")


def test_a_part_of_the_file_can_be_looked_into() -> None:
    source = "class A:\n    def f(self):\n        for a in b: pass\n    def g(self): pass\nfor a in b: pass\n"
    assert told(facts("loops", inside="A.f", exactly=1), source)[0] is True
    assert told(facts("loops", inside="A.g", exactly=0), source)[0] is True
    assert told(facts("loops", inside="A.h", exactly=0), source) == (False, "there is no `A.h` to look into")


HOSTILE = [
    "x = " + "-" * 50_000 + "1",
    "x = " + "not " * 20_000 + "1",
    "x = 1" + "+1" * 45_000,
    "f" + "()" * 45_000,
    "x" + ".x" * 45_000,
    "lambda: " * 9_000 + "1",
    "x = " + "1 if y else " * 150 + "2",
    "#" * (MOST_CHARACTERS + 1),
]


@pytest.mark.parametrize("source", HOSTILE, ids=range(len(HOSTILE)))
def test_a_file_made_to_break_who_reads_it_is_refused(source: str) -> None:
    with pytest.raises(TooMuch):
        parsed(source)
    assert observation(facts("loops"), source, "").outcome == "invalid"


TOTAL = "def f(a):\n    return sum(x for x in a)\n"
EXERCISE = compiled(
    TOTAL,
    called("the sum is what it was", [1, 2], []),
    Check("there is no loop", facts("loops"), observe=("value",)),
    Check("and one comprehension", facts("comprehensions", exactly=1), observe=("value",)),
    kind="refactor",
)


def test_behaviour_and_facts_are_judged_together() -> None:
    assert graded(EXERCISE, TOTAL).verdict is Verdict.ACCEPTED
    report = graded(EXERCISE, "def f(a):\n    t = 0\n    for x in a:\n        t += x\n    return t\n")
    assert [check.outcome for check in report.checks] == ["passed", "failed", "failed"]
    shown = report.counterexample
    assert shown is not None
    assert (shown.call, shown.expected, shown.actual, shown.line) == (
        "the text of answer.py",
        "no loop",
        "1 loop (line 3: a `for` loop)",
        3,
    )
    assert [[(span.text, span.mark) for span in row.actual] for row in shown.rows] == [
        [("1 loop (line 3: a `for` loop)", "extra")]
    ]


def test_better_shape_and_other_behaviour_is_no_refactoring() -> None:
    report = graded(EXERCISE, "def f(a):\n    return sum(2 * x for x in a)\n")
    assert [check.outcome for check in report.checks] == ["failed", "passed", "passed"]


def test_a_file_that_is_no_python_stops_everything_even_where_a_fact_comes_first() -> None:
    exercise = compiled(
        TOTAL,
        Check("there is no loop", facts("loops"), observe=("value",)),
        called("the sum is what it was", [1, 2]),
        kind="refactor",
    )
    report = graded(exercise, "def f(a:\n")
    assert (report.verdict, report.line) == (Verdict.SYNTAX_ERROR, 1)


HIDDEN = """
def f(a):
    g = dict(a=a)
    exec('t = 0\\nfor x in a: t += x', g)
    return [x for x in [g['t']]][0]
"""


def test_code_that_is_hidden_in_a_text_counts_for_nothing() -> None:
    report = graded(EXERCISE, HIDDEN)
    assert [check.outcome for check in report.checks] == ["passed", "failed", "failed"]
    assert report.counterexample is not None
    assert report.counterexample.actual == "code in a text on line 4, whose shape nobody can see"


DISPLAYED = """
def loops(a):
    t = 0
    for x in a:
        t += x
    return t

def f(a):
    return sum(x for x in a)

f = loops
"""


def test_a_well_shaped_definition_that_is_put_aside_is_not_looked_at() -> None:
    stricter = compiled(
        TOTAL,
        called("the sum is what it was", [1, 2], []),
        Check("there is no loop in f", facts("loops", inside="f"), observe=("value",)),
        kind="refactor",
    )
    report = graded(stricter, DISPLAYED)
    assert [check.outcome for check in report.checks] == ["passed", "failed"]
