"""Requests to the submission's web application, by the test client of its own framework.

Lines of a check use `client`; every answer is written down, and together they are what is looked at:

    client.get(path, ...), post, put, patch, delete, head, options
        with `json=`, `data=` (a form), `headers=`, `query=` (a dictionary)
    client.session()                  what the session holds now
    client.rows(query, of=file)       rows of an SQLite database in the working folder

To the application this looks like a browser from afar: nothing in a request says that it is a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from sqlite3 import connect
from typing import Any

from orienteer.inside import own
from orienteer.inside.calls import MISSING, argument, told
from orienteer.inside.performers import clients
from orienteer.inside.performers.responses import Response
from orienteer.inside.performers.virtual_time import virtual_time
from orienteer.inside.snippets import SnippetNamespace, compiled_snippet, run_snippet

own.keep(globals())

NAMES = ("app", "application")
"""What the application may be called; `create_app()` may make it, and for Django `urlpatterns` are enough."""


LOADS_THE_FILE = True
"""The submission is a module, loaded before it is tried."""


@contextmanager
def setting() -> Iterator[None]:
    """What the submission is loaded and tried in."""
    with virtual_time():
        yield


def perform(namespace: dict[str, Any], trial: dict[str, Any]) -> dict[str, Any]:
    """Make the requests of a check."""
    application = find_application(namespace)
    if application is MISSING:
        reason = "There is no web application: the module has neither app, nor application, create_app or urlpatterns."
        return {"outcome": "missing", "name": "app", "reason": reason}
    names = {name: argument(tree) for name, tree in trial["names"].items()}
    parts = compiled_snippet(trial["code"])

    def visit() -> list[Any]:
        with clients.client_for(application) as (send, session):
            client = Client(send, session)
            given = {**names, "client": client}
            run_snippet(parts, SnippetNamespace(namespace, given, trial["builtins"]))
            return client.answers

    return told(visit, list(names.values()), trial["observe"], namespace)


def find_application(namespace: dict[str, Any]) -> Any:
    """The application that a module defines, or MISSING."""
    for name in NAMES:
        if name in namespace:
            return namespace[name]
    if "urlpatterns" in namespace:
        return clients.django_application()
    factory = namespace.get("create_app")
    return factory() if callable(factory) else MISSING


class Session:
    """What a session holds."""

    def __init__(self, holds: dict[str, Any]) -> None:
        self.session = holds


class Rows:
    """Rows that a query gave."""

    def __init__(self, rows: list[Any]) -> None:
        self.rows = rows


class Client:
    """What a check makes its requests with.

    Args:
        send: makes one request.
        session: reads what the session holds.
    """

    def __init__(self, send: clients.Send, session: Callable[[], dict[str, Any]]) -> None:
        self._send = send
        self._session = session
        self.answers: list[Any] = []

    def request(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        data: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, Any] | None = None,
    ) -> Response:
        """Make a request and write its answer down."""
        response = self._send(
            method, path, json=json, data=dict(data) if data else None, headers=dict(headers or {}), query=query or {}
        )
        self.answers.append(response)
        return response

    def get(self, path: str, **options: Any) -> Response:
        return self.request("GET", path, **options)

    def post(self, path: str, **options: Any) -> Response:
        return self.request("POST", path, **options)

    def put(self, path: str, **options: Any) -> Response:
        return self.request("PUT", path, **options)

    def patch(self, path: str, **options: Any) -> Response:
        return self.request("PATCH", path, **options)

    def delete(self, path: str, **options: Any) -> Response:
        return self.request("DELETE", path, **options)

    def head(self, path: str, **options: Any) -> Response:
        return self.request("HEAD", path, **options)

    def options(self, path: str, **options: Any) -> Response:
        return self.request("OPTIONS", path, **options)

    def session(self) -> dict[str, Any]:
        """Write down what the session holds now."""
        holds = self._session()
        self.answers.append(Session(holds))
        return holds

    def rows(self, query: str, *, of: str) -> list[Any]:
        """Write down what a query on a database of the application gives, by the function that was there before it."""
        with closing(connect(of)) as database:
            found = database.execute(query).fetchall()
        self.answers.append(Rows(found))
        return found
