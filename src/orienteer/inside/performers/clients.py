"""The frameworks' own test clients, behind one way to send a request."""

from __future__ import annotations

import base64
import json as json_text
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol
from urllib.parse import urlencode

from orienteer.inside.performers.responses import Response

HOST = "shop.example.org"
"""Reserved for examples, so nobody's. Source: RFC 2606."""
VISITOR = "198.51.100.7"
"""An address for documentation. Source: RFC 5737."""
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


class Send(Protocol):
    """Makes one request."""

    def __call__(
        self,
        method: str,
        path: str,
        *,
        json: Any,
        data: dict[str, Any] | None,
        headers: dict[str, str],
        query: Mapping[str, Any],
    ) -> Response: ...


Opened = tuple[Send, Callable[[], dict[str, Any]]]


@contextmanager
def client_for(application: Any) -> Iterator[Opened]:
    """What sends requests to an application, and what reads the session.

    Raises:
        TypeError: the object is no application of a framework that is known.
    """
    families = [base.__module__.partition(".")[0] for base in type.mro(type(application))]
    opening = next((CLIENTS[family] for family in families if family in CLIENTS), None)
    if opening is None:
        raise TypeError(f"This is no Flask, FastAPI or Django application: {type(application).__name__}.")
    with opening(application) as opened:
        yield opened


@contextmanager
def _flask(application: Any) -> Iterator[Opened]:
    client = application.test_client()

    def send(method: str, path: str, **options: Any) -> Response:
        came = client.open(
            path,
            method=method,
            json=options["json"],
            data=options["data"],
            query_string=options["query"] or None,
            headers={"User-Agent": BROWSER, **options["headers"]},
            base_url=f"http://{HOST}",
            environ_overrides={"REMOTE_ADDR": VISITOR},
        )
        return Response(came.status_code, came.headers.items(), came.get_data())

    def session() -> dict[str, Any]:
        with client.session_transaction(base_url=f"http://{HOST}") as held:
            return dict(held)

    yield send, session


@contextmanager
def _asgi(application: Any) -> Iterator[Opened]:
    from starlette.testclient import TestClient

    opened = TestClient(
        application,
        base_url=f"http://{HOST}",
        raise_server_exceptions=False,
        headers={"User-Agent": BROWSER},
        client=(VISITOR, 50000),
        follow_redirects=False,
    )
    with opened as client:

        def send(method: str, path: str, **options: Any) -> Response:
            came = client.request(
                method,
                path,
                json=options["json"],
                data=options["data"],
                params=options["query"] or None,
                headers=options["headers"],
            )
            return Response(came.status_code, came.headers.multi_items(), came.content)

        def session() -> dict[str, Any]:
            """Starlette's session is a signed cookie: the content is its first part."""
            cookie = client.cookies.get("session")
            if not cookie:
                return {}
            held: dict[str, Any] = json_text.loads(base64.b64decode(cookie.partition(".")[0]))
            return held

        yield send, session


@contextmanager
def _django(application: Any) -> Iterator[Opened]:
    import django
    from django.conf import settings
    from django.test import Client

    django.setup()  # a second time does nothing
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, HOST]
    client = Client(raise_request_exception=False, REMOTE_ADDR=VISITOR, HTTP_USER_AGENT=BROWSER, SERVER_NAME=HOST)

    def send(method: str, path: str, **options: Any) -> Response:
        data, kind = "", "application/octet-stream"
        if options["json"] is not None:
            data, kind = json_text.dumps(options["json"]), "application/json"
        elif options["data"] is not None:
            data, kind = urlencode(options["data"], doseq=True), "application/x-www-form-urlencoded"
        query = {"QUERY_STRING": urlencode(options["query"], doseq=True)} if options["query"] else {}
        came = client.generic(method, path, data, kind, headers=options["headers"], **query)
        cookies = [("Set-Cookie", morsel.OutputString()) for morsel in came.cookies.values()]
        body = b"".join(came.streaming_content) if came.streaming else came.content
        return Response(came.status_code, [*came.headers.items(), *cookies], body)

    yield send, lambda: dict(client.session.items())


def django_application() -> Any:
    """The application of the settings that the submission has configured."""
    from django.core.handlers.wsgi import WSGIHandler

    return WSGIHandler()


CLIENTS: dict[str, Callable[[Any], Any]] = {"flask": _flask, "fastapi": _asgi, "starlette": _asgi, "django": _django}
"""By the package that the application's class comes from."""
