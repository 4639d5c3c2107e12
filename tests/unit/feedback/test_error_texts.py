"""What exceptions mean: each on the learner's own line, with the values that stood there."""

# ruff: noqa: E501 (in the table a row is a line)
from __future__ import annotations

from dataclasses import asdict
from textwrap import dedent
from typing import Any

import pytest

from orienteer.feedback.error_texts.explaining import Explanation, explain
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Trial
from orienteer.inside.agent import Agent
from orienteer.inside.encoding import encode


def explained(source: str, *arguments: Any, call: str = "f") -> Explanation:
    """What is said when `f` is called with these arguments."""
    source = dedent(source).strip("\n") + "\n"
    trial = Trial("call", call, tuple(map(encode, arguments)), observe=("value", "exception", "failure"))
    text, extras = Agent({"answer.py": source.encode()}, "answer.py").perform(asdict(trial))
    extras["traceback"] = tuple(map(tuple, extras.get("traceback", ())))
    found = explain(source, Observation(text, Extras(**extras)))
    assert found is not None
    return found


def body(*lines: str, given: str = "a") -> str:
    return f"def f({given}):\n" + "".join(f"    {line}\n" for line in lines)


TABLE: list[tuple[str, str, tuple[Any, ...], int, str]] = [
    ("a misspelt name", body("total = a", "return totl"), (1,), 3, "uses the name `totl`, and nothing is called that there. There is `total`: is that"),
    ("a name with another capital", body("Total = a", "return total"), (1,), 3, "There is `Total`: capital and small letters"),
    ("a builtin misspelt", body("return lenn(a)"), (1,), 2, "There is `len`"),
    ("a short name that isn't like a longer one", body("return yes"), (1,), 2, "nothing is called that there. A name has to get a value"),
    ("a method that isn't called, added", body("out = []", "out += a.upper", "return out"), ("x",), 3, "and that has none. A function gives its value where it is called"),
    ("a method that isn't called, joined", body("return ' '.join(a.split)"), ("x y",), 2, "it takes a list of texts. A function gives its value where it is called"),
    ("a number that is counted in a text", body("return 'abc'.count(a)"), (1,), 2, "where one of type str is needed"),
    ("another language's constant", body("return true"), (1,), 2, "Python writes it `True`"),
    ("a module that isn't imported", body("return math.sqrt(a)"), (4,), 2, "has to be imported first, with `import math`"),
    ("another function's local", "def g():\n    inner = 1\n    return inner\ndef f(a):\n    return inner\n", (1,), 5, "put together inside `g`"),
    ("a misspelt break", body("for x in a:", "    brek"), ([1],), 3, "uses the name `brek`, and nothing is called that there. Python has `break`: is that what is meant?"),
    ("a misspelt continue beside a like name", body("contiuned = 0", "for x in a:", "    contiune"), ([1],), 4, "Python has `continue`: is"),
    ("a misspelt pass", body("if a:", "    pas"), (1,), 3, "Python has `pass`: is"),
    ("a misspelt return alone", body("retrun"), (1,), 2, "Python has `return`: is"),
    ("a misspelt return with brackets", body("retrun(a)"), (1,), 2, "Python has `return`: is"),
    ("a keyword in capitals", body("while a:", "    Break"), (1,), 3, "Python has `break`: is"),
    ("a name that is like a keyword in a value", body("return pas"), (1,), 2, "A name has to get a value before it is used"),
    ("a function that is like a keyword", "def returns(a):\n    return a\ndef f(a):\n    retuns(a)\n", (1,), 4, "There is `returns`: is"),
    ("an unknown name", body("return blob"), (1,), 2, "a text has to stand in quotation marks"),
    ("a local before its value", "count = 0\ndef f(a):\n    count += 1\n    return count\n", (1,), 3, "not the file's `count`"),
    ("a local in a branch", body("if a:", "    b = 1", "return b"), (0,), 4, "reads `b` before it has a value in `f`"),
    ("an index beyond the end", body("i = 2", "return a[i + 1]"), ([1, 2],), 3, "index `i + 1`, which is `3`. `a` has 2 members: its indices go from 0 to 1"),
    ("a member as an index", body("for x in a:", "    print(a[x])"), ([9],), 3, "The loop in line 2 gives the members of `a`, not their indices"),
    ("the last of an empty list", body("return a[-1]"), ([],), 2, "at index `-1`, and `a` is empty"),
    ("a loop that went through nothing", body("for i in range(len(a)):", "    pass", "return i"), ([],), 4, "The loop in line 2 gives it one, and for this input that loop goes through nothing"),
    ("a type's name for one's own", body("for x in list:", "    pass", given="lst"), ([],), 2, "which is the class `list` (type), and that has none to go through. `list` is Python's own type. There is `lst`: is that what is meant?"),
    ("a type with square brackets", body("return str[0]", given="st"), ("x",), 2, "square brackets behind `str`, which is the class `str` (type): a type isn't one list or text. `str` is Python's own type. There is `st`"),
    ("extended by a number", body("b = []", "b.extend(a)"), (3,), 3, "calls `extend` with `a`, which is `3` (int). It puts a value's members into the list, and here are none"),
    ("an index in an empty list", body("return a[0]"), ([],), 2, "`a` is empty: it has no member at all"),
    ("an index in a list of one", body("return a[1]"), ([5],), 2, "has 1 member: index 0 alone is there (or -1)"),
    ("pop from an empty list", body("return a.pop()"), ([],), 2, "takes a member out of `a`, and there is none left"),
    ("a missing key", body("return a['Bob']"), ({"Ann": 1},), 2, "asks `a` for the key `\"Bob\"`, which it doesn't have. Its keys are `\"Ann\"`"),
    ("a key written otherwise", body("return a['ann']"), ({"Ann": 1},), 2, "It has `\"Ann\"`, which is written otherwise"),
    ("a key of another type", body("return a['1']"), ({1: 1},), 2, "It has `1`, which is of another type"),
    ("a key of an empty dictionary", body("return a[1]"), ({},), 2, "which it doesn't have: it is empty"),
    ("a method of None", body("b = a.sort()", "return b.append(1)"), ([2],), 3, "asks `b` for `append`, but `b` is None here"),
    ("a method of what sorts in place", body("return a.sort().pop()"), ([2],), 2, "`sort` changes the list in place and gives None: the call stands alone in a line. `sorted(…)` gives a new list."),
    ("a list's method on a tuple", body("a.append(1)"), ((1,),), 2, "it is of type tuple. `append` is a method of list"),
    ("a misspelt method", body("return a.uper()"), ("x",), 2, "There is `upper`"),
    ("another language's method", body("return a.length"), ([1],), 2, "asks `a` for `length`, which it doesn't have: it is of type list. What other languages call so is the function `len` in Python."),
    ("a module's missing name", "import math\ndef f(a):\n    return math.squareroot(a)\n", (1,), 3, "asks the module `math` for `squareroot`"),
    ("division by a length", body("return 6 / len(a)"), ([],), 2, "divides by `len(a)` with `/`, and `len(a)` is 0 here: that has no result. `a` is empty"),
    ("remainder by zero", body("b = 0", "return a % b"), (3,), 3, "divides by `b` with `%`"),
    ("division by a written zero", body("return a // 0"), (3,), 2, "divides by `0` with `//`: that has no result"),
    ("a text and a number added", body("return 'n' + a"), (3,), 2, "joins `'n'` (str) and `a`, which is `3` (int), with `+`. To a str only another str can be joined. `str(…)` makes a text of a number, `int(…)` a number of a text."),
    ("a number and a text added", body("return a + 'n'"), (3,), 2, "works with `+` on `a`, which is `3` (int), and `'n'` (str). These types don't go together so. `str(…)`"),
    ("None added", body("b = None", "return a + b"), (3,), 3, "These types don't go together so. Line 2 has put None there."),
    ("types without an order", body("return a < '5'"), (3,), 2, "compares `a`, which is `3` (int), and `'5'` (str) by `<`"),
    ("a number gone through", body("for i in a:", "    pass"), (3,), 2, "`a`, which is `3` (int), and that has none to go through. `range(…)`"),
    ("a number with brackets", body("return a[0]"), (3,), 2, "asks for a member with square brackets, of `a`, which is `3` (int)"),
    ("a function with square brackets", body("return len[a]"), (3,), 2, "a function is called with round ones"),
    ("a hidden builtin called", body("return sum(a)", given="a, sum=3"), ([1],), 2, "your code has put a value into the name `sum`"),
    ("a list called", body("return a(0)"), ([1],), 2, "A member is asked for with square brackets"),
    ("a character changed", body("a[0] = 'x'"), ("abc",), 2, "texts can't be changed"),
    ("a text as an index", body("for x in a:", "    return a[x]"), (["p"],), 3, "A loop over a list gives its members, not their indices"),
    ("a float as an index", body("return a[len(a) / 2]"), ([1, 2],), 2, "`//` divides to a whole number"),
    ("the length of a number", body("return len(a)"), (3,), 2, "asks for the length of `a`, which is `3` (int), and that has none"),
    ("a list as a key", body("return {a: 1}"), ([1],), 2, "uses a list as a key of a dictionary or a member of a set"),
    ("a float for range", body("return range(a / 2)"), (4,), 2, "`/` always gives a float"),
    ("None for int", body("return int(a)"), (None,), 2, "makes a number with `int(…)` of `a`, which is `None` (NoneType)"),
    ("numbers joined", body("return ','.join(a)"), ([1],), 2, "member 0 (counted from 0) is of type int: all of them have to be texts"),
    ("a text times a text", body("return 'x' * a"), ("3",), 2, "multiplies `'x'` (str) by `a`, which is `\"3\"` (str): a text or list can be repeated a whole number of times only. `int(…)` makes a number of a text."),
    ("None taken apart", body("b, c = a", "return b"), (None,), 2, "takes apart `a`, which is `None` (NoneType)"),
    ("a text raised", body("raise 'no'"), (1,), 2, "`raise` takes one, such as `ValueError(…)`"),
    ("texts summed", body("return sum(a, '')"), (["x"],), 2, "texts are joined with"),
    ("too few arguments", "def g(x, y):\n    return x\ndef f(a):\n    return g(a)\n", (1,), 4, "calls `g` without a value for `y`, which line 1 asks for"),
    ("too many arguments", "def g(x):\n    return x\ndef f(a):\n    return g(a, a)\n", (1,), 4, "calls `g` with 2 arguments; it takes 1 argument (line 1)"),
    ("a method without self", "class C:\n    def m():\n        return 1\ndef f(a):\n    return C().m()\n", (1,), 5, "a method's first parameter is `self`"),
    ("an unknown argument name", "def g(x, size=1):\n    return x\ndef f(a):\n    return g(a, sise=1)\n", (1,), 4, "There is `size`"),
    ("an argument given twice", "def g(x):\n    return x\ndef f(a):\n    return g(a, x=1)\n", (1,), 4, "with two values for `x`"),
    ("int of a decimal", body("return int(a)"), ("3.5",), 2, "It has a decimal point: `float(…)` reads such numbers"),
    ("int of nothing", body("return int(a)"), (" ",), 2, "there is no digit in it"),
    ("int of two numbers", body("return int(a)"), ("3 4",), 2, "it has to be split first"),
    ("int of a word", body("return int(a)"), ("x",), 2, "makes a whole number of `a`, which is `\"x\"`, with `int(…)`, and it isn't one."),
    ("float with a comma", body("return float(a)"), ("3,5",), 2, "Python writes a decimal point, not a comma"),
    ("a dictionary's keys taken apart", body("for b, c in a:", "    pass"), ({"kiwi": 1},), 2, "goes through its keys; `a.items()` gives both"),
    ("None of get added", body("return a.get('x') + 1"), ({},), 2, "`get` gives None for a key that isn't there"),
    ("an attribute without self added to", "class C:\n    def __init__(self):\n        self.n = 0\n    def m(self):\n        n += 1\ndef f(a):\n    return C().m()\n", (1,), 5, "An attribute of the object is written `self.n`"),
    ("a name added to before it has a value", body("for x in a:", "    n += x", "return n"), ([1],), 3, "the name has to get a first one before"),
    ("too many to unpack", body("b, c = a"), ([1, 2, 3],), 2, "takes a value apart into 2 names, and it has 3 members. `a` is `[1, 2, 3]` here"),
    ("a text with too many characters to unpack", body("b, c = a"), ("abc",), 2, "into 2 names, and it has 3 characters. `a` is `\"abc\"` here"),
    ("one of a list's members too long", body("for b, c in a:", "    pass"), ([(1, 2), (3, 4, 5)],), 2, "into 2 names, and it has 3 members. It is `(3, 4, 5)`, a member of `a`."),
    ("one of a list's members too short", body("for b, c in a:", "    pass"), ([(1, 2), (3,)],), 2, "into 2 names, and it has 1 member only. It is `(3,)`, a member of `a`."),
    ("an empty text unpacked", body("b, c = a"), ("",), 2, "into 2 names, and it has no character at all"),
    ("members of which nobody knows which it was", body("for b, c in a:", "    pass"), ([(1, 2, 3), (4, 5, 6, 7)],), 2, "into 2 names, and it has more members than that."),
    ("two members of the same wrong length", body("for b, c in a:", "    pass"), ([(1, 2, 3), (4, 5, 6)],), 2, "into 2 names, and it has 3 members."),
    ("a list that its loop changes", body("for b, c in a:", "    a.clear()", "    a += [(), (1, 2, 3)]"), ([(1, 2)],), 2, "into 2 names, and it has more members than that."),
    ("too few to unpack", body("b, c = a"), ([1],), 2, "into 2 names, and it has 1 member only"),
    ("remove what isn't there", body("a.remove(4)"), ([1],), 2, "takes `4` out of `a`, and it isn't in it"),
    ("index of what isn't there", body("return a.index(b)", given="a, b=7"), ([1],), 2, "looks for `b`, which is `7`, in `a`, and it isn't in it."),
    ("the largest of nothing", body("return max(a)"), ([],), 2, "asks for the largest of no values"),
    ("a root of a negative number", "import math\ndef f(a):\n    return math.sqrt(a)\n", (-1,), 3, "asks for `math.sqrt` of `a`, which is `-1`, and there is none: a negative number has no root."),
    ("a step of zero", body("return list(range(0, a, 0))"), (3,), 2, "goes in steps of 0"),
    ("recursion without an end", body("return f(a - 1)"), (3,), 2, "`f` calls itself again and again, from line 2 on. For this input no call comes to a case in which it returns without calling itself."),
    ("next of nothing", body("return next(iter(a))"), ([],), 2, "asks an iterator for its next member"),
    ("a dictionary changed in its loop", body("for k in a:", "    a[k + 1] = 0"), ({1: 1},), 2, "goes on through a dictionary that was changed in the loop"),
    ("a missing module", body("import maths", "return a"), (1,), 2, "imports the module `maths`, and there is none of that name here. There is the module `math`: is that what is meant?"),
    ("a missing package", body("import nunpy", "return a"), (1,), 2, "imports the module `nunpy`, and there is none of that name here. There is a package `numpy`: is that what is meant?"),
    ("a missing package that is well known", body("import pygame", "return a"), (1,), 2, "and there is none of that name here: it isn't installed where your program runs."),
    ("a missing module like none that learners use", body("import helpers", "return a"), (1,), 2, "imports the module `helpers`, and there is none of that name here."),
    ("a missing part of a module", body("import os.paths", "return a"), (1,), 2, "imports the module `os.paths`, and there is none of that name here: `os` has no `paths` in it."),
    ("a name of a module with a small letter", body("from collections import counter", "return a"), (1,), 2, "takes `counter` from the module `collections`, which has nothing of that name. There is `Counter`."),
    ("a property called", "class D:\n    @property\n    def older(self):\n        return 4\ndef f(a):\n    return D().older()\n", (1,), 6, "calls a value of type int with round brackets. `older` is a property (line 3): it is read without brackets, `D().older`."),
    ("an attribute called", "class D:\n    def __init__(self, age):\n        self.age = age\ndef f(a):\n    d = D(a)\n    return d.age()\n", (1,), 6, "calls `d.age`, which is `1` (int), with round brackets. Line 3 puts a value into `age`: it is read without brackets, `d.age`."),
    ("a text of one's own exception that can't be joined", body("raise TypeError('no: ' + a)"), (3,), 2, "joins `'no: '` (str) and `a`, which is `3` (int), with `+`."),
    ("a choice from a dictionary", body("import random", "return random.choice(a)"), ({"x": 1},), 3, "chooses from `a`, which is `{\"x\": 1}`: it takes what has a first and a second member"),
    ("a method without brackets gone through", body("return sum(a.values)"), ({"x": 1},), 2, "A function gives its value where it is called, with round brackets."),
    ("the length of a method", body("return len(a.split)"), ("x",), 2, "A function gives its value where it is called, with round brackets."),
    ("a dictionary's items by index", body("return a.items()[0]"), ({"x": 1},), 2, "A view of a dictionary has no first or second"),
    ("what sort gives joined", body("return ' '.join(a.sort())"), (["x"],), 2, "joins with `join` the members of `a.sort()`, and there are none: it takes a list of texts. `sort` changes the list in place"),
    ("self handed over twice", "class C:\n    def go(self, k):\n        return k\n    def run(self):\n        return self.go(self, 3)\ndef f(a):\n    return C().run()\n", (1,), 5, "with 2 arguments; it takes 1 argument (line 2). The object before the dot is handed over by itself"),
    ("a library's method with too many arguments", body("import random", "return random.randint(1, 2, 3)"), (1,), 3, "calls `random.randint` with 3 arguments; it takes 2 arguments."),
    ("a dataclass with too many arguments", "from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int\ndef f(a):\n    return P(1, 2)\n", (1,), 6, "makes an object of the class `P` with 2 arguments; it takes 1 argument."),
    ("a module's name that is one's own", body("numbers.append(a)"), (1,), 2, "nothing is called that there. A name has to get a value before"),
    ("a method hidden by an attribute", "class D:\n    def __init__(self, age):\n        self.age = age\n    def age(self):\n        return self.age\ndef f(a):\n    d = D(a)\n    return d.age()\n", (1,), 8, "Line 3 puts a value into `age`, which hides the method of line 4: one of the two needs another name."),
    ("a function hidden by its own result", "def area(x):\n    return x * x\ndef f(a):\n    global area\n    area = area(a)\n    return area(a)\n", (3,), 6, "your code has put a value into the name `area`, which hides the function of line 1."),
    ("a number called", body("b = 2", "return b(a)"), (3,), 3, "as if it were a function. A product is written with `*`."),
    ("an index that is calculated of another", body("letters = 'abc'", "return letters[letters.index(a) + 2]"), ("b",), 3, "index `letters.index(a) + 2`, which is `3`. `letters` has 3 members"),
    ("an index of a character", body("return [0, 0][ord(a) - ord('a')]"), ("d",), 2, "index `ord(a) - ord('a')`, which is `3`"),
    ("an index of what a list counts", body("return a[a.count(7) + 1]"), ([7, 7],), 2, "index `a.count(7) + 1`, which is `3`"),
    ("an index that one's own equality decides", "class C:\n    def __eq__(self, other):\n        print('asked')\n        return True\ndef f(a):\n    b = [C()]\n    return a[b.index(a) + 3]\n", ([1],), 7, "asks `a` for its member at index `b.index(a) + 3`. `a` has 1 member"),
    ("a missing name of a module", body("from math import squareroot", "return a"), (1,), 2, "takes `squareroot` from the module `math`"),
    ("a missing file", body("return open(a)"), ("there-is-none.txt",), 2, "opens `there-is-none.txt`, and there is no such file"),
    ("a folder opened", body("return open(a)"), (".",), 2, "as a file, and it is a folder"),
    ("their own raise", body("raise ValueError('too old')"), (1,), 2, "raises ValueError itself, with the text “too old”: your own code refuses this input"),
    ("their own assertion", body("assert a > 3", "return a"), (1,), 2, "asserts `a > 3`, and that isn't so here"),
    ("a number too large for a float", body("return float(10 ** a)"), (400,), 2, "too large for a float"),
    ("an attribute added to before it is there", "class C:\n    def m(self):\n        self.n += 1\ndef f(a):\n    C().m()\n", (1,), 3, "asks `self` for `n`, which it doesn't have: it is of type C. Nothing in its class gives it one: an attribute is there once something has been put into it. Such a line changes what is there: it needs a first value before, as in `self.n = …`."),
    ("an attribute that another method sets", "class C:\n    def m(self):\n        return self.size\n    def put(self):\n        self.size = 1\ndef f(a):\n    C().m()\n", (1,), 3, "it is of type C. Line 5, in `C.put`, puts something into it, and hasn't run for it yet."),
    ("an attribute of a base that isn't set up", "class A:\n    def __init__(self):\n        self.items = []\nclass B(A):\n    def __init__(self):\n        pass\ndef f(a):\n    return B().items\n", (1,), 8, "Line 3, in `A.__init__`, puts something into it, and hasn't run for it yet."),
    ("an attribute that is a function elsewhere", "class C:\n    pass\ndef f(a):\n    return C().length\n", (1,), 4, "asks `C()` for `length`, which it doesn't have: it is of type C. Nothing in its class gives it one"),
    ("an attribute that only another object gets", "class C:\n    def copy(self, other):\n        other.size = 1\ndef f(a):\n    return C().size\n", (1,), 5, "Nothing in its class gives it one"),
    ("a tuple with names changed", "from collections import namedtuple\nP = namedtuple('P', 'x')\ndef f(a):\n    p = P(a)\n    p.x = 2\n", (1,), 5, "changes the attribute `x` of `p`, which is a tuple with names: it keeps what it was made with. `_replace(x=…)` makes a changed copy."),
    ("a method that no base has", "class A:\n    def go(self):\n        return super().go()\ndef f(a):\n    return A().go()\n", (1,), 3, "asks `super()` for `go`, and no class that this one derives from has it."),
    ("an exception's name after its except", body("try:", "    int('x')", "except ValueError as e:", "    pass", "return e"), (1,), 6, "The `except` in line 4 gives it the exception, and takes the name away where its block ends."),
    ("an exception's name that had a value before", body("e = None", "try:", "    int('x')", "except ValueError as e:", "    pass", "return e"), (1,), 7, "The `except` in line 5 gives it the exception, and takes the name away where its block ends."),
    ("a deleted name", body("n = 5", "if a:", "    del n", "return n"), (1,), 5, "The `del` in line 4 has taken it away."),
    ("a name that may be deleted or never set", body("if a:", "    n = 5", "    del n", "return n"), (0,), 5, "It hasn't been given one for this input, or line 4 has taken it away."),
    ("a class's name in a comprehension", "def f(a):\n    class Box:\n        width = 3\n        areas = [width * i for i in range(3)]\n", (1,), 4, "It is a name in the body of the class `Box`, and a comprehension or `lambda` there doesn't see those: a loop does."),
    ("a class's name in a method", "class Box:\n    width = 3\n    def m(self):\n        return width\ndef f(a):\n    return Box().m()\n", (1,), 4, "`width` belongs to the class `Box`: in a method it is reached through `self.width`."),
    ("a name of the function around that comes later", body("def inner():", "    return later", "b = inner()", "later = 1"), (1,), 3, "uses `later`, a name of the function `f` around it, which has no value at that moment: line 5 gives it one."),
    ("a name of the function around that is changed", body("count = 0", "def add():", "    count += 1", "add()"), (1,), 4, "so in it the name is its own, and not that of `f` around it. `nonlocal count` at its beginning makes it that one."),
    ("a parameter of the function around that is changed", body("def add():", "    a += 1", "add()"), (1,), 3, "`nonlocal a` at its beginning makes it that one."),
    ("a name of the file that is changed", "count = 0\ndef f(a):\n    count += 1\n", (1,), 3, "not the file's `count`. `count = 0` at the function's beginning gives it a first value, for each call anew. With `global count` there each call would go on with what the one before has left."),
    ("a name of the file with no plain value", "count = len('abc')\ndef f(a):\n    count += 1\n", (1,), 3, "not the file's `count`. `global count` at the function's beginning makes it that one."),
    ("a name of the file with two values", "count = 0\nif count == 0:\n    count = 1\ndef f(a):\n    count += 1\n", (1,), 5, "`global count` at the function's beginning makes it that one."),
    ("a list of the file that is joined", "found = []\ndef f(a):\n    found = found + [a]\n", (1,), 3, "`found = []` at the function's beginning gives it a first value, for each call anew."),
    ("a name that is all that gives it a value", body("total = total + 1"), (1,), 2, "Such a line changes a value that is there: the name has to get a first one before."),
    ("an iterator at its end in a generator", "def g(xs):\n    it = iter(xs)\n    while True:\n        yield next(it)\ndef f(a):\n    return list(g(a))\n", ([1],), 4, "in a generator, asks an iterator for its next member, and there is none left. A generator ends with `return`; `next(…, None)` gives None at an iterator's end."),
    ("a value that what is added to it changes", "total = 5\ndef reset():\n    global total\n    total = None\n    return 'x'\ndef f(a):\n    return total + reset()\n", (1,), 7, "works with `+` on `total` (int) and `reset()` (str)."),
    ("an attribute that what is added to it changes", "class C:\n    n = 0\n    def reset(self):\n        self.n = 'gone'\n    def go(self):\n        self.n = 5\n        return self.n + self.reset()\ndef f(a):\n    return C().go()\n", (1,), 7, "works with `+` on `self.n` (int) and `self.reset()` (NoneType)."),
    ("a value that is given anew in the line", body("return a + (a := 'x')"), (5,), 2, "works with `+` on `a` (int) and `a := 'x'` (str)."),
    ("a value beside a function that changes nothing", body("return len(a) + str(a)"), ([1],), 2, "works with `+` on `len(a)`, which is `1` (int), and `str(a)` (str)."),
    ("a list that is emptied at the end", body("try:", "    return a[3]", "finally:", "    a.clear()"), ([1],), 3, "asks `a` for its member at index `3`, and there is no such index."),
    ("an object that is changed at the end", "class W:\n    v = None\n    def __enter__(self):\n        self.v = None\n        return self\n    def __exit__(self, *a):\n        self.v = 5\ndef f(a):\n    with W() as w:\n        return w.v + 1\n", (1,), 10, "works with `+` on `w.v` (NoneType) and `1` (int)."),
    ("a class from a value", body("class A(list()):", "    pass"), (1,), 2, "derives a class from `list()`, and that is no class."),
    ("a class from a module", body("import math", "class A(math):", "    pass"), (1,), 3, "derives a class from `math`, which is the module `math`, and that is no class."),
    ("bases in the wrong order", body("class A: pass", "class B(A): pass", "class C(A, B): pass"), (1,), 4, "derives a class from A, B, in an order that contradicts theirs"),
    ("a list as a dataclass's default", body("from dataclasses import dataclass", "@dataclass", "class P:", "    x: list = []"), (1,), 3, "begins a dataclass whose field `x` has a list as its default, which all its objects would share: `field(default_factory=list)` makes a new one for each."),
    ("a quotient too large", body("return 10 ** a / 3"), (400,), 2, "comes to a number that is too large for a float"),
    ("contextmanager without yield", "from contextlib import contextmanager\n@contextmanager\ndef cm():\n    return 3\ndef f(a):\n    with cm() as c:\n        return c\n", (1,), 6, "uses `cm` with `with`. Line 3 makes it with `@contextmanager`, which needs a `yield` in the function"),
    ("a half for range", body("return range(10 / a)"), (2,), 2, "gives `10 / a`, which is `5.0` (float), where a whole number (int) is needed. `/` always gives a float; `//` gives a whole number."),
    ("a written tuple taken apart", body("b, c = (1, 2, 3)"), (1,), 2, "takes a value apart into 2 names, and it has 3 members. It is `(1, 2, 3)`."),
    ("a mixed list sorted", body("return sorted([3, 'a'])"), (1,), 2, "compares members of `[3, 'a']`: a value of type str and one of type int, by `<`"),
    ("a text rounded", body("return round('3.7')"), (1,), 2, "rounds `'3.7'` (str), which is no number."),
    ("a sorted list gone through in place", body("for x in a.sort():", "    pass"), ([1],), 2, "goes through the members of `a.sort()` (NoneType), and that has none to go through. `sort` changes the list in place and gives None: the call stands alone in a line. `sorted(…)` gives a new list."),
    ("a written list reversed in place", body("for x in [1, a].reverse():", "    pass"), (1,), 2, "goes through the members of `[1, a].reverse()` (NoneType), and that has none to go through. `reverse` changes the list"),
    ("the length of what is changed in place", body("return len(a.append(3))"), ([1],), 2, "asks for the length of `a.append(3)` (NoneType), and that has none. `append` changes the list in place"),
    ("what append gives is kept", body("xs = []", "xs = xs.append(a)", "return xs[0]"), (1,), 4, "of `xs`, which is `None` (NoneType), which can't be asked so. In line 3, `append` changes the list in place and gives None"),
    ("what update gives is kept", body("d = {}.update({'a': a})", "return d['a']"), (1,), 3, "In line 2, `update` changes the dictionary in place and gives None"),
    ("what append gives a parameter", body("a = a.append(3)", "return a[0]"), ([1],), 3, "In line 2, `append` changes the list in place"),
    ("what add gives is kept", body("b = a.add(3)", "return len(b)"), ({1},), 3, "asks for the length of `b`, which is `None` (NoneType), and that has none. In line 2, `add` changes its object in place and gives None"),
    ("what a deque's append gives", body("from collections import deque", "b = deque().append(1)", "return b[0]"), (1,), 4, "In line 3, `append` changes its object in place"),
    ("what shuffle gives is kept", body("import random", "b = random.shuffle([1, 2])", "return b[0]"), (1,), 4, "In line 3, `shuffle` changes the list in place and gives None: the call stands alone"),
    ("what print gives is kept", body("b = print(a)", "return b + 1"), (1,), 3, "These types don't go together so. In line 2, `print` shows a value and gives None; it hands nothing on."),
    ("what a function without return gives", "def g(x):\n    x + 1\ndef f(a):\n    return g(a) + 1\n", (1,), 4, "works with `+` on `g(a)` (NoneType) and `1` (int). These types don't go together so. `g` (line 1) has no `return` with a value, so it gives None."),
    ("what a function that came to its end gives", "def g(x):\n    if x > 3:\n        return x\ndef f(a):\n    for x in g(a):\n        pass\n", (1,), 5, "goes through the members of `g(a)` (NoneType), and that has none to go through. `g` (line 1) has given None: has it come to its end without a `return`?"),
    ("None of one's own method that is called as a list's", "class C:\n    def append(self, x):\n        self.x = x\ndef f(a):\n    b = C().append(a)\n    return b[0]\n", (1,), 6, "`append` (line 2) has no `return` with a value, so it gives None."),
    ("None that may come from two lines", body("b = a.append(3)", "if a:", "    b = a.sort()", "return b[0]"), ([1],), 5, "which can't be asked so. Where does None come from?"),
    ("None that comes from the caller", body("if a:", "    a = a.append(3)", "return a[0]"), (None,), 4, "which can't be asked so. Where does None come from?"),
    ("None that another function may put there", "b = print('x')\ndef g():\n    global b\n    b = None\ndef f(a):\n    g()\n    return b[0]\n", (1,), 7, "Where does None come from?"),
    ("None where nothing matches", body("import re", "return re.match('x', a).group()"), ("y",), 3, "`re.match` gives None where nothing matches: ask for that first, with `if`."),
    ("None that extend is given", body("for x in [].extend(a):", "    pass"), (None,), 2, "calls `extend` with a value of type NoneType. It puts a value's members into the list"),
    ("a value deeper in the line", "def g(x):\n    return 2.5\ndef f(a):\n    return range(g(1.5))\n", (1,), 4, "gives `g(1.5)` (float) where a whole number (int) is needed."),
    ("the length gone through", body("for i in len(a):", "    pass"), ([1, 2],), 2, "goes through the members of `len(a)`, which is `2` (int), and that has none to go through."),
    ("a member of None changed", body("a[0] = 1"), (None,), 2, "changes or deletes a member, with square brackets, of `a`, which is `None` (NoneType), which can't be changed so."),
    ("a text behind except", body("try:", "    1 / 0", "except 'x':", "    pass"), (1,), 4, "names something behind `except` that is no class of exceptions"),
    ("a class's name in a static method", "class Box:\n    width = 3\n    @staticmethod\n    def m():\n        return width\ndef f(a):\n    return Box.m()\n", (1,), 5, "in a method it is reached through `Box.width`."),
    ("a function defined further down", body("return inner()", "def inner():", "    return 1"), (1,), 2, "Line 3, further down, gives it one."),
    ("a function of the file defined further down", body("class C:", "    n = g()", "    def g():", "        return 1"), (1,), 3, "nothing is called that there"),
    ("a name whose loop comes back", body("for x in a:", "    if x > 1:", "        print(n)", "    if x < 0:", "        n = x"), ([2],), 4, "only in a part of the function that hasn't run for this input."),
    ("pairs sorted", body("return sorted([(1, None), (1, 2)])"), (1,), 2, "compares a value of type int and one of type NoneType by `<`"),
    ("a missing member of an enumeration", "from enum import Enum\nclass C(Enum):\n    RED = 1\ndef f(a):\n    return C.BLUE\n", (1,), 5, "asks `C` for `BLUE`"),
    ("an empty slot deleted", "class C:\n    __slots__ = ('n',)\ndef f(a):\n    c = C()\n    del c.n\n", (1,), 5, "deletes the attribute `n` of `c`, and nothing has been put into it."),
    ("a number unpacked", body("print(*a)"), (3,), 2, "unpacks a value of type int with `*` into arguments, and it has no members."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "arguments", "line", "said"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_it_is_explained(source: str, arguments: tuple[Any, ...], line: int, said: str) -> None:
    found = explained(source, *arguments)
    assert found.line == line
    assert said in found.text
    assert found.text.endswith((".", "?")) and found.text.count("`") % 2 == 0


def test_what_no_rule_knows_is_told_in_the_exceptions_own_words() -> None:
    found = explained(body("import uuid", "return uuid.UUID(a)"), "{")
    assert found.line == 3
    assert found.text == "Line 3 ends with ValueError: badly formed hexadecimal UUID string."


def test_a_call_that_never_reaches_the_learners_lines_says_how_it_was_called() -> None:
    found = explained("def f():\n    return 1\n", 1, 2)
    assert found.line is None
    assert found.text == "`f` is called with 2 arguments; it takes no argument (line 1)."


def in_a_snippet(source: str, code: str) -> Explanation:
    """What is said when a check's own lines raise beside this file."""
    trial = Trial("snippet", code=code, observe=("value", "exception", "failure"))
    text, extras = Agent({"answer.py": source.encode()}, "answer.py").perform(asdict(trial))
    extras["traceback"] = tuple(map(tuple, extras.get("traceback", ())))
    found = explain(source, Observation(text, Extras(**extras)))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("source", "code", "said"),
    [
        ("x = 1\n", "Counter()", "Your file doesn't define `Counter`, which is asked for."),
        ("class counter:\n    pass\n", "Counter()", "It defines `counter`: capital and small letters are different"),
        ("class Conter:\n    pass\n", "Counter()", "It defines `Conter`: is that what is meant?"),
        (
            "class Box:\n    def ad(self): ...\n",
            "Box().add",
            "Your class `Box` gives its objects no `add`, which is asked for. There is `ad`.",
        ),
        ("def f():\n    return {}\n", "f()['a']", "What is tried looks for"),
    ],
)
def test_what_a_check_asks_for_and_does_not_find_is_told_of_the_file_and_of_no_line(
    source: str, code: str, said: str
) -> None:
    found = in_a_snippet(source, code)
    assert found.line is None
    assert said in found.text and "Line 0" not in found.text


def test_a_missing_function_is_told_with_what_its_name_may_be() -> None:
    found = explain("def Add(a):\n    return a\n", Observation.of("missing", name="add"))
    assert found is not None
    assert (found.line, found.text.startswith("Your file doesn't define `add`. It defines `Add`")) == (None, True)


def test_a_learners_exception_is_explained_by_the_class_that_it_derives_from() -> None:
    found = explained("class Gone(KeyError):\n    pass\ndef f(a):\n    def g():\n        raise Gone(a)\n    g()\n", 1)
    assert found.text == "Line 5 raises Gone itself, with the text “1”: your own code refuses this input."


def test_a_value_that_can_only_be_read_by_running_something_is_not_read() -> None:
    source = """
        class Box:
            def __getitem__(self, key):
                print("read")
                return [][key]
            @property
            def size(self):
                print("asked")
                return 3
        def f(a):
            box = Box()
            return [1][box.size]
    """
    found = explained(source, 1)
    assert found.values == {"[1]": ["list", 1]} or "box.size" not in found.values


def test_an_iterator_that_stands_there_is_not_advanced() -> None:
    source = """
        taken = []
        def numbers():
            for n in range(3):
                taken.append(n)
                yield n
        def f(a):
            g = numbers()
            try:
                return len(g)
            finally:
                raise KeyError(taken)
    """
    assert "[]" in explained(source, 1).text
    found = explained("def f(a):\n    g = map(str, a)\n    return g[0]\n", [1, 2])
    assert found.values == {"g": ["iterator", "map", False]}
    assert "of `g`, which is an iterator (map)" in found.text


def test_an_object_that_takes_no_new_attribute_is_not_called_none() -> None:
    found = explained(body("a.x = 1"), 3)
    assert found.text == "Line 2 changes the attribute `x` of `a`, and an object of type int can't have it."


def test_an_answer_that_is_no_answer_of_ours_is_borne() -> None:
    told = {"line": "x", "values": [["a"], 3], "names": 4, "locals": None, "attributes": 7, "name": 3}
    text = Observation.of("raised", exception=["exception", "IndexError", ["IndexError"], "out of range", [], None, []])
    found = explain("a[3]\n", Observation(text.text, Extras(line=1, failure=told)))
    assert found is not None and found.line == 1


def test_a_value_is_no_exception() -> None:
    assert explain("x = 1\n", Observation.of("returned", value=1)) is None
