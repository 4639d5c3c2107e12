"""`orienteer check`: grade what you have written, in your own editor's folder or in the page's draft."""

from __future__ import annotations

from typing import Annotated

import typer

from orienteer.cli.check_work import check_work
from orienteer.cli.making import YES
from orienteer.cli.target import Target


def check(
    target: Target = ".",
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again whenever the file changes, until Ctrl-C.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    submit: Annotated[
        bool, typer.Option("--submit", help="Keep the attempt, and search further for an input that fails.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help=YES)] = False,
) -> None:
    """Grade what you have written.

    Exit status: 0 all checks pass, 1 one fails, 2 a wrong call, 3 the machine or the database can't.
    """
    raise typer.Exit(check_work(target, watch=watch, as_json=as_json, submit=submit, yes=yes))
