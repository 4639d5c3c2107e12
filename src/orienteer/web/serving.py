"""Serving the application: on loopback, or where only confined code may be run for others."""

from __future__ import annotations

import contextlib
import errno
import os
import socket
from collections.abc import Callable

import uvicorn

from orienteer.bootstrap import Workshop
from orienteer.errors import UsageError
from orienteer.settings import DEFAULT_HOST
from orienteer.web.addresses import is_loopback, place_of
from orienteer.web.app import create_app
from orienteer.web.pauses import short_pauses
from orienteer.web.token import token_of

CONFINED = "A"
"""The tier in which a program sees no file, process or network of this machine."""

WAITING_CONNECTIONS = 256

GOODBYE_SECONDS = 1
"""How long open connections (a page that follows the events) may hold up the end."""


def serve(workshop: Workshop, *, ready: Callable[[int, str], None]) -> None:
    """Serve until the process is told to end.

    Args:
        workshop: closed at the end.
        ready: called with the port and the token when the first request can be answered.

    Raises:
        UsageError: the port is in use, or may not be used; or others could send code that isn't confined.
        StorageError: the database can't be used as it is.
    """
    settings = workshop.settings
    with workshop, contextlib.ExitStack() as ending:
        if not is_loopback(settings.host):
            _refuse_unconfined(workshop.runner.tier, settings.host)
        ending.enter_context(short_pauses())
        listening = ending.enter_context(listen(settings.port, settings.host))
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


def _refuse_unconfined(tier: str, host: str) -> None:
    """Source: the isolation tiers. Below A, a program that somebody else sends could read this person's files."""
    if tier != CONFINED:
        raise UsageError(
            f"This machine isolates programs in tier {tier}, and whoever reaches {host} could have programs run here. "
            f"Orienteer listens on other addresses than loopback in tier {CONFINED} alone.",
            remedy="Leave --host and ORIENTEER_HOST out, or see `orienteer doctor` for what tier A needs.",
        )


def listen(port: int, host: str = DEFAULT_HOST) -> socket.socket:
    """A socket that listens there; on any free port for 0.

    Raises:
        UsageError: the port is in use, or may not be used, or the host isn't this machine's.
    """
    # with its protocol named: asyncio sends small answers at once only on a socket that says it is TCP
    family, address = place_of(host, port)
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":  # elsewhere it would let two programs share the port
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(address)
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
        if error.errno == errno.EADDRNOTAVAIL:
            raise UsageError(
                f"{host} is no address of this machine.", remedy="Leave --host and ORIENTEER_HOST out for loopback."
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
