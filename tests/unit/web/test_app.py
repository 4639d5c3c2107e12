from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta

import pytest
from starlette.testclient import TestClient

from orienteer.bootstrap import Workshop
from orienteer.learning.events import Event
from orienteer.services.export_progress import export_progress
from orienteer.settings import read_settings
from orienteer.storage.store import Store
from orienteer.web.app import create_app
from orienteer.web.openapi import document
from tests.fakes import InProcessRunner
from tests.unit.services.course_of_two import DOUBLE, RIGHT, TRIPLE, WRONG, CallingRunner, SmallCourse

TOKEN = "t" * 43
PLACE = f"/api/exercises/{DOUBLE}"


@pytest.fixture
def runner() -> CallingRunner:
    return CallingRunner()


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def client(tmp_path, runner, store):
    settings = read_settings({"ORIENTEER_DATA": str(tmp_path), "ORIENTEER_DEVICE": "desk"})
    shop = Workshop(settings, course=SmallCourse(), runner=runner, store=store)
    headers = {"Authorization": f"Bearer {TOKEN}"}
    app = create_app(shop, token=TOKEN)
    with TestClient(app, "http://127.0.0.1:80", headers=headers, raise_server_exceptions=False) as client:
        yield client


def error(answer) -> dict[str, str]:
    body = answer.json()
    assert set(body) == {"error"} and set(body["error"]) == {"what", "safe", "next", "remedy"}
    return body["error"]


def test_a_learner_goes_from_the_roadmap_to_a_pass(client):
    roadmap = client.get("/api/roadmap").json()
    assert roadmap["next"] == {
        "topic_id": "basics/numbers",
        "topic_title": "Numbers",
        "number": 1,
        "exercise_id": DOUBLE,
        "exercise_title": "Double",
        "exercise_number": 1,
        "begun": False,
    }
    page = client.get(PLACE).json()
    assert (page["position"], page["count"], page["passed_at"]) == (1, 2, None)
    assert client.post(f"{PLACE}/check", json={"files": WRONG}).json()["verdict"] == "wrong_answer"
    answer = client.post(f"{PLACE}/attempts", json={"files": RIGHT}).json()
    assert answer["report"]["verdict"] == "accepted" and len(answer["attempt_id"]) == 32
    assert client.get(PLACE).json()["passed_at"]
    stop = client.get("/api/roadmap").json()["areas"][0]["stops"][0]
    assert (stop["state"], stop["exercises_passed"], stop["exercises_total"]) == ("under_way", 1, 2)
    assert stop["mastery"] == 0.5


def test_what_was_tried_and_not_passed_is_begun(client):
    client.post(f"{PLACE}/attempts", json={"files": WRONG})
    assert client.get("/api/roadmap").json()["next"]["begun"] is True


def test_a_topic_done_once_counts_on_every_path(client):
    client.post(f"{PLACE}/attempts", json={"files": RIGHT})
    paths = [client.get(f"/api/roadmap?role={role}").json() for role in ("all", "writers")]
    assert [path["areas"][0]["stops"][0]["state"] for path in paths] == ["under_way", "under_way"]
    assert {role["id"]: role["stops"] for role in paths[0]["roles"]} == {"all": 2, "writers": 2}


def test_every_answer_is_as_the_document_says(client):
    told = document()["components"]["schemas"]
    client.post(f"{PLACE}/attempts", json={"files": RIGHT})
    client.put(f"{PLACE}/draft", json={"files": WRONG, "revision": 0})
    answers = {
        "RoadmapView": client.get("/api/roadmap"),
        "TopicView": client.get("/api/topics/basics/numbers"),
        "ExerciseView": client.get(PLACE),
        "Report": client.post(f"{PLACE}/check", json={"files": WRONG}),
        "AttemptOut": client.post(f"{PLACE}/attempts", json={"files": WRONG}),
        "SolutionsView": client.get(f"{PLACE}/solutions"),
        "HintView": client.post(f"{PLACE}/hints", json={"step": 1}),
        "HealthOut": client.get("/api/health"),
        "SearchOut": client.get("/api/search?q=doub"),
    }
    for name, answer in answers.items():
        assert answer.status_code == 200, answer.text
        fits(answer.json(), told[name], told)


