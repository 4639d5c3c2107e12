"""`orienteer prefetch AREA`: make everything that an area's exercises import, before it is needed."""

from __future__ import annotations

from typing import Annotated

import typer

from orienteer.cli.making import make_all
from orienteer.cli.output import standard_output
from orienteer.cli.page import say
from orienteer.cli.workshop import workshop


def prefetch(area: Annotated[str, typer.Argument(help="As the roadmap names it: backend, data-ai, ...")]) -> None:
    """Fetch ahead what the exercises of an area import.

    Exit status: 0 all that can be had is ready, 2 there is no such area, 3 one couldn't be made.
    """
    from orienteer.services.read_environments import environments_of

    output = standard_output()
    with workshop() as shop:
        states = environments_of(area, course=shop.course, installations=shop.installations)
        for state in states:
            if state.why_not:
                output.show([say(f"{state.name} can't be had on this machine. {state.why_not}", "fail")])
        wanted = [state.name for state in states if not state.why_not]
        if not states:
            output.show([say("Its exercises need Python alone.")])
        make_all(wanted, shop.installations, output)
