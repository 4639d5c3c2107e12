"""What a tier or a runner can't enforce happens there: a tested ending, and what `doctor` says of it is true."""

from __future__ import annotations

import pytest

from orienteer.sandbox.machine import TIERS as SAID
from orienteer.sandbox.portable.runner import SENTENCES

from .attacks import attacks
from .throwaway import lines_from_jail

pytestmark = pytest.mark.needs("linux")

OPEN = [attack.name for attack in attacks() if attack.succeeds_in_c]

NOT_IN_THE_PORTABLE_RUNNER = {
    "files/other_scratch_folders",  # its folders are elsewhere
    "processes/filter_of_its_own",  # the kernel wants a promise for it that only the native runner makes
}


def results(mode: str, names: list[str]) -> dict[str, str]:
    lines, problem = lines_from_jail("ordinary", mode, names)
    assert lines, problem
    return {line["name"]: line["problem"] for line in lines}


def test_what_tier_c_does_not_stop_succeeds_there() -> None:
    assert len(OPEN) > 40
    assert results("unenforced-C", OPEN) == dict.fromkeys(OPEN, "")
    assert "it can read and write your files" in SAID["C"]


def test_what_the_portable_runner_does_not_stop_succeeds_there() -> None:
    names = [name for name in OPEN if name not in NOT_IN_THE_PORTABLE_RUNNER]
    assert results("unenforced-portable", names) == dict.fromkeys(names, "")
    assert "it can read and write your files and use the network" in " ".join(SENTENCES)


def test_the_portable_runner_stops_what_every_tier_stops() -> None:
    names = [attack.name for attack in attacks() if attack.lowest_tier == "C"]
    assert results("portable", names) == dict.fromkeys(names, "")
