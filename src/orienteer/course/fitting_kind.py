"""An exercise of a kind that there isn't, tried as one that has its checks' probes: so all is told in one run."""

from __future__ import annotations

from dataclasses import replace

from orienteer.course.author import read_checks
from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.grading.kinds import KINDS
from orienteer.grading.runner import Runner

COMMONEST = ("function", "program", "predict")
"""Tried first: most probes that these have other kinds have too."""


def of_a_kind(source: ExerciseSource, runner: Runner) -> ExerciseSource:
    """The exercise; where its kind is none, of the first kind that has every probe of its checks, if one has.

    Raises:
        SandboxError: the machine could not run a child.
    """
    if source.front.kind in KINDS or not source.runs:
        return source
    checks, _ = read_checks(source.checks, f"{source.path}/checks.py", runner)
    asked = {check.probe.kind for check in checks}
    fitting = (kind for kind in (*COMMONEST, *KINDS) if asked <= set(KINDS[kind].probes))
    kind = next(fitting, source.front.kind)
    return replace(source, front=source.front.model_copy(update={"kind": kind}))
