"""interviews/<slug>.yaml: what an interviewer asks about an exercise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from orienteer.curriculum.content.model import Code, Part, Slug, Text, TopicId, Version
from orienteer.curriculum.content.reading import Lines, Reader

ExerciseId = Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+){2}$")]
Growth = Literal["1", "log n", "n", "n log n", "n^2", "n^3"]
"""`curriculum.interview.GROWTHS`."""


class QuestionEntry(Part):
    """A question, and a sentence that answers it."""

    asks: Text
    sentence: Text


class FollowUpEntry(Part):
    """What is asked next. The answer comes in layers: a sentence, a paragraph, what may be asked after that, a proof."""

    id: Slug
    asks: Text
    sentence: Text
    paragraph: Text
    next: list[QuestionEntry] = []
    proof: Code = ""
    prints: Code = ""


class BoundEntry(Part):
    """A class of growth and a reason."""

    growth: Growth
    why: Text


class AskedBoundEntry(Part):
    """What counts as right, and what is often said and isn't."""

    accepted: list[BoundEntry] = Field(min_length=1)
    mistaken: list[BoundEntry] = Field(min_length=1)


class ComplexityEntry(Part):
    """How time and space grow.

    `measure` is an expression over `n`, or `unmeasured` says why counting lines would say nothing.
    """

    n: Text
    time: AskedBoundEntry
    space: AskedBoundEntry
    measure: str = ""
    unmeasured: str = ""


class InterviewFile(Part):
    """interviews/<slug>.yaml."""

    format_version: Version
    title: Text
    exercise: ExerciseId
    minutes: int = Field(ge=5, le=90)
    opening: Text
    clarifying: list[QuestionEntry]
    complexity: ComplexityEntry
    follow_ups: list[FollowUpEntry]
    listens_for: list[Text]
    read: list[TopicId]
    aliases: list[Slug] = []


@dataclass(frozen=True)
class InterviewSource:
    """An interview as it was read; its id is `interviews/<slug>`, and its path that with `.yaml`."""

    id: str
    file: InterviewFile
    lines: Lines

    @property
    def slug(self) -> str:
        return self.id.rpartition("/")[2]

    @property
    def path(self) -> str:
        return f"{self.id}.yaml"

    def texts(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every Markdown text, with the keys that lead to it."""
        file = self.file
        yield ("opening",), file.opening
        for number, entry in enumerate(file.clarifying):
            yield ("clarifying", number, "asks"), entry.asks
            yield ("clarifying", number, "sentence"), entry.sentence
        for number, follow_up in enumerate(file.follow_ups):
            for key in ("asks", "sentence", "paragraph"):
                yield ("follow_ups", number, key), getattr(follow_up, key)
            for place, question in enumerate(follow_up.next):
                yield ("follow_ups", number, "next", place), f"{question.asks}\n\n{question.sentence}"
        for kind, bound in (("time", file.complexity.time), ("space", file.complexity.space)):
            for group in ("accepted", "mistaken"):
                for number, each in enumerate(getattr(bound, group)):
                    yield ("complexity", kind, group, number, "why"), each.why
        for number, text in enumerate(file.listens_for):
            yield ("listens_for", number), text


def read_interviews(reader: Reader) -> dict[str, InterviewSource]:
    """The interviews of a content folder, by id; a folder without any has none."""
    found = {}
    for path in sorted((reader.root / "interviews").glob("*.yaml")):
        file, lines = reader.yaml(path, InterviewFile)
        if file is not None:
            source = InterviewSource(f"interviews/{path.stem}", file, lines)
            found[source.id] = source
    return found
