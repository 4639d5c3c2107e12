"""Grading what a learner has written and saying how it went, once or whenever it changes."""

from __future__ import annotations

from orienteer.cli.checking import Desk, Work, open_desk, work_for
from orienteer.cli.endings import ACCEPTED, NOT_ACCEPTED
from orienteer.cli.making import with_environments
from orienteer.cli.output import Output, standard_output
from orienteer.cli.telling import tell
from orienteer.grading.report import Report, Verdict


def check_work(target: str, *, watch: bool, as_json: bool, submit: bool, yes: bool = False) -> int:
    """Grade it and say so.

    Args:
        target: a path or an exercise's id.
        watch: go on until Ctrl-C.
        as_json: one JSON object a line.
        submit: keep the attempt.
        yes: make what it may import without asking, where that is missing.

    Returns:
        The exit status.
    """
    output = standard_output()
    with open_desk() as desk:
        work = with_environments(lambda: work_for(target, desk), yes=yes)

        def checked(files: dict[str, bytes]) -> Report:
            return _checked(desk, work, files, output, submit=submit, as_json=as_json, yes=yes)

        if not watch:
            report = checked(work.read())
            desk.prepare(work)
            return ACCEPTED if report.verdict is Verdict.ACCEPTED else NOT_ACCEPTED
        from orienteer.cli.watching import watch_work

        watch_work(desk, work, checked, output, as_json=as_json)
    return ACCEPTED


def _checked(
    desk: Desk, work: Work, files: dict[str, bytes], output: Output, *, submit: bool, as_json: bool, yes: bool
) -> Report:
    """Grade, say so, and then keep what is to be kept."""
    grade = desk.submit if submit else desk.check
    report = with_environments(lambda: grade(work.exercise_id, files), yes=yes)
    texts = {name: content.decode("utf-8", "replace") for name, content in files.items()}
    tell(report, output, texts, exercise_id=work.exercise_id, place=work.place, as_json=as_json)
    if report.verdict is Verdict.ACCEPTED and not submit:
        desk.keep_pass(work, files)
    return report
