"""Something that is missing in the middle: a comma, an operator, a value, brackets; and words in the wrong place."""

from __future__ import annotations

import keyword
import re

from orienteer.feedback.error_texts.syntax.broken import Broken, Finding


def print_brackets(broken: Broken) -> Finding | None:
    """`print "hello"`."""
    match = re.match(r"Missing parentheses in call to '(\w+)'", broken.message)
    return broken.found(f"calls `{match[1]}` without brackets: it is written `{match[1]}(…)`.") if match else None


def comma(broken: Broken) -> Finding | None:
    """Two values side by side."""
    if "forgot a comma" in broken.message:
        return broken.found("has two values side by side: a comma is missing between them, or a sign.")
    return None


def out_of_place(broken: Broken) -> Finding | None:
    """Words that have a meaning only within a function or a loop."""
    rules = (
        (r"'return' outside function",
         "has a `return` outside a function. Is it indented as far as the function's other lines?"),
        (r"'(yield|await)[\w ]*' outside function", "has a `yield` or `await` outside a function."),
        (r"'(break)' outside loop", "has a `break` outside a loop: there is nothing to leave."),
        (r"'(continue)' not properly in loop", "has a `continue` outside a loop: there is no next round."),
        (r"'(async (?:with|for))' outside async function",
         "has `{}` outside of a function that begins with `async def`."),
        (r"'(await|async[\w ]*)' outside async function",
         "waits with `await` in a function that doesn't begin with `async def`."),
        (r"Generator expression must be parenthesized",
         "has an expression with `for` beside another argument; it needs brackets of its own: `f((x for x in xs), "
         "3)`."),
        (r"keyword argument repeated: (\w+)", "gives a value to one argument twice."),
        (r"parentheses around the comprehension target",
         "has several values before a comprehension's `for`, without brackets around them: `[(a, b) for …]`. A "
         "dictionary's are written `a: b`."),
        (r"import \* only allowed at module level",
         "has `import *` within a function or class; it is allowed at the left edge of the file alone."),
        (r"assignment to yield expression", "has a `yield` on the left of `=`, where a name has to stand."),
        (r"default 'except:' must be last",
         "has an `except` that names no exception before others; it has to be the last."),
        (r"trailing comma not allowed without", "ends in a comma, and no name comes after it."),
        (r"can't use starred expression here",
         "has a `*` with no value before it: for a product there stands one on both sides, and `*=` multiplies what a "
         "name holds."),
        (r"no binding for nonlocal '(\w+)' found", "says `nonlocal` of a name that no function around it has."),
        (r"name '(\w+)' is parameter and (global|nonlocal)",
         "declares `{}` `{}`, and it is a parameter of the function, which belongs to each call alone. Leave the line "
         "out, or give the parameter another name."),
        (r"name '(\w+)' is (?:used prior to|assigned to before) (global|nonlocal)",
         "declares `{}` `{}` after it has been used in the function; the declaration comes first."),
        (r"name '(\w+)' is nonlocal and global",
         "declares `{}` both `global` and `nonlocal`: it can belong to the file or to a function around, not to both."),
        (r"annotated name '(\w+)' can't be (global|nonlocal)",
         "is about `{}`, which one function makes `{}` and gives a type, `: …`: the type belongs where the file gives "
         "the name its value."),
        (r"multiple exception types must be parenthesized",
         "names several exceptions without brackets: `except (A, B):`. To give one a name, write `except "
         "A as error:`."),
        (r"expected 'else' after 'if' expression",
         "chooses a value with `if` and lacks the `else`: `a if condition else b`."),
    )  # fmt: skip
    if re.match(r"global\b", broken.here) and "global declaration" in broken.message:
        return broken.found("says `global` outside a function, where every name is the file's own.")
    if re.match(r"nonlocal\b", broken.here):
        return broken.found("says `nonlocal` outside a function, where every name is the file's own.")
    for pattern, said in rules:
        match = re.search(pattern, broken.message)
        if match:
            return broken.found(said.replace("{}", "%s") % match.groups() if "{}" in said else said)
    return None


_NO_VALUE = re.compile(
    r"invalid syntax|expected ':'"
    r"|[Ii]nvalid star expression|[Ee]xpected one or more names after 'import'"  # the two are 3.13's
)


def value(broken: Broken) -> Finding | None:
    """A sign without a value behind it, a half import, a statement where a value belongs."""
    here = broken.here
    rules = (
        (r"(?:[-+*/%<>]|\b(?:and|or|not|in|is|if|else|del|assert|await|global|nonlocal))\s*$",
         "ends in a sign or word that has to be followed by a value."),
        (r"[-+*/%=<>]\s*[\])}]", "has a sign with no value behind it before the bracket closes."),
        (r"^\s*from\s+[\w.]+(?:\s+import)?\s*$", "says from where, and not what to import: `from math import sqrt`."),
        (r"^\s*import\s*$", "imports nothing: a module's name is missing."),
        (r"\blambda\b[^:]*:\s*(?:return|if|for|print\s)",
         "has a statement in a `lambda`; there stands a value alone, without `return`."),
        (r"^\s*async\s+(?!def\b|for\b|with\b)\w+\s*\(",
         "has `async` and no `def` behind it: such a function begins with `async def`."),
        (r"^\s*(?!if\b)(?:(?!\bif\b).)*\S\s+else\b", "has an `else` and no `if` before it: `a if condition else b`."),
        (r"[\[({]\s*for\s+\w+\s+in\b", "has a comprehension that doesn't say what comes out: `[x for x in xs]`."),
        (r"^\s*(?:if|elif|while)\s*:", "asks for nothing: a condition is missing before the colon."),
        (r"^\s*@\s*$", "has an `@` and no decorator behind it."),
        (r"\w\[\s*\]", "has square brackets with nothing in them behind a name: an index or a key is missing."),
        (r"^\s*if\b.*:.*\belse\s*:", "has an `else` on the line of its `if`; it has to begin a line of its own."),
        (r"^\s*=", "begins with `=`, and no name stands before it."),
        (r"[-+*/%<>]\s+[*/%<>]|[-+%][*/%]|\*{3}|/{3}", "has two signs side by side with no value between them."),
        (r"\.\s*\.(?!\.)", "has two dots side by side."),
        (r"(?:[=(,\[]|\breturn)\s*\.[A-Za-z_]", "has a dot with no value before it."),
        (r",\s*,", "has two commas side by side: a value is missing between them, or a comma is too many."),
        (r"[\[(]\s*\*\s*[\])]", "has a `*` with nothing behind it that could be unpacked."),
    )  # fmt: skip
    if not _NO_VALUE.search(broken.message):
        return None
    for pattern, said in rules:
        if re.search(pattern, here):
            return broken.found(said)
    if _side_by_side(here):
        return broken.found("has two values side by side: a sign, a comma or a dot is missing between them.")
    return None


def _side_by_side(code: str) -> bool:
    """Whether two names, numbers or texts stand beside each other with nothing between but space."""
    tokens = re.findall(r"\w+|\"\"|[^\w\s]", code)
    values = [token == '""' or (token[0].isalnum() and not keyword.iskeyword(token)) for token in tokens]
    ends = [value or token in ")]}" for value, token in zip(values, tokens, strict=True)]
    return any(ended and value for ended, value in zip(ends, values[1:], strict=False))


RULES = (print_brackets, out_of_place, comma, value)
