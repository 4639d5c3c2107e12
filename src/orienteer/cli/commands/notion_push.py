"""`orienteer notion push`: put the roadmap into a Notion workspace, and keep it up to date there."""

from __future__ import annotations

from typing import Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.page import say
from orienteer.cli.render.bar import bar
from orienteer.cli.render.rows import counted
from orienteer.cli.workshop import workshop


def push(
    page: Annotated[str, typer.Argument(metavar="PAGE", help="Address or id of a page shared with your integration.")],
    area: Annotated[list[str] | None, typer.Option(metavar="AREA", help="Only this area; may be repeated.")] = None,
    topic: Annotated[
        list[str] | None, typer.Option(metavar="AREA/TOPIC", help="Only this topic; may be repeated.")
    ] = None,
    role: Annotated[str, typer.Option(help="Only this role's path, numbered so.")] = "all",
    mine: Annotated[bool, typer.Option("--mine", help="With your solutions, notes and progress.")] = False,
) -> None:
    """Push the roadmap, and later what has changed of it.

    What you ticked or wrote there stays. The token of your integration is read from NOTION_TOKEN and kept nowhere.
    """
    from orienteer.services.export_course import Selection
    from orienteer.services.push_to_notion import push_to_notion

    output = standard_output()
    with workshop() as shop, bar("Pushing to Notion", None, output) as moved:
        pushed = push_to_notion(
            page,
            shop.settings.notion_token,
            shop.settings.notion_url,
            selection=Selection(tuple(area or ()), tuple(topic or ()), role),
            course=shop.course,
            store=shop.store if mine else None,
            tell=moved,
        )
    made, changed, left = counted(pushed.made, "row"), counted(pushed.changed, "row"), counted(pushed.left, "row")
    output.show([say(f"Notion: {made} made, {changed} changed, {left} left as they are.")])
