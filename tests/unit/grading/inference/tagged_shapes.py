"""Assignments whose sequences begin with a word or a sign, and classes whose methods have few examples each."""

from __future__ import annotations

from tests.unit.grading.inference.assignments import assignment

TAGGED_SHAPES = (
    assignment(
        "folders that hold files and folders",
        """
        size(('file', 'a', 3))
        size(('dir', 'root', []))
        size(('dir', 'root', [('file', 'a', 3), ('file', 'b', 4)]))
        size(('dir', 'r', [('dir', 's', [('file', 'x', 1)]), ('file', 'y', 2)]))
        find(('file', 'a', 3), 'a')
        find(('file', 'a', 3), 'b')
        find(('dir', 'root', [('dir', 'home', [('file', 'n', 5)])]), 'n')
        find(('dir', 'root', [('file', 'a', 1)]), 'z')
        """,
        """
        def size(tree):
            kind, name, content = tree
            return content if kind == 'file' else sum(map(size, content))
        def find(tree, wanted):
            kind, name, content = tree
            if name == wanted: return name
            if kind == 'dir':
                for child in content:
                    below = find(child, wanted)
                    if below is not None: return name + '/' + below
            return None
        """,
        (
            """
            def size(tree):
                match tree:
                    case ('file', _, n): return n
                    case ('dir', _, children):
                        t = 0
                        for c in children: t += size(c)
                        return t
            def find(tree, wanted):
                match tree:
                    case (_, name, _) if name == wanted: return name
                    case ('dir', name, children):
                        for c in children:
                            r = find(c, wanted)
                            if r: return f'{name}/{r}'
            """,
        ),
        (
            """
            def size(tree):
                kind, name, content = tree
                return content if kind == 'file' else sum(c[2] for c in content if c[0] == 'file')
            def find(tree, wanted):
                kind, name, content = tree
                if name == wanted: return name
                if kind == 'dir':
                    for child in content:
                        below = find(child, wanted)
                        if below is not None: return name + '/' + below
                return None
            """,
            """
            def size(tree):
                kind, name, content = tree
                return content if kind == 'file' else sum(map(size, content))
            def find(tree, wanted):
                kind, name, content = tree
                if name == wanted: return name
                if kind == 'dir':
                    for child in content:
                        below = find(child, wanted)
                        if below is not None: return name + '/' + below
                        return None
                return None
            """,
        ),
    ),
    assignment(
        "expressions whose first word tells what follows",
        """
        value(('num', 3), {})
        value(('var', 'x'), {'x': 5})
        value(('neg', ('num', 2)), {})
        value(('add', ('num', 1), ('var', 'y')), {'y': 4})
        value(('mul', ('neg', ('var', 'x')), ('num', 3)), {'x': 2, 'y': 1})
        value(('add', ('mul', ('num', 2), ('num', 3)), ('neg', ('num', 1))), {'x': 0})
        """,
        """
        def value(e, names):
            kind = e[0]
            if kind == 'num': return e[1]
            if kind == 'var': return names[e[1]]
            if kind == 'neg': return -value(e[1], names)
            a, b = value(e[1], names), value(e[2], names)
            return a + b if kind == 'add' else a * b
        """,
        (
            """
            def value(e, names):
                match e:
                    case ('num', n): return n
                    case ('var', v): return names[v]
                    case ('neg', a): return -value(a, names)
                    case ('add', a, b): return value(a, names) + value(b, names)
                    case ('mul', a, b): return value(a, names) * value(b, names)
            """,
            """
            def value(e, names):
                op, *args = e
                if op == 'num':
                    (n,) = args
                    return n
                if op == 'var':
                    (v,) = args
                    return names[v]
                vals = [value(a, names) for a in args]
                if op == 'neg':
                    (x,) = vals
                    return -x
                x, y = vals
                return {'add': x + y, 'mul': x * y}[op]
            """,
        ),
        (
            """
            def value(e, names):
                kind = e[0]
                if kind == 'num': return e[1]
                if kind == 'var': return names[e[1]]
                if kind == 'neg': return abs(value(e[1], names)) * -1
                a, b = value(e[1], names), value(e[2], names)
                return a + b if kind == 'add' else a * b
            """,
            """
            def value(e, names):
                kind = e[0]
                if kind == 'num': return e[1]
                if kind == 'var': return names.get(e[1], 0)
                if kind == 'neg': return -value(e[1], names)
                a, b = value(e[1], names), value(e[2], {})
                return a + b if kind == 'add' else a * b
            """,
        ),
    ),
    assignment(
        "commands of different lengths",
        """
        run([])
        run([('push', 1), ('push', 2), ('add',)])
        run([('push', 3), ('dup',), ('add',), ('push', 7)])
        run([('push', 3), ('pop',)])
        run([('push', 2), ('dup',), ('dup',), ('pop',), ('add',)])
        """,
        """
        def run(commands):
            stack = []
            for command in commands:
                if command[0] == 'push': stack.append(command[1])
                elif command[0] == 'pop': stack.pop()
                elif command[0] == 'dup': stack.append(stack[-1])
                else: stack.append(stack.pop() + stack.pop())
            return stack
        """,
        (
            """
            def run(commands):
                s = []
                for c in commands:
                    match c:
                        case ('push', n): s = [*s, n]
                        case ('pop',): s = s[:-1]
                        case ('dup',): s = s + s[-1:]
                        case ('add',): s = s[:-2] + [s[-2] + s[-1]]
                return s
            """,
        ),
        (
            """
            def run(commands):
                stack = []
                for command in commands:
                    if command[0] == 'push': stack.append(command[1])
                    elif command[0] == 'pop': stack.pop(0)
                    elif command[0] == 'dup': stack.append(stack[-1])
                    else: stack.append(stack.pop() + stack.pop())
                return stack
            """,
            """
            def run(commands):
                stack = []
                for command in commands:
                    if command[0] == 'push': stack.append(command[1])
                    elif command[0] == 'pop': stack.pop()
                    elif command[0] == 'dup': stack.append(stack[0])
                    else: stack.append(stack.pop() + stack.pop())
                return stack
            """,
        ),
    ),
    assignment(
        "methods of one class, each with few examples",
        """
        Inventory({}).total()
        Inventory({'pen': (2, 3), 'cup': (5, 1)}).total()
        Inventory({'pen': (2, 3), 'cup': (2, 1)}).cheapest()
        Inventory({}).cheapest()
        Inventory({'cup': (4, 0), 'pen': (3, 1), 'map': (9, 2)}).cheapest()
        Inventory({'pen': (2, 3), 'cup': (5, 1)}).without('pen').total()
        Inventory({'pen': (2, 3)}).without('cup').cheapest()
        """,
        """
        class Inventory:
            def __init__(self, items):
                self.items = dict(items)
            def total(self):
                return sum(price * count for price, count in self.items.values())
            def cheapest(self):
                if not self.items:
                    return None
                return min(self.items, key=lambda n: (self.items[n][0], n))
            def without(self, name):
                return Inventory({k: v for k, v in self.items.items() if k != name})
        """,
        (
            """
            class Inventory:
                def __init__(self, items):
                    self.items = items
                def total(self):
                    return sum(p * c for p, c in self.items.values())
                def cheapest(self):
                    return min(((p, n) for n, (p, c) in self.items.items()), default=(0, None))[1]
                def without(self, name):
                    return Inventory({n: (p, c) for n, (p, c) in self.items.items() if n != name})
            """,
            """
            class Inventory:
                def __init__(self, items):
                    self._d = items
                def total(self):
                    t = 0
                    for name in self._d:
                        p, c = self._d[name]
                        t += p * c
                    return t
                def cheapest(self):
                    best = None
                    for name in sorted(self._d):
                        if best is None or self._d[name][0] < self._d[best][0]:
                            best = name
                    return best
                def without(self, name):
                    copy = dict(self._d)
                    copy.pop(name, None)
                    return Inventory(copy)
            """,
        ),
        (
            """
            class Inventory:
                def __init__(self, items): self.items = dict(items)
                def total(self): return sum(price * count for price, count in self.items.values())
                def cheapest(self):
                    if not self.items: return None
                    return min(self.items, key=lambda n: self.items[n][0])
                def without(self, name): return Inventory({k: v for k, v in self.items.items() if k != name})
            """,
            """
            class Inventory:
                def __init__(self, items): self.items = dict(items)
                def total(self): return sum(price * count for price, count in self.items.values())
                def cheapest(self):
                    if not self.items: return None
                    return min(self.items, key=lambda n: (self.items[n][0], n))
                def without(self, name):
                    self.items.pop(name)
                    return self
            """,
            """
            class Inventory:
                def __init__(self, items): self.items = dict(items)
                def total(self): return sum(price * max(1, count) for price, count in self.items.values())
                def cheapest(self):
                    if not self.items: return None
                    return min(self.items, key=lambda n: (self.items[n][0], n))
                def without(self, name): return Inventory({k: v for k, v in self.items.items() if k != name})
            """,
        ),
    ),
    assignment(
        "expressions in which no example has a sign twice",
        """
        evaluate(3)
        evaluate(('+', 1, 2))
        evaluate(('-', 5, 2))
        evaluate(('*', 4, 2))
        evaluate(('+', ('*', 2, 3), 4))
        evaluate(('-', 7, ('+', 1, ('*', 2, 2))))
        evaluate(('*', ('-', 1, 3), ('+', 2, 2)))
        """,
        """
        def evaluate(e):
            if isinstance(e, int):
                return e
            op, a, b = e
            a, b = evaluate(a), evaluate(b)
            return a + b if op == '+' else a - b if op == '-' else a * b
        """,
        (
            """
            import operator
            OPS = {'+': operator.add, '-': operator.sub, '*': operator.mul}
            def evaluate(e):
                if not isinstance(e, tuple):
                    return e
                return OPS[e[0]](evaluate(e[1]), evaluate(e[2]))
            """,
            """
            def evaluate(e):
                match e:
                    case ('+', l, r): return evaluate(l) + evaluate(r)
                    case ('-', l, r): return evaluate(l) - evaluate(r)
                    case ('*', l, r): return evaluate(l) * evaluate(r)
                    case n: return n
            """,
        ),
        (
            """
            def evaluate(e):
                if isinstance(e, int): return e
                op, a, b = e
                a, b = evaluate(a), evaluate(b)
                return a + b if op == '+' else abs(a - b) if op == '-' else a * b
            """,
            """
            def evaluate(e):
                if isinstance(e, int): return e
                op, a, b = e
                if isinstance(a, tuple): a = evaluate(a)
                if isinstance(b, tuple) and op != '-': b = evaluate(b)
                if isinstance(b, tuple): b = evaluate(b) if b[0] != '-' else 0
                return a + b if op == '+' else a - b if op == '-' else a * b
            """,
            """
            def evaluate(e):
                if isinstance(e, int): return e
                op, a, b = e
                a, b = evaluate(a), evaluate(b)
                return a + b if op == '+' else b - a if op == '-' else a * b
            """,
        ),
    ),
)
