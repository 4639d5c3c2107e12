"""The kinds of exercise: what each looks at in a submission, one kind a file.

A kind gives the observations of planned trials, in their order, and what is said of an accepted submission.
"""

from __future__ import annotations

from orienteer.grading.kinds import (
    arrange,
    asynchronous,
    config,
    data,
    fix,
    front_end,
    modules,
    notebook,
    performance,
    predict,
    program,
    refactor,
    shell,
    typed,
    web,
    writing_tests,
)
from orienteer.grading.kinds.kind import Kind

KINDS: dict[str, Kind] = {
    "function": modules.KIND,
    "class": modules.KIND,
    "program": program.KIND,
    "notebook": notebook.KIND,
    "predict": predict.KIND,
    "fix": fix.KIND,
    "config": config.KIND,
    "front-end": front_end.KIND,
    "arrange": arrange.KIND,
    "async": asynchronous.KIND,
    "data": data.KIND,
    "refactor": refactor.KIND,
    "shell": shell.KIND,
    "typed": typed.KIND,
    "performance": performance.KIND,
    "test-writing": writing_tests.KIND,
    "web": web.KIND,
}
"""By the name in an exercise's front matter."""

__all__ = ["KINDS", "Kind"]
