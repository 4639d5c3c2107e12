"""`orienteer progress`: how far one is."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from orienteer.cli.completion import role_ids
from orienteer.cli.output import Output, standard_output
from orienteer.cli.workshop import right_now, workshop
from orienteer.errors import UsageError

if TYPE_CHECKING:
    from datetime import tzinfo


def progress(
    role: Annotated[str, typer.Option(help="Whose path to show.", autocompletion=role_ids)] = "all",
    everything: Annotated[bool, typer.Option("--all", help="Show every stop, one a line, instead.")] = False,
    hours: Annotated[
        float | None, typer.Option(help="Try a pace: so many hours a week.", min=0.1, max=168, show_default=False)
    ] = None,
    zone: Annotated[
        str | None, typer.Option(help="Time zone in which days begin, as Europe/Berlin.", show_default="this machine's")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object; docs/learner/terminal.md.")] = False,
) -> None:
    """Show how far you are, and how long the rest takes."""
    from orienteer.services.read_progress import read_progress
    from orienteer.services.read_roadmap import read_roadmap
    from orienteer.settings import time_zone

    output = standard_output()
    wanted = None if zone is None else _zone(zone)
    with workshop() as shop:
        if everything and not as_json:
            from orienteer.cli.render.roadmap import roadmap_blocks

            now = right_now()
            output.show(
                roadmap_blocks(
                    read_roadmap(role, course=shop.course, store=shop.store, now=now, zone=wanted or shop.zone),
                    everything=True,
                )
            )
            return
        view = read_progress(
            role,
            zone=wanted or time_zone(shop.settings.time_zone),
            course=shop.course,
            store=shop.store,
            now=right_now(),
            hours_a_week=hours,
        )
    if as_json:
        output.json(_plain(asdict(view)))
    else:
        _show(view, output)


def _zone(name: str) -> tzinfo:
    from orienteer.settings import zone_called

    zone = zone_called(name)
    if zone is None:
        raise UsageError(f"There is no time zone “{name}”.", remedy="One is called Europe/Vienna.")
    return zone


def _show(view: Any, output: Output) -> None:
    from orienteer.cli.render.progress import NARROW_COLUMNS, progress_blocks, weeks_for
    from orienteer.cli.render.signs import SIGNS

    signs = {name: output.paper.sign(name) for name in SIGNS}
    width = output.paper.width
    narrow = width is not None and width < NARROW_COLUMNS
    output.show(progress_blocks(view, signs=signs, weeks=weeks_for(width), narrow=narrow))


def _plain(value: Any) -> Any:
    """Days as text, everything else as it is."""
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
