"""What learners' code may import: an interpreter, what is loaded before the first child, and what else can be read."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl

import orienteer
from orienteer.errors import EnvironmentMissing

PACKAGE = Path(orienteer.__file__).parent

_LOADED_FIRST = """
    abc ast bisect collections collections.abc contextlib copy csv dataclasses datetime decimal enum fractions
    functools heapq inspect io itertools json linecache math operator os pathlib pickle random re statistics string
    struct textwrap time traceback types typing warnings
"""

STANDARD = tuple(_LOADED_FIRST.split())
"""Loaded in every zygote: what exercises import most, so that a child doesn't have to."""


@dataclass(frozen=True, slots=True)
class Environment:
    """What one kind of zygote is started with.

    Args:
        python: the interpreter.
        preload: modules imported before the first child is forked.
        package: our own `curriculum` and `inside` stay importable (for authors' checks).
        seed: PYTHONHASHSEED.
    """

    python: str
    preload: tuple[str, ...] = STANDARD
    package: bool = False
    seed: str = "0"

    @property
    def readable(self) -> tuple[str, ...]:
        """Folders and files of ours that children can read."""
        if not self.package:
            return ()
        return tuple(str(PACKAGE / name) for name in ("__init__.py", "errors.py", "curriculum", "inside"))


def find_environment(name: str, preload: tuple[str, ...] = ()) -> Environment:
    """The environment that a name stands for: "none", "author", and either with a seed, "none?seed=1".

    Raises:
        EnvironmentMissing: there is none of that name.
    """
    base, _, query = name.partition("?")
    options = dict(parse_qsl(query))
    seed = options.get("seed", "0")
    python = getattr(sys, "_base_executable", "") or sys.executable
    if base == "none":
        return Environment(python, STANDARD + preload, seed=seed)
    if base == "author":
        ours = ("orienteer.errors", "orienteer.inside.encoding", "orienteer.curriculum")
        return Environment(python, STANDARD + ours + preload, package=True, seed=seed)
    raise EnvironmentMissing(f"There is no environment {base!r} on this machine.")