def fits(value, schema, told) -> None:
    """Fail unless an object has exactly the properties that its schema names, all the way down."""
    if "$ref" in schema:
        fits(value, told[schema["$ref"].rpartition("/")[2]], told)
    elif "anyOf" in schema:
        if value is not None:
            fits(value, next(each for each in schema["anyOf"] if each.get("type") != "null"), told)
    elif schema.get("type") == "object" and "properties" in schema:
        assert set(value) == set(schema["properties"]) == set(schema["required"])
        for name, part in schema["properties"].items():
            fits(value[name], part, told)
    elif schema.get("type") == "array" and "items" in schema:
        for member in value:
            fits(member, schema["items"], told)
    elif "enum" in schema:
        assert value in schema["enum"]
    elif schema.get("type") in ("string", "integer", "number", "boolean"):
        kinds = {"string": str, "integer": int, "number": (int, float), "boolean": bool}
        assert isinstance(value, kinds[schema["type"]])


def test_a_stop_can_be_marked_starred_and_noted(client):
    client.put("/api/topics/basics/numbers/mark", json={"mark": "known"})
    client.put("/api/topics/basics/numbers/mark", json={"mark": "starred"})
    client.put("/api/topics/basics/numbers/note", json={"text": " Bit me at work. "})
    topic = client.get("/api/topics/basics/numbers").json()
    assert (topic["state"], topic["starred"], topic["notes"][0]["text"]) == ("known", True, "Bit me at work.")
    client.put("/api/topics/basics/numbers/mark", json={"mark": "none"})
    client.put("/api/topics/basics/numbers/note", json={"text": ""})
    topic = client.get("/api/topics/basics/numbers").json()
    assert (topic["state"], topic["starred"], topic["notes"]) == ("untouched", False, [])


def test_a_topic_that_is_not_written_shows_its_items_and_what_it_needs(client):
    topic = client.get("/api/topics/basics/words").json()
    assert (topic["state"], topic["written"]) == ("not_yet_written", False)
    assert [item["state"] for item in topic["items"]] == ["not_yet_written"]
    assert topic["requires"][0]["title"] == "Numbers"


def test_a_role_numbers_its_own_path(client):
    assert client.get("/api/roadmap?role=writers").json()["total"] == 2
    assert "writers" in error(client.get("/api/roadmap?role=nobody"))["remedy"]


def test_a_page_that_saves_over_another_gets_what_that_one_saved(client):
    assert client.put(f"{PLACE}/draft", json={"files": {"solution.py": "one"}, "revision": 0}).json()["revision"] == 1
    client.put(f"{PLACE}/draft", json={"files": {"solution.py": "two"}, "revision": 1})
    refused = client.put(f"{PLACE}/draft", json={"files": {"solution.py": "three"}, "revision": 1})
    assert refused.status_code == 409
    assert (refused.json()["files"], refused.json()["revision"]) == ({"solution.py": "two"}, 2)
    kept = {draft["files"]["solution.py"] for draft in client.get(f"{PLACE}/drafts").json()["drafts"]}
    assert kept == {"two", "three"}


def test_hints_come_a_step_at_a_time_and_are_remembered(client, store):
    first = client.post(f"{PLACE}/hints", json={"step": 1}).json()
    assert first == {"step": 1, "html": "Where?", "line": None, "source": "authored"}
    client.post(f"{PLACE}/hints", json={"step": 1})
    assert client.get(PLACE).json()["hints_shown"] == ["Where?"]
    assert len(store.events(kinds=["hint_shown"])) == 1
    assert "no step 9" in error(client.post(f"{PLACE}/hints", json={"step": 9}))["what"]


