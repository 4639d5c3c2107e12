"""Predictions, held against labels that the child never gets: right where their score is good enough.

Options: `labels`, a tree; `metric`, one of METRICS; `bound`, which the score has to reach, or an error must not exceed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from orienteer.grading.trees import tag

Tree = Any


def accuracy(labels: Sequence[Any], predicted: Sequence[Any]) -> float:
    """Which part of the predictions is right.

    >>> accuracy([1, 0, 1, 1], [1, 0, 0, 1])
    0.75
    """
    right = [one == other for one, other in zip(labels, predicted, strict=True)]
    return right.count(True) / len(right)


def mean_absolute_error(labels: Sequence[float], predicted: Sequence[float]) -> float:
    """How far off the predictions are, on average."""
    return sum(abs(one - other) for one, other in zip(labels, predicted, strict=True)) / len(labels)


def r2(labels: Sequence[float], predicted: Sequence[float]) -> float:
    """Which part of the labels' variance the predictions explain. Source: the coefficient of determination."""
    mean = sum(labels) / len(labels)
    left = sum((one - other) ** 2 for one, other in zip(labels, predicted, strict=True))
    whole = sum((one - mean) ** 2 for one in labels)
    return 1 - left / whole if whole else float(left == 0)


METRICS: dict[str, tuple[Callable[..., float], bool]] = {
    "accuracy": (accuracy, True),
    "r2": (r2, True),
    "mean absolute error": (mean_absolute_error, False),
}
"""By name: the function, and whether more is better."""


def same(expected: Tree, actual: Tree, options: Mapping[str, Tree]) -> bool:
    """Whether the predictions are good enough."""
    reached = score(actual, options)
    if reached is None:
        return False
    return reached >= _bound(options) if METRICS[options["metric"]][1] else reached <= _bound(options)


def normal(tree: Tree, options: Mapping[str, Tree]) -> Tree:
    """Good enough, or the score."""
    if same(None, tree, options):
        return ["good enough"]
    reached = score(tree, options)
    return ["no predictions"] if reached is None else ["score", f"{reached:.3g}"]


def score(tree: Tree, options: Mapping[str, Tree]) -> float | None:
    """What predictions score, or None where they are none, or so far off that no float says how far."""
    labels = [_plain(part) for part in options["labels"][1:]]
    predicted = predictions(tree)
    if predicted is None or len(predicted) != len(labels):
        return None
    try:
        reached = float(METRICS[options["metric"]][0](labels, predicted))
    except (TypeError, ArithmeticError):
        return None
    return reached if math.isfinite(reached) else None


def predictions(tree: Tree) -> list[Any] | None:
    """The members of a list, an array of one dimension or a series, or None."""
    kind = tag(tree)
    if kind in ("array", "tensor") and len(tree[2]) == 1:
        tree = tree[3]
    elif kind == "series":
        tree = tree[4]
    if tag(tree) not in ("list", "tuple"):
        return None
    return [_plain(part) for part in tree[1:]]


def _plain(tree: Tree) -> Any:
    kind = tag(tree)
    if kind == "scalar":
        return _plain(tree[2])
    if kind == "float":
        return float(tree[1])
    return tree if type(tree) is not list else str(tree)


def _bound(options: Mapping[str, Tree]) -> float:
    bound = options["bound"]
    return float(bound[1]) if type(bound) is list else float(bound)
