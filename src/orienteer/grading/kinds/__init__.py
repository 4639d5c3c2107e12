"""The kinds of exercise: what each looks at in a submission, one kind a file.

A kind gives the observations of planned trials, in their order, and what is said of an accepted submission.
"""

from __future__ import annotations

from orienteer.grading.kinds import (
    arrange,
    asynchronous,
    fix,
    modules,
    performance,
    predict,
    program,
    refactor,
    typed,
    writing_tests,
)
from orienteer.grading.kinds.kind import Kind

KINDS: dict[str, Kind] = {
    "function": modules.KIND,
    "class": modules.KIND,
    "program": program.KIND,
    "predict": predict.KIND,
    "fix": fix.KIND,
    "arrange": arrange.KIND,
    "async": asynchronous.KIND,
    "refactor": refactor.KIND,
    "typed": typed.KIND,
    "performance": performance.KIND,
    "test-writing": writing_tests.KIND,
}
"""By the name in an exercise's front matter."""

__all__ = ["KINDS", "Kind"]
