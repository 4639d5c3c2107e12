"""A runner that tries submissions in the process of the tests: no isolation, no time limit, the agent's own answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.agent import Agent


class InProcessRunner:
    """Runs friendly programs where the tests run."""

    tier = "C"

    def __init__(self) -> None:
        self.runs = 0

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        self.runs += 1
        agent = Agent(dict(submission.files), submission.main)
        for trial in trials:
            text, extras = agent.perform(asdict(trial))
            extras["traceback"] = tuple(map(tuple, extras.get("traceback", ())))
            yield Observation(text, Extras(**extras))


class ScriptedRunner:
    """Answers from a list instead of running anything: for endings that the tests' process wouldn't survive.

    Args:
        answers: one list for each call of `observe`; a call's answers end where its list ends.
    """

    tier = "C"

    def __init__(self, *answers: Sequence[Observation]) -> None:
        self.answers = list(answers)
        self.asked: list[Sequence[Trial]] = []

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        self.asked.append(trials)
        yield from self.answers[len(self.asked) - 1]
