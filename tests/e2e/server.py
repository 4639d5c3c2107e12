"""The real server on a data folder of its own, started and killed as a person's machine would."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ORIENTEER = [sys.executable, "-m", "orienteer"]
START_SECONDS = 60
"""How long a busy machine may take to start it; nothing is asserted about it."""


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """`orienteer serve` in a process of its own.

    Args:
        data: its data folder; what it keeps is there, and survives it.
        environments: where the environments are made that its exercises and tools need; else it has none.
    """

    def __init__(self, data: Path, environments: Path | None = None) -> None:
        self.data = data
        self.environments = environments
        self.port = free_port()
        self.process: subprocess.Popen[str] | None = None

    @property
    def address(self) -> str:
        """Where it answers, without the token."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def first_address(self) -> str:
        """The address with the token, as the terminal prints it and opens it."""
        told = json.loads((self.data / "server.json").read_text(encoding="utf-8"))
        assert told["port"] == self.port
        return f"{self.address}/?token={told['token']}"

    @property
    def environment(self) -> dict[str, str]:
        """For the terminal beside it: the same data folder."""
        made = {} if self.environments is None else {"ORIENTEER_ENVIRONMENTS": str(self.environments)}
        return {**os.environ, "ORIENTEER_DATA": str(self.data), "NO_COLOR": "1", **made}

    def start(self) -> None:
        """Start it on its port, and wait until it answers."""
        log = self.data / "server.log"
        with log.open("w", encoding="utf-8") as told:
            self.process = subprocess.Popen(
                [*ORIENTEER, "serve", "--port", str(self.port)],
                env=self.environment, cwd=self.data, stdin=subprocess.DEVNULL, stdout=told, stderr=subprocess.STDOUT,
                text=True,
            )  # fmt: skip
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.answers():
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise AssertionError(f"the server did not start:\n{log.read_text(encoding='utf-8')}")

    def answers(self) -> bool:
        """Whether something answers on its port."""
        if not (self.data / "server.json").is_file():
            return False
        try:
            urllib.request.urlopen(self.address, timeout=2)
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False
        return True

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        """End it politely, and not so politely if that doesn't help."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.kill()

    def terminal(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run `orienteer ...` beside it, as the same person."""
        return subprocess.run(
            [*ORIENTEER, *arguments],
            cwd=cwd or self.data, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        )  # fmt: skip
