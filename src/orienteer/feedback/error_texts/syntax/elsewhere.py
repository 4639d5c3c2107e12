"""What other languages write, and Python otherwise."""

from __future__ import annotations

import re

from orienteer.feedback.error_texts.syntax.broken import Broken, Finding

_NAME = r"[A-Za-z_]\w*"
TABLE: tuple[tuple[str, str], ...] = (
    (r"^\s*>>>", "begins with `>>>`: that is the prompt of Python's own window and no part of the program."),
    (r"^(?:<{7}|={7}|>{7})(?: |$)", "is git's mark between two versions of the file. Keep one of them, without it."),
    (r"^\s*(?:```|~~~)", "begins a block of code in Markdown and is no part of the program."),
    (r"(?i)^\s*<(?:!doctype|html|body|head|script|div|p)\b", "is HTML. Hand in the file with your Python program."),
    (r"^\s*\$ ", "begins with `$`: that is a terminal's prompt and no part of the program."),
    (r"^\s*for\s*\(.*;.*;", "has a `for` of three parts; Python goes through something: `for i in range(3):`."),
    (r"&&", "has `&&`; Python writes `and`."),
    (r"\|\|", "has `||`; Python writes `or`."),
    (r"={3}", "has `===`; Python compares with `==`."),
    (r"!==", "has `!==`; Python writes `!=`."),
    (r"=!(?!=)", "has `=!`; not equal is written `!=`."),
    (r"=<", "has `=<`; at most is written `<=`."),
    (r"^\s*def\b.*\)\s*=>", "has `=>`; what a function gives is told by `->`: `def f(a) -> int:`."),
    (r"=>", "has `=>`; at least is written `>=`, and a function without a name begins with `lambda`."),
    (r"<>", "has `<>`; not equal is written `!=`."),
    (r"\+\+|--\s*$", "has `++` or `--`; Python writes `+= 1` or `-= 1`."),
    (r"^\s*/\*|\*/\s*$", "has `/*` or `*/`; a comment begins with `#` in Python."),
    (r"^\s*//", "begins with `//`; a comment begins with `#` in Python."),
    (r"^\s*<!--", "begins with `<!--`; a comment begins with `#` in Python."),
    (r"^\s*(?:function|func|fun|fn|sub|define|proc|procedure)\s+\w+",
     "begins a function as other languages do; Python says `def`."),
    (r"^\s*(?:var|let|const)\s+\w+\s*=?", "declares a name; in Python a name needs no word before it: `x = 3`."),
    (r"^\s*(?:int|float|str|[sS]tring|bool|double|char|list|dict)\s+\w+\s*=",
     "has a type before a name; in Python the name stands alone, or the type behind it: `x: int = 3`."),
    (r"^\s*foreach\b", "says `foreach`; Python says `for x in xs:`."),
    (r"^\s*for\s+\w+\s*=", "has a `for` with `=`; Python says `for i in range(3):`."),
    (r"^\s*for\s+[\w, ]+?\s+(?:on|of|from|to)\s+", "has a `for` without `in`: it is written `for x in xs:`."),
    (r"^\s*for\s+(?!in\b)\w+\s+(?!in\b)\w+.*:", "has a `for` without `in`: it is written `for x in xs:`."),
    (r"^\s*(?:if|elif|while)\b.*\b(?:then|do)\b\s*:?\s*$", "has `then` or `do` where Python has only the colon, `:`."),
    (r"^\s*(?:switch|select)\b", "begins a choice as other languages do; Python says `match`, or `if` and `elif`."),
    (r"^\s*do\s*:?\s*(?:\{)?$", "begins with `do`; Python has `while` alone, which asks before the first round."),
    (r"^\s*until\b", "says `until`; Python says `while not`."),
    (r"^\s*unless\b", "says `unless`; Python says `if not`."),
    (r"^\s*(?:try|catch)\s*\{|^\s*catch\b", "has `catch`; Python says `except`."),
    (r"^\s*throw\b", "says `throw`; Python says `raise`."),
    (r"^\s*(?:public|private|protected|static)\b",
     "begins with a word that Python doesn't have; a function begins with `def`."),
    (r"\bnew\s+[A-Z]\w*\s*\(", "makes an object with `new`; in Python the class is called: `Dog()`."),
    (r"\)\s*\{\s*$|^\s*(?:else|try|finally)\s*\{|^\s*\}\s*(?:else.*)?$|^\s*(?:if|for|while|def|class)\b.*\{\s*$",
     "has a brace around a block; Python has a colon, `:`, and indents the block."),
    (r"[\w)\]\"]\s+(?:AND|OR|And|Or)\s|\b(?:NOT|Not)\s+\w",
     "writes `and`, `or` or `not` with capital letters; Python writes them small."),
    (r"\bin\s+not\b", "has `in not`; it is written `not in`."),
    (r"\bnot\s+is\b", "has `not is`; it is written `is not`."),
    (r"(?:^|\W)!\s*(?:\w|\()", "has `!` alone; Python writes `not`, and `!=` for not equal."),
    (r"\bis\s+(?:not\s+)?(?:equal|greater|larger|bigger|more|less|smaller)\b",
     "compares in words; Python writes `==`, `!=`, `<` or `>`."),
    (r"\?.*:", "chooses with `?` and `:`; Python writes `a if condition else b`."),
    (rf"^\s*import\s+{_NAME}\s+from\b", "imports the other way round: it is written `from math import sqrt`."),
    (r"^\s*include\b|^\s*#include\b|^\s*using\b|^\s*require\b",
     "takes in a module as other languages do; Python says `import`."),
    (r"[$?]", "has a sign that means nothing in Python outside a text: `$` or `?`."),
    (r"`", "has a backtick, which means nothing in Python outside a text."),
    (r"^\s*end\s*(?:if|for|while|def)?\s*$", "says `end`; in Python a block ends where the indentation does."),
)  # fmt: skip
"""What is looked for in the code of the line, and what is said of it; the first that fits."""


def of_another_language(broken: Broken) -> Finding | None:
    """The first row of the table that fits the line."""
    if broken.message.startswith(("expected an indented", "unindent", "'", "unterminated")):
        return None
    for pattern, said in TABLE:
        if re.search(pattern, broken.here):
            return broken.found(said)
    return None


RULES = (of_another_language,)
