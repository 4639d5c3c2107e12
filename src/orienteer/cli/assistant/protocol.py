"""The Model Context Protocol, as far as a server of tools needs it: a JSON-RPC message a line, and its answer.

Source: https://modelcontextprotocol.io/specification/2025-06-18 (lifecycle, the stdio transport, tools).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TextIO

import orienteer
from orienteer.cli.endings import ending_of
from orienteer.errors import OrienteerError

VERSIONS = ("2025-11-25", "2025-06-18", "2024-11-05")
"""Those that are spoken, the latest first: in what is used here they are alike. 2025-03-26 isn't, for its batches."""

PARSE_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND, INVALID_PARAMS = -32700, -32600, -32601, -32602
"""Source: https://www.jsonrpc.org/specification, section 5.1."""

_TYPES: dict[str, type] = {"string": str, "integer": int}


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that may be asked for: the protocol calls it a tool.

    Args:
        says: what it gives, for whoever chooses among them.
        wants: name of an argument → its type in JSON Schema, and what it means. None has to be given.
        call: takes those arguments that were given, and returns text.
    """

    name: str
    says: str
    wants: Mapping[str, tuple[str, str]]
    call: Callable[..., str]

    def described(self) -> dict[str, Any]:
        """As a client wants to be told of it."""
        given = {name: {"type": kind, "description": says} for name, (kind, says) in self.wants.items()}
        schema = {"type": "object", "properties": given, "additionalProperties": False}
        hints = {"readOnlyHint": True, "openWorldHint": False}
        return {"name": self.name, "description": self.says, "inputSchema": schema, "annotations": hints}

    def wrong(self, arguments: Any) -> str:
        """What is wrong with these arguments, or ""."""
        if not isinstance(arguments, dict):
            return "The arguments are an object."
        for name, value in arguments.items():
            if name not in self.wants:
                return f"{self.name} takes no {name}: it takes {', '.join(self.wants)}."
            kind = self.wants[name][0]
            if type(value) is not _TYPES[kind]:
                return f"{name} is of the type {kind}."
        return ""


class _Refused(Exception):
    """A message that can't be done, with JSON-RPC's code for it."""

    def __init__(self, code: int, says: str) -> None:
        super().__init__(says)
        self.code = code


class Protocol:
    """Answers messages with some offers.

    Args:
        instructions: what the assistant is told of them all.
    """

    def __init__(self, offers: Iterable[Offer], instructions: str) -> None:
        self._offers = {offer.name: offer for offer in offers}
        self._instructions = instructions

    def serve(self, given: Iterable[str], answers: TextIO) -> None:
        """Answer line by line until there are no more."""
        for line in given:
            if line.strip() and (answer := self.answered(line)) is not None:
                answers.write(json.dumps(answer, ensure_ascii=True) + "\n")
                answers.flush()

    def answered(self, line: str) -> dict[str, Any] | None:
        """The answer to a message; None where it wants none."""
        asked: Any = None
        try:
            asked = _read(line)
            result = self._done(asked)
        except _Refused as refused:
            named = asked.get("id") if isinstance(asked, dict) else None
            return _message(named, error={"code": refused.code, "message": str(refused)})
        return None if result is None else _message(asked["id"], result=result)

    def _done(self, asked: Any) -> dict[str, Any] | None:
        if not isinstance(asked, dict) or asked.get("jsonrpc") != "2.0":
            raise _Refused(INVALID_REQUEST, "A message is one JSON-RPC 2.0 object.")
        if "id" not in asked or "method" not in asked:
            return None  # a notification, or an answer to what was never asked
        parameters = asked.get("params", {})
        if not isinstance(parameters, dict):
            raise _Refused(INVALID_PARAMS, "The parameters are an object.")
        match asked["method"]:
            case "initialize":
                return self._introduced(parameters)
            case "ping":
                return {}
            case "tools/list":
                return {"tools": [offer.described() for offer in self._offers.values()]}
            case "tools/call":
                return self._called(parameters)
        raise _Refused(METHOD_NOT_FOUND, f"There is no method {asked['method']}.")

    def _introduced(self, parameters: dict[str, Any]) -> dict[str, Any]:
        wanted = parameters.get("protocolVersion")
        return {
            "protocolVersion": wanted if wanted in VERSIONS else VERSIONS[0],
            "capabilities": {"tools": {}},
            "serverInfo": {"name": "orienteer", "version": orienteer.__version__},
            "instructions": self._instructions,
        }

    def _called(self, parameters: dict[str, Any]) -> dict[str, Any]:
        offer = self._offers.get(str(parameters.get("name")))
        if offer is None:
            raise _Refused(INVALID_PARAMS, f"There is no tool {parameters.get('name')}.")
        arguments = parameters.get("arguments") or {}
        if wrong := offer.wrong(arguments):
            raise _Refused(INVALID_PARAMS, wrong)
        try:
            return _content(offer.call(**arguments))
        except OrienteerError as error:
            what, remedy, _ = ending_of(error)
            return {**_content(f"{what} {remedy}".strip()), "isError": True}


def _read(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _Refused(PARSE_ERROR, "This line is not JSON.") from error


def _message(named: Any, **rest: Any) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": named, **rest}


def _content(text: str) -> dict[str, Any]:
    return {"content": [{"type": "text", "text": text}]}
