"""`orienteer check`: grade what you have written, in your own editor's folder or in the page's draft."""

from __future__ import annotations

from typing import Annotated

import typer

from orienteer.cli.checking import Desk, Work, open_desk, work_for
from orienteer.cli.completion import exercise_ids
from orienteer.cli.endings import NOT_ACCEPTED
from orienteer.cli.output import Output, standard_output
from orienteer.cli.render.report import report_blocks
from orienteer.grading.report import Report, Verdict
from orienteer.grading.serialising import report_to_json


def check(
    target: Annotated[
        str,
        typer.Argument(
            metavar="PATH|EXERCISE_ID",
            help="A folder that `orienteer open` made, a file in it, or an exercise's id.",
            show_default="this folder",
            autocompletion=exercise_ids,
        ),
    ] = ".",
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again whenever the file changes, until Ctrl-C.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    submit: Annotated[
        bool, typer.Option("--submit", help="Keep the attempt, and search further for an input that fails.")
    ] = False,
) -> None:
    """Grade what you have written.

    Exit status: 0 all checks pass, 1 one fails, 2 a wrong call, 3 the machine or the database can't.
    """
    output = standard_output()
    with open_desk() as desk:
        work = work_for(target, desk)
        if watch:
            from orienteer.cli.watching import each_version

            for files in each_version(work):
                _checked(desk, work, files, output, submit=submit, as_json=as_json)
            return
        report = _checked(desk, work, work.read(), output, submit=submit, as_json=as_json)
    if report.verdict is not Verdict.ACCEPTED:
        raise typer.Exit(NOT_ACCEPTED)


def _checked(desk: Desk, work: Work, files: dict[str, bytes], output: Output, *, submit: bool, as_json: bool) -> Report:
    """Grade, say so, and then keep what is to be kept."""
    report = desk.submit(work.exercise_id, files) if submit else desk.check(work.exercise_id, files)
    _tell(report, work, files, output, as_json)
    if report.verdict is Verdict.ACCEPTED and not submit:
        desk.keep_pass(work, files)
    return report


def _tell(report: Report, work: Work, files: dict[str, bytes], output: Output, as_json: bool) -> None:
    if as_json:
        output.json({"exercise": work.exercise_id, "file": work.place, **report_to_json(report)})
        return
    source = next(iter(files.values()), b"").decode("utf-8", "replace")
    output.show(report_blocks(report, title=work.exercise_id, source=source))
