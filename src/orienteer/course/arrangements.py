"""Arranging exercises: what the author writes has to be made of the given lines too."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.curriculum.problems import ContentProblem
from orienteer.grading.kinds.arrange import misplaced, written_lines

FEWEST_THAT_DO_NOT_BELONG = 1


def wrong_arrangements(source: ExerciseSource) -> Iterator[ContentProblem]:
    """Programs of the author's that a learner couldn't put together, and a starter that leaves no choice."""
    if source.front.kind != "arrange":
        return
    programs = {"solution.py": source.solution}
    programs |= {f"solutions/{slug}.py": text for slug, text in source.solutions.items()}
    programs |= {f"mistakes/{mistake.slug}.py": mistake.source for mistake in source.mistakes}
    for name, text in programs.items():
        found = misplaced(text, source.starter)
        if found is not None:
            line, message = found
            yield ContentProblem(f"{source.path}/{name}", line, "arrangement", f"{message} They stand in starter.py.")
    spare = len(written_lines(source.starter)) - len(written_lines(source.solution))
    if spare < FEWEST_THAT_DO_NOT_BELONG:
        message = "Every given line is used in the solution; at least one shouldn't belong."
        yield ContentProblem(f"{source.path}/starter.py", 1, "arrangement", message)
