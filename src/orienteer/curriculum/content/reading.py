"""Reading one file: text, YAML with the line of every key, front matter. What is wrong is collected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from orienteer.curriculum.content.salvage import salvaged
from orienteer.curriculum.problems import ContentProblem

Model = TypeVar("Model", bound=BaseModel)
Lines = dict[tuple[str | int, ...], int]


@dataclass
class Reader:
    """Reads files below a content folder and keeps the problems found.

    Args:
        salvages: gives what can be used of a file with faults, so that the rest of it is looked at too; else such a file
            isn't given.
        lost: paths of files in which something is missing or can't be read.
    """

    root: Path
    problems: list[ContentProblem] = field(default_factory=list)
    salvages: bool = False
    lost: set[str] = field(default_factory=set)

    def name(self, path: Path) -> str:
        """The path as problems say it."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()

    def report(self, path: Path, line: int, rule: str, message: str) -> None:
        self.problems.append(ContentProblem(self.name(path), line, rule, message))

    def text(self, path: Path) -> str | None:
        """The file's text, or None where it is missing or isn't UTF-8."""
        text = self._text(path)
        if text is None:
            self.lost.add(self.name(path))
        return text

    def _text(self, path: Path) -> str | None:
        try:
            return path.read_bytes().decode("utf-8").replace("\r\n", "\n")
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            self.report(path, 0, "missing-file", f"The file {path.name} is missing.")
        except UnicodeDecodeError as error:
            self.report(path, 0, "encoding", f"The file is not UTF-8: byte {error.start + 1} can't be read.")
        except OSError as error:
            self.report(path, 0, "missing-file", f"The file can't be read: {error.strerror}.")
        return None

    def yaml(self, path: Path, model: type[Model]) -> tuple[Model | None, Lines]:
        """The file as the model reads it, and the line of every key."""
        text = self.text(path)
        return (self.nothing(model), {}) if text is None else self.parsed(path, text, model, 1)

    def nothing(self, model: type[Model]) -> Model | None:
        """What stands for a file of which nothing can be read."""
        return salvaged(model, {}) if self.salvages else None

    def parsed(self, path: Path, text: str, model: type[Model], first_line: int) -> tuple[Model | None, Lines]:
        """YAML text that begins on a line of a file, as the model reads it."""
        try:
            node, data = _composed(text)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = first_line + (mark.line if mark is not None else 0)
            self.report(path, line, "yaml", f"This is not YAML: {getattr(error, 'problem', None) or error}.")
            self.lost.add(self.name(path))
            return self.nothing(model), {}
        lines: Lines = {}
        for key, line in _note_lines(node, (), first_line, lines):
            self.report(path, line, "format", f"The key `{key}` is there twice.")
        if not isinstance(data, dict):
            self.report(path, first_line, "format", "The file has to be keys with values.")
            self.lost.add(self.name(path))
            return self.nothing(model), lines
        try:
            return model.model_validate(data), lines
        except ValidationError as error:
            for detail in error.errors():
                place = tuple(detail["loc"])
                self.report(path, line_of(lines, place), "format", _sentence(place, detail))
                if detail["type"] != "extra_forbidden":
                    self.lost.add(self.name(path))
            return (salvaged(model, data) if self.salvages else None), lines


def _composed(text: str) -> tuple[Any, Any]:
    """The nodes of YAML text, which know their lines, and what they say.

    libyaml reads it ten times as fast as Python does. What is wrong is said in the words of the one that is always there.

    Raises:
        yaml.YAMLError: it isn't YAML.
    """
    try:
        return _read(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        return _read(text, yaml.SafeLoader)


def _read(text: str, kind: Any) -> tuple[Any, Any]:
    loader = kind(text)
    try:
        node = loader.get_single_node()
        return node, None if node is None else loader.construct_document(node)
    finally:
        loader.dispose()


def line_of(lines: Lines, place: tuple[str | int, ...]) -> int:
    """The line of a key, or of the nearest one around it; 1 where none is known."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _note_lines(
    node: Any, place: tuple[str | int, ...], first_line: int, lines: Lines
) -> Iterator[tuple[str, int]]:
    """Note the line of every key, and give each that stands a second time in its mapping."""
    if node is None:
        return
    lines.setdefault(place, node.start_mark.line + first_line)
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            below = (*place, str(key.value))
            lines[below] = key.start_mark.line + first_line
            if below in seen:
                yield ".".join(map(str, below)), lines[below]
            seen.add(below)
            yield from _note_lines(value, below, first_line, lines)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _note_lines(value, (*place, index), first_line, lines)


def _sentence(place: tuple[str | int, ...], detail: Any) -> str:
    key = ".".join(map(str, place))
    if detail["type"] == "extra_forbidden":
        return f"There is no key `{key}`."
    if detail["type"] == "missing":
        return f"The key `{key}` is missing."
    if detail["type"] == "string_pattern_mismatch":
        return f"`{key}` is {detail['input']!r}, which is no id of the form that belongs here."
    return f"`{key}` is {detail['input']!r}: {detail['msg'][:1].lower()}{detail['msg'][1:]}."
