"""`orienteer export FORM`: take the roadmap along in another form."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.page import say
from orienteer.cli.render.bar import bar
from orienteer.cli.workshop import workshop
from orienteer.errors import UsageError


def export(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="A new file.", show_default="by the form")] = None,
    area: Annotated[list[str] | None, typer.Option(metavar="AREA", help="Only this area; may be repeated.")] = None,
    topic: Annotated[
        list[str] | None, typer.Option(metavar="AREA/TOPIC", help="Only this topic; may be repeated.")
    ] = None,
    role: Annotated[str, typer.Option(help="Only this role's path, numbered so.")] = "all",
    mine: Annotated[bool, typer.Option("--mine", help="With your solutions, notes and progress.")] = False,
    option: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="What the form lets you choose.")
    ] = None,
) -> None:
    """Write the roadmap, or a part of it, as a file of another form."""
    from orienteer.exports.forms import form_called
    from orienteer.services.export_course import Selection, export_course

    found = form_called(str(context.info_name))
    target = file or Path(f"orienteer{found.suffix}")
    selection = Selection(tuple(area or ()), tuple(topic or ()), role)
    output = standard_output()
    with workshop() as shop, bar(f"Making {target.name}", None, output) as moved:
        remarks = export_course(
            found.name,
            target,
            selection=selection,
            options=dict(map(_pair, option or ())),
            course=shop.course,
            store=shop.store if mine else None,
            tell=moved,
        )
    output.show([say(f"{found.title}: {target}, {_size(target.stat().st_size)}."), *map(say, remarks)])


def said_of(name: str) -> str:
    """What a form is, for the list of the commands."""
    from orienteer.exports.forms import form_called

    return form_called(name).says


def _pair(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals:
        raise UsageError(f"--set {given} names no value.", remedy="Write --set NAME=VALUE.")
    return name, value


def _size(size_bytes: int) -> str:
    return f"{size_bytes / 1_000_000:.1f} MB" if size_bytes >= 100_000 else f"{size_bytes / 1000:.1f} kB"
