"""Sequences on which an order decides that decides nothing in any example: who is best of two that are equally good.

Of a stack some example shows that what came last goes first. Where none of a sort of objects shows that it matters in
which order the same thing was done, or in which order a list was given, a sequence on which it does is left open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from orienteer.grading.inference.sequences import Doing, Found, Lines, Statements
from orienteer.grading.observation import Observation

Turned = Callable[[Statements], tuple[tuple[Any, ...], ...]]
Observe = Callable[[list[Lines]], Sequence[Observation]]
Alike = Callable[[Observation, Observation], bool]


def settled_by_order(
    found: Sequence[Found], doings: Sequence[Doing], examples: Sequence[Statements], observe: Observe, alike: Alike
) -> list[Found]:
    """The sequences without those that are open.

    Args:
        examples: as sequences.
        observe: what the reference gives.
        alike: whether two answers are.
    """
    beginnings = [each.first(count + 1) for each in examples for count in range(len(each.skeleton))]
    beginnings = [each.rewritten(doings, each.values) for each in beginnings if doings[each.skeleton[-1][0]].sorts]
    shown = list(zip(beginnings, observe([each.lines for each in beginnings]), strict=False))
    left = list(found)
    for turns in ((_turned_round, _moved_on), (_within_lists,)):
        decides: set[str] = set()
        for turn in turns:
            answers = _turned(shown, doings, turn, observe)
            differing = [place for place, answer in answers.items() if _returned(shown[place][1], answer)]
            decides |= {
                _sort(shown[place][0], doings) for place in differing if not alike(shown[place][1], answers[place])
            }
        for turn in turns:
            asked = [pair for pair in left if _sort(pair[0], doings) not in decides and _returned(pair[1])]
            answers = _turned(asked, doings, turn, observe)
            opened = {asked[place][0].lines for place, each in answers.items() if not alike(asked[place][1], each)}
            left = [pair for pair in left if pair[0].lines not in opened]
    return left


def _returned(*answers: Observation) -> bool:
    return all(answer.outcome == "returned" for answer in answers)


def _turned(told: Sequence[Found], doings: Sequence[Doing], turn: Turned, observe: Observe) -> dict[int, Observation]:
    """What those give in the other order, by their places; an order that isn't another one is left out."""
    turned = {place: values for place, (each, _) in enumerate(told) if (values := turn(each)) != each.values}
    answers = observe([told[place][0].rewritten(doings, values).lines for place, values in turned.items()])
    return dict(zip(turned, answers, strict=False))


def _sort(statements: Statements, doings: Sequence[Doing]) -> str:
    """Of the object that the last statement is about."""
    return next(iter(doings[statements.skeleton[-1][0]].step.objects), "")


def _turned_round(statements: Statements) -> tuple[tuple[Any, ...], ...]:
    """What the statements are given, where those that do the same with the same object stand the other way round."""
    return _in_order(statements, lambda places: places[::-1])


def _moved_on(statements: Statements) -> tuple[tuple[Any, ...], ...]:
    """What the statements are given, where the first of those that do the same with the same object comes last."""
    return _in_order(statements, lambda places: [*places[1:], places[0]])


def _in_order(statements: Statements, order: Callable[[list[int]], list[int]]) -> tuple[tuple[Any, ...], ...]:
    alike: dict[Any, list[int]] = {}
    for place, step in enumerate(statements.skeleton[:-1]):
        alike.setdefault(step, []).append(place)
    given = list(statements.values)
    for places in alike.values():
        for place, other in zip(places, order(places), strict=True):
            given[place] = statements.values[other]
    return tuple(given)


def _within_lists(statements: Statements) -> tuple[tuple[Any, ...], ...]:
    """What the statements are given, each list the other way round."""
    return tuple(
        tuple(value[::-1] if isinstance(value, list) else value for value in values) for values in statements.values
    )
