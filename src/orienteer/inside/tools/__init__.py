"""Tools that look at a submission: each in a child of a zygote that has it loaded, with our configuration.

A tool's module has `warm()`, which the zygote calls once before it is jailed, and `perform(files, trial)`, which gives
the judged part of an observation. What is submitted is data: no configuration, plugin or hook of it is ever read.
"""

from __future__ import annotations

import importlib
from typing import Any

TOOLS = {
    "jedi": "orienteer.inside.tools.language",
    "mypy": "orienteer.inside.tools.typechecker",
    "pytest": "orienteer.inside.tools.suites",
    "ruff": "orienteer.inside.tools.linter",
    "ruff-format": "orienteer.inside.tools.formatter",
    "yaml": "orienteer.inside.tools.yaml_reader",
}
"""Tool's name → its module, loaded in the tool's own zygote alone."""


def warm(name: str) -> None:
    """Load a tool and have it work once, so that children begin where it is quick."""
    importlib.import_module(TOOLS[name]).warm()


def perform_tool(files: dict[str, bytes], trial: dict[str, Any]) -> dict[str, Any]:
    """What a tool says.

    Args:
        files: the submission.
        trial: `function` names the tool; `files` are ours, laid beside the submission.
    """
    module = importlib.import_module(TOOLS[trial["function"]])
    try:
        judged: dict[str, Any] = module.perform(files, trial)
    except (Exception, SystemExit) as error:
        return {"outcome": "not_run", "reason": f"The tool {trial['function']} stops on these files: {error!r:.200}."}
    return judged
