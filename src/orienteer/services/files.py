"""A learner's files on their way to the grader and into the log."""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import select
import stat
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from orienteer.errors import UsageError
from orienteer.grading.reading import MOST_BYTES
from orienteer.grading.submission import Submission

Content = str | bytes

KEPT_BYTES = 1024 * 1024
"""A larger submission is kept as its size and hash: nobody writes that much, and its verdict says so."""


PIPE_SECONDS = 5.0
"""How long is waited for who writes into a pipe: `orienteer grade FOLDER <(command)` names one."""


def read_file(path: Path) -> bytes:
    """A learner's file, as it is; of one that is too large to be graded only so much as shows it.

    Raises:
        UsageError: it isn't there, is no file, or can't be read.
    """
    try:
        return _content(path)
    except FileNotFoundError:
        raise UsageError(f"There is no file {path}.") from None
    except IsADirectoryError:
        raise UsageError(f"{path} is a folder, and a file was expected.") from None
    except PermissionError:
        raise UsageError(f"{path} can't be read: you lack the permission.") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} can't be read: {getattr(error, 'strerror', None) or error}.") from None


def _content(path: Path) -> bytes:
    """Up to MOST_BYTES and one more. Nothing is waited for, but for a moment who writes into a pipe."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb", buffering=0) as opened:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError
        if stat.S_ISFIFO(mode):
            return _from_pipe(descriptor, path)
        if not stat.S_ISREG(mode):
            raise UsageError(f"{path} is a device, and a file was expected.")
        parts: list[bytes] = []
        while (left := MOST_BYTES + 1 - sum(map(len, parts))) and (part := opened.read(left)):
            parts.append(part)
        return b"".join(parts)


def _from_pipe(descriptor: int, path: Path) -> bytes:
    parts: list[bytes] = []
    until = time.monotonic() + PIPE_SECONDS
    while sum(map(len, parts)) <= MOST_BYTES:
        if not select.select([descriptor], [], [], max(0.0, until - time.monotonic()))[0]:
            raise UsageError(f"{path} is a pipe, and nobody has written to its end for {PIPE_SECONDS:g} seconds.")
        part = os.read(descriptor, 1 << 16)
        if not part:
            break
        parts.append(part)
    return b"".join(parts)


def as_submission(files: Mapping[str, Content], file_name: str) -> Submission:
    """The files as the grader takes them.

    Args:
        files: name → text, or the bytes as they are.
        file_name: the exercise's own; where no file has that name, the first is the main one.
    """
    content = {name: _bytes(text) for name, text in files.items()}
    return Submission(content, file_name if file_name in content else next(iter(content), file_name))


def as_payload(files: Mapping[str, Content]) -> dict[str, Any]:
    """The files as the log keeps them: text, or base64 where they are none."""
    content = {name: _bytes(text) for name, text in files.items()}
    if sum(map(len, content.values())) > KEPT_BYTES:
        return {name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in content.items()}
    return {name: _payload(data) for name, data in content.items()}


def from_payload(payload: Mapping[str, Any]) -> dict[str, bytes] | None:
    """The files that the log kept, or None where they were too large to keep."""
    files: dict[str, bytes] = {}
    for name, kept in payload.items():
        if isinstance(kept, str):
            files[name] = _bytes(kept)
        elif "base64" in kept:
            try:
                files[name] = base64.b64decode(kept["base64"], validate=True)
            except binascii.Error:
                return None
        else:
            return None
    return files


def _bytes(text: Content) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def _payload(data: bytes) -> str | dict[str, str]:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode("ascii")}
