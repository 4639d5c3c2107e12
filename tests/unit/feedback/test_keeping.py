"""Hints where a call fails after another one: what is shared is named, and making it anew was seen to mend it."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

import pytest

from orienteer.curriculum.course import Check, Mutant, Probe
from orienteer.feedback.error_texts.repeating import explained
from orienteer.feedback.hints.claims import false_claims
from orienteer.feedback.hints.hint import Hint
from orienteer.feedback.hints.keeping import shared_in
from orienteer.feedback.hints.making import hints_for, knowledge
from orienteer.grading.fingerprints import fingerprint
from orienteer.grading.grader import observe_all
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled, pool

UNIQUE = compiled(
    "def f(items):\n    return list(dict.fromkeys(items))\n",
    called("a value that comes again is left out", [], [1], [2], [1, 1], [1, 2], [2, 1], [1, 2, 1]),
)
BOX = compiled(
    "class Box:\n    def __init__(self):\n        self.items = []\n    def put(self, item):\n"
    "        self.items = [*self.items, item]\n        return self\n",
    Check("what is put in is in it", Probe("snippet", code="Box().put(a).items", parameters=("a",)), pool=pool(1, 2)),
    kind="class",
    defines=("Box",),
)


def submission(source: str) -> Submission:
    return Submission.of(dedent(source), "answer.py")


def said(hints: list[Hint]) -> list[str]:
    return [" ".join(each.text for each in hint.said) for hint in hints]


@pytest.mark.parametrize(
    ("source", "line", "where", "what", "how"),
    [
        (
            "seen = []\ndef f(items):\n    out = []\n    for item in items:\n        if item not in seen:\n"
            "            seen.append(item)\n            out.append(item)\n    return out\n",
            1,
            "Look at line 1, `seen = []`, which runs once, when the file is loaded: all calls share `seen`.",
            "`seen` is for the second as the first has left it: that is why `f([1]); f([1])` comes out wrong.",
            "`f([1]); f([1])` comes out right when `seen` gets its value anew whenever `f` begins.",
        ),
        (
            '"""Unique."""\n\ndef f(items, out=[]):\n    """Keep the first of each."""\n    for item in items:\n'
            "        if item not in out:\n            out.append(item)\n    return out\n",
            3,
            "Look at line 3: `out=[]` is made once, when `f` is defined, and every call that gives no `out` shares it.",
            "`out` is for the second as the first has left it: that is why `f([1]); f([])` comes out wrong.",
            "`f([1]); f([])` comes out right when each call of `f` that gives no `out` makes one of its own.",
        ),
        (
            "calls: int = 0\ndef f(items):\n    global calls\n    calls += 1\n"
            "    return list(dict.fromkeys(items)) if calls < 2 else None\n",
            1,
            "Look at line 1, `calls: int = 0`, which runs once, when the file is loaded: all calls share `calls`.",
            "`calls` is for the second as the first has left it: that is why `f([]); f([])` comes out wrong.",
            "`f([]); f([])` comes out right when `calls` gets its value anew whenever `f` begins.",
        ),
    ],
    ids=["a name of the file", "a default", "a counter"],
)
def test_what_is_made_once_is_named_with_what_mends_it(source: str, line: int, where: str, what: str, how: str) -> None:
    hints = hints_for(UNIQUE, submission(source), InProcessRunner())
    assert said(hints) == [where, what, how]
    assert [hint.line for hint in hints] == [line] * 3


def test_an_attribute_of_a_class_is_told_of_its_objects() -> None:
    source = "class Box:\n    items = []\n    def __init__(self):\n        pass\n    def put(self, item):\n"
    source += "        self.items.append(item)\n        return self\n"
    where, _, how = said(hints_for(BOX, submission(source), InProcessRunner()))
    assert where == ("Look at line 2: it runs once, when `Box` is defined, and all objects of `Box` share its `items`.")
    assert how.endswith("comes out right when `__init__` gives each object its own `items`.")


def test_what_no_new_beginning_mends_is_not_said_to_be_shared() -> None:
    source = "def f(items):\n    f.kept = getattr(f, 'kept', []) + items\n    return list(dict.fromkeys(f.kept))\n"
    known = knowledge(UNIQUE, submission(source), InProcessRunner())
    assert known is not None and not list(shared_in(known.located.source))
    hints = hints_for(UNIQUE, submission(source), InProcessRunner())
    assert said(hints)[0]
    for hint in hints:
        claims = tuple(claim for each in hint.said for claim in each.claims)
        assert false_claims(claims, UNIQUE, submission(source), InProcessRunner()) == []


def test_it_is_not_taken_for_a_mutant_that_behaves_like_the_reference() -> None:
    prints = fingerprint(UNIQUE, observe_all(UNIQUE, submission(UNIQUE.solution), InProcessRunner()))
    mutant = Mutant("one off", 2, "return", "return", UNIQUE.solution, fingerprint=prints)
    source = "def f(items, out=[]):\n    out += items\n    return list(dict.fromkeys(out))\n"
    known = knowledge(replace(UNIQUE, mutants=(mutant,)), submission(source), InProcessRunner())
    assert known is not None and known.fingerprint == ""


def test_an_exception_of_the_second_call_is_explained() -> None:
    source = "calls = [1]\ndef f(items):\n    calls.pop(0)[0:0] if not calls[0] else calls.append(calls.pop() - 1)\n"
    source += "    return list(dict.fromkeys(items))\n"
    found = explained(UNIQUE, submission(source), InProcessRunner())
    assert found is not None and found.line == 3 and "square brackets" in found.text
