"""`orienteer serve`: the server alone, without opening a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.page import Piece, Sentence, say
from orienteer.cli.running import Server
from orienteer.cli.serving import serve_announced, settings_for


def serve(
    port: Annotated[
        int | None,
        typer.Option(
            help="To listen on; 0 takes any free one.", min=0, max=65535, show_default="ORIENTEER_PORT, else 8765"
        ),
    ] = None,
    host: Annotated[
        str | None,
        typer.Option(
            help="Name or address to listen on. Others than loopback need isolation tier A.",
            show_default="ORIENTEER_HOST, else 127.0.0.1",
        ),
    ] = None,
) -> None:
    """Serve the pages on this machine, for this machine, until Ctrl-C.

    The address that is printed holds a token: who has it can run code as you.
    """
    serve_announced(settings_for(port, host), say_where)


def say_where(server: Server) -> None:
    """Print the address and how to stop."""
    standard_output().show(
        [
            Sentence((Piece("Orienteer is at "), Piece(server.url, "accent"))),
            say("Ctrl-C stops it. What you have typed is kept.", "quiet"),
        ]
    )
