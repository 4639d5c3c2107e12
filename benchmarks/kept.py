"""Rows that a benchmark has measured, written down as they come, so that a long run can be ended and gone on with."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from orienteer.course.keys import compiled_key, digest

Row = dict[str, Any]


class Kept:
    """Rows in a file, one a line; or none, where no file is named.

    A row is found again for the same parts and the same code of ours: what another state of it measured is not.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        lines = path.read_text("utf-8").splitlines(keepends=True) if path is not None and path.exists() else []
        if path is not None and lines and not lines[-1].endswith("\n"):
            path.write_text("".join(lines[:-1]), "utf-8")  # a run was ended while it wrote
            del lines[-1]
        self.rows: dict[str, Row] = dict(map(json.loads, lines))

    def row(self, kind: str, parts: str, measure: Callable[[], Row]) -> Row:
        """The row that is there, or else one that is measured now and written down.

        Args:
            kind: of measurement, with the options that it depends on.
            parts: text of all that is measured.
        """
        key = row_key(kind, parts)
        if key not in self.rows:
            self.keep(key, measure())
        return self.rows[key]

    def keep(self, key: str, row: Row) -> None:
        """Write a row down."""
        self.rows[key] = row
        if self.path is not None:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps([key, row]) + "\n")


def row_key(kind: str, parts: str) -> str:
    """Under which a row is found again: see `Kept.row`."""
    return compiled_key(f"benchmark {kind}", digest(parts))
