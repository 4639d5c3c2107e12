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
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

from orienteer.inside import folder
from orienteer.inside.calls import argument, told
from orienteer.inside.performers.commands import HERE, lay_aside
from orienteer.inside.performers.responses import Response
from orienteer.inside.performers.started import ADDRESS, OUTPUT_BYTES, WENT_ON, Started
from orienteer.inside.performers.web import Client
from orienteer.inside.snippets import SnippetNamespace, compiled_snippet, run_snippet

ANSWERS_SECONDS = 10.0


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
