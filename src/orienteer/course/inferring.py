"""Checks that nobody wrote: other inputs like the examples, for a function that has example calls alone."""

from __future__ import annotations

from dataclasses import replace

from orienteer.curriculum.course import Check, Exercise, Probe
from orienteer.grading.grader import observe_all
from orienteer.grading.inference.domain import infer_domain
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode

POOL_SIZE = 400
LIMITS = Limits(total_seconds=120.0)


def with_inferred_checks(exercise: Exercise, runner: Runner) -> Exercise:
    """The exercise with a check for each function that only examples call, on inputs for which the reference returns.

    Raises:
        SandboxError: the machine could not run a child.
    """
    if any(check.probe.kind != "call" or check.probe.parameters for check in exercise.checks):
        return exercise
    functions = dict.fromkeys(check.probe.function for check in exercise.checks)
    inferred = [_inferred(exercise, function, runner) for function in functions]
    return replace(exercise, checks=(*exercise.checks, *(check for check in inferred if check is not None)))


def _inferred(exercise: Exercise, function: str, runner: Runner) -> Check | None:
    probes = [check for check in exercise.checks if check.probe.function == function]
    examples = [check.probe.arguments for check in probes if not check.probe.keywords]
    lengths = {len(arguments) for arguments in examples}
    if not examples or lengths == {0} or len(lengths) != 1:
        return None
    try:
        domain = infer_domain(examples)
    except ValueError:
        return None
    names = tuple(f"argument_{place}" for place in range(1, lengths.pop() + 1))
    pool = tuple(tuple(map(encode, values)) for values in domain.listed(POOL_SIZE))
    comparators = {check.comparator.name: check.comparator for check in probes}
    check = Check(
        name="other inputs like the examples",
        probe=Probe(kind="call", function=function, parameters=names),
        comparator=next(iter(comparators.values())) if len(comparators) == 1 else probes[0].comparator,
        pool=pool,
        inferred=True,
        domain=domain.describe(),
    )
    return _kept_where_the_reference_returns(exercise, check, runner)


def _kept_where_the_reference_returns(exercise: Exercise, check: Check, runner: Runner) -> Check | None:
    pool = list(check.pool)
    kept: list[tuple[object, ...]] = []
    while pool:
        alone = replace(exercise, checks=(replace(check, pool=tuple(pool)),))
        reference = Submission.of(exercise.solution, exercise.file_name)
        seen = observe_all(alone, reference, runner, limits=LIMITS)[0]
        kept += [inputs for inputs, observation in zip(pool, seen, strict=False) if _settles(observation)]
        if not seen:
            break
        pool = pool[len(seen) :]
    return replace(check, pool=tuple(kept)) if kept else None


def _settles(observation: Observation) -> bool:
    return observation.outcome == "returned" and '["capped"' not in observation.text
