"""What all tests share: a test that needs something of the machine says so, and what can't be offered is listed.

`@pytest.mark.needs("chromium")` is a test that isn't collected where there is no Chromium; the closing lines say which
tests that were and why. A test that skips itself is a failure when ORIENTEER_NO_SKIPS is set, as it is in CI: a skip
that nobody reads is a test that nobody has.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from orienteer.errors import SandboxError
from orienteer.sandbox import probe_machine
from orienteer.sandbox.environments import Installations
from orienteer.settings import read_settings

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

not_collected: list[tuple[str, str]] = []


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
        not_collected.extend((item.nodeid, reason) for reason in reasons)
    if left_out:
        items[:] = offered
        config.hook.pytest_deselected(items=left_out)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skip counts as a failure in CI."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter and reporter.stats.get("skipped")
    if os.environ.get("ORIENTEER_NO_SKIPS") and skipped and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was not tried here, and why."""
    if not_collected:
        terminalreporter.section("not offered by this machine")
        for nodeid, reason in not_collected:
            terminalreporter.line(f"{nodeid}: {reason}")
    if os.environ.get("ORIENTEER_NO_SKIPS") and terminalreporter.stats.get("skipped"):
        terminalreporter.line("Skipped tests count as failures here (ORIENTEER_NO_SKIPS).", red=True)
