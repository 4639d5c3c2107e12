"""ruff's formatter over one file: the text as it lays it out. It is a program of its own, started in the jail."""

from __future__ import annotations

from typing import Any

from orienteer.inside.encoding import encode
from orienteer.inside.tools import linter

LONGEST = 1_000_000


def warm() -> None:
    """Find the program beside the packages."""
    linter.warm()


def perform(files: dict[str, bytes], trial: dict[str, Any]) -> dict[str, Any]:
    """[the text, ""], or ["", why it can't be laid out].

    Args:
        files: the submission.
        trial: its command line names the file.
    """
    import subprocess  # where nothing else is started, it isn't needed

    (name,) = trial["command_line"]
    done = subprocess.run(
        [linter.program(), "format", "--isolated", "--no-cache", "--line-length=88", f"--stdin-filename={name}", "-"],
        env=linter.ALONE,
        input=files[name],
        capture_output=True,
        timeout=linter.SECONDS,
    )
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip()
        return {"outcome": "returned", "value": encode(["", said[:300]])}
    return {"outcome": "returned", "value": encode([done.stdout.decode("utf-8", "replace")[:LONGEST], ""])}
