"""A file of browser tests that failed in a whole run is tried once more, with a server and a browser of its own.

A browser on a busy machine now and then loses a race that no learner would notice. What passes the second time doesn't
fail the run and isn't quiet about it either: the closing lines name the test and what went wrong, and whoever reads
them mends it. More files than a few are no race, and aren't tried again.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
MOST_FILES = 3

unsteady: list[tuple[str, str]] = []
"""The tests that passed only then, and how they failed before."""


def is_wanted() -> bool:
    """Whether this is a whole run: `just test` says so."""
    return os.environ.get("ORIENTEER_TRY_AGAIN") == "1"


def try_again(reporter: pytest.TerminalReporter) -> None:
    """Try the files of failed browser tests again; what passes now is no failure any more, but unsteady."""
    files = {file for kind in ("failed", "error") for report in reporter.stats.get(kind, ()) if (file := ours(report))}
    if len(files) > MOST_FILES:
        return
    for file in sorted(files):
        if passes(file):
            for kind in ("failed", "error"):
                take_out(reporter, kind, file)


def ours(report: pytest.TestReport) -> Path | None:
    """The file of browser tests that a report is about."""
    file = HERE.parents[1] / report.nodeid.split("::")[0]
    return file if HERE in file.parents else None


def passes(file: Path) -> bool:
    """Whether it passes in a process of its own."""
    alone = {**os.environ, "ORIENTEER_TRY_AGAIN": "0"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(file)]
    return subprocess.run(command, env=alone, capture_output=True, check=False, cwd=HERE.parents[1]).returncode == 0


def take_out(reporter: pytest.TerminalReporter, kind: str, file: Path) -> None:
    """Count a file's failures as unsteady."""
    failures = reporter.stats.pop(kind, [])
    left = [report for report in failures if ours(report) != file]
    if left:
        reporter.stats[kind] = left
    unsteady.extend((report.nodeid, report.longreprtext) for report in failures if ours(report) == file)


def tell(reporter: pytest.TerminalReporter) -> None:
    """The closing lines on what was unsteady."""
    if unsteady:
        reporter.section("passed only when tried again: mend these tests")
        for nodeid, text in unsteady:
            reporter.line(nodeid, yellow=True)
            reporter.line("\n".join(text.splitlines()[-30:]))