def test_solutions_wait_for_the_pass(client):
    refused = client.get(f"{PLACE}/solutions")
    assert refused.status_code == 403 and "once you have passed it" in error(refused)["what"]


@pytest.mark.parametrize(
    ("method", "path", "status", "what"),
    [
        ("GET", "/api/exercises/no/such/thing", 404, "There is no exercise called no/such/thing."),
        ("GET", "/api/topics/no/such", 404, "There is no topic called no/such."),
        ("GET", "/api/nothing", 404, "Nothing at /api/nothing answers GET."),
        ("DELETE", "/api/roadmap", 404, "Nothing at /api/roadmap answers DELETE."),
        ("POST", f"{PLACE}/check", 422, "The request can't be understood"),
    ],
)
def test_whatever_is_wrong_is_told_in_a_sentence(client, method, path, status, what):
    answer = client.request(method, path)
    assert answer.status_code == status
    assert error(answer)["what"].startswith(what)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"files": {}}', b'{"files": {"a": 1}}', b'{"files": {"a.py": "\xff"}}']
)
def test_a_body_that_is_no_request_is_told_of(client, body):
    answer = client.post(f"{PLACE}/check", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422)
    assert error(answer)["what"]


def test_a_machine_that_cannot_run_anything_keeps_the_attempt(client, runner, store):
    runner.is_down = True
    answer = client.post(f"{PLACE}/attempts", json={"files": RIGHT})
    assert answer.status_code == 503
    assert error(answer)["safe"] == "What you submitted is stored."
    assert len(store.ungraded()) == 1


def test_a_defect_of_ours_shows_no_trace(client, store, monkeypatch):
    monkeypatch.setattr(store, "save_draft", lambda *_, **__: 1 / 0)
    answer = client.put(f"{PLACE}/draft", json={"files": RIGHT, "revision": 0})
    assert answer.status_code == 500
    assert "defect" in error(answer)["what"] and "ZeroDivision" not in answer.text


def test_a_counterexample_that_is_shown_may_be_as_long_as_a_report_has_it(client):
    shown = {"check": "sums", "call": f"add({[7] * 9_000})"}
    answer = client.post(f"{PLACE}/check", json={"files": RIGHT, "showing": shown})
    assert answer.status_code == 200 and answer.json()["verdict"] == "accepted"


def test_a_defect_of_ours_in_grading_is_the_verdict_on_these_files(client, runner):
    runner.observe = lambda *_, **__: 1 / 0
    report = client.post(f"{PLACE}/check", json={"files": RIGHT}).json()
    assert report["verdict"] == "internal_error"
    assert report["message"].startswith("Orienteer has a defect here (ZeroDivisionError)")


def test_what_is_taken_away_can_be_brought_back(client, store):
    client.post(f"{PLACE}/attempts", json={"files": RIGHT})
    client.put(f"{PLACE}/draft", json={"files": RIGHT, "revision": 0})
    taken = client.get("/api/progress/export")
    assert taken.headers["content-disposition"].startswith('attachment; filename="orienteer-progress-')
    again = client.post("/api/progress/import", content=taken.content).json()
    assert again["changes_nothing"] and again["already_here"] == 2 and again["rows"] == []
    other = Store()
    other.append(Event("mark_set", "basics/numbers", datetime.now(UTC), {"mark": "starred"}))
    file = io.BytesIO()
    export_progress(file, store=other, now=datetime.now(UTC))
    looked = client.post("/api/progress/preview", content=file.getvalue()).json()
    assert looked["rows"] == [{"what": "marks", "count": 1}] and len(store.events()) == 2
    brought = client.post("/api/progress/import", content=file.getvalue()).json()
    assert brought["rows"] == looked["rows"] and len(store.events()) == 3


