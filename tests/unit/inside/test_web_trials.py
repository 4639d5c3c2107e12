from __future__ import annotations

import pytest

from orienteer.inside.calls import MISSING
from orienteer.inside.performers.responses import Response
from orienteer.inside.performers.web import find_application


def response(*headers: tuple[str, str], status: int = 200, body: bytes = b"") -> Response:
    return Response(status, headers, body)


def test_json_is_decoded_and_its_parameters_dont_count() -> None:
    came = response(("Content-Type", "application/json; charset=utf-8"), body=b'{"a": [1]}')
    assert (came.kind, came.body) == ("application/json", {"a": [1]})


def test_what_calls_itself_json_and_isnt_stays_text() -> None:
    assert response(("Content-Type", "application/json"), body=b"{").body == "{"


def test_bytes_that_are_no_text_stay_bytes() -> None:
    assert response(("Content-Type", "image/png"), body=b"\x89PNG\xff").body == b"\x89PNG\xff"


def test_an_empty_body_has_no_type() -> None:
    assert response(("Content-Type", "text/html")).kind == ""


def test_headers_that_say_nothing_of_the_task_dont_count() -> None:
    came = response(("Date", "today"), ("Server", "x"), ("Content-Length", "2"), ("X-Total", "2"), ("Location", "/a"))
    assert came.headers == {"x-total": "2", "location": "/a"}


@pytest.mark.parametrize("said", ["http://shop.example.org/books/1", "/books/1"])
def test_a_place_is_a_path(said: str) -> None:
    assert response(("Location", said)).headers["location"] == "/books/1"


def test_allowed_methods_have_no_order() -> None:
    assert response(("Allow", "POST, GET")).headers == response(("allow", "GET, POST")).headers


def test_a_cookie_is_its_value_and_its_flags() -> None:
    (cookie,) = response(("Set-Cookie", "theme=dark; HttpOnly; Path=/; SameSite=Lax")).cookies.values()
    assert cookie == {"value": "dark", "httponly": True, "secure": False, "samesite": "lax", "path": "/"}


def test_the_value_of_a_signed_cookie_doesnt_count() -> None:
    one, other = (response(("Set-Cookie", f"session={value}; Path=/")).cookies for value in ("abc", "xyz"))
    assert one == other


def test_a_cookie_that_is_taken_away_is_told_from_an_empty_one() -> None:
    assert response(("Set-Cookie", "a=; Max-Age=0")).cookies["a"]["value"] == "deleted"
    assert response(("Set-Cookie", "a=")).cookies["a"]["value"] == ""


def test_an_application_is_found_by_its_name_or_made() -> None:
    assert find_application({"app": 1}) == 1
    assert find_application({"application": 2}) == 2
    assert find_application({"create_app": lambda: 3}) == 3
    assert find_application({"ap": 1}) is MISSING
