"""The workshop of this machine, for a command that needs course and history."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orienteer.bootstrap import Workshop


@contextmanager
def workshop() -> Iterator[Workshop]:
    """Course, runner and store, opened when each is first used and closed at the end."""
    from orienteer.bootstrap import open_workshop
    from orienteer.settings import read_settings

    with open_workshop(read_settings()) as opened:
        yield opened


def right_now() -> datetime:
    """The time, as the services want to be told it."""
    return datetime.now(UTC)
