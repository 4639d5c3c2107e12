"""`orienteer mcp`: the learner's exercise, read by an assistant of their choice."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from orienteer.cli.workshop import workshop


def mcp() -> None:
    """Let an assistant read your exercise, over the Model Context Protocol.

    The assistant starts this itself and speaks to it over standard input and output. It may read the task, the
    counterexample, the replay and the hints that you have asked for; never a solution, and it changes nothing.
    """
    from orienteer.cli.assistant.offers import INSTRUCTIONS, Reader
    from orienteer.cli.assistant.protocol import Protocol

    given = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    with workshop() as shop:
        Protocol(Reader(shop, Path.cwd()).offers(), INSTRUCTIONS).serve(given, sys.stdout)
