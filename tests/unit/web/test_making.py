"""Environments made while pages look on: begun once, stopped, gone on with, told why they failed."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from orienteer.bootstrap import Workshop
from orienteer.errors import EnvironmentMissing, SandboxError
from orienteer.sandbox.environments import Installations
from orienteer.sandbox.environments.installations import MADE
from orienteer.sandbox.environments.making import Stage
from orienteer.settings import read_settings
from orienteer.storage.store import Store
from orienteer.web import making
from orienteer.web.app import create_app
from tests.unit.services.course_of_two import DOUBLE, RIGHT, CallingRunner, SmallCourse

TOKEN = "t" * 43
SMALL = "/api/environments/small"
DESCRIPTION = """
title = "Small"
about = "Few things."
[measured]
download_bytes = 1_000_000
disk_bytes = 3_000_000
seconds = 10.0
"""


class Workbench:
    """What makes environments in the tests: goes on when it is told to, until somebody stops it."""

    def __init__(self) -> None:
        self.begun = 0
        self.finish = threading.Event()
        self.error: Exception | None = None

    def make(self, name: str, *, installations: Installations, told: Callable[[Stage], None]) -> bool:
        self.begun += 1
        while not self.finish.wait(0.01):
            told(Stage("fetching", 1_500_000, 4_000_000))
        if self.error:
            raise self.error
        place = installations.place(installations.describe(name))
        place.mkdir(parents=True)
        (place / MADE).write_text("{}", encoding="utf-8")
        return True


class LackingRunner(CallingRunner):
    """Has nothing that exercises import until it is told that it has."""

    missing = True

    def observe(self, *arguments, **options):
        if self.missing:
            raise EnvironmentMissing("The environment 'small' isn't made.", remedy="Make it.", environment="small")
        return super().observe(*arguments, **options)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Workbench:
    work = Workbench()
    monkeypatch.setattr(making, "make_environment", work.make)
    return work


@pytest.fixture
def runner() -> LackingRunner:
    return LackingRunner()


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def client(tmp_path: Path, work: Workbench, runner: LackingRunner, store: Store) -> Iterator[TestClient]:
    folder = tmp_path / "sources" / "small"
    folder.mkdir(parents=True)
    (folder / "environment.toml").write_text(DESCRIPTION, encoding="utf-8")
    (folder / "requirements.lock").write_text("thing==1.0\n", encoding="utf-8")
    settings = replace(read_settings({"ORIENTEER_DATA": str(tmp_path)}), environment_sources=tmp_path / "sources")
    shop = Workshop(settings, course=SmallCourse(), runner=runner, store=store)
    headers = {"Authorization": f"Bearer {TOKEN}"}
    with TestClient(create_app(shop, token=TOKEN), "http://127.0.0.1:80", headers=headers) as client:
        yield client


def until(client: TestClient, state: str) -> dict[str, object]:
    """What is told once it stands like that."""
    while True:
        told = client.get(SMALL).json()
        if told["state"] == state:
            return dict(told)
        assert told["state"] == "making", told
        time.sleep(0.02)


def test_what_is_missing_is_named_so_that_it_can_be_made(client: TestClient) -> None:
    answer = client.post(f"/api/exercises/{DOUBLE}/check", json={"files": RIGHT})
    assert answer.status_code == 503
    assert answer.json()["error"]["environment"] == "small"
    told = client.get(SMALL).json()
    assert (told["state"], told["cost"]) == ("not made", "about 1 MB to fetch, 3 MB on disk, half a minute")


def test_it_is_made_while_one_looks_on_and_then_the_check_goes_on(
    client: TestClient, work: Workbench, runner: LackingRunner
) -> None:
    assert client.post(f"{SMALL}/make").json()["state"] == "making"
    client.post(f"{SMALL}/make")
    while not (told := client.get(SMALL).json())["bytes_done"]:
        assert told["state"] == "making"
    assert (told["doing"], told["bytes_done"], told["bytes_in_all"]) == ("fetching", 1_500_000, 4_000_000)
    work.finish.set()
    until(client, "ready")
    assert work.begun == 1
    runner.missing = False
    answer = client.post(f"/api/exercises/{DOUBLE}/check", json={"files": RIGHT})
    assert answer.json()["verdict"] == "accepted"


def test_what_was_submitted_before_it_was_there_is_graded_once_it_is(
    client: TestClient, work: Workbench, runner: LackingRunner, store: Store
) -> None:
    client.post(f"/api/exercises/{DOUBLE}/attempts", json={"files": RIGHT})
    assert len(store.ungraded()) == 1
    client.post(f"{SMALL}/make")
    runner.missing = False
    work.finish.set()
    until(client, "ready")
    client.app.state.makings.close()  # type: ignore[attr-defined]  # waits for what follows the making
    assert not store.ungraded()


def test_a_stop_puts_it_down_and_it_goes_on_when_it_is_asked_for_again(client: TestClient, work: Workbench) -> None:
    client.post(f"{SMALL}/make")
    client.post(f"{SMALL}/stop")
    until(client, "stopped")
    assert client.post(f"{SMALL}/make").json()["state"] == "making"
    work.finish.set()
    until(client, "ready")
    assert work.begun == 2


def test_a_lost_network_is_told_as_what_it_is(client: TestClient, work: Workbench) -> None:
    work.error = SandboxError("pip could not make it.", remedy="Give the command again.")
    work.finish.set()
    client.post(f"{SMALL}/make")
    assert until(client, "failed")["what"] == "pip could not make it."


def test_the_end_of_the_server_puts_it_down(client: TestClient) -> None:
    client.post(f"{SMALL}/make")
    client.app.state.makings.close()  # type: ignore[attr-defined]  # Starlette's own type has no names
    until(client, "stopped")


@pytest.mark.parametrize("act", ["", "/make", "/stop"])
def test_one_that_isnt_described_is_not_found(client: TestClient, act: str) -> None:
    address = f"/api/environments/smal{act}"
    answer = client.post(address) if act else client.get(address)
    assert answer.status_code == 404
    assert answer.json()["error"]["remedy"] == "There are: small."