@pytest.mark.parametrize(
    ("document", "what"),
    [
        ({}, "not an export"),
        ({"format": "orienteer-progress", "format_version": 99}, "newer Orienteer"),
        ({"format": "orienteer-progress", "format_version": 1, "events": 3}, "should be a list"),
        ({"format": "orienteer-progress", "format_version": 1, "events": [{"kind": "mark_set"}]}, "Event 1"),
        ({"format": "orienteer-progress", "format_version": 1, "drafts": [[]]}, "Draft 1"),
    ],
)
def test_a_file_that_is_no_export_is_refused_and_nothing_is_added(client, store, document, what):
    answer = client.post("/api/progress/import", json=document)
    assert answer.status_code == 400 and what in error(answer)["what"]
    assert store.events() == []


def test_a_request_that_is_too_large_is_refused_before_it_is_read(client):
    huge = {"Content-Length": str(10**9), "Content-Type": "application/json"}
    answer = client.post(f"{PLACE}/check", content=b"{}", headers=huge)
    assert answer.status_code == 413 and "64 MB" in error(answer)["what"]


def test_a_request_without_a_length_is_refused_when_too_much_has_come(client):
    pieces = (b"x" * 1_000_000 for _ in range(70))
    answer = client.post(f"{PLACE}/check", content=pieces, headers={"Content-Type": "application/json"})
    assert answer.status_code == 413 and "64 MB" in error(answer)["what"]


def test_a_mark_is_taken_back_by_an_event_and_stays_in_the_log(client, store):
    marked = client.put("/api/topics/basics/numbers/mark", json={"mark": "known"}).json()["sequence"]
    assert client.get("/api/topics/basics/numbers").json()["state"] == "known"
    undone = client.post(f"/api/events/{marked}/undo").json()["sequence"]
    assert client.get("/api/topics/basics/numbers").json()["state"] == "untouched"
    assert [(event.sequence, event.kind) for event in store.events(0)] == [
        (marked, "mark_set"),
        (undone, "event_undone"),
    ]


@pytest.mark.parametrize("sequence", [0, -1, 99, 2**70])
def test_an_event_that_is_not_there_is_not_found(client, sequence):
    answer = client.post(f"/api/events/{sequence}/undo")
    assert (answer.status_code, error(answer)["what"]) == (404, f"There is no event {sequence}.")


def test_an_attempt_stays_and_what_was_taken_back_is_not_taken_back_twice(client, store):
    client.post(f"{PLACE}/attempts", json={"files": WRONG})
    assert "Only a mark, a note or a review" in error(client.post("/api/events/1/undo"))["what"]
    marked = client.put("/api/topics/basics/numbers/mark", json={"mark": "known"}).json()["sequence"]
    client.post(f"/api/events/{marked}/undo")
    answer = client.post(f"/api/events/{marked}/undo")
    assert (answer.status_code, error(answer)["what"]) == (400, "That was taken back already.")
    assert len(store.events(0)) == 4


@pytest.mark.parametrize("place", ["/api/events/1", "/api/events", "/api/topics/basics/numbers/mark", PLACE])
def test_nothing_of_the_log_can_be_deleted(client, store, place):
    client.put("/api/topics/basics/numbers/mark", json={"mark": "known"})
    answer = client.request("DELETE", place)
    assert answer.status_code in (404, 405) and error(answer)["what"]
    assert len(store.events(0)) == 1


def test_a_stop_fades_weeks_after_it_was_passed_and_comes_back(client, store):
    long_ago = datetime.now(UTC) - timedelta(days=60)
    for exercise_id in (DOUBLE, TRIPLE):
        store.append(Event("attempt_graded", exercise_id, long_ago, {"verdict": "accepted"}))
        long_ago += timedelta(seconds=1)
    stop = client.get("/api/roadmap").json()["areas"][0]["stops"][0]
    assert (stop["state"], client.get("/api/topics/basics/numbers").json()["state"]) == ("fading", "fading")
    client.post(f"{PLACE}/attempts", json={"files": RIGHT})
    assert client.get("/api/roadmap").json()["areas"][0]["stops"][0]["state"] == "mastered"


