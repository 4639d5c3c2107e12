"""A name that a check's own lines use and that the submission doesn't define: nothing of the learner's raised it."""

from __future__ import annotations

import re
from collections.abc import Container

from orienteer.grading.observation import Observation

RUN_BESIDE = frozenset({"snippet", "scenario", "request"})
"""Kinds of trial in which lines of the check's run beside the submission and use its names."""

_UNKNOWN = re.compile(r"name '([^']+)' is not defined")


def as_missing(observation: Observation, wanted: Container[str]) -> Observation:
    """The observation; where a check's line asked for a name that isn't there, one that says just that.

    Args:
        wanted: the names that the submission has to define.
    """
    judged = observation.judged
    exception = judged.get("exception")
    if judged["outcome"] != "raised" or type(exception) is not list or len(exception) < 4:
        return observation
    if observation.extras.line is not None or observation.extras.traceback:
        return observation
    found = _UNKNOWN.match(str(exception[3])) if exception[1] == "NameError" else None
    if found is None or found[1] not in wanted:
        return observation
    return Observation.of("missing", observation.extras, name=found[1])
