"""Content as it was read: topics and exercises with the text of their files."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from orienteer.curriculum.content.interviews import InterviewSource
from orienteer.curriculum.content.lessons import Lesson
from orienteer.curriculum.content.model import (
    CardsFile,
    ExerciseFront,
    GlossaryFile,
    RoadmapFile,
    TopicFile,
    ending,
)
from orienteer.curriculum.content.reading import Lines


@dataclass(frozen=True)
class MistakeSource:
    """A wrong program and what is said to its author."""

    slug: str
    source: str
    message: str


@dataclass(frozen=True)
class ExerciseSource:
    """An exercise's folder.

    Args:
        id: `area/topic/exercise`; for a folder outside the curriculum, its name.
        path: of the folder as problems say it.
        task: Markdown of the task, without the hints.
        task_line: where the task begins in exercise.md.
        hints: Markdown of each step.
        files: paths of all files of the folder.
        texts: path → text of those that checks use besides: `uses/` and `subject/`.
        beside: of solutions that are folders: slug ("" is the reference) → path → text of what isn't the main file.
        runs: nothing is missing or unreadable that has to be known to run it.
    """

    id: str
    path: str
    front: ExerciseFront
    lines: Lines
    task: str
    task_line: int
    hints: tuple[str, ...]
    solution: str
    starter: str
    checks: str
    solutions: dict[str, str] = field(default_factory=dict)
    mistakes: tuple[MistakeSource, ...] = ()
    files: tuple[str, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    beside: dict[str, dict[str, str]] = field(default_factory=dict)
    runs: bool = True

    @property
    def slug(self) -> str:
        return self.id.rsplit("/", 1)[-1]

    @property
    def ending(self) -> str:
        """How the author's programs end: `.py`, or as the learner's file does."""
        return ending(self.front.file_name)


@dataclass(frozen=True)
class TopicSource:
    """A topic's folder. Exercises stand in the learner's order, as far as they could be read."""

    id: str
    path: str
    file: TopicFile
    lines: Lines
    lesson: Lesson
    lesson_text: str
    cards: CardsFile | None
    card_lines: Lines
    exercises: tuple[ExerciseSource, ...]
    folders: tuple[str, ...]
    """Names of the folders that hold an exercise.md."""
    strays: tuple[str, ...] = ()
    """Names of the folders that hold something else."""

    @property
    def area(self) -> str:
        return self.id.split("/")[0]


@dataclass(frozen=True)
class ContentTree:
    """All of a content folder that could be read."""

    root: Path
    roadmap: RoadmapFile | None
    roadmap_lines: Lines
    topics: dict[str, TopicSource]
    glossary: GlossaryFile | None
    glossary_lines: Lines = field(default_factory=dict)
    homeless: tuple[ExerciseSource, ...] = ()
    """Exercises of topics whose topic.yaml can't be read."""
    lost: frozenset[str] = frozenset()
    """Paths of files in which something is missing or can't be read."""
    interviews: dict[str, InterviewSource] = field(default_factory=dict)

    def exercise(self, exercise_id: str) -> ExerciseSource | None:
        topic = self.topics.get(exercise_id.rsplit("/", 1)[0])
        found = [exercise for exercise in topic.exercises if exercise.id == exercise_id] if topic else []
        return found[0] if found else None

    @property
    def exercises(self) -> list[ExerciseSource]:
        return [exercise for topic in self.topics.values() for exercise in topic.exercises] + list(self.homeless)
