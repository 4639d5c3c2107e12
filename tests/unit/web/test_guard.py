from __future__ import annotations

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from orienteer.web.guard import Guard

TOKEN = "a-secret-that-nobody-knows"
HERE = "http://127.0.0.1:8765"


@pytest.fixture
def client() -> TestClient:
    guarded = Guard(PlainTextResponse("let in"), token=TOKEN, port=8765)
    return TestClient(guarded, base_url=HERE, follow_redirects=False)


@pytest.fixture
def inside(client) -> TestClient:
    client.get(f"/?token={TOKEN}")
    return client


def test_the_address_with_the_token_sets_a_cookie_and_loses_the_token(client):
    answer = client.get(f"/roadmap?role=data&token={TOKEN}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/roadmap?role=data")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie and cookie.startswith("orienteer-8765=")
    assert client.get("/").text == "let in"


@pytest.mark.parametrize("path", ["/", "/topic/a/b", "/api/roadmap", "/api/health", "/assets/app.js"])
def test_without_the_token_nothing_is_answered(client, path):
    answer = client.get(path)
    assert answer.status_code == 401
    assert "let in" not in answer.text and TOKEN not in answer.text


def test_a_refused_page_says_in_a_sentence_what_to_do(client):
    assert "Open the address that <code>orienteer</code> printed" in client.get("/").text
    assert "Run `orienteer` again" in client.get("/api/roadmap").json()["error"]["remedy"]


@pytest.mark.parametrize("wrong", ["", "x", TOKEN + "x", TOKEN[:-1], TOKEN.upper(), "é"])
def test_a_wrong_token_opens_nothing(client, wrong):
    answer = client.get("/", params={"token": wrong})
    assert answer.status_code == 403 and "set-cookie" not in answer.headers


def test_a_token_in_an_api_address_opens_nothing(client):
    assert client.get(f"/api/roadmap?token={TOKEN}").status_code == 401


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "[::1]:8765"])
def test_this_machines_names_are_answered(inside, host):
    assert inside.get("/", headers={"Host": host, "Cookie": f"orienteer-8765={TOKEN}"}).text == "let in"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1:80", "127.0.0.1", "localhost.evil.example:8765", ""]
)
def test_a_name_that_was_bound_to_this_machine_is_refused(inside, host):
    assert inside.get("/api/roadmap", headers={"Host": host}).status_code == 403


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "https://127.0.0.1:8765",
        "http://127.0.0.1:3000",
        "http://127.0.0.1:8765.evil",
        "",
    ],
)
def test_another_sites_request_is_refused_though_it_carries_the_cookie(inside, origin):
    assert inside.post("/api/run", json={}, headers={"Origin": origin}).status_code == 403


def test_the_pages_own_request_is_answered(inside):
    assert inside.post("/api/run", json={}, headers={"Origin": HERE}).text == "let in"


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_port_of_this_machine_may_link_here_and_send_nothing(inside, site):
    assert inside.get("/api/roadmap", headers={"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "cors"}).status_code == 403
    assert inside.get("/", headers={"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate"}).status_code == 200
    assert inside.post("/", headers={"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate"}).status_code == 403


def test_a_cookie_of_another_port_opens_nothing(client):
    assert client.get("/", headers={"Cookie": f"orienteer-9999={TOKEN}"}).status_code == 401


def test_the_terminal_may_show_the_token_as_a_bearer(client):
    assert client.get("/api/health", headers={"Authorization": f"Bearer {TOKEN}"}).text == "let in"
    assert client.get("/api/health", headers={"Authorization": "Bearer x"}).status_code == 401


def test_an_address_with_two_slashes_leads_nowhere_else(client):
    assert client.get(f"{HERE}//evil.example/?token={TOKEN}").headers["location"].startswith("/evil.example/")


@pytest.mark.parametrize("cookie", ["=", ";;;", "orienteer-8765", "orienteer-8765=\x01", 'a="', "é=ü"])
def test_a_damaged_cookie_is_no_key(client, cookie):
    assert client.get("/", headers={"Cookie": cookie.encode("latin-1")}).status_code == 401


def test_a_websocket_is_not_answered(client):
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/api/events"):
        pass


@pytest.fixture
def elsewhere() -> TestClient:
    """A server that was asked to listen at this address, as its machine calls itself."""
    guarded = Guard(PlainTextResponse("let in"), token=TOKEN, port=8765, names=("desk.example",))
    headers = {"Authorization": f"Bearer {TOKEN}"}
    return TestClient(guarded, base_url="http://192.0.2.7:8765", headers=headers, follow_redirects=False)


@pytest.mark.parametrize("host", ["192.0.2.7:8765", "desk.example:8765", "127.0.0.1:8765"])
def test_a_server_elsewhere_is_asked_by_its_name_or_the_address_that_is_asked(elsewhere, host):
    origin = {"Host": host, "Origin": f"http://{host}"}
    assert elsewhere.get("/api/roadmap", headers=origin).text == "let in"


@pytest.mark.parametrize("host", ["192.0.2.8:8765", "evil.example:8765", "192.0.2.7:80", "192.0.2.7"])
def test_a_server_elsewhere_refuses_other_names_and_origins(elsewhere, host):
    assert elsewhere.get("/api/roadmap", headers={"Host": host}).status_code == 403
    assert elsewhere.post("/api/run", json={}, headers={"Origin": f"http://{host}"}).status_code == 403


@pytest.mark.parametrize("method", ["DELETE", "PUT", "PATCH", "POST"])
def test_nothing_is_changed_without_the_token(client, method):
    assert client.request(method, "/api/events/1").status_code == 401
