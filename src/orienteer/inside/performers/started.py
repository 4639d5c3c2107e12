"""A program that a configuration file starts: its environment, its output, its end."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress

from orienteer.inside.performers.commands import SHELL, places

ADDRESS = "127.0.0.1"
LISTENS_SECONDS = 6.0
"""How long a program may take until it listens, on a busy machine."""
STOPS_SECONDS = 5.0
"""How long it may go on when it was told to end. Source: half of what Docker gives a container by default."""
PAUSE_SECONDS = 0.01
OUTPUT_BYTES = 64 * 1024
WENT_ON = -1
"""Stands for the status of a program that doesn't end."""
_PATH = re.compile(r"\$PATH")


class Started:
    """A program that was started.

    Args:
        words: the program and its arguments.
        variables: of its environment, besides those that each has.
        aside: the folder of the commands, where what it prints is kept, too.
        everyone: a stop is told to all that it has started.
        port: where it is asked.
    """

    def __init__(
        self, words: Sequence[str], variables: Mapping[str, str], aside: str, *, everyone: bool, port: int
    ) -> None:
        self.aside = aside
        self.in_shell = words[0] == SHELL
        self.everyone = everyone
        self.port = port
        self.status: int | None = None
        self.process: subprocess.Popen[bytes] | None = None
        ours = ":".join((*places(), aside, "/usr/bin", "/bin"))
        environment = {"PATH": ours, "HOME": os.getcwd(), "LANG": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0"}
        environment["PYTHONPATH"] = ":".join(_packages())
        environment |= variables
        environment["PATH"] = _PATH.sub(lambda _: ours, environment["PATH"])
        with open(self._place("output"), "wb") as output, open(self._place("errors"), "wb") as errors:
            try:
                self.process = subprocess.Popen(
                    list(words),
                    env=environment,
                    executable=_found(words[0], environment["PATH"]),
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=errors,
                    start_new_session=True,
                )
            except (OSError, ValueError) as error:
                self.status = 127  # what a shell says of a command that can't be started
                errors.write(f"{words[0]}: {getattr(error, 'strerror', None) or error}\n".encode())

    def listens(self) -> bool:
        """Whether anybody can connect to it; while it begins, that is waited for."""
        until = time.monotonic() + LISTENS_SECONDS
        while time.monotonic() < until:
            with suppress(OSError), socket.create_connection((ADDRESS, self.port), 1.0):
                return True
            if self.wait(0) != WENT_ON:
                return False
            time.sleep(PAUSE_SECONDS)
        return False

    def wait(self, seconds: float) -> int:
        """Its status when it has ended, or WENT_ON."""
        if self.status is None and self.process is not None:
            with suppress(subprocess.TimeoutExpired):
                code = self.process.wait(seconds) if seconds else self.process.poll()
                if code is not None:
                    self.status = code if code >= 0 else 128 - code
        return WENT_ON if self.status is None else self.status

    def stop(self) -> int:
        """Tell it to end, and wait until it has."""
        if self.wait(0) == WENT_ON:
            self._signal(signal.SIGTERM, everyone=self.everyone)
        until = time.monotonic() + STOPS_SECONDS
        status = self.wait(STOPS_SECONDS)
        while self.everyone and status != WENT_ON and self._others():
            if time.monotonic() > until:
                return WENT_ON
            time.sleep(PAUSE_SECONDS)
        return status

    def end(self) -> None:
        """End it and all that it has started."""
        self._signal(signal.SIGKILL, everyone=True)
        self.wait(STOPS_SECONDS)

    def read(self, name: str) -> str:
        """What it has written so far, its beginning."""
        with open(self._place(name), "rb") as file:
            return file.read(OUTPUT_BYTES).decode("utf-8", "replace")

    def _others(self) -> bool:
        """Whether anything that it has started still runs. Its orphans are ours: we are the first process here."""
        assert self.process is not None
        try:
            return os.waitpid(-self.process.pid, os.WNOHANG) == (0, 0)
        except ChildProcessError:
            return False

    def _signal(self, number: int, *, everyone: bool) -> None:
        if self.process is not None:
            with suppress(OSError):
                (os.killpg if everyone else os.kill)(self.process.pid, number)

    def _place(self, name: str) -> str:
        return os.path.join(self.aside, name)


def _found(program: str, path: str) -> str:
    """Where a program is, by the PATH that it is started with; a name with a slash in it is where it says."""
    if "/" in program:
        return program
    there = (os.path.join(place, program) for place in path.split(":"))
    return next((each for each in there if os.access(each, os.X_OK)), program)


def _packages() -> list[str]:
    """What is installed in the exercise's environment, for a Python that is started."""
    return [each for each in sys.path if each.endswith("site-packages")]
