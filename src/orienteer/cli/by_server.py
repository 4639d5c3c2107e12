"""Asking the running server, over loopback, with the standard library alone."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

from orienteer.cli.running import Server
from orienteer.errors import EnvironmentMissing, NotFound, OrienteerError, UsageError
from orienteer.grading.report import Report
from orienteer.grading.serialising import report_from_json

ANSWER_SECONDS = 120.0
"""Longer than any exercise may run in all, compilation on first need included."""

SILENCE_SECONDS = 45.0
"""A stream from which nothing came so long is dead. Source: three of its signs of life (`orienteer.web.live`)."""

_REFUSED = frozenset({401, 403})
"""The guard doesn't know our token: the file is left over from a server that has gone."""


class ServerGone(Exception):
    """Nobody who knows our token answers there."""


class ServerDesk:
    """Grades by the running server.

    Args:
        server: as it announced itself.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self._connection = http.client.HTTPConnection(server.reached_at, server.port, timeout=ANSWER_SECONDS)

    def close(self) -> None:
        self._connection.close()

    def check(self, exercise_id: str, files: dict[str, bytes]) -> Report:
        """A live check, of which open pages are told."""
        path = f"/api/exercises/{exercise_id}/check-aloud"
        return report_from_json(self._ask("POST", path, {"files": _texts(files)}))

    def submit(self, exercise_id: str, files: dict[str, bytes]) -> Report:
        """An attempt that is kept."""
        answer = self._ask("POST", f"/api/exercises/{exercise_id}/attempts", {"files": _texts(files)})
        return report_from_json(answer["report"])

    def prepare(self, exercise_id: str) -> None:
        """Nothing: the server does it in the background."""

    def keep_pass(self, exercise_id: str, files: dict[str, bytes]) -> None:
        """Nothing: the server records it by itself."""

    def draft(self, exercise_id: str) -> dict[str, bytes] | None:
        """What the page holds."""
        draft = self._ask("GET", f"/api/exercises/{exercise_id}")["draft"]
        return None if draft is None else {name: text.encode() for name, text in draft["files"].items()}

    def health(self) -> Any:
        """What answers there."""
        return self._ask("GET", "/api/health")

    def _ask(self, method: str, path: str, body: Any = None) -> Any:
        headers = {"Authorization": f"Bearer {self._server.token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        try:
            self._connection.request(method, path, data, headers)
            answer = self._connection.getresponse()
            text = answer.read()
        except (OSError, http.client.HTTPException) as error:
            self._connection.close()
            raise ServerGone from error
        if answer.status in _REFUSED:
            raise ServerGone
        found = _decoded(text)
        if answer.status >= 400:
            raise _as_error(answer.status, found)
        return found


def answers(server: Server) -> bool:
    """Whether that server is there and knows our token."""
    desk = ServerDesk(server)
    try:
        desk.health()
    except (ServerGone, OrienteerError):
        return False
    finally:
        desk.close()
    return True


def follow(server: Server, exercise_id: str, *, reached: Callable[[], None]) -> Iterator[dict[str, Any]]:
    """What happens with an exercise, from now on, as the server tells it.

    Args:
        reached: called once the server listens.

    Raises:
        ServerGone: nobody answers there, or no longer.
        OrienteerError: what the server says instead.
    """
    connection = http.client.HTTPConnection(server.reached_at, server.port, timeout=SILENCE_SECONDS)
    try:
        headers = {"Authorization": f"Bearer {server.token}"}
        connection.request("GET", f"/api/events?{urlencode({'about': exercise_id})}", headers=headers)
        answer = connection.getresponse()
        if answer.status in _REFUSED:
            raise ServerGone
        if answer.status >= 400:
            raise _as_error(answer.status, _decoded(answer.read()))
        reached()
        while line := answer.readline():
            if line.startswith(b"data: "):
                yield json.loads(line[len(b"data: ") :])
    except (OSError, http.client.HTTPException) as error:
        raise ServerGone from error
    finally:
        connection.close()


def _texts(files: dict[str, bytes]) -> dict[str, str]:
    """The files as JSON can carry them.

    Raises:
        ServerGone: one isn't UTF-8; only grading here can say so, as bytes don't travel in JSON.
    """
    try:
        return {name: content.decode("utf-8") for name, content in files.items()}
    except UnicodeDecodeError as error:
        raise ServerGone from error


def _decoded(text: bytes) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise ServerGone from error  # something else listens on that port


def _as_error(status: int, found: Any) -> OrienteerError:
    said = found.get("error", {}) if isinstance(found, dict) else {}
    what = said.get("what") or f"The server answered with status {status}."
    if environment := said.get("environment"):
        return EnvironmentMissing(what, remedy=said.get("remedy", ""), environment=environment)
    remedy = " ".join(part for part in (said.get("safe"), said.get("next"), said.get("remedy")) if part)
    kind = NotFound if status == 404 else UsageError if status < 500 else OrienteerError
    return kind(what, remedy=remedy)
