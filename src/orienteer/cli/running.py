"""The running server's address, left in the data folder so that `orienteer check` can ask it at once."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from orienteer.storage.folder import keep_private, made

FILE_NAME = "server.json"
DEFAULT_HOST = "127.0.0.1"
"""Where it is when its note doesn't say. Settings aren't asked: they take longer to load than a check takes."""

_LOOPBACK_OF = {"0.0.0.0": "127.0.0.1", "::": "::1"}
"""Every address of this machine → the one that is always among them."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server on this machine.

    Args:
        port: that it listens on.
        token: what its guard asks for.
        process: its process id.
        host: the name or address that it listens on.
    """

    port: int
    token: str
    process: int
    host: str = DEFAULT_HOST

    @property
    def url(self) -> str:
        """The address to open in a browser."""
        host = f"[{self.reached_at}]" if ":" in self.reached_at else self.reached_at
        return f"http://{host}:{self.port}/?token={self.token}"

    @property
    def reached_at(self) -> str:
        """Where this machine itself reaches it."""
        return _LOOPBACK_OF.get(self.host, self.host)


def announce(server: Server, data_folder: Path) -> None:
    """Write the file; without it, on a full disk, the terminal does itself what it would ask the server."""
    keep_private(made(data_folder) / FILE_NAME, json.dumps(asdict(server)))


def withdraw(server: Server, data_folder: Path) -> None:
    """Take the file away, unless another server has written its own since."""
    if announced(data_folder) == server:
        (data_folder / FILE_NAME).unlink(missing_ok=True)


def announced(data_folder: Path) -> Server | None:
    """The server that the file names, unless its process has gone. A file that can't be read names none."""
    try:
        with open(data_folder / FILE_NAME, encoding="utf-8") as file:
            found = json.load(file)
        server = Server(int(found["port"]), str(found["token"]), int(found["process"]))
        server = replace(server, host=str(found.get("host", DEFAULT_HOST)))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return server if _is_alive(server.process) else None


def _is_alive(process: int) -> bool:
    """Whether there is such a process; where that can't be asked harmlessly, it is taken to be there."""
    if os.name != "posix" or process <= 0:
        return process > 0
    try:
        os.kill(process, 0)  # signal 0 only asks
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
