"""Lay a file out anew, on demand."""

from __future__ import annotations

from orienteer.errors import EnvironmentMissing
from orienteer.grading.kinds import linter
from orienteer.grading.runner import Runner, Trial
from orienteer.services.running_tools import value_of
from orienteer.services.views.findings import FormattedView

ENVIRONMENT = "tools?tool=ruff-format"
UNREADABLE = "Only a file that Python can read can be laid out."


def format_code(source: str, *, runner: Runner) -> FormattedView:
    """The text as ruff lays it out; the same text where that can't be done, and why.

    Raises:
        SandboxError: the machine could not run a child.
    """
    name = "code.py"
    trial = Trial(kind="tool", function="ruff-format", command_line=(name,), alone=True)
    content = {name: source.encode("utf-8", "replace")}
    try:
        said = value_of(content, trial, runner, environment=ENVIRONMENT, profile=linter.PROFILE)
    except EnvironmentMissing as missing:
        return FormattedView(source, str(missing))
    tag, *parts = said if isinstance(said, list) and said else ("",)
    if tag != "list" or len(parts) != 2 or not all(isinstance(part, str) for part in parts):
        return FormattedView(source, "The formatter gave no answer.")
    text, problem = parts
    return FormattedView(source, UNREADABLE) if problem else FormattedView(text)
