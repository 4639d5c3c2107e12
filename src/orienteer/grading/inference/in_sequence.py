"""The check that an author of examples in statements doesn't write: the same statements in other sequences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from orienteer.curriculum.course import Check, Comparator
from orienteer.curriculum.domains.measure import order
from orienteer.grading.calls import input_order
from orienteer.grading.inference.answers import answer_sort
from orienteer.grading.inference.calls import ExampleCall
from orienteer.grading.inference.domain import infer_domain
from orienteer.grading.inference.sequence_orders import settled_by_order
from orienteer.grading.inference.sequences import (
    Doing,
    Lines,
    Statements,
    exception_name,
    other_sequences,
)
from orienteer.grading.inference.shape import key
from orienteer.grading.inference.statements import Step, Written, read_statements
from orienteer.grading.judging import judge
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trials
from orienteer.grading.runner import Trial
from orienteer.grading.statements import STATEMENTS
from orienteer.inside.encoding import decode, encode

Tree = Any
Told = Sequence[tuple[Written, Observation]]
"""An example's steps, with what each gives."""
NAME = "what the examples do, in another order, more often, or with a second object"
LISTED = 60
"""How many values are listed for a step."""


@dataclass(frozen=True)
class Asking:
    """What the reference, and other right programs, are asked.

    Args:
        observe: what the reference gives.
        kept: a check with those of the inputs on which all right programs agree, and what they give.
        comparator: how answers like these are compared.
    """

    observe: Callable[[Sequence[Trial]], Sequence[Observation]]
    kept: Callable[[Check, tuple[tuple[Tree, ...], ...]], Check]
    comparator: Callable[[Sequence[Observation]], Comparator]


def sequence_check(
    examples: Iterable[str], calls: Sequence[ExampleCall], known: set[str], reference: str, asking: Asking
) -> Check | None:
    """The check over other sequences; None where no example is in statements, or there are no others.

    Args:
        calls: the examples that are one expression: what they give to a parameter may be given to it here too.
        known: names that the submission defines.
        reference: its text.
    """
    texts = list(dict.fromkeys(examples))
    read = [steps for text in texts if (steps := read_statements(text, known))]
    planned = [Trial("snippet", code=each.code) for steps in read for each in steps]
    if not planned:
        return None
    answers = asking.observe(planned)
    told = list(_reached(read, answers))
    check = Check(NAME, STATEMENTS, asking.comparator(answers), inferred=True)

    def answered(asked: list[Lines]) -> Mapping[Lines, Observation]:
        settled = asking.kept(check, tuple((encode(list(lines)),) for lines in asked))
        pairs = zip(settled.pool, settled.expected, strict=True)
        return {tuple(decode(inputs[0])): Observation(text) for inputs, text in pairs}

    def observed(asked: list[Lines]) -> Sequence[Observation]:
        return asking.observe(trials(check, [(encode(list(lines)),) for lines in asked]))

    names = _names(told, known)
    doings = _doings(told, calls, reference)
    written = [_as_made(steps, doings, names) for steps in told]
    doings = [
        replace(doing, needs=_needs(place, doings, written), after=_after(place, doings, written))
        for place, doing in enumerate(doings)
    ]
    found = other_sequences(doings, names, [each.skeleton for each in written], answered)
    found = settled_by_order(found, doings, written, observed, lambda one, other: judge(check, one, other))
    given = {text.strip() for text in texts}
    others = [((encode(list(each.lines)),), answer) for each, answer in found if "\n".join(each.lines) not in given]
    others.sort(key=lambda pair: input_order(check, pair[0]))
    if not others:
        return None
    return replace(check, pool=tuple(pair[0] for pair in others), expected=tuple(pair[1].text for pair in others))


def _reached(read: Sequence[Sequence[Written]], answers: Sequence[Observation]) -> Iterable[Told]:
    """The examples' steps with what they give, without those behind a step that raises."""
    remaining = iter(answers)
    for steps in read:
        told: list[tuple[Written, Observation]] = []
        raised: list[str] = []
        for step, answer in zip(steps, remaining, strict=False):
            if any(step.code.startswith(f"{code}\n") for code in raised):
                continue
            if answer.outcome != "returned":
                raised.append(step.code)
            told.append((step, answer))
        yield told


