"""Having ready what an exercise's trials are made in, while its checks are still being read."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from orienteer.course.reference import SEEDS, seeded
from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.errors import OrienteerError
from orienteer.grading.kinds import shell, suites, type_checker
from orienteer.grading.runner import Runner

PLAIN = ("function", "class", "fix", "refactor", "program", "typed")
"""Kinds whose programs are run as they are, with each hash seed in an environment of its own."""
TOOLS = {"typed": type_checker.ENVIRONMENT, "test-writing": suites.ENVIRONMENT}
"""By the kind: what takes a second to load and is needed for certain."""


@contextmanager
def making_ready(source: ExerciseSource, runner: Runner, *, reference: bool) -> Iterator[None]:
    """Have environments started by another thread, where the runner knows how; whoever needs one waits for it.

    What can't be started is told to whoever asks for it.

    Args:
        reference: it will be run, under every hash seed; the starter is in any case.
    """
    warm: Callable[[str], object] = getattr(runner, "warm", lambda name: None)

    def begin() -> None:
        for name in _needed(source, SEEDS if reference else SEEDS[:1]):
            with suppress(OrienteerError):
                warm(name)

    beginning = threading.Thread(target=begin, name="content-warming", daemon=True)
    beginning.start()
    try:
        yield
    finally:
        beginning.join()


def _needed(source: ExerciseSource, seeds: Sequence[int]) -> list[str]:
    """Names of environments, what takes longest first."""
    kind = source.front.kind
    if kind == "shell":  # what tells the tier is needed for the starter
        return [f"{shell.in_environment(source.front.environment)}&with=commands", "none"]
    tools = [TOOLS[kind]] if kind in TOOLS else []
    return tools + [seeded(source.front.environment, seed) for seed in seeds if kind in PLAIN]
