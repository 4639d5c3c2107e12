"""The terminal's commands, by name."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from orienteer.cli.late import group
from orienteer.exports.forms import form_names

COMMANDS: dict[str, Any] = {
    "next": "orienteer.cli.commands.next:next_",
    "open": "orienteer.cli.commands.open:open_",
    "check": "orienteer.cli.commands.check:check",
    "hint": "orienteer.cli.commands.hint:hint",
    "replay": "orienteer.cli.commands.replay:replay",
    "ways": "orienteer.cli.commands.ways:ways",
    "review": "orienteer.cli.commands.review:review",
    "place": "orienteer.cli.commands.place:place",
    "progress": "orienteer.cli.commands.progress:progress",
    "serve": "orienteer.cli.commands.serve:serve",
    "grade": "orienteer.cli.commands.grade:grade",
    "coverage": "orienteer.cli.commands.coverage:coverage",
    "content": (
        "Build, check and begin content.",
        {
            "build": "orienteer.cli.commands.content_build:build",
            "check": "orienteer.cli.commands.content_check:check",
            "new": "orienteer.cli.commands.content_new:new",
        },
    ),
    "environments": (
        "See, make and remove what exercises may import.",
        {
            "list": "orienteer.cli.commands.environments_list:list_",
            "make": "orienteer.cli.commands.environments_make:make",
            "remove": "orienteer.cli.commands.environments_remove:remove",
        },
    ),
    "prefetch": "orienteer.cli.commands.prefetch:prefetch",
    "export": (
        "Take the roadmap along in another form, or your progress as a file.",
        {
            "progress": "orienteer.cli.commands.export_progress:export",
            "forms": "orienteer.cli.commands.export_forms:forms",
            **dict.fromkeys(form_names(), "orienteer.cli.commands.export_form:export:said_of"),
        },
    ),
    "notion": ("Keep the roadmap in Notion.", {"push": "orienteer.cli.commands.notion_push:push"}),
    "import": (
        "Bring progress back from a file, and undo that.",
        {
            "progress": "orienteer.cli.commands.import_progress:import_",
            "undo": "orienteer.cli.commands.undo_import:undo",
        },
    ),
    "doctor": "orienteer.cli.commands.doctor:doctor",
    "mcp": "orienteer.cli.commands.mcp:mcp",
}
"""Name → "module:function"; a group has its help and its own table."""


def _page(
    context: typer.Context,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Start the server and print the address.")] = False,
    port: Annotated[
        int | None, typer.Option(help="Port on this machine; 0 takes any free one.", min=0, max=65535)
    ] = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """An executable roadmap for mastering Python. Without a command, Orienteer opens its page."""
    if version:
        from orienteer.cli.commands.version import print_version

        print_version()
    elif context.invoked_subcommand is None:
        from orienteer.cli.commands.open_page import open_page

        open_page(port, browser=not no_browser)


app = group(COMMANDS, callback=_page, invoke_without_command=True, add_completion=True, name="orienteer")
