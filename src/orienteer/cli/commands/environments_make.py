"""`orienteer environments make NAME…`: make what exercises may import."""

from __future__ import annotations

from typing import Annotated

import typer

from orienteer.cli.making import make_all
from orienteer.cli.output import standard_output
from orienteer.cli.workshop import workshop


def make(
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="As `orienteer environments list` names them.")],
) -> None:
    """Make environments, and go on where an interrupted call ended.

    Exit status: 0 they are ready, 3 one can't be had or couldn't be made.
    """
    with workshop() as shop:
        make_all(names, shop.installations, standard_output())
