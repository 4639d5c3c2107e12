"""Serving the application on this machine's own port."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable

import uvicorn

from orienteer.bootstrap import Workshop
from orienteer.errors import UsageError
from orienteer.web.app import create_app
from orienteer.web.token import token_of

HOST = "127.0.0.1"

WAITING_CONNECTIONS = 256

GOODBYE_SECONDS = 1
"""How long open connections (a page that follows the events) may hold up the end."""


def serve(workshop: Workshop, *, ready: Callable[[int, str], None]) -> None:
    """Serve until the process is told to end.

    Args:
        workshop: closed at the end.
        ready: called with the port and the token when the first request can be answered.

    Raises:
        UsageError: the port is in use, or may not be used.
        StorageError: the database can't be used as it is.
    """
    listening = listen(workshop.settings.port)
    with listening, workshop:
        _ = workshop.store  # what is wrong with it is told before anything is served
        port = listening.getsockname()[1]
        token = token_of(workshop.settings.data_folder)
        config = uvicorn.Config(
            create_app(workshop, token=token),
            log_level="warning",
            access_log=False,
            lifespan="on",
            server_header=False,
            timeout_graceful_shutdown=GOODBYE_SECONDS,
        )
        _Server(config, lambda: ready(port, token)).run(sockets=[listening])


def listen(port: int) -> socket.socket:
    """A socket that listens on loopback; on any free port for 0.

    Raises:
        UsageError: the port is in use, or may not be used.
    """
    # with its protocol named: asyncio sends small answers at once only on a socket that says it is TCP
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":  # elsewhere it would let two programs share the port
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        listening.listen(WAITING_CONNECTIONS)
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise UsageError(
                f"Port {port} is in use by another program, perhaps by an Orienteer that is already running.",
                remedy="Use that one, or set ORIENTEER_PORT to another number (0 for any that is free).",
            ) from error
        if error.errno == errno.EACCES:
            raise UsageError(
                f"Port {port} may not be used by you.", remedy="Set ORIENTEER_PORT to a number from 1024 to 65535."
            ) from error
        raise
    return listening


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            self._ready()
