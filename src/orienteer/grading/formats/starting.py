"""How what a configuration file describes is started: the command, and the variables of its environment.

Sources: Heroku's "The Procfile"; Docker's Dockerfile reference on CMD, ENTRYPOINT and ENV; the Compose specification on
`command`, `entrypoint` and `environment`; systemd.service(5) and systemd.exec(5); PyPA's specification of entry points.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from orienteer.grading.formats import format_of

SHELL = "/bin/sh"
MOST_WORDS = 100
_NAME = re.compile(r"\$(?:\{(?P<braced>[A-Za-z_]\w*)\}|(?P<plain>[A-Za-z_]\w*))")
_OBJECT = re.compile(r"(?P<module>[A-Za-z_][\w.]*)\s*:\s*(?P<function>[A-Za-z_]\w*)")
_UNIT_SIGNS = "-@:+!"


class NothingStarts(Exception):
    """The file says of nothing how it is started. The message is a part of a sentence: what it says instead."""


@dataclass(frozen=True)
class Launch:
    """How a process is started.

    Args:
        words: the program and its arguments.
        variables: what the file puts into its environment. `$PATH` in the value of PATH is what it was before.
        everyone: a stop is told to all that it has started, not to its first process alone.
    """

    words: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict)
    everyone: bool = False


def launch_of(file_name: str, data: Any, process: str, command: str, given: Mapping[str, str]) -> Launch:
    """What the file starts.

    Args:
        data: as its parser gives it.
        process: which of several, by its name in the file.
        command: instead of the file's own, where the file only configures; it is read as a shell reads words.
        given: variables that are there already, which the file may use.

    Raises:
        NothingStarts: there is no such process, or no command.
    """
    form = format_of(file_name)
    read = READERS.get(form)
    if form in (".yaml", ".yml") and not command:
        read = _service
    if command:
        variables = read(data, process, given).variables if read is not None and form in VARIABLES else {}
        return Launch(tuple(shlex.split(command)), variables)
    if read is None:
        raise NothingStarts("it names no command")
    return read(data, process, given)


def _process(data: Any, process: str, given: Mapping[str, str]) -> Launch:
    if process not in data:
        raise NothingStarts(f"it names no process {process!r}")
    return Launch((SHELL, "-c", str(data[process])), everyone=True)


def _image(data: Any, process: str, given: Mapping[str, str]) -> Launch:
    variables: dict[str, str] = {}
    said: dict[str, Any] = {}
    for step in data["stages"][-1]["steps"]:
        if step["does"] == "ENV":
            for name, value in _pairs(_text(step["words"])):
                variables[name] = _expanded(value, {**given, **variables})
        elif step["does"] in ("CMD", "ENTRYPOINT"):
            said[step["does"]] = step["words"]
    entry, command = said.get("ENTRYPOINT"), said.get("CMD")
    if entry is not None and not isinstance(entry, list):
        words = [SHELL, "-c", str(entry)]
    else:
        after = command if isinstance(command, list) else [SHELL, "-c", command] if command else []
        words = [*(entry or ()), *after]
    return Launch(_some(words), variables)


def _service(data: Any, process: str, given: Mapping[str, str]) -> Launch:
    services = data.get("services") if isinstance(data, dict) else None
    service = services.get(process) if isinstance(services, dict) else None
    if not isinstance(service, dict):
        raise NothingStarts(f"it has no service {process!r}")
    words = [*_listed(service.get("entrypoint")), *_listed(service.get("command"))]
    said = service.get("environment")
    named = said.items() if isinstance(said, dict) else ()
    lines = said if isinstance(said, list) else [f"{name}={_scalar(value)}" for name, value in named]
    pairs = [str(line).partition("=") for line in lines]
    return Launch(_some(words), {name: _expanded(value, given) for name, sign, value in pairs if sign})


def _unit(data: Any, process: str, given: Mapping[str, str]) -> Launch:
    section = data.get("Service", {})
    variables: dict[str, str] = {}
    said = section.get("Environment", [])
    for line in said if isinstance(said, list) else [said]:
        variables |= dict(_pairs(line))
    command = section.get("ExecStart", "")
    if isinstance(command, list):
        raise NothingStarts("it has more than one ExecStart")
    words = [_expanded(word, {**given, **variables}) for word in _split(command.lstrip(_UNIT_SIGNS))]
    return Launch(_some(words), variables, everyone=True)


def _script(data: Any, process: str, given: Mapping[str, str]) -> Launch:
    project = data.get("project")
    scripts = project.get("scripts") if isinstance(project, dict) else None
    said = scripts.get(process) if isinstance(scripts, dict) else None
    match = _OBJECT.fullmatch(said.strip()) if isinstance(said, str) else None
    if match is None:
        raise NothingStarts(f"its project.scripts name no {process!r}, as module:function")
    code = f"import sys; from {match['module']} import {match['function']} as main; sys.exit(main())"
    return Launch(("python", "-c", code))


def _variables(data: Any, process: str, given: Mapping[str, str]) -> Launch:
    return Launch((), dict(data))


Read = Callable[[Any, str, Mapping[str, str]], Launch]

READERS: Mapping[str, Read] = {
    "Procfile": _process,
    "Dockerfile": _image,
    ".service": _unit,
    ".toml": _script,
    ".env": _variables,
}
"""By the format; YAML is read as a compose file."""

VARIABLES = (".env", "Dockerfile", ".service")
"""Formats whose variables hold for a command that the check gives, too."""


def starts_by_itself(file_name: str) -> bool:
    """Whether a file of that name can say how something is started."""
    form = format_of(file_name)
    return form in (".yaml", ".yml") or (form in READERS and form != ".env")


def _text(words: Any) -> str:
    return " ".join(map(str, words)) if isinstance(words, list) else str(words)


def _pairs(line: str) -> list[tuple[str, str]]:
    """`A=1 B="two words"`, or Docker's older `A one value`."""
    words = _split(line)
    if words and "=" not in words[0]:
        return [(words[0], line.strip()[len(words[0]) :].strip())]
    return [(name, value) for name, sign, value in (word.partition("=") for word in words) if sign]


def _split(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:  # a quotation mark that is never closed
        raise NothingStarts("a quotation mark in its command is never closed") from None


def _listed(said: Any) -> list[str]:
    """A command of a compose file: a text is split into words, and no shell sees it."""
    return [_scalar(word) for word in said] if isinstance(said, list) else _split(said) if isinstance(said, str) else []


def _scalar(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _some(words: list[Any]) -> tuple[str, ...]:
    if not words:
        raise NothingStarts("it names no command")
    if len(words) > MOST_WORDS:
        raise NothingStarts(f"its command has more than {MOST_WORDS} words")
    return tuple(map(str, words))


def _expanded(text: str, known: Mapping[str, str]) -> str:
    """A text with the values of variables in their names' places; PATH is put in where it is known."""

    def value(match: re.Match[str]) -> str:
        name = match["braced"] or match["plain"]
        return "$PATH" if name == "PATH" and name not in known else known.get(name, "")

    return _NAME.sub(value, text)
