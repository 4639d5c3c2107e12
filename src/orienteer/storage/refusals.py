"""What a database's refusals mean, and what to do about each. The one table of them."""

from __future__ import annotations

from pathlib import Path

from orienteer.errors import DatabaseIsDamaged, DatabaseIsLocked, DatabaseIsReadOnly, DiskIsFull, StorageError

MEND = (
    "Nothing was overwritten. End Orienteer, move the file and its `-wal` away, and put back a copy from the folder "
    "`backups` beside it, or start anew and bring your own file back with `orienteer import progress FILE`; "
    "`sqlite3 FILE .recover` saves what can still be read."
)
_ELSEWHERE = "or set ORIENTEER_DATA to another folder"

TABLE: tuple[tuple[tuple[str, ...], type[StorageError], str, str], ...] = (
    (
        ("locked", "busy"),
        DatabaseIsLocked,
        "Another program is holding the database {where}.",
        "Close it, then try again. Nothing was changed.",
    ),
    (
        ("readonly", "read-only"),
        DatabaseIsReadOnly,
        "The database {where} can't be written.",
        f"Give yourself the right to write the file and its folder, {_ELSEWHERE}.",
    ),
    (
        ("unable to open",),
        DatabaseIsReadOnly,
        "The database {where} can't be opened or made.",
        f"See that its folder exists and can be written, {_ELSEWHERE}.",
    ),
    (
        ("is full", "no space left"),
        DiskIsFull,
        "There is no room on the disk for the database {where}.",
        f"Make room on it, {_ELSEWHERE}. All that was stored can be read, and exported.",
    ),
    (
        ("not a database", "malformed", "could not decode", "unsupported file format", "damaged"),
        DatabaseIsDamaged,
        "The database {where} is damaged, or is none ({reason}).",
        MEND,
    ),
    (
        ("disk i/o error",),
        StorageError,
        "The disk refused to read or write the database {where}.",
        f"See that the disk has room and is sound, {_ELSEWHERE}. What was stored before is all there.",
    ),
)
"""Words of the reason, in small letters → the error, what happened, what to do. The first row that fits counts.

Source: the result codes of https://sqlite.org/rescode.html with the texts of `sqlite3_errstr`; ENOSPC as PostgreSQL
passes it on.
"""


def refusal(reason: str, where: Path | str) -> StorageError:
    """The error for a database's own words.

    Args:
        reason: what the driver said.
        where: the file, or the address without its password.
    """
    for words, kind, what, remedy in TABLE:
        if any(word in reason.lower() for word in words):
            return kind(what.format(where=where, reason=reason), remedy=remedy)
    return StorageError(f"The database {where} refused: {reason}.", remedy="Nothing was changed.")
