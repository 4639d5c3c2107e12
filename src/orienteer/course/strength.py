"""How strong an exercise's checks are: the starter fails, every mutant and every known mistake is told apart."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.course.blocks import printed
from orienteer.course.fingerprints import STOPPED, means, mutant_limits, reference_fingerprint
from orienteer.course.lines import line_of_check
from orienteer.course.mutated_subjects import reference_subject
from orienteer.curriculum.content.reading import line_of
from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.problems import ContentProblem
from orienteer.grading.grader import grade
from orienteer.grading.observation import Observation
from orienteer.grading.report import Verdict
from orienteer.grading.runner import Runner
from orienteer.grading.submission import Submission

FEW = 5
"""More declared mutants than this are worth an editor's look."""


def strength_problems(exercise: Exercise, source: ExerciseSource, runner: Runner) -> Iterator[ContentProblem]:
    """What the checks of a completed exercise let through.

    Raises:
        SandboxError: the machine could not run a child.
    """
    reference = reference_fingerprint(exercise)
    yield from _starter(exercise, source, runner)
    yield from _unasked_lines(exercise, source, runner)
    yield from _known_by_heart(exercise, source)
    yield from _mutants(exercise, source, reference)
    yield from _declared(exercise, source, reference)
    yield from _mistakes(exercise, source, reference)


def _starter(exercise: Exercise, source: ExerciseSource, runner: Runner) -> Iterator[ContentProblem]:
    if source.files and f"starter{source.ending}" not in source.files:
        return  # that it is missing was told
    starter = Submission.of(source.starter, exercise.file_name)
    report = grade(exercise, starter, runner, clock=lambda: 0.0, limits=mutant_limits(exercise))
    if report.verdict is Verdict.ACCEPTED:
        message = "The starter passes every check: there is nothing to do."
        yield ContentProblem(f"{source.path}/starter{source.ending}", 1, "starter-passes", message)
    elif report.verdict in (Verdict.SYNTAX_ERROR, Verdict.INVALID_SUBMISSION) and exercise.kind != "arrange":
        message = f"The starter can't be graded: {report.message}"
        yield ContentProblem(f"{source.path}/starter{source.ending}", report.line or 1, "starter-broken", message)


def _unasked_lines(exercise: Exercise, source: ExerciseSource, runner: Runner) -> Iterator[ContentProblem]:
    """Lines that a program to be predicted prints and no check asks for."""
    if exercise.kind != "predict":
        return
    shown, _, _ = printed(exercise.solution, runner)
    asked = {check.probe.number for check in exercise.checks}
    for number, line in enumerate(shown.splitlines(), 1):
        if number not in asked:
            message = f"No check asks for line {number} of the output, {line!r}."
            yield ContentProblem(f"{source.path}/checks.py", 1, "unasked-line", message)


def _known_by_heart(exercise: Exercise, source: ExerciseSource) -> Iterator[ContentProblem]:
    for check in answered_by_heart(exercise):
        message = (
            f"Wherever its growth is asked for, {check.probe.function} gives one and the same answer: a program "
            "that gives it for every large input passes. Ask with inputs of another answer too."
        )
        line = line_of_check(source.checks, check.name)
        yield ContentProblem(f"{source.path}/checks.py", line, "growth-one-answer", message, "warning")


def answered_by_heart(exercise: Exercise) -> Iterator[Check]:
    """Checks of growth whose inputs all have one answer, the first for each function."""
    growths = [each for each in exercise.checks if each.probe.kind == "grows" and each.probe.options["results"]]
    answers: dict[str, set[str]] = {}
    for check in growths:
        _, _, *given = Observation(check.expected[0]).judged["value"]
        answers.setdefault(check.probe.function, set()).update(given)
    for check in growths:
        if len(answers.pop(check.probe.function, ())) == 1:
            yield check


def _mutants(exercise: Exercise, source: ExerciseSource, reference: str) -> Iterator[ContentProblem]:
    for mutant in exercise.mutants:
        if mutant.fingerprint == reference and not mutant.equivalent:
            edit = f"{_one_line(mutant.before)} becomes {_one_line(mutant.after)}"
            message = (
                f"No check tells this mutant apart: `{edit}`. Promise the difference and check it, or say in "
                "`equivalent_mutants` why nobody can tell."
            )
            file = reference_subject(exercise) if exercise.kind == "test-writing" else f"solution{source.ending}"
            yield ContentProblem(f"{source.path}/{file}", mutant.line, "mutant-lives", message)


def _declared(exercise: Exercise, source: ExerciseSource, reference: str) -> Iterator[ContentProblem]:
    path = f"{source.path}/exercise.md"
    for n, declared in enumerate(source.front.equivalent_mutants):
        line = line_of(source.lines, ("equivalent_mutants", n))
        meant = [mutant for mutant in exercise.mutants if means(declared, mutant)]
        if not meant:
            message = f"The solution has no such mutant: {'; '.join(declared.mutant)}."
            yield ContentProblem(path, line, "equivalent-mutant", message)
        elif all(mutant.fingerprint != reference for mutant in meant):
            message = f"The checks tell this mutant apart, so it isn't equivalent: {'; '.join(declared.mutant)}."
            yield ContentProblem(path, line, "equivalent-mutant", message)
    count = sum(len(declared.mutant) for declared in source.front.equivalent_mutants)
    if count > FEW:
        message = f"{count} mutants are called equivalent; there should be few."
        yield ContentProblem(
            path, line_of(source.lines, ("equivalent_mutants",)), "equivalent-mutant", message, "warning"
        )


def _mistakes(exercise: Exercise, source: ExerciseSource, reference: str) -> Iterator[ContentProblem]:
    seen: dict[str, str] = {}
    for mistake in exercise.mistakes:
        path = f"{source.path}/mistakes/{mistake.slug}{source.ending}"
        if mistake.fingerprint == reference:
            yield ContentProblem(path, 1, "mistake-passes", "This mistake passes every check.")
        elif mistake.fingerprint == STOPPED:
            message = "This mistake doesn't come to the end of the checks, so its message can't be found."
            yield ContentProblem(path, 1, "mistake-stops", message)
        elif mistake.fingerprint in seen:
            message = f"This mistake behaves like {seen[mistake.fingerprint]}: its author would get that message."
            yield ContentProblem(path, 1, "mistake-same", message)
        seen.setdefault(mistake.fingerprint, mistake.slug)


def _one_line(text: str) -> str:
    """White space made single: what an author copies from here into `equivalent_mutants` is compared so too."""
    return " ".join(text.split())
