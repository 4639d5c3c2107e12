"""Boots: a program is started as a configuration file says, asked over the loopback, and stopped.

Lines of a check know, and what each gives is written down:

    client.get(path, ...), post, put, patch, delete, head, options
        with `json=`, `data=` (a form), `headers=`, `query=`; the first one waits until the program listens
    client.begin(method, path, ...)   makes a request while the lines go on; what it gives is called for the answer
    stop()                            tells it to end (SIGTERM); the status that it ends with, 143 where the signal
                                      ended it; of a shell's command only that it ended, for that may be the shell's
    wait()                            the status, when it has ended by itself
    printed()                         what it has printed
"""

from __future__ import annotations

import http.client
import json as json_text
import os
import re
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

from orienteer.inside import folder
from orienteer.inside.calls import argument, told
from orienteer.inside.performers.commands import HERE, SHELL, lay_aside, places
from orienteer.inside.performers.responses import Response
from orienteer.inside.performers.web import Client
from orienteer.inside.snippets import SnippetNamespace, compiled_snippet, run_snippet

ADDRESS = "127.0.0.1"
LISTENS_SECONDS = 6.0
"""How long a program may take until it listens, on a busy machine."""
STOPS_SECONDS = 5.0
"""How long it may go on when it was told to end. Source: half of what Docker gives a container by default."""
ANSWERS_SECONDS = 10.0
PAUSE_SECONDS = 0.01
OUTPUT_BYTES = 64 * 1024
WENT_ON = -1
"""Stands for the status of a program that doesn't end."""
_PATH = re.compile(r"\$PATH")


class NotListening(Exception):
    """Nobody listens at the port."""


class Ended:
    """How the program ended.

    Args:
        status: None where it doesn't matter.
    """

    def __init__(self, status: int | None) -> None:
        self.status = status


class Printed:
    """What it has printed."""

    def __init__(self, text: str) -> None:
        self.text = text


def perform(files: dict[str, bytes], main: str, trial: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Start it once, and run the check's lines.

    Returns:
        The judged part, and what is told beside it.
    """
    names = {name: argument(tree) for name, tree in trial["names"].items()}
    aside = lay_aside(os.getcwd())
    os.mkdir(HERE)
    os.chdir(HERE)
    folder.lay(trial["files"])
    if os.path.dirname(main):
        os.makedirs(os.path.dirname(main), exist_ok=True)
    with open(main, "wb") as file:
        file.write(files[main])
    started = Started(trial["command_line"], names["variables"], aside, everyone=names["everyone"], port=names["port"])
    try:
        judged = _asked(started, trial)
    finally:
        started.end()
    output, errors = started.read("output"), started.read("errors")
    return judged, {name: text for name, text in (("output", output), ("errors", errors)) if text}


def _asked(started: Started, trial: dict[str, Any]) -> dict[str, Any]:
    client = Asking(started)

    def stop() -> None:
        status = started.stop()
        client.answers.append(Ended(status if status == WENT_ON or not started.in_shell else None))

    def wait() -> None:
        client.answers.append(Ended(started.wait(ANSWERS_SECONDS)))

    def printed() -> None:
        client.answers.append(Printed(started.read("output")))

    def visit() -> list[Any]:
        scope = SnippetNamespace({}, {"client": client, "stop": stop, "wait": wait, "printed": printed})
        with suppress(NotListening):
            run_snippet(compiled_snippet(trial["code"]), scope)
        return client.answers

    return told(visit, [], trial["observe"], {})


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


class Asking(Client):
    """Makes requests of the started program."""

    def __init__(self, started: Started) -> None:
        super().__init__(self._sent, dict)
        self._started = started
        self._listened = False

    def begin(self, method: str, path: str, **options: Any) -> Callable[[], Response]:
        """Make a request while the lines go on."""
        self._listen()
        came: list[Any] = []
        sent = threading.Event()

        def ask() -> None:
            came.append(self._exchanged(method, path, sent=sent, **options))

        asking = threading.Thread(target=ask)
        asking.start()
        sent.wait()

        def answer() -> Response:
            asking.join()
            self.answers += came
            response: Response = came[0]
            return response

        return answer

    def session(self) -> dict[str, Any]:
        raise AttributeError("Over a network nobody sees what a session holds.")

    def _listen(self) -> None:
        self._listened = self._listened or self._started.listens()
        if not self._listened:
            self.answers.append(Ended(self._started.wait(0)))
            raise NotListening

    def _sent(self, method: str, path: str, **options: Any) -> Response:
        self._listen()
        return self._exchanged(method, path, **options)

    def _exchanged(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        data: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, Any] | None = None,
        sent: threading.Event | None = None,
    ) -> Response:
        """One request on a connection of its own; where no answer comes, status 0 stands for it.

        Args:
            sent: is set when nothing is left to send.
        """
        said = {"Connection": "close", **(headers or {})}
        body: bytes | None = None
        if json is not None:
            body, said["Content-Type"] = json_text.dumps(json).encode(), "application/json"
        elif data is not None:
            body, said["Content-Type"] = urlencode(data, doseq=True).encode(), "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection(ADDRESS, self._started.port, timeout=ANSWERS_SECONDS)
        try:
            connection.request(method, f"{path}?{urlencode(query, doseq=True)}" if query else path, body, said)
            if sent is not None:
                sent.set()
            came = connection.getresponse()
            return Response(came.status, came.getheaders(), came.read(OUTPUT_BYTES))
        except (OSError, http.client.HTTPException):
            return Response(0, (), b"")
        finally:
            if sent is not None:
                sent.set()
            connection.close()


def _found(program: str, path: str) -> str:
    """Where a program is, by the PATH that it is started with; a name with a slash in it is where it says."""
    if "/" in program:
        return program
    there = (os.path.join(place, program) for place in path.split(":"))
    return next((each for each in there if os.access(each, os.X_OK)), program)


def _packages() -> list[str]:
    """What is installed in the exercise's environment, for a Python that is started."""
    import sys

    return [each for each in sys.path if each.endswith("site-packages")]
