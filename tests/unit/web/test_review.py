from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from orienteer.bootstrap import Workshop
from orienteer.settings import read_settings
from orienteer.storage.store import Store
from orienteer.web.app import create_app
from orienteer.web.openapi import document
from tests.unit.services.course_of_two import DOUBLE, RIGHT, WRONG, CallingRunner
from tests.unit.services.course_with_cards import CODE, NUMBERS, WHICH, WHY, CourseWithCards

TOKEN = "t" * 43


@pytest.fixture
def client(tmp_path):
    settings = read_settings({"ORIENTEER_DATA": str(tmp_path), "ORIENTEER_TIME_ZONE": "Europe/Vienna"})
    shop = Workshop(settings, course=CourseWithCards(), runner=CallingRunner(), store=Store())
    headers = {"Authorization": f"Bearer {TOKEN}"}
    with TestClient(create_app(shop, token=TOKEN), "http://127.0.0.1:80", headers=headers) as client:
        yield client


def test_a_learner_goes_through_a_review(client):
    assert client.get("/api/review").json()["card"] is None
    told = client.put(f"/api/review/topics/{NUMBERS}", json={"taken": True}).json()
    assert (told["left"], told["done"], len(told["card"]["ratings"])) == (4, 0, 4)
    first = told["card"]["id"]
    assert "sequence" in client.post(f"/api/review/cards/{first}/shown", json={"text": "so"}).json()
    after = client.post(f"/api/review/cards/{first}/rating", json={"rating": 3}).json()
    assert (after["left"], after["done"], after["can_undo"]) == (3, 1, True) and after["card"]["id"] != first
    back = client.post("/api/review/undo").json()
    assert (back["left"], back["done"], back["card"]["id"]) == (4, 0, first)
    assert client.get("/api/roadmap").json()["due"] == 4


def test_answers_are_judged(client):
    assert client.post(f"/api/review/cards/{WHICH}/chosen", json={"choice": 1}).json() == {"right": True}
    write = f"/api/review/cards/{CODE}/written"
    assert client.post(write, json={"text": RIGHT["solution.py"]}).json()["passed"] is True
    wrong = client.post(write, json={"text": WRONG["solution.py"]}).json()
    assert (wrong["passed"], wrong["call"]) == (False, "double(0)")


def test_what_is_wrong_is_said(client):
    def what(answer):
        return answer.status_code, answer.json()["error"]["what"]

    assert what(client.post("/api/review/undo")) == (404, "There is no rating to take back.")
    assert what(client.post(f"/api/review/cards/{NUMBERS}/gone/rating", json={"rating": 3}))[0] == 404
    assert what(client.post(f"/api/review/cards/{WHY}/rating", json={"rating": 5}))[0] == 422
    assert what(client.put("/api/review/settings", json={"new_a_day": -1})) == (
        400,
        "New a day can be from 0 to 1000, not -1.",
    )
    assert what(client.post("/api/review/fit"))[0] == 403


def test_settings_are_set_and_an_exercise_is_begun_from_blank(client):
    told = client.put("/api/review/settings", json={"new_a_day": 3, "day_starts_at_hour": 0}).json()
    assert (told["settings"]["new_a_day"], told["settings"]["day_starts_at_hour"]) == (3, 0)
    client.put(f"/api/exercises/{DOUBLE}/draft", json={"files": RIGHT, "revision": 0})
    assert "..." in client.post(f"/api/exercises/{DOUBLE}/blank").json()["files"]["solution.py"]
    kept = client.get(f"/api/exercises/{DOUBLE}/drafts")
    assert [draft["files"] for draft in kept.json()["drafts"]] == [RIGHT]


def test_the_documents_views_are_what_is_sent(client):
    told = document()["components"]["schemas"]
    client.put(f"/api/review/topics/{NUMBERS}", json={"taken": True})
    review = client.get("/api/review").json()
    assert set(review) == set(told["ReviewView"]["properties"])
    assert set(review["card"]) == set(told["ReviewCard"]["properties"])


def test_a_time_zone_that_is_none_is_refused():
    from orienteer.errors import UsageError

    with pytest.raises(UsageError, match="no such time zone"):
        read_settings({"ORIENTEER_TIME_ZONE": "Nowhere/Else"})
