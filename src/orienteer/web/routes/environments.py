"""What exercises may import: how it stands on this machine, made on first need, stopped."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from orienteer.errors import NotFound
from orienteer.services.read_environments import cost, read_environment
from orienteer.web.making import Makings
from orienteer.web.routes.workshop import Shop
from orienteer.web.schemas import EnvironmentOut

router = APIRouter(prefix="/api/environments", tags=["environments"])


def _makings(request: Request) -> Makings:
    makings = request.app.state.makings
    assert isinstance(makings, Makings), "this app was built for its OpenAPI document only"
    return makings


Made = Annotated[Makings, Depends(_makings)]


@router.get("/{name}", operation_id="read_environment")
def read(name: str, shop: Shop, makings: Made) -> EnvironmentOut:
    """How it stands, and how far it is where it is being made."""
    return _out(name, shop, makings)


@router.post("/{name}/make", operation_id="make_environment")
def make(name: str, shop: Shop, makings: Made) -> EnvironmentOut:
    """Begin to make it, or go on where that was interrupted."""
    _known(name, shop)
    makings.start(name)
    return _out(name, shop, makings)


@router.post("/{name}/stop", operation_id="stop_environment")
def stop(name: str, shop: Shop, makings: Made) -> EnvironmentOut:
    """Stop making it. What was fetched is kept."""
    makings.stop(name)
    return _out(name, shop, makings)


def _known(name: str, shop: Shop) -> None:
    names = shop.installations.names()
    if name not in names:
        raise NotFound(f"There is no environment {name!r}.", remedy=f"There are: {', '.join(names)}.")


def _out(name: str, shop: Shop, makings: Makings) -> EnvironmentOut:
    _known(name, shop)
    here = read_environment(name, installations=shop.installations)
    making = makings.found(name)
    if making is None or here.state != "not made" or making.state == "ready":
        making = None
    return EnvironmentOut.model_validate(
        {
            "name": name,
            "title": here.title,
            "about": here.about,
            "cost": cost(here),
            "state": making.state if making else here.state,
            "doing": making.doing if making else "",
            "bytes_done": making.bytes_done if making else 0,
            "bytes_in_all": making.bytes_in_all if making else here.download_bytes + here.disk_bytes,
            "what": here.why_not or (making.what if making else ""),
        }
    )