def _doings(told: Sequence[Told], calls: Sequence[ExampleCall], reference: str) -> list[Doing]:
    by_step: dict[Step, list[tuple[Written, Observation]]] = {}
    for written, answer in (pair for steps in told for pair in steps):
        by_step.setdefault(written.step, []).append((written, answer))
    by_parameter: dict[str, list[Tree]] = {}
    given = [(written.step.parameters, written.values) for steps in told for written, _ in steps]
    given += [(call.parameters, call.values) for call in calls]
    for parameters, values in given:
        for parameter, value in zip(parameters, values, strict=False):
            by_parameter.setdefault(parameter, []).append(value)
    return [_doing(step, shown, by_parameter, reference) for step, shown in by_step.items()]


def _doing(step: Step, shown: Told, by_parameter: Mapping[str, Sequence[Tree]], reference: str) -> Doing:
    sorts = {answer_sort(answer) for written, answer in shown if written.is_shown and answer.outcome == "returned"}
    raises = {exception_name(answer) for _, answer in shown if answer.outcome == "raised"}
    examples = [written.values for written, _ in shown]
    domain = infer_domain(examples, alike=[by_parameter[each] for each in step.parameters], reference=reference)
    known = {key(each): each for each in (*domain.listed(LISTED), *domain.examples)} if step.parameters else {"": ()}
    values = tuple(sorted(known.values(), key=order))
    return Doing(step, values, domain.fits, frozenset(sorts), frozenset(raises - {""}))


def _names(told: Sequence[Told], known: set[str]) -> dict[str, list[str]]:
    """Names for the objects of each sort, the examples' own first."""
    found: dict[str, list[str]] = {}
    makers = [written for steps in told for written, _ in steps if written.name]
    taken = set(known)
    for each in makers:
        if each.name not in taken:
            taken.add(each.name)
            found.setdefault(each.step.makes, []).append(each.name)
    for each in makers:
        own = found.setdefault(each.step.makes, [])
        made = (f"{each.name}_{number}" for number in range(2, 9))
        own += [name for name in made if name not in taken][: max(0, 3 - len(own))]
        taken |= set(own)
    return found


def _as_made(told: Told, doings: Sequence[Doing], names: Mapping[str, list[str]]) -> Statements:
    """An example as a sequence is made, its objects under the names that they have there."""
    places = {doing.step: place for place, doing in enumerate(doings)}
    made: dict[str, str] = {}
    counts: dict[str, int] = {}
    skeleton: list[tuple[int, tuple[str, ...]]] = []
    for written, _ in told:
        step = written.step
        objects = tuple(made.get(each, each) for each in written.objects)
        if step.makes:
            count = counts[step.makes] = counts.get(step.makes, 0) + 1
            made[written.name] = names[step.makes][min(count, len(names[step.makes])) - 1]
            objects = (made[written.name], *objects)
        skeleton.append((places[step], objects))
    values = tuple(tuple(map(decode, written.values)) for written, _ in told)
    raised = tuple(place for place, (_, answer) in enumerate(told) if answer.outcome != "returned")
    return Statements((), tuple(skeleton), values, raised=raised)


def _needs(place: int, doings: Sequence[Doing], examples: Sequence[Statements]) -> bool:
    """Whether an object was always used before a step that calls something on it."""
    step = doings[place].step
    used = [
        example.first(at).has_used(objects, doings)
        for example in examples
        for at, (its_place, objects) in enumerate(example.skeleton)
        if its_place == place
    ]
    return bool(step.objects) and not step.makes and not step.only_reads and all(used)


def _after(place: int, doings: Sequence[Doing], examples: Sequence[Statements]) -> tuple[frozenset[int] | None, ...]:
    """For each parameter of a step, what was last done with the names that it is given; None for what is no name."""
    found: list[set[int]] = [set() for _ in doings[place].step.parameters]
    are_names = [True] * len(found)
    for example in examples:
        for at, ((its_place, objects), values) in enumerate(zip(example.skeleton, example.values, strict=True)):
            before = example.first(at)
            for number, value in enumerate(values if its_place == place else ()):
                are_names[number] &= type(value) is str
                found[number].add(before.last_with(value, objects, lambda each: not doings[each].sorts))
    return tuple(frozenset(each) if is_name else None for each, is_name in zip(found, are_names, strict=True))
