"""Coverage: for each id of the roadmap where it is taught and where it is exercised, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from orienteer.course.evidence import EVIDENCE, PROBED, Material
from orienteer.curriculum.content.sources import ContentTree, ExerciseSource, TopicSource
from orienteer.grading.kinds import KINDS

if TYPE_CHECKING:
    from orienteer.course.library import Course


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One id.

    Args:
        taught: ids of the topics whose lesson is about it, and of the cards.
        exercised: ids of the exercises that cover it and in which its evidence is found.
        claimed: ids of the exercises that cover it and in which it is not found.
        made: names of the forms that a deliverable is made as.
    """

    id: str
    title: str
    taught: tuple[str, ...] = ()
    exercised: tuple[str, ...] = ()
    claimed: tuple[str, ...] = ()
    made: tuple[str, ...] = ()

    @property
    def is_covered(self) -> bool:
        return bool(self.made) or (bool(self.taught) and bool(self.exercised))


@dataclass(frozen=True, slots=True)
class Coverage:
    """All rows in the roadmap's order, and the ids that aren't both taught and exercised; of deliverables, not made."""

    rows: tuple[CoverageRow, ...]
    missing: tuple[str, ...]


def coverage(course: Course, made: Mapping[str, Sequence[str]] | None = None) -> Coverage:
    """The coverage of a course. Nothing is run.

    Args:
        made: id of a deliverable → the forms that it is made as.

    Raises:
        ContentError: roadmap.yaml can't be read.
    """
    return coverage_of(course.tree, made or {})


def coverage_of(tree: ContentTree, made: Mapping[str, Sequence[str]] | None = None) -> Coverage:
    """The coverage of a content folder."""
    forms = made or {}
    kept: dict[str, Material] = {}
    rows = tuple(replace(_row(tree, each, title, kept), made=tuple(forms.get(each, ()))) for each, title in _ids(tree))
    return Coverage(rows, tuple(row.id for row in rows if not row.is_covered))


def unfounded(exercise: ExerciseSource) -> list[str]:
    """Ids that an exercise claims and of which nothing is found in it."""
    material = Material.of(exercise)
    return [wanted for wanted in exercise.front.covers if not _is_exercised(wanted, material)]


def _ids(tree: ContentTree) -> Iterator[tuple[str, str]]:
    file = tree.roadmap
    if file is None:
        return
    for area in file.areas:
        for topic in area.topics:
            for item in topic.items:
                yield f"{area.id}/{topic.id}/{item.id}", item.title
        for item in area.interview:
            yield f"{area.id}/interview/{item.id}", item.title
    for system in file.systems:
        yield f"projects/{system.id}", system.title
    for deliverable in file.deliverables:
        yield f"deliverables/{deliverable.id}", deliverable.title


def _row(tree: ContentTree, wanted: str, title: str, kept: dict[str, Material]) -> CoverageRow:
    """One id's row.

    Args:
        kept: exercise → what is looked through, which is taken apart once for all ids.
    """
    taught: list[str] = []
    exercised: list[str] = []
    claimed: list[str] = []
    for topic in tree.topics.values():
        if wanted in topic.file.covers and topic.lesson.code:
            taught.append(topic.id)
        for card, proof in _cards(topic, wanted):
            taught.append(card)
            if "/interview/" in wanted and _is_found(wanted, Material(proof, proof)):
                exercised.append(card)
        for exercise in topic.exercises:
            if wanted in exercise.front.covers and exercise.front.kind in KINDS:
                material = kept.get(exercise.id) or kept.setdefault(exercise.id, Material.of(exercise))
                (exercised if _is_exercised(wanted, material) else claimed).append(exercise.id)
    return CoverageRow(wanted, title, tuple(taught), tuple(exercised), tuple(claimed))


def _cards(topic: TopicSource, wanted: str) -> Iterator[tuple[str, str]]:
    for card in topic.cards.cards if topic.cards else []:
        if wanted in card.covers:
            yield f"{topic.id}#{card.id}", card.proof


def _is_exercised(wanted: str, material: Material) -> bool:
    return _is_found(wanted, material) and PROBED(material)


def _is_found(wanted: str, material: Material) -> bool:
    finder = EVIDENCE.get(wanted)
    return finder is not None and finder(material)
