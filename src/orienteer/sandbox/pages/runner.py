"""Runs pages: each trial in a page of its own, each submission in a private window of its own, one browser for all."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from orienteer.errors import EnvironmentMissing, SandboxError
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from orienteer.sandbox.pages.browser import IN_LINUX, OBJECTS_MB, ONLY_LINUX, Browser, NotStarted, find_browser
from orienteer.sandbox.pages.compiling import UNREADABLE, CompilerGone, compiled
from orienteer.sandbox.pages.confining import DATA_BYTES
from orienteer.sandbox.pages.devtools import BrowserLost, Flooded, Refused
from orienteer.sandbox.pages.frameworks import framework_of, script
from orienteer.sandbox.pages.page import Crashed, NotThere, Page, Raised
from orienteer.sandbox.pages.steps import performed

LEAST_CPU_SECONDS = 3.0
"""What a page may take at least: its framework begins with a good part of a second on a busy machine."""
WALL_SECONDS = 60.0
"""A page that has neither ended nor worked for so long is given up."""
TOO_LARGE = (
    f"The page needs more memory than it may have: {OBJECTS_MB} MB of objects, {DATA_BYTES / 2**30:g} GB in all."
)
NO_ROOM = ("Array buffer allocation failed", "Out of memory")
"""What the language says where there is no memory left for a value, and the page lives on. Source: V8's messages."""

BEYOND_MEASURE = ("memory_exceeded", "output_exceeded")
"""How a page ended whose process can't be asked for its time any more: of these the time by the clock is told."""

_Given = TypeVar("_Given")


class TimeOver(Exception):
    """A page had its time; which, "cpu" or "wall", and how many seconds that were."""

    def __init__(self, limit: str, seconds: float) -> None:
        super().__init__(limit, seconds)
        self.limit, self.seconds = limit, seconds


class PageRunner:
    """Shows components in one warm browser. Several threads may observe at once; pages are shown one at a time.

    Args:
        named: the browser's program, or "" for this machine's Chromium.
    """

    def __init__(self, named: str = "") -> None:
        self.named = named
        self.lock = threading.RLock()
        self.browser: Browser | None = None

    def observe(self, submission: Submission, trials: Sequence[Trial], limits: Limits) -> Iterator[Observation]:
        """The observation of each trial, in order.

        All together may use `limits.total_seconds` of the processor: a page may wait much longer than it works.

        Raises:
            EnvironmentMissing: there is no Chromium here, or no script of the framework.
            SandboxError: it doesn't start, or was lost twice.
        """
        said = self._retried(partial(_compiled, submission=submission, limits=limits))
        if isinstance(said, Observation):
            yield from [said] * len(trials)
            return
        window = Window(said, script(framework_of(submission.main)))
        spent = 0.0
        try:
            for trial in trials:
                if spent > limits.total_seconds:
                    yield Observation.of("timed_out", limit="total")
                    continue
                began = time.monotonic()
                observation = self._retried(partial(window.tried, trial=trial, limits=limits))
                elapsed = time.monotonic() - began
                if observation.outcome in BEYOND_MEASURE:
                    observation = replace(observation, extras=replace(observation.extras, seconds=elapsed))
                spent += elapsed if observation.outcome == "timed_out" else observation.extras.seconds
                yield observation
        finally:
            with self.lock:
                if window.browser is self.browser:
                    window.close()

    def ready(self) -> Browser:
        """The browser, started if need be."""
        with self.lock:
            if self.browser is None:
                if sys.platform != "linux":
                    raise EnvironmentMissing(ONLY_LINUX, remedy=IN_LINUX)
                self.browser = Browser(find_browser(self.named))
            return self.browser

    def close(self) -> None:
        """End the browser."""
        with self.lock:
            if self.browser is not None:
                self.browser.close()
                self.browser = None

    def _retried(self, act: Callable[[Browser], _Given]) -> _Given | Observation:
        """What an act with the browser gives; where the browser was lost or didn't start, with a new one."""
        with self.lock:
            for attempt in (1, 2):
                try:
                    return act(self.ready())
                except BrowserLost:
                    self.close()
                except NotStarted:
                    if attempt == 2:
                        raise
                except Ended as ended:
                    self.close()
                    return ended.observation
        raise SandboxError("The browser was lost twice while it showed a page.")


