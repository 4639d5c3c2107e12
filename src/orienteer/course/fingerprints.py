"""Fingerprints of an exercise's known mistakes and of its solution's mutants: what each shows on every input."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

from orienteer.course.mutated_annotations import refused
from orienteer.course.mutated_subjects import noticed, subject_mutants
from orienteer.curriculum.content.model import EquivalentMutant
from orienteer.curriculum.course import Exercise, Mistake, Mutant
from orienteer.feedback.mutation import annotation_mutants, mutants
from orienteer.feedback.script_mutation import script_mutants
from orienteer.feedback.text_mutation import text_mutants
from orienteer.grading.authored import authored
from orienteer.grading.fingerprints import fingerprint
from orienteer.grading.grader import observe_all
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.telling_apart import TellingApart

TIMES_THE_REFERENCE = 20
"""A mutant is stopped at so many times the reference's processor time."""
LEAST_SECONDS = 0.25
"""No mutant is stopped before that: the clock of a child is no finer."""
STOPPED = "stopped"
"""In a fingerprint's place: the program didn't come to the end of the checks. No look-up finds it."""
TOLD_APART = "told apart"
"""In a fingerprint's place: the program differs from the reference, and nobody asked in what else."""
WHOLE_RUN_SECONDS = 60.0
PATIENCE = 15
"""A known mistake may take so many times its processor time by the clock."""
WHOLE_SUITE = Limits(cpu_seconds=2.0, wall_seconds=10.0, total_seconds=300.0)
"""For the model suite on all mutants of its subject."""

Remember = Callable[[str, str, Callable[[], str]], str]
"""Given what is asked, of which program, and how it is found out: the answer, found out now or before."""


def always_asked(question: str, source: str, ask: Callable[[], str]) -> str:
    """Nothing is remembered."""
    return ask()


def complete(
    exercise: Exercise,
    declared: Sequence[EquivalentMutant],
    runner: Runner,
    *,
    go_on: Callable[[], bool] = lambda: True,
    at_once: int = 1,
    whole: bool = True,
    remember: Remember = always_asked,
    told_by: dict[str, str] | None = None,
) -> Exercise:
    """The exercise with the fingerprints of its mistakes and mutants.

    Args:
        declared: the mutants that the author calls equivalent.
        go_on: asked before each program; after False the exercise is given back as far as it is done.
        at_once: how many programs are run at the same time.
        whole: without it a mutant is tried up to its first difference, and TOLD_APART stands for its fingerprint.
        remember: knows what was found of a program before.
        told_by: of edits, as `TellingApart` has it: no answer, only where one is looked for first.
    """
    limits, patient = mutant_limits(exercise), mistake_limits(exercise)
    known = exercise.mutants or made(exercise, declared)
    reference = reference_fingerprint(exercise)
    telling = TellingApart(exercise, told_by)

    def shown(program: Mistake | Mutant, limits: Limits) -> str:
        if program.fingerprint or not go_on():
            return program.fingerprint
        return remember("shown", program.source, lambda: shown_by(exercise, program.source, runner, limits))

    def lives(mutant: Mutant) -> str:
        submission = authored(exercise, mutant.source)

        def asked() -> str:
            edit = f"{mutant.before} becomes {mutant.after}"
            return TOLD_APART if telling.tells(submission, runner, limits, edit) else reference

        return remember("lives", mutant.source, asked)

    with ThreadPoolExecutor(max_workers=at_once) as pool:
        of_mistakes = list(pool.map(lambda each: shown(each, patient), exercise.mistakes))
        if exercise.kind == "test-writing":
            asked = partial(noticed, exercise, known, runner, WHOLE_SUITE, reference)
            of_mutants = remember("noticed", "", lambda: " ".join(asked())).split() if go_on() else [""] * len(known)
        elif whole:
            of_mutants = list(pool.map(lambda each: shown(each, limits), known))
        else:
            differ = _refused(exercise, known, runner, remember)
            of_mutants = list(pool.map(lambda each: TOLD_APART if each in differ else lives(each), known))
    mistakes = [replace(each, fingerprint=text) for each, text in zip(exercise.mistakes, of_mistakes, strict=True)]
    finished = [replace(each, fingerprint=text) for each, text in zip(known, of_mutants, strict=True)]
    finished = [_same_prediction(exercise, mutant, reference) for mutant in finished]
    return replace(exercise, mistakes=tuple(mistakes), mutants=tuple(finished))


