"""A server on loopback that answers as Orienteer's does, from a table, and keeps what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TOKEN = "the-token"


class Loopback:
    """What it was asked, and the answers that it gives: (method, path) → (status, text)."""

    def __init__(self) -> None:
        self.answers: dict[tuple[str, str], tuple[int, str]] = {}
        self.asked: list[tuple[str, str, Any]] = []
        self.port = 0

    def answer(self, method: str, path: str, status: int, value: Any) -> None:
        self.answers[method, path] = (status, value if isinstance(value, str) else json.dumps(value))


@contextmanager
def loopback() -> Iterator[Loopback]:
    """Serve until the block ends."""
    told = Loopback()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            told.asked.append((self.command, self.path, json.loads(body) if body else None))
            status, text = told.answers.get((self.command, self.path), (404, "{}"))
            if self.headers.get("Authorization") != f"Bearer {TOKEN}":
                status, text = 401, "{}"
            data = text.encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = _answer

        def log_message(self, format: str, *arguments: Any) -> None:
            """A test's output is its own."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        told.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield told
        finally:
            server.shutdown()
            thread.join()
