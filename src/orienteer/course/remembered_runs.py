"""What a program or commands showed the last time that the same was tried: an edit runs nothing that it left alone.

Each such trial has a folder and a process of its own, and no other comes into it. An edit of the solution leaves what
the starter and the other solutions show as it was, and one of a check what all programs show on the other checks.

Commands may call pip and its like, which take a second. What such a call came to is kept by its own, by its arguments
and the folder that it found: an edit of commands makes none anew that it left alone. Where nothing is kept yet, the
reference's runs under three hash seeds each make their calls, so that what differs from call to call is seen.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import astuple, replace

from orienteer.course.cache import Cache
from orienteer.course.keys import compiled_key, digest
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission

KEPT_KINDS = frozenset({"commands", "program"})
"""Of trials."""
KEPT_OUTCOMES = ("returned", "exited")
"""What ended by itself. Whatever was stopped or lost may go otherwise the next time."""
MOST_CALLS = 100
"""So many calls are kept for one input; the oldest go."""


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
        self.lock = threading.Lock()

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
        asked = [self._with_calls(trial, environment) for trial in asked]
        told = self.runner.observe(submission, asked, environment=environment, profile=profile, limits=limits)
        for trial, key, kept in zip(trials, keys, known, strict=True):
            observation = kept
            if observation is None:
                observation = next(told, None)
                if observation is None:
                    return
                observation = self._without_calls(observation, trial, environment)
                self._keep(key, observation)
            yield observation

    def _with_calls(self, trial: Trial, environment: str) -> Trial:
        """The trial with what is known of the calls that it may make."""
        if trial.kind != "commands" or environment.startswith("none"):
            return trial
        own = self._calls(trial, environment)
        return replace(trial, calls=self._calls(trial, environment.partition("?")[0]) | own if own else {})

    def _without_calls(self, observation: Observation, trial: Trial, environment: str) -> Observation:
        """The observation alone; the calls that were made for it are kept."""
        made = observation.extras.calls
        if not made:
            return observation
        with self.lock:
            for name in {environment, environment.partition("?")[0]}:
                calls = self._calls(trial, name) | made
                self.cache.put(_calls_key(trial, name), dict(list(calls.items())[-MOST_CALLS:]))
        return replace(observation, extras=replace(observation.extras, calls={}))

    def _calls(self, trial: Trial, environment: str) -> dict[str, str]:
        return self.cache.get(_calls_key(trial, environment)) or {}

    def _kept(self, key: str) -> Observation | None:
        said = self.cache.get(key)
        if said is None:
            return None
        self.has_remembered = True
        return Observation(said["text"], Extras(seconds=said["seconds"]))

    def _keep(self, key: str, observation: Observation) -> None:
        if observation.outcome in KEPT_OUTCOMES:
            self.cache.put(key, {"text": observation.text, "seconds": observation.extras.seconds})


def _calls_key(trial: Trial, environment: str) -> str:
    return compiled_key("calls", digest(repr(sorted(trial.files.items()))), environment)


def _key(submission: Submission, trial: Trial, environment: str, profile: str) -> str:
    tried = repr((sorted(submission.files.items()), submission.main, astuple(trial), profile))
    return compiled_key("run", digest(tried), environment)
