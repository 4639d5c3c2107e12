"""Other sequences of statements: what examples do with objects, in other orders, more often, and with two objects.

They are made by size, the fewest statements first, each from a shorter one on which the reference answers as the
examples show. A step that gives a type that no example shows, or raises what none shows, is left out with all that
would follow.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations, product
from typing import Any

from orienteer.grading.inference.answers import answer_sort
from orienteer.grading.inference.statements import Step
from orienteer.grading.observation import Observation
from orienteer.grading.wording import python_text
from orienteer.inside.encoding import encode

Lines = tuple[str, ...]
Skeleton = tuple[tuple[int, tuple[str, ...]], ...]
"""Which step each statement is, and of which objects, whatever values it is given; what it makes comes first."""

TRIED = (16, 90, 200, 200, 150, 100, 70, 50, 50)
"""How many sequences of one statement, of two and so on are put to the reference."""
KEPT = (8, 40, 80, 80, 50, 30, 20, 16, 16)
"""How many of these are inputs, and how many are gone on from."""
VALUES, SHORT = 8, 2
"""How many values of each sort a step is given after at most so many statements; after more, half as many."""
OF_A_SORT, OF_ALL = 2, 3
"""How many objects are made."""
SHARE_OF_TWO = 0.4
"""Of the sequences, those with two objects of a sort."""
SHARE_OF_EARLIER = 0.5
"""How often a value is tried that was given before, or has to do with those that were."""
SHARE_OF_READS, SHARE_OF_RAISED = 0.15, 0.3
"""How often something follows what only reads, and what raises."""
OF_AN_EXAMPLE, OF_NEXT = 6, 2
"""How many sequences differ in their values alone from the beginning of an example, and how many go on from one by
another step."""
NOTHING = -1
"""In place of a step: none."""

Answers = Callable[[list[Lines]], Mapping[Lines, Observation]]
"""What the reference gives after lines; those on which right programs differ are left out."""


@dataclass(frozen=True)
class Doing:
    """A step with what the examples tell of it.

    Args:
        values: what it may be given, smallest first.
        fits: whether it may be given this.
        sorts: of what the examples show that it gives.
        raises: the exceptions that the examples show.
        needs: in the examples something was always done with the object before.
        after: for each parameter that is given names, which step was the last that did something with the same name
            of the same object, in the examples; None for other parameters.
    """

    step: Step
    values: tuple[tuple[Any, ...], ...]
    fits: Callable[[tuple[Any, ...]], bool]
    sorts: frozenset[str]
    raises: frozenset[str]
    needs: bool = False
    after: tuple[frozenset[int] | None, ...] = ()


@dataclass(frozen=True)
class Statements:
    """Statements, one after another.

    Args:
        values: what each of them is given.
        objects: (name, sort) of those that are made.
        raised: the places of those that raised: they have done nothing with what they were given.
    """

    lines: Lines = ()
    skeleton: Skeleton = ()
    values: tuple[tuple[Any, ...], ...] = ()
    objects: tuple[tuple[str, str], ...] = ()
    raised: tuple[int, ...] = ()

    @property
    def has_two(self) -> bool:
        """Whether two of its objects are of one sort."""
        sorts = [sort for _, sort in self.objects]
        return len(set(sorts)) < len(sorts)

    def last_with(self, value: Any, objects: Sequence[str], does: Callable[[int], bool]) -> int:
        """The last step that did something with a value of the first of these objects, or NOTHING.

        Args:
            does: whether a step does something, and doesn't only answer.
        """
        for at in reversed(range(len(self.skeleton))):
            place, its_objects = self.skeleton[at]
            has_done = does(place) and at not in self.raised and its_objects[:1] == tuple(objects[:1])
            if has_done and value in self.values[at]:
                return place
        return NOTHING

    def has_used(self, objects: Sequence[str], doings: Sequence[Doing]) -> bool:
        """Whether something was called on the first of these objects, and didn't raise."""
        return any(
            not doings[place].step.only_reads and not doings[place].step.makes
            for at, (place, its_objects) in enumerate(self.skeleton)
            if at not in self.raised and its_objects[:1] == tuple(objects[:1])
        )

    def first(self, count: int) -> Statements:
        """So many of the first."""
        return replace(self, lines=self.lines[:count], skeleton=self.skeleton[:count], values=self.values[:count])

    def rewritten(self, doings: Sequence[Doing], values: tuple[tuple[Any, ...], ...]) -> Statements:
        """The same statements, given other values; those that were caught as they raised still are."""
        lines = []
        for place, (number, names) in enumerate(self.skeleton):
            step = doings[number].step
            name, objects = (names[0], names[1:]) if step.makes else ("", names)
            line = step.written(objects, [python_text(encode(value)) for value in values[place]], name)
            is_caught = place in self.raised and place < len(self.lines)
            lines.append(caught(line, self.lines[place].split()[-2].strip(":")) if is_caught else line)
        return replace(self, lines=tuple(lines), values=values)


