"""The inputs that a function may get, as far as example calls tell: each argument's shape, and what holds between."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any

from orienteer.curriculum.domains.measure import order
from orienteer.grading.inference.beside import with_neighbours
from orienteer.grading.inference.containers import Mapping
from orienteer.grading.inference.dates_in_text import DatesInText
from orienteer.grading.inference.laws import Law, asked_by, shared_laws
from orienteer.grading.inference.meanings import means, shared_meanings
from orienteer.grading.inference.named_words import with_named_words, words_of
from orienteer.grading.inference.namesakes import with_namesakes
from orienteer.grading.inference.observing import shape_of
from orienteer.grading.inference.parts import Part, parts_of, put_back, with_parts
from orienteer.grading.inference.patterns import patterned
from orienteer.grading.inference.relations import TIED_TO_A_LENGTH, Relation, shared_relations
from orienteer.grading.inference.scalars import Whole
from orienteer.grading.inference.shape import Shape, key, shape_from, together
from orienteer.grading.inference.varying import numbers_one_off, variants
from orienteer.inside.encoding import decode, encode

Tree = Any

CHOICES: tuple[int, ...] = (400, 60, 30, 16, 10, 8, 6, 5, 4, 3, 2)
"""How many plain values of each sort are tried; the largest that keeps a weight's inputs within its share is taken."""
LOOKED_AT = 8_000
"""How many inputs of one weight are made before a smaller choice is taken."""
HEAVIEST = 14
LONGEST = 100
"""No argument that is made has more members."""
SHARE_ALIKE = 0.4
"""How often two drawn collections are made to share members, and how many of them."""
SHARE_LISTED = 0.6
SHARE_OF_A_WEIGHT = 0.4
SHARE_OF_VARIANTS = 0.5
"""Of the pool: listed by size; of one weight; and of what is left, how much varies the examples."""


