"""Reading a submission without running it: what makes it unfit to be run, and what is worth saying about it."""

from __future__ import annotations

import ast
import builtins
import codecs
import re
import sys
from dataclasses import dataclass
from difflib import get_close_matches

from orienteer.curriculum.parsing import module_of
from orienteer.grading.report import Verdict
from orienteer.grading.submission import Submission
from orienteer.inside.sources import Unreadable, text_of

ALIKE = 0.75
"""How alike two names are that may be one, misspelt. Source: difflib's ratio; a choice of ours."""
MOST_BYTES = 5_000_000
"""All files of a submission together."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a submission isn't run.

    Args:
        message: sentences for its author.
        line: the line that they are about, or None.
        reason: why no check ran, or none counts.
    """

    message: str
    line: int | None = None
    verdict: Verdict = Verdict.INVALID_SUBMISSION
    reason: str = "the file could not be run"


OTHER_MARKS = (
    ("UTF-32", codecs.BOM_UTF32_LE),  # it begins as UTF-16's does
    ("UTF-32", codecs.BOM_UTF32_BE),
    ("UTF-16", codecs.BOM_UTF16_LE),
    ("UTF-16", codecs.BOM_UTF16_BE),
)
"""What a file begins with that is saved in an encoding that Python doesn't read."""


def refusal(submission: Submission) -> Refusal | None:
    """Why the submission can't be run at all, or None."""
    content = submission.files.get(submission.main)
    if content is None:
        return Refusal(f"There is no file {submission.main} in what you handed in.")
    named = next(filter(_is_no_name, submission.files), None)
    if named is not None:
        return Refusal(f"{named[:100]!r} can't be the name of a file in what you hand in. Give it another one.")
    if sum(map(len, submission.files.values())) > MOST_BYTES:
        return Refusal(f"Your files are larger than {MOST_BYTES:,} bytes together. Hand in your program alone.")
    if not content.removeprefix(codecs.BOM_UTF8).strip():
        return Refusal(f"{submission.main} is empty.")
    saved_as = next((name for name, mark in OTHER_MARKS if content.startswith(mark)), "")
    if saved_as:
        return Refusal(f"{submission.main} is saved as {saved_as}. Python reads UTF-8: save the file as UTF-8.", 1)
    if b"\0" in content and _looks_binary(content):
        return Refusal(f"{submission.main} is a binary file and not Python text. Hand in the .py file.")
    try:
        text_of(submission.main, content)
    except Unreadable as problem:
        return Refusal(str(problem.judged.get("reason", "")), problem.line)
    return None


def _is_no_name(name: str) -> bool:
    """Whether a file can't be called so in a folder of its own."""
    return not name.isprintable() or any(part in ("", ".", "..") for part in name.split("/"))


def _looks_binary(content: bytes) -> bool:
    sample = content[:4096]
    strange = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    return strange >= 3 and strange * 20 > len(sample)


def source_text(submission: Submission) -> str:
    """The main file as text.

    Raises:
        Unreadable: it isn't one; `refusal` says so in words.
    """
    return text_of(submission.main, submission.files[submission.main])


_DEFINITION = re.compile(r"^(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)", re.MULTILINE)
_REPLACEMENT = re.compile(r"^[ \t]*(?:__builtins__|builtins)\.(\w+)[ \t]*=(?!=)", re.MULTILINE)
_INPUT = re.compile(r"^[^#\n]*\bsys\.(stdin)\b(?!\s*=)", re.MULTILINE)
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_TABS = re.compile(r":[ \t]*(?:#.*)?\r?\n\t")
_ASSIGNMENT = re.compile(r"^(\w+)[ \t]*(?::[^=\n]+)?=(?!=)", re.MULTILINE)


def notes(submission: Submission, wanted: tuple[str, ...]) -> list[str]:
    """What is worth telling the author though it decides nothing.

    Args:
        wanted: names that the exercise asks for.
    """
    text = source_text(submission)
    said: list[str] = []
    if submission.main.endswith(".py"):
        said = [*_twice(text, wanted), *_builtins_taken(text, wanted), *_borrowed_name(submission.main)]
        said += [note for name in sorted(submission.files) for note in _hidden_neighbour(name, submission.main)]
    content = submission.files[submission.main]
    if content.startswith(codecs.BOM_UTF8):
        said.append("The file begins with a byte-order mark. Python skips it, and so do we.")
    if b"\r\n" in content:
        said.append("The file's lines end as on Windows, with CR and LF. Python reads that, and so do we.")
    if re.search(r"^ *\t", text, re.MULTILINE) and re.search(r"^ ", text, re.MULTILINE):
        said.append("The file is indented with tabs in some lines and with spaces in others. Use spaces alone.")
    elif submission.main.endswith(".py") and _TABS.search(text):
        said.append("The file is indented with tabs. Python reads that, and so do we; four spaces are the custom.")
    return said


