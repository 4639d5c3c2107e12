"""What is wrong with content, as its author is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class ContentProblem:
    """One thing that an author has to mend, or an editor to judge.

    Args:
        path: of the file, relative to the content folder, with forward slashes.
        line: counted from 1; 0 where it is about the whole file.
        rule: the rule's name.
        message: a sentence.
        severity: a warning is for an editor to judge and fails nothing.
    """

    path: str
    line: int
    rule: str
    message: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        """As an editor links it.

        >>> str(ContentProblem("areas/oop/topic.yaml", 3, "format", "There is no key `titel`."))
        'areas/oop/topic.yaml:3: format: There is no key `titel`.'
        >>> str(ContentProblem("areas/oop/topic.yaml", 0, "missing-file", "The file is missing."))
        'areas/oop/topic.yaml: missing-file: The file is missing.'
        """
        warning = "warning: " if self.severity == "warning" else ""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {warning}{self.rule}: {self.message}"


def errors(problems: list[ContentProblem]) -> list[ContentProblem]:
    """Those that fail a check."""
    return [problem for problem in problems if problem.severity == "error"]
