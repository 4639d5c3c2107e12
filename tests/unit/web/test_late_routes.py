"""The pages are served before the API is loaded, and its routes are imported when they are asked for."""

from __future__ import annotations

import importlib
import subprocess
import sys
import threading
import time

import pytest
from starlette.testclient import TestClient

from orienteer.bootstrap import Workshop
from orienteer.settings import read_settings
from orienteer.storage.store import Store
from orienteer.web.api import FIRST, ROUTERS
from orienteer.web.app import Application
from tests.fakes import InProcessRunner
from tests.unit.services.course_of_two import SmallCourse

TOKEN = "t" * 43


@pytest.fixture
def app(tmp_path) -> Application:
    settings = read_settings({"ORIENTEER_DATA": str(tmp_path)})
    shop = Workshop(settings, course=SmallCourse(), runner=InProcessRunner(), store=Store())
    return Application(shop, token=TOKEN)


def client_of(app: Application) -> TestClient:
    return TestClient(app, "http://127.0.0.1:80", headers={"Authorization": f"Bearer {TOKEN}"})


@pytest.mark.parametrize("place", ROUTERS)
def test_a_router_is_loaded_for_just_the_paths_that_it_answers(place):
    module, name = place.split(":")
    router = getattr(importlib.import_module(f"orienteer.web.routes.{module}"), name)
    assert {route.path.split("/")[2] for route in router.routes} == set(ROUTERS[place])


def test_what_the_first_page_asks_for_is_answered_by_some_router():
    assert any(FIRST in names for names in ROUTERS.values())


def test_the_server_can_serve_pages_without_having_loaded_what_the_api_is_made_of():
    loaded = "import sys, orienteer.web.serving; print({'fastapi', 'sqlalchemy', 'orienteer.web.api'} & {*sys.modules})"
    told = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "set()"


def test_a_page_is_answered_while_the_api_is_being_loaded_and_an_answer_of_the_api_waits(app, monkeypatch):
    may_load, made = threading.Event(), app._made
    monkeypatch.setattr(app, "_made", lambda: may_load.wait(30) and made())
    with client_of(app) as client:
        answers = []
        asking = threading.Thread(target=lambda: answers.append(client.get("/api/roadmap")))
        asking.start()
        assert "<!doctype html>" in client.get("/").text
        assert answers == []
        may_load.set()
        asking.join(30)
        assert answers[0].status_code == 200


def test_after_the_first_answer_the_rest_is_loaded_unasked(app):
    with client_of(app) as client:
        client.get("/api/roadmap")
        wanted = {name for names in ROUTERS.values() for name in names}
        api = app._api.result()
        until = time.monotonic() + 30
        while not wanted <= api._ready and time.monotonic() < until:
            time.sleep(0.01)
        assert wanted <= api._ready


def test_the_document_tells_of_routes_that_nobody_has_asked_for_yet(app):
    with client_of(app) as client:
        assert "/api/interviews" in client.get("/api/openapi.json").json()["paths"]


def test_what_is_read_and_long_comes_packed_and_what_is_taken_along_as_it_is(app, monkeypatch):
    monkeypatch.setattr("orienteer.web.api.PACKED_FROM_BYTES", 100)
    with client_of(app) as client:
        assert client.get("/api/roadmap").headers["content-encoding"] == "gzip"
        assert "content-encoding" not in client.get("/api/roadmap", headers={"Accept-Encoding": "identity"}).headers
        assert "content-encoding" not in client.get("/api/progress/export").headers
        assert "content-encoding" not in client.post("/api/run", json={"source": "print(1)" + " " * 500}).headers
