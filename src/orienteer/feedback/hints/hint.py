"""What a hint is, and what the sources of hints know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from orienteer.curriculum.course import Exercise
from orienteer.feedback.hints.claims import Claim
from orienteer.feedback.localisation.locating import Located
from orienteer.feedback.wording import as_html
from orienteer.grading.runner import Runner
from orienteer.grading.submission import Submission

WHERE, WHAT, HOW = 1, 2, 3
STEPS = (WHERE, WHAT, HOW)

Source = Literal["authored", "mistake", "error", "localisation", "repair"]
"""Where a hint comes from, in the order of trust. Nothing makes a `repair` yet; its place in the order is here."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence or two about one program.

    Args:
        text: with code between backticks; for an author's words, HTML.
        claims: what it says of the program, each to be checked by running it.
        line: the line that it is about, or None.
        authored: the text is an author's HTML.
        general: it might be said of many programs; what is about this one alone comes before.
    """

    text: str
    claims: tuple[Claim, ...]
    line: int | None = None
    authored: bool = False
    general: bool = False

    @property
    def html(self) -> str:
        """The text as HTML."""
        if self.authored:
            return self.text
        return as_html(self.text)


@dataclass(frozen=True, slots=True)
class Hint:
    """One step of the way.

    Args:
        step: WHERE, WHAT or HOW.
        authored: the author's words on the exercise, HTML, or "".
        said: what is said of the learner's own program.
        source: whose the latter is.
    """

    step: int
    authored: str = ""
    said: tuple[Said, ...] = ()
    source: Source = "authored"

    @property
    def html(self) -> str:
        """What is shown: first the author's words, then what is said of the program."""
        return "\n".join(filter(None, [self.authored, *(each.html for each in self.said)]))

    @property
    def line(self) -> int | None:
        """The line of the learner's file that it is about."""
        return next((each.line for each in self.said if each.line is not None), None)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of a wrong program before anything is said of it.

    Args:
        fingerprint: of what it showed on all inputs, or "".
        located: where it goes wrong.
    """

    exercise: Exercise
    submission: Submission
    runner: Runner = field(repr=False)
    fingerprint: str
    located: Located
