"""How quickly a verdict arrives: `python -m benchmarks.verdicts [--json]`, or `just bench verdicts`.

One exercise with ten assertions, in one run and side by side:

    live        POST …/check over HTTP on loopback: the pool is run, nothing is stored
    submitted   POST …/attempts: stored, graded and stored again; a wrong program, and a right one, which is searched
                further on fresh inputs before it is accepted
    sustained   the same from several connections at once, verdicts a second
    check       the command `orienteer check`, through the running server and alone
    pytest      `python -m pytest -q` on the same ten assertions, without any plugin; the times are held against it
    … plugins   the same with the plugins that this project happens to have installed

Beside the sustained rate stands the processor time of one verdict, of client, server and sandbox together: on a machine
that others use too it says more than the rate.

Every request sends another text, so that nothing is answered from what was graded before.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.material import EXERCISE, FILE_NAME, RIGHT, WRONG, write_content, write_pytest
from benchmarks.processor_time import seconds_of_tree

WARM_UP = 30
START_SECONDS = 60.0
SETTLE_SECONDS = 0.5
"""Until the last children have ended, and their time is counted."""

_number = count(1)


class Client:
    """One connection to the running server. It does as little as it can: on two cores it takes from the server."""

    def __init__(self, port: int, token: str) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._head = f"Host: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n"

    def post(self, what: str, source: str) -> dict[str, Any]:
        """The report on a text that has not been sent before."""
        body = json.dumps({"files": {FILE_NAME: f"{source}# {next(_number)}\n"}})
        head = f"POST /api/exercises/{EXERCISE}/{what} HTTP/1.1\r\n{self._head}Content-Length: {len(body)}\r\n\r\n"
        self._socket.sendall(f"{head}{body}".encode("ascii"))
        status, answer = self._answer()
        found: dict[str, Any] = json.loads(answer)
        if status != b"200":
            raise SystemExit(f"The server answered {status.decode()}: {found}")
        report: dict[str, Any] = found.get("report", found)
        return report

    def _answer(self) -> tuple[bytes, bytes]:
        """The status and the content of what comes."""
        received = b""
        while b"\r\n\r\n" not in received:
            received += self._received()
        head, _, content = received.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
        while len(content) < length:
            content += self._received()
        return head.split(b" ", 2)[1], content

    def _received(self) -> bytes:
        received = self._socket.recv(1 << 16)
        if not received:
            raise SystemExit("The server closed the connection.")
        return received


def timed(times: int, act: Callable[[], object]) -> dict[str, float]:
    """Milliseconds of an act: median and 95th percentile."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        taken.append((time.perf_counter() - began) * 1000)
    taken.sort()
    p95 = taken[min(len(taken) - 1, int(len(taken) * 0.95))]
    return {"p50_ms": round(statistics.median(taken), 2), "p95_ms": round(p95, 2), "times": times}


def sustained(
    connect: Callable[[], Client], what: str, source: str, connections: int, seconds: float
) -> tuple[float, float]:
    """Verdicts a second from several connections at once, and the milliseconds of processor time that one takes."""
    done = [0] * connections
    end = time.perf_counter() + seconds

    def work(place: int) -> None:
        client = connect()
        while time.perf_counter() < end:
            client.post(what, source)
            done[place] += 1

    threads = [threading.Thread(target=work, args=(place,)) for place in range(connections)]
    began, used = time.perf_counter(), seconds_of_tree(os.getpid())
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rate = sum(done) / (time.perf_counter() - began)
    time.sleep(SETTLE_SECONDS)
    return round(rate, 1), round((seconds_of_tree(os.getpid()) - used) * 1000 / sum(done), 2)


@contextmanager
def running_server(environment: dict[str, str], data: Path) -> Iterator[tuple[int, str]]:
    """`orienteer serve` in a process of its own; its port and token."""
    quiet = subprocess.DEVNULL
    command = [sys.executable, "-m", "orienteer", "serve", "--port", "0"]
    process = subprocess.Popen(command, env=environment, stdout=quiet)
    try:
        end = time.monotonic() + START_SECONDS
        while not (data / "server.json").is_file():
            if process.poll() is not None or time.monotonic() > end:
                raise SystemExit("The server didn't start.")
            time.sleep(0.05)
        told = json.loads((data / "server.json").read_text(encoding="utf-8"))
        yield int(told["port"]), str(told["token"])
    finally:
        process.terminate()
        process.wait()


def command(arguments: list[str], folder: Path, environment: dict[str, str]) -> Callable[[], None]:
    """A command to be timed; it has to succeed."""

    def act() -> None:
        done = subprocess.run([sys.executable, "-m", *arguments], cwd=folder, env=environment, capture_output=True)
        if done.returncode != 0:
            raise SystemExit(f"{arguments} ended with {done.returncode}:\n{(done.stdout + done.stderr).decode()}")

    return act


