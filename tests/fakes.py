"""A runner that tries submissions in the process of the tests: no isolation, no time limit, the agent's own answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.agent import Agent


class InProcessRunner:
    """Runs friendly programs where the tests run.

    Args:
        answers: outcomes given instead of running, by source: what this process can't survive (a time-out, a death).
    """

    tier = "C"

    def __init__(self, answers: dict[str, str] | None = None) -> None:
        self.answers = answers or {}
        self.observed = 0

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        agent = Agent(dict(submission.files), submission.main)
        for trial in trials:
            self.observed += 1
            text, extras = agent.perform(asdict(trial))
            extras["traceback"] = tuple(map(tuple, extras.get("traceback", ())))
            yield Observation(text, Extras(**extras))
