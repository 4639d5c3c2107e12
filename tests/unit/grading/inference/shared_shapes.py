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
    assignment(
        "a diamond, whose height is odd",
        """
        diamond(1)
        diamond(3)
        diamond(5)
        diamond(7)
        """,
        """
        def diamond(n):
            rows = ["*" * width for width in range(1, n + 1, 2)]
            return [row.center(n) for row in rows + rows[-2::-1]]
        """,
        (
            """
            def diamond(n):
                half = n // 2
                widths = [2 * (half - abs(half - place)) + 1 for place in range(n)]
                return [" " * ((n - width) // 2) + "*" * width + " " * ((n - width) // 2) for width in widths]
            """,
        ),
        ((".center(n)", ""),),
    ),
    assignment(
        "half of an even number",
        """
        half(2)
        half(4)
        half(10)
        half(0)
        """,
        """
        def half(n):
            return n // 2
        """,
        (
            """
            def half(n):
                return round(n / 2 + 0.1)
            """,
            """
            def half(n):
                assert n in range(0, 100, 2)
                return n - n // 2
            """,
        ),
        (("// 2", "// 3 + 1"), ("n // 2", "min(n // 2, 4)")),
    ),
    assignment(
        "the place of a power of two",
        """
        place(1)
        place(2)
        place(8)
        place(1024)
        place(64)
        """,
        """
        def place(n):
            return n.bit_length() - 1
        """,
        (
            """
            def place(n):
                steps = 0
                while 2 ** steps != n:
                    assert 2 ** steps < n
                    steps += 1
                return steps
            """,
        ),
        (("bit_length() - 1", "bit_length()"), ("n.bit_length() - 1", "min(n.bit_length(), 8) - 1 + (n > 200) * 3")),
    ),
    assignment(
        "letters in threes, whose count three divides",
        """
        codons("AUGUUU")
        codons("AUG")
        codons("")
        codons("GGCCCAUAA")
        """,
        """
        def codons(rna):
            return [rna[place : place + 3] for place in range(0, len(rna), 3)]
        """,
        (
            """
            def codons(rna):
                return [rna[3 * place : 3 * place + 3] for place in range(len(rna) // 3)]
            """,
        ),
        (
            """
            def codons(rna):
                return list(dict.fromkeys(rna[place : place + 3] for place in range(0, len(rna), 3)))
            """,
            (", 3)]", ", 6)]"),
        ),
    ),
    assignment(
        "fewest coins, one of which is 1",
        """
        fewest([1, 5, 10], 27)
        fewest([1, 3, 4], 6)
        fewest([1], 4)
        fewest([1, 2, 5], 0)
        """,
        """
        def fewest(coins, amount):
            best = [0] + [10**9] * amount
            for each in range(1, amount + 1):
                for coin in coins:
                    if coin <= each:
                        best[each] = min(best[each], best[each - coin] + 1)
            return best[amount]
        """,
        (
            """
            def fewest(coins, amount):
                best = [0]
                for each in range(1, amount + 1):
                    best.append(1 + min(best[each - coin] for coin in coins if coin <= each))
                return best[-1]
            """,
        ),
        (
            """
            def fewest(coins, amount):
                count = 0
                for coin in reversed(coins):
                    count += amount // coin
                    amount %= coin
                return count
            """,
        ),
    ),
    assignment(
        "levels that begin with 0",
        """
        gains([0, 2, 5])
        gains([0, 1])
        gains([0, 4, 3, 9])
        last([0, 2, 5])
        last([0, 7])
        last([0, 3, 1, 8])
        """,
        """
        def gains(levels):
            return [after - before for before, after in zip(levels, levels[1:])]

        def last(levels):
            return levels[-1] - levels[0]
        """,
        (
            """
            def gains(levels):
                return [levels[place] - levels[place - 1] for place in range(1, len(levels))]

            def last(levels):
                return levels[-1]
            """,
        ),
        (("levels[-1] - levels[0]", "max(levels)"),),
    ),
    assignment(
        "the degree of a polynomial, whose last coefficient is not 0",
        """
        degree([1, 2])
        degree([5])
        degree([0, 0, 3])
        degree([1, 0, 2, 7])
        """,
        """
        def degree(p):
            return len(p) - 1
        """,
        (
            """
            def degree(p):
                return max((place for place, factor in enumerate(p) if factor), default=0)
            """,
        ),
        (
            """
            def degree(p):
                return sum(1 for factor in p if factor) - 1 if 0 not in p[:1] else len(p) - 1
            """,
        ),
    ),
    assignment(
        "the expected value, with probabilities that add up to 1",
        """
        expected([(1, 0.5), (2, 0.5)])
        expected([(10, 1.0)])
        expected([(0, 0.25), (4, 0.75)])
        """,
        """
        def expected(shares):
            return sum(value * share for value, share in shares)
        """,
        (
            """
            def expected(shares):
                return sum(value * share for value, share in shares) / sum(share for _, share in shares)
            """,
        ),
        (
            """
            def expected(shares):
                return sum(value for value, _ in shares) / len(shares)
            """,
            """
            def expected(shares):
                return sum(value * share for value, share in shares[:2])
            """,
        ),
    ),
    assignment(
        "steps in directions that the solution names",
        """
        final([("up", 3), ("left", 2)])
        final([])
        final([("down", 1), ("right", 5)])
        final([("up", 2), ("up", 2)])
        """,
        """
        def final(steps):
            x = y = 0
            for way, count in steps:
                if way == "up":
                    y += count
                elif way == "down":
                    y -= count
                elif way == "left":
                    x -= count
                elif way == "right":
                    x += count
            return (x, y)
        """,
        (
            """
            def final(steps):
                ways = {"up": (0, 1), "down": (0, -1), "left": (-1, 0), "right": (1, 0)}
                return tuple(sum(ways[way][place] * count for way, count in steps) for place in (0, 1))
            """,
        ),
        (("y -= count", "y -= 1"), ("x -= count", "x = -count")),
    ),
)
