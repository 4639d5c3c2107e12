"""One grading, with what is said about the belief behind a wrong program.

What explains errors is imported when there is one to explain: it takes longer to load than a check takes in all.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Exercise
from orienteer.defects import written_down
from orienteer.errors import OrienteerError
from orienteer.feedback.matching import match
from orienteer.grading.fingerprints import completed
from orienteer.grading.grader import grade, refused_report
from orienteer.grading.kinds.front_end import is_page
from orienteer.grading.reading import Refusal, source_text
from orienteer.grading.report import Feedback, Report, Verdict
from orienteer.grading.runner import Runner
from orienteer.grading.showing import Showing
from orienteer.grading.submission import Submission
from orienteer.services.files import Content, as_submission

if TYPE_CHECKING:
    from orienteer.services.reserve import Reserve

_LOG = logging.getLogger(__name__)


def graded(
    exercise: Exercise,
    files: Mapping[str, Content],
    runner: Runner,
    *,
    deep: bool,
    typing: bool = False,
    as_author: bool = False,
    reserve: Reserve | None = None,
    showing: Showing | None = None,
) -> Report:
    """The report on some files, feedback included.

    Where Orienteer itself fails on them, that is the verdict on these files: what else waits is graded.

    Args:
        deep: search further when everything passes.
        typing: it is still being written: where the first part of every pool is right, the rest isn't tried.
        reserve: has the inputs of a further search ready; without it they are drawn when they are needed.
        as_author: the files are an author's: what is to be predicted is run and not read.
        showing: the counterexample that the learner has before their eyes; it stays while the program fails on it.

    Raises:
        SandboxError: the machine could not run them.
    """
    try:
        return _graded(
            exercise, files, runner, deep=deep, typing=typing, as_author=as_author, reserve=reserve, showing=showing
        )
    except OrienteerError:
        raise
    except Exception as error:
        _LOG.error("Orienteer has a defect here. The details are in %s.", written_down(error))
        message = f"Orienteer has a defect here ({type(error).__name__}): this could not be judged. Please report it."
        return refused_report(
            exercise,
            Refusal(message, verdict=Verdict.INTERNAL_ERROR, reason="the file could not be judged"),
            runner.tier,
        )


def _graded(
    exercise: Exercise,
    files: Mapping[str, Content],
    runner: Runner,
    *,
    deep: bool,
    typing: bool,
    as_author: bool,
    reserve: Reserve | None,
    showing: Showing | None,
) -> Report:
    submission = as_submission(files, exercise.file_name)
    rng = random.Random() if deep else None
    fresh = reserve.taken(exercise) if reserve is not None and deep else None
    if reserve is not None and not deep:
        reserve.expect(exercise)
    report = grade(
        exercise,
        submission,
        runner,
        typing=typing,
        deep=deep,
        rng=rng,
        clock=time.perf_counter,
        as_author=as_author,
        fresh=fresh,
        showing=showing,
    )
    if report.verdict is Verdict.SYNTAX_ERROR:
        return report if is_page(submission.main) else _with_culprit(report, submission)
    if deep and report.verdict is Verdict.RUNTIME_ERROR:
        return _with_meaning(report, exercise, submission, runner)
    if report.verdict is Verdict.ACCEPTED or not report.fingerprint or report.feedback is not None:
        return report
    known = completed(report.fingerprint, [mistake.fingerprint for mistake in exercise.mistakes])
    return replace(report, feedback=match(exercise, known, source_text(submission)))


def _with_meaning(report: Report, exercise: Exercise, submission: Submission, runner: Runner) -> Report:
    """A report that says what the exception means on the learner's own line."""
    from orienteer.feedback.error_texts.repeating import explained
    from orienteer.feedback.wording import as_html

    wrong = report.counterexample
    shown = None if wrong is None or wrong.depends_on_earlier_calls else Showing(wrong.check, wrong.call)
    found = explained(exercise, submission, runner, shown)
    return report if found is None else replace(report, feedback=Feedback("", as_html(found.text)))


def _with_culprit(report: Report, submission: Submission) -> Report:
    """A report that names the line where the slip is, which needn't be the one where Python stopped reading."""
    from orienteer.feedback.error_texts.syntax.explaining import explain_syntax

    found = explain_syntax(source_text(submission), report.message, report.line)
    return report if found is None else replace(report, message=found.text, line=found.line)
