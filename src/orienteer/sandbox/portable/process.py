"""One child of the portable runner as seen from our side: started, told, read, ended with all that it started."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress

from orienteer.errors import SandboxError
from orienteer.sandbox.environments import PACKAGE, Environment
from orienteer.sandbox.portable.removing import remove
from orienteer.sandbox.profiles import BOUNDED_THREADS, Profile

READ_BYTES = 1 << 16

READER_SECONDS = 1.0
"""How long the end of a child's answers is waited for; what left its session may hold the channel open for longer."""

_BOOT = """
import sys
sys.path.insert(0, sys.argv[1])
from orienteer.sandbox.portable.child import main
main(sys.argv[1], sys.argv[2])
"""


class ChildProcess:
    """A child with a temporary folder of its own.

    Args:
        environment: what it may import.
        profile: whose variables it gets.
        system_root: where Windows is; its processes don't start without being told.
    """

    def __init__(self, environment: Environment, profile: Profile, system_root: str) -> None:
        self.folder = tempfile.mkdtemp(prefix="orienteer-portable-")
        working = os.path.join(self.folder, "work")
        os.mkdir(working)
        variables = {"PYTHONHASHSEED": environment.seed, **dict(BOUNDED_THREADS), **dict(profile.variables)}
        if system_root:
            variables["SYSTEMROOT"] = system_root
        root = str(PACKAGE.parent)
        loads = {"packages": environment.packages, "preload": environment.preload, "keep_package": environment.package}
        kept = [*dict(profile.variables), "SYSTEMROOT"]
        options = [root, json.dumps({**loads, "tool": environment.tool, "variables": kept})]
        command = [environment.python, "-s", "-P", "-S", "-B", "-X", "utf8", "-c", _BOOT, *options]
        try:
            self.process = subprocess.Popen(
                command,
                env=variables,
                cwd=working,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=sys.platform != "win32",
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            )
        except OSError as error:
            remove(self.folder)
            raise SandboxError(f"Python at {environment.python} can't be started: {error.strerror}.") from None
        self.came: queue.Queue[bytes] = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def tell(self, request: bytes) -> None:
        """Hand over what is to be run."""
        assert self.process.stdin is not None
        with suppress(OSError):  # it ended already: what it answers says so
            self.process.stdin.write(request)
            self.process.stdin.close()

    def begins(self, seconds: float) -> bool:
        """Whether it says in this time that it begins, which it does before the code of anybody runs."""
        came = b""
        until = time.monotonic() + seconds
        while b"\n" not in came:
            content = self.receive(until - time.monotonic())
            if not content:
                return False
            came += content
        rest = came.partition(b"\n")[2]
        if rest:
            self.came.queue.appendleft(rest)
        return True

    def receive(self, seconds: float) -> bytes | None:
        """What it sent: b"" when it sends no more, None when nothing came in this time."""
        try:
            return self.came.get(timeout=max(0.0, seconds))
        except queue.Empty:
            return None

    def status(self, seconds: float) -> int | None:
        """How it ended, as `subprocess` says it, or None when it didn't."""
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def printed(self, most: int) -> tuple[bytes, bytes]:
        """What a program wrote to its output and to its error, up to one byte more than `most` of each."""
        written = []
        for name in ("output", "errors"):
            try:
                with open(os.path.join(self.folder, name), "rb") as file:
                    written.append(file.read(most + 1))
            except OSError:
                written.append(b"")
        return written[0], written[1]

    def close(self) -> None:
        """End it and what it started, and take its folder away."""
        end_tree(self.process)
        if self.process.stdin is not None:
            with suppress(OSError):
                self.process.stdin.close()
        self.reader.join(READER_SECONDS)
        remove(self.folder)

    def _read(self) -> None:
        """Read to the end, and close: nobody else may, as a closed number is given to the next child's channel."""
        assert self.process.stdout is not None
        with self.process.stdout as stream:
            while content := os.read(stream.fileno(), READ_BYTES):
                self.came.put(content)
        self.came.put(b"")


def end_tree(process: subprocess.Popen[bytes]) -> None:
    """End a process with all that it started; what left its session (on POSIX) stays."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(OSError):
        process.kill()
    process.wait()
