"""A step of its own for `finally:`. Python tells of no such line, only of the one after it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from orienteer.curriculum.parsing import module_of
from orienteer.feedback.replay.recording import CALL, ENDS, LINE, Recording
from orienteer.inside.sources import Unreadable, text_of

_FINALLY = re.compile(r"\s*finally\s*:")


@dataclass(frozen=True, slots=True)
class Final:
    """A `finally:`.

    Args:
        line: where it stands.
        begins: the first line of what it leads to.
        tried: the lines from which it is come to.
    """

    line: int
    begins: int
    tried: range


def with_finals(recording: Recording, files: Mapping[str, bytes]) -> Recording:
    """The recording with a step for each `finally:` that is come to.

    Args:
        files: path → content, of the submission that was recorded.
    """
    finals = {name: {each.begins: each for each in _finals(name, content)} for name, content in files.items()}
    if not any(finals.values()):
        return recording
    by_code = [finals.get(code.file, {}) for code in recording.codes]
    steps: list[list[Any]] = []
    places: list[int] = []
    stack: list[list[int]] = []
    """Frames, outermost first: number, code and the line that it is at."""
    known: dict[int, list[int]] = {}
    leaving = False
    for step in recording.steps:
        if leaving and stack:
            stack.pop()
        leaving = step[0] in ENDS
        if step[0] == CALL:
            stack.append(known.setdefault(step[5], [step[5], step[6], step[1]]))
        places.append(len(steps))
        steps.append(step)
        if not stack:
            continue
        top = stack[-1]
        final = by_code[top[1]].get(step[1])
        if step[0] in (LINE, CALL) and final is not None and top[2] in final.tried:
            steps[-1] = [step[0], final.line, *step[2:]]
            steps.append([LINE, step[1]])
        if not leaving:
            top[2] = step[1]
    places.append(len(steps))
    output = tuple((places[min(step, len(places) - 1)], text, stream) for step, text, stream in recording.output)
    return replace(recording, steps=steps, output=output)


def _finals(name: str, content: bytes) -> Iterator[Final]:
    if b"finally" not in content:
        return
    try:
        source = text_of(name, content)
        tree = module_of(source)
    except (Unreadable, SyntaxError, ValueError, RecursionError, MemoryError):  # then nothing of it ran
        return
    lines = source.splitlines()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Try, ast.TryStar)) and node.finalbody:
            begins = _first_line(node.finalbody[0])
            last = (node.orelse or node.handlers or node.body)[-1]
            ends = last.end_lineno or last.lineno
            line = next((each for each in range(begins - 1, ends, -1) if _FINALLY.match(lines[each - 1])), None)
            if line is not None:
                yield Final(line, begins, range(node.lineno, ends + 1))


def _first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(each.lineno for each in decorators)])
