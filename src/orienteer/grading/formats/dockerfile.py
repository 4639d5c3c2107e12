"""A Dockerfile: its stages and their instructions. Source: Docker's Dockerfile reference."""

from __future__ import annotations

import json
import re
from typing import Any

from orienteer.grading.formats.parsing import Unfit

INSTRUCTIONS = frozenset(
    {
        *("ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER"),
        *("ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR"),
    }
)
_HEREDOC = re.compile(r"<<-?(['\"]?)(?P<name>[A-Za-z_]\w*)\1")
_OPTION = re.compile(r"--(?P<name>[a-z-]+)(?:=(?P<value>\S+))?\s+")
_EXEC = re.compile(r"\s*\[.*\]\s*", re.DOTALL)


def parse(text: str) -> Any:
    """Stages in their order; each `{"from", "as", "steps": [{"does", "options", "words"}]}`.

    `words` is a list where it is written as one (the exec form), else a text. ARGs before the first FROM stand under
    "before". "final" is what the image ends up with: image, user, folder, ports, command, health, sources.

    Raises:
        Unfit: something is no instruction, or stands before any FROM.
    """
    stages: list[dict[str, Any]] = []
    before: list[dict[str, Any]] = []
    for number, does, rest in _instructions(text):
        if does not in INSTRUCTIONS:
            raise Unfit(number, f"Line {number} begins with {does}, which is no instruction of a Dockerfile.")
        if does == "FROM":
            stages.append({**_base(number, rest), "steps": []})
        elif stages:
            step = _step(does, rest)
            if step["does"] == "HEALTHCHECK" and str(step["words"]).upper() != "NONE":
                raise Unfit(number, f"Line {number} is no `HEALTHCHECK CMD …` and no `HEALTHCHECK NONE`.")
            stages[-1]["steps"].append(step)
        elif does == "ARG":
            before.append(_step(does, rest))
        else:
            raise Unfit(number, f"Line {number} stands before any FROM.")
    if not stages:
        raise Unfit(None, "There is no FROM: a Dockerfile begins with an image.")
    return {"before": before, "stages": stages, "final": _final(stages[-1])}


def _final(stage: dict[str, Any]) -> dict[str, Any]:
    """What the image ends up with, whichever way its last stage says so."""
    said: dict[str, list[Any]] = {}
    for step in stage["steps"]:
        said.setdefault(step["does"].split()[0], []).append(step["words"])
    entry, command = (said.get(name, [[]])[-1] for name in ("ENTRYPOINT", "CMD"))
    both = [*entry, *command] if isinstance(entry, list) and isinstance(command, list) else (command or entry)
    sources = [
        step["words"] if isinstance(step["words"], list) else str(step["words"]).split()
        for step in stage["steps"]
        if step["does"] in ("COPY", "ADD") and "from" not in step["options"]
    ]
    return {
        "image": stage["from"],
        "user": said.get("USER", [""])[-1],
        "folder": said.get("WORKDIR", [""])[-1],
        "ports": sorted(port for words in said.get("EXPOSE", []) for port in str(words).split()),
        "command": both,
        "health": said.get("HEALTHCHECK", [""])[-1],
        "sources": sorted(words for words in sources if not all(map(is_manifest, words[:-1]))),
    }


_MANIFEST = re.compile(
    r"(.*/)?(requirements[\w.-]*\.txt|pyproject\.toml|(poetry|uv|pdm)\.lock|Pipfile(\.lock)?|setup\.(py|cfg)|package[\w-]*\.json)"
)


def is_manifest(path: str) -> bool:
    """Whether a file only says what has to be installed."""
    return _MANIFEST.fullmatch(path) is not None


def _base(number: int, rest: str) -> dict[str, Any]:
    words = _OPTION.sub("", rest + " ").split()
    named = len(words) == 3 and words[1].upper() == "AS"
    if len(words) != 1 and not named:
        raise Unfit(number, f"Line {number} is no `FROM image` and no `FROM image AS name`.")
    return {"from": words[0], "as": words[2] if named else ""}


def _step(does: str, rest: str) -> dict[str, Any]:
    options: dict[str, str] = {}
    while match := _OPTION.match(rest):
        options[match["name"]] = match["value"] or ""
        rest = rest[match.end() :]
    words: Any = rest.strip()
    head = ""
    if does == "HEALTHCHECK" and words.upper().startswith("CMD"):
        head, words = "CMD", words[3:].strip()
    if _EXEC.fullmatch(words):
        try:
            listed = json.loads(words)
        except (ValueError, RecursionError):  # the shell form of a text in brackets
            listed = [None]
        words = listed if all(isinstance(each, str) for each in listed) else words
    return {"does": f"{does} {head}".strip(), "options": options, "words": words}


def _instructions(text: str) -> list[tuple[int, str, str]]:
    """(line, instruction, rest); continued lines joined, remarks left out, here-documents kept."""
    found: list[tuple[int, str, str]] = []
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        number, line = at + 1, lines[at]
        at += 1
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        whole = line.strip()
        while whole.endswith("\\") and at < len(lines):
            whole = whole[:-1].rstrip()
            if not lines[at].lstrip().startswith("#"):
                whole = f"{whole} {lines[at].strip()}"
            else:
                whole += " \\"
            at += 1
        does, _, rest = whole.partition(" ")
        for match in _HEREDOC.finditer(rest):
            while at < len(lines) and lines[at].strip() != match["name"]:
                rest += f"\n{lines[at]}"
                at += 1
            at += 1
        found.append((number, does.upper(), rest.strip()))
    return found
