"""Noticing that a database's file isn't any more what was opened: SQLite itself goes on from what it remembers."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from orienteer.errors import DatabaseIsDamaged
from orienteer.storage.refusals import MEND

_MAGIC = b"SQLite format 3\0"
"""What such a file begins with. Source: https://sqlite.org/fileformat.html, section 1.3.1."""
_HEADER_BYTES = 32
"""Up to the number of pages."""


class Watched:
    """A database's file, as it was when it was opened.

    It stays open for reading: to close a file of one's own lets go of SQLite's locks. Source:
    https://sqlite.org/howtocorrupt.html, section 2.2.

    Args:
        file: it has been opened by SQLite.

    Raises:
        OSError: it can't be read.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._opened = open(file, "rb", buffering=0)  # noqa: SIM115 (closed with the store)
        self._reading = threading.Lock()
        told = os.fstat(self._opened.fileno())
        self._identity, self._size_bytes = _identity(told), told.st_size

    def look(self) -> None:
        """See that the file is still there, and is still a database.

        Raises:
            DatabaseIsDamaged: it isn't.
        """
        if what := self.befallen():
            raise DatabaseIsDamaged(f"The database {self._file} was {what} while Orienteer had it open.", remedy=MEND)

    def befallen(self) -> str:
        """What became of it, as the rest of a sentence; "" where all is well."""
        try:
            found = os.stat(self._file)
        except FileNotFoundError:
            return "taken away"
        if _identity(found) != self._identity:
            return "exchanged for another file"
        with self._reading:
            self._opened.seek(0)
            header = self._opened.read(_HEADER_BYTES)
        if not header.startswith(_MAGIC):
            return "overwritten"
        return "cut off" if found.st_size < self._size_bytes and found.st_size < _said_bytes(header) else ""

    def close(self) -> None:
        """Let go of it."""
        self._opened.close()


def _identity(told: os.stat_result) -> tuple[int, int]:
    return told.st_dev, told.st_ino


def _said_bytes(header: bytes) -> int:
    """How large the file is by its own header. Source: the same, sections 1.3.2 and 1.3.8."""
    page_bytes, pages = int.from_bytes(header[16:18], "big"), int.from_bytes(header[28:32], "big")
    return pages * (65536 if page_bytes == 1 else page_bytes)
