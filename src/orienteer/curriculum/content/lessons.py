"""lesson.md taken apart: sections, and in them prose and code with what it prints."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_FENCE = re.compile(r"^```(.*)$")
_HEADING = re.compile(r"^## +(.+?)\s*$")
OPTIONS = ("continues", "step")


@dataclass(frozen=True, slots=True)
class LessonBlock:
    """A piece of a lesson.

    Args:
        kind: `prose` (Markdown), `code` (Python that is run) or `other` (another language, shown as it is).
        line: where it begins in the file; for code, its first line of code.
        output: what it prints; for `raises`, that ends with the error.
        has_output: an `output` block stands under it.
        unknown: words of the fence that mean nothing.
    """

    kind: str
    text: str
    line: int
    language: str = ""
    continues: bool = False
    step: bool = False
    raises: str = ""
    output: str = ""
    output_line: int = 0
    has_output: bool = False
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LessonSection:
    """What stands under one `##` heading. `line` is the heading's."""

    title: str
    line: int
    blocks: tuple[LessonBlock, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson as its file has it."""

    title: str
    sections: tuple[LessonSection, ...]
    problems: tuple[tuple[int, str], ...] = ()
    """(line, message) of what can't be read."""

    @property
    def blocks(self) -> list[LessonBlock]:
        return [block for section in self.sections for block in section.blocks]

    @property
    def code(self) -> list[LessonBlock]:
        return [block for block in self.blocks if block.kind == "code"]


def section_slug(title: str) -> str:
    """A heading as it stands in an address.

    >>> section_slug("Reading climbs, writing stays")
    'reading-climbs-writing-stays'
    """
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def parse_lesson(text: str) -> Lesson:
    """The lesson in its parts."""
    return _Parser(text.split("\n")).lesson()


class _Parser:
    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.at = 0
        self.title = ""
        self.sections: list[LessonSection] = []
        self.blocks: list[LessonBlock] = []
        self.heading = ("", 1)
        self.prose: list[str] = []
        self.problems: list[tuple[int, str]] = []

    def lesson(self) -> Lesson:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if _FENCE.match(line):
                self._end_prose()
                self._fence(line[3:].strip())
                continue
            heading = _HEADING.match(line)
            if heading:
                self._end_section()
                self.heading = (heading.group(1), self.at + 1)
            elif line.startswith("# ") and not self.title:
                self.title = line[2:].strip()
            else:
                self.prose.append(line)
            self.at += 1
        self._end_section()
        return Lesson(self.title, tuple(self.sections), tuple(self.problems))

    def _fence(self, words: str) -> None:
        opened = self.at + 1
        self.at += 1
        body: list[str] = []
        while self.at < len(self.lines) and self.lines[self.at].rstrip() != "```":
            body.append(self.lines[self.at])
            self.at += 1
        if self.at == len(self.lines):
            self.problems.append((opened, "This block is never closed."))
        self.at += 1
        text = "".join(f"{line}\n" for line in body)
        if words == "output":
            self._output(text, opened)
            return
        language, *options = words.split() or [""]
        raises = next((option[7:] for option in options if option.startswith("raises=")), "")
        unknown = tuple(word for word in options if word not in OPTIONS and not word.startswith("raises="))
        kind = "code" if language == "python" else "other"
        self.blocks.append(
            LessonBlock(
                kind, text, opened + 1, language, "continues" in options, "step" in options, raises, unknown=unknown
            )
        )

    def _output(self, text: str, line: int) -> None:
        if not self.blocks or self.blocks[-1].kind != "code" or self.blocks[-1].has_output:
            self.problems.append((line, "This output stands under no Python block."))
            return
        self.blocks[-1] = replace(self.blocks[-1], output=text, output_line=line, has_output=True)

    def _end_prose(self) -> None:
        text = "\n".join(self.prose).strip("\n")
        if text.strip():
            leading = next(place for place, line in enumerate(self.prose) if line.strip())
            self.blocks.append(LessonBlock("prose", text, self.at - len(self.prose) + leading + 1))
        self.prose = []

    def _end_section(self) -> None:
        self._end_prose()
        if self.blocks or self.heading[0]:
            self.sections.append(LessonSection(self.heading[0], self.heading[1], tuple(self.blocks)))
        self.blocks = []
