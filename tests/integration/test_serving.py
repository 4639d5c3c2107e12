"""The server as a process: its port, and what it tells a page that listens."""

from __future__ import annotations

import http.client
import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from queue import Empty, Queue

import pytest

from orienteer.bootstrap import Workshop
from orienteer.cli.running import Server, announce
from orienteer.cli.work_folder import WorkFolder
from orienteer.errors import UsageError
from orienteer.learning.events import Event
from orienteer.settings import read_settings
from orienteer.storage.store import Store
from orienteer.web.addresses import is_loopback
from orienteer.web.serving import listen, serve
from tests.integration.real_server import RealServer
from tests.integration.small_content import EXERCISE, RIGHT, WRONG
from tests.unit.services.course_of_two import CallingRunner

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


def test_a_terminal_that_watches_says_what_the_page_is_told_and_other_pages_hear_nothing_of_typing(tmp_path):
    place = f"/api/exercises/{EXERCISE}"
    work = WorkFolder(tmp_path / "mine", EXERCISE, "solution.py")
    work.path.mkdir()
    work.write_note()
    work.file.write_text(WRONG)
    with RealServer(tmp_path) as server, Listening(server) as page:
        assert server._started is not None
        announce(Server(server.port, server.token, server._started.pid), tmp_path / "data")
        with watching(server, work) as terminal:
            mine = json.loads(terminal.get())
            assert (mine["file"], mine["verdict"]) == (str(work.file), "wrong_answer")
            heard = typed_until_heard(server, terminal, f"{place}/check", RIGHT)
            assert (heard["exercise"], heard["file"], heard["verdict"]) == (EXERCISE, None, "accepted")
            server.ask("POST", f"{place}/attempts", {"files": {"solution.py": WRONG}})
            submitted = json.loads(terminal.get())
            assert (submitted["file"], submitted["verdict"]) == (None, "wrong_answer")
        kinds = [page.next()["kind"] for _ in range(2)]
        assert kinds[0] == "checked" and "checked_on_page" not in kinds


@contextmanager
def watching(server: RealServer, work: WorkFolder) -> Iterator[Queue[str]]:
    """`orienteer check --watch --json` in a process of its own, and its lines as they come."""
    command = [sys.executable, "-m", "orienteer", "check", "--watch", "--json", str(work.path)]
    process = subprocess.Popen(command, env=server.environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    lines: Queue[str] = Queue()
    reader = threading.Thread(target=lambda out: [lines.put(line) for line in out], args=(process.stdout,))
    reader.start()
    try:
        yield lines
    finally:
        process.kill()
        process.wait()
        reader.join()
        process.stdout.close()


def typed_until_heard(server: RealServer, terminal: Queue[str], path: str, source: str) -> dict:
    """Have the page's text checked, again where the terminal wasn't listening yet."""
    while True:
        server.ask("POST", path, {"files": {"solution.py": source}})
        try:
            return json.loads(terminal.get(timeout=2))
        except Empty:
            continue


def test_a_page_that_comes_back_hears_what_it_missed_and_nothing_twice(tmp_path):
    with RealServer(tmp_path) as server:
        store = Store(server.database)
        for mark in ("known", "skipped", "starred"):
            store.append(Event("mark_set", "basics/numbers", datetime.now(UTC), {"mark": mark}))
        with Listening(server, "/api/events?after=1") as page:
            assert [page.next()["sequence"] for _ in range(2)] == [2, 3]
        with Listening(server, "/api/events?after=1", **{"Last-Event-ID": "2"}) as page:
            assert page.next()["sequence"] == 3


def test_a_running_server_shows_what_is_edited(tmp_path):
    with RealServer(tmp_path) as server:
        place = f"/api/exercises/{EXERCISE}"
        assert server.ask("POST", f"{place}/check", {"files": {"solution.py": WRONG}})[1]["verdict"] == "wrong_answer"
        assert server.ask("GET", "/api/topics/basics/numbers")[1]["title"] == "Numbers"
        topic = server.folder / "content/areas/basics/numbers"
        (topic / "topic.yaml").write_text((topic / "topic.yaml").read_text().replace("title: Numbers", "title: Digits"))
        (topic / "double/solution.py").write_text(WRONG)
        until(lambda: server.ask("GET", "/api/topics/basics/numbers")[1]["title"] == "Digits")
        until(
            lambda: server.ask("POST", f"{place}/check", {"files": {"solution.py": WRONG}})[1]["verdict"] == "accepted"
        )


def until(is_so: Callable[[], bool]) -> None:
    """Ask until it is so; what never comes ends by the limit of the whole run."""
    while not is_so():
        time.sleep(0.1)


def test_the_server_ends_while_a_page_listens(tmp_path):
    server = RealServer(tmp_path).start()
    with Listening(server):
        server.stop()


@pytest.fixture
def heeded():
    """Ctrl-C isn't ignored: tests that run in the background would hand that on to the server."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl-C"])
def test_a_server_that_is_told_to_end_takes_its_note_away(tmp_path, how):
    server = RealServer(tmp_path)
    note = tmp_path / "data" / "server.json"
    with served(server, "--port", "0") as process:
        assert json.loads(note.read_text())["process"] == process.pid
        process.send_signal(how)
        assert process.wait() == {signal.SIGTERM: 0, signal.SIGINT: 130}[how]
    assert not note.exists()


@contextmanager
def served(server: RealServer, *options: str) -> Iterator[subprocess.Popen[str]]:
    """`orienteer serve` as a process, once it has said where it is."""
    words = [sys.executable, "-m", "orienteer", "serve", *options]
    with subprocess.Popen(words, env=server.environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert "Orienteer is at" in process.stdout.readline()
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.needs("tier A")
def test_a_server_on_every_address_refuses_a_name_that_was_bound_to_it(tmp_path):
    server = RealServer(tmp_path)
    with served(server, "--port", "0", "--host", "0.0.0.0"):
        note = json.loads((tmp_path / "data" / "server.json").read_text())
        server.port, server.token = note["port"], note["token"]
        assert note["host"] == "0.0.0.0"
        assert server.ask("GET", "/api/health")[0] == 200
        connection = http.client.HTTPConnection("127.0.0.1", server.port)
        headers = {"Authorization": f"Bearer {server.token}", "Host": f"evil.example:{server.port}"}
        connection.request("GET", "/api/health", headers=headers)
        assert connection.getresponse().status == 403
        connection.close()


@pytest.mark.parametrize("tier", ["B", "C"])
def test_below_tier_a_only_loopback_is_served(tmp_path, tier):
    settings = replace(read_settings({"ORIENTEER_DATA": str(tmp_path / "data")}), host="0.0.0.0", port=0)
    workshop = Workshop(settings, runner=CallingRunner(tier))
    with pytest.raises(UsageError, match=f"isolates programs in tier {tier}.*in tier A alone"):
        serve(workshop, ready=lambda port, token: pytest.fail("it was served"))
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("host", ["no.such.name.example", "192.0.2.7", "a b", "x" * 300])
def test_a_host_that_is_not_this_machines_is_told_of(host):
    with pytest.raises(UsageError, match="of this machine"):
        listen(0, host)


def test_loopback_may_be_given_by_its_name():
    with listen(0, "localhost") as listening:
        assert is_loopback(listening.getsockname()[0])
