"""Formats of configuration files: each as plain data, one format a file.

YAML has no parser here: it is read by a tool, in a child.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from orienteer.grading.formats import dockerfile, dotenv, nginx, procfile, systemd, toml
from orienteer.grading.formats.parsing import Unfit

Parse = Callable[[str], Any]

YAML = ".yaml", ".yml"
FORMATS: Mapping[str, Parse] = {
    "Dockerfile": dockerfile.parse,
    "Pipfile": toml.parse,
    "Procfile": procfile.parse,
    ".env": dotenv.parse,
    ".toml": toml.parse,
    ".service": systemd.parse,
    ".timer": systemd.parse,
    ".socket": systemd.parse,
    ".conf": nginx.parse,
}
"""By the file's name, or how it ends."""


def format_of(file_name: str) -> str:
    """Which of the formats a file is in: its name, or its ending, or "" where none is known.

    >>> format_of("Dockerfile"), format_of("compose.yaml"), format_of(".env.example")
    ('Dockerfile', '.yaml', '.env')
    """
    name = file_name.rsplit("/", 1)[-1]
    for known in (*FORMATS, *YAML):
        if name == known or name.endswith(known if known.startswith(".") else f"\0{known}"):
            return known
    for known in (".env", "Dockerfile", "Procfile", "Pipfile"):
        if name.startswith(f"{known}."):
            return known
    return ""


__all__ = ["FORMATS", "YAML", "Unfit", "format_of"]
