"""cosmic-ray's mutants of a program: made by its operators, one edit each."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from itertools import count

from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names


@dataclass(frozen=True, slots=True)
class Foreign:
    """A program with one edit. `line` and `after` are the first line that differs, as it is then."""

    operator: str
    line: int
    after: str
    source: str


def foreign_mutants(source: str, most: int) -> list[Foreign]:
    """At most so many, evenly chosen from all that are Python and another program than this one."""
    shape = ast.dump(ast.parse(source))
    made: dict[str, Foreign] = {}
    for name in operator_names():
        for mutant in _of_operator(source, name):
            dumped = _shape(mutant.source)
            if dumped and dumped != shape:
                made.setdefault(dumped, mutant)
    found = list(made.values())
    return found if len(found) <= most else [found[place * len(found) // most] for place in range(most)]


def _of_operator(source: str, name: str) -> list[Foreign]:
    """Those of one operator; an operator that has to be told names first, of variables, isn't used."""
    operator = get_operator(name)
    if operator.arguments():
        return []
    found: list[Foreign] = []
    for occurrence in count():
        mutated = mutate_code(source, operator(), occurrence)
        if mutated is None:
            return found
        found.append(_described(name.rpartition("/")[2], source, mutated))
    return found


def _described(operator: str, before: str, after: str) -> Foreign:
    old, new = before.splitlines(), after.splitlines()
    pairs = enumerate(zip(old, new, strict=False))
    place = next((n for n, (was, now) in pairs if was != now), min(len(old), len(new)))
    return Foreign(operator, place + 1, new[place].strip() if place < len(new) else "", after)


def _shape(source: str) -> str:
    try:
        return ast.dump(ast.parse(source))
    except SyntaxError:
        return ""
