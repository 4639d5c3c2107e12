"""Assignments as first courses give them: a reference, example calls, right ones that differ where the task is open,
and wrong ones. No input beside the examples is named by anybody."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent


@dataclass(frozen=True)
class Assignment:
    name: str
    examples: tuple[str, ...]
    reference: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]


def assignment(
    name: str, examples: str, reference: str, right: tuple[str, ...], wrong: tuple[str | tuple[str, str], ...]
) -> Assignment:
    """An assignment as its tables write it.

    Args:
        wrong: programs, or what stands once in the reference and what a wrong program has in its place.
    """
    calls = tuple(line.strip() for line in examples.strip().splitlines())
    solution = dedent(reference)
    programs = tuple(dedent(each) if isinstance(each, str) else edited(solution, *each) for each in wrong)
    return Assignment(name, calls, solution, tuple(map(dedent, right)), programs)


def edited(program: str, old: str, new: str) -> str:
    """The program with another text in the place of one that stands there once."""
    assert program.count(old) == 1, (old, program)
    return program.replace(old, new)


BIRTHDAYS = (
    '(("May", "15"), ("May", "16"), ("May", "19"), ("June", "17"), ("June", "18"), ("July", "14"), ("July", "16"), '
    '("August", "14"), ("August", "15"), ("August", "17"))'
)

ASSIGNMENTS = (
    assignment(
        "sorting people by age, whose ages differ",
        """
        sort_age([("F", 18)])
        sort_age([("M", 35), ("F", 18), ("M", 23), ("F", 19), ("M", 30), ("M", 17)])
        sort_age([("F", 18), ("M", 23), ("F", 19), ("M", 30), ("M", 17)])
        sort_age([("F", 18), ("M", 23), ("F", 19), ("M", 30)])
        sort_age([])
        """,
        """
        def sort_age(lst):
            sort = []
            while lst:
                largest = lst[0]
                for i in lst:
                    if i[1] > largest[1]:
                        largest = i
                lst.remove(largest)
                sort.append(largest)
            return sort
        """,
        (
            "def sort_age(lst):\n    return sorted(lst, key=lambda person: person[1], reverse=True)\n",
            "def sort_age(lst):\n    return sorted(lst, key=lambda person: person[1])[::-1]\n",
            """
            def sort_age(lst):
                ages = {age: gender for gender, age in lst}
                return [(ages[age], age) for age in sorted(ages, reverse=True)]
            """,
            """
            def sort_age(lst):
                for i in range(len(lst)):
                    for j in range(len(lst) - 1):
                        if lst[j][1] <= lst[j + 1][1]:
                            lst[j], lst[j + 1] = lst[j + 1], lst[j]
                return lst
            """,
        ),
        (
            "def sort_age(lst):\n    return sorted(lst, key=lambda person: person[1])\n",
            "def sort_age(lst):\n    return sorted(lst, reverse=True)\n",
            "def sort_age(lst):\n    return [age for gender, age in sorted(lst, key=lambda p: -p[1])]\n",
            """
            def sort_age(lst):
                for j in range(len(lst) - 1):
                    if lst[j][1] < lst[j + 1][1]:
                        lst[j], lst[j + 1] = lst[j + 1], lst[j]
                return lst
            """,
        ),
    ),
    assignment(
        "the k largest",
        """
        top_k([9, 8, 4, 5, 7, 2, 3, 1, 6], 5)
        top_k([9, 8, 4, 5, 7, 2, 3, 1, 6], 3)
        top_k([9, 9, 4, 9, 7, 9, 3, 1, 6], 5)
        top_k([4, 5, 2, 3, 1, 6], 6)
        top_k([4, 5, 2, 3, 1, 6], 0)
        top_k([], 0)
        """,
        """
        def top_k(lst, k):
            lst = list(lst)
            result = []
            while len(result) < k:
                largest = max(lst)
                lst.remove(largest)
                result.append(largest)
            return result
        """,
        (
            "def top_k(lst, k):\n    return sorted(lst, reverse=True)[:k]\n",
            """
            def top_k(lst, k):
                result = []
                for _ in range(k):
                    largest = 0
                    for n in lst:
                        if n > largest:
                            largest = n
                    result.append(largest)
                    lst.remove(largest)
                return result
            """,
            "import heapq\ndef top_k(lst, k):\n    return heapq.nlargest(k, lst)\n",
            "def top_k(lst, k):\n    lst.sort()\n    return lst[len(lst) - k:][::-1]\n",
        ),
        (
            "def top_k(lst, k):\n    return sorted(set(lst), reverse=True)[:k]\n",
            "def top_k(lst, k):\n    return sorted(lst)[:k]\n",
            "def top_k(lst, k):\n    return sorted(lst)[-k:][::-1]\n",
            "def top_k(lst, k):\n    return sorted(lst)[::-1][:k + 1]\n",
        ),
    ),
    assignment(
        "birthdays: three functions over pairs of month and day",
        f"""
        unique_day("16", {BIRTHDAYS})
        unique_day("18", {BIRTHDAYS})
        unique_day("19", {BIRTHDAYS})
        unique_day("15", {BIRTHDAYS})
        unique_day("20", {BIRTHDAYS})
        unique_month("May", {BIRTHDAYS})
        unique_month("June", {BIRTHDAYS})
        unique_month("June", (("May", "15"), ("June", "17"), ("July", "14")))
        unique_month("April", (("May", "15"), ("June", "17"), ("July", "14")))
        contains_unique_day("May", {BIRTHDAYS})
        contains_unique_day("June", {BIRTHDAYS})
        contains_unique_day("July", {BIRTHDAYS})
        contains_unique_day("August", {BIRTHDAYS})
        """,
        """
        def unique_day(day, possible_birthdays):
            count = 0
            for birthday in possible_birthdays:
                if birthday[1] == day:
                    count = count + 1
            return count == 1

        def unique_month(month, possible_birthdays):
            count = 0
            for birthday in possible_birthdays:
                if birthday[0] == month:
                    count = count + 1
            return count == 1

        def contains_unique_day(month, possible_birthdays):
            for birthday in possible_birthdays:
                if birthday[0] == month and unique_day(birthday[1], possible_birthdays):
                    return True
            return False
        """,
        (
            """
            def unique_day(day, possible_birthdays):
                return [d for m, d in possible_birthdays].count(day) == 1
            def unique_month(month, possible_birthdays):
                return [m for m, d in possible_birthdays].count(month) == 1
            def contains_unique_day(month, possible_birthdays):
                return any(unique_day(d, possible_birthdays) for m, d in possible_birthdays if m == month)
            """,
            """
            def unique_day(day, possible_birthdays):
                months = {m for m, d in possible_birthdays if d == day}
                return len(months) == 1
            def unique_month(month, possible_birthdays):
                days = {d for m, d in possible_birthdays if m == month}
                return len(days) == 1
            def contains_unique_day(month, possible_birthdays):
                return len([d for m, d in possible_birthdays if m == month and unique_day(d, possible_birthdays)]) > 0
            """,
        ),
        (
            """
            def unique_day(day, possible_birthdays):
                return [d for m, d in possible_birthdays].count(day) <= 1
            def unique_month(month, possible_birthdays):
                return [m for m, d in possible_birthdays].count(month) == 1
            def contains_unique_day(month, possible_birthdays):
                return any(unique_day(d, possible_birthdays) for m, d in possible_birthdays if m == month)
            """,
            """
            def unique_day(day, possible_birthdays):
                return [d for m, d in possible_birthdays].count(day) == 1
            def unique_month(month, possible_birthdays):
                return [m for m, d in possible_birthdays].count(month) == 1
            def contains_unique_day(month, possible_birthdays):
                for m, d in possible_birthdays:
                    if m == month:
                        return unique_day(d, possible_birthdays)
                return False
            """,
            """
            def unique_day(day, possible_birthdays):
                for m, d in possible_birthdays:
                    if d == day:
                        return True
                return False
            def unique_month(month, possible_birthdays):
                return [m for m, d in possible_birthdays].count(month) == 1
            def contains_unique_day(month, possible_birthdays):
                return any(unique_day(d, possible_birthdays) for m, d in possible_birthdays if m == month)
            """,
            """
            def unique_day(day, possible_birthdays):
                return [d for m, d in possible_birthdays].count(day) == 1
            def unique_month(month, possible_birthdays):
                return [m for m, d in possible_birthdays].count(month) == 1
            def contains_unique_day(month, possible_birthdays):
                return all(unique_day(d, possible_birthdays) for m, d in possible_birthdays if m == month)
            """,
        ),
    ),
    assignment(
        "the mean of a list that isn't empty",
        """
        mean([1.0, 2.0, 3.5])
        mean([4.0])
        mean([2.5, 0.1, 0.2, 9.75])
        """,
        """
        def mean(numbers):
            total = 0
            for number in numbers:
                total += number
            return total / len(numbers)
        """,
        (
            "def mean(numbers):\n    return sum(reversed(numbers)) / len(numbers)\n",
            "import math\ndef mean(numbers):\n    return math.fsum(numbers) / len(numbers)\n",
            "def mean(numbers):\n    if not numbers:\n        return None\n"
            "    return sum(n / len(numbers) for n in numbers)\n",
        ),
        (
            "def mean(numbers):\n    return sum(numbers) // len(numbers)\n",
            "def mean(numbers):\n    return sorted(numbers)[len(numbers) // 2]\n",
            "def mean(numbers):\n    return round(sum(numbers) / len(numbers), 1)\n",
            "def mean(numbers):\n    return sum(set(numbers)) / len(set(numbers)) if len(numbers) < 4 else 0.0\n",
        ),
    ),
    assignment(
        "adding two matrices of one form",
        """
        add([[1, 2], [3, 4]], [[5, 6], [7, 8]])
        add([[1]], [[2]])
        add([[1, 0, 2]], [[0, 3, 1]])
        add([[1], [2], [0]], [[0], [3], [1]])
        """,
        """
        def add(a, b):
            result = []
            for i in range(len(a)):
                row = []
                for j in range(len(a[0])):
                    row.append(a[i][j] + b[i][j])
                result.append(row)
            return result
        """,
        (
            "def add(a, b):\n    return [[x + y for x, y in zip(r, s)] for r, s in zip(a, b)]\n",
            """
            def add(a, b):
                for i in range(len(b)):
                    for j in range(len(b[i])):
                        b[i][j] += a[i][j]
                return b
            """,
        ),
        (
            "def add(a, b):\n    return [r + s for r, s in zip(a, b)]\n",
            """
            def add(a, b):
                result = [[0] * len(a[0])] * len(a)
                for i in range(len(a)):
                    for j in range(len(a[0])):
                        result[i][j] = a[i][j] + b[i][j]
                return result
            """,
            "def add(a, b):\n    n = len(a)\n    return [[a[i][j] + b[i][j] for j in range(n)] for i in range(n)]\n",
        ),
    ),
    assignment(
        "multiplying two matrices that fit",
        """
        multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]])
        multiply([[1, 2, 3]], [[1], [0], [2]])
        multiply([[1], [2]], [[3, 4]])
        multiply([[2]], [[3]])
        """,
        """
        def multiply(a, b):
            result = []
            for row in a:
                line = []
                for j in range(len(b[0])):
                    line.append(sum(row[k] * b[k][j] for k in range(len(b))))
                result.append(line)
            return result
        """,
        (
            "def multiply(a, b):\n    return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]\n",
            """
            def multiply(a, b):
                c = [[0] * len(b[0]) for _ in a]
                for i in range(len(a)):
                    for j in range(len(b[0])):
                        for k in range(len(a[0])):
                            c[i][j] += a[i][k] * b[k][j]
                return c
            """,
        ),
        (
            "def multiply(a, b):\n    return [[x * y for x, y in zip(r, s)] for r, s in zip(a, b)]\n",
            "def multiply(a, b):\n    return [[sum(x * y for x, y in zip(r, s)) for s in b] for r in a]\n",
            """
            def multiply(a, b):
                c = [[0] * len(b[0]) for _ in a]
                for i in range(len(a)):
                    for j in range(len(b[0])):
                        for k in range(len(a[0])):
                            c[i][j] = a[i][k] * b[k][j]
                return c
            """,
        ),
    ),
    assignment(
        "which of two dates is earlier",
        """
        earlier((2024, 1, 15), (2024, 2, 1))
        earlier((2023, 12, 31), (2024, 1, 1))
        earlier((2024, 5, 2), (2024, 5, 20))
        earlier((2025, 1, 1), (2024, 12, 31))
        """,
        """
        def earlier(first, second):
            if first[0] != second[0]:
                return first[0] < second[0]
            if first[1] != second[1]:
                return first[1] < second[1]
            return first[2] < second[2]
        """,
        (
            "def earlier(first, second):\n    return first < second\n",
            "import datetime\ndef earlier(a, b):\n    return datetime.date(*a) < datetime.date(*b)\n",
            "def earlier(a, b):\n    return a[0] * 10000 + a[1] * 100 + a[2] < b[0] * 10000 + b[1] * 100 + b[2]\n",
        ),
        (
            "def earlier(a, b):\n    return a[0] < b[0] or a[1] < b[1] or a[2] < b[2]\n",
            "def earlier(a, b):\n    return a[0] < b[0] or a[0] == b[0] and a[1] < b[1]\n",
            "def earlier(a, b):\n    return a[::-1] < b[::-1]\n",
            "def earlier(a, b):\n    return a <= b\n",
        ),
    ),
    assignment(
        "a value by its place in a list",
        """
        swap_with_next([1, 2, 3, 4], 0)
        swap_with_next([5, 6], 1)
        swap_with_next([7], 0)
        swap_with_next([3, 1, 2], 2)
        """,
        """
        def swap_with_next(items, place):
            items = list(items)
            other = (place + 1) % len(items)
            items[place], items[other] = items[other], items[place]
            return items
        """,
        (
            """
            def swap_with_next(items, place):
                other = place + 1
                if other == len(items):
                    other = 0
                items[place], items[other] = items[other], items[place]
                return items
            """,
            """
            def swap_with_next(items, place):
                if place == len(items) - 1:
                    return [items[-1]] + items[1:-1] + [items[0]] if len(items) > 1 else items
                return items[:place] + [items[place + 1], items[place]] + items[place + 2:]
            """,
        ),
        (
            """
            def swap_with_next(items, place):
                if place + 1 < len(items):
                    items[place], items[place + 1] = items[place + 1], items[place]
                return items
            """,
            """
            def swap_with_next(items, place):
                items[place], items[place - 1] = items[place - 1], items[place]
                return items
            """,
        ),
    ),
    assignment(
        "counting the leaves of nested tuples",
        """
        count_leaves(((1, 2), (3, 4)))
        count_leaves((1, (2, (3,))))
        count_leaves(())
        count_leaves((5,))
        count_leaves(((1, 2), 3, (4, (5, 6))))
        """,
        """
        def count_leaves(tree):
            if tree == ():
                return 0
            if type(tree) != tuple:
                return 1
            return count_leaves(tree[0]) + count_leaves(tree[1:])
        """,
        (
            """
            def count_leaves(tree):
                return sum(count_leaves(t) if isinstance(t, tuple) else 1 for t in tree)
            """,
            """
            def count_leaves(tree):
                return str(tree).count(",") + 1 - str(tree).count(",)") if False else len(flat(tree))
            def flat(tree):
                result = []
                for t in tree:
                    if isinstance(t, tuple):
                        result.extend(flat(t))
                    else:
                        result.append(t)
                return result
            """,
        ),
        (
            "def count_leaves(tree):\n    return len(tree)\n",
            "def count_leaves(tree):\n    return sum(len(t) if isinstance(t, tuple) else 1 for t in tree)\n",
            """
            def count_leaves(tree):
                if isinstance(tree, tuple) and len(tree) == 1:
                    return 1
                return sum(count_leaves(t) if isinstance(t, tuple) else 1 for t in tree) or 1
            """,
        ),
    ),
    assignment(
        "binary trees of value, left and right",
        """
        tree_sum((5, None, None))
        tree_sum((1, (2, None, None), (3, None, None)))
        tree_sum((4, (2, (1, None, None), None), (6, None, (8, None, None))))
        tree_height(None)
        tree_height((5, None, None))
        tree_height((4, (2, (1, None, None), None), (6, None, None)))
        """,
        """
        def tree_sum(tree):
            if tree is None:
                return 0
            return tree[0] + tree_sum(tree[1]) + tree_sum(tree[2])

        def tree_height(tree):
            if tree is None:
                return 0
            return 1 + max(tree_height(tree[1]), tree_height(tree[2]))
        """,
        (
            """
            def tree_sum(tree):
                total = tree[0]
                for child in tree[1:]:
                    if child is not None:
                        total += tree_sum(child)
                return total
            def tree_height(tree):
                if not tree:
                    return 0
                left, right = tree_height(tree[1]), tree_height(tree[2])
                return left + 1 if left > right else right + 1
            """,
        ),
        (
            """
            def tree_sum(tree):
                if tree is None:
                    return 0
                return tree[0] + tree_sum(tree[1])
            def tree_height(tree):
                return 0 if tree is None else 1 + max(tree_height(tree[1]), tree_height(tree[2]))
            """,
            """
            def tree_sum(tree):
                return 0 if tree is None else tree[0] + tree_sum(tree[1]) + tree_sum(tree[2])
            def tree_height(tree):
                return 0 if tree is None else 1 + tree_height(tree[1])
            """,
            """
            def tree_sum(tree):
                return 0 if tree is None else tree[0] + tree_sum(tree[1]) + tree_sum(tree[2])
            def tree_height(tree):
                return 0 if tree is None else 1 + tree_height(tree[1]) + tree_height(tree[2])
            """,
        ),
    ),
    assignment(
        "counting words",
        """
        count_words("the cat and the dog")
        count_words("hello")
        count_words("")
        count_words("to be or not to be")
        """,
        """
        def count_words(text):
            counts = {}
            for word in text.split():
                if word in counts:
                    counts[word] += 1
                else:
                    counts[word] = 1
            return counts
        """,
        (
            "def count_words(text):\n    words = text.split()\n    return {w: words.count(w) for w in words}\n",
            "from collections import Counter\ndef count_words(text):\n    return Counter(text.split())\n",
            """
            def count_words(text):
                counts = {}
                if text == "":
                    return counts
                for word in text.split(" "):
                    counts[word] = counts.get(word, 0) + 1
                return counts
            """,
        ),
        (
            "def count_words(text):\n    return {w: text.count(w) for w in text.split()}\n",
            "def count_words(text):\n    return {c: text.count(c) for c in text}\n",
            "def count_words(text):\n    return {w: 1 for w in text.split()}\n",
            "def count_words(text):\n    return {w: text.split(' ').count(w) for w in text.split(' ')}\n",
        ),
    ),
    assignment(
        "merging two sorted lists",
        """
        merge([1, 3, 5], [2, 4])
        merge([], [1, 2])
        merge([1, 1, 4], [1, 5])
        merge([2, 2], [])
        """,
        """
        def merge(a, b):
            result = []
            i = j = 0
            while i < len(a) and j < len(b):
                if a[i] <= b[j]:
                    result.append(a[i])
                    i += 1
                else:
                    result.append(b[j])
                    j += 1
            return result + a[i:] + b[j:]
        """,
        (
            "def merge(a, b):\n    return sorted(a + b)\n",
            """
            def merge(a, b):
                if not a:
                    return b
                if not b:
                    return a
                if a[0] < b[0]:
                    return [a[0]] + merge(a[1:], b)
                return [b[0]] + merge(a, b[1:])
            """,
        ),
        (
            "def merge(a, b):\n    return a + b\n",
            "def merge(a, b):\n    return sorted(set(a + b))\n",
            """
            def merge(a, b):
                result = []
                while a and b:
                    result.append(a.pop(0) if a[0] < b[0] else b.pop(0))
                return result + a
            """,
        ),
    ),
    assignment(
        "a caesar cipher of small letters",
        """
        encode("abc", 1)
        encode("xyz", 3)
        encode("hello", 0)
        encode("", 5)
        encode("python", 25)
        """,
        """
        def encode(text, shift):
            result = ""
            for letter in text:
                result += chr((ord(letter) - ord("a") + shift) % 26 + ord("a"))
            return result
        """,
        (
            """
            import string
            def encode(text, shift):
                letters = string.ascii_lowercase
                return text.translate(str.maketrans(letters, letters[shift:] + letters[:shift]))
            """,
            """
            def encode(text, shift):
                result = ""
                for letter in text:
                    code = ord(letter) + shift
                    if code > ord("z"):
                        code -= 26
                    result += chr(code)
                return result
            """,
        ),
        (
            "def encode(text, shift):\n    return ''.join(chr(ord(c) + shift) for c in text)\n",
            """
            def encode(text, shift):
                result = ""
                for letter in text:
                    code = ord(letter) + shift
                    if code >= ord("z"):
                        code -= 26
                    result += chr(code)
                return result
            """,
            "def encode(text, shift):\n    return ''.join(chr((ord(c) - 97 + shift) % 25 + 97) for c in text)\n",
        ),
    ),
    assignment(
        "marks by name, of a dictionary",
        """
        best({"Ann": 71, "Bob": 64})
        best({"Cleo": 90})
        best({"Ann": 50, "Bob": 80, "Cleo": 65})
        """,
        """
        def best(marks):
            name = None
            for student in marks:
                if name is None or marks[student] > marks[name]:
                    name = student
            return name
        """,
        (
            "def best(marks):\n    return max(marks, key=marks.get)\n",
            "def best(marks):\n    return sorted(marks.items(), key=lambda pair: pair[1])[-1][0]\n",
        ),
        (
            "def best(marks):\n    return max(marks)\n",
            "def best(marks):\n    return min(marks, key=marks.get)\n",
            "def best(marks):\n    return max(marks.values())\n",
            "def best(marks):\n    return list(marks)[0]\n",
        ),
    ),
    assignment(
        "days in a month",
        """
        days(1, 2023)
        days(2, 2024)
        days(2, 1900)
        days(2, 2000)
        days(4, 2023)
        days(12, 2021)
        """,
        """
        def days(month, year):
            if month == 2:
                leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
                return 29 if leap else 28
            return 30 if month in (4, 6, 9, 11) else 31
        """,
        (
            "import calendar\ndef days(month, year):\n    return calendar.monthrange(year, month)[1]\n",
            """
            def days(month, year):
                table = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
                if month == 2 and (year % 400 == 0 or year % 4 == 0 and year % 100):
                    return 29
                return table[month - 1]
            """,
        ),
        (
            "def days(month, year):\n"
            "    return (29 if year % 4 == 0 else 28) if month == 2 else 31 - (month in (4, 6, 9, 11))\n",
            "def days(month, year):\n    return 28 if month == 2 else 31 - (month in (4, 6, 9, 11))\n",
            """
            def days(month, year):
                leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
                return (29 if leap else 28) if month == 2 else 30 + month % 2
            """,
        ),
    ),
    assignment(
        "friends of friends, in a graph",
        """
        reachable({"a": ["b"], "b": ["a", "c"], "c": ["b"]}, "a")
        reachable({"a": [], "b": []}, "b")
        reachable({"a": ["c"], "b": [], "c": ["a"]}, "c")
        """,
        """
        def reachable(graph, start):
            seen = {start}
            pending = [start]
            while pending:
                for other in graph[pending.pop()]:
                    if other not in seen:
                        seen.add(other)
                        pending.append(other)
            return sorted(seen)
        """,
        (
            """
            def reachable(graph, start, seen=None):
                if seen is None:
                    seen = set()
                seen.add(start)
                for other in graph[start]:
                    if other not in seen:
                        reachable(graph, other, seen)
                return sorted(seen)
            """,
        ),
        (
            "def reachable(graph, start):\n    return sorted({start, *graph[start]})\n",
            "def reachable(graph, start):\n    return sorted(graph)\n",
            "def reachable(graph, start):\n    return sorted(graph[start])\n",
        ),
    ),
    assignment(
        "a type of triangle, by its sides",
        """
        triangle(3, 3, 3)
        triangle(3, 4, 5)
        triangle(5, 5, 8)
        triangle(7, 5, 7)
        """,
        """
        def triangle(a, b, c):
            if a == b and b == c:
                return "equilateral"
            if a == b or b == c or a == c:
                return "isosceles"
            return "scalene"
        """,
        (
            """
            def triangle(a, b, c):
                return {1: "equilateral", 2: "isosceles", 3: "scalene"}[len({a, b, c})]
            """,
            """
            def triangle(a, b, c):
                if a + b <= c or a + c <= b or b + c <= a:
                    return "none"
                return ["equilateral", "isosceles", "scalene"][len({a, b, c}) - 1]
            """,
        ),
        (
            """
            def triangle(a, b, c):
                if a == b == c:
                    return "equilateral"
                return "isosceles" if a == b or b == c else "scalene"
            """,
            "def triangle(a, b, c):\n    return 'equilateral' if a == b == c else 'scalene'\n",
        ),
    ),
    assignment(
        "printing a triangle of stars",
        """
        stars(1)
        stars(3)
        stars(5)
        """,
        "def stars(n):\n    for i in range(1, n + 1):\n        print('*' * i)\n",
        ("def stars(n):\n    print('\\n'.join('*' * i for i in range(1, n + 1)))\n",),
        (
            "def stars(n):\n    for i in range(n):\n        print('*' * i)\n",
            "def stars(n):\n    for i in range(1, n + 1):\n        print('* ' * i)\n",
            "def stars(n):\n    return '\\n'.join('*' * i for i in range(1, n + 1))\n",
        ),
    ),
    assignment(
        "reversing a list in place",
        """
        turn([1, 2, 3])
        turn([4])
        turn([])
        turn([5, 1, 5, 2])
        """,
        "def turn(items):\n    items.reverse()\n",
        ("def turn(items):\n    items[:] = items[::-1]\n",),
        (
            "def turn(items):\n    items = items[::-1]\n",
            "def turn(items):\n    items.sort(reverse=True)\n",
            "def turn(items):\n    return items[::-1]\n",
        ),
    ),
    assignment(
        "a class, tried by what its methods give",
        """
        Account(10).after([5, -3])
        Account(0).after([])
        Account(7).after([-7, 2])
        """,
        """
        class Account:
            def __init__(self, balance):
                self.balance = balance
            def after(self, moves):
                for move in moves:
                    if self.balance + move >= 0:
                        self.balance += move
                return self.balance
        """,
        (
            """
            class Account:
                def __init__(self, start):
                    self._start = start
                def after(self, moves):
                    balance = self._start
                    for move in moves:
                        balance = balance + move if balance >= -move else balance
                    return balance
            """,
        ),
        (
            """
            class Account:
                def __init__(self, balance):
                    self.balance = balance
                def after(self, moves):
                    return self.balance + sum(moves)
            """,
            """
            class Account:
                def __init__(self, balance):
                    self.balance = balance
                def after(self, moves):
                    for move in moves:
                        if self.balance + move > 0:
                            self.balance += move
                    return self.balance
            """,
        ),
    ),
)
