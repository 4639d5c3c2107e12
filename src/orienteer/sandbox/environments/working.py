"""The work of making: one process at a time, commands that can be watched, folders that are measured."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

LOOK_SECONDS = 0.5
"""How often it is looked how far a command has come."""

_GUARD = """
import os, signal, subprocess, sys, threading
def end_all_with_us():
    os.read(0, 1)
    os.killpg(0, signal.SIGKILL)
threading.Thread(target=end_all_with_us, daemon=True).start()
try:
    status = subprocess.call(sys.argv[1:], stdin=subprocess.DEVNULL)
except OSError as error:
    print(error)
    status = 127
os._exit(status & 0xFF)
"""
"""Runs a command in a session of its own, and ends it with all that it has started when whoever asked for it ends."""


@contextmanager
def alone(file: Path, *, told: Callable[[], None]) -> Iterator[None]:
    """Hold a lock that the kernel lets go of when this process ends, however it ends.

    Args:
        told: called while another process holds it.

    Raises:
        OSError: the file can't be made.
    """
    with file.open("ab") as opened:
        while not _locked(opened):
            told()
            time.sleep(LOOK_SECONDS)
        yield


def _locked(opened: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(opened.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def run_while(command: Sequence[str], output: IO[bytes], told: Callable[[], None]) -> int:
    """Run a command to its end, or end it when `told` raises.

    Returns:
        Its exit status.

    Raises:
        OSError: it can't be started; where a guard starts it, it said so and its status is 127.
    """
    if sys.platform != "win32":
        command = [sys.executable, "-I", "-S", "-c", _GUARD, *command]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
    )
    assert process.stdin is not None
    try:
        while True:
            with suppress(subprocess.TimeoutExpired):
                return process.wait(LOOK_SECONDS)
            told()
    finally:
        process.stdin.close()  # at which the guard ends all
        if process.poll() is None:
            if sys.platform == "win32":
                process.kill()
            process.wait()


def reason_in(said: str) -> str:
    """The line of what a command said that tells why it failed."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line.partition("ERROR:")[2].strip() for line in lines if line.startswith("ERROR:")]
    return (errors or lines or ["it said nothing."])[-1]


def size_of(folder: Path) -> int:
    """Bytes of all files beneath a folder, which may be changing; 0 where there is none."""
    size = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                size += os.lstat(os.path.join(place, name)).st_size
    return size
