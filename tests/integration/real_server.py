"""A real server in a process of its own, which can be killed at any moment."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.integration.small_content import write_content

_PROGRAM = """
from orienteer.bootstrap import serve
from orienteer.settings import read_settings
serve(read_settings(), ready=lambda port, token: print(port, token, flush=True))
"""


class Gone(Exception):
    """The server went away while it was asked."""


class RealServer:
    """Serves a small curriculum from a folder.

    Args:
        folder: holds its data and its content, from one start to the next.
        port: on loopback; 0 for any.
    """

    def __init__(self, folder: Path, *, port: int = 0) -> None:
        self.folder = folder
        content = folder / "content"
        if not content.exists():
            write_content(content)
        self.environment = {
            **os.environ,
            "ORIENTEER_DATA": str(folder / "data"),
            "ORIENTEER_CONTENT": str(content),
            "ORIENTEER_PORT": str(port),
            "ORIENTEER_DEVICE": "a test",
        }
        self._started: subprocess.Popen[str] | None = None
        self.port, self.token = 0, ""

    @property
    def database(self) -> str:
        """The address of its database."""
        return f"sqlite:///{self.folder / 'data' / 'orienteer.db'}"

    def start(self) -> RealServer:
        """Start it and wait until it answers."""
        self._started = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=(self.folder / "log").open("a"),
            text=True,
        )
        assert self._started.stdout is not None
        port, self.token = self._started.stdout.readline().split()
        self.port = int(port)
        return self

    def kill(self) -> None:
        """kill -9: nothing is tidied up."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to end."""
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self._started is not None:
            self._started.send_signal(how)
            self._started.wait()
            assert self._started.stdout is not None
            self._started.stdout.close()
            self._started = None

    def ask(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Status and answer.

        Raises:
            Gone: it went away before it had answered.
        """
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        try:
            connection.request(method, path, None if body is None else json.dumps(body), headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise Gone from error
        finally:
            connection.close()

    def __enter__(self) -> RealServer:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()
