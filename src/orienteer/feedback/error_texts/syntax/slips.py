"""Slips that show in the line itself: half a comparison, signs side by side, a word that stands alone with company."""

from __future__ import annotations

import keyword
import re

from orienteer.feedback.error_texts.syntax.broken import Broken, Finding

_HEADER = r"(?:if|elif|while|for|with|def|class|case|match|try|else|except|finally|async)\b"
_COMPARES = r"(?:==|!=|<=|>=|<|>|\bis not\b|\bis\b|\bnot in\b|\bin\b)"
_GOES_THROUGH = "range|len|enumerate|zip|sorted|reversed|list|set"
_KEPT = "|".join(each for each in keyword.kwlist if each not in ("lambda", "not", "await", "yield"))

_WORDS = "|".join(keyword.kwlist)

LONGEST_LINE = 400
"""Characters of a line in which a slip is looked for."""

SLIPS: tuple[tuple[str, str], ...] = (
    (r"^\s*(?:import|from)\s+\"\"",
     "has a module's name between quotation marks; it stands without them: `import math`."),
    (r"^\s*from\s+import\b", "says what to import, and not from where: `from math import sqrt`."),
    (r"^\s*(?:import|from)\b[^;]*\(\s*\)",
     "has brackets behind a name that is imported; it is called where it is used."),
    (r"^\s*import\b.*,\s*$", "ends in a comma: a module's name is missing behind it, or the comma is too many."),
    (r"^\s*from\b.*\bimport\s+\*\s*\w", "has a name behind `*`, which stands for all names alone."),
    (rf"\b(?!(?:{_WORDS})\b)[^\W\d]\w*\s+not\s*==?(?!=)", "has `not =`; not equal is written `!=`."),
    (rf"\b(?!(?:{_WORDS})\b)[^\W\d]\w*\s+not\s+(?!in\b)\w",
     "has `not` between two values; not equal is written `!=`, and what isn't a member `not in`."),
    (r"\b(and|or)\s+(?:and|or)\b", "has two words side by side that join: on each side of `{}` stands a value."),
    (r"^\s*class\s+\w+\s*(?::|extends\b|implements\b)\s*\w+.*:\s*$",
     "names what a class is made from as other languages do; Python has it in brackets: `class A(B):`."),
    (r"^\s*class\s+\w+\s+\w+\s*[(:]", "has a name of several words; a name is one word: `my_name`."),
    (r"^\s*def\b.*\w\s*:\s*[,)]", "has a colon behind a parameter's name, and no type comes after it."),
    (r"^\s*--\s", "has a comment of another language; in Python one begins with `#`."),
    (rf"//.*(?<!\w)(?!(?:{_WORDS})\b)[^\W\d]\w*\s+(?!(?:{_WORDS})\b)\w",
     "has two values side by side behind `//`, which divides in Python; a comment begins with `#`."),
    (r"([-+*/%<>!])\s+=(?!=)", "has a space within `{}=`, which is one sign."),
    (r"^\s*self\s+\w+\s*=(?!=)", "has `self` and a name with no dot between them: `self.x = x`."),
    (r"\b(and|or)\s+(?:==|!=|<=|>=|<|>)",
     "has a sign of comparison right behind `{}`. On each side of `{}` stands a whole one: `x == 1 {} y == 2`."),
    (rf"{_COMPARES}\s*(?:==|!=|<=|>=|(?<=\s)<|>)", "has two signs of comparison side by side."),
    (r"^\s*if\s+not\s+in\b", "has `not in` with no value before it: `if x not in xs:`."),
    (rf"^\s*({_HEADER})[^:;(\[{{]*;\s*\S", "has a `;` where the colon belongs that begins the block of `{}`."),
    (r"^\s*(?:if|elif|while)\b[^(\[{]*(?<![-+*/%&|^@=!<>:])=(?!=)",
     "compares with `=`, which gives a value; it is written `==`."),
    (r"^\s*return\s*:", "has a colon behind `return`; the value stands right behind it: `return x`."),
    (r"^\s*return\s+[^\s=(\[{][^(\[{]*(?<![=!<>:])=(?!=)",
     "gives a name a value in a `return`; that takes a line of its own. To compare, write `==`."),
    (r"^\s*(break|continue|pass)\s+\S", "has something behind `{}`, which stands alone."),
    (r"^\s*raise\s+(\w+)\s*,",
     "has a comma behind the exception's name; its text stands in brackets: `raise {}(text)`."),
    (r"^\s*raise\s+(\w+)\s+(?!(?:from|if|or|and|in|is|not)\b)[\w\"]",
     "has the exception's text without brackets around it: `raise {}(text)`."),
    (r"^\s*case\s+(?:(?!\bif\b)[^:])*\bor\b", "has `or` between patterns; they are joined by `|`: `case 1 | 2:`."),
    (r"\bis\s+(not\s+)?in\b", "has `is` before `{}in`, which stands alone: `x {}in xs`."),
    (r"^\s*except\s+[\w.]+\s+(?!as\b)\w+\s*:",
     "gives an exception a name without `as`: `except ValueError as error:`."),
    (r"^\s*with\b.*\)\s+(?!as\b)\w+\s*:", "has a `with` that gives a name without `as`: `with open(path) as file:`."),
    (r"^\s*@.*\bdef\b", "has a decorator and a `def`; each takes a line of its own."),
    (r"^\s*elif\s*:", "asks for nothing: a condition is missing before the colon."),
    (r"^\s*for\s*\(.*\bin\b.*\)\s*:", "has brackets around all that `for` says; it is written `for x in xs:`."),
    (rf"\bin\s+({_GOES_THROUGH})\s+\w", "calls `{}` without brackets: it is written `{}(…)`."),
    (r"\brange\s*\([^()]*:",
     "has a colon in the brackets of `range`; its numbers stand apart by a comma: `range(1, 4)`."),
    (r"\d\.\.+\d", "has two dots between numbers; Python says `range(1, 4)`, which ends before the 4."),
    (rf"^\s*{_HEADER}[^(\[{{]*\d,\d", "has a comma in a number; the decimal sign is a point: `3.5`."),
    (rf"^\s*{_HEADER}.*::\s*$", "ends in two colons; one begins the block."),
    (rf"^\s*{_HEADER}.*(?:\b(and|or|not|in|is)|[-+*/%<>]|==|!=|<=|>=)\s*:\s*$",
     "has a sign or a word before its colon that has to be followed by a value."),
    (r"^\s*default\s*:", "says `default`; Python says `case _:`."),
    (rf"^\s*(?!{_HEADER}|lambda\b)\w[^#]*:\s*$",
     "ends in `:`, and doesn't begin with a word that begins a block, such as `if`, `while` or `def`."),
    (r"^\s*def\b[^(]*\(.*?\b(?:int|str|float|bool|list|dict|string|char|double)\s+\w",
     "has a type before a parameter's name; it stands behind: `def f(a: int):`."),
    (r"^\s*def\s+\w+\s*\([^)]*\w\.\w", "has a dot in a parameter's name; a name has letters, digits and `_`."),
    (r"^\s*(?:def|class)\s+\w+[-.]\w",
     "has a name with `-` or a dot in it; a name has letters, digits and `_`: `my_name`."),
    (r"\([^()]*;", "has a `;` within brackets, where commas stand between values."),
    (r";\s*;", "has two `;` side by side; Python needs none at the end of a line."),
    (r"\(\s*=(?!=)", "has `=` right behind a bracket that is opened: a name is missing between."),
    (r"^(?!\s*(?:async\s+)?def\b)(?!.*\blambda\b).*\w\((?:[^()]*,)?\s*\w+\s*:\s*[\w\"]+\s*[,)]",
     "has a colon between an argument's name and its value; it is written `f(a=1)`."),
    (r"\[[^\[\]]*:[^\[\]]*:[^\[\]]*:",
     "has three colons between brackets; a part of a list or text has two at most: `xs[begin:end:step]`."),
    (r"\{[^{}\[:]*,[^{}\[]*:",
     "has values with a colon and values without one between braces; each of a dictionary's keys has its value: "
     "`{1: 2, 3: 4}`."),
    (r"\blambda\b(?!\s*=)[^:]*$", "has a `lambda` without its colon: it is written `lambda x: x`."),
    (r"\d\.\d+\.\d", "has two points in a number."),
    (r"[(\[{]\s*,", "has a comma right behind a bracket that is opened: a value is missing between."),
    (r"\blambda\s*\(", "has brackets around what a `lambda` takes; it is written `lambda x: x`."),
    (r"\bfor\b.*\bin\b.*\bif\b.*\belse\b",
     "has an `else` behind the condition of a comprehension; a choice stands before the `for`: `[a if x else b "
     "for x in xs]`."),
    (r"(?:[=(,]|\breturn)\s*if\b", "has an `if` where a value belongs; a choice is written `a if condition else b`."),
    (r"(?<=[A-Za-z_)\]])\.\s*(?:[\[\d]|$|[-+*/)=])", "has a dot and no name behind it."),
    (rf"\.({_KEPT})\b", "uses `{}` as a name; Python keeps that word for itself. Another will do, such as `{}_`."),
    (rf"[(,]\s*({_KEPT})\s*=(?!=)",
     "uses `{}` as a name; Python keeps that word for itself. Another will do, such as `{}_`."),
    (rf"^\s*class\s+({_KEPT})\b",
     "uses `{}` as a name; Python keeps that word for itself. Another will do, such as `{}_`."),
    (r"^\s*(lambda|in|not)\s*=(?!=)",
     "uses `{}` as a name; Python keeps that word for itself. Another will do, such as `{}_`."),
    (rf"^\s*(?!(?:{_WORDS})\b)[A-Za-z_]\w*(?:\s+(?!(?:{_WORDS})\b)[A-Za-z_]\w*)+\s*=(?!=)",
     "has two words before `=`; a name is one word: `my_name`."),
    (r"^\s*(?:if|elif|while)\b[^(\[{]*,",
     "has a comma in a condition; two that both have to hold are joined by `and`."),
    (r"^\s*\"\"\w", "begins with two quotation marks, which are an empty text. A docstring has three at each end."),
)  # fmt: skip
"""What is looked for in the code of the line, and what is said of it, the first that fits; `{}` is the word found."""