def _lines_of(pattern: re.Pattern[str], text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    line, counted = 1, 0
    for match in pattern.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        found.setdefault(match.group(1), []).append(line)
    return found


def _twice(text: str, wanted: tuple[str, ...]) -> list[str]:
    said = []
    for name, lines in _lines_of(_DEFINITION, text).items():
        if name in wanted and len(lines) > 1:
            said.append(f"{name} is defined {_times(len(lines))}, on lines {_listed(lines)}. Only the last one counts.")
    return said


def misspelt(submission: Submission, wanted: tuple[str, ...]) -> list[str]:
    """Names that are defined and look much like one that is asked for; for a submission that lacks that one."""
    text = source_text(submission)
    defined = _lines_of(_DEFINITION, text) | _lines_of(_ASSIGNMENT, text)
    said = []
    for name in wanted:
        like = [] if name in defined else get_close_matches(name, defined.keys() - set(wanted), 1, ALIKE)
        for other in like:
            strange = _strange_letters(other) if name.isascii() else ""
            said.append(f"Line {defined[other][0]} defines {other}, and {name} is asked for.{strange}")
    return said


def enclosed(submission: Submission, wanted: tuple[str, ...]) -> list[str]:
    """Names that are asked for and defined within a class or a function alone, where nobody can call them by name."""
    tree = module_of(source_text(submission))
    holders = [node for node in ast.walk(tree) if isinstance(node, DEFINITIONS)]
    within = {node.name: (node, holder) for holder in holders for node in holder.body if isinstance(node, DEFINITIONS)}
    outside = {node.name for node in tree.body if isinstance(node, DEFINITIONS)}
    return [
        f"Line {node.lineno} defines {name} within {holder.name}: begin its line at the left margin."
        for name, (node, holder) in within.items()
        if name in wanted and name not in outside
    ]


def reads_input(submission: Submission, wanted: tuple[str, ...], solution: str) -> list[str]:
    """Where a program that fails reads standard input, though nothing is typed there and the solution reads none.

    Args:
        wanted: names that the exercise asks for; nothing where it asks for a program.
    """
    text = source_text(submission)
    lines = [] if "stdin" in solution else _lines_of(_INPUT, text).get("stdin", [])
    said = "reads standard input, and nothing is typed there: use what your function is given."
    return [f"Line {line} {said}" for line in lines[:1] if wanted]


def _strange_letters(name: str) -> str:
    found = [letter for letter in name if not letter.isascii()]
    return f" Its letter {found[0]} is U+{ord(found[0]):04X}: type the name anew." if found else ""


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"


def _listed(lines: list[int]) -> str:
    return f"{', '.join(map(str, lines[:-1]))} and {lines[-1]}"


BUILTIN_NAMES = frozenset(name for name in dir(builtins) if not name.startswith("_"))


def _builtins_taken(text: str, wanted: tuple[str, ...]) -> list[str]:
    said = []
    taken = _lines_of(_DEFINITION, text) | _lines_of(_ASSIGNMENT, text)
    for name, lines in taken.items():
        if name in BUILTIN_NAMES and name not in wanted:
            said.append(f"Line {lines[0]} gives {name} a new meaning: in this file Python's own {name} is gone.")
    for name, lines in _lines_of(_REPLACEMENT, text).items():
        said.append(
            f"Line {lines[0]} replaces {name} for everything that your program uses, Python's own modules included. "
            "Give your own function a name of its own."
        )
    return said[:3]


def _hidden_neighbour(name: str, main: str) -> list[str]:
    """A file beside the main one that nothing can import, because Python has a module of that name."""
    module = name.split("/")[0].removesuffix(".py")
    if name == main or not name.endswith(".py") or module not in sys.stdlib_module_names:
        return []
    return [
        f"{name} is named like the module {module} of the standard library: `import {module}` gives that one here, and "
        "not your file. Give your file a name of its own."
    ]


ALWAYS_LOADED = frozenset({*sys.builtin_module_names, "os", "io", "abc", "codecs", "stat", "encodings"})
"""Modules of which no file takes the place: they are part of Python, or loaded before any program."""


def _borrowed_name(main: str) -> list[str]:
    stem = main.rsplit("/", 1)[-1].removesuffix(".py")
    if stem not in sys.stdlib_module_names:
        return []
    found = "gives Python's own, and never your file" if stem in ALWAYS_LOADED else "would find your file"
    return [
        f"{main} is named like the module {stem} of the standard library. It is graded all the same, "
        f"but beside it `import {stem}` {found}."
    ]
