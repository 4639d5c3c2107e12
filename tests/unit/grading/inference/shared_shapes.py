"""Assignments whose examples all have a property that their task alone names, and their right programs need."""

from __future__ import annotations

from tests.unit.grading.inference.assignments import assignment

SHARED_SHAPES = (
    assignment(
        "a list cut into equal parts, whose number divides its length",
        """
        parts([1, 2, 3, 4], 2)
        parts([1, 2, 3, 4, 5, 6], 3)
        parts([1, 2, 3, 4, 5, 6], 2)
        parts([5, 6, 7], 1)
        parts([9, 8, 7, 6, 5, 4, 3, 2, 1], 3)
        """,
        """
        def parts(xs, n):
            k = len(xs) // n
            return [xs[i * k : (i + 1) * k] for i in range(n)]
        """,
        (
            """
            def parts(xs, n):
                k = len(xs) // n
                return [xs[i : i + k] for i in range(0, len(xs), k)]
            """,
            """
            def parts(xs, n):
                assert len(xs) % n == 0
                rest = list(xs)
                return [[rest.pop(0) for _ in range(len(xs) // n)] for _ in range(n)]
            """,
        ),
        (
            """
            def parts(xs, n):
                return [xs[i : i + n] for i in range(0, len(xs), n)]
            """,
            """
            def parts(xs, n):
                k = len(xs) // n
                return [sorted(xs[i * k : (i + 1) * k]) for i in range(n)]
            """,
        ),
    ),
    assignment(
        "which of the numbers from 0 is missing",
        """
        missing([3, 0, 1])
        missing([0, 1])
        missing([9, 6, 4, 2, 3, 5, 7, 0, 1])
        missing([1])
        """,
        """
        def missing(xs):
            n = len(xs)
            return n * (n + 1) // 2 - sum(xs)
        """,
        (
            """
            def missing(xs):
                return next(number for number in range(len(xs) + 1) if number not in xs)
            """,
            """
            def missing(xs):
                return (set(range(len(xs) + 1)) - set(xs)).pop()
            """,
            """
            def missing(xs):
                for place, number in enumerate(sorted(xs)):
                    if place != number:
                        return place
                return len(xs)
            """,
        ),
        (
            """
            def missing(xs):
                return (set(range(max(xs) + 1)) - set(xs) or {0}).pop()
            """,
        ),
    ),
    assignment(
        "which of the numbers from 1 is missing",
        """
        missing([3, 4, 1])
        missing([1, 2])
        missing([9, 6, 4, 2, 3, 5, 7, 1])
        missing([2])
        """,
        """
        def missing(xs):
            n = len(xs) + 1
            return n * (n + 1) // 2 - sum(xs)
        """,
        (
            """
            def missing(xs):
                return next(number for number in range(1, len(xs) + 2) if number not in xs)
            """,
        ),
        (
            """
            def missing(xs):
                return next(number for number in range(1, max(xs) + 2) if number not in xs) % (len(xs) + 1)
            """,
        ),
    ),
    assignment(
        "postfix of texts alone",
        """
        rpn(["2", "1", "+"])
        rpn(["4", "13", "5", "-", "+"])
        rpn(["7"])
        rpn(["2", "3", "*", "4", "*"])
        """,
        """
        def rpn(tokens):
            held = []
            for token in tokens:
                if token in ("+", "-", "*"):
                    second, first = held.pop(), held.pop()
                    held.append(first + second if token == "+" else first - second if token == "-" else first * second)
                else:
                    held.append(int(token))
            return held[0]
        """,
        (
            """
            def rpn(tokens):
                held = []
                for token in tokens:
                    if token.lstrip("-").isdigit():
                        held.append(int(token))
                    else:
                        second = held.pop()
                        held[-1] = eval(f"({held[-1]}) {token} ({second})")
                return held.pop()
            """,
        ),
        (
            ("first - second", "second - first"),
            """
            def rpn(tokens):
                held = []
                for token in tokens:
                    if token.isdigit():
                        held.append(int(token))
                    else:
                        second, first = held.pop(), held.pop()
                        held.append(first + second if token == "+" else first - second)
                return held[-1]
            """,
        ),
    ),
    assignment(
        "sums and differences of texts",
        """
        total(["3", "+", "4"])
        total(["10", "-", "2", "+", "5"])
        total(["8"])
        total(["1", "+", "2", "-", "7", "+", "6"])
        """,
        """
        def total(tokens):
            result = int(tokens[0])
            for place in range(1, len(tokens), 2):
                number = int(tokens[place + 1])
                result += number if tokens[place] == "+" else -number
            return result
        """,
        (
            """
            def total(tokens):
                return eval(" ".join(token.lstrip("0") or "0" for token in tokens))
            """,
        ),
        (('"+"', '"-"'),),
    ),
)
