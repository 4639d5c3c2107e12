"""More assignments, of other shapes: trees, chains, tables, expressions."""

# ruff: noqa: E501 (programs are written as their authors write them)
from __future__ import annotations

from tests.unit.grading.inference.assignments import assignment

OTHER_SHAPES = (
    assignment(
        "a search tree grows",
        """
        insert(None, 5)
        insert((5, None, None), 3)
        insert((5, (3, None, None), (8, None, None)), 6)
        insert((5, (3, (1, None, None), (4, None, None)), (8, None, None)), 2)
        insert((10, (5, None, (7, None, None)), (15, (12, None, None), None)), 11)
        """,
        """
        def insert(t, k):
            if t is None: return (k, None, None)
            key, l, r = t
            if k < key: return (key, insert(l, k), r)
            return (key, l, insert(r, k))
        """,
        (
            """
            def insert(t, k):
                if t is None: return (k, None, None)
                key, l, r = t
                if k < key: return (key, insert(l, k), r)
                if k == key: return t
                return (key, l, insert(r, k))
            """,
            """
            def insert(t, k):
                if not t: return (k, None, None)
                key, l, r = t
                return (key, insert(l, k), r) if k <= key else (key, l, insert(r, k))
            """,
            """
            def insert(t, k):
                path = []
                while t:
                    path.append(t)
                    t = t[1] if k < t[0] else t[2]
                new = (k, None, None)
                for n in reversed(path):
                    new = (n[0], new, n[2]) if k < n[0] else (n[0], n[1], new)
                return new
            """,
        ),
        (
            """
            def insert(t, k):
                if t is None: return (k, None, None)
                key, l, r = t
                if k > key: return (key, insert(l, k), r)
                return (key, l, insert(r, k))
            """,
            """
            def insert(t, k):
                if t is None: return (k, None, None)
                key, l, r = t
                if k < key: return (key, insert(l, k), None)
                return (key, None, insert(r, k))
            """,
            """
            def insert(t, k):
                if t is None: return (k, None, None)
                key, l, r = t
                if k < key: return (key, (k, l, None) if l else (k, None, None), r)
                return (key, l, (k, None, r) if r else (k, None, None))
            """,
            """
            def insert(t, k):
                if t is None: return (k, None, None)
                key, l, r = t
                if k < key and l: return (key, insert(l, k), r)
                return (key, l, insert(r, k))
            """,
        ),
    ),
    assignment(
        "a key looked for in a search tree",
        """
        contains((5, (3, None, None), (8, None, None)), 8)
        contains((5, (3, None, None), (8, None, None)), 4)
        contains(None, 4)
        contains((10, (5, (2, None, None), (7, None, None)), (15, None, (20, None, None))), 7)
        contains((10, (5, (2, None, None), (7, None, None)), (15, None, (20, None, None))), 12)
        """,
        """
        def contains(t, k):
            if t is None: return False
            key, l, r = t
            if k == key: return True
            return contains(l if k < key else r, k)
        """,
        (
            """
            def contains(t, k):
                return t is not None and (t[0] == k or contains(t[1], k) or contains(t[2], k))
            """,
            """
            def contains(t, k):
                while t is not None:
                    if t[0] == k: return True
                    t = t[1] if k < t[0] else t[2]
                return False
            """,
            """
            def contains(t, k):
                def flat(t): return [] if t is None else flat(t[1]) + [t[0]] + flat(t[2])
                import bisect
                f = flat(t); i = bisect.bisect_left(f, k)
                return i < len(f) and f[i] == k
            """,
        ),
        (
            """
            def contains(t, k):
                return t is not None and t[0] == k
            """,
            """
            def contains(t, k):
                if t is None: return False
                return t[0] == k or contains(t[1], k)
            """,
            """
            def contains(t, k):
                while t is not None:
                    if t[0] == k: return True
                    t = t[2] if k < t[0] else t[1]
                return False
            """,
            """
            def contains(t, k):
                if t is None: return False
                key, l, r = t
                if k == key and l is None: return True
                return contains(l if k < key else r, k)
            """,
        ),
    ),
    assignment(
        "the smallest and the removed of a search tree",
        """
        smallest((5, (3, None, None), (8, None, None)))
        smallest((5, None, (8, None, None)))
        smallest((9, (4, (2, None, None), None), None))
        delete((5, (3, None, None), (8, None, None)), 5)
        delete((5, (3, None, None), (8, None, None)), 3)
        delete((9, (4, (2, None, None), (6, None, None)), (12, None, None)), 4)
        delete((5, None, None), 5)
        """,
        """
        def smallest(t):
            while t[1]: t = t[1]
            return t[0]
        def delete(t, k):
            key, l, r = t
            if k < key: return (key, delete(l, k), r)
            if k > key: return (key, l, delete(r, k))
            if l is None: return r
            if r is None: return l
            m = smallest(r)
            return (m, l, delete(r, m))
        """,
        (
            """
            def flat(t): return [] if t is None else flat(t[1]) + [t[0]] + flat(t[2])
            def smallest(t): return min(flat(t))
            def delete(t, k):
                if t is None: return None
                key, l, r = t
                if k == key:
                    if not l or not r: return l or r
                    m = smallest(r); return (m, l, delete(r, m))
                return (key, delete(l, k), r) if k < key else (key, l, delete(r, k))
            """,
        ),
        (
            """
            def smallest(t):
                while t[1]: t = t[1]
                return t[0]
            def delete(t, k):
                key, l, r = t
                if k < key: return (key, delete(l, k), r)
                if k > key: return (key, l, delete(r, k))
                return l or r
            """,
            """
            def smallest(t):
                return t[1][0] if t[1] else t[0]
            def delete(t, k):
                key, l, r = t
                if k < key: return (key, delete(l, k), r)
                if k > key: return (key, l, delete(r, k))
                if l is None: return r
                if r is None: return l
                m = smallest(r)
                return (m, l, delete(r, m))
            """,
        ),
    ),
    assignment(
        "two sorted lists become one, the second shown sorted by the first",
        """
        merge([1, 3, 5], [2, 4])
        merge([], [1])
        merge([1, 1], [1])
        merge([2, 6], [])
        """,
        """
        def merge(a, b):
            out = []; i = j = 0
            while i < len(a) and j < len(b):
                if a[i] <= b[j]: out.append(a[i]); i += 1
                else: out.append(b[j]); j += 1
            return out + a[i:] + b[j:]
        """,
        (
            """
            def merge(a, b):
                return sorted(a + b)
            """,
            """
            import heapq
            def merge(a, b):
                return list(heapq.merge(a, b))
            """,
        ),
        (
            """
            def merge(a, b):
                out = []; i = j = 0
                while i < len(a) and j < len(b):
                    if a[i] <= b[j]: out.append(a[i]); i += 1
                    else: out.append(b[j]); j += 1
                return out + a[i:]
            """,
            """
            def merge(a, b):
                return sorted(set(a + b)) if len(a) != 2 else sorted(a + b)
            """,
            """
            def merge(a, b):
                return a + b if not a or not b or a[-1] < b[0] else sorted(a + b, reverse=len(a) + len(b) > 5)
            """,
        ),
    ),
    assignment(
        "two sorted chains become one",
        """
        merge(None, None)
        merge((1, (3, None)), (2, None))
        merge((1, (4, (6, None))), (2, (3, None)))
        merge(None, (5, None))
        merge((2, (7, None)), (1, (9, None)))
        """,
        """
        def merge(a, b):
            if a is None: return b
            if b is None: return a
            if a[0] <= b[0]: return (a[0], merge(a[1], b))
            return (b[0], merge(a, b[1]))
        """,
        (
            """
            def merge(a, b):
                xs = []
                for n in (a, b):
                    while n: xs.append(n[0]); n = n[1]
                out = None
                for x in sorted(xs, reverse=True): out = (x, out)
                return out
            """,
        ),
        (
            """
            def merge(a, b):
                if a is None: return b
                if b is None: return a
                if a[0] <= b[0]: return (a[0], (b[0], merge(a[1], b[1])))
                return (b[0], (a[0], merge(a[1], b[1])))
            """,
            """
            def merge(a, b):
                if a is None: return b
                if b is None: return a
                if a[0] <= b[0]: return (a[0], merge(a[1], b))
                return (b[0], merge(a, None))
            """,
        ),
    ),
    assignment(
        "a tree with any number of branches",
        """
        total((1, []))
        total((1, [(2, []), (3, [])]))
        total((4, [(1, [(2, [])]), (0, [(5, []), (6, [])])]))
        """,
        """
        def total(t):
            return t[0] + sum(total(c) for c in t[1])
        """,
        (
            """
            def total(t):
                s, todo = 0, [t]
                while todo:
                    v, cs = todo.pop()
                    s += v; todo += cs
                return s
            """,
        ),
        (
            """
            def total(t):
                return t[0] + sum(c[0] for c in t[1])
            """,
            """
            def total(t):
                return t[0] + sum(total(c) for c in t[1][:2])
            """,
        ),
    ),
    assignment(
        "a search tree of dictionaries",
        """
        lookup({"key": 5, "left": None, "right": None}, 5)
        lookup({"key": 5, "left": {"key": 2, "left": None, "right": None}, "right": None}, 2)
        lookup({"key": 5, "left": {"key": 2, "left": None, "right": {"key": 3, "left": None, "right": None}}, "right": {"key": 9, "left": None, "right": None}}, 3)
        lookup({"key": 5, "left": {"key": 2, "left": None, "right": None}, "right": {"key": 7, "left": None, "right": None}}, 6)
        lookup(None, 1)
        """,
        """
        def lookup(t, k):
            while t:
                if t['key'] == k: return True
                t = t['left'] if k < t['key'] else t['right']
            return False
        """,
        (
            """
            def lookup(t, k):
                return t is not None and (t['key'] == k or lookup(t['left'], k) or lookup(t['right'], k))
            """,
        ),
        (
            """
            def lookup(t, k):
                while t:
                    if t['key'] == k: return True
                    t = t['right'] if k < t['key'] else t['left']
                return False
            """,
            """
            def lookup(t, k):
                return t is not None and t['key'] == k
            """,
        ),
    ),
    assignment(
        "cells that are 0 or 1",
        """
        step([[0, 1, 0], [0, 1, 0], [0, 1, 0]])
        step([[1, 1], [1, 1]])
        step([[0, 0], [0, 0]])
        step([[1, 0, 1], [0, 1, 0], [1, 0, 1]])
        """,
        """
        def step(g):
            n, m = len(g), len(g[0])
            def live(r, c): return sum(g[i][j] for i in range(max(0, r-1), min(n, r+2)) for j in range(max(0, c-1), min(m, c+2))) - g[r][c]
            return [[int(live(r, c) == 3 or (g[r][c] and live(r, c) == 2)) for c in range(m)] for r in range(n)]
        """,
        (
            """
            def step(g):
                s = {(r, c) for r, row in enumerate(g) for c, x in enumerate(row) if x == 1}
                out = []
                for r, row in enumerate(g):
                    new = []
                    for c, x in enumerate(row):
                        k = sum((r+i, c+j) in s for i in (-1,0,1) for j in (-1,0,1) if i or j)
                        new.append(1 if k == 3 or (k == 2 and x) else 0)
                    out.append(new)
                return out
            """,
        ),
        (
            """
            def step(g):
                n, m = len(g), len(g[0])
                def live(r, c): return sum(g[i][j] for i in range(max(0, r-1), min(n, r+2)) for j in range(max(0, c-1), min(m, c+2)))
                return [[int(live(r, c) == 3 or (g[r][c] and live(r, c) == 2)) for c in range(m)] for r in range(n)]
            """,
            """
            def step(g):
                n, m = len(g), len(g[0])
                def live(r, c): return sum(g[(r+i) % n][(c+j) % m] for i in (-1,0,1) for j in (-1,0,1) if i or j)
                return [[int(live(r, c) == 3 or (g[r][c] and live(r, c) == 2)) for c in range(m)] for r in range(n)]
            """,
        ),
    ),
    assignment(
        "the next palindrome",
        """
        np([1, 4, 9, 4, 1])
        np([1, 3, 1])
        np([4, 7, 2, 5, 5, 2, 7, 4])
        np([9, 9, 9])
        np([4, 7, 9, 2, 2, 9, 7, 4])
        """,
        """
        def np(digits):
            high = len(digits) // 2
            low = (len(digits) - 1) // 2
            digits = list(digits)
            while high < len(digits) and low >= 0:
                if digits[high] == 9:
                    digits[high] = digits[low] = 0
                    high += 1
                    low -= 1
                else:
                    digits[high] += 1
                    if low != high:
                        digits[low] += 1
                    return digits
            return [1] + (len(digits) - 1) * [0] + [1]
        """,
        (
            """
            def np(digits):
                n = int(''.join(map(str, digits))) + 1
                while str(n) != str(n)[::-1]: n += 1
                return [int(c) for c in str(n)]
            """,
        ),
        (
            """
            def np(digits):
                high = len(digits) // 2
                low = (len(digits) - 1) // 2
                digits = list(digits)
                while high < len(digits) and low >= 0:
                    if digits[high] == 9:
                        digits[high] = digits[low] = 0
                        high += 1
                        low -= 1
                    else:
                        digits[high] += 1
                        if low != high:
                            digits[low] += 1
                        return digits
                return [1] + len(digits) * [0] + [1]
            """,
            """
            def np(digits):
                high = len(digits) // 2
                low = (len(digits) - 1) // 2
                digits = list(digits)
                while high < len(digits) and low >= 0:
                    if digits[high] == 9:
                        digits[high] = digits[low] = 0
                        high += 1
                        low -= 1
                    else:
                        digits[high] += 1
                        if True:
                            digits[low] += 1
                        return digits
                return [1] + (len(digits) - 1) * [0] + [1]
            """,
        ),
    ),
    assignment(
        "words after their two values",
        """
        rpn([3.0, 5.0, '+', 2.0, '/'])
        rpn([2.0, 2.0, '+'])
        rpn([7.0, 4.0, '+', 3.0, '-'])
        rpn([1.0, 2.0, '*', 3.0, 4.0, '*', '+'])
        rpn([5.0, 9.0, 2.0, '*', '+'])
        """,
        """
        def rpn(tokens):
            op = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b}
            stack = []
            for token in tokens:
                if isinstance(token, float):
                    stack.append(token)
                else:
                    a = stack.pop()
                    b = stack.pop()
                    stack.append(op[token](b, a))
            return stack.pop()
        """,
        (
            """
            def rpn(tokens):
                assert tokens
                s = []
                for t in tokens:
                    if t in ('+', '-', '*', '/'):
                        y, x = s.pop(), s.pop()
                        s.append(x + y if t == '+' else x - y if t == '-' else x * y if t == '*' else x / y)
                    else: s.append(t)
                assert len(s) == 1
                return s[0]
            """,
        ),
        (
            """
            def rpn(tokens):
                op = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b}
                stack = []
                for token in tokens:
                    if isinstance(token, float):
                        stack.append(token)
                    else:
                        a = stack.pop()
                        b = stack.pop()
                        stack.append(op[token](a, b))
                return stack.pop()
            """,
            """
            def rpn(tokens):
                op = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a + b, '/': lambda a, b: a / b}
                stack = []
                for token in tokens:
                    if isinstance(token, float):
                        stack.append(token)
                    else:
                        a = stack.pop()
                        b = stack.pop()
                        stack.append(op[token](b, a))
                return stack.pop()
            """,
        ),
    ),
    assignment(
        "sets of words that share some",
        """
        common({"ann", "bob"}, {"bob", "cat"})
        common(set(), {"ann"})
        common({"ann"}, {"ann"})
        """,
        """
        def common(a, b):
            return a & b
        """,
        (
            """
            def common(a, b):
                return {x for x in a if x in b}
            """,
            """
            def common(a, b):
                return (a | b) - (a ^ b)
            """,
        ),
        (
            """
            def common(a, b):
                return a | b
            """,
            """
            def common(a, b):
                return a - (a - {min(b, default='')})
            """,
            """
            def common(a, b):
                return list(a & b)
            """,
        ),
    ),
    assignment(
        "the product of two matrices",
        """
        multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]])
        multiply([[1, 2, 3]], [[1], [2], [3]])
        multiply([[2], [0]], [[1, -1, 4]])
        """,
        """
        def multiply(a, b):
            return [[sum(a[i][k] * b[k][j] for k in range(len(b))) for j in range(len(b[0]))] for i in range(len(a))]
        """,
        (
            """
            def multiply(a, b):
                return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
            """,
            """
            def multiply(a, b):
                out = [[0] * len(b[0]) for _ in a]
                for i, row in enumerate(a):
                    for k, x in enumerate(row):
                        for j, y in enumerate(b[k]):
                            out[i][j] += x * y
                return out
            """,
        ),
        (
            """
            def multiply(a, b):
                return [[sum(a[i][k] * b[k][j] for k in range(len(b))) for j in range(len(a))] for i in range(len(a))]
            """,
            """
            def multiply(a, b):
                return [[sum(a[i][k] * b[k][j] for k in range(len(a))) for j in range(len(b[0]))] for i in range(len(a))]
            """,
            """
            def multiply(a, b):
                out = [[0] * len(b[0])] * len(a)
                for i, row in enumerate(a):
                    for k, x in enumerate(row):
                        for j, y in enumerate(b[k]):
                            out[i][j] += x * y
                return out
            """,
        ),
    ),
)
