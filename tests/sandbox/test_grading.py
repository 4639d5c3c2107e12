"""`orienteer grade` on hostile programs of each sort; `python -m tests.sandbox.grading` tries all of them."""

from __future__ import annotations

import pytest

from .attacks import attacks
from .grading import grade_all

pytestmark = pytest.mark.needs("linux")

CHOSEN = {
    "exits/forged_frame",
    "exits/printed_verdict",
    "network/out_of_loopback",
    "processes/segmentation_fault",
    "resources/endless_loop",
    "verdicts/equal_to_everything",
    "verdicts/visible_examples",
}


def test_each_gets_a_verdict_and_the_next_submission_is_graded_as_ever() -> None:
    graded = list(grade_all([attack for attack in attacks() if attack.name in CHOSEN]))
    assert {each.attack.name for each in graded} == CHOSEN
    assert {each.attack.name: each.problem for each in graded if each.problem} == {}
