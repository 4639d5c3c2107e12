"""What several commands are about: a folder that one works in, or an exercise's id."""

from __future__ import annotations

from typing import Annotated

import typer

from orienteer.cli.completion import exercise_ids

Target = Annotated[
    str,
    typer.Argument(
        metavar="PATH|EXERCISE_ID",
        help="A folder that `orienteer open` made, a file in it, or an exercise's id.",
        show_default="this folder",
        autocompletion=exercise_ids,
    ),
]
"""Its default is the folder that one is in, "."."""