def _refused(exercise: Exercise, known: Sequence[Mutant], runner: Runner, remember: Remember) -> list[Mutant]:
    """Mutants of annotations that are seen to be wrong in one look at all of them."""
    if exercise.kind != "typed":
        return []
    places = remember("refused", "", lambda: " ".join(map(str, refused(exercise, known, runner))))
    return [known[int(place)] for place in places.split()]


def reference_fingerprint(exercise: Exercise) -> str:
    """What a right program shows."""
    expected = {index: [Observation(text) for text in check.expected] for index, check in enumerate(exercise.checks)}
    return fingerprint(exercise, expected)


def shown_by(exercise: Exercise, source: str, runner: Runner, limits: Limits | None = None) -> str:
    """The fingerprint of a program, or STOPPED."""
    submission = authored(exercise, source)
    return fingerprint(exercise, observe_all(exercise, submission, runner, limits=limits)) or STOPPED


def without_short_answers(exercise: Exercise) -> Exercise:
    """The exercise as it is kept: of a mutant that is only known to be told apart, the fingerprint is still to come."""
    kept = [replace(each, fingerprint="") if each.fingerprint == TOLD_APART else each for each in exercise.mutants]
    return replace(exercise, mutants=tuple(kept))


def mutant_limits(exercise: Exercise) -> Limits:
    """Twenty times what the reference takes for its slowest input; by the clock no less than any program may take."""
    slowest = max((check.slowest_seconds for check in exercise.checks), default=0.0)
    seconds = max(LEAST_SECONDS, TIMES_THE_REFERENCE * slowest)
    wall_seconds = max(Limits().wall_seconds, 4 * seconds)
    return Limits(cpu_seconds=seconds, wall_seconds=wall_seconds, total_seconds=WHOLE_RUN_SECONDS)


def mistake_limits(exercise: Exercise) -> Limits:
    """What a learner's program has, and time by the clock for the busiest machine: an author says that it ends."""
    limits = mutant_limits(exercise)
    seconds = max(Limits().cpu_seconds, limits.cpu_seconds)
    return replace(limits, cpu_seconds=seconds, wall_seconds=PATIENCE * seconds, total_seconds=WHOLE_RUN_SECONDS * 5)


PRINTS_THE_SAME = "It prints the same, so the prediction is the same."


def _same_prediction(exercise: Exercise, mutant: Mutant, reference: str) -> Mutant:
    """A program to be predicted is judged by what it prints: a mutant that prints the same is the same exercise."""
    if exercise.kind == "predict" and mutant.fingerprint == reference and not mutant.equivalent:
        return replace(mutant, equivalent=PRINTS_THE_SAME)
    return mutant


def of_solution(exercise: Exercise) -> list[Mutant]:
    """The edits of the solution's behaviour."""
    return mutants(exercise.solution)


def of_annotations(exercise: Exercise) -> list[Mutant]:
    """The edits of what the solution says of its types."""
    return annotation_mutants(exercise.solution)


def of_text(exercise: Exercise) -> list[Mutant]:
    """The edits of a file that isn't Python."""
    return text_mutants(exercise.solution)


def of_script(exercise: Exercise) -> list[Mutant]:
    """The edits of a component."""
    return script_mutants(exercise.solution)


EDITED = {
    "typed": of_annotations,
    "test-writing": subject_mutants,
    "config": of_text,
    "shell": of_text,
    "front-end": of_script,
}
"""Kinds whose learners write something else than a program's behaviour: what is edited."""


def made(exercise: Exercise, declared: Sequence[EquivalentMutant]) -> tuple[Mutant, ...]:
    """The solution's mutants, those that the author calls equivalent marked."""
    return tuple(
        replace(mutant, equivalent=next((each.why for each in declared if means(each, mutant)), ""))
        for mutant in EDITED.get(exercise.kind, of_solution)(exercise)
    )


def means(declared: EquivalentMutant, mutant: Mutant) -> bool:
    """Whether a declaration is about this mutant: its line is the solution's with one occurrence replaced."""
    return any(_is_edit(mutant, before, after) for before, after in declared.edits)


def _is_edit(mutant: Mutant, before: str, after: str) -> bool:
    place = mutant.before.find(before)
    while place >= 0:
        edited = mutant.before[:place] + after + mutant.before[place + len(before) :]
        if edited.split() == mutant.after.split():
            return True
        place = mutant.before.find(before, place + 1)
    return False
