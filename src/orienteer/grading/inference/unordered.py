"""Arguments whose order tells nothing: the same members in another order, or two arguments that change places.

Where every example answers alike in any order, an input on which the order decides is one that the examples leave
open: which of two most frequent numbers is meant, or which of two names that are equally long.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from orienteer.curriculum.course import Check
from orienteer.grading.inference.domain import InferredDomain
from orienteer.grading.inference.shape import key
from orienteer.grading.judging import judge
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trials
from orienteer.grading.runner import Trial
from orienteer.inside.encoding import decode, encode

Tree = Any
Inputs = tuple[Tree, ...]
Observe = Callable[[Sequence[Trial]], Sequence[Observation]]
"""What the reference gives."""

ENOUGH = 3
"""So many examples have to show that the order tells nothing."""

Order = tuple[int, ...]
"""An argument's place, whose members have an order, or the places of two arguments."""


def unordered(given: Check, domain: InferredDomain, observe: Observe) -> tuple[Order, ...]:
    """The orders that enough examples show to tell nothing, and none shows to matter.

    Args:
        given: the check of the examples.
    """
    if "arguments" in given.observe or len(set(given.expected)) < 2:
        return ()
    count = len(domain.shapes)
    orders: list[Order] = [(place,) for place in range(count)]
    orders += [(first, second) for first in range(count) for second in range(first + 1, count)]
    answers = list(map(Observation, given.expected))
    return tuple(
        order
        for order in orders
        if sum(bool(_rearranged(domain, order, inputs)) for inputs in given.pool) >= ENOUGH
        and all(settled(given, domain, (order,), given.pool, answers, observe))
    )


def settled(
    check: Check,
    domain: InferredDomain,
    orders: Sequence[Order],
    inputs: Sequence[Inputs],
    answers: Sequence[Observation],
    observe: Observe,
) -> list[bool]:
    """Whether each input has the same answer when these orders are others."""
    others = [
        (place, other)
        for place, each in enumerate(inputs)
        for order in orders
        for other in _rearranged(domain, order, each)
    ]
    found = [True] * len(inputs)
    given = observe(trials(check, [other for _, other in others])) if others else ()
    for (place, _), answer in zip(others, given, strict=False):
        found[place] &= judge(check, answers[place], answer)
    return found


def _rearranged(domain: InferredDomain, order: Order, inputs: Inputs) -> list[Inputs]:
    """The inputs in other orders, as far as these are inputs too."""
    arguments = tuple(map(decode, inputs))
    made: list[tuple[Any, ...]] = []
    if len(order) == 1:
        (place,) = order
        made = [(*arguments[:place], other, *arguments[place + 1 :]) for other in _orders(arguments[place])]
    elif type(arguments[order[0]]) is type(arguments[order[1]]):
        changed = list(arguments)
        changed[order[0]], changed[order[1]] = arguments[order[1]], arguments[order[0]]
        made = [tuple(changed)]
    own = key(arguments)
    others = {key(each): each for each in made}
    return [tuple(map(encode, each)) for name, each in others.items() if name != own and domain.fits(each)]


def _orders(value: Any) -> list[Any]:
    """The same members in other orders: of a text its words, or the letters of its only one."""
    if type(value) is dict:
        return [dict(reversed(value.items()))]
    if type(value) is str and " " in value:
        return [" ".join(words) for words in _orders(value.split(" "))]
    return [value[::-1], value[1:] + value[:1]] if type(value) in (list, tuple, str) else []
