"""Hostile programs get the ending that they must get, and the next submission is graded as ever."""

from __future__ import annotations

import pytest

from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner

from .attacks import TIERS, Attack, attacks, ended_as

pytestmark = pytest.mark.needs("linux")

HONEST = Submission.of("def f(x):\n    return x + 1\n")


def check(attack: Attack, runner: NativeRunner) -> None:
    [observation] = runner.observe(attack.submission, [attack.trial], limits=attack.limits)
    assert any(ended_as(observation, ending) for ending in attack.endings), observation
    [after] = runner.observe(HONEST, [Trial("call", "f", (1,))])
    assert after.text == '{"outcome":"returned","value":2}'


def claims() -> list[tuple[Attack, str]]:
    """Each program with the strongest tier of this machine and, where it has that, the lowest that stops it."""
    strongest = min(TIERS, default="")
    return [
        (attack, tier)
        for attack in attacks()
        for tier in TIERS
        if tier in (strongest, attack.lowest_tier) and tier <= attack.lowest_tier
    ]


@pytest.mark.parametrize(("attack", "tier"), claims(), ids=lambda value: getattr(value, "name", value))
def test_a_hostile_program_is_stopped(attack: Attack, tier: str, runners: dict[str, NativeRunner]) -> None:
    check(attack, runners[tier])
