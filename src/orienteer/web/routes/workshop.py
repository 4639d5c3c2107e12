"""How a route reaches what it was given."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Request

from orienteer.bootstrap import Workshop


async def workshop_of(request: Request) -> Workshop:
    """What the application was made over; a coroutine, as a function would be called in a thread of its own."""
    workshop = request.app.state.workshop
    assert isinstance(workshop, Workshop), "this app was built for its OpenAPI document only"
    return workshop


Shop = Annotated[Workshop, Depends(workshop_of)]


def right_now() -> datetime:
    """The time, as the services want to be told it."""
    return datetime.now(UTC)
