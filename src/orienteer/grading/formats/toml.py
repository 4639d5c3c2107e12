"""TOML, as pyproject.toml is written in. Source: https://toml.io/en/v1.0.0, by Python's own parser."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from orienteer.grading.formats.parsing import Unfit


def parse(text: str) -> Any:
    """The document's table.

    Raises:
        Unfit: it isn't TOML.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        raise Unfit(int(found[1]) if found else None, f"This is not TOML: {error}.") from None
    except RecursionError:
        raise Unfit(None, "This TOML is nested too deeply.") from None
