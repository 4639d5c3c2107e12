"""What all tests share: a test that needs something of the machine says so, and what can't be offered is listed.

`@pytest.mark.needs("chromium")` is a test that isn't collected where there is no Chromium; the closing lines say which
tests that were and why. A test that skips itself is a failure when ORIENTEER_NO_SKIPS is set, as it is in CI: a skip
that nobody reads is a test that nobody has.

A whole run (`just test`) has two processes: one takes what needs the machine, one test after the other, the other one
takes the rest, a file at a time.
"""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadScopeScheduling

from orienteer.errors import SandboxError
from orienteer.sandbox import probe_machine
from orienteer.sandbox.environments import Installations
from orienteer.settings import read_settings
from tests.e2e import again

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.workermanage import WorkerController

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")  # a busy machine is no finding


def chromium() -> str | None:
    """The path of the system's Chromium."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def made(name: str) -> bool:
    """Whether an environment is made on this machine."""
    settings = read_settings()
    installations = Installations(settings.environment_sources, settings.environments_folder)
    return installations.is_made(installations.describe(name))


@cache
def shows_pages() -> bool:
    """Whether learners' pages can be shown: Chromium starts under its own sandbox, and the frameworks are built."""
    from orienteer.sandbox.pages import PageRunner

    runner = PageRunner()
    try:
        runner.ready()
    except SandboxError:
        return False
    finally:
        runner.close()
    return True


NEEDS: dict[str, tuple[Callable[[], object], str]] = {
    "chromium": (chromium, "there is no Chromium on PATH (Debian: apt-get install chromium)"),
    "pages": (
        shows_pages,
        "pages can't be shown here: Chromium, its sandbox or the frameworks' scripts are missing (orienteer doctor)",
    ),
    "front end packages": (
        (ROOT / "frontend" / "node_modules").is_dir,
        "the front end's packages are not installed (just frontend)",
    ),
    "poppler": (
        lambda: shutil.which("pdftotext"),
        "there is no pdftotext on PATH (Debian: apt-get install poppler-utils)",
    ),
    "linux": (lambda: os.uname().sysname == "Linux", "the native runner is for Linux"),
    "tier A": (lambda: probe_machine().tier == "A", "this machine isolates programs less strongly than tier A"),
    **{
        f"environment {name}": (
            partial(made, name),
            f"the environment {name} isn't made (just environments-test makes all of them)",
        )
        for name in ("scraping", "data", "torch", "tensorflow", "transformers")
    },
    "root": (lambda: os.geteuid() == 0, "only root may do that"),
}
"""What a test may need: how to find out, and what to tell who lacks it."""

ONE_AFTER_THE_OTHER = ("tests/e2e/", "tests/integration/", "tests/sandbox/")
"""Tests that start browsers, servers and jails by the hundred: never two of them at once."""

not_collected: dict[str, str] = {}
"""Why a test isn't collected here."""


class Sharing(LoadScopeScheduling):
    """Which tests stay together: those that need the machine, and those of a file, which share what it sets up."""

    def _split_scope(self, nodeid: str) -> str:
        return "the machine" if nodeid.startswith(ONE_AFTER_THE_OTHER) else nodeid.split("::")[0]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Sharing:
    """Share the tests of a run of several processes."""
    return Sharing(config, log)


def pytest_testnodedown(node: WorkerController) -> None:
    """Hear what one of several processes did not collect; each looks through all tests."""
    not_collected.update(getattr(node, "workeroutput", {}).get("not_collected", {}))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what this machine can't offer, and remember it for the closing lines."""
    offered: list[pytest.Item] = []
    left_out: list[pytest.Item] = []
    for item in items:
        reasons = [
            reason
            for marker in item.iter_markers("needs")
            for has, reason in [NEEDS[name] for name in marker.args]
            if not has()
        ]
        (left_out if reasons else offered).append(item)
        not_collected.update((item.nodeid, reason) for reason in reasons)
    if left_out:
        items[:] = offered
        config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="module", autouse=True)
def short_looks_for_cycles() -> None:
    """What is there when a file's tests begin stays, and isn't looked through again while one of them counts time.

    Thousands of collected tests make it a quarter of a second of processor time, at a moment that is chance.
    """
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Try once more what failed in a browser, in a whole run; a skip counts as a failure in CI."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["not_collected"] = not_collected
    if again.is_wanted() and reporter and session.exitstatus == pytest.ExitCode.TESTS_FAILED:
        again.try_again(reporter)
        if not (reporter.stats.get("failed") or reporter.stats.get("error")):
            session.exitstatus = pytest.ExitCode.OK
    skipped = reporter and reporter.stats.get("skipped")
    if os.environ.get("ORIENTEER_NO_SKIPS") and skipped and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was unsteady, what was not tried here, and why."""
    again.tell(terminalreporter)
    if not_collected:
        terminalreporter.section("not offered by this machine")
        for nodeid, reason in not_collected.items():
            terminalreporter.line(f"{nodeid}: {reason}")
    if os.environ.get("ORIENTEER_NO_SKIPS") and terminalreporter.stats.get("skipped"):
        terminalreporter.line("Skipped tests count as failures here (ORIENTEER_NO_SKIPS).", red=True)
