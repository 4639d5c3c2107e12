"""How a command ends: exceptions as sentences and exit statuses, one table. No stack trace reaches the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable

from orienteer.defects import written_down
from orienteer.errors import (
    ContentError,
    DatabaseIsLocked,
    DatabaseIsNewer,
    DatabaseIsReadOnly,
    EnvironmentMissing,
    NotYet,
    OrienteerError,
    SandboxError,
    StorageError,
    UsageError,
)

ACCEPTED = 0
NOT_ACCEPTED = 1
"""A check fails, the content has a problem, something is missing."""
WRONG_CALL = 2
"""As typer's own, for a wrong option. Source: the convention of getopt programs, kept by bash's builtins."""
MACHINE = 3
"""The machine or the database can't do it; nothing is wrong with the call."""
OURS = 70
"""A defect of Orienteer. Source: EX_SOFTWARE of sysexits.h."""
INTERRUPTED = 130
"""Ended by Ctrl-C. Source: 128 + SIGINT, as shells report it."""

ENDINGS: tuple[tuple[type[OrienteerError], int, str], ...] = (
    (UsageError, WRONG_CALL, ""),
    (NotYet, WRONG_CALL, ""),
    (ContentError, WRONG_CALL, ""),
    (EnvironmentMissing, MACHINE, ""),
    (SandboxError, MACHINE, "Run `orienteer doctor` to see what this machine allows."),
    (DatabaseIsNewer, MACHINE, "Update Orienteer. Nothing was changed."),
    (DatabaseIsLocked, MACHINE, "Close the other Orienteer and try again. Nothing was changed."),
    (DatabaseIsReadOnly, MACHINE, "Make the file and its folder writable for you. Nothing was changed."),
    (StorageError, MACHINE, "Nothing was changed."),
    (OrienteerError, MACHINE, ""),
)
"""Exception → exit status, and what to do where the exception itself doesn't say. The first that fits counts."""


def ending_of(error: OrienteerError) -> tuple[str, str, int]:
    """What happened, what to do, and the exit status.

    >>> ending_of(UsageError("There is no folder x."))
    ('There is no folder x.', '', 2)
    """
    for kind, status, remedy in ENDINGS:
        if isinstance(error, kind):
            return error.message, error.remedy or remedy, status
    raise AssertionError("the last row fits every OrienteerError")


def complain(what: str, remedy: str = "") -> None:
    """Say on standard error what went wrong, and what to do."""
    from orienteer.cli.output import error_output
    from orienteer.cli.page import Piece, Sentence

    first = Sentence((Piece(what, "fail"),))
    error_output().show([first, Sentence((Piece(remedy),))] if remedy else [first])


def ended(run: Callable[[], object], *, passing: tuple[type[Exception], ...] = ()) -> int:
    """Run a command to its end, whatever that is.

    Args:
        run: returns an exit status, or anything else for 0.
        passing: exceptions by which the parser ends a command itself; they, and `SystemExit`, pass.

    Returns:
        The exit status.
    """
    try:
        status = run()
    except passing:
        raise
    except OrienteerError as error:
        what, remedy, status = ending_of(error)
        complain(what, remedy)
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_standard_output()
        return ACCEPTED
    except OSError as error:
        complain(_of_the_machine(error))
        return MACHINE
    except Exception as error:  # the face's edge: whatever is left is our own defect
        complain(
            f"Orienteer has a defect here: {type(error).__name__}.",
            f"The details are in {written_down(error)}. Nothing that was kept before is lost.",
        )
        return OURS
    return status if type(status) is int else ACCEPTED


def _of_the_machine(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    return f"The machine refused: {error.strerror or error}{where}."


def _forget_standard_output() -> None:
    """Who read our output has gone; Python's own flush at exit must not complain about it."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
