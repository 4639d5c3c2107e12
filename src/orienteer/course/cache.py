"""The course's cache: what was compiled, by key. It can be deleted at any time."""

from __future__ import annotations

import json
import sqlite3
import threading
from pathlib import Path
from typing import Any

SCHEMA = "CREATE TABLE IF NOT EXISTS compiled (key TEXT PRIMARY KEY, data TEXT NOT NULL)"
BUSY_SECONDS = 10.0


class Cache:
    """Compiled things in SQLite. A file that can't be used is left alone, and memory is used in its stead.

    Args:
        path: of the file, or None for memory alone.
    """

    def __init__(self, path: Path | None) -> None:
        self.lock = threading.Lock()
        self.connection = self._open(path)

    def _open(self, path: Path | None) -> sqlite3.Connection:
        if path is not None:
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                connection = sqlite3.connect(path, timeout=BUSY_SECONDS, check_same_thread=False)
                connection.execute("PRAGMA journal_mode=WAL")
                connection.execute("PRAGMA synchronous=NORMAL")
                connection.execute(SCHEMA)
                connection.commit()
                return connection
            except (sqlite3.Error, OSError):
                pass
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        connection.execute(SCHEMA)
        return connection

    def get(self, key: str) -> Any:
        """What is kept under the key, or None."""
        with self.lock:
            try:
                row = self.connection.execute("SELECT data FROM compiled WHERE key = ?", (key,)).fetchone()
            except sqlite3.Error:
                return None
        return None if row is None else json.loads(row[0])

    def put(self, key: str, data: Any) -> None:
        """Keep it; what can't be kept is computed again."""
        text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
        with self.lock:
            try:
                self.connection.execute("INSERT OR REPLACE INTO compiled VALUES (?, ?)", (key, text))
                self.connection.commit()
            except sqlite3.Error:
                return

    def close(self) -> None:
        with self.lock:
            self.connection.close()
