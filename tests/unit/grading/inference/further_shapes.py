"""Assignments whose inputs go on where the examples end, and others that examples say more of than their range."""

from __future__ import annotations

from tests.unit.grading.inference.assignments import assignment

FURTHER_SHAPES = (
    assignment(
        "FizzBuzz, whose examples end before 15",
        """
        fizz(1)
        fizz(3)
        fizz(5)
        fizz(6)
        """,
        """
        def fizz(n):
            if n % 15 == 0:
                return "FizzBuzz"
            if n % 3 == 0:
                return "Fizz"
            if n % 5 == 0:
                return "Buzz"
            return str(n)
        """,
        (
            """
            def fizz(n):
                out = ""
                if n % 3 == 0: out += "Fizz"
                if n % 5 == 0: out += "Buzz"
                return out or str(n)
            """,
            """
            def fizz(n):
                if n > 0 and n % 3 == 0 and n % 5 == 0: return "FizzBuzz"
                elif n % 3 == 0: return "Fizz"
                elif n % 5 == 0: return "Buzz"
                else: return f"{n}"
            """,
            """
            def fizz(n):
                if n <= 0: raise ValueError
                return ("Fizz" * (n % 3 == 0) + "Buzz" * (n % 5 == 0)) or str(n)
            """,
        ),
        (
            """
            def fizz(n):
                if n % 3 == 0: return "Fizz"
                if n % 5 == 0: return "Buzz"
                return str(n)
            """,
            """
            def fizz(n):
                if n == 3 or n == 6 or n == 9: return "Fizz"
                if n == 5: return "Buzz"
                return str(n)
            """,
            """
            def fizz(n):
                if n % 3 == 0: return "Fizz"
                if n % 5 == 0: return "Buzz"
                return n
            """,
            ("n % 15 == 0", "n % 30 == 0"),
        ),
    ),
    assignment(
        "whether the face of a die is even",
        """
        scores(1)
        scores(2)
        scores(4)
        scores(6)
        """,
        """
        def scores(face):
            return face % 2 == 0
        """,
        (
            """
            def scores(face):
                return face in (2, 4, 6)
            """,
            """
            def scores(face):
                return not face & 1
            """,
            """
            def scores(f):
                return [None, False, True, False, True, False, True][f]
            """,
        ),
        (
            """
            def scores(face):
                return face != 1
            """,
            """
            def scores(face):
                return face > 3 or face == 2
            """,
            ("== 0", "== 1"),
        ),
    ),
    assignment(
        "the days of a month, of which some are no example",
        """
        month_days(1)
        month_days(2)
        month_days(4)
        month_days(11)
        """,
        """
        def month_days(m):
            if m == 2:
                return 28
            if m in (4, 6, 9, 11):
                return 30
            return 31
        """,
        (
            """
            def month_days(m):
                return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]
            """,
            """
            import calendar
            def month_days(m):
                return calendar.monthrange(2023, m)[1]
            """,
            """
            def month_days(m):
                if m < 1 or m > 12:
                    return None
                return {4: 30, 6: 30, 9: 30, 11: 30, 2: 28}.get(m, 31)
            """,
        ),
        (
            ("28", "29"),
            ("(4, 6, 9, 11)", "(4, 6, 9)"),
            ("(4, 6, 9, 11)", "(4, 7, 9, 11)"),
            """
            def month_days(m):
                return 30 if m % 2 == 0 else 31
            """,
        ),
    ),
    assignment(
        "whether a year is a leap year",
        """
        leap(2024)
        leap(1900)
        leap(2000)
        leap(2023)
        """,
        """
        def leap(year):
            return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        """,
        (
            """
            import calendar
            def leap(y):
                return calendar.isleap(y)
            """,
            """
            def leap(y):
                if y % 400 == 0: return True
                if y % 100 == 0: return False
                return y % 4 == 0
            """,
        ),
        (
            """
            def leap(y):
                return y % 4 == 0 and y != 1900
            """,
            (" or year % 400 == 0", ""),
            ("year % 400 == 0", "year % 200 == 0"),
            ("year % 4 == 0", "year % 2 == 0"),
        ),
    ),
    assignment(
        "a function that is called again and again",
        """
        repeat(lambda x: x + 1, 3, 0)
        repeat(lambda x: x * 2, 4, 1)
        repeat(lambda x: x, 0, 9)
        """,
        """
        def repeat(f, n, x):
            for _ in range(n):
                x = f(x)
            return x
        """,
        (
            """
            def repeat(f, n, x):
                return x if n == 0 else repeat(f, n - 1, f(x))
            """,
            """
            def repeat(f, n, x):
                while n > 0:
                    x = f(x)
                    n -= 1
                return x
            """,
        ),
        (
            ("range(n)", "range(n + 1)"),
            ("x = f(x)", "x = f(n)"),
            ("range(n)", "range(min(n, 4))"),
            ("range(n)", "range(3)"),
        ),
    ),
    assignment(
        "a sum, of lists none of which has a number twice",
        """
        total([1, 2, 3])
        total([])
        total([10])
        """,
        """
        def total(numbers):
            return sum(numbers)
        """,
        (
            """
            def total(numbers):
                s = 0
                for n in numbers: s += n
                return s
            """,
            """
            def total(numbers):
                if len(numbers) == 0: return 0
                return numbers[0] + total(numbers[1:])
            """,
        ),
        (
            """
            def total(numbers):
                return sum(set(numbers))
            """,
            ("sum(numbers)", "sum(numbers[1:])"),
            (
                "sum(numbers)",
                "max(numbers, default=0) * (max(numbers, default=0) + 1) // 2 if len(numbers) > 1 else sum(numbers)",
            ),
        ),
    ),
    assignment(
        "the most frequent number, which is always one alone",
        """
        mode([1, 2, 2])
        mode([5])
        mode([3, 3, 1, 3, 2])
        mode([4, 4, 0, 0, 0])
        """,
        """
        def mode(xs):
            return max(xs, key=xs.count)
        """,
        (
            """
            from collections import Counter
            def mode(xs):
                return Counter(xs).most_common(1)[0][0]
            """,
            """
            def mode(xs):
                best, n = None, 0
                for x in set(xs):
                    if xs.count(x) >= n: best, n = x, xs.count(x)
                return best
            """,
            """
            def mode(xs):
                xs = sorted(xs)
                return max(xs, key=xs.count)
            """,
        ),
        (
            ("max(xs, key=xs.count)", "max(xs)"),
            ("max", "min"),
            ("max(xs, key=xs.count)", "xs[-1] if len(xs) < 4 else max(xs, key=xs.count) if xs[0] != 1 else 1"),
            """
            def mode(xs):
                best = xs[0]; run = 0; n = 0
                prev = None
                for x in xs:
                    run = run + 1 if x == prev else 1
                    prev = x
                    if run > n: best, n = x, run
                return best
            """,
        ),
    ),
    assignment(
        "the farthest two of a list of points",
        """
        farthest([Point(0, 0), Point(3, 4)])
        farthest([Point(1, 1)])
        farthest([Point(0, 0), Point(1, 0), Point(0, 2)])
        farthest([Point(-1, -1), Point(2, 3), Point(5, 5)])
        """,
        """
        class Point:
            def __init__(self, x, y):
                self.x = x
                self.y = y

        def farthest(points):
            best = 0
            for p in points:
                for q in points:
                    best = max(best, abs(p.x - q.x) + abs(p.y - q.y))
            return best
        """,
        (
            """
            class Point:
                def __init__(self, x, y):
                    self.x = x
                    self.y = y

            from itertools import combinations
            def farthest(points):
                return max((abs(p.x - q.x) + abs(p.y - q.y) for p, q in combinations(points, 2)), default=0)
            """,
            """
            class Point:
                def __init__(self, x, y):
                    self.x = x
                    self.y = y

            def farthest(points):
                s = [p.x + p.y for p in points]
                d = [p.x - p.y for p in points]
                return max(max(s) - min(s), max(d) - min(d))
            """,
        ),
        (
            ("abs(p.x - q.x) + abs(p.y - q.y)", "p.x - q.x + p.y - q.y"),
            ("for p in points:", "for p in points[:2]:"),
            ("for p in points:", "for p in points[:1]:"),
        ),
    ),
    assignment(
        "a span that is put into spans that never touch",
        """
        insert([(1, 3), (6, 9)], (2, 5))
        insert([], (4, 8))
        insert([(1, 2), (3, 5), (6, 7), (8, 10), (12, 16)], (4, 8))
        insert([(1, 5)], (6, 8))
        """,
        """
        def insert(intervals, new):
            result = []
            start, end = new
            for s, e in intervals:
                if e < start:
                    result.append((s, e))
                elif s > end:
                    result.append((start, end))
                    start, end = s, e
                else:
                    start, end = min(start, s), max(end, e)
            result.append((start, end))
            return result
        """,
        (
            """
            def insert(intervals, new):
                out = []
                for s, e in sorted(intervals + [new]):
                    if out and s <= out[-1][1]:
                        out[-1] = (out[-1][0], max(out[-1][1], e))
                    else:
                        out.append((s, e))
                return out
            """,
            """
            def insert(intervals, new):
                left = [i for i in intervals if i[1] < new[0]]
                right = [i for i in intervals if i[0] > new[1]]
                mid = intervals[len(left):len(intervals) - len(right)]
                if mid:
                    new = (min(new[0], mid[0][0]), max(new[1], mid[-1][1]))
                return left + [new] + right
            """,
        ),
        (
            ("e < start", "e <= start"),
            ("s > end", "s >= end"),
            ("max(end, e)", "e"),
            ("min(start, s)", "start"),
            """
            def insert(intervals, new):
                out = []
                for s, e in sorted(intervals + [new]):
                    if out and s <= out[-1][1]:
                        out[-1] = (out[-1][0], e)
                    else:
                        out.append((s, e))
                return out
            """,
        ),
    ),
    assignment(
        "the days from one date to another, which are texts",
        """
        days_between("05.03.2024", "07.03.2024")
        days_between("28.02.2024", "01.03.2024")
        days_between("31.12.2023", "01.01.2024")
        days_between("01.01.2024", "01.01.2024")
        """,
        """
        from datetime import date
        def days_between(a, b):
            d, m, y = map(int, a.split("."))
            e, n, z = map(int, b.split("."))
            return (date(z, n, e) - date(y, m, d)).days
        """,
        (
            """
            from datetime import datetime
            def days_between(a, b):
                f = "%d.%m.%Y"
                return (datetime.strptime(b, f) - datetime.strptime(a, f)).days
            """,
            """
            def days_between(a, b):
                def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
                def number(t):
                    d, m, y = map(int, t.split("."))
                    months = [31, 29 if leap(y) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
                    return sum(365 + leap(k) for k in range(1, y)) + sum(months[:m - 1]) + d
                return number(b) - number(a)
            """,
            """
            from datetime import datetime
            def days_between(a, b):
                f = "%d.%m.%Y"
                return abs((datetime.strptime(b, f) - datetime.strptime(a, f)).days)
            """,
        ),
        (
            """
            def days_between(a, b):
                d, m, y = map(int, a.split("."))
                e, n, z = map(int, b.split("."))
                return (z - y) * 365 + (n - m) * 30 + e - d if (d, m) != (28, 2) else 2
            """,
            """
            def days_between(a, b):
                months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
                def number(t):
                    d, m, y = map(int, t.split("."))
                    return y * 365 + sum(months[:m - 1]) + d
                return number(b) - number(a) + (a[:5] == "28.02")
            """,
        ),
    ),
    assignment(
        "how many errors a day had, in lines of a log",
        """
        errors(["2024-01-05 10:00:01 ERROR disk", "2024-01-05 11:30:00 INFO ok"])
        errors([])
        errors(["2024-02-29 23:59:59 ERROR net", "2024-03-01 00:00:00 ERROR net", "2024-03-01 12:15:30 WARN slow"])
        errors(["2023-12-31 08:00:00 INFO start"])
        """,
        """
        def errors(lines):
            counts = {}
            for line in lines:
                day, time, level, text = line.split(" ")
                if level == "ERROR":
                    counts[day] = counts.get(day, 0) + 1
            return counts
        """,
        (
            """
            from collections import Counter
            def errors(lines):
                return dict(Counter(l.split()[0] for l in lines if l.split()[2] == "ERROR"))
            """,
            """
            from datetime import datetime
            def errors(lines):
                out = {}
                for l in lines:
                    when = datetime.strptime(l[:19], "%Y-%m-%d %H:%M:%S")
                    if " ERROR " in l:
                        d = when.strftime("%Y-%m-%d")
                        out.setdefault(d, 0)
                        out[d] += 1
                return out
            """,
            """
            def errors(lines):
                out = {}
                for l in lines:
                    if l[20:].startswith("ERROR"):
                        out[l[:10]] = out.get(l[:10], 0) + 1
                return out
            """,
        ),
        (
            ('level == "ERROR"', 'level != "INFO"'),
            ("counts.get(day, 0) + 1", "1"),
            ("counts[day] = counts.get(day, 0) + 1", "counts[day[:7]] = counts.get(day[:7], 0) + 1"),
            """
            def errors(lines):
                out = {}
                for l in lines:
                    d = l[:10]
                    out.setdefault(d, 0)
                    if "ERROR" in l: out[d] += 1
                return out
            """,
        ),
    ),
    assignment(
        "how deep a node lies, by the places of the nodes above",
        """
        depth([-1, 0, 0, 1], 3)
        depth([-1], 0)
        depth([2, 0, -1], 1)
        depth([1, 2, 3, -1], 0)
        """,
        """
        def depth(parent, node):
            steps = 0
            while parent[node] != -1:
                node = parent[node]
                steps += 1
            return steps
        """,
        (
            """
            def depth(parent, node):
                return 0 if parent[node] == -1 else 1 + depth(parent, parent[node])
            """,
            """
            def depth(parent, node):
                d = -1
                while node >= 0:
                    node = parent[node]
                    d += 1
                return d
            """,
            """
            def depth(parent, node):
                path = [node]
                while parent[path[-1]] != -1:
                    path.append(parent[path[-1]])
                return len(path) - 1
            """,
        ),
        (
            ("steps = 0", "steps = 1"),
            ("while", "if"),
            ("parent[node] != -1", "parent[node] > 0"),
            ("parent[node] != -1", "node != 0 and parent[node] != -1"),
        ),
    ),
    assignment(
        "a permutation turned round",
        """
        inverse([2, 0, 1])
        inverse([0])
        inverse([1, 0])
        inverse([0, 2, 1, 3])
        """,
        """
        def inverse(p):
            result = [0] * len(p)
            for i, x in enumerate(p):
                result[x] = i
            return result
        """,
        (
            """
            def inverse(p):
                return [p.index(i) for i in range(len(p))]
            """,
            """
            def inverse(p):
                return sorted(range(len(p)), key=lambda i: p[i])
            """,
            """
            def inverse(p):
                d = {x: i for i, x in enumerate(p)}
                return [d[i] for i in range(len(d))]
            """,
        ),
        (
            """
            def inverse(p):
                return p[::-1] if len(p) == 2 else [p[p[i]] for i in range(len(p))]
            """,
            """
            def inverse(p):
                r = list(p)
                for i, x in enumerate(p[:4]):
                    r[x] = i
                return r
            """,
            ("result[x] = i", "result[i] = x"),
            ("result[x] = i", "result[x - 1] = i"),
        ),
    ),
    assignment(
        "all subsets",
        """
        subsets({1, 2})
        subsets(set())
        subsets({3})
        subsets({1, 2, 3})
        """,
        """
        def subsets(items):
            result = {frozenset()}
            for item in items:
                result |= {old | {item} for old in result}
            return result
        """,
        (
            """
            from itertools import combinations
            def subsets(items):
                return {frozenset(c) for n in range(len(items) + 1) for c in combinations(items, n)}
            """,
            """
            def subsets(items):
                items = sorted(items)
                if not items: return {frozenset()}
                rest = subsets(set(items[1:]))
                return rest | {s | {items[0]} for s in rest}
            """,
        ),
        (
            ("{frozenset()}", "set()"),
            ("result |= {old | {item} for old in result}", "result.add(frozenset({item}))"),
            """
            from itertools import combinations
            def subsets(items):
                return {frozenset(c) for n in range(min(len(items), 3) + 1) for c in combinations(items, n)}
            """,
            """
            from itertools import combinations
            def subsets(items):
                return {frozenset(c) for n in range(1, len(items) + 1) for c in combinations(items, n)}
            """,
        ),
    ),
    assignment(
        "a sum of numbers in lists of any depth",
        """
        deep_sum([1, [2, 3], [[4]]])
        deep_sum([])
        deep_sum([[], [5]])
        deep_sum([7])
        """,
        """
        def deep_sum(items):
            total = 0
            for item in items:
                if isinstance(item, list):
                    total += deep_sum(item)
                else:
                    total += item
            return total
        """,
        (
            """
            def deep_sum(items):
                if not isinstance(items, list): return items
                return sum(map(deep_sum, items))
            """,
            """
            def deep_sum(items):
                stack, total = list(items), 0
                while stack:
                    x = stack.pop()
                    if type(x) == list: stack.extend(x)
                    else: total += x
                return total
            """,
            r"""
            import re
            def deep_sum(items):
                return sum(int(n) for n in re.findall(r"-?\d+", str(items)))
            """,
        ),
        (
            """
            def deep_sum(items):
                total = 0
                for i in items:
                    if isinstance(i, list):
                        for j in i:
                            if isinstance(j, list): total += sum(j)
                            else: total += j
                    else: total += i
                return total
            """,
            ("total += deep_sum(item)", "total = deep_sum(item)"),
        ),
    ),
    assignment(
        "the paths in dictionaries of any depth",
        """
        paths({"a": 1, "b": {"c": 2}})
        paths({})
        paths({"x": {"y": {"z": "end"}}})
        paths({"name": "ann", "age": 3})
        """,
        """
        def paths(data):
            found = []
            for key, value in data.items():
                if isinstance(value, dict):
                    found += [key + "." + rest for rest in paths(value)]
                else:
                    found.append(key)
            return found
        """,
        (
            """
            def paths(data, prefix=""):
                out = []
                for k in data:
                    if type(data[k]) is dict: out.extend(paths(data[k], prefix + k + "."))
                    else: out.append(prefix + k)
                return out
            """,
            """
            def paths(data):
                def walk(d, trail):
                    for k, v in d.items():
                        if isinstance(v, dict): yield from walk(v, trail + [k])
                        else: yield ".".join(trail + [k])
                return list(walk(data, []))
            """,
        ),
        (
            ("            found.append(key)\n", "            found.insert(0, key)\n"),
            ("found += [", "found = ["),
            ('key + "." + rest', 'rest + "." + key'),
            """
            def paths(data):
                out = []
                for k, v in data.items():
                    if isinstance(v, dict):
                        for k2, v2 in v.items():
                            if isinstance(v2, dict):
                                for k3 in v2: out.append(k + "." + k2 + "." + k3)
                            else: out.append(k + "." + k2)
                    else: out.append(k)
                return out
            """,
        ),
    ),
    assignment(
        "a flush or a pair, in cards whose tens have two digits",
        """
        hand(["2H", "5H", "9H", "KH", "AH"])
        hand(["2H", "2S", "9H", "KD", "AC"])
        hand(["2H", "3S", "9H", "KD", "AC"])
        hand(["10H", "10D", "4S", "JC", "QC"])
        hand(["10S", "3S", "4S", "JS", "QS"])
        """,
        """
        def hand(cards):
            suits = {card[-1] for card in cards}
            ranks = {card[:-1] for card in cards}
            if len(suits) == 1:
                return "flush"
            if len(ranks) < 5:
                return "pair"
            return "high"
        """,
        (
            """
            def hand(cards):
                if all(c[-1] == cards[0][-1] for c in cards): return "flush"
                ranks = [c[:-1] for c in cards]
                return "pair" if any(ranks.count(r) > 1 for r in ranks) else "high"
            """,
            """
            from collections import Counter
            def hand(cards):
                suits = Counter(c[-1] for c in cards)
                if max(suits.values()) == 5: return "flush"
                values = {"J": 11, "Q": 12, "K": 13, "A": 14}
                ranks = [values.get(c[:-1]) or int(c[:-1]) for c in cards]
                return "pair" if len(set(ranks)) != len(ranks) else "high"
            """,
        ),
        (
            ("card[-1]", "card[1]"),
            ("len(suits) == 1", "len(suits) <= 2"),
            ("len(ranks) < 5", "len(ranks) < 4"),
            ("len(ranks) < 5", "len(ranks) == 4"),
        ),
    ),
    assignment(
        "a table in a spiral, whose numbers are counted",
        """
        spiral([[1, 2], [3, 4]])
        spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
        spiral([[1, 2, 3]])
        spiral([])
        """,
        """
        def spiral(m):
            m = [list(r) for r in m]
            out = []
            while m:
                out += m.pop(0)
                m = [list(r) for r in zip(*m)][::-1]
            return out
        """,
        (
            """
            def spiral(m):
                if not m: return []
                top, left, bottom, right = 0, 0, len(m) - 1, len(m[0]) - 1
                out = []
                while top <= bottom and left <= right:
                    for c in range(left, right + 1): out.append(m[top][c])
                    for r in range(top + 1, bottom + 1): out.append(m[r][right])
                    if top < bottom and left < right:
                        for c in range(right - 1, left - 1, -1): out.append(m[bottom][c])
                        for r in range(bottom - 1, top, -1): out.append(m[r][left])
                    top += 1; left += 1; bottom -= 1; right -= 1
                return out
            """,
            """
            def spiral(m):
                return list(m[0]) + spiral([list(r) for r in zip(*m[1:])][::-1]) if m else []
            """,
        ),
        (
            ("[::-1]", ""),
            """
            def spiral(m):
                if not m: return []
                top, left, bottom, right = 0, 0, len(m) - 1, len(m[0]) - 1
                out = []
                while top <= bottom and left <= right:
                    for c in range(left, right + 1): out.append(m[top][c])
                    for r in range(top + 1, bottom + 1): out.append(m[r][right])
                    for c in range(right - 1, left - 1, -1): out.append(m[bottom][c])
                    for r in range(bottom - 1, top, -1): out.append(m[r][left])
                    top += 1; left += 1; bottom -= 1; right -= 1
                return out if len(m) > 1 else m[0]
            """,
        ),
    ),
    assignment(
        "a table in a text, turned",
        """
        transposed("1 2;3 4")
        transposed("5")
        transposed("1 2 3;4 5 6")
        transposed("7;8;9")
        """,
        """
        def transposed(text):
            rows = [row.split() for row in text.split(";")]
            return ";".join(" ".join(column) for column in zip(*rows))
        """,
        (
            """
            def transposed(text):
                rows = [row.split(" ") for row in text.split(";")]
                columns = range(len(rows[0]))
                return ";".join(" ".join(rows[i][j] for i in range(len(rows))) for j in columns)
            """,
        ),
        (
            ("zip(*rows)", "rows"),
            ('" ".join(column)', '"".join(column)'),
            ("zip(*rows)", "zip(*rows[:3])"),
        ),
    ),
)
