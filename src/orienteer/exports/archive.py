"""A ZIP whose bytes depend on its files alone."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ANY_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP can hold: the same course gives the same bytes."""


@contextmanager
def archive(target: Path) -> Iterator[Callable[[str, str], None]]:
    """Open a new ZIP; what is yielded puts a text into it under a name."""
    with zipfile.ZipFile(target, "w") as opened:

        def put(name: str, text: str) -> None:
            entry = zipfile.ZipInfo(name, ANY_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            opened.writestr(entry, text.encode("utf-8"))

        yield put
