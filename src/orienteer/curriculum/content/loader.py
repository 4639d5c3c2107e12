"""Loading a content folder: everything that can be read, and everything that is wrong, in one run."""

from __future__ import annotations

from pathlib import Path

from orienteer.curriculum.content.exercises import files_below, read_exercise
from orienteer.curriculum.content.interviews import read_interviews
from orienteer.curriculum.content.lessons import parse_lesson
from orienteer.curriculum.content.lint import lint
from orienteer.curriculum.content.model import CardsFile, GlossaryFile, RoadmapFile, TopicFile
from orienteer.curriculum.content.reading import Lines, Reader
from orienteer.curriculum.content.sources import ContentTree, ExerciseSource, TopicSource
from orienteer.curriculum.problems import ContentProblem


def load(folder: Path | str) -> tuple[ContentTree, list[ContentProblem]]:
    """Everything in a content folder.

    Args:
        folder: holds roadmap.yaml, glossary.yaml, areas/ and interviews/.

    Returns:
        What could be read, and what is wrong with its files and what the lint rules say, sorted.
    """
    tree, problems = read_tree(Path(folder), salvages=True)
    return tree, sorted([*problems, *lint(tree)])


def read_tree(root: Path, *, salvages: bool = False) -> tuple[ContentTree, list[ContentProblem]]:
    """The folder without the lint.

    Args:
        salvages: files with faults are there as far as they can be used, to be looked at and not to be taught from.
    """
    reader = Reader(root, salvages=salvages)
    roadmap, roadmap_lines = reader.yaml(root / "roadmap.yaml", RoadmapFile)
    glossary, glossary_lines = reader.yaml(root / "glossary.yaml", GlossaryFile)
    topics: dict[str, TopicSource] = {}
    homeless: list[ExerciseSource] = []
    for path in sorted((root / "areas").glob("*/*")):
        if path.is_dir() and not path.name.startswith((".", "__")):
            topic, exercises = read_topic(reader, path)
            if topic is None:
                homeless += exercises
            else:
                topics[topic.id] = topic
    interviews = read_interviews(reader)
    lost = frozenset(reader.lost)
    tree = ContentTree(
        root, roadmap, roadmap_lines, topics, glossary, glossary_lines, tuple(homeless), lost, interviews
    )
    return tree, reader.problems


def read_topic(reader: Reader, path: Path) -> tuple[TopicSource | None, list[ExerciseSource]]:
    """The topic in a folder, or None where its topic.yaml can't be read; and its exercises."""
    topic_id = f"{path.parent.name}/{path.name}"
    file, lines = reader.yaml(path / "topic.yaml", TopicFile)
    text = reader.text(path / "lesson.md")
    cards, card_lines = reader.yaml(path / "cards.yaml", CardsFile)
    filled = sorted(each.name for each in path.iterdir() if _holds_something(each))
    folders = tuple(name for name in filled if (path / name / "exercise.md").is_file())
    if file is not None and reader.salvages:
        file = _with_what_is_there(file, lines, folders)
    order = file.exercises if file is not None else list(folders)
    inside = {each.name for each in path.iterdir() if each.is_dir()}
    exercises: list[ExerciseSource] = []
    for slug in order:
        if slug not in inside:  # what is no slug was told, and could name a folder elsewhere
            continue
        exercise = read_exercise(reader, path / slug, f"{topic_id}/{slug}")
        if exercise is not None:
            exercises.append(exercise)
    if file is None:
        return None, exercises
    if reader.name(path / "cards.yaml") in reader.lost and not card_lines:
        cards = None
    lesson = parse_lesson(text or "")
    topic = TopicSource(
        topic_id,
        reader.name(path),
        file,
        lines,
        lesson,
        text or "",
        cards,
        card_lines,
        tuple(exercises),
        folders,
        tuple(name for name in filled if name not in folders and name not in order),
    )
    return topic, exercises


def _holds_something(path: Path) -> bool:
    """Whether it is a folder with a file in it: one that is empty is no part of the content, and no exercise."""
    return path.is_dir() and not path.name.startswith((".", "__")) and next(files_below(str(path)), None) is not None


def _with_what_is_there(file: TopicFile, lines: Lines, folders: tuple[str, ...]) -> TopicFile:
    """A topic.yaml that may have lost its keys: the exercises are then those that have a folder, and of a topic of which
    nothing is known nothing is demanded."""
    changed: dict[str, object] = {}
    if ("exercises",) not in lines:
        changed["exercises"] = list(folders)
    if not lines:
        changed["status"] = "partial"
    return file.model_copy(update=changed)
