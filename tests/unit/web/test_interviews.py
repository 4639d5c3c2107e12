from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from orienteer.bootstrap import Workshop
from orienteer.settings import read_settings
from orienteer.storage.store import Store
from orienteer.web.app import create_app
from tests.unit.services.course_of_two import RIGHT, CallingRunner
from tests.unit.services.course_with_interview import CourseWithInterview

TOKEN = "t" * 43


@pytest.fixture
def client(tmp_path):
    settings = read_settings({"ORIENTEER_DATA": str(tmp_path)})
    shop = Workshop(settings, course=CourseWithInterview(), runner=CallingRunner(), store=Store())
    headers = {"Authorization": f"Bearer {TOKEN}"}
    with TestClient(create_app(shop, token=TOKEN), "http://127.0.0.1:80", headers=headers) as client:
        yield client


def test_a_learner_goes_through_an_interview_and_reads_its_report_again(client):
    begun = client.post("/api/interviews/doubling/rounds", json={"clock": True}).json()
    at = f"/api/interviews/doubling/rounds/{begun['id']}"
    assert client.put(f"{at}/draft", json={"files": {**RIGHT, "notes": "mind nought"}}).json()["revision"] == 1
    assert client.post(f"{at}/clock", json={"change": "extended", "minutes": 5}).json()["minutes"] == 25
    assert len(client.post(f"{at}/asked", json={"text": "?"}).json()["clarifying"]) == 1
    assert client.post(f"{at}/submissions", json={"files": RIGHT}).json()["submissions"][0]["passed"] == 1
    assert client.post(f"{at}/handed-in").json()["phase"] == "complexity"
    stated = client.post(f"{at}/complexity", json={"time": "1", "space": "1", "text": ""}).json()
    assert stated["complexity"]["time"]["right"] and stated["phase"] == "follow_ups"
    assert client.post(f"{at}/answers/texts", json={"text": "Twice"}).json()["follow_ups"][0]["prints"] == "aa\n"
    assert len(client.post(f"{at}/ratings/texts", json={"rating": 1}).json()["follow_ups"]) == 2
    ended = client.post(f"{at}/end").json()
    assert ended["report"]["notes"] == "mind nought"
    assert client.get(at).json()["report"] == ended["report"]
    (line,) = client.get("/api/interviews").json()["interviews"]
    assert line["rounds"][0]["said"] == "all checks pass"


def test_what_is_wrong_is_answered_with_a_sentence(client):
    begun = client.post("/api/interviews/doubling/rounds", json={}).json()
    at = f"/api/interviews/doubling/rounds/{begun['id']}"
    assert client.post("/api/interviews/no-such/rounds", json={}).status_code == 404
    assert client.get("/api/interviews/doubling/rounds/none").status_code == 404
    assert client.post(f"{at}/clock", json={"change": "broken"}).status_code == 422
    assert client.post(f"{at}/ratings/texts", json={"rating": 9}).status_code == 422
    refused = client.post(f"{at}/complexity", json={"time": "n", "space": "n"})
    assert refused.status_code == 403
    assert "handed in" in refused.json()["error"]["what"]
