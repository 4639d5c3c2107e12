"""pytest over a suite of tests, with one subject that the suite imports by name and whose text is nowhere.

Configuration is ours; what lies beside the suite isn't read. Nothing said here decides more than whether a test failed:
a suite that lies about that has to know what it lies about.
"""

from __future__ import annotations

import importlib.machinery
import os
import sys
import tempfile
from importlib.abc import Loader, MetaPathFinder
from types import CodeType, ModuleType
from typing import Any

from orienteer.inside.encoding import encode

_DONE_WITHOUT = [
    "cacheprovider",
    "doctest",
    "faulthandler",
    "junitxml",
    "legacypath",
    "nose",
    "pastebin",
    "setuponly",
    "setupplan",
    "stepwise",
    "threadexception",
    "unraisableexception",
]
"""Plugins of pytest that no suite here needs; the last two collect garbage at each end, which takes longest."""
ARGUMENTS = (
    "-c",
    "ours.ini",
    "--rootdir=.",
    "--noconftest",
    "--import-mode=importlib",
    "--disable-plugin-autoload",
    *(f"-pno:{name}" for name in _DONE_WITHOUT),
    "-qq",
    "--no-summary",
    "-opython_files=*.py",
    "--capture=no",
    "--tb=short",
)
MOST_TESTS = 100
"""Of a longer suite, the first are run alone."""
MOST_FAILURES = 10
LONGEST_MESSAGE = 600

FIRST_SUITE = """
import unittest
import unittest.mock

import pytest


@pytest.mark.parametrize("number", [1, 2])
def test_equal(number, tmp_path, capsys, monkeypatch):
    assert [number] == [number]
    with pytest.raises(ValueError, match="no"):
        raise ValueError("no")


def test_unequal():
    assert [1] == [2]


class TestOne(unittest.TestCase):
    def test_equal(self):
        self.assertEqual(1, 1)
"""
"""What the zygote runs, so that a child finds loaded what is loaded late."""


class Recorder:
    """Keeps what pytest tells of each test."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        self.collected: list[str] = []
        self.passed = 0
        self.failed: list[tuple[str, str]] = []

    def pytest_collection_finish(self, session: Any) -> None:
        self.collected = [item.nodeid for item in session.items]

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            self.failed.append(("", _message(report)))

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed:
            self.failed.append((report.nodeid, _message(report)))
        elif report.when == "call" and report.passed:
            self.passed += 1


def _message(report: Any) -> str:
    """The end of what pytest says: the exception."""
    crash = getattr(report.longrepr, "reprcrash", None)
    text = str(getattr(crash, "message", None) or report.longrepr)
    return text[-LONGEST_MESSAGE:]


class SubjectFinder(MetaPathFinder, Loader):
    """Gives the subject by its one name, compiled, without a file."""

    def __init__(self, name: str, code: CodeType) -> None:
        self.name = name
        self.code = code

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        return importlib.machinery.ModuleSpec(fullname, self) if fullname == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, module.__dict__)


class Runs:
    """A session of pytest, begun before there is a suite; each run collects anew.

    It is begun in the zygote, because that takes most of the time of a small suite. Source: what
    `_pytest.main.wrap_session` does before and after it asks for a collection.
    """

    def __init__(self) -> None:
        from _pytest.config import _prepareconfig
        from _pytest.main import Session

        self.recorder = Recorder()
        self.config: Any = _prepareconfig([*ARGUMENTS], [self.recorder])
        self.config._do_configure()
        self.session: Any = Session.from_config(self.config)
        self.config.hook.pytest_sessionstart(session=self.session)

    def run(self, which: str, *, only_collect: bool = False) -> Recorder:
        """Run tests in modules that nobody has imported before.

        Args:
            which: an absolute path, and after `::` a test.
        """
        recorder, session, known = self.recorder, self.session, set(sys.modules)
        recorder.begin()
        session.testsfailed, session.shouldfail, session.shouldstop = 0, False, False
        self.config.args = [which]
        try:
            self.config.hook.pytest_collection(session=session)
            if not only_collect and not recorder.failed:
                self.config.hook.pytest_runtestloop(session=session)
        except BaseException as error:  # whatever the suite does, it is the suite's failure
            recorder.failed.append(("", f"{type(error).__name__}: {error}"[:LONGEST_MESSAGE]))
        finally:
            for name in set(sys.modules) - known:
                if _is_theirs(sys.modules[name]):
                    del sys.modules[name]
        return recorder


_runs: list[Runs] = []


def warm() -> None:
    """Have pytest ready: begin a session, and run a suite in it once."""
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            with open("ours.ini", "w", encoding="ascii") as file:
                file.write("[pytest]\n")
            with open("first.py", "w", encoding="ascii") as file:
                file.write(FIRST_SUITE)
            runs = Runs()
            recorder = runs.run(os.path.abspath("first.py"))
        finally:
            os.chdir(before)
    if recorder.passed != 3 or len(recorder.failed) != 1:
        raise RuntimeError(f"pytest isn't ready: {recorder.passed} passed, {recorder.failed}")
    _runs.append(runs)


def _is_theirs(module: ModuleType) -> bool:
    """Whether it is the suite, or the subject."""
    spec = getattr(module, "__spec__", None)
    file = str(getattr(module, "__file__", None) or "")
    return isinstance(getattr(spec, "loader", None), SubjectFinder) or file.startswith(os.getcwd())


def perform(files: dict[str, bytes], trial: dict[str, Any]) -> dict[str, Any]:
    """How many tests pass, and which fail and how.

    Args:
        files: the suite.
        trial: `files` holds the subject, under the name that it is imported by; a first argument `alone` runs each test
            by itself.
    """
    ((name, content),) = files.items()
    path, text = trial["files"].popitem()
    code = compile(text, "<subject>", "exec", dont_inherit=True)
    del text
    sys.meta_path.insert(0, SubjectFinder(path.removesuffix(".py"), code))
    with open(name, "wb") as file:
        file.write(content)
    suite = os.path.abspath(name)
    passed, failed = _each_alone(suite) if "alone" in trial["command_line"] else _together(suite)
    told = [[test.partition("::")[2], message] for test, message in failed[:MOST_FAILURES]]
    return {"outcome": "returned", "value": encode([passed, len(failed), told])}


def _together(suite: str) -> tuple[int, list[tuple[str, str]]]:
    recorder = _runs[0].run(suite)
    return recorder.passed, recorder.failed


def _each_alone(suite: str) -> tuple[int, list[tuple[str, str]]]:
    collected = _runs[0].run(suite, only_collect=True)
    tests, passed, failed = collected.collected[:MOST_TESTS], 0, list(collected.failed)
    for test in tests:
        recorder = _runs[0].run(f"{suite}::{test.partition('::')[2]}")
        passed += recorder.passed
        failed += recorder.failed
    return passed, failed