_MESSAGES = re.compile(
    r"invalid syntax|expected '\('|expected ':'|Lambda expression parameters|cannot assign to expression"
)


def slip(broken: Broken) -> Finding | None:
    """The first row of the table that fits the line that Python stumbles over."""
    if not _MESSAGES.match(broken.message) or len(broken.here) > LONGEST_LINE:
        return None
    for pattern, said in SLIPS:
        match = re.search(pattern, broken.here)
        if match:
            return broken.found(said.replace("{}", match[1] or "") if "{}" in said else said)
    return None


_BY_MESSAGE: tuple[tuple[str, str], ...] = (
    (r"expression expected after dictionary key", "has a key with nothing behind its colon: a value is missing."),
    (r"':' expected after dictionary key", "has a key without `:` and a value."),
    (r"expression cannot contain assignment", "has `=` behind what can't be a name; to compare, write `==`."),
    (r"illegal expression for augmented assignment", "changes what isn't a name, a member or an attribute: of "
     "`x + 1 += 2` nothing can be kept."),
    (r"starred assignment target must be", "has a `*` before the only name that takes a value. It takes what the "
     "names beside it leave: `first, *rest = xs`."),
    (r"named (?:arguments|parameters) must follow bare \*",
     "has a `*` with no parameter behind it: those behind it have to be named in a call."),
    (r"invalid digit '.' in binary literal", "has a number in base 2, which begins with `0b`; its digits are 0 and 1."),
    (r"invalid digit '.' in octal literal", "has a number in base 8, which begins with `0o`; its digits go to 7."),
    (r"\* argument may appear only once", "has two parameters with `*`; one takes all that is left."),
)  # fmt: skip


def said_by_python(broken: Broken) -> Finding | None:
    """What Python says rightly, in plainer words."""
    return next((broken.found(said) for pattern, said in _BY_MESSAGE if re.search(pattern, broken.message)), None)


def undecorated(broken: Broken) -> Finding | None:
    """A decorator with something else than a function or a class under it."""
    above = broken.before(broken.number)
    if broken.message != "invalid syntax" or not above or not re.match(r"\s*@\s*\w", broken.code(above)):
        return None
    if re.match(r"\s*(?:def|class|async|@)", broken.here):
        return None
    return broken.found("has a decorator, and no function or class follows it, to which it would belong.", above)


def case_alone(broken: Broken) -> Finding | None:
    """A `case` with no `match` anywhere above it."""
    above = (broken.code(number) for number in range(1, broken.number))
    if not re.match(r"\s*case\b.*:$", broken.here) or any(re.match(r"\s*match\b", line) for line in above):
        return None
    return broken.found("has a `case`, and there is no `match` above that it belongs to.")


RULES = (said_by_python, undecorated, case_alone, slip)
