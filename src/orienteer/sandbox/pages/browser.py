"""One headless Chromium that stays warm: started when it is first needed, ended when a page doesn't end."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orienteer
from orienteer.errors import EnvironmentMissing, SandboxError
from orienteer.sandbox.environments.installations import base_python
from orienteer.sandbox.pages import confining
from orienteer.sandbox.pages.devtools import BrowserLost, DevTools, Message

if TYPE_CHECKING:
    from orienteer.sandbox.pages.compiling import Compilers

ONLY_LINUX = "Pages are graded on Linux only: elsewhere nothing confines the browser."
IN_LINUX = "Run Orienteer in a Linux virtual machine (WSL, Lima, Docker)."
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
START_SECONDS = 60.0
"""How long it may take on the busiest machine."""
SAID_BYTES = 2000
"""Of what it wrote before it ended, so much is told."""

OBJECTS_MB = 256
"""What the language's own values may take in a page."""

ARGUMENTS = (
    "--headless",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-component-update",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-breakpad",
    "--disable-crash-reporter",
    "--no-first-run",
    "--no-default-browser-check",
    "--mute-audio",
    "--force-color-profile=srgb",
    "--proxy-server=http://127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    f"--js-flags=--max-old-space-size={OBJECTS_MB}",
    "--process-per-site",
    "about:blank",
)
"""Never `--no-sandbox`. The proxy leads nowhere: where no namespace takes the network away, this does.
Source: Chromium's list of command line switches; port 9 is `discard`."""


def find_browser(named: str = "") -> str:
    """The program: the one that a setting names, or Chromium by one of its names.

    Raises:
        EnvironmentMissing: there is none.
    """
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        said = f"ORIENTEER_BROWSER names {named!r}, and there is no such program." if named else ""
        raise EnvironmentMissing(
            said or "There is no Chromium on this machine, and pages are shown in one.",
            remedy="Install it (Debian: apt-get install chromium), or set ORIENTEER_BROWSER to where it is.",
        )
    return _real(found)


def _real(found: str) -> str:
    """The program itself where Debian's script stands before it: the script wants a home and a desktop's settings."""
    behind = Path("/usr/lib/chromium/chromium")
    return str(behind) if Path(found) == Path("/usr/bin/chromium") and behind.is_file() else found


class NotStarted(SandboxError):
    """The browser ended, or said nothing, before it was ready."""


class Browser:
    """A browser's process and what we tell it.

    Raises:
        NotStarted: it doesn't come up.
    """

    def __init__(self, program: str) -> None:
        self.program = program
        self.said = tempfile.TemporaryFile()  # noqa: SIM115 (it is closed with the browser)
        told, ours = os.pipe()
        heard, theirs = os.pipe()
        self.process = _started(program, told, theirs, self.said.fileno())
        os.close(told)
        os.close(theirs)
        self.tools = DevTools(ours, heard)
        self.compilers: Compilers | None = None
        try:
            self.tools.call("Browser.getVersion", watch=_within(START_SECONDS))
        except BrowserLost as lost:
            reason = self.last_words()
            self.close()
            raise NotStarted(f"Chromium doesn't start: {reason or lost}", remedy=REMEDY) from None

    def last_words(self) -> str:
        """What it wrote last."""
        self.said.seek(0, os.SEEK_END)
        self.said.seek(max(0, self.said.tell() - SAID_BYTES))
        said = self.said.read().decode("utf-8", "replace").splitlines()
        lines = [line for line in said if line[:1].strip()]  # of a traceback what is raised, not where
        return next((line for line in reversed(lines) if "sandbox" in line.lower()), lines[-1] if lines else "")

    def call(self, method: str, **given: Any) -> Message:
        """Ask the browser itself for something, within START_SECONDS."""
        return self.tools.call(method, watch=_within(START_SECONDS), **given)

    def processor_seconds(self) -> float:
        """What its pages' processes have used so far."""
        found = self.call("SystemInfo.getProcessInfo")["processInfo"]
        return float(sum(each["cpuTime"] for each in found if each["type"] == "renderer"))

    def close(self) -> None:
        """End it and everything that it started."""
        with suppress(OSError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.tools.close()
        self.said.close()


REMEDY = (
    "Its own sandbox needs user namespaces (sysctl user.max_user_namespaces above 0; Ubuntu: kernel."
    "apparmor_restrict_unprivileged_userns=0; in Docker --security-opt seccomp=unconfined)."
)


def _within(seconds: float) -> Callable[[], None]:
    last = time.monotonic() + seconds

    def watch() -> None:
        if time.monotonic() > last:
            raise BrowserLost("The browser doesn't answer.")

    return watch


def _started(program: str, told: int, theirs: int, said: int) -> subprocess.Popen[bytes]:
    """Start it; it reads from its descriptor 3 and writes to 4, as the protocol wants."""
    root = str(Path(orienteer.__file__).parent.parent)
    return subprocess.Popen(
        [base_python(), "-s", "-P", "-S", "-B", confining.__file__, str(told), str(theirs), root, program, *ARGUMENTS],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=said,
        pass_fds=(told, theirs),
        env={},
        start_new_session=True,
    )
