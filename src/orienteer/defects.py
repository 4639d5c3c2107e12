"""Our own defects, written down where whoever runs Orienteer finds them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


def written_down(error: Exception) -> Path:
    """The file that holds what is known of an exception; one that comes again has the file of the first."""
    import traceback

    return _file_of("".join(traceback.format_exception(error)))


@lru_cache(maxsize=100)
def _file_of(text: str) -> Path:
    import tempfile

    with tempfile.NamedTemporaryFile("w", prefix="orienteer-", suffix=".log", delete=False) as file:
        file.write(text)
    return Path(file.name)