@dataclass(frozen=True)
class InferredDomain:
    """A shape for each argument and the relations between them.

    Args:
        examples: the arguments of the example calls.
        meanings: (what three arguments side by side mean, the place of the first).
        unordered: the orders that tell nothing in any example (see `unordered`).
        laws: what an argument has by itself.
        parts: fields of arguments that relations may be about.
    """

    shapes: tuple[Shape, ...]
    relations: tuple[Relation, ...] = ()
    examples: tuple[tuple[Any, ...], ...] = field(default=(), compare=False)
    meanings: tuple[tuple[str, int], ...] = ()
    unordered: tuple[tuple[int, ...], ...] = ()
    laws: tuple[Law, ...] = ()
    parts: tuple[Part, ...] = ()

    def fits(self, arguments: tuple[Any, ...]) -> bool:
        """Whether these arguments have everything that the examples have in common."""
        shaped = all(shape.fits(value) for shape, value in zip(self.shapes, arguments, strict=True))
        return shaped and self.relate(arguments)

    def relate(self, arguments: tuple[Any, ...]) -> bool:
        """Whether everything holds of them and between them that holds of the examples' arguments."""
        return (
            all(law.holds(arguments) for law in self.laws)
            and all(relation.holds(with_parts(arguments, self.parts)) for relation in self.relations)
            and all(means(name, arguments[place : place + 3]) for name, place in self.meanings)
        )

    def listed(self, limit: int = 1200) -> list[tuple[Any, ...]]:
        """Inputs by size, smallest first: small ones all as far as they fit, then a fixed sample of larger ones."""
        found: dict[str, tuple[Any, ...]] = {}
        share = int(limit * SHARE_LISTED)
        choices = CHOICES
        for weight in range(HEAVIEST + 1):
            room = share - len(found)
            if room <= limit // 50:
                break
            inputs, choice = self._of_weight(weight, min(room, max(int(limit * SHARE_OF_A_WEIGHT), 8)), choices)
            choices = tuple(each for each in choices if each <= choice)
            for arguments in inputs:
                found.setdefault(key(arguments), arguments)
        rng = random.Random(0)
        for arguments in self._varied(rng, int((limit - len(found)) * SHARE_OF_VARIANTS)):
            found.setdefault(key(arguments), arguments)
        for size in (3, 5, 8):
            for arguments in self.drawn(rng, size, (limit - len(found)) // (1 if size == 8 else 3)):
                found.setdefault(key(arguments), arguments)
        return sorted(found.values(), key=order)

    def _of_weight(self, weight: int, share: int, choices: tuple[int, ...]) -> tuple[list[tuple[Any, ...]], int]:
        """The inputs of a weight, from the largest choice of plain values that keeps them within the share.

        Returns:
            The inputs, and the choice: a heavier weight needs no larger one.
        """
        inputs: list[tuple[Any, ...]] = []
        choice = choices[-1]
        for choice in choices:
            inputs, complete = self._weighing(weight, choice, share)
            if complete and len(inputs) <= share:
                return inputs, choice
        return inputs[:share], choice

    def _weighing(self, weight: int, choice: int, share: int) -> tuple[list[tuple[Any, ...]], bool]:
        inputs: list[tuple[Any, ...]] = []
        for count, arguments in enumerate(self._made(weight, choice)):
            if count >= LOOKED_AT or len(inputs) > share:
                return inputs, False
            if arguments is not None and self.relate(arguments):
                inputs.append(arguments)
        return inputs, True

    def _made(self, weight: int, choice: int) -> Iterator[tuple[Any, ...] | None]:
        """Arguments of a weight: those that follow from others by a relation are taken from them.

        None in place of those that don't fit: to look at them took time as well.
        """
        follow = self.following()
        free = [place for place in range(len(self.shapes)) if place not in follow]
        for chosen in together([self.shapes[place] for place in free], weight - len(follow), choice):
            given = dict(zip(free, chosen, strict=True))
            options = [follow[place].options(given[follow[place].second]) for place in follow]
            for drawn in product(*options):
                values = given | dict(zip(follow, drawn, strict=True))
                arguments = tuple(values[place] for place in range(len(self.shapes)))
                yield arguments if all(self.shapes[place].fits(values[place]) for place in follow) else None

    def following(self) -> dict[int, Relation]:
        """Arguments that are one of another's members, a place in it or its length: argument's place → the relation."""
        found: dict[int, Relation] = {}
        for relation in (each for each in self.relations if each.first < len(self.shapes)):
            taken = {*found, *(other.second for other in found.values())}
            if relation.gives_options and relation.first not in taken and relation.second not in found:
                found[relation.first] = relation
        return found

    def _varied(self, rng: random.Random, count: int) -> list[tuple[Any, ...]]:
        """Examples with one thing changed, as far as they still have everything that the examples share.

        Two arguments made equal, and numbers in texts that are one off, come on top of those: that is where limits are.
        """
        made: dict[str, tuple[Any, ...]] = {}
        telling: set[str] = set()
        for example in self.examples:
            for place, varied in enumerate(example):
                before, after = example[:place], example[place + 1 :]
                alike = [other for other in before + after if type(other) is type(varied) and other != varied]
                telling |= {key((*before, value, *after)) for value in alike}
                made |= {key((*before, value, *after)): (*before, value, *after) for value in alike}
                if type(varied) is str:
                    telling |= {key((*before, value, *after)) for value in numbers_one_off(varied)}
                for value in variants(varied, rng):
                    arguments = (*before, value, *after)
                    made.setdefault(key(arguments), arguments)
        known = set(map(key, self.examples))
        fitting = [arguments for name, arguments in made.items() if name not in known and self.fits(arguments)]
        if len(fitting) <= count:
            return fitting
        first = [arguments for arguments in fitting if key(arguments) in telling][: count // 2]
        return first + rng.sample(fitting, count)

    def drawn(self, rng: random.Random, size: int, count: int) -> list[tuple[Any, ...]]:
        """Up to so many different inputs whose containers have up to about `size` members."""
        found: dict[str, tuple[Any, ...]] = {}
        for _ in range(count * 6):
            if len(found) >= count:
                break
            arguments = [shape.sample(rng, rng.randint(1, size)) for shape in self.shapes]
            if rng.random() < SHARE_ALIKE:
                _share_members(arguments, rng)
            for law in self.laws:
                law.mended(arguments, rng)
            told = list(with_parts(arguments, self.parts))
            for relation in self.relations:
                relation.mended(told, rng)
            arguments = put_back(told, self.parts)
            if self.fits(tuple(arguments)):
                found.setdefault(key(arguments), tuple(arguments))
        return list(found.values())

    def repeating(self) -> list[tuple[Any, ...]]:
        """Small inputs whose members repeat in every way, the shortest first; none where nothing may repeat freely."""
        return patterned(self.shapes, self.fits)

    def describe(self) -> dict[str, Any]:
        """The domain as data that JSON can carry; `inferred_from` reads it."""
        return {
            "domain": "inferred",
            "shapes": [shape.describe() for shape in self.shapes],
            "relations": [[each.name, each.first, each.second, each.field, each.form] for each in self.relations],
            "meanings": [list(each) for each in self.meanings],
            "examples": [encode(example) for example in self.examples],
            "unordered": [list(each) for each in self.unordered],
            "laws": [[each.name, each.place, encode(each.number), each.rest] for each in self.laws],
            "parts": [list(each) for each in self.parts],
        }


def _share_members(arguments: list[Any], rng: random.Random) -> None:
    """Have two arguments share members, as two drawn apart hardly ever do: two collections, two texts, or a value and
    a collection that holds it."""
    pairs = [
        (giver, taker)
        for giver, given in enumerate(arguments)
        for taker, taken in enumerate(arguments)
        if giver != taker and given and _may_share(given, taken)
    ]
    if not pairs:
        return
    giver, taker = rng.choice(pairs)
    given, taken = arguments[giver], arguments[taker]
    given = sorted(given, key=key) if isinstance(given, COLLECTIONS) else given
    if not isinstance(taken, (str, *COLLECTIONS)) or (isinstance(taken, str) and not isinstance(given, str)):
        members = [member for member in given if type(member) is type(taken)]
        arguments[taker] = rng.choice(members) if members else taken
        return
    members = [rng.choice(given) if rng.random() < SHARE_ALIKE else member for member in taken]
    try:
        arguments[taker] = "".join(members) if isinstance(taken, str) else type(taken)(members)
    except TypeError:
        return


COLLECTIONS = (list, tuple, set, frozenset)


def _may_share(given: Any, taken: Any) -> bool:
    if isinstance(given, COLLECTIONS):
        return bool(taken) if isinstance(taken, COLLECTIONS) else type(taken) in (int, float, str)
    return isinstance(given, str) and isinstance(taken, str) and min(len(given), len(taken)) > 1


def inferred_from(written: dict[str, Any]) -> InferredDomain:
    """The domain that `describe` wrote down."""
    return InferredDomain(
        tuple(map(shape_from, written["shapes"])),
        tuple(Relation(*each) for each in written["relations"]),
        tuple(map(decode, written["examples"])),
        tuple((name, place) for name, place in written["meanings"]),
        tuple(map(tuple, written["unordered"])),
        tuple(Law(name, place, decode(number), rest) for name, place, number, rest in written["laws"]),
        tuple((place, field) for place, field in written["parts"]),
    )


def infer_domain(
    examples: Sequence[tuple[Tree, ...]],
    beside: Sequence[Tree] = (),
    alike: Sequence[Sequence[Tree]] = (),
    reference: str = "",
    namesakes: Sequence[Sequence[Tree]] = (),
) -> InferredDomain:
    """The domain of a function's arguments, from its example calls.

    Args:
        examples: the arguments of each call, as trees; at least one call, all with as many arguments.
        beside: arguments of the examples of other functions.
        alike: for each argument, what examples of another form give to the same parameter.
        reference: its text: the words that it names and what it divides by tell something too.
        namesakes: for each argument, what examples of other functions give to a parameter of the same name.

    Raises:
        ValueError: no example, examples of different length, or an argument that isn't a plain value.
    """
    calls = [tuple(map(decode, example)) for example in examples]
    if not calls or len(set(map(len, calls))) != 1:
        raise ValueError("A domain is inferred from example calls that all have as many arguments.")
    columns = [[call[place] for call in calls] for place in range(len(calls[0]))]
    shapes = tuple(shape_of([*column, *_alike(place, column, alike)]) for place, column in enumerate(columns))
    shapes = with_neighbours(shapes, calls, list(map(decode, beside)))
    shapes = with_namesakes(shapes, columns, [list(map(decode, values)) for values in namesakes])
    shapes = tuple(with_named_words(shape, words_of(reference)) for shape in shapes)
    meanings = tuple(
        (name, place)
        for place in range(len(calls[0]) - 2)
        for name in shared_meanings([call[place : place + 3] for call in calls])
    )
    parts = parts_of(calls)
    forms = [shape.forms if isinstance(shape, DatesInText) else () for shape in shapes]
    relations = shared_relations(calls, forms, parts)
    laws = shared_laws(calls, list(map(decode, beside)), asked_by(reference))
    return InferredDomain(_as_far_as_tied(shapes, relations), relations, tuple(calls), meanings, laws=laws, parts=parts)


def _as_far_as_tied(shapes: tuple[Shape, ...], relations: Sequence[Relation]) -> tuple[Shape, ...]:
    """The shapes; a number that another argument's length limits may be larger where that one is longer, and what is a
    dictionary's key in every example may be any of its keys."""
    tied = {relation.first for relation in relations if relation.name in TIED_TO_A_LENGTH}
    shapes = tuple(
        replace(shape, high=max(shape.high, LONGEST)) if place in tied and isinstance(shape, Whole) else shape
        for place, shape in enumerate(shapes)
    )
    keys = {
        relation.first: mapping.keys
        for relation in relations
        if relation.name == "one of it"
        and relation.field is None
        and isinstance(mapping := _whole(shapes, relation.second), Mapping)
    }
    return tuple(keys.get(place, shape) for place, shape in enumerate(shapes))


def _whole(shapes: Sequence[Shape], place: int) -> Shape | None:
    """The shape of the argument at a place; None where a part of one is meant."""
    return shapes[place] if place < len(shapes) else None


def _alike(place: int, column: Sequence[Any], alike: Sequence[Sequence[Tree]]) -> list[Any]:
    """What other examples alone give to the same parameter, once each, if these give it a value of that type too."""
    types, known = set(map(type, column)), set(map(key, column))
    others = {key(value): value for value in map(decode, alike[place] if alike else ())}
    return [value for name, value in others.items() if type(value) in types and name not in known]