Found = tuple[Statements, Observation]
"""A sequence, and what the reference gives on it."""


@dataclass(frozen=True)
class _Told:
    """A sequence that the reference answers as the examples show.

    Args:
        after: what may be gone on from.
        is_shown: its end is something that the examples show to be an answer.
    """

    sequence: Statements
    answer: Observation
    after: Statements
    is_shown: bool


def other_sequences(
    doings: Sequence[Doing], names: Mapping[str, list[str]], examples: Iterable[Skeleton], answers: Answers
) -> list[Found]:
    """Sequences that end with what the examples show to be an answer, and this answer.

    Args:
        names: of the objects of each sort, as the examples have them.
        examples: their skeletons, with these names.
    """
    rng = random.Random(0)
    known = {skeleton[:count] for skeleton in examples for count in range(1, len(skeleton) + 1)}
    found: list[Found] = []
    begun = [Statements()]
    for tried, kept in zip(TRIED, KEPT, strict=True):
        longer = [each for sequence in begun for each in _longer(sequence, doings, names, rng)]
        longer = list({each.lines: each for each in longer}.values())
        told = _told(_spread(longer, tried, known, rng), doings, answers)
        shown = {each.sequence.lines: each.answer for each in told if each.is_shown}
        chosen = _spread([each.sequence for each in told if each.is_shown], kept, known, rng)
        found += [(each, shown[each.lines]) for each in chosen]
        begun = [each.after for each in told if rng.random() < _share_gone_on_from(each, doings)]
        begun = _spread(begun, kept, known, rng)
    return found


def exception_name(answer: Observation) -> str:
    """The type of what was raised; "" where nothing was."""
    exception = answer.judged.get("exception")
    return str(exception[1]) if isinstance(exception, list) else ""


def _share_gone_on_from(told: _Told, doings: Sequence[Doing]) -> float:
    if told.answer.outcome == "raised":
        return SHARE_OF_RAISED
    return SHARE_OF_READS if doings[told.sequence.skeleton[-1][0]].step.only_reads else 1


def _told(sequences: list[Statements], doings: Sequence[Doing], answers: Answers) -> list[_Told]:
    ends = [doings[each.skeleton[-1][0]] for each in sequences]
    asked = [each.lines if end.sorts else (*each.lines, "None") for each, end in zip(sequences, ends, strict=True)]
    given = answers(asked)
    told: list[_Told] = []
    for sequence, end, lines in zip(sequences, ends, asked, strict=True):
        answer = given.get(lines)
        if answer is None:
            continue
        if answer.outcome == "returned":
            if not end.sorts or answer_sort(answer) in end.sorts:
                told.append(_Told(sequence, answer, sequence, bool(end.sorts)))
        elif (name := exception_name(answer)) in end.raises:
            told.append(_Told(sequence, answer, _caught(sequence, name), True))
    return told


def _caught(sequence: Statements, name: str) -> Statements:
    """The sequence, going on after its last statement has raised, and so done nothing with what it was given."""
    return replace(
        sequence,
        lines=(*sequence.lines[:-1], caught(sequence.lines[-1], name)),
        raised=(*sequence.raised, len(sequence.lines) - 1),
    )


def caught(line: str, name: str) -> str:
    """A statement that may raise."""
    return f"try:\n    {line}\nexcept {name}:\n    pass"


def _longer(
    sequence: Statements, doings: Sequence[Doing], names: Mapping[str, list[str]], rng: random.Random
) -> Iterator[Statements]:
    """The sequence with each step that may follow."""
    is_read = bool(sequence.skeleton) and doings[sequence.skeleton[-1][0]].step.only_reads
    for place, doing in enumerate(doings):
        step = doing.step
        name = _free_name(sequence, step.makes, names) if step.makes else ""
        if (step.makes and not name) or (step.only_reads and is_read):
            continue
        for objects in _chosen(sequence, step):
            for values in _values(sequence, doing, rng):
                if not _may_follow(sequence, place, doings, objects, values):
                    continue
                line = step.written(objects, [python_text(encode(value)) for value in values], name)
                yield Statements(
                    (*sequence.lines, line),
                    (*sequence.skeleton, (place, (name, *objects) if name else objects)),
                    (*sequence.values, values),
                    (*sequence.objects, *([(name, step.makes)] if name else [])),
                    sequence.raised,
                )


