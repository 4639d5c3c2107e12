"""What a zygote is started with: an interpreter, what is loaded before the first child, and what can be read."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import parse_qsl

import orienteer
from orienteer.errors import EnvironmentMissing
from orienteer.inside.agent import PERFORMERS
from orienteer.sandbox.environments.installations import Installations, base_python

PACKAGE = Path(orienteer.__file__).parent

_LOADED_FIRST = """
    abc ast bisect collections collections.abc contextlib copy csv dataclasses datetime decimal enum fractions
    functools heapq inspect io itertools json linecache math operator os pathlib pickle random re statistics string
    struct textwrap time traceback types typing warnings
"""

PROGRAMS = {"ruff": ("ruff",), "ruff-format": ("ruff",)}
"""Tools that are programs of their own, beside the environment's interpreter."""

_SHELL = """
    awk basename cat chmod cmp cp cut date diff dirname du echo env expr false find grep gunzip gzip head join ln ls
    mkdir mktemp mv nl od paste printf pwd readlink realpath rm rmdir sed seq sh sleep sort split stat tac tail tar tee
    test touch tr true uname uniq wc xargs
"""
"""What a shell is used with: POSIX's utilities for files and texts, and a few that everybody has beside them."""

STANDARD = tuple(_LOADED_FIRST.split())
"""Loaded in every zygote: what exercises import most, so that a child doesn't have to."""


@dataclass(frozen=True, slots=True)
class Environment:
    """What one kind of zygote is started with.

    Args:
        python: the interpreter.
        preload: modules imported before the first child is forked.
        packages: folders that children import from besides the standard library, and can read.
        package: our own `curriculum` and `inside` stay importable (for authors' checks).
        seed: PYTHONHASHSEED.
        variables: of the process while it loads all this; children have none of them.
        plain: no children stand ready: each would hold what takes seconds and much memory to load.
        knows_its_program: `/proc/self/exe` is there, which some libraries don't load without.
        tool: one of `inside.tools`, which is made ready before the first child.
        programs: files that a child may start besides Python, where its profile has processes.
        interpreter: for a shell, Python under all its names, and what tells it where an environment's packages are.
    """

    python: str
    preload: tuple[str, ...] = STANDARD
    packages: tuple[str, ...] = ()
    package: bool = False
    seed: str = "0"
    variables: tuple[tuple[str, str], ...] = ()
    plain: bool = False
    knows_its_program: bool = False
    tool: str = ""
    programs: tuple[str, ...] = ()
    interpreter: tuple[str, ...] = ()

    @property
    def readable(self) -> tuple[str, ...]:
        """Folders and files, besides the standard library, that children can read."""
        program = (os.path.realpath(self.python),) if self.knows_its_program else ()
        if not self.package:
            return (*self.packages, *self.interpreter, *program)
        ours = ("__init__.py", "errors.py", "curriculum", "inside")
        return (*self.packages, *(str(PACKAGE / name) for name in ours))


def with_performers(name: str, kinds: Iterable[str]) -> str:
    """The environment's name with what trials of these kinds need loaded.

    >>> with_performers("none?seed=1", ["call", "scenario", "scenario"])
    'none?seed=1&with=scenario'
    """
    needed = ",".join(sorted({kind for kind in kinds if kind in PERFORMERS}))
    return f"{name}{'&' if '?' in name else '?'}with={needed}" if needed else name


def shell_programs() -> tuple[str, ...]:
    """The shell, and of its usual company what this machine has."""
    found = (shutil.which(name, path="/usr/bin:/bin") for name in _SHELL.split())
    return (*(each for each in found if each is not None), "/bin/sh")


def commands_of(python: Path) -> tuple[str, ...]:
    """What stands beside an environment's interpreter and can be started: its packages' own commands."""
    return tuple(
        str(each) for each in sorted(python.parent.iterdir()) if not each.is_symlink() and os.access(each, os.X_OK)
    )


def names_of(python: Path) -> tuple[str, ...]:
    """An interpreter's other names beside it: a room that is made by one of them has its right home."""
    return tuple(str(each) for each in sorted(python.parent.glob("python*")) if each.is_symlink())


def interpreter_of(python: Path) -> tuple[str, ...]:
    """An environment's interpreter under all its names, and what tells it where its packages are."""
    return (*names_of(python), str(python.parent.parent / "pyvenv.cfg"))


def find_environment(
    name: str, preload: tuple[str, ...] = (), installations: Installations | None = None
) -> Environment:
    """The environment that a name stands for: "none", "author", one that is made, each with options.

    "none?seed=1&with=scenario" has another hash seed, and what performs scenarios loaded.

    "tools?tool=mypy" is the environment "tools" with mypy ready for work; "tools?tool=jedi&beside=data" can read what
    the environment "data" holds, too.

    Args:
        preload: modules to import besides those that it names itself.
        installations: where others than those two are.

    Raises:
        EnvironmentMissing: there is none of that name, or it isn't made.
        SandboxError: its description can't be read.
    """
    base, _, query = name.partition("?")
    options = dict(parse_qsl(query))
    seed = options.get("seed", "0")
    in_shell = options.get("programs") == "shell"
    preload += tuple(PERFORMERS[kind] for kind in options.get("with", "").split(",") if kind)
    if base == "none":
        plain = Environment(base_python(), STANDARD + preload, seed=seed)
        if not in_shell:
            return plain
        return replace(plain, programs=shell_programs(), interpreter=names_of(Path(base_python()).resolve()))
    if base == "author":
        ours = ("orienteer.errors", "orienteer.inside.encoding", "orienteer.curriculum")
        return Environment(base_python(), STANDARD + ours + preload, package=True, seed=seed)
    if installations is None:
        raise EnvironmentMissing(f"There is no environment {base!r} on this machine.")
    described = installations.describe(base)
    installed = installations.installed(base)
    own_folder = str(installations.place(described))
    observers = tuple(f"orienteer.inside.observers.{each}" for each in described.observers)
    tool = options.get("tool", "")
    programs = tuple(str(installed.python.parent / name) for name in PROGRAMS.get(tool, ()))
    if in_shell:
        programs = (*shell_programs(), *commands_of(installed.python))
    beside = installations.installed(options["beside"]).site_packages if "beside" in options else ()
    return Environment(
        base_python(),
        STANDARD + described.preload + observers + preload,
        tuple(map(str, (*installed.site_packages, *beside))),
        seed=seed,
        variables=tuple((name, value.replace("{folder}", own_folder)) for name, value in described.variables),
        plain=described.plain,
        knows_its_program=described.knows_its_program,
        tool=tool,
        programs=programs,
        interpreter=(*names_of(Path(base_python()).resolve()), *interpreter_of(installed.python)) if in_shell else (),
    )
