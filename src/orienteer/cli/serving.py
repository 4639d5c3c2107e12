"""The server while it runs: announced in the data folder, withdrawn at the end."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from orienteer.cli.running import Server, announce, withdraw
from orienteer.settings import read_settings

if TYPE_CHECKING:
    from orienteer.settings import Settings


def settings_for(port: int | None, host: str | None = None) -> Settings:
    """This machine's settings, with another port or host where one was asked for."""
    settings = read_settings()
    return replace(settings, port=settings.port if port is None else port, host=host or settings.host)


def serve_announced(settings: Settings, ready: Callable[[Server], None]) -> None:
    """Serve until Ctrl-C or a polite signal.

    Args:
        ready: called once, when the server answers.

    Raises:
        UsageError: the port is in use.
        StorageError: the database can't be used as it is.
    """
    from orienteer.bootstrap import serve

    announcement: list[Server] = []

    def tell(port: int, token: str) -> None:
        server = Server(port, token, os.getpid(), settings.host)
        announce(server, settings.data_folder)
        announcement.append(server)
        ready(server)

    # the server ends at a polite signal, and then sends it again to whoever asked for it before
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        serve(settings, ready=tell)
    finally:
        signal.signal(signal.SIGTERM, before)
        for server in announcement:
            withdraw(server, settings.data_folder)
