"""mypy over some files, with our configuration: what it says, as text.

The zygote has checked a program that imports what exercises use; a child checks the submission's files on top of that.
"""

from __future__ import annotations

import os
import sys
import tempfile
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

_server: list[Any] = []


def warm() -> None:
    """Have mypy ready, the stubs of the standard library checked."""
    from mypy.dmypy_server import Server, process_start_options

    options = process_start_options([*FLAGS, f"--config-file={os.devnull}"], False)
    options.cache_dir = os.devnull
    options.python_version = sys.version_info[:2]
    server = Server(options, os.devnull, None)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "first.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(FIRST_PROGRAM)
        said = _checked(server, [path])
    if said:
        raise RuntimeError(f"mypy isn't ready: {said}")
    _server.append(server)


def _checked(server: Any, paths: list[str]) -> str:
    answer = server.cmd_check(paths, export_types=False, is_tty=False, terminal_width=200)
    return str(answer.get("error") or "") + str(answer.get("err") or "") + str(answer.get("out") or "")


def perform(files: dict[str, bytes], trial: dict[str, Any]) -> dict[str, Any]:
    """Everything that mypy says of the submission's Python files and of ours."""
    texts = {name: content.decode("utf-8", "replace") for name, content in files.items()}
    texts |= trial["files"]
    lay(texts)
    return {"outcome": "returned", "value": encode(_checked(_server[0], sorted(texts)))}
