"""What is read aloud otherwise than Python takes it: which line is named, and what is said of it."""

from __future__ import annotations

import ast

import pytest

from orienteer.feedback.hints.hint import HOW, WHAT
from orienteer.feedback.localisation.habits import habits_of
from orienteer.feedback.localisation.moves import moves_of
from orienteer.feedback.localisation.sayings import SAYINGS, exchanges_of, without_rest
from tests.unit.feedback.test_habits import LISTS, WORDS, hints

SORTED = "def f(xs):\n    return sorted(xs)\n"
MARKED = "def f(xs):\n    return ['six' if x % 6 == 0 else 'two' if x % 2 == 0 else 'odd' for x in xs]\n"
VOWELS = "def f(text):\n    return sum(c in 'aeiou' for c in text.lower())\n"


@pytest.mark.parametrize(
    ("right", "inputs", "source", "line", "what", "how"),
    [
        (
            VOWELS,
            (*WORDS, "b", "hut"),
            """
            def f(text):
                count = 0
                for c in text.lower():
                    if c == "a" or "e" or "i" or "o" or "u":
                        count += 1
                return count
            """,
            4,
            "each side of `or` is a question of its own, and a value that stands alone there counts as yes",
            "when each value in line 4 gets a question of its own.",
        ),
        (
            "def f(x):\n    return x ** 3\n",
            (0, 1, 2, 3, 5),
            "def f(x):\n    return x ^ 3\n",
            2,
            "`^` is no power",
            "when another sign stands in place of `^` in line 2.",
        ),
        (
            "def f(xs):\n    return sum((x + 3) % 4 for x in xs)\n",
            LISTS,
            """
            def f(xs):
                out = 0
                for x in xs:
                    out += x + 3 % 4
                return out
            """,
            4,
            "In line 4, `3 % 4` is worked out first: without brackets, `%` comes before `+`.",
            "when another part in line 4 is worked out first.",
        ),
        (
            "def f(xs):\n    return sum(x % 2 for x in xs)\n",
            LISTS,
            """
            def odd(x):
                return x % 2 == 1

            def f(xs):
                count = 0
                for x in xs:
                    if odd:
                        count += 1
                return count
            """,
            7,
            "`odd` is named and not called, and a function counts as yes",
            "when `odd` in line 7 is called.",
        ),
        (
            "def f(xs):\n    return xs == xs[::-1]\n",
            LISTS,
            "def f(xs):\n    return list(xs) == xs.reverse()\n",
            2,
            "In line 2, `reverse` changes `xs` itself and gives `None`.",
            "when what gives a list stands in place of `xs.reverse()` in line 2.",
        ),
        (
            "def f(xs):\n    return xs == xs[::-1]\n",
            LISTS,
            "def f(xs):\n    return xs == reversed(xs)\n",
            2,
            "what `reversed(xs)` gives is no list",
            "when a list is made of `reversed(xs)` in line 2.",
        ),
        (
            "def f(xs):\n    return [x + 1 for x in xs]\n",
            LISTS,
            """
            def f(xs):
                out = []
                for x in xs:
                    out = out.append(x + 1)
                return out
            """,
            4,
            "In line 4, `append` changes `out` itself and gives `None`, which `out` stands for from then on.",
            "when the call of `out.append` in line 4 stands alone.",
        ),
        (
            "def f(xs):\n    return xs == xs[::-1]\n",
            LISTS,
            """
            def f(xs):
                other = xs
                other.reverse()
                return xs == other
            """,
            2,
            "`xs` gets a second name, and no copy is made: what changes the one changes the other",
            "when the second name in line 2 gets a copy.",
        ),
        (
            "def f(xs):\n    return [xs[:at + 1] for at in range(len(xs))]\n",
            LISTS,
            """
            def f(xs):
                out, part = [], []
                for x in xs:
                    part.append(x)
                    out.append(part)
                return out
            """,
            5,
            "`part` is put in itself, and no copy of it: what changes it later changes it there too",
            "when a copy of `part` in line 5 is put in.",
        ),
        (
            "def f(xs):\n    return sorted(xs)[-2] if len(xs) > 1 else None\n",
            LISTS,
            "def f(xs):\n    return sorted(xs)[1] if len(xs) > 1 else None\n",
            2,
            "the place is counted from the wrong end",
            "when the place in line 2 is counted from the other end.",
        ),
        (
            SORTED,
            LISTS,
            """
            def f(xs):
                xs = list(xs)
                for _ in xs:
                    for at in range(len(xs) - 1):
                        if xs[at] > xs[at + 1]:
                            xs[at] = xs[at + 1]
                            xs[at + 1] = xs[at]
                return xs
            """,
            6,
            "the value that stood there is gone when the line below asks for it",
            "when the two values in line 6 change places at once.",
        ),
        (
            MARKED,
            LISTS,
            """
            def f(xs):
                out = []
                for x in xs:
                    if x / 6 == 0:
                        out.append("six")
                    elif x / 2 == 0:
                        out.append("two")
                    else:
                        out.append("odd")
                return out
            """,
            4,
            "what `/` gives is 0 for 0 alone",
            "when another sign stands in place of `/`, beginning with the one in line 4.",
        ),
        (
            MARKED,
            (*LISTS, [6], [5, 6]),
            """
            def f(xs):
                out = []
                for x in xs:
                    if x % 2 == 0:
                        out.append("two")
                    elif x % 3 == 0 and x % 2 == 1:
                        out.append("odd")
                    elif x % 6 == 0:
                        out.append("six")
                    else:
                        out.append("odd")
                return out
            """,
            8,
            "the question comes too late: one above it is answered with yes before it is asked",
            "when the question in line 8 is asked before those above it.",
        ),
        (
            "def f(xs):\n    return [x for x in xs if x != 1]\n",
            LISTS,
            """
            def f(xs):
                xs, at = list(xs), 0
                while at < len(xs):
                    if xs[at] == 1:
                        del xs[at]
                    at += 1
                return xs
            """,
            6,
            "the statement runs whatever came of the question above it",
            "when the statement in line 6 runs only where the question above it is answered with no.",
        ),
        (
            "def f(xs):\n    return [x * at for at, x in enumerate(xs)]\n",
            LISTS,
            """
            def f(xs):
                out, at = [], 0
                factor = at * 1
                while at < len(xs):
                    out.append(xs[at] * factor)
                    at += 1
                return out
            """,
            3,
            "what is worked out stays as it is, while the loop changes what it is worked out of",
            "when the statement in line 3 stands in the loop.",
        ),
    ],
)  # fmt: skip
def test_what_is_believed_is_told(
    right: str, inputs: tuple[object, ...], source: str, line: int, what: str, how: str
) -> None:
    told = {hint.step: (hint.line, hint.html) for hint in hints(right, inputs, source)}
    plain = {step: text.replace("<code>", "`").replace("</code>", "`") for step, (_, text) in told.items()}
    assert told[WHAT][0] == line
    assert what in plain[WHAT].replace("&gt;", ">")
    assert how in plain[HOW]


