"""Arranging: the learner puts given lines in order and indents them. What the program then does is judged.

The given lines are those of the starter, and some don't belong. Any arrangement that works is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from orienteer.curriculum.course import Exercise
from orienteer.grading.kinds import mixed
from orienteer.grading.kinds.kind import Kind
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.planning import Planned
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission


def written_lines(source: str) -> list[tuple[int, str]]:
    """The lines of a file with their numbers, without indentation; blank lines and remarks that stand alone left out.

    >>> written_lines("# so\\n\\nif x:\\n    y = 1  # one\\n")
    [(3, 'if x:'), (4, 'y = 1  # one')]
    """
    stripped = [(number, line.strip()) for number, line in enumerate(source.splitlines(), 1)]
    return [(number, line) for number, line in stripped if line and not line.startswith("#")]


def misplaced(source: str, given: str) -> tuple[int, str] | None:
    """The first line that isn't one of the given, or stands there once too often, and a sentence about it."""
    left = Counter(line for _, line in written_lines(given))
    whole = Counter(left)
    for number, line in written_lines(source):
        if not whole[line]:
            return (
                number,
                f"Line {number} is none of the given lines. Only their order and their indentation are yours.",
            )
        if not left[line]:
            return number, f"Line {number} stands there once too often: a given line is used once."
        left[line] -= 1
    return None


def observe(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """What the program does, where it is an arrangement of the given lines."""
    found = misplaced(source_text(submission), exercise.starter)
    if found is not None:
        line, reason = found
        yield from [Observation.of("invalid", Extras(line=line), reason=reason)] * len(plan)
        return
    yield from mixed.observe(exercise, submission, runner, plan, limits)


KIND = Kind(learner=observe, author=mixed.observe, probes=("call", "snippet", "program", "facts"))
