"""What may be read off the reference's answers to the examples."""

from __future__ import annotations

from orienteer.grading.observation import Observation
from orienteer.grading.trees import tag


def answer_sort(observation: Observation) -> str:
    """The type of what came back: an answer of a type that no example has is one that the examples don't settle."""
    judged = observation.judged
    return tag(judged.get("value")) if judged["outcome"] == "returned" else str(judged["outcome"])
