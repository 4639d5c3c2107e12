"""An interview, compiled: an exercise, what is asked about it, and what good answers say."""

from __future__ import annotations

from dataclasses import dataclass

GROWTHS = ("1", "log n", "n", "n log n", "n^2", "n^3")
"""The classes that one may state, from slow to quick growth. Each is one of `grading.growth.CLASSES`."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its answer; `…_text` are the Markdown of the same."""

    asks_html: str
    sentence_html: str
    asks_text: str = ""
    sentence_text: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What an interviewer asks next, and what a good answer says, in layers.

    Args:
        next: what may be asked after that, each with a sentence.
        proof: code that shows that the answer is true, or "".
        prints: what the code prints.
    """

    id: str
    asks_html: str
    sentence_html: str
    paragraph_html: str
    next: tuple[Asked, ...] = ()
    proof: str = ""
    prints: str = ""
    asks_text: str = ""
    sentence_text: str = ""
    paragraph_text: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """A class of growth, and why it is right, or why it is said though it isn't."""

    growth: str
    why_html: str
    why_text: str = ""


@dataclass(frozen=True, slots=True)
class AskedBound:
    """The classes that count as right, each with its reason, and those that are often named wrongly."""

    accepted: tuple[Bound, ...]
    mistaken: tuple[Bound, ...]

    @property
    def growths(self) -> tuple[str, ...]:
        """What may be stated."""
        return tuple(bound.growth for bound in self.accepted)

    def why(self, growth: str) -> str:
        """What is said of a class, as HTML; "" where nothing is."""
        return next((each.why_html for each in (*self.accepted, *self.mistaken) if each.growth == growth), "")


@dataclass(frozen=True, slots=True)
class Complexity:
    """How time and space grow.

    Args:
        n_html: what n counts.
        measure: an expression over `n` that calls the program with an input of that size, or "".
        unmeasured_html: why counting lines would say nothing here, or "".
    """

    n_html: str
    time: AskedBound
    space: AskedBound
    measure: str = ""
    unmeasured_html: str = ""
    n_text: str = ""


@dataclass(frozen=True, slots=True)
class Interview:
    """An interview about an exercise.

    Args:
        id: its slug.
        exercise: id of the exercise.
        minutes: for the problem alone.
        opening_html: how the interviewer begins.
        clarifying: what one should ask before writing, with the answers.
        listens_for: what an interviewer listens for and no program can judge, as HTML.
        read: ids of topics to read.
        aliases: slugs that it had before.
    """

    id: str
    title: str
    exercise: str
    minutes: int
    opening_html: str
    clarifying: tuple[Asked, ...]
    complexity: Complexity
    follow_ups: tuple[FollowUp, ...]
    listens_for: tuple[str, ...]
    read: tuple[str, ...]
    aliases: tuple[str, ...] = ()
