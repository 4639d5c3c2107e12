"""Text written so that YAML reads the same text back."""

from __future__ import annotations

import json

import yaml


def scalar(text: str) -> str:
    """One line of text as a value: bare where it is read back so, else in double quotes.

    >>> scalar("Dry spell"), scalar("42"), scalar("Lists: first")
    ('Dry spell', '"42"', '"Lists: first"')
    """
    try:
        bare = yaml.safe_load(f"key: {text}\n") == {"key": text}
    except (yaml.YAMLError, ValueError):
        bare = False
    return text if bare else json.dumps(text, ensure_ascii=False)