LONE = "x = '\ud800'\n"


def escaped(body) -> dict[str, object]:
    """A body as a browser sends it: what UTF-8 has no bytes for is an escape."""
    return {"content": json.dumps(body), "headers": {"Content-Type": "application/json"}}


def test_a_lone_surrogate_in_a_draft_is_kept_and_given_back(client):
    files = {"solution.py": LONE}
    assert client.put(f"{PLACE}/draft", **escaped({"files": files, "revision": 0})).status_code == 200
    assert client.get(PLACE).json()["draft"]["files"] == files
    conflict = client.put(f"{PLACE}/draft", json={"files": WRONG, "revision": 0})
    assert (conflict.status_code, conflict.json()["files"]) == (409, files)
    assert files in [kept["files"] for kept in client.get(f"{PLACE}/drafts").json()["drafts"]]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PUT", "/api/topics/basics/numbers/note", {"text": LONE}),
        ("POST", f"{PLACE}/check", {"files": {"solution.py": LONE}}),
        ("POST", f"{PLACE}/attempts", {"files": {"solution.py": LONE}}),
        ("POST", f"{PLACE}/hints", {"step": 1, "files": {"solution.py": LONE}}),
        ("POST", f"{PLACE}/explain", {"files": {"solution.py": LONE}}),
        ("POST", f"{PLACE}/replay", {"files": {"solution.py": LONE}, "call": LONE}),
        ("POST", "/api/replay", {"source": LONE, "title": LONE}),
        ("POST", "/api/run", {"source": "print(1)\n" + LONE}),
    ],
)
def test_a_lone_surrogate_is_answered_wherever_text_is_sent(client, runner, method, path, body):
    runner.observe = InProcessRunner().observe
    answer = client.request(method, path, **escaped(body))
    assert answer.status_code < 500, answer.text
    assert answer.content.isascii()


def test_a_note_with_a_lone_surrogate_is_kept_and_a_longer_one_than_is_taken_refused(client):
    note = "/api/topics/basics/numbers/note"
    assert client.put(note, **escaped({"text": LONE})).status_code == 200
    assert client.get("/api/topics/basics/numbers").json()["notes"][0]["text"] == LONE.strip()
    refused = client.put(note, json={"text": "x" * 20_001})
    assert refused.status_code == 422 and "20,001 characters" in error(refused)["what"]


def test_typed_input_with_a_lone_surrogate_is_replayed(client, runner):
    runner.observe = InProcessRunner().observe
    sent = {"source": "print(len(input()))\n", "title": "a block", "standard_input": "\ud800\n"}
    assert client.post("/api/replay", **escaped(sent)).status_code == 200


def test_a_note_with_a_lone_surrogate_is_given_back(client, store):
    store.append(Event("note_kept", "basics/numbers", datetime(2026, 11, 25, tzinfo=UTC), {"text": LONE}))
    assert client.get("/api/topics/basics/numbers").json()["notes"][0]["text"] == LONE


def test_a_sentence_about_a_lone_surrogate_can_be_sent(client):
    answer = client.put(f"{PLACE}/draft", **escaped({"files": {"\ud800": 5}}))
    assert answer.status_code == 422 and "input should be a valid string" in error(answer)["what"]


@pytest.mark.parametrize("after", ["99999999999999999999999", "-1"])
def test_a_place_in_the_log_that_no_log_has_is_refused(client, after):
    answer = client.get(f"/api/events?after={after}")
    assert answer.status_code == 422
    assert error(answer)["what"].startswith("The request can't be understood: query.after: ")
    assert client.get("/api/events", headers={"Last-Event-ID": after}).status_code == 422
