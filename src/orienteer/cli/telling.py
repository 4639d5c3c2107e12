"""A verdict said in the terminal, as a page or as a line of JSON."""

from __future__ import annotations

from orienteer.cli.output import Output
from orienteer.cli.render.report import report_blocks
from orienteer.grading.report import Report
from orienteer.grading.serialising import report_to_json


def tell(
    report: Report,
    output: Output,
    texts: dict[str, str],
    *,
    exercise_id: str,
    place: str | None,
    as_json: bool,
    title: str = "",
) -> None:
    """Say how it went.

    Args:
        texts: the files that it is about, the exercise's own first.
        place: where they lie, or None where they lie in no folder.
        title: what stands above it; else the exercise's id.
    """
    if as_json:
        output.json({"exercise": exercise_id, "file": place, **report_to_json(report)})
    else:
        output.show(report_blocks(report, title=title or exercise_id, source=next(iter(texts.values()), "")))
