"""ruff over some files, with our rules: what it says, as JSON text. It is a program of its own, started in the jail."""

from __future__ import annotations

import importlib
import os
from typing import Any

from orienteer.inside.encoding import encode
from orienteer.inside.folder import lay

SECONDS = 10
LONGEST = 100_000
ALONE = {"RAYON_NUM_THREADS": "1", "NO_COLOR": "1"}
"""One thread: a file of a learner's is no work for more."""

_program: list[str] = []


def warm() -> None:
    """Find the program beside the packages."""
    packages = str(importlib.import_module("ruff").__path__[0])
    made = packages.rsplit(f"{os.sep}lib{os.sep}", 1)[0]
    _program.append(os.path.realpath(os.path.join(made, "bin", "ruff")))


def program() -> str:
    """Where the program is."""
    return _program[0]


def perform(files: dict[str, bytes], trial: dict[str, Any]) -> dict[str, Any]:
    """Everything that the chosen rules find.

    Args:
        files: the submission.
        trial: its command line names the rules, and after `--` what else is said to ruff.
    """
    import subprocess  # where nothing else is started, it isn't needed

    lay({name: content.decode("utf-8", "replace") for name, content in files.items()})
    rules, rest = trial["command_line"][0], trial["command_line"][1:]
    done = subprocess.run(
        [program(), "check", "--isolated", "--no-cache", "--output-format=json", f"--select={rules}", *rest, *files],
        env=ALONE,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=SECONDS,
    )
    if done.returncode not in (0, 1):
        said = done.stderr.decode("utf-8", "replace").strip()
        return {"outcome": "not_run", "reason": f"ruff can't look at this file: {said[:300]}"}
    return {"outcome": "returned", "value": encode(done.stdout.decode("utf-8", "replace")[:LONGEST])}
