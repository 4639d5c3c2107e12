"""What a program's text tells of a call agrees with running it once more, and where it may not it isn't believed."""

from __future__ import annotations

import ast

import pytest

from orienteer.grading.observation import Observation
from orienteer.grading.standing_alone import is_told, keeps_nothing, only_return

PLAIN = (
    "def f(xs):\n    out = []\n    for x in xs:\n        if x is not None:\n            out.append(x)\n    return out\n"
)


@pytest.mark.parametrize(
    "code",
    [
        "import random",
        "from os import environ",
        "from math import *",
        "import collections",
        "import math\nmath.pi = 3",
        "from collections import Counter\nCounter.kept = []",
        "from .math import pi",
        "x = __builtins__",
        "def g():\n    return (1).__class__",
        "def g():\n    return open('x')",
        "def g(x):\n    return setattr(x, 'a', 1)",
        "def g(x):\n    return id(x)",
        "def g(x, y):\n    return x is y",
        "class C:\n    def __del__(self):\n        pass",
        "def g():\n    try:\n        yield 1\n    finally:\n        pass",
        "async def g():\n    pass",
        "def g(x):\n    with x:\n        pass",
        "def (",
    ],
)
def test_a_program_that_may_reach_what_outlives_a_call_is_run_again(code: str) -> None:
    assert keeps_nothing(PLAIN)
    assert not keeps_nothing(f"{PLAIN}{code}\n")


@pytest.mark.parametrize(
    "code",
    [
        "import math",
        "from collections import OrderedDict, deque",
        "from typing import List",
        "from itertools import count",
    ],
)
def test_what_keeps_nothing_may_be_imported(code: str) -> None:
    assert keeps_nothing(f"{code}\n{PLAIN}")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (PLAIN, 6),
        ("def g(x):\n    return 1\n\ndef f(x):\n    return g(x)\n", 5),
        ("def f(x):\n    def g():\n        return 1\n    return g\n", 4),
        ("def f(x):\n    if x:\n        return 1\n    return 2\n", None),
        ("def f(x):\n    return (\n        x\n    )\n", None),
        ("def f(x):\n    return x\nf = print\n", None),
        ("def d(g):\n    return len\n@d\ndef f(x):\n    return x\n", None),
        ("def f(x):\n    yield x\n    return 1\n", None),
        ("def f(x):\n    try:\n        return 1\n    except ValueError:\n        pass\n", None),
        ("class C:\n    def f(self):\n        return 1\n", None),
        ("def f(x):\n    pass\n", None),
        ("f = lambda x: x\n", None),
    ],
)
def test_a_value_is_from_the_only_return_that_there_is(source: str, line: int | None) -> None:
    assert only_return(source, "f") == line


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"outcome":"returned","value":["list",1]}', True),
        ('{"outcome":"returned","value":null}', False),
        ('{"outcome":"returned","value":["iterator","map",true,1]}', False),
        ('{"outcome":"raised","exception":["exception","KeyError",[],"",[],null,[]]}', True),
        ('{"outcome":"timed_out","limit":"cpu"}', False),
        ('{"outcome":"memory_exceeded"}', False),
    ],
)
def test_what_may_hang_on_more_than_the_text_is_run_again(text: str, told: bool) -> None:
    assert is_told(PLAIN, "f", Observation(text))[0] is told


def test_what_others_hang_on_nodes_that_a_process_shares_is_no_part_of_a_program() -> None:
    (plus,) = [node for node in ast.walk(ast.parse("a + b")) if isinstance(node, ast.Add)]
    plus.parent = ast.With([], [])  # type: ignore[attr-defined]  # as IPython does, and so without an end
    try:
        assert keeps_nothing("def f(x):\n    return x + 1\n")
    finally:
        del plus.parent  # type: ignore[attr-defined]