def _free_name(sequence: Statements, sort: str, names: Mapping[str, list[str]]) -> str:
    """For one more object of a sort; "" where there are enough."""
    taken = {name for name, _ in sequence.objects}
    alike = sum(each == sort for _, each in sequence.objects)
    if alike >= OF_A_SORT or len(taken) >= max(OF_ALL, len(names)):
        return ""
    return next(name for name in names[sort] if name not in taken)


def _chosen(sequence: Statements, step: Step) -> Iterable[tuple[str, ...]]:
    """Different objects of the sequence for the step."""
    of_sort = [[name for name, sort in sequence.objects if sort == wanted] for wanted in step.objects]
    return [each for each in product(*of_sort) if len(set(each)) == len(each)]


def _may_follow(
    sequence: Statements, place: int, doings: Sequence[Doing], objects: Sequence[str], values: Sequence[Any]
) -> bool:
    """Whether what was done with the names that a step is given is what the examples did with them before.

    A book is given back that was lent, and no other. What only answers may be asked after anything was done.
    """
    doing = doings[place]
    if doing.needs and not sequence.has_used(objects, doings):
        return False
    for value, after in zip(values, doing.after, strict=True):
        last = NOTHING if after is None else sequence.last_with(value, objects, lambda each: not doings[each].sorts)
        if after is None or last in after or (doing.sorts and last != NOTHING):
            continue
        return False
    return True


def _values(sequence: Statements, doing: Doing, rng: random.Random) -> list[tuple[Any, ...]]:
    """What the step is given here: the smallest, others, and what has to do with what was given before."""
    if not doing.step.parameters:
        return [()]
    count = VALUES if len(sequence.lines) <= SHORT else VALUES // 2
    chosen = [*doing.values[: count // 2], *rng.sample(doing.values, min(len(doing.values), count // 2))]
    near = _near([value for values in sequence.values for value in values])
    for base in rng.sample(doing.values, min(len(doing.values), count)) if near else ():
        made = tuple(_one_like(value, near, rng) for value in base)
        chosen += [made] if doing.fits(made) else []
    return chosen


def _one_like(value: Any, near: Sequence[Any], rng: random.Random) -> Any:
    """The value, or one of its type that has to do with what was given before."""
    alike = [each for each in near if type(each) is type(value)]
    return rng.choice(alike) if alike and rng.random() < SHARE_OF_EARLIER else value


def _near(given: Sequence[Any]) -> list[Any]:
    """Values that were given before; of numbers what is one off, and their sums and differences too."""
    numbers = [value for value in given if type(value) in (int, float)]
    sums = [one + sign * other for one, other in permutations(numbers, 2) for sign in (1, -1)]
    return [*given, *(number + off for number in (*numbers, *sums) for off in (0, 1, -1))]


def _spread(sequences: list[Statements], count: int, known: set[Skeleton], rng: random.Random) -> list[Statements]:
    """So many of them, of as many skeletons as there is room for, a share with two objects of a sort."""
    one = [each for each in sequences if not each.has_two]
    two = [each for each in sequences if each.has_two]
    room = min(len(two), max(int(count * SHARE_OF_TWO), count - len(one)))
    return [*_of_all_skeletons(one, count - room, known, rng), *_of_all_skeletons(two, room, known, rng)]


def _of_all_skeletons(
    sequences: list[Statements], count: int, known: set[Skeleton], rng: random.Random
) -> list[Statements]:
    if len(sequences) <= count:
        return sequences
    groups: dict[Skeleton, list[Statements]] = {}
    for each in rng.sample(sequences, len(sequences)):
        groups.setdefault(each.skeleton, []).append(each)
    first = [each for skeleton, group in groups.items() if skeleton in known for each in group[:OF_AN_EXAMPLE]]
    first += [each for skeleton, group in groups.items() if skeleton[:-1] in known for each in group[:OF_NEXT]]
    rounds = range(max(map(len, groups.values())))
    rest = [group[place] for place in rounds for group in groups.values() if place < len(group)]
    return list({each.lines: each for each in (*first, *rest)}.values())[:count]
