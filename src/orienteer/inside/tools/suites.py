"""pytest over a suite of tests, with one subject that the suite imports by name and whose text is nowhere.

Configuration is ours; what lies beside the suite isn't read. Nothing said here decides more than whether a test failed:
a suite that lies about that has to know what it lies about.
"""

from __future__ import annotations

import importlib.machinery
import os
import sys
import tempfile
from functools import lru_cache
from importlib.abc import Loader, MetaPathFinder
from types import CodeType, ModuleType
from typing import Any, Literal

from orienteer.inside.encoding import encode
from orienteer.inside.tools.unseen import Subject

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
        from unittest import SkipTest

        from _pytest.outcomes import Skipped
        from _pytest.reports import CollectReport, TestReport
        from _pytest.runner import CallInfo

        self.skipped, self.call = (Skipped, SkipTest), CallInfo
        self.test_report, self.collect_report = TestReport, CollectReport
        self.begin()

    def begin(self, wanted: str = "") -> None:
        """Nothing is known yet.

        Args:
            wanted: the one test that is to run, as pytest names it behind the file; "" for all.
        """
        self.wanted = frozenset(each.partition("[")[0] for each in wanted.split("::")) if wanted else None
        self.collected: list[str] = []
        self.passed = 0
        self.failed: list[tuple[str, str]] = []

    def pytest_pycollect_makeitem(self, name: str) -> list[Any] | None:
        """Nothing is made of what isn't wanted: of a suite whose tests run alone, each would make all."""
        return None if self.wanted is None or name in self.wanted else []

    def pytest_collection_finish(self, session: Any) -> None:
        self.collected = [item.nodeid for item in session.items]

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            self.failed.append(("", str(report.longrepr)))

    def pytest_make_collect_report(self, collector: Any) -> Any:
        """What was found. pytest's own reports look at the code of every frame that an exception has passed."""
        call = self.call.from_call(
            lambda: list(collector.collect()), "collect", reraise=(KeyboardInterrupt, SystemExit)
        )
        outcome, told = self.outcome(collector, call)
        report = self.collect_report(collector.nodeid, outcome, told, call.result if outcome == "passed" else [])
        report.call = call  # type: ignore[attr-defined]  # the session asks for it
        return report

    def pytest_runtest_makereport(self, item: Any, call: Any) -> Any:
        """What came of a test."""
        outcome, told = self.outcome(item, call)
        return self.test_report(
            item.nodeid, item.location, {}, outcome, told, call.when, (), call.duration, call.start, call.stop
        )

    def outcome(self, node: Any, call: Any) -> tuple[Literal["passed", "skipped", "failed"], Any]:
        """How it went, and what is told of it as pytest keeps that."""
        if call.excinfo is None:
            return "passed", None
        error = call.excinfo.value
        if isinstance(error, self.skipped):
            return "skipped", (node.nodeid, 0, str(error))
        return "failed", _message(error)

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed:
            self.failed.append((report.nodeid, str(report.longrepr)))
        elif report.when == "call" and report.passed:
            self.passed += 1


def _message(error: BaseException) -> str:
    """The exception as Python prints it, the end of it where it is long; an assertion's as pytest does."""
    text = str(error)
    if type(error) is AssertionError and text.startswith("assert "):
        return text[-LONGEST_MESSAGE:]
    kind = type(error)
    if kind.__name__ == "CollectError" and error.__cause__ is not None:
        return _message(error.__cause__)
    own = "" if kind.__module__.split(".")[0] in ("builtins", "orienteer", "_pytest") else f"{kind.__module__}."
    return ": ".join(filter(None, (f"{own}{kind.__qualname__}", text)))[-LONGEST_MESSAGE:]


class SubjectFinder(MetaPathFinder, Loader):
    """Gives the subject by its one name, compiled, without a file."""

    def __init__(self, name: str, code: CodeType) -> None:
        self.name = name
        self.subject = Subject(name, code)

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        return importlib.machinery.ModuleSpec(fullname, self) if fullname == self.name else None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return self.subject.emptied()

    def exec_module(self, module: ModuleType) -> None:
        self.subject.fill()


class Runs:
    """A session of pytest, begun before there is a suite; each run collects anew.

    It is begun in the zygote, because that takes most of the time of a small suite. Source: what
    `_pytest.main.wrap_session` does before and after it asks for a collection.
    """

    def __init__(self) -> None:
        from _pytest.assertion import rewrite
        from _pytest.config import _prepareconfig
        from _pytest.main import Session

        # of what a run takes, nearly all; where each test runs alone, the same file is asked for again and again
        rewrite._rewrite_test = lru_cache(maxsize=1)(rewrite._rewrite_test)
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
        recorder.begin(which.partition("::")[2])
        session.testsfailed, session.shouldfail, session.shouldstop = 0, False, False
        self.config.args = [which]
        try:
            self.config.hook.pytest_collection(session=session)
            if not only_collect and not recorder.failed:
                self.config.hook.pytest_runtestloop(session=session)
        except BaseException as error:  # whatever the suite does, it is the suite's failure
            recorder.failed.append(("", _message(error)))
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
    finder = SubjectFinder(path.removesuffix(".py"), compile(text, "<subject>", "exec", dont_inherit=True))
    del text
    sys.meta_path.insert(0, finder)
    with open(name, "wb") as file:
        file.write(content)
    finder.subject.hide()
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
