"""kill -9 of the server at any moment loses no attempt, and no draft that is older than a second."""

from __future__ import annotations

import random
import threading
import time

import pytest

from orienteer.storage.store import Store
from tests.integration.real_server import Gone, RealServer
from tests.integration.small_content import EXERCISE, RIGHT, WRONG

pytestmark = pytest.mark.needs("linux")


class Learner(threading.Thread):
    """Submits and types without a pause, and remembers what was confirmed."""

    def __init__(self, server: RealServer) -> None:
        super().__init__(daemon=True)
        self.server = server
        self.confirmed: list[str] = []
        self.typed = ""
        self.begun = threading.Event()

    def run(self) -> None:
        number = 0
        try:
            draft = self.server.ask("GET", f"/api/exercises/{EXERCISE}")[1]["draft"]
            revision = draft["revision"] if draft else 0
            while True:
                number += 1
                text = f"{WRONG}# {number}\n"
                _, saved = self.server.ask(
                    "PUT", f"/api/exercises/{EXERCISE}/draft", {"files": {"solution.py": text}, "revision": revision}
                )
                revision, self.typed = saved["revision"], text
                _, answer = self.server.ask(
                    "POST", f"/api/exercises/{EXERCISE}/attempts", {"files": {"solution.py": text}}
                )
                self.confirmed.append(answer["attempt_id"])
                self.begun.set()
        except Gone:
            return


def test_whatever_was_confirmed_is_there_after_the_server_was_killed(tmp_path):
    moment = random.Random(20261125)
    confirmed: list[str] = []
    for _ in range(4):
        server = RealServer(tmp_path).start()
        learner = Learner(server)
        learner.start()
        learner.begun.wait(60)
        time.sleep(moment.uniform(0, 0.2))
        server.kill()
        learner.join(60)
        confirmed += learner.confirmed
        store = Store(server.database)
        made = {event.id for event in store.events(kinds=["attempt_made"])}
        assert confirmed and set(confirmed) <= made
        kept = store.draft(EXERCISE)
        assert kept is not None
        assert _number(kept.files["solution.py"]) >= _number(learner.typed)
        store.close()


def test_an_attempt_that_was_stored_before_the_server_died_is_graded_when_it_comes_back(tmp_path):
    server = RealServer(tmp_path).start()
    endless = "def double(number):\n    while True:\n        pass\n"
    asking = threading.Thread(target=_submit, args=(server, endless), daemon=True)
    asking.start()
    store = Store(server.database)
    _until(lambda: store.ungraded())
    server.kill()
    asking.join(60)
    assert [event.payload["files"]["solution.py"] for event in store.ungraded()] == [endless]
    with RealServer(tmp_path):
        _until(lambda: not store.ungraded())
    (grade,) = store.events(kinds=["attempt_graded"])
    assert grade.payload["verdict"] == "time_limit_exceeded"


def test_a_page_goes_on_where_it_was_when_the_server_comes_back(tmp_path):
    server = RealServer(tmp_path).start()
    server.ask("POST", f"/api/exercises/{EXERCISE}/attempts", {"files": {"solution.py": RIGHT}})
    token = server.token
    server.kill()
    with RealServer(tmp_path) as again:
        assert again.token == token
        status, seen = again.ask("GET", f"/api/exercises/{EXERCISE}")
    assert status == 200 and seen["passed_at"] and seen["attempts"] == 1


def _submit(server: RealServer, source: str) -> None:
    try:
        server.ask("POST", f"/api/exercises/{EXERCISE}/attempts", {"files": {"solution.py": source}})
    except Gone:
        pass


def _number(text: str) -> int:
    return int(text.rpartition("# ")[2] or 0)


def _until(done) -> None:
    """Wait for something that will happen; a busy machine takes a minute."""
    end = time.monotonic() + 300
    while not done():
        assert time.monotonic() < end
        time.sleep(0.02)
