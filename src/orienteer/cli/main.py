"""Where the program starts."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command that the command line asks for, and exit with its status.

    A plain `check` goes the short way: the parser that all commands share takes longer than the check does.
    """
    words = sys.argv[1:]
    if words[:1] == ["check"]:
        from orienteer.cli.quick import quick_check

        status = quick_check(words[1:])
        if status is not None:
            sys.exit(status)
    from orienteer.cli.program import app

    app(prog_name="orienteer")
