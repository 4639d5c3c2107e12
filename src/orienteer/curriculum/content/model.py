"""The files of content as pydantic reads them. A key that isn't here is a mistake in the file."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

FORMAT_VERSION = 1

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
TopicId = Annotated[str, Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
FormerExercise = Annotated[str, Field(pattern=r"^([a-z0-9-]+/[a-z0-9-]+/)?[a-z0-9]+(-[a-z0-9]+)*$")]
ItemId = Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+){1,2}$")]
Profile = Literal["plain", "files", "threads", "asyncio", "subprocess", "loopback", "numeric"]
"""What code may do beyond computing: the rows of `orienteer.sandbox.profiles`."""
Text = Annotated[str, Field(min_length=1)]
Code = Annotated[str, BeforeValidator(lambda text: text.rstrip("\n") + "\n" if isinstance(text, str) else text)]
Edit = Annotated[str, Field(pattern=r"\S becomes \S|\S becomes $")]
Version = Literal[1]


class Part(BaseModel):
    """A part of a content file: an unknown key in it is a problem."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class RoleEntry(Part):
    """A role, as roadmap.yaml names it."""

    id: Slug
    title: Text


class ItemEntry(Part):
    """An item of a topic, an interview or what is delivered."""

    id: Slug
    title: Text


class TopicEntry(Part):
    """A topic as the roadmap names it. Once it is written, its own topic.yaml counts."""

    id: Slug
    title: Text
    items: list[ItemEntry]
    requires: list[TopicId] = []
    roles: list[Slug] = []
    optional: bool = False
    aliases: list[TopicId] = []


class AreaEntry(Part):
    """An area with its topics, in the learner's order."""

    id: Slug
    title: Text
    roles: list[Slug]
    topics: list[TopicEntry]
    interview: list[ItemEntry] = []
    environments: list[Slug] = []
    beyond: bool = False


class SystemEntry(Part):
    """A system to build."""

    id: Slug
    title: Text
    level: Slug
    roles: list[Slug]
    requires: list[TopicId] = []


class RoadmapFile(Part):
    """roadmap.yaml."""

    format_version: Version
    roles: list[RoleEntry]
    areas: list[AreaEntry]
    systems: list[SystemEntry]
    deliverables: list[ItemEntry] = []


class ConceptEntry(Part):
    """What a lesson teaches, in one sentence."""

    id: Slug
    says: Text


class TopicFile(Part):
    """topic.yaml.

    `status: partial` says that the topic isn't all there yet: what is too little is then a warning.
    """

    format_version: Version
    title: Text
    summary: Text
    covers: list[ItemId]
    requires: list[TopicId] = []
    teaches: list[ConceptEntry] = []
    lesson_minutes: int = Field(ge=1)
    exercises: list[Slug]
    status: Literal["whole", "partial"] = "whole"
    aliases: list[TopicId] = []


class FollowUpEntry(Part):
    """The question that an interviewer asks next, and its answer."""

    asks: Text
    sentence: Text


class ChoiceEntry(Part):
    """One of the answers offered; a wrong one says why."""

    text: Text
    right: bool = False
    why_wrong: str = ""


class CardEntry(Part):
    """A card, as cards.yaml has it.

    Args:
        starter, solution, tries: of a `code` card: what the learner begins with, what is right, and expressions that
            must come to the same with theirs.
    """

    id: Slug
    kind: Literal["recall", "choice", "interview", "code"]
    asks: Text
    sentence: Text
    paragraph: Text
    follow_ups: list[FollowUpEntry] = []
    choices: list[ChoiceEntry] = []
    proof: Code
    prints: Code
    covers: list[ItemId] = []
    starter: Code = ""
    solution: Code = ""
    tries: list[Text] = []


class CardsFile(Part):
    """cards.yaml."""

    format_version: Version
    cards: list[CardEntry]


class EquivalentMutant(Part):
    """Mutants that nobody can tell from the solution.

    Args:
        mutant: `before becomes after`, one or a list of them: a mutant is meant whose line is the solution's with one
            occurrence of `before` replaced by `after`.
        why: the reason.
    """

    mutant: Annotated[list[Edit], BeforeValidator(lambda edits: [edits] if isinstance(edits, str) else edits)]
    why: Text

    @property
    def edits(self) -> list[tuple[str, str]]:
        """(before, after) of each."""
        return [(before.strip(), after.strip()) for before, _, after in (e.partition(" becomes ") for e in self.mutant)]


class ExerciseFront(Part):
    """The front matter of exercise.md."""

    format_version: Version
    title: Text
    kind: Slug
    covers: list[ItemId] = Field(min_length=1)
    minutes: int = Field(ge=1)
    equivalent_mutants: list[EquivalentMutant] = []
    environment: Slug = "none"
    profile: Profile = "plain"
    file_name: Annotated[str, Field(pattern=r"^([A-Za-z_][A-Za-z0-9_]*\.py|\.?[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z]+)*)$")] = "solution.py"
    aliases: list[FormerExercise] = []


def ending(file_name: str) -> str:
    """How an author's programs end that stand for a learner's file: `.py`, `.yaml`, `.Dockerfile`, `.env`.

    >>> ending("compose.yaml"), ending("Dockerfile"), ending(".env")
    ('.yaml', '.Dockerfile', '.env')
    """
    stem, dot, last = file_name.rpartition(".")
    return f".{last}" if stem and dot else f".{file_name.lstrip('.')}"


class LooseFront(ExerciseFront):
    """The same of a folder outside any curriculum, where there is nothing to cover and nobody's time is planned."""

    format_version: Version = 1
    covers: list[ItemId] = []
    minutes: int = Field(default=10, ge=1)


class TermEntry(Part):
    """A term and what it means.

    Args:
        everyday: a word of everyday language too ("name", "slice"), so that its use alone doesn't say that the term is meant.
    """

    slug: Slug
    term: Text
    explanation: Text
    everyday: bool = False


class GlossaryFile(Part):
    """glossary.yaml."""

    format_version: Version
    terms: list[TermEntry]