class Ended(Exception):
    """A page was ended, and the browser with it; what is told of it."""

    def __init__(self, observation: Observation) -> None:
        super().__init__(observation.text)
        self.observation = observation


class Meter:
    """Watches what a page uses: processor time first, and a generous wall clock.

    Raises:
        TimeOver: when it is called after one of them is over.
    """

    def __init__(self, browser: Browser, limits: Limits) -> None:
        self.browser = browser
        self.most = max(limits.cpu_seconds, LEAST_CPU_SECONDS)
        self.wall_seconds = max(limits.wall_seconds, WALL_SECONDS)
        self.last = time.monotonic() + self.wall_seconds
        self.began = browser.processor_seconds()

    def spent(self) -> float:
        """Seconds of processor time so far."""
        return max(0.0, self.browser.processor_seconds() - self.began)

    def __call__(self) -> None:
        if self.spent() > self.most:
            raise TimeOver("cpu", self.most)
        if time.monotonic() > self.last:
            raise TimeOver("wall", self.wall_seconds)


class Window:
    """One submission's private window: a profile of its own, a page for each trial, and everything in it ends with it.

    Args:
        code: the learner's script.
        framework: the framework's script.
    """

    def __init__(self, code: str, framework: str) -> None:
        self.code, self.framework = code, framework
        self.browser: Browser | None = None
        self.context = ""
        self.before = ""

    def tried(self, browser: Browser, *, trial: Trial, limits: Limits) -> Observation:
        """One trial in a page of its own.

        Raises:
            Ended: it had to be ended, and the browser with it.
        """
        if self.browser is not browser:
            self.context = str(browser.call("Target.createBrowserContext")["browserContextId"])
            self.browser, self.before = browser, ""
        meter = Meter(browser, limits)
        browser.tools.read_bytes = 0
        page = Page(browser, self.context, self.framework, meter)
        try:
            observation = _observed(page, self.code, json.loads(trial.code))
        except TimeOver as over:
            raise Ended(Observation.of("timed_out", limit=over.limit, seconds=over.seconds)) from None
        except Crashed:
            raise Ended(Observation.of("memory_exceeded", reason=TOO_LARGE)) from None
        except Flooded:
            raise Ended(Observation.of("output_exceeded")) from None
        except Refused as refused:
            observation = Observation.of("died", reason=f"The page is gone: {refused}.")
        self.end_the_one_before(page)
        beside = Extras(line=observation.extras.line, errors="\n".join(page.problems), seconds=meter.spent())
        return Observation(observation.text, beside)

    def end_the_one_before(self, page: Page) -> None:
        """A page is closed when the next one is there: they share a process, which would end with the last."""
        assert self.browser is not None
        self.browser.tools.listeners.pop(page.session, None)
        if self.before:
            self.browser.call("Target.closeTarget", targetId=self.before)
        self.before = page.target

    def close(self) -> None:
        if self.browser is not None:
            with suppress(BrowserLost, Refused):
                self.browser.call("Target.disposeBrowserContext", browserContextId=self.context)
            self.browser = None


def _compiled(browser: Browser, *, submission: Submission, limits: Limits) -> str | Observation:
    """The script, or what is told where the file is none.

    Raises:
        Ended: the file kept its compiler from ending in time, and the browser was ended with it.
    """
    try:
        return compiled(browser, submission, partial(Meter, browser, limits))
    except TimeOver as over:
        reason = f"Your file keeps its compiler busy for more than {over.seconds:g} seconds."
        raise Ended(Observation.of("invalid", reason=reason)) from None
    except (CompilerGone, Flooded):
        raise Ended(Observation.of("invalid", reason=UNREADABLE)) from None


def _observed(page: Page, code: str, said: dict[str, Any]) -> Observation:
    try:
        page.show(code, said)
        seen = performed(page, said["steps"])
    except NotThere as missing:
        return Observation.of("missing", name="", reason=str(missing))
    except Raised as raised:
        if raised.text in NO_ROOM:
            return Observation.of("memory_exceeded", reason=TOO_LARGE)
        tree = ["exception", raised.name, ["Exception"], raised.text, [raised.text], None, []]
        return Observation.of("raised", Extras(line=raised.line), exception=tree)
    return Observation.of("returned", value=encode(seen))
