"""Commands: the submission run by the shell in the working folder; what was printed, and what became of the files."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Container
from typing import Any

from orienteer.inside import folder
from orienteer.inside.performers import recalled
from orienteer.inside.streams import typed

SHELL = "/bin/sh"
OUTPUT_BYTES = 64 * 1024
LOOKED_SECONDS = 0.02
"""So often it is looked whether the shell has ended, where somebody else holds its pipes."""
PIPE_BYTES = 64 * 1024
"""What a pipe holds: so much at once is all that was written before its writer ended. Source: pipe(7)."""
HERE, ASIDE, KEPT = "here", "aside", "kept"
"""Where the commands run; a folder beside it with the commands and with Python under its usual names; calls in that."""
RECALLED = ("pip", "pipenv")
"""Commands that take long, and come to the same in a folder that holds the same."""
_SEEN = re.compile(rb"\b(command|type|which|hash|unset|return|stdin)\b|\$\{?0")
"""By these commands see that a function stands in a command's place, or a call depends on what isn't in the folder."""

with open(recalled.__file__, encoding="utf-8") as _file:
    _RECALLS = _file.read()


def perform(files: dict[str, bytes], main: str, trial: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Run it once.

    Returns:
        The judged part, and what is told beside it.
    """
    aside = lay_aside(os.getcwd())
    with open(os.path.join(aside, "commands"), "wb") as file:
        file.write(files[main].replace(b"\r\n", b"\n"))
    calls = None if _SEEN.search(files[main]) else trial["calls"]
    functions = _standing_in(aside, trial["commands"]) | _recalling(aside, calls, trial["commands"])
    run = _with_functions(aside, functions) if functions else os.path.join(aside, "commands")
    os.mkdir(HERE)
    os.chdir(HERE)
    folder.lay(trial["files"])
    before = os.times()
    variables = {
        "PATH": ":".join((*places(), aside, "/usr/bin", "/bin")),
        "HOME": os.getcwd(),
        "LC_ALL": "C",
        "TZ": "UTC",
    }
    code, *printed = run_to_its_end([SHELL, run, *trial["command_line"]], typed(trial["standard_input"]), variables)
    output, errors = (each[: OUTPUT_BYTES + 1].decode("utf-8", "replace") for each in printed)
    extras: dict[str, Any] = {name: text for name, text in (("output", output), ("errors", errors)) if text}
    after = os.times()
    extras["seconds"] = sum(after[2:4]) - sum(before[2:4])  # of the shell and of all that it has waited for
    if calls is not None:
        extras["seconds"] += _seconds_spared(aside)
        extras["calls"] = _calls_made(aside)
    if len(printed[0]) > OUTPUT_BYTES:
        return {"outcome": "output_exceeded"}, extras
    status = code if code >= 0 else 128 - code
    judged: dict[str, Any] = {"outcome": "exited" if status else "returned", "status": status, "output": output}
    judged["files"] = folder.written(trial["files"], OUTPUT_BYTES * 4)
    return {part: judged[part] for part in judged if part == "outcome" or part in trial["observe"]}, extras


def run_to_its_end(words: list[str], given: bytes, variables: dict[str, str]) -> tuple[int, bytes, bytes]:
    """Run a program until it ends: what it has left behind may hold its pipes, and delays nothing.

    Returns:
        How it ended, as `subprocess` says it; its output, and its error. One that prints too much is ended.
    """
    import select
    import subprocess  # where nothing else is started, it isn't needed

    pipe = subprocess.PIPE
    with subprocess.Popen(words, env=variables, bufsize=0, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None
        to, outward, errors = process.stdin.fileno(), process.stdout.fileno(), process.stderr.fileno()
        os.set_blocking(to, False)
        printed = {outward: b"", errors: b""}
        held = set(printed)
        ended = False
        while held and not ended:
            ended = process.poll() is not None
            ready, room, _ = select.select(held, [] if process.stdin.closed else [to], [], LOOKED_SECONDS)
            for each in ready:
                came = os.read(each, PIPE_BYTES)
                printed[each] = (printed[each] + came)[: OUTPUT_BYTES + 1]
                if not came:
                    held.discard(each)
            if room:
                given = _unread(to, given)
                if not given:
                    process.stdin.close()
            if len(printed[outward]) > OUTPUT_BYTES:
                process.kill()
                break
    return process.returncode, printed[outward], printed[errors]


def _unread(to: int, given: bytes) -> bytes:
    """What is left of an input when as much as there is room for was written; nothing where nobody reads it."""
    try:
        return given[os.write(to, given) :] if given else b""
    except BrokenPipeError:
        return b""


def lay_aside(place: str) -> str:
    """A folder beside the working folder, with Python under its usual names."""
    aside = os.path.join(place, ASIDE)
    os.mkdir(aside)
    for name in ("python", "python3"):
        os.symlink(os.path.realpath(sys.executable), os.path.join(aside, name))
    return aside


def _standing_in(aside: str, commands: dict[str, str]) -> dict[str, list[str]]:
    """Scripts that stand in for commands: name → the words that run one."""
    found = {}
    for name, script in commands.items():
        path = os.path.join(aside, f"instead of {name}")
        _write(path, script)
        found[name] = [SHELL, path]
    return found


def _recalling(aside: str, calls: dict[str, str] | None, others: Container[str]) -> dict[str, list[str]]:
    """As `_standing_in`, for commands of which it is kept what a call came to; nothing without calls.

    Args:
        others: commands for which something else stands in.
    """
    if calls is None:
        return {}
    kept = os.path.join(aside, KEPT)
    os.mkdir(kept)
    for name, call in calls.items():
        _write(os.path.join(kept, name), call)
    program = os.path.join(aside, "recalled.py")
    _write(program, _RECALLS)
    words = [os.path.realpath(sys.executable), "-ISB", program, kept, os.path.join(os.getcwd(), HERE)]
    there = {name for place in places() for name in RECALLED if os.path.exists(os.path.join(place, name))}
    return {name: [*words, name] for name in sorted(there) if name not in others}


def _calls_made(aside: str) -> dict[str, str]:
    kept = os.path.join(aside, KEPT)
    new = [name for name in os.listdir(kept) if name.endswith(recalled.NEW)]
    return {name.removesuffix(recalled.NEW): _read(os.path.join(kept, name)) for name in sorted(new)}


def _seconds_spared(aside: str) -> float:
    """What the calls that were done over took when they were made."""
    path = os.path.join(aside, KEPT, recalled.SECONDS)
    return sum(map(float, _read(path).split())) if os.path.exists(path) else 0.0


def _with_functions(aside: str, functions: dict[str, list[str]]) -> str:
    """A file that runs the submission with functions of these names.

    No file of the folder can be started as a program, so the shell itself has to know them. It doesn't look for them
    where it starts a program that starts them, as `xargs` does.
    """
    import shlex

    lines = [f'{name}() {{ {shlex.join(words)} "$@"; }}\n' for name, words in functions.items()]
    path = os.path.join(aside, "stood in for")
    _write(path, "".join(lines) + f". {shlex.quote(os.path.join(aside, 'commands'))}\n")
    return path


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def _read(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read()


def places() -> list[str]:
    """Where Python is, and the commands of what is installed, in an environment that has any.

    Python stands there under the names that the machine has for it: a room made over a link from elsewhere finds no
    standard library.
    """
    own = os.path.dirname(os.path.realpath(sys.executable))
    packages = (each.rpartition(f"{os.sep}lib{os.sep}")[0] for each in sys.path if each.endswith("site-packages"))
    return [own, *(place for each in packages if os.path.isdir(place := os.path.join(each, "bin")))]
