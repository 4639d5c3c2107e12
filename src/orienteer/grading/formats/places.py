"""Places in configuration data: `project.dependencies`, `services.web.ports.0`, `tool."my.key"`, `server.*.listen`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

MISSING = object()
_PART = re.compile(r'"([^"]*)"|([^."]+)')


def parts(path: str) -> list[str]:
    """The names along a path; one that holds a dot stands in quotation marks.

    >>> parts('server."location /".proxy_pass')
    ['server', 'location /', 'proxy_pass']
    """
    return [quoted or plain for quoted, plain in _PART.findall(path)]


def found(data: Any, path: Sequence[str]) -> Any:
    """What stands at a place, or MISSING; `*` gives a list of what stands there in each member."""
    if not path:
        return data
    name, rest = path[0], path[1:]
    if name == "*":
        members = list(data.values()) if isinstance(data, Mapping) else list(data) if _is_row(data) else []
        seen = [found(member, rest) for member in members]
        return [each for each in seen if each is not MISSING]
    if isinstance(data, Mapping):
        return found(data[name], rest) if name in data else MISSING
    if _is_row(data) and re.fullmatch(r"-?\d{1,6}", name):
        place = int(name)
        return found(data[place], rest) if -len(data) <= place < len(data) else MISSING
    return MISSING


def _is_row(data: Any) -> bool:
    return isinstance(data, (list, tuple))
