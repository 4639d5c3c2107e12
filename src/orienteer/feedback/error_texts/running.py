"""What goes wrong while code runs: recursion without end, iterators at their end, containers that change in a loop."""

from __future__ import annotations

import ast
import sys
from collections import Counter

from orienteer.feedback.error_texts.situation import Situation, near

MODULES = (
    "abc", "argparse", "array", "asyncio", "base64", "bisect", "calendar", "cmath", "collections", "contextlib", "copy",
    "csv", "dataclasses", "datetime", "decimal", "enum", "fractions", "functools", "glob", "hashlib", "heapq", "html",
    "io", "itertools", "json", "logging", "math", "operator", "os", "pathlib", "pickle", "pprint", "queue", "random",
    "re", "secrets", "shutil", "socket", "sqlite3", "statistics", "string", "struct", "subprocess", "sys", "tempfile",
    "textwrap", "threading", "time", "timeit", "types", "typing", "unittest", "urllib", "uuid", "zipfile", "zoneinfo",
)  # fmt: skip
"""Modules of Python's library that learners import: what a name that is unknown may be meant for."""
PACKAGES = (
    "bs4", "django", "fastapi", "flask", "httpx", "matplotlib", "numpy", "pandas", "PIL", "pydantic", "pygame",
    "pytest", "requests", "rich", "scipy", "seaborn", "sklearn", "sqlalchemy", "tkinter", "torch", "turtle", "yaml",
)  # fmt: skip
"""Packages and modules that are widely known, and that may not be there."""


def recursion(at: Situation) -> str:
    """A function that calls itself without coming to an end."""
    counts = Counter(name for _, name in at.frames)
    name, times = counts.most_common(1)[0] if counts else (str(at.told.get("function") or ""), 0)
    if times < 2 or not name:
        return f"{at.place} calls deeper and deeper, without coming to an end."
    others = [each for each, count in counts.items() if count > 5 and each != name]
    if others:
        return (
            f"`{name}` and `{others[0]}` call each other again and again, from line {at.line} on, "
            f"without coming to an end."
        )
    return (
        f"`{name}` calls itself again and again, from line {at.line} on. For this input no call comes to a case in "
        "which it returns without calling itself."
    )


def stop_iteration(at: Situation) -> str:
    """`next` where nothing comes any more."""
    return f"{at.place} asks an iterator for its next member, and there is none left."


def runtime_error(at: Situation) -> str:
    """Containers that change while they are gone through, generators that end the wrong way."""
    if "changed size during iteration" in at.text:
        kind = "dictionary" if "dictionary" in at.text else "set"
        return (
            f"{at.place} goes on through a {kind} that was changed in the loop. A loop over a copy, "
            f"`list(…)`, may change it."
        )
    if "generator raised StopIteration" in at.text:
        return (
            f"{at.place}, in a generator, asks an iterator for its next member, and there is none left. "
            f"A generator ends with `return`; `next(…, None)` gives None at an iterator's end."
        )
    return ""


def memory_error(at: Situation) -> str:
    """More memory than there is."""
    return f"{at.place} asks for more memory than there is."


def eof_error(at: Situation) -> str:
    """`input` where nothing is left to read."""
    return f"{at.place} waits for a line of input, and there is none left to read."


def import_error(at: Situation) -> str:
    """A module, or a name in one, that isn't there."""
    names = [each.name for each in at.statement.names] if isinstance(at.statement, ast.ImportFrom) else []
    if isinstance(at.statement, ast.ImportFrom) and names and at.name == "ImportError":
        if at.statement.level and not at.statement.module:
            return f"{at.place} imports, by a dot, from the package that the file is in, and the file is in none."
        missing = next((each for each in names if f"'{each}'" in at.text), names[0])
        known = at.told.get("attributes")
        like = near(missing, filter(str.isidentifier, known)) if isinstance(known, list) else ""
        told = f" There is `{like}`." if like else ""
        begin = f"{at.place} takes `{missing}` from the module `{at.statement.module}`"
        return f"{begin}, which has nothing of that name.{told}"
    return ""


def module_not_found(at: Situation) -> str:
    """A module that isn't there."""
    quoted = at.text.split("'")
    name = str(at.told.get("name") or (quoted[1] if len(quoted) > 1 else ""))
    begin = f"{at.place} imports the module `{name}`, and there is none of that name here"
    package, _, rest = name.partition(".")
    if rest and package in sys.stdlib_module_names:
        return f"{begin}: `{package}` has no `{rest}` in it."
    if name in PACKAGES:
        return f"{begin}: it isn't installed where your program runs."
    like = near(name, (*PACKAGES, *MODULES))
    if not like:
        return f"{begin}."
    return f"{begin}. There is {'a package' if like in PACKAGES else 'the module'} `{like}`: is that what is meant?"
