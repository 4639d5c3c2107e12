"""How a route reaches what it was given."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Request

from orienteer.bootstrap import Workshop


def _workshop(request: Request) -> Workshop:
    workshop = request.app.state.workshop
    assert isinstance(workshop, Workshop), "this app was built for its OpenAPI document only"
    return workshop


Shop = Annotated[Workshop, Depends(_workshop)]


def right_now() -> datetime:
    """The time, as the services want to be told it."""
    return datetime.now(UTC)
