"""Commands: the submission run by the shell in the working folder; what was printed, and what became of the files."""

from __future__ import annotations

import os
import sys
from typing import Any

from orienteer.inside import folder
from orienteer.inside.streams import typed

SHELL = "/bin/sh"
OUTPUT_BYTES = 64 * 1024
HERE, ASIDE = "here", "aside"
"""Where the commands run, and a folder beside it with the commands and with Python under its usual names."""


def perform(files: dict[str, bytes], main: str, trial: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Run it once.

    Returns:
        The judged part, and what is told beside it.
    """
    import subprocess  # where nothing else is started, it isn't needed

    aside = lay_aside(os.getcwd())
    with open(os.path.join(aside, "commands"), "wb") as file:
        file.write(files[main].replace(b"\r\n", b"\n"))
    run = _standing_in(aside, trial["commands"]) if trial["commands"] else os.path.join(aside, "commands")
    os.mkdir(HERE)
    os.chdir(HERE)
    folder.lay(trial["files"])
    before = os.times()
    done = subprocess.run(
        [SHELL, run, *trial["command_line"]],
        input=typed(trial["standard_input"]),
        capture_output=True,
        env={
            "PATH": ":".join((*places(), aside, "/usr/bin", "/bin")),
            "HOME": os.getcwd(),
            "LC_ALL": "C",
            "TZ": "UTC",
        },
    )
    output, errors = (each[: OUTPUT_BYTES + 1].decode("utf-8", "replace") for each in (done.stdout, done.stderr))
    extras: dict[str, Any] = {name: text for name, text in (("output", output), ("errors", errors)) if text}
    after = os.times()
    extras["seconds"] = sum(after[2:4]) - sum(before[2:4])  # of the shell and of all that it has waited for
    if len(done.stdout) > OUTPUT_BYTES:
        return {"outcome": "output_exceeded"}, extras
    status = done.returncode if done.returncode >= 0 else 128 - done.returncode
    judged: dict[str, Any] = {"outcome": "exited" if status else "returned", "status": status, "output": output}
    judged["files"] = folder.written(trial["files"], OUTPUT_BYTES * 4)
    return {part: judged[part] for part in judged if part == "outcome" or part in trial["observe"]}, extras


def lay_aside(place: str) -> str:
    """A folder beside the working folder, with Python under its usual names."""
    aside = os.path.join(place, ASIDE)
    os.mkdir(aside)
    for name in ("python", "python3"):
        os.symlink(os.path.realpath(sys.executable), os.path.join(aside, name))
    return aside


def _standing_in(aside: str, commands: dict[str, str]) -> str:
    """Where scripts stand in for commands: a file that runs the submission with functions of their names.

    No file of the folder can be started as a program, so the shell itself has to know them. It doesn't look for them
    where it starts a program that starts them, as `xargs` does.
    """
    import shlex

    lines = []
    for name, script in commands.items():
        path = os.path.join(aside, f"instead of {name}")
        with open(path, "w", encoding="utf-8") as file:
            file.write(script)
        lines.append(f'{name}() {{ {SHELL} {shlex.quote(path)} "$@"; }}\n')
    path = os.path.join(aside, "stood in for")
    with open(path, "w", encoding="utf-8") as file:
        file.write("".join(lines) + f". {shlex.quote(os.path.join(aside, 'commands'))}\n")
    return path


def places() -> list[str]:
    """Where Python is, and the commands of what is installed, in an environment that has any.

    Python stands there under the names that the machine has for it: a room made over a link from elsewhere finds no
    standard library.
    """
    own = os.path.dirname(os.path.realpath(sys.executable))
    packages = (each.rpartition(f"{os.sep}lib{os.sep}")[0] for each in sys.path if each.endswith("site-packages"))
    return [own, *(place for each in packages if os.path.isdir(place := os.path.join(each, "bin")))]
