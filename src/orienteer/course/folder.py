"""An exercise's folder outside any curriculum: its task, a solution and checks are enough."""

from __future__ import annotations

from pathlib import Path

from orienteer.course.compiler import compile_exercise
from orienteer.course.fingerprints import complete
from orienteer.curriculum.content.exercises import read_exercise
from orienteer.curriculum.content.reading import Reader
from orienteer.curriculum.course import Exercise
from orienteer.curriculum.problems import errors
from orienteer.errors import ContentError
from orienteer.grading.runner import Runner


def compile_folder(folder: Path | str, runner: Runner, *, fingerprints: bool = False) -> Exercise:
    """The exercise in a folder.

    Args:
        folder: holds exercise.md, solution.py and checks.py; what else an exercise may have is read if it is there.
        fingerprints: of mistakes and mutants, too.

    Raises:
        ContentError: the folder holds no exercise that can be graded; the message says all that is wrong, with lines.
        SandboxError: the machine could not run a child.
    """
    folder = Path(folder)
    reader = Reader(folder, salvages=True)
    source = read_exercise(reader, folder, folder.resolve().name, in_curriculum=False)
    problems = list(reader.problems)
    exercise = None
    if source is not None and source.runs:
        exercise, found = compile_exercise(source, runner)
        problems += found
    if exercise is None or errors(problems):
        told = "\n".join(str(problem).removeprefix("./") for problem in sorted(errors(problems)))
        raise ContentError(f"{folder} holds no exercise that can be graded:\n{told}")
    if fingerprints and source is not None:
        return complete(exercise, source.front.equivalent_mutants, runner)
    return exercise
