"""What a new exercise begins with: small files in the right shape, to be written over."""

from __future__ import annotations

from textwrap import dedent

from orienteer.curriculum.content.writing import scalar

_EXERCISE = """---
format_version: 1
title: {title}
kind: {kind}
covers: [{topic}/item]
minutes: 10
---

{task}

## Hints

1. Where to look.
2. What is going on.
3. How one might proceed.
"""

_FUNCTION = {
    "task": """
        Write the function `double`.

        - `double(number)` gives twice the number.

        Example:

            double(4)      # 8

        The edge that matters: a number below 0 stays below 0.
    """,
    "starter.py": """
        def double(number):
            return number
    """,
    "solution.py": """
        def double(number):
            return 2 * number
    """,
    "checks.py": """
        from orienteer.curriculum import call, check, given, integers

        checks = [
            check("it gives twice the number", call("double", 4)),
            check("a number below 0 stays below 0", call("double", -3)),
            check("any number", given(number=integers(-3, 3), call="double")),
        ]
    """,
    "mistakes/squared.py": """
        def double(number):
            return number**2
    """,
}

_CLASS = {
    "task": """
        Write the class `Counter`.

        - A counter begins at 0. `counter.count()` adds 1 and gives the new number.

        Example:

            Counter().count()      # 1

        The edge that matters: two counters don't share their numbers.
    """,
    "starter.py": """
        class Counter:
            pass
    """,
    "solution.py": """
        class Counter:
            def __init__(self):
                self.number = 0

            def count(self):
                self.number += 1
                return self.number
    """,
    "checks.py": '''
        from orienteer.curriculum import check, snippet

        checks = [
            check("the first count gives 1", snippet("Counter().count()")),
            check(
                "each count gives one more",
                snippet("""
                    counter = Counter()
                    counter.count(), counter.count()
                """),
            ),
            check(
                "two counters don't share their numbers",
                snippet("""
                    one, other = Counter(), Counter()
                    one.count(), other.count()
                """),
            ),
        ]
    ''',
    "mistakes/shared.py": """
        class Counter:
            number = 0

            def count(self):
                Counter.number += 1
                return Counter.number
    """,
}

_PROGRAM = {
    "task": """
        Write a program that reads one whole number and prints twice the number.

        Example: for the line `4` it prints

            8

        The edge that matters: a number below 0 stays below 0.
    """,
    "starter.py": """
        number = input()
        print(number)
    """,
    "solution.py": """
        number = int(input())
        print(2 * number)
    """,
    "checks.py": r"""
        from orienteer.curriculum import check, given, integers, program

        checks = [
            check("it prints twice the number", program("4\n")),
            check("a number below 0 stays below 0", program("-3\n")),
            check("any number", given(number=integers(-3, 3), program="{number}\n")),
        ]
    """,
    "mistakes/twice-as-text.py": """
        number = input()
        print(2 * number)
    """,
}

_PREDICT = {
    "task": """
        Read the program and say what each `print` will print, before anything is run. Replace each `?` with your
        answer, exactly as Python would print it.

        Example: a line `print(2 + 3)  # prints: ?` is answered by `print(2 + 3)  # prints: 5`.

        The edge that matters: two names may stand for one list.
    """,
    "starter.py": """
        one = [1]
        other = one
        other.append(2)
        print(one)  # prints: ?
    """,
    "solution.py": """
        one = [1]
        other = one
        other.append(2)
        print(one)
    """,
    "checks.py": """
        from orienteer.curriculum import check, line

        checks = [
            check("what the first name stands for", line(1)),
        ]
    """,
    "mistakes/a-copy.py": """
        one = [1]
        other = list(one)
        other.append(2)
        print(one)
    """,
}

_MESSAGE = """
    What the author of this program seems to believe.

    Why that leads to this result.

    Which question gets them unstuck?
"""

BEGINNINGS: dict[str, dict[str, str]] = {
    "function": _FUNCTION,
    "class": _CLASS,
    "program": _PROGRAM,
    "predict": _PREDICT,
    "fix": _FUNCTION,
}
"""Kind → the task and what its files hold. A mistake's message is added, under the mistake's name."""


def beginning(kind: str, title: str, topic: str = "area/topic") -> dict[str, str]:
    """The files of a new exercise: path within its folder → text.

    Args:
        title: one line of characters that print.
        topic: the id of the topic whose items it is to cover.
    """
    written = {path: dedent(text).strip() + "\n" for path, text in BEGINNINGS[kind].items()}
    task = written.pop("task").strip()
    written["exercise.md"] = _EXERCISE.format(title=scalar(title), kind=kind, topic=topic, task=task)
    for path in [path for path in written if path.startswith("mistakes/")]:
        written[path.replace(".py", ".md")] = dedent(_MESSAGE).strip() + "\n"
    return written
