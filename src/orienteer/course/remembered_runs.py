"""What a program or commands showed the last time that the same was tried: an edit runs nothing that it left alone.

Each such trial has a folder and a process of its own, and no other comes into it. An edit of the solution leaves what
the starter and the other solutions show as it was, and one of a check what all programs show on the other checks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple

from orienteer.course.cache import Cache
from orienteer.course.keys import compiled_key, digest
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission

KEPT_KINDS = frozenset({"commands", "program"})
"""Of trials."""
KEPT_OUTCOMES = ("returned", "exited")
"""What ended by itself. Whatever was stopped or lost may go otherwise the next time."""


class RememberingRunner:
    """A runner that asks another one, and of programs and commands only what it hasn't been told yet.

    Args:
        runner: tries what isn't known.
        cache: keeps what they showed.
    """

    def __init__(self, runner: Runner, cache: Cache) -> None:
        self.runner = runner
        self.cache = cache
        self.has_remembered = False

    @property
    def tier(self) -> str:
        """The other one's."""
        return self.runner.tier

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        """The observation of each trial, in order; see `orienteer.grading.runner.Runner`."""
        if any(trial.kind not in KEPT_KINDS for trial in trials):
            yield from self.runner.observe(submission, trials, environment=environment, profile=profile, limits=limits)
            return
        keys = [_key(submission, trial, environment, profile) for trial in trials]
        known = [self._kept(key) for key in keys]
        asked = [trial for trial, kept in zip(trials, known, strict=True) if kept is None]
        told = self.runner.observe(submission, asked, environment=environment, profile=profile, limits=limits)
        for key, kept in zip(keys, known, strict=True):
            observation = kept
            if observation is None:
                observation = next(told, None)
                if observation is None:
                    return
                self._keep(key, observation)
            yield observation

    def _kept(self, key: str) -> Observation | None:
        said = self.cache.get(key)
        if said is None:
            return None
        self.has_remembered = True
        return Observation(said["text"], Extras(seconds=said["seconds"]))

    def _keep(self, key: str, observation: Observation) -> None:
        if observation.outcome in KEPT_OUTCOMES:
            self.cache.put(key, {"text": observation.text, "seconds": observation.extras.seconds})


def _key(submission: Submission, trial: Trial, environment: str, profile: str) -> str:
    tried = repr((sorted(submission.files.items()), submission.main, astuple(trial), profile))
    return compiled_key("run", digest(tried), environment)
