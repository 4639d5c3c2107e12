"""Where the program starts."""

from __future__ import annotations

import sys
import warnings


def main() -> None:
    """Run the command that the command line asks for, and exit with its status.

    What Python warns of in learners' programs, which are compiled here too, is told in our words or not at all.

    A plain `check` goes the short way: the parser that all commands share takes longer than the check does.
    """
    warnings.simplefilter("ignore", SyntaxWarning)
    words = sys.argv[1:]
    if words[:1] == ["check"]:
        from orienteer.cli.quick import quick_check

        status = quick_check(words[1:])
        if status is not None:
            sys.exit(status)
    from orienteer.cli.program import app

    app(prog_name="orienteer")
