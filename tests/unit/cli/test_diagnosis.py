from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

import pytest

from orienteer.cli.diagnosis import Finding, median_milliseconds
from orienteer.cli.render.findings import finding_blocks
from orienteer.cli.render.writer import Paper, written
from orienteer.errors import SandboxError
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission


class Doubling:
    """A runner whose children double as they should, or die."""

    tier = "A"

    def __init__(self, *, dies: bool = False) -> None:
        self.dies = dies

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        for trial in trials:
            yield Observation.of("died") if self.dies else Observation.of("returned", value=2 * trial.arguments[0])


def test_the_median_is_of_the_clocks_times() -> None:
    ticks = count()
    assert median_milliseconds(Doubling(), lambda: next(ticks) * 0.002) == pytest.approx(2.0)


def test_a_sandbox_whose_children_die_is_not_called_quick() -> None:
    with pytest.raises(SandboxError, match="died"):
        median_milliseconds(Doubling(dies=True), lambda: 0.0)


def test_what_has_to_be_mended_is_marked() -> None:
    page = finding_blocks(
        [Finding("Python", "3.11"), Finding("Database", "It is locked.", False, ("Close the other.",))]
    )
    assert written(page, Paper()).splitlines() == [
        "Python     3.11",
        "✗ to mend  Database: It is locked.",
        "           Close the other.",
    ]
