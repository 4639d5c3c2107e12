"""mypy over some files, with our configuration: what it says, as text.

The zygote has checked a program that imports what exercises use; a child checks the submission's files on top of that.
What mypy found out about the standard library's stubs is kept where its own variable MYPY_CACHE_DIR says: reading that
takes a tenth of finding it out. Children have nothing to do with it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from typing import Any

from orienteer.inside.encoding import encode
from orienteer.inside.folder import lay

FLAGS = (
    "--strict",
    "--warn-unreachable",
    "--disallow-any-explicit",
    "--show-column-numbers",
    "--show-error-codes",
    "--hide-error-context",
    "--no-error-summary",
    "--no-color-output",
    "--follow-imports=skip",  # all files of a submission are named; stubs are followed all the same
)

FIRST_PROGRAM = """
from __future__ import annotations
import abc, asyncio, bisect, collections, collections.abc, contextlib, copy, csv, dataclasses, datetime, decimal
import enum, fractions, functools, heapq, io, itertools, json, logging, math, numbers, operator, os, pathlib, random
import re, statistics, string, sys, textwrap, time, types, typing, uuid


def first(number: int) -> list[int]:
    return [number]
"""
"""What the zygote checks: the stubs that exercises import most are then known."""

KEEPING = ("--cache-fine-grained", "--no-sqlite-cache")
FIRST = ("first.py", "second.py")

_server: list[Any] = []


def warm() -> None:
    """Have mypy ready, the stubs of the standard library checked."""
    parent = _options([]).cache_dir
    if os.path.isabs(parent):  # else nothing is said of where
        with suppress(OSError):  # where nothing can be kept, it is found out each time
            folder = _with_stubs_kept(parent)
            _begin(folder, [*KEEPING, f"--cache-dir={folder}", "--use-fine-grained-cache"])
            return
    with tempfile.TemporaryDirectory() as folder:
        _lay_first(folder)
        _begin(folder, [f"--cache-dir={os.devnull}"])


def _begin(folder: str, flags: list[str]) -> None:
    """Have the server check the first program, which lies in the folder, and after it the same under another name.

    The first check after the stubs were read does work that the next is spared.
    """
    from mypy.dmypy_server import Server

    server = Server(_options(flags), os.devnull, None)
    said = "".join(_checked(server, [os.path.join(folder, name)]) for name in FIRST)
    if said:
        raise RuntimeError(f"mypy isn't ready: {said}")
    _server.append(server)


def _options(flags: list[str]) -> Any:
    from mypy.dmypy_server import process_start_options

    options = process_start_options([*FLAGS, f"--config-file={os.devnull}", *flags], False)
    options.python_version = sys.version_info[:2]
    return options


def _lay_first(folder: str) -> None:
    for name in FIRST:
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(FIRST_PROGRAM)


def _with_stubs_kept(parent: str) -> str:
    """The folder that holds the first program and what is known of its stubs; it is made unless it is there.

    Raises:
        OSError: it can't be made.
    """
    from mypy.version import __version__

    known = sha256("\n".join((FIRST_PROGRAM, *FLAGS, *KEEPING, __version__, sys.version)).encode())
    folder = os.path.join(parent, known.hexdigest()[:12])
    if not os.path.isdir(folder):
        os.makedirs(parent, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=parent, ignore_cleanup_errors=True) as made:
            _lay_first(made)
            _in_another_process(lambda: _find_out(made))
            os.chmod(made, 0o755)
            with suppress(OSError):  # another was quicker
                os.rename(made, folder)
    return folder


def _find_out(folder: str) -> None:
    from mypy.api import run

    run([*FLAGS, f"--config-file={os.devnull}", *KEEPING, f"--cache-dir={folder}", os.path.join(folder, FIRST[0])])


def _in_another_process(work: Callable[[], None]) -> None:
    """Do it where nothing of it stays in this one's memory."""
    process = os.fork()
    if process == 0:
        try:
            work()
        finally:
            os._exit(0)
    os.waitpid(process, 0)


def _checked(server: Any, paths: list[str]) -> str:
    answer = server.cmd_check(paths, export_types=False, is_tty=False, terminal_width=200)
    return str(answer.get("error") or "") + str(answer.get("err") or "") + str(answer.get("out") or "")


def perform(files: dict[str, bytes], trial: dict[str, Any]) -> dict[str, Any]:
    """Everything that mypy says of the submission's Python files and of ours."""
    texts = {name: content.decode("utf-8", "replace") for name, content in files.items()}
    texts |= trial["files"]
    lay(texts)
    return {"outcome": "returned", "value": encode(_checked(_server[0], sorted(texts)))}
