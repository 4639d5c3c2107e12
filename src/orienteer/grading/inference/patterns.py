"""Small inputs in which few values repeat in every way: programs that go astray on repeats go astray on one of them.

Listing every list of six members over three values takes 729; up to the values' names there are 203 ways for members to
be equal to each other. What has no order and no rule against repeats is filled in these ways.

Source: set partitions written as restricted growth strings, counted by the Bell numbers (Knuth, The Art of Computer
Programming, volume 4A, section 7.2.1.5).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, cycle, islice, product
from typing import Any

from orienteer.grading.inference.containers import MAKERS
from orienteer.grading.inference.containers import Sequence as Members
from orienteer.grading.inference.shape import Shape, key
from orienteer.grading.inference.texts import Text

LONGEST = 6
"""Members of all arguments together, where one argument holds them; one less where several do."""
MOST = 360
"""How many such inputs are made of one domain."""
BESIDE = 4
"""How many values of an argument that holds no members are tried beside a pattern."""
ALL_BESIDE_UP_TO = 4
"""With so many members each of these values is tried; with more, one in turn."""
HEAVIEST_MEMBER = 4
ORDERED = frozenset(("ascending", "strictly ascending", "descending", "strictly descending", "distinct"))

Arguments = tuple[Any, ...]


def ways(length: int) -> Iterator[tuple[int, ...]]:
    """Every way in which so many members can be equal to each other: equal numbers stand for equal members.

    >>> list(ways(3))
    [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1), (0, 1, 2)]
    """
    if length == 0:
        yield ()
        return
    for begun in ways(length - 1):
        for number in range(max(begun, default=-1) + 2):
            yield (*begun, number)


def patterned(shapes: Sequence[Shape], fits: Callable[[Arguments], bool]) -> list[Arguments]:
    """Arguments of these shapes whose members repeat in every way, the shortest first.

    Args:
        fits: whether arguments have everything that the examples have in common.
    """
    places = [place for place, shape in enumerate(shapes) if _may_repeat(shape)]
    if not places:
        return []
    found: dict[str, Arguments] = {}
    for arguments in _made(shapes, places):
        if len(found) >= MOST:
            break
        if fits(arguments):
            found.setdefault(key(arguments), arguments)
    return list(found.values())


def _may_repeat(shape: Shape) -> bool:
    if isinstance(shape, Members):
        return not ORDERED & set(shape.having) and not set(shape.kinds) <= {"set", "frozenset"}
    return isinstance(shape, Text) and len(shape.alphabet) > 1


def _made(shapes: Sequence[Shape], places: list[int]) -> Iterator[Arguments]:
    simple = _shared_first({place: _simplest(shapes[place]) for place in places})
    others = [place for place in range(len(shapes)) if place not in places]
    plain = {place: list(islice(_lightest(shapes[place]), BESIDE)) for place in others}
    turn = cycle(range(BESIDE * BESIDE))
    for length in range(1, LONGEST + (len(places) == 1)):
        for lengths in _splits(length, len(places)):
            for way in ways(length):
                filled = _filled(shapes, places, lengths, way, simple)
                if filled is None:
                    continue
                members = [simple[places[0]][number] for number in dict.fromkeys((way[0], way[-1]))]
                beside = list(product(*(_beside(shapes[place], members, plain[place]) for place in others)))
                if length > ALL_BESIDE_UP_TO and beside:
                    beside = [beside[next(turn) % len(beside)]]
                for values in beside:
                    chosen = filled | dict(zip(others, values, strict=True))
                    yield tuple(chosen[place] for place in range(len(shapes)))


def _splits(length: int, parts: int) -> Iterator[tuple[int, ...]]:
    """The ways to share so many members among so many arguments."""
    if parts == 1:
        yield (length,)
        return
    for own in range(length + 1):
        yield from ((own, *rest) for rest in _splits(length - own, parts - 1))


def _filled(
    shapes: Sequence[Shape],
    places: list[int],
    lengths: tuple[int, ...],
    way: tuple[int, ...],
    simple: dict[int, list[Any]],
) -> dict[int, Any] | None:
    """The arguments at these places with members after a pattern; None where there aren't as many values."""
    filled: dict[int, Any] = {}
    for place, length in zip(places, lengths, strict=True):
        numbers, way = way[:length], way[length:]
        if max(numbers, default=0) >= len(simple[place]):
            return None
        members = [simple[place][number] for number in numbers]
        shape = shapes[place]
        filled[place] = MAKERS[shape.kinds[0]](members) if isinstance(shape, Members) else "".join(members)
    return filled


def _simplest(shape: Shape) -> list[Any]:
    """The members that patterns are made of, the simplest first."""
    if isinstance(shape, Text):
        return list(shape.alphabet[:LONGEST])
    assert isinstance(shape, Members)
    return list(islice(_lightest(shape.of), LONGEST))


def _shared_first(simple: dict[int, list[Any]]) -> dict[int, list[Any]]:
    """The members with those first that every such argument may hold: so that they repeat from one to the other."""
    named = [{key(member) for member in members} for members in simple.values()]
    shared = set.intersection(*named)
    return {place: sorted(members, key=lambda each: key(each) not in shared) for place, members in simple.items()}


def _lightest(shape: Shape) -> Iterator[Any]:
    known: set[str] = set()
    for value in chain.from_iterable(shape.values(weight, LONGEST) for weight in range(HEAVIEST_MEMBER + 1)):
        if key(value) not in known:
            known.add(key(value))
            yield value


def _beside(shape: Shape, members: list[Any], plain: list[Any]) -> list[Any]:
    """What an argument without members may be beside a pattern: some of the pattern's values, and others."""
    among = [member for member in members if shape.fits(member)]
    return list({key(value): value for value in (*among, *plain)}.values())[:BESIDE]
