"""Subjects of a test-writing exercise: programs that a learner's suite is run on without seeing them.

Each enters under one name, compiled. Before that it is disguised: statements that do nothing are put into functions,
others for every suite. Who recognises a subject by its code and not by its behaviour recognises nothing the next time.
"""

from __future__ import annotations

import ast
import hashlib
import random
import sys
from functools import lru_cache

from orienteer.curriculum.parsing import module_of

FOLDER = "subject/"
BESIDE = frozenset({"pytest", "hypothesis"})
"""What a suite may import that is neither the standard library nor the subject."""
LEAST, MOST = 3, 6
"""How many statements are put into a function."""


@lru_cache(maxsize=64)
def subject_name(suite: str) -> str:
    """The module that a suite is about: the first that it imports and nobody else provides; "" where there is none.

    >>> subject_name("import pytest\\nfrom playlist import Playlist\\n")
    'playlist'
    """
    for node in ast.walk(module_of(suite)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module]
        for name in names:
            top = name.split(".")[0]
            if top not in sys.stdlib_module_names and top not in BESIDE:
                return top
    return ""


def seed_of(*parts: str | bytes) -> int:
    """A number that is another one for every suite, so that what is learnt from one run is of no use in the next."""
    hashed = hashlib.blake2b(digest_size=8)
    for part in parts:
        hashed.update(part.encode("utf-8", "replace") if isinstance(part, str) else part)
    return int.from_bytes(hashed.digest(), "big")


def disguised(source: str, seed: int) -> str:
    """The program with the same behaviour and other code, without its docstring.

    Raises:
        SyntaxError: it isn't Python.
    """
    tree = module_of(source)
    if ast.get_docstring(tree, clean=False) is not None:
        del tree.body[0]  # it says what is wrong
    rng = random.Random(seed)
    name = f"_{seed % 10**8:08}"
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            at = 1 if ast.get_docstring(node, clean=False) is not None else 0
            node.body[at:at] = [_nothing(name, rng) for _ in range(rng.randint(LEAST, MOST))]
        elif isinstance(node, ast.ClassDef) and node.decorator_list and ast.get_docstring(node, clean=False) is None:
            node.body.insert(0, ast.Expr(ast.Constant(node.name)))  # else dataclasses read the code of what they made
    return ast.unparse(ast.fix_missing_locations(tree))


def _nothing(name: str, rng: random.Random) -> ast.stmt:
    number = ast.Constant(rng.randrange(10**9))
    values: list[ast.expr] = [
        number,
        ast.List([number], ast.Load()),
        ast.Set([number]),
        ast.Dict([number], [number]),
        ast.JoinedStr([ast.FormattedValue(ast.List([], ast.Load()), -1)]),
    ]
    return ast.Assign([ast.Name(name, ast.Store())], rng.choice(values))


def description(source: str, path: str) -> str:
    """What is wrong with a program, in words: the first line of its docstring, or its file's name."""
    docstring = ast.get_docstring(module_of(source)) or ""
    return docstring.split("\n")[0].rstrip(".") or path.rsplit("/", 1)[-1].replace("-", " ")
