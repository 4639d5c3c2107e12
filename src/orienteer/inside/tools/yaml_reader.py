"""YAML as data. Words such as `on` and `no` are texts, as in YAML 1.2 and as people mean them."""

from __future__ import annotations

import importlib
from typing import Any

from orienteer.inside.encoding import encode

_loader: list[Any] = []


def warm() -> None:
    """Load the parser, and tell it which words are truth values."""
    yaml = importlib.import_module("yaml")

    resolvers = {
        first: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    _loader.append((yaml, type("Loader", (yaml.SafeLoader,), {"yaml_implicit_resolvers": resolvers})))


def perform(files: dict[str, bytes], trial: dict[str, Any]) -> dict[str, Any]:
    """[what is wrong or "", its line or None, the data]."""
    ((_, content),) = files.items()
    yaml, loader = _loader[0]
    try:
        data = yaml.load(content.decode("utf-8", "replace"), Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", None) or str(error)
        line = mark.line + 1 if mark is not None else None
        return {"outcome": "returned", "value": encode([f"This is not YAML: {said}.", line, None])}
    return {"outcome": "returned", "value": encode(["", None, data])}
