"""A file followed while it is edited."""

from __future__ import annotations

import time
from collections.abc import Iterator

from orienteer.cli.checking import Work
from orienteer.errors import UsageError

POLL_SECONDS = 0.15


def each_version(work: Work) -> Iterator[dict[str, bytes]]:
    """The files now, and again whenever their bytes differ: size and time of change are not trusted to show it.

    An editor may take the file away for a moment while it saves; that is waited out.
    """
    last = work.read()
    yield last
    while True:
        time.sleep(POLL_SECONDS)
        try:
            files = work.read()
        except UsageError:
            continue
        if files != last:
            last = files
            yield files
