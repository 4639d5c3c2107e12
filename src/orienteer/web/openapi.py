"""The OpenAPI document, from which the front end's types are generated: `python -m orienteer.web.openapi`."""

from __future__ import annotations

import json
import sys
from typing import Any

from orienteer.web.api import describe


def document() -> dict[str, Any]:
    """The document. In what is only ever answered, every field is there, so every field is required."""
    made: dict[str, Any] = describe().openapi()
    schemas: dict[str, Any] = made["components"]["schemas"]
    asked = _named_in([operation.get("requestBody") for path in made["paths"].values() for operation in path.values()])
    waiting = list(asked)
    while waiting:
        for name in _named_in(schemas[waiting.pop()]) - asked:
            asked.add(name)
            waiting.append(name)
    for name, schema in schemas.items():
        if name not in asked and "properties" in schema:
            schema["required"] = list(schema["properties"])
    return made


def _named_in(part: Any) -> set[str]:
    """Names of the schemas that a part of the document refers to."""
    if isinstance(part, dict):
        here = {part["$ref"].rpartition("/")[2]} if isinstance(part.get("$ref"), str) else set()
        return here.union(*(_named_in(value) for value in part.values()))
    if isinstance(part, list):
        return set().union(*(_named_in(value) for value in part))
    return set()


if __name__ == "__main__":
    json.dump(document(), sys.stdout, indent=2, ensure_ascii=False)
    sys.stdout.write("\n")
