from __future__ import annotations

import errno
import socket
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from orienteer.bootstrap import Workshop
from orienteer.cli.diagnosis import LOOKS, findings, median_milliseconds
from orienteer.cli.finding import Finding
from orienteer.cli.places import REFUSED, told_of_disk, why_refused
from orienteer.cli.render.findings import finding_blocks
from orienteer.cli.render.writer import Paper, written
from orienteer.errors import SandboxError
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.settings import read_settings
from tests.unit.services.course_of_two import SmallCourse


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


def test_each_place_that_has_too_little_room_is_told_with_what_it_means_and_how_it_is_mended() -> None:
    facts = {
        "data": {"folder": "/home/me", "free_bytes": 90_000_000_000, "least_bytes": 500_000_000},
        "environments": {"folder": "/small", "free_bytes": 20_000_000, "least_bytes": 500_000_000},
    }
    found = told_of_disk(facts)
    assert (found.says, found.fine) == ("0.0 GB free", False)
    assert found.more == (
        "20 MB for environments (/small): What exercises import can't be fetched. "
        "Make room, or set ORIENTEER_ENVIRONMENTS to another disk.",
    )


def test_a_port_is_free_taken_or_asked_for_where_this_machine_isnt() -> None:
    with socket.socket() as holding:
        holding.bind(("127.0.0.1", 0))
        holding.listen()
        port = holding.getsockname()[1]
        assert REFUSED[why_refused("127.0.0.1", port)][0] == "is in use by another program"
    assert why_refused("127.0.0.1", port) == 0
    assert why_refused("192.0.2.1", port) == errno.EADDRNOTAVAIL  # an address of documentation. Source: RFC 5737
    assert why_refused("no.such.host.invalid", port) == errno.EADDRNOTAVAIL


@pytest.mark.needs("linux")
def test_a_browser_that_does_not_start_is_told_with_what_that_means_and_how_it_is_mended(tmp_path: Path) -> None:
    settings = replace(read_settings({"ORIENTEER_DATA": str(tmp_path)}), browser="/bin/false")
    with Workshop(settings, course=SmallCourse(), runner=Doubling()) as shop:
        _, facts = findings(shop)
        assert facts["pages"] == {"browser": None}
        finding, _ = LOOKS["pages"](shop)
    assert finding.says == "can't be shown"
    assert finding.more[0].startswith("Chromium doesn't start")
    assert finding.more[1] == "Until then front-end exercises can't be graded."
    assert "user namespaces" in finding.more[2]


def test_a_program_is_told_everything_and_what_has_to_be_mended(tmp_path: Path) -> None:
    with socket.socket() as holding:
        holding.bind(("127.0.0.1", 0))
        holding.listen()
        settings = replace(read_settings({"ORIENTEER_DATA": str(tmp_path)}), port=holding.getsockname()[1])
        with Workshop(settings, course=SmallCourse(), runner=Doubling()) as shop:
            _, facts = findings(shop)
    assert {"isolation", "speed", "environments", "disk", "port", "content", "database", "server"} <= set(facts)
    assert {"tier", "namespaces", "cgroups", "landlock", "seccomp", "lacks"} <= set(facts["isolation"])
    assert set(facts["disk"]) == {"data", "environments", "cache", "working folders"}
    assert facts["environments"]["each"]["data"]["state"] == "not made"
    assert facts["fine"] is False
    (wrong,) = [each for each in facts["to_mend"] if each["name"] == "Port"]
    assert wrong["what"].endswith("is in use by another program")
    assert "ORIENTEER_PORT" in wrong["more"][0]
