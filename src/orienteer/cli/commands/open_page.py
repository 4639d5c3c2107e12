"""`orienteer`: the page, in the browser."""

from __future__ import annotations

import threading
import webbrowser

from orienteer.cli.commands.serve import say_where
from orienteer.cli.output import standard_output
from orienteer.cli.page import Piece, Sentence
from orienteer.cli.running import Server, announced
from orienteer.cli.serving import serve_announced, settings_for


def open_page(port: int | None, *, browser: bool) -> None:
    """Open the page of the server that runs already, or start one and open its page."""
    settings = settings_for(port)
    running = announced(settings.data_folder)
    if running is not None and port in (None, running.port) and _answers(running):
        standard_output().show([Sentence((Piece("Orienteer is running at "), Piece(running.url, "accent")))])
        if browser:
            webbrowser.open(running.url)
        return
    serve_announced(settings, lambda server: _ready(server, browser))


def _ready(server: Server, browser: bool) -> None:
    say_where(server)
    if browser:
        threading.Thread(target=webbrowser.open, args=(server.url,), daemon=True).start()


def _answers(server: Server) -> bool:
    from orienteer.cli.by_server import answers

    return answers(server)
