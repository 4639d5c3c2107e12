"""A bar with a count, for what takes more than a second."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from orienteer.cli.output import Output

WAIT_SECONDS = 1.0
"""Before that, nothing is shown. Source: the design's rule for waiting."""


@contextmanager
def bar(what: str, total: int | None, output: Output, *, unit: str = "steps") -> Iterator[Callable[..., None]]:
    """Show the bar once it has taken WAIT_SECONDS, and clear it at the end.

    Args:
        unit: of what is counted: "steps" or "bytes".

    Yields:
        A function to call with how many steps or bytes are done, and of how many where that is known only now.
    """
    console = Console(file=output.stream, no_color=not output.paper.colour, safe_box=not output.paper.signs)
    count = DownloadColumn() if unit == "bytes" else MofNCompleteColumn()
    counts = [] if total is None else [count]

    def moved(done: int, of: int | None = None, now: str | None = None) -> None:
        shown.update(task, completed=done, total=total if of is None else of, description=now or what)

    shown = Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=32, complete_style="color(162)", finished_style="color(162)"),
        *counts, TimeElapsedColumn(), console=console, transient=True,
    )  # fmt: skip
    task = shown.add_task(what, total=total)
    timer = threading.Timer(WAIT_SECONDS, shown.start)
    timer.daemon = True
    timer.start()
    try:
        yield moved
    finally:
        timer.cancel()
        shown.stop()
