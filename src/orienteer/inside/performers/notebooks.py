"""Notebooks: cells run from top to bottom in IPython's shell, in a process that has run none of them before.

The submission is either a script whose cells begin with `# %%`, or what Jupyter saves: JSON, whose code cells are run
in their order. What was saved of an earlier run, its numbers and outputs, is not looked at. Inputs stand after the cell
that is tagged `parameters`, or before the first one.

Besides the notebook's own names, the lines of a check know

    shown      what each code cell shows at its end, None where it shows nothing
    printed    what each code cell prints
    figures    the Matplotlib figures that are there at the end
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from orienteer.inside import folder
from orienteer.inside.calls import argument, told
from orienteer.inside.snippets import SnippetNamespace, compiled_snippet, run_snippet

LOADS_THE_FILE = False
"""The cells are run one by one; the file isn't loaded as a module."""

PARAMETERS = "parameters"
"""The tag of the cell that inputs come after. Source: papermill's convention."""

_READY: list[Any] = []
"""A shell that the first notebook takes."""

_BEGIN = re.compile(r"^# %%(.*)$", re.MULTILINE)
"""Where a cell of a script begins. Source: the percent format of Jupytext, Spyder and Visual Studio Code."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A code cell."""

    source: str
    tags: tuple[str, ...] = ()


@contextmanager
def setting() -> Iterator[None]:
    """A home for what IPython wants to keep: the working folder, which is gone afterwards."""
    os.environ.update(HOME=os.getcwd(), IPYTHONDIR=os.path.join(os.getcwd(), ".ipython"), MPLBACKEND="agg")
    yield


def perform(source: str, trial: dict[str, Any]) -> dict[str, Any]:
    """Run all cells, then the lines of the check where the notebook's names are known."""
    folder.lay(trial["files"])
    names = {name: argument(tree) for name, tree in trial["names"].items()}
    parts = compiled_snippet(trial["code"])

    def run() -> Any:
        shell = _shell()
        given = _run_cells(shell, cells_of(source), names)
        return run_snippet(parts, SnippetNamespace(shell.user_ns, given, trial["builtins"]))

    return told(run, list(names.values()), trial["observe"], {})


def cells_of(source: str) -> list[Cell]:
    """The code cells of a notebook, in their order.

    >>> [cell.source for cell in cells_of("# %%\\nx = 1\\n# %% [markdown]\\n# Text.\\n# %%\\nx\\n")]
    ['x = 1\\n', 'x\\n']
    """
    saved = _saved(source)
    if saved is not None:
        return [Cell(_joined(cell), _tags(cell)) for cell in saved if cell.get("cell_type") == "code"]
    begins = list(_BEGIN.finditer(source))
    ends = [*(match.start() for match in begins), len(source)]
    head = [Cell(source[: ends[0]])]
    cells = [
        Cell(source[match.end() + 1 : end], (PARAMETERS,) if PARAMETERS in match.group(1) else ())
        for match, end in zip(begins, ends[1:], strict=True)
        if "[markdown]" not in match.group(1)
    ]
    return [cell for cell in [*head, *cells] if cell.source.strip()]


def _saved(source: str) -> list[dict[str, Any]] | None:
    if not source.lstrip().startswith("{"):
        return None
    try:
        read = json.loads(source)
    except ValueError:
        return None
    cells = read.get("cells") if isinstance(read, dict) else None
    return [cell for cell in cells if isinstance(cell, dict)] if isinstance(cells, list) else None


def _joined(cell: dict[str, Any]) -> str:
    source = cell.get("source", "")
    return "".join(map(str, source)) if isinstance(source, list) else str(source)


def _tags(cell: dict[str, Any]) -> tuple[str, ...]:
    metadata = cell.get("metadata")
    tags = metadata.get("tags") if isinstance(metadata, dict) else None
    return tuple(map(str, tags)) if isinstance(tags, list) else ()


def _shell() -> Any:
    """A shell that has run nothing: the one that was made ready, once, or else a new one."""
    return _READY.pop() if _READY else _new_shell()


def _new_shell() -> Any:
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    settings = Config()
    settings.HistoryManager.enabled = False
    settings.InteractiveShell.colors = "nocolor"
    settings.InteractiveShell.autoindent = False
    return InteractiveShell(config=settings)  # type: ignore[no-untyped-call]  # IPython annotates little


def _run_cells(shell: Any, cells: list[Cell], names: dict[str, Any]) -> dict[str, Any]:
    """Run the cells up to the first that fails, whose error is raised."""
    shown: list[Any] = []
    printed: list[str] = []
    run_cell = shell.run_cell  # a cell may put one of its own in its place
    waits = any(PARAMETERS in cell.tags for cell in cells)
    if not waits:
        shell.user_ns.update(names)
    for cell in cells:
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            result = run_cell(cell.source, store_history=False, silent=False)
        error = result.error_before_exec or result.error_in_exec
        if error is not None:
            raise error
        shown.append(None if cell.source.rstrip().endswith(";") else result.result)
        printed.append(_without_display(output.getvalue()))
        if waits and PARAMETERS in cell.tags:
            shell.user_ns.update(names)
            waits = False
    return {"shown": shown, "printed": printed, "figures": _figures()}


def _without_display(text: str) -> str:
    """What a cell printed, without the value that IPython shows after it."""
    return re.split(r"^Out\[\d+\]: ", text, maxsplit=1, flags=re.MULTILINE)[0]


def _figures() -> list[Any]:
    plotting = sys.modules.get("matplotlib.pyplot")
    return [plotting.figure(number) for number in plotting.get_fignums()] if plotting is not None else []


def make_ready() -> None:
    """Make a shell before the first child is forked: each child has it, and takes it once."""
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(HOME=home, IPYTHONDIR=home)
        _READY.append(_new_shell())
