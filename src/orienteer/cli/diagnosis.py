"""Looking at this machine: what is found, each as a finding that can be fine or not."""

from __future__ import annotations

import platform
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from orienteer.cli.finding import Finding
from orienteer.cli.places import look_at_disk, look_at_port
from orienteer.cli.running import announced
from orienteer.errors import OrienteerError, SandboxError
from orienteer.grading.runner import Runner, Trial
from orienteer.grading.submission import Submission

if TYPE_CHECKING:
    from orienteer.bootstrap import Workshop
    from orienteer.sandbox.machine import MachineFacts

CALLS = 10
"""In one run, as in an exercise of ten checks. Source: the yardstick of the sandbox."""

RUNS = 21
"""Of which the median is told; the first, which starts a zygote, is not among them."""


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
    facts["to_mend"] = [
        {"name": each.name, "what": each.says, "more": list(each.more)} for each in found if not each.fine
    ]
    facts["fine"] = not facts["to_mend"]
    return found, facts


def _isolation(shop: Workshop) -> tuple[Finding, Any]:
    from orienteer.sandbox import probe_machine

    facts = probe_machine()
    told = asdict(facts) | {"may_run_unasked": facts.writes_are_confined, "may_serve_others": facts.tier == "A"}
    missing = tuple(f"{lack.what} {lack.means} To mend it: {lack.mend}" for lack in facts.lacks)
    return Finding("Isolation", f"tier {facts.tier}", True, (*facts.sentences, _mechanisms(facts), *missing)), told


def _mechanisms(facts: MachineFacts) -> str:
    """What holds, in one line."""
    caps = f"capping {' and '.join(facts.groups)}" if facts.groups else "not writable"
    parts = [
        f"user namespaces: {'yes' if facts.namespaces else 'no'}",
        f"a user for each child: {'yes' if facts.users else 'no'}",
        f"Landlock: {f'version {facts.landlock}' if facts.landlock else 'no'}",
        f"seccomp: {'yes' if facts.seccomp else 'no'}",
        f"control groups: {facts.cgroups}, {caps}",
    ]
    return "; ".join(parts) + "."


def _environments(shop: Workshop) -> tuple[Finding, Any]:
    from orienteer.sandbox.environments.installations import ANOTHER_FOLDER
    from orienteer.services.read_environments import cost, needed_by, read_environments

    states = read_environments(installations=shop.installations)
    made = [state.name for state in states if state.state == "ready"]
    missing = [state for state in states if state.state == "not made"]
    broken = [state for state in states if state.state == "broken"]
    unwritable = shop.installations.why_none_can_be_made() if missing else ""
    uses = {state.name: needed_by(state.name, course=shop.course) for state in states}
    more = [f"{state.name} isn't made: {cost(state)}. {_use(uses[state.name])}".rstrip() for state in missing]
    more += [
        f"{state.name} is half made. If nobody is at it, orienteer environments make {state.name} goes on with it."
        for state in missing
        if state.half_made
    ]
    more += ["The page and `check` offer one on first need; orienteer environments make NAME fetches it now."] * bool(
        missing
    )
    more += [f"{state.name} is broken. {state.why_not}" for state in broken]
    more += [f"{unwritable}. {ANOTHER_FOLDER}"] * bool(unwritable)
    more += [
        f"{state.name} can't be had on this machine. {state.why_not} {_use(uses[state.name])}".rstrip()
        for state in states
        if state.state == "not for this machine"
    ]
    keys = ("state", "half_made", "why_not", "download_bytes", "disk_bytes", "seconds")
    facts = {
        "folder": str(shop.installations.folder),
        "made": made,
        "missing": [state.name for state in missing],
        "broken": [state.name for state in broken],
        "each": {
            state.name: {key: getattr(state, key) for key in keys} | {"topics": uses[state.name]} for state in states
        },
    }
    return Finding("Libraries", f"{', '.join(made)} made", not broken, tuple(more)), facts


def _use(topics: list[str]) -> str:
    """What its absence means for the learner."""
    if not topics:
        return ""
    others = f" and {len(topics) - 1} more" if len(topics) > 1 else ""
    return f"Until then exercises of {topics[0]}{others} can't be graded."


def _pages(shop: Workshop) -> tuple[Finding, Any]:
    from orienteer.sandbox.pages import PageRunner

    pages = PageRunner(shop.settings.browser)
    try:
        browser = pages.ready().program
    except SandboxError as missing:
        told = (missing.message, "Until then front-end exercises can't be graded.", missing.remedy)
        return Finding("Pages", "can't be shown", True, told), {"browser": None}
    finally:
        pages.close()
    return Finding("Pages", f"shown in {browser}, under its own sandbox and without a network"), {"browser": browser}


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
    place = shop.store.place
    return Finding("Database", "can be read and written", True, (place,)), {"place": place}


def _server(shop: Workshop) -> tuple[Finding, Any]:
    server = announced(shop.settings.data_folder)
    if server is None:
        return Finding("Server", "not running"), None
    return Finding("Server", f"running on port {server.port}"), {"port": server.port, "process": server.process}


LOOKS: dict[str, Callable[[Workshop], tuple[Finding, Any]]] = {
    "isolation": _isolation,
    "speed": _speed,
    "environments": _environments,
    "pages": _pages,
    "disk": look_at_disk,
    "port": look_at_port,
    "content": _content,
    "database": _database,
    "server": _server,
}
"""What is looked at, in this order; each by itself, so that one failure hides no other."""
