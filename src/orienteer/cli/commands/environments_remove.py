"""`orienteer environments remove NAME…`: free the disk of what exercises may import."""

from __future__ import annotations

from typing import Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.page import say
from orienteer.cli.workshop import workshop


def remove(
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="As `orienteer environments list` names them.")],
) -> None:
    """Remove environments. They are made again when they are needed.

    Exit status: 0 they are gone, 2 another one extends it, 3 it can't be removed or none has that name.
    """
    from orienteer.services.make_environment import remove_environment
    from orienteer.services.read_environments import megabytes

    output = standard_output()
    with workshop() as shop:
        for name in names:
            freed = remove_environment(name, installations=shop.installations)
            output.show(
                [say(f"{name} is gone: {megabytes(freed)} are free." if freed else f"{name} wasn't made here.")]
            )
