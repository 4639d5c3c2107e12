"""What a program's text tells of what it may keep from one call to the next while its file stays loaded."""

from __future__ import annotations

import pytest

from orienteer.grading.kept import may_keep

PLAIN = "def f(xs):\n    out = []\n    for x in xs:\n        out.append(x)\n    return out\n"


@pytest.mark.parametrize(
    "code",
    [
        "seen = []\ndef g(x):\n    seen.append(x)",
        "seen: list = []",
        "cache = dict()",
        "total = 0\ndef g(x):\n    global total\n    total += x\n    return total",
        "def g(x, acc=[]):\n    acc.append(x)\n    return acc",
        "def g(x, *, acc={}):\n    return acc",
        "g = lambda x, acc=[]: acc",
        "def g(x):\n    g.calls = x",
        "def g(x):\n    setattr(g, 'calls', x)",
        "def g(x):\n    return globals()",
        "class A:\n    items = []",
        "class A:\n    def put(self, x, items=[]):\n        items.append(x)",
        "class A:\n    def put(self, x):\n        A.last = x",
        "import functools\n@functools.cache\ndef g(x):\n    return x",
        "import random",
        "names = ['a', 'b']\ndef g():\n    return names",
        "names = ['a', 'b']\ndef g():\n    names.append('c')",
        "names = ['a', 'b']\ndef g():\n    names[0] = 'c'",
        "names = [[], []]\ndef g(x):\n    return x in names",
        "(seen := [])",
        "if True:\n    seen = []",
        "for seen in [[]]:\n    pass",
        "def g():\n    import random",
    ],
)
def test_what_may_keep_something_is_called_again(code: str) -> None:
    assert not may_keep(PLAIN)
    assert may_keep(f"{PLAIN}{code}\n")


@pytest.mark.parametrize(
    "code",
    [
        "LIMIT = 3",
        "PAIR = (1, -2)",
        "LIMIT: int = 3 * 60",
        "VOWELS = ['a', 'e']\ndef g(x):\n    return x in VOWELS",
        "SIGNS = {'M': 1000, 'I': 1}\ndef g(x):\n    return sum(SIGNS[c] for c in x) + SIGNS.get('V', len(SIGNS))",
        "STEPS = [1, 2]\ndef g():\n    for step in STEPS:\n        pass",
        "import math\ndef g(x):\n    return math.sqrt(x)",
        "from collections import Counter",
        "g = lambda x, y=1: x",
        "def g(x=None, *, y=''):\n    return x",
        "class A:\n    size = 3\n    def __init__(self, x):\n        self.x = [x]",
        "class A:\n    def __init__(self, x):\n        self.x = [x]\n    def put(self, y=0):\n        self.x.append(y)",
        "print(f([1]))",
        "if __name__ == '__main__':\n    seen = []",
        "# seen = []",
    ],
)
def test_what_keeps_nothing_is_told_by_its_text(code: str) -> None:
    assert not may_keep(f"{PLAIN}{code}\n")


@pytest.mark.parametrize("code", [f"x = {'1 + ' * 2500}1", f"if {'1 + ' * 2500}1:\n    pass"])
def test_an_expression_of_thousands_of_parts_is_called_again(code: str) -> None:
    assert may_keep(f"{PLAIN}{code}\n")
