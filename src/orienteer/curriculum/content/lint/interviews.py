"""Interviews: about an exercise that can be talked about, with enough to ask, and answers that say why."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from orienteer.curriculum.parsing import expression_of
from orienteer.curriculum.content.interviews import InterviewFile, InterviewSource
from orienteer.curriculum.content.lint.names import topic_ids
from orienteer.curriculum.content.reading import line_of
from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem

KINDS = ("function", "class", "fix", "refactor", "performance")
"""Kinds of exercise whose program one's own examples can call."""
FEWEST = {"clarifying": 3, "follow_ups": 3, "listens_for": 3, "read": 1}
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

Found = tuple[tuple[str | int, ...], str, str]
"""The keys that lead to what is wrong, the rule, and the message."""


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """What is wrong with interviews, but for what has to be run."""
    for interview in tree.interviews.values():
        if not interview.lines:  # it can't be read, and that was told: nothing is known of what it lacks
            continue
        for place, rule, message in (*_about(interview, tree), *_lacks(interview.file), *_bounds(interview.file)):
            yield ContentProblem(interview.path, line_of(interview.lines, place), rule, message)


def _about(interview: InterviewSource, tree: ContentTree) -> Iterator[Found]:
    """The exercise, the topics to read, and the name of the file."""
    exercise = tree.exercise(interview.file.exercise)
    if not _SLUG.fullmatch(interview.slug):
        yield (), "interview", f"The file's name {interview.slug!r} has to be small letters, digits and hyphens."
    if exercise is None:
        yield ("exercise",), "interview-exercise", f"There is no exercise {interview.file.exercise}."
    elif exercise.front.kind not in KINDS:
        message = f"An interview is about an exercise of the kinds {', '.join(KINDS)}, and not {exercise.front.kind}."
        yield ("exercise",), "interview-exercise", message
    elif exercise.front.environment != "none" or exercise.front.profile != "plain":
        yield ("exercise",), "interview-exercise", "An interview's exercise needs no environment and no profile."
    known = topic_ids(tree)
    for number, topic in enumerate(interview.file.read):
        if topic not in known and "roadmap.yaml" not in tree.lost:
            yield ("read", number), "unknown-topic", f"There is no topic {topic} in roadmap.yaml."


def _lacks(file: InterviewFile) -> Iterator[Found]:
    for name, fewest in FEWEST.items():
        count = len(getattr(file, name))
        if count < fewest:
            yield (name,), "interview", f"There are {count} entries in `{name}`; {fewest} are needed."
    if file.follow_ups and not any(each.proof for each in file.follow_ups):
        yield ("follow_ups",), "interview", "No follow-up has a proof; one is needed at least."
    seen: set[str] = set()
    for number, each in enumerate(file.follow_ups):
        place = ("follow_ups", number)
        if each.id in seen:
            yield (*place, "id"), "repeated-id", f"The follow-up {each.id!r} is there twice."
        seen.add(each.id)
        if bool(each.proof) is not bool(each.prints):
            yield (*place, "id"), "interview", f"The follow-up {each.id!r} needs both a proof and what it prints."


def _bounds(file: InterviewFile) -> Iterator[Found]:
    complexity = file.complexity
    for kind in ("time", "space"):
        bound = getattr(complexity, kind)
        accepted, mistaken = ([each.growth for each in group] for group in (bound.accepted, bound.mistaken))
        for growth in sorted({each for each in (*accepted, *mistaken) if (*accepted, *mistaken).count(each) > 1}):
            yield ("complexity", kind), "interview", f"The {kind} {growth!r} is there twice."
    if bool(complexity.measure) is bool(complexity.unmeasured):
        message = "Either `measure` says how growth is measured, or `unmeasured` why it can't be."
        yield ("complexity",), "interview", message
    if complexity.measure and not _is_over_n(complexity.measure):
        message = "`measure` has to be one expression in which `n` stands."
        yield ("complexity", "measure"), "interview", message


def _is_over_n(code: str) -> bool:
    try:
        tree = expression_of(code.strip())
    except (SyntaxError, ValueError, RecursionError):
        return False
    return any(isinstance(node, ast.Name) and node.id == "n" for node in ast.walk(tree))