def measure(times: int, runs: int, connections: int, seconds: float) -> dict[str, Any]:
    """Everything, in one run.

    Args:
        times: requests of each kind.
        runs: starts of each command.
        connections, seconds: of the sustained part.
    """
    with tempfile.TemporaryDirectory(prefix="orienteer-bench-") as name:
        folder = Path(name)
        write_content(folder / "content")
        write_pytest(folder / "pytest")
        served = _environment(folder, "served")
        alone = _environment(folder, "alone")
        with running_server(served, folder / "served") as (port, token):
            found = _over_http(lambda: Client(port, token), times, connections, seconds)
            found["check_through_server"] = timed(runs, _check(folder, "work-served", served))
        found["check_alone"] = timed(runs, _check(folder, "work-alone", alone))
        tests = ["pytest", "-q", "-p", "no:cacheprovider"]
        bare = {**alone, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        found["pytest"] = timed(runs, command(tests, folder / "pytest", bare))
        found["pytest_with_plugins"] = timed(runs, command(tests, folder / "pytest", alone))
    pytest_ms = found["pytest"]["p50_ms"]
    found["times_quicker_than_pytest"] = {
        name: round(pytest_ms / found[name]["p50_ms"], 2) for name in found if "p50_ms" in found[name]
    }
    found["machine"] = {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "connections": connections,
        "load_average": round(os.getloadavg()[0], 1),
    }
    return found


def _over_http(connect: Callable[[], Client], times: int, connections: int, seconds: float) -> dict[str, Any]:
    client = connect()
    for _ in range(WARM_UP):
        client.post("attempts", RIGHT)
        client.post("attempts", WRONG)
    expected = {"accepted": client.post("check", RIGHT), "wrong_answer": client.post("check", WRONG)}
    for verdict, report in expected.items():
        if report["verdict"] != verdict:
            raise SystemExit(f"A program that is {verdict} was judged {report['verdict']}.")
    kinds = {
        "live_right": ("check", RIGHT),
        "live_wrong": ("check", WRONG),
        "submitted_wrong": ("attempts", WRONG),
        "submitted_right": ("attempts", RIGHT),
    }
    found: dict[str, Any] = {
        name: timed(times, lambda what=what, source=source: client.post(what, source))  # type: ignore[misc]
        for name, (what, source) in kinds.items()
    }
    rates = {name: sustained(connect, what, source, connections, seconds) for name, (what, source) in kinds.items()}
    found["sustained_a_second"] = {name: rate for name, (rate, _) in rates.items()}
    found["processor_ms"] = {name: used for name, (_, used) in rates.items()}
    return found


def _check(folder: Path, name: str, environment: dict[str, str]) -> Callable[[], None]:
    work = folder / name
    command(["orienteer", "open", EXERCISE, "--folder", str(work)], folder, environment)()
    (work / FILE_NAME).write_text(RIGHT, encoding="utf-8")
    act = command(["orienteer", "check", "."], work, environment)
    act()
    return act


def _environment(folder: Path, name: str) -> dict[str, str]:
    own = {"ORIENTEER_DATA": str(folder / name), "ORIENTEER_CONTENT": str(folder / "content"), "NO_COLOR": "1"}
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ORIENTEER_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)  # else every start compiles what has changed, as nobody's does
    return {**kept, **own}


def shown(found: dict[str, Any]) -> str:
    """The figures as a table."""
    lines = [f"{'':24}{'p50 ms':>10}{'p95 ms':>10}{'a second':>10}{'cpu ms':>10}{'pytest ÷':>10}"]
    for name, figures in found.items():
        if "p50_ms" in figures:
            rate = found["sustained_a_second"].get(name, "")
            quicker = found["times_quicker_than_pytest"][name]
            used = found["processor_ms"].get(name, "")
            lines.append(f"{name:24}{figures['p50_ms']:>10}{figures['p95_ms']:>10}{rate:>10}{used:>10}{quicker:>10}")
    return "\n".join([*lines, f"{found['machine']}"])


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.verdicts", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--times", type=int, default=300, help="requests of each kind")
    parser.add_argument("--runs", type=int, default=15, help="starts of each command")
    parser.add_argument("--connections", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=5.0, help="of each sustained part")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    given = parser.parse_args()
    found = measure(given.times, given.runs, given.connections, given.seconds)
    print(json.dumps(found, indent=2) if given.json else shown(found))


if __name__ == "__main__":
    main()
