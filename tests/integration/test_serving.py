"""The server as a process: its port, and what it tells a page that listens."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from orienteer.errors import UsageError
from orienteer.learning.events import Event
from orienteer.storage.store import Store
from orienteer.web.serving import listen
from tests.integration.real_server import RealServer
from tests.integration.small_content import EXERCISE, WRONG

pytestmark = pytest.mark.needs("linux")


def test_a_port_in_use_is_told_of_in_a_sentence():
    with listen(0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=rf"Port {port} is in use .* set ORIENTEER_PORT"):
            listen(port)


def test_the_program_ends_with_that_sentence_and_touches_nothing(tmp_path):
    with listen(0) as taken:
        server = RealServer(tmp_path, port=taken.getsockname()[1])
        ended = subprocess.run(
            [sys.executable, "-m", "orienteer", "serve"], env=server.environment, capture_output=True, text=True
        )
    assert ended.returncode == 2
    assert "is in use by another program" in ended.stderr and "Traceback" not in ended.stderr
    assert not (tmp_path / "data").exists()


class Listening:
    """A page that follows the events."""

    def __init__(self, server: RealServer, path: str = "/api/events", **headers: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self._connection.request("GET", path, headers={"Authorization": f"Bearer {server.token}", **headers})
        self._answer = self._connection.getresponse()
        assert self._answer.headers["content-type"].startswith("text/event-stream")
        assert self._answer.readline() == b"retry: 1000\n"

    def next(self) -> dict:
        while not (line := self._answer.readline()).startswith(b"data: "):
            assert line, "the stream ended"
        return json.loads(line[6:])

    def __enter__(self) -> Listening:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()


def test_a_page_hears_of_a_draft_a_grade_and_what_the_terminal_did(tmp_path):
    with RealServer(tmp_path) as server, Listening(server) as page:
        server.ask("PUT", f"/api/exercises/{EXERCISE}/draft", {"files": {"solution.py": WRONG}, "revision": 0})
        saved = page.next()
        assert (saved["kind"], saved["revision"], saved["sequence"]) == ("draft_saved", 1, 0)

        _, answer = server.ask("POST", f"/api/exercises/{EXERCISE}/attempts", {"files": {"solution.py": WRONG}})
        made, graded = page.next(), page.next()
        assert (made["kind"], made["exercise_id"]) == ("attempt_made", EXERCISE) and "files" not in made
        assert (graded["kind"], graded["verdict"]) == ("attempt_graded", "wrong_answer")
        assert graded["attempt_id"] == answer["attempt_id"]

        terminal = Store(server.database)
        terminal.append(Event("mark_set", "basics/numbers", datetime.now(UTC), {"mark": "known"}, "terminal"))
        heard = page.next()
        assert (heard["kind"], heard["topic_id"], heard["device"]) == ("mark_set", "basics/numbers", "terminal")


def test_a_page_that_comes_back_hears_what_it_missed_and_nothing_twice(tmp_path):
    with RealServer(tmp_path) as server:
        store = Store(server.database)
        for mark in ("known", "skipped", "starred"):
            store.append(Event("mark_set", "basics/numbers", datetime.now(UTC), {"mark": mark}))
        with Listening(server, "/api/events?after=1") as page:
            assert [page.next()["sequence"] for _ in range(2)] == [2, 3]
        with Listening(server, "/api/events?after=1", **{"Last-Event-ID": "2"}) as page:
            assert page.next()["sequence"] == 3


def test_the_server_ends_while_a_page_listens(tmp_path):
    server = RealServer(tmp_path).start()
    with Listening(server):
        server.stop()