@pytest.mark.parametrize(
    ("source", "edited"),
    [
        ("def f(a, x):\n    return x != 'a' and 'b'", "x not in ('a', 'b')"),
        ("def f(a, x):\n    return 'a' or 'b' in x", "'a' in x or 'b' in x"),
        ("def f(a, x):\n    return a / x + 1", "a / (x + 1)"),
        ("def f(a, x):\n    return [*a, x].sort() == x", "sorted([*a, x])"),
        ("def f(a, x):\n    return a[-2]", "a[1]"),
    ],
)
def test_further_sayings(source: str, edited: str) -> None:
    assert any(edited in each.source for each in habits_of(source, range(1, 3)))


@pytest.mark.parametrize(
    "source",
    [
        "def f(a, x):\n    return x == a or x == 1",
        "def f(a, x):\n    y = x\n    return y",
        "def f(a, x):\n    a.append(x)\n    return a",
        "def f(a, x):\n    a = a.pop()\n    return a",
        "def f(a, x):\n    a[0] = x",
        "def g(x):\n    return x\ndef f(a, x):\n    return sorted(a, key=g)",
    ],
)
def test_what_says_what_it_does_isn_t_edited(source: str) -> None:
    named = {each.name for each in SAYINGS}
    assert [each.after for each in habits_of(source, range(1, 5)) if each.operator in named] == []


def test_two_values_change_places_only_where_each_gets_the_other() -> None:
    assert [each.lines for each in exchanges_of(ast.parse("if a:\n    x = y\n    y = x"))] == [("    x, y = y, x",)]
    assert list(exchanges_of(ast.parse("x = y\nz = x\nx = x"))) == []


def test_only_what_is_compared_with_nothing_is_no_rest() -> None:
    assert without_rest("print(x / 2 == 1)") is None
    assert without_rest("print(x // 2 == 0)") is None
    edited = without_rest("print(x / 2 == 0, x / 3 != 0)")
    assert edited is not None and edited.source == "print(x % 2 == 0, x % 3 != 0)"


def test_a_question_that_is_asked_first_keeps_the_others_in_their_order() -> None:
    source = "if a:\n    x()\nelif b:\n    y()\nelif c:\n    z()\nelse:\n    w()\n"
    first = [each.source for each in moves_of(source) if each.operator == "asked first"]
    assert first == [
        "if b:\n    y()\nelif a:\n    x()\nelif c:\n    z()\nelse:\n    w()\n",
        "if c:\n    z()\nelif a:\n    x()\nelif b:\n    y()\nelse:\n    w()\n",
    ]


SECOND = """
def f(xs):
    best = second = None
    for x in xs:
        if best is None or x > best:
            second = best
            best = x
        elif x != best and (second is None or x > second):
            second = x
    return second
"""


def test_where_nothing_that_could_be_said_holds_it_is_said_that_nothing_is_known() -> None:
    source = """
    def f(xs):
        best = None
        second = None
        for x in xs:
            if best is None or x > best:
                best = x
                second = best
            elif second is None or x > second:
                second = x
        return second
    """
    told = {hint.step: hint.html for hint in hints(SECOND, (*LISTS, [4, 7, 7, 1], [5, 5], [-1, -2]), source)}
    assert "isn't known" in told[HOW].replace("&#x27;", "'")


def test_what_is_printed_isn_t_handed_out() -> None:
    told = {hint.step: hint.html for hint in hints(VOWELS, WORDS, "def f(text):\n    n = 0\n    print(n)\n")}
    assert "<code>print</code>, as in line 3, shows a value and hands none out." in told[WHAT]


def test_two_statements_in_the_place_of_one() -> None:
    right = """
    def f(text):
        out = ""
        for c in text:
            begin = ord("a") if c.islower() else ord("A")
            out += chr((ord(c) - begin + 3) % 26 + begin)
        return out
    """
    source = """
    def f(text):
        out = ""
        for c in text:
            out += chr(ord(c) + 3)
        return out
    """
    told = {hint.step: hint.html for hint in hints(right, tuple(each for each in WORDS if "!" not in each), source)}
    assert "when two other statements stand in place of the one in line 4." in told[HOW]
