"""What may be read off the reference's answers to the examples."""

from __future__ import annotations

from typing import Any

from orienteer.grading.observation import Observation
from orienteer.grading.trees import tag


def answer_sort(observation: Observation) -> str:
    """The type of what came back: an answer of a type that no example has is one that the examples don't settle."""
    judged = observation.judged
    return tag(judged.get("value")) if judged["outcome"] == "returned" else str(judged["outcome"])


def shows_whole_float(observation: Observation) -> bool:
    """Whether a float that is as much as a whole number came back: only that settles which of the two is to come."""
    judged = observation.judged
    return any(_holds_whole_float(part) for part in (judged.get("value"), *judged.get("arguments", ())))


def _holds_whole_float(tree: Any) -> bool:
    if type(tree) is not list:
        return False
    if tree[:1] == ["float"]:
        return float(tree[1]).is_integer()
    return any(map(_holds_whole_float, tree))
