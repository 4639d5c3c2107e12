"""`orienteer export forms`: what the roadmap can be taken along as."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.page import say


def forms(as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False) -> None:
    """List the forms, what each is, and what can be chosen about it."""
    from orienteer.services.export_course import list_forms

    found = list_forms()
    output = standard_output()
    if as_json:
        output.json({"forms": [asdict(form) for form in found]})
        return
    for form in found:
        chosen = "".join(f" --set {name}={'|'.join(values)}" for name, values in form.options.items())
        output.show([say(f"{form.name}{chosen}"), say(f"  {form.says}")])
