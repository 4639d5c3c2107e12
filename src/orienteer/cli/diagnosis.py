"""Looking at this machine: what is found, each as a finding that can be fine or not."""

from __future__ import annotations

import platform
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from orienteer.cli.running import announced
from orienteer.errors import OrienteerError, SandboxError
from orienteer.grading.runner import Runner, Trial
from orienteer.grading.submission import Submission

if TYPE_CHECKING:
    from orienteer.bootstrap import Workshop

CALLS = 10
"""In one run, as in an exercise of ten checks. Source: the yardstick of the sandbox."""

RUNS = 21
"""Of which the median is told; the first, which starts a zygote, is not among them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Args:
        name: what it is.
        says: a sentence or a value.
        fine: whether Orienteer can work with it.
        more: further sentences.
    """

    name: str
    says: str
    fine: bool = True
    more: tuple[str, ...] = ()


def findings(shop: Workshop) -> tuple[list[Finding], dict[str, Any]]:
    """What was found, for a person and for a program."""
    from orienteer import __version__

    found = [
        Finding("Orienteer", __version__),
        Finding(
            "Python", f"{platform.python_version()} on {platform.system()} {platform.release()}, {platform.machine()}"
        ),
    ]
    facts: dict[str, Any] = {"version": __version__, "python": platform.python_version()}
    for key, look in LOOKS.items():
        try:
            finding, fact = look(shop)
        except OrienteerError as error:
            finding, fact = (
                Finding(key.capitalize(), error.message, False, (error.remedy,) if error.remedy else ()),
                None,
            )
        found.append(finding)
        facts[key] = fact
    facts["fine"] = all(finding.fine for finding in found)
    return found, facts


def _isolation(shop: Workshop) -> tuple[Finding, Any]:
    from orienteer.sandbox import probe_machine

    facts = probe_machine()
    return Finding("Isolation", f"tier {facts.tier}", True, facts.sentences), asdict(facts)


def _speed(shop: Workshop) -> tuple[Finding, Any]:
    median = median_milliseconds(shop.runner, time.perf_counter)
    says = f"{median:.1f} ms for a fresh process and {CALLS} calls in it (median of {RUNS})"
    return Finding("Speed", says), {"median_ms": round(median, 3), "calls": CALLS, "runs": RUNS}


def median_milliseconds(runner: Runner, clock: Callable[[], float]) -> float:
    """How long a run of `CALLS` calls takes once a zygote stands, in milliseconds.

    Raises:
        SandboxError: a call that is right doesn't come back as it should.
    """
    submission = Submission.of("def double(number):\n    return 2 * number\n")
    trials = [Trial("call", "double", (number,)) for number in range(CALLS)]
    times = []
    for _ in range(RUNS + 1):
        began = clock()
        came = list(runner.observe(submission, trials))
        times.append((clock() - began) * 1000)
        for number, observation in enumerate(came):
            if observation.judged.get("value") != 2 * number:
                raise SandboxError(f"A child that was to double {number} answered {observation.text}.")
    return statistics.median(times[1:])


def _content(shop: Workshop) -> tuple[Finding, Any]:
    roadmap = shop.course.roadmap
    topics = [topic for area in roadmap.areas for topic in area.topics]
    exercises = sum(len(topic.exercises) for topic in topics)
    written = sum(topic.written for topic in topics)
    says = f"{written} of {len(topics)} topics written, {exercises} exercises"
    facts = {
        "folder": str(shop.settings.content_folder), "topics": len(topics), "written": written, "exercises": exercises
    }  # fmt: skip
    return Finding("Content", says, True, (str(shop.settings.content_folder),)), facts


def _database(shop: Workshop) -> tuple[Finding, Any]:
    place = str(shop.store.file or shop.settings.database_url)
    return Finding("Database", "can be read and written", True, (place,)), {"place": place}


def _server(shop: Workshop) -> tuple[Finding, Any]:
    server = announced(shop.settings.data_folder)
    if server is None:
        return Finding("Server", "not running"), None
    return Finding("Server", f"running on port {server.port}"), {"port": server.port, "process": server.process}


LOOKS: dict[str, Callable[[Workshop], tuple[Finding, Any]]] = {
    "isolation": _isolation,
    "speed": _speed,
    "content": _content,
    "database": _database,
    "server": _server,
}
"""What is looked at, in this order; each by itself, so that one failure hides no other."""
