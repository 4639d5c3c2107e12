"""Assignments whose inputs follow a rule: of writing, of counting, of what may be done with an object."""

# ruff: noqa: E501 (programs are written as their authors write them)
from __future__ import annotations

from tests.unit.grading.inference.assignments import assignment

RULED_SHAPES = (
    assignment(
        "a sum in reverse Polish notation",
        """
        rpn('3 4 +')
        rpn('3 4 + 2 *')
        rpn('10 2 -')
        rpn('7')
        rpn('1 2 3 * -')
        """,
        """
        def rpn(text):
            stack = []
            for word in text.split():
                if word in "+-*":
                    b, a = stack.pop(), stack.pop()
                    stack.append(a + b if word == "+" else a - b if word == "-" else a * b)
                else:
                    stack.append(int(word))
            return stack.pop()
        """,
        (
            """
            import operator
            OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul}
            def rpn(text):
                s = []
                for t in text.split(" "):
                    if t in OPS:
                        y = s.pop()
                        x = s.pop()
                        s.append(OPS[t](x, y))
                    else:
                        s.append(int(t))
                return s[0]
            """,
            """
            def rpn(text):
                tokens = text.split()
                def value():
                    t = tokens.pop()
                    if t not in ("+", "-", "*"):
                        return int(t)
                    right = value()
                    left = value()
                    if t == "+": return left + right
                    if t == "-": return left - right
                    return left * right
                return value()
            """,
        ),
        (
            ("b, a =", "a, b ="),
            ("a * b)", "a + b)"),
            ("else a - b if", "else abs(a - b) if"),
            ("stack.append(int(word))", "stack.append(int(word[0]))"),
            """
            def rpn(text):
                words = text.split()
                total = int(words[0])
                for i in range(1, len(words) - 1, 2):
                    n, op = int(words[i]) if words[i] not in '+-*' else 0, words[i + 1]
                    if op == '+': total += n
                    elif op == '-': total -= n
                    elif op == '*': total *= n
                return total
            """,
        ),
    ),
    assignment(
        "a Roman numeral",
        """
        roman('III')
        roman('IV')
        roman('MCMXCIV')
        roman('LVIII')
        roman('XL')
        roman('D')
        """,
        """
        VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

        def roman(text):
            total = 0
            for i, letter in enumerate(text):
                value = VALUES[letter]
                if i + 1 < len(text) and VALUES[text[i + 1]] > value:
                    total -= value
                else:
                    total += value
            return total
        """,
        (
            """
            def roman(text):
                v = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)
                total = last = 0
                for c in reversed(text):
                    n = v[c]
                    total += n if n >= last else -n
                    last = max(last, n)
                return total
            """,
            """
            def roman(text):
                parts = [("CM", 900), ("CD", 400), ("XC", 90), ("XL", 40), ("IX", 9), ("IV", 4), ("M", 1000), ("D", 500), ("C", 100), ("L", 50), ("X", 10), ("V", 5), ("I", 1)]
                total = 0
                for p, n in parts:
                    while p in text:
                        text = text.replace(p, "", 1)
                        total += n
                return total
            """,
            """
            def roman(text):
                for a, b in (("CM", "DCCCC"), ("CD", "CCCC"), ("XC", "LXXXX"), ("XL", "XXXX"), ("IX", "VIIII"), ("IV", "IIII")):
                    text = text.replace(a, b)
                return sum({"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}[c] for c in text)
            """,
        ),
        (
            ("total -=", "total +="),
            ("1]] > value:", "1]] < value:"),
            ('"L": 50,', '"L": 40,'),
            ('"D": 500,', '"D": 50,'),
        ),
    ),
    assignment(
        "a letter as often as the number before it says",
        """
        expand('3a2b')
        expand('1x')
        expand('12c1d')
        expand('')
        """,
        """
        def expand(text):
            result, number = "", ""
            for c in text:
                if c.isdigit():
                    number += c
                else:
                    result += c * int(number)
                    number = ""
            return result
        """,
        (
            r"""
            import re
            def expand(text):
                return "".join(letter * int(count) for count, letter in re.findall(r"(\d+)(\D)", text))
            """,
            """
            def expand(text):
                out = []
                i = 0
                while i < len(text):
                    j = i
                    while text[j].isdigit():
                        j += 1
                    out.append(text[j] * int(text[i:j]))
                    i = j + 1
                return ''.join(out)
            """,
            """
            import re
            def expand(text):
                parts = re.split(r"([a-z])", text)
                return "".join(int(n) * c for n, c in zip(parts[::2], parts[1::2]))
            """,
            """
            def expand(text):
                n = 0
                s = ''
                for c in text:
                    if c in '0123456789':
                        n = n * 10 + int(c)
                    else:
                        s += c * n
                        n = 0
                return s
            """,
        ),
        (
            ("number +=", "number ="),
            """
            def expand(text):
                result, number = "", ""
                for c in text:
                    if c.isdigit():
                        number += c
                    else:
                        result += c * int(number)
                        pass
                return result
            """,
            ("int(number)", "(int(number) % 10)"),
            ("+= c * int(number)", "= c * int(number) + result"),
            ("int(number)", "min(int(number), 12)"),
        ),
    ),
    assignment(
        "days from Monday to Friday",
        """
        workdays(date(2024, 3, 1), date(2024, 3, 8))
        workdays(date(2024, 3, 2), date(2024, 3, 3))
        workdays(date(2024, 2, 28), date(2024, 3, 1))
        workdays(date(2023, 12, 29), date(2024, 1, 2))
        """,
        """
        from datetime import date, timedelta

        def workdays(start, end):
            count = 0
            day = start
            while day <= end:
                if day.weekday() < 5:
                    count += 1
                day += timedelta(days=1)
            return count
        """,
        (
            """
            from datetime import date, timedelta

            def workdays(start, end):
                return sum((start + timedelta(days=i)).weekday() not in (5, 6) for i in range((end - start).days + 1))
            """,
            """
            from datetime import date, timedelta

            def workdays(start, end):
                return len([o for o in range(start.toordinal(), end.toordinal() + 1) if date.fromordinal(o).isoweekday() <= 5])
            """,
            """
            from datetime import date, timedelta

            def workdays(start, end):
                days = (end - start).days + 1
                weeks, rest = divmod(days, 7)
                n = weeks * 5
                for i in range(rest):
                    if (start.weekday() + i) % 7 < 5:
                        n += 1
                return n
            """,
        ),
        (
            ("<= end:", "< end:"),
            ("day.weekday() < 5:", "day.weekday() < 6:"),
            ("day.weekday() < 5:", "day.weekday() <= 5:"),
            ("weekday", "isoweekday"),
            ("= start", "= start + timedelta(days=1)"),
            ("weekday()", "day % 7"),
        ),
    ),
    assignment(
        "full years between two days",
        """
        age(date(2000, 5, 17), date(2024, 5, 17))
        age(date(2000, 5, 17), date(2024, 5, 16))
        age(date(1999, 12, 31), date(2000, 1, 1))
        age(date(2010, 3, 2), date(2012, 7, 1))
        """,
        """
        from datetime import date

        def age(born, day):
            years = day.year - born.year
            if (day.month, day.day) < (born.month, born.day):
                years -= 1
            return years
        """,
        (
            """
            from datetime import date

            def age(born, day):
                return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
            """,
            """
            from datetime import date

            def age(born, day):
                n = 0
                while (born.year + n + 1, born.month, born.day) <= (day.year, day.month, day.day):
                    n += 1
                return n
            """,
            """
            from datetime import date

            def age(born, day):
                y = day.year - born.year
                if day.month > born.month or day.month == born.month and day.day >= born.day:
                    return y
                return y - 1
            """,
        ),
        (
            ("< (born.month,", "<= (born.month,"),
            ("years -= 1", "pass"),
            ("(day.month, day.day) < (born.month, born.day)", "day.month < born.month"),
            ("(day.month, day.day) < (born.month, born.day)", "day.month < born.month or day.day < born.day"),
            """
            from datetime import date

            def age(born, day):
                return (day - born).days // 365
            """,
            """
            from datetime import date

            def age(born, day):
                return int((day - born).days / 365.25)
            """,
        ),
    ),
    assignment(
        "a square of any size",
        """
        is_square(16)
        is_square(15)
        is_square(0)
        is_square(-4)
        is_square(10 ** 40)
        is_square(10 ** 40 + 1)
        """,
        """
        import math

        def is_square(n):
            if n < 0:
                return False
            return math.isqrt(n) ** 2 == n
        """,
        (
            """
            def is_square(n):
                if n < 0:
                    return False
                low, high = 0, n + 1
                while low < high:
                    m = (low + high) // 2
                    if m * m < n:
                        low = m + 1
                    else:
                        high = m
                return low * low == n
            """,
            """
            def is_square(n):
                if n < 2:
                    return n >= 0
                x = n
                while x * x > n:
                    x = (x + n // x) // 2
                return x * x == n
            """,
        ),
        (
            """
            import math

            def is_square(n):
                n = abs(n)
                return math.isqrt(n) ** 2 == n
            """,
            ("math.isqrt(n)", "int(math.sqrt(n))"),
            ("math.isqrt(n)", "round(n ** 0.5)"),
            ("math.isqrt(n) ** 2 == n", "(n ** 0.5).is_integer()"),
        ),
    ),
    assignment(
        "an account that counts what it refuses",
        """
        Account(100).deposit(50).withdraw(30).balance
        Account().withdraw(5).refused
        Account(5).withdraw(5).balance
        Account(10).deposit(1).withdraw(20).withdraw(2).log
        """,
        """
        class Account:
            def __init__(self, balance=0):
                self.balance = balance
                self.refused = 0
                self.log = []

            def deposit(self, amount):
                self.balance += amount
                self.log.append(("in", amount))
                return self

            def withdraw(self, amount):
                if amount > self.balance:
                    self.refused += 1
                else:
                    self.balance -= amount
                    self.log.append(("out", amount))
                return self
        """,
        (
            """
            class Account:
                def __init__(self, balance=0):
                    self.refused = 0
                    self.start = balance
                    self.log = []
                @property
                def balance(self):
                    return self.start + sum(a if k == "in" else -a for k, a in self.log)
                def deposit(self, amount):
                    self.log += [("in", amount)]
                    return self
                def withdraw(self, amount):
                    if self.balance >= amount:
                        self.log += [("out", amount)]
                    else:
                        self.refused += 1
                    return self
            """,
            """
            from dataclasses import dataclass, field
            @dataclass
            class Account:
                balance: int = 0
                refused: int = 0
                log: list = field(default_factory=list)
                def _note(self, kind, amount):
                    self.log.append((kind, amount))
                    return self
                def deposit(self, amount):
                    self.balance = self.balance + amount
                    return self._note("in", amount)
                def withdraw(self, amount):
                    if self.balance - amount < 0:
                        self.refused = self.refused + 1
                        return self
                    self.balance = self.balance - amount
                    return self._note("out", amount)
            """,
        ),
        (
            ("> self.balance:", ">= self.balance:"),
            ("self.refused +=", "self.refused ="),
            ('self.log.append(("out", amount))', "pass"),
            ("self.balance +=", "self.balance ="),
            ("self.refused += 1", "self.refused += 1; self.log.append(('out', 0))"),
            ("-= amount", "-= amount + 0 * self.refused; self.refused = 0"),
            """
            class Account:
                log = []
                def __init__(self, balance=0):
                    self.balance = balance
                    self.refused = 0
                def deposit(self, amount):
                    self.balance += amount
                    self.log.append(("in", amount))
                    return self
                def withdraw(self, amount):
                    if amount > self.balance:
                        self.refused += 1
                    else:
                        self.balance -= amount
                        Account.log = Account.log + [("out", amount)]
                        self.log.append(("out", amount))
                    return self
            """,
            """
            class Account:
                def __init__(self, balance=0):
                    self.balance = balance
                    self.refused = 0
                    self.log = []
                def deposit(self, amount):
                    self.balance += amount
                    self.log.append(("in", amount))
                    return self
                def withdraw(self, amount):
                    if self.balance <= 0:
                        self.refused += 1
                    else:
                        self.balance -= amount
                        self.log.append(("out", amount))
                    return self
            """,
        ),
    ),
    assignment(
        "names with values in a text",
        """
        query('a=1&b=2')
        query('x=7')
        query('a=1&a=2&c=3')
        query('name=ann&age=30')
        """,
        """
        def query(text):
            found = {}
            for pair in text.split("&"):
                name, value = pair.split("=")
                found.setdefault(name, []).append(value)
            return found
        """,
        (
            """
            def query(text):
                d = {}
                for p in text.split("&"):
                    k, _, v = p.partition("=")
                    d[k] = d.get(k, []) + [v]
                return d
            """,
            """
            from urllib.parse import parse_qs
            def query(text):
                return parse_qs(text)
            """,
            """
            def query(text):
                pairs = [p.split('=') for p in text.split('&')]
                return {k: [v for n, v in pairs if n == k] for k, _ in pairs}
            """,
        ),
        (
            ("setdefault(name, []).append(value)", "__setitem__(name, [value])"),
            ('text.split("&"):', 'text.split("&")[:2]:'),
            ("[]).append(value)", "[]).append(value[:1])"),
            ("append(value)", "insert(0, value)"),
            ("name, value", "value, name"),
        ),
    ),
    assignment(
        "numbers without end",
        """
        list(islice(fib(), 5))
        list(islice(fib(), 1))
        next(fib())
        """,
        """
        from itertools import islice

        def fib():
            a, b = 0, 1
            while True:
                yield a
                a, b = b, a + b
        """,
        (
            """
            from itertools import islice

            def fib():
                yield 0
                yield 1
                last = [0, 1]
                while True:
                    last.append(last[-1] + last[-2])
                    yield last[-1]
            """,
            """
            from itertools import islice

            class fib:
                def __init__(self):
                    self.a, self.b = 0, 1
                def __iter__(self):
                    return self
                def __next__(self):
                    now = self.a
                    self.a, self.b = self.b, self.a + self.b
                    return now
            """,
        ),
        (
            ("b = 0, 1", "b = 1, 1"),
            ("b, a + b", "b, a + a"),
            ("while True", "for _ in range(5)"),
            ("b, a + b", "b, b + 1"),
            """
            from itertools import islice

            def fib():
                yield from [0, 1, 1, 2, 3, 5, 8]
            """,
        ),
    ),
    assignment(
        "a sum without ranks of signs",
        """
        calc('3')
        calc('2 + 3 * 4')
        calc('10 - 2')
        calc('2 * 3 - 1 + 5')
        """,
        """
        def calc(text):
            words = text.split()
            total = int(words[0])
            for sign, number in zip(words[1::2], words[2::2]):
                n = int(number)
                total = total + n if sign == "+" else total - n if sign == "-" else total * n
            return total
        """,
        (
            """
            def calc(text):
                tokens = text.split(' ')
                value = int(tokens.pop(0))
                while tokens:
                    op = tokens.pop(0)
                    n = int(tokens.pop(0))
                    if op == '+': value += n
                    elif op == '-': value -= n
                    else: value *= n
                return value
            """,
            """
            def calc(text):
                if ' ' not in text:
                    return int(text)
                left, sign, right = text.rsplit(' ', 2)
                return {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b}[sign](calc(left), int(right))
            """,
        ),
        (
            ("total * n", "total + n"),
            ("total - n", "n - total"),
            ("words[2::2]):", "words[2:4:2]):"),
            ("int(words[0])", "0"),
            """
            def calc(text):
                return eval(text)
            """,
            """
            def calc(text):
                left, _, right = text.partition(' ')
                if not right: return int(left)
                sign, rest = right[0], right[2:]
                a, b = int(left), calc(rest)
                return a + b if sign == '+' else a - b if sign == '-' else a * b
            """,
        ),
    ),
    assignment(
        "the nearest full hour",
        """
        round_hour(datetime(2024, 1, 1, 10, 35))
        round_hour(datetime(2024, 1, 1, 10, 5))
        round_hour(datetime(2023, 12, 31, 23, 50))
        round_hour(datetime(2024, 2, 28, 23, 30))
        """,
        """
        from datetime import datetime, timedelta

        def round_hour(moment):
            start = moment.replace(minute=0)
            return start + timedelta(hours=1) if moment.minute >= 30 else start
        """,
        (
            """
            from datetime import datetime, timedelta

            def round_hour(moment):
                later = moment + timedelta(minutes=30)
                return later - timedelta(minutes=later.minute)
            """,
            """
            from datetime import datetime, timedelta

            def round_hour(moment):
                return datetime(moment.year, moment.month, moment.day, moment.hour) + timedelta(hours=int(moment.minute >= 30))
            """,
        ),
        (
            ("moment.minute >= 30 else", "moment.minute > 30 else"),
            ("timedelta(hours=1)", "timedelta(hours=2)"),
            (">= 30 else", ">= 29 else"),
            ("start + timedelta(hours=1)", "moment.replace(hour=(moment.hour + 1) % 24, minute=0)"),
            """
            from datetime import datetime, timedelta

            def round_hour(moment):
                return moment.replace(minute=0)
            """,
        ),
    ),
)
