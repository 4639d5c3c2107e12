"""What each failure is told as. The one table of this face."""

from __future__ import annotations

import logging
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from orienteer.errors import (
    ContentError,
    DatabaseIsDamaged,
    DatabaseIsLocked,
    DatabaseIsNewer,
    DatabaseIsReadOnly,
    DiskIsFull,
    EnvironmentMissing,
    NotFound,
    NotYet,
    OrienteerError,
    SandboxError,
    StorageError,
    UsageError,
)
from orienteer.web.answers import AsciiJson, error_body

_LOG = logging.getLogger(__name__)

_DRAFT_STAYS = "What you typed is still on the page."
_ATTEMPT_STAYS = "What you submitted is stored."

TABLE: tuple[tuple[type[OrienteerError], int, str, str], ...] = (
    (NotFound, 404, "", ""),
    (UsageError, 400, "Nothing was changed.", ""),
    (NotYet, 403, "", ""),
    (ContentError, 500, "Your progress is untouched.", ""),
    (EnvironmentMissing, 503, _ATTEMPT_STAYS, "It is graded once that is installed."),
    (SandboxError, 503, _ATTEMPT_STAYS, "It is graded as soon as the machine can run it again."),
    (DatabaseIsLocked, 503, _DRAFT_STAYS, "It is saved again with the next key."),
    (DatabaseIsReadOnly, 503, _DRAFT_STAYS, ""),
    (DiskIsFull, 503, _DRAFT_STAYS, "It is saved as soon as there is room; submit again then."),
    (DatabaseIsDamaged, 503, "Nothing was overwritten, and what you typed is kept in this browser.", ""),
    (DatabaseIsNewer, 503, _DRAFT_STAYS, ""),
    (StorageError, 503, _DRAFT_STAYS, ""),
    (OrienteerError, 500, "", ""),
)
"""Exception → status, what is not lost, what happens next. The first that fits counts."""


def add_error_answers(app: FastAPI) -> None:
    """Have every failure of this application answered by a sentence."""
    app.add_exception_handler(OrienteerError, _ours)
    app.add_exception_handler(RequestValidationError, _wrong_request)
    app.add_exception_handler(HTTPException, _wrong_address)
    app.add_exception_handler(Exception, _defect)


def _ours(_: Request, error: Exception) -> AsciiJson:
    assert isinstance(error, OrienteerError)
    return answer_to(error)


def answer_to(error: OrienteerError) -> AsciiJson:
    """What is answered where a service raised one of our own errors."""
    status, safe, then = next(row[1:] for row in TABLE if isinstance(error, row[0]))
    if status >= 500:
        _LOG.error("%s", error)
    body = error_body(error.message, safe, then, error.remedy)
    if isinstance(error, EnvironmentMissing) and error.environment:
        body["error"]["environment"] = error.environment
    return AsciiJson(body, status)


def _wrong_request(_: Request, error: Exception) -> AsciiJson:
    assert isinstance(error, RequestValidationError)
    what = "; ".join(map(_sentence, error.errors()[:3]))
    return AsciiJson(error_body(f"The request can't be understood: {what}.", "Nothing was changed."), 422)


def _sentence(problem: dict[str, Any]) -> str:
    if problem["type"] == "json_invalid":
        return "its body is not JSON"
    where = ".".join(str(part) for part in problem["loc"] if part != "body") or "the body"
    return f"{where}: {str(problem['msg']).lower()}"


def _wrong_address(request: Request, error: Exception) -> AsciiJson:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        what = f"There is nothing at {request.url.path}."
    elif error.status_code == 405:
        what = f"{request.url.path} doesn't answer {request.method}."
    elif error.status_code == 400:
        what = "The request can't be understood: its body can't be read as JSON."
    else:
        what = str(error.detail)
    return AsciiJson(error_body(what), error.status_code, headers=dict(error.headers or {}))


def _defect(_: Request, __: Exception) -> AsciiJson:
    return answer_to_defect()


def answer_to_defect() -> AsciiJson:
    """What is answered to anything else. The server itself writes the trace to the terminal."""
    what = "Orienteer has a defect here; the terminal that it runs in shows the details."
    return AsciiJson(error_body(what, "What was kept before is not lost.", "", "Please report it."), 500)
