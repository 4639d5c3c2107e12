"""What people ask of a Dockerfile, as a table: each rule says in words what breaks it, or "" where nothing does."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from orienteer.grading.formats.dockerfile import is_manifest

Rule = Callable[[dict[str, Any]], str]

_SECRET = re.compile(r"(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY)", re.IGNORECASE)


_INSTALLER = re.compile(r"\b(pip|uv|poetry|pipenv|npm|apt-get)\b")
_INSTALLS = re.compile(r"\b(install|sync|ci)\b")
_MAKES_USERS = re.compile(r"\b(useradd|adduser)\b")
_AS_NUMBER_0 = re.compile(r"\s(-u|--uid)[ =]?0+(?!\d)")
_FROM_FILE = ("-r", "--requirement", "-c", "--constraint")


def _text(step: dict[str, Any]) -> str:
    words = step["words"]
    return " ".join(map(str, words)) if isinstance(words, list) else str(words)


def _says(step: dict[str, Any], first: re.Pattern[str], then: re.Pattern[str]) -> bool:
    """Whether a line says the one and after it the other: looked for in turn, so that no line takes long."""
    found = [(line, first.search(line)) for line in _text(step).splitlines()]
    return any(begun is not None and then.search(line, begun.end()) is not None for line, begun in found)


def _last(file: dict[str, Any]) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = file["stages"][-1]["steps"]
    return steps


def _named(file: dict[str, Any], *names: str) -> list[dict[str, Any]]:
    return [step for step in _last(file) if step["does"].split()[0] in names]


def not_root(file: dict[str, Any]) -> str:
    """The image runs as another user than root, whom it has made."""
    users = [_text(step).split(":")[0] for step in _named(file, "USER")]
    if not users:
        return "no USER is set: it runs as root"
    user = users[-1]
    if user == "root" or (user.isdigit() and int(user) == 0):
        return f"the last USER is {user}"
    named = re.compile(rf"\b{re.escape(user)}\b")
    made = [step for step in _named(file, "RUN") if _says(step, _MAKES_USERS, named)]
    if any(_says(step, _MAKES_USERS, _AS_NUMBER_0) for step in made):
        return f"the user {user} has the number 0, which is root's"
    return "" if made or user.isdigit() else f"nobody has made the user {user}"


def pinned(file: dict[str, Any]) -> str:
    """Every image has a version."""
    known: set[str] = {"scratch"}
    for stage in file["stages"]:
        image = stage["from"]
        version = image.rpartition("/")[2].partition(":")[2]
        if image not in known and "@" not in image and "$" not in image and version in ("", "latest"):
            return f"{image} is whatever is newest on the day"
        known.add(stage["as"])
    return ""


def dependencies_first(file: dict[str, Any]) -> str:
    """What is installed stands before what changes every day."""
    installed = False
    for stage in file["stages"]:
        copied: list[str] = []
        for step in stage["steps"]:
            words = _text(step).split()
            if step["does"] == "RUN" and _says(step, _INSTALLER, _INSTALLS):
                missing = [name for name in words if is_manifest(name) and name not in copied]
                if missing:
                    return f"{missing[0]} isn't there when it is installed from"
                if any(is_manifest(name) and words[words.index(name) - 1] not in _FROM_FILE for name in words):
                    return "pip would look for a package of the file's name"
                if words[-1] in _FROM_FILE:
                    return f"{words[-1]} names no file"
                installed = True
            if step["does"] in ("COPY", "ADD") and "from" not in step["options"]:
                copied += words[:-1]
                if not installed and not all(map(is_manifest, words[:-1])):
                    return "sources are copied before anything is installed"
    return "" if installed else "nothing is installed"


def no_secrets(file: dict[str, Any]) -> str:
    """No layer keeps a secret."""
    for step in [*file["before"], *(step for stage in file["stages"] for step in stage["steps"])]:
        text = _text(step)
        if step["does"] in ("ENV", "ARG") and _SECRET.search(text.split("=")[0]) and "=" in text + "=":
            return f"{step['does']} {text.split('=')[0].split()[0]} stays in the image"
        if step["does"] in ("COPY", "ADD") and re.search(r"(^|[\s/])\.env(\s|$)", text):
            return "a copied .env stays in the image"
    return ""


def exec_form(file: dict[str, Any]) -> str:
    """The command is a list, so that signals reach it."""
    started = _named(file, "CMD", "ENTRYPOINT")
    if not started:
        return "no CMD and no ENTRYPOINT says what is started"
    shell = next((step for step in started if not isinstance(step["words"], list)), None)
    return f"{shell['does']} goes through a shell, which keeps signals to itself" if shell else ""


def health_check(file: dict[str, Any]) -> str:
    """Somebody can ask whether it works."""
    checks = _named(file, "HEALTHCHECK")
    return "" if checks and _text(checks[-1]).upper() != "NONE" else "there is no HEALTHCHECK"


RULES: Mapping[str, Rule] = {
    "dependencies first": dependencies_first,
    "exec form": exec_form,
    "health check": health_check,
    "no secrets": no_secrets,
    "not root": not_root,
    "pinned images": pinned,
}
"""By the name that an author writes in `rule(...)`."""
