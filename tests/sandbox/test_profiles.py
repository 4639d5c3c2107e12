"""What each profile allows works, and what it doesn't allow is refused."""

from __future__ import annotations

import contextlib
import time
import typing
from collections.abc import Callable
from pathlib import Path

import pytest

from orienteer.curriculum.content.model import ExerciseFront
from orienteer.errors import EnvironmentMissing
from orienteer.grading.kinds import booting
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner
from orienteer.sandbox.profiles import PROFILES

pytestmark = pytest.mark.needs("linux")

GENEROUS = Limits(cpu_seconds=20, wall_seconds=60, total_seconds=120)

POOL_OF_THREADS = """
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(8) as pool:
    print(sum(pool.map(abs, range(5))))
"""

START_PYTHON = """
import subprocess, sys
done = subprocess.run([sys.executable, "-c", "print(6 * 7)"], capture_output=True, text=True)
print(done.stdout, end="")
"""

END_ANOTHER = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
child.terminate()
print(child.wait())
"""

POOL_OF_PROCESSES = """
import multiprocessing
with multiprocessing.Pool(2) as pool:
    print(pool.map(abs, [-1, -2]))
"""

EVENT_LOOP = """
import asyncio
async def main():
    first, second = await asyncio.gather(asyncio.sleep(0.001, 1), asyncio.to_thread(abs, -2))
    print(first, second)
asyncio.run(main())
"""

WEB_SERVER = """
import http.server, threading, urllib.request
class Hello(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"hello")
    def log_message(self, *words):
        pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 8000), Hello)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(urllib.request.urlopen("http://localhost:8000/").read().decode())
"""

LARGE_FILE = """
with open("large", "wb") as file:
    for _ in range(40):
        file.write(bytes(10**6))
print(file.closed)
"""

BOUNDED = "import os\nprint(os.environ['OPENBLAS_NUM_THREADS'], os.environ['OMP_NUM_THREADS'])"

SOCKET = """
import socket
try:
    socket.socket()
    print("a socket")
except OSError:
    print("refused")
"""

A_THREAD = """
import threading
try:
    threading.Thread(target=print).start()
    print("a thread")
except RuntimeError:
    print("refused")
"""

A_PROCESS = """
import os
try:
    if os.fork() == 0:
        os._exit(0)
    print("a process")
except OSError:
    print("refused")
"""

A_SHELL = """
import subprocess
try:
    subprocess.run(["/bin/sh", "-c", "true"])
    print("a shell")
except OSError:
    print("refused")
"""

SOCKET_OF_ANOTHER_KIND = """
import socket
try:
    socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)
    print("a socket")
except OSError:
    print("refused")
"""

THE_WORLD = """
import socket
try:
    socket.create_connection(("192.0.2.1", 80), timeout=5)
    print("out")
except OSError as error:
    print("refused", error.strerror)
"""

SIXTY_FIVE_THREADS = """
import threading
gate = threading.Event()
started = 0
try:
    while started < 65:
        threading.Thread(target=gate.wait, daemon=True).start()
        started += 1
    print("all of them")
except RuntimeError:
    print("refused")
"""

ALLOWED = [
    ("threads", POOL_OF_THREADS, "10\n", "C"),
    ("asyncio", EVENT_LOOP, "1 2\n", "C"),
    ("subprocess", START_PYTHON, "42\n", "C"),
    ("subprocess", END_ANOTHER, "-15\n", "C"),
    ("subprocess", POOL_OF_THREADS, "10\n", "C"),
    ("subprocess", POOL_OF_PROCESSES, "[1, 2]\n", "A"),
    ("loopback", WEB_SERVER, "hello\n", "A"),
    ("loopback", EVENT_LOOP, "1 2\n", "A"),
    ("service", WEB_SERVER, "hello\n", "A"),
    ("service", START_PYTHON, "42\n", "A"),
    ("files", LARGE_FILE, "True\n", "C"),
    ("numeric", BOUNDED, "1 1\n", "C"),
    ("numeric", POOL_OF_THREADS.replace("8", "3"), "10\n", "C"),
]
"""profile, program, what it prints, and the weakest isolation in which it works."""

NETWORKED = ("loopback", "service")

REFUSED = [
    ("plain", A_THREAD, "refused\n", "B"),
    *((name, SOCKET, "refused\n", "B") for name in PROFILES if name not in NETWORKED),
    *((name, A_PROCESS, "refused\n", "B") for name in PROFILES if name not in ("subprocess", *NETWORKED)),
    ("loopback", A_PROCESS, "refused\n", "A"),
    *((name, A_SHELL, "refused\n", "B") for name in PROFILES if name not in NETWORKED),
    *((name, A_SHELL, "refused\n", "A") for name in NETWORKED),
    *((name, SOCKET_OF_ANOTHER_KIND, "refused\n", "A") for name in NETWORKED),
    *((name, THE_WORLD, "refused Network is unreachable\n", "A") for name in NETWORKED),
    ("threads", SIXTY_FIVE_THREADS, "refused\n", "A"),
]
"""profile, program, what it prints, and the weakest isolation that refuses it."""


def run(runner: NativeRunner, profile: str, program: str) -> Observation:
    trial = Trial("program", observe=("output",))
    return next(iter(runner.observe(Submission.of(program), [trial], profile=profile, limits=GENEROUS)))


def named(cases: list[tuple[str, str, str, str]]) -> list[str]:
    globals_ = {value: name.lower() for name, value in globals().items() if isinstance(value, str)}
    return [f"{profile}-{globals_.get(program, 'adapted')}" for profile, program, _, _ in cases]


@pytest.mark.parametrize(("profile", "program", "printed", "tier"), ALLOWED, ids=named(ALLOWED))
def test_what_a_profile_allows_works(
    runners: dict[str, NativeRunner], profile: str, program: str, printed: str, tier: str
) -> None:
    for runner in at_least(tier, runners):
        found = run(runner, profile, program)
        assert found.judged == {"outcome": "returned", "output": printed}, found.extras.errors


@pytest.mark.parametrize(("profile", "program", "printed", "tier"), REFUSED, ids=named(REFUSED))
def test_what_a_profile_does_not_allow_is_refused(
    runners: dict[str, NativeRunner], profile: str, program: str, printed: str, tier: str
) -> None:
    for runner in at_least(tier, runners):
        found = run(runner, profile, program)
        assert found.judged == {"outcome": "returned", "output": printed}, found.extras.errors


def at_least(tier: str, runners: dict[str, NativeRunner]) -> list[NativeRunner]:
    """Those whose isolation is as strong as that."""
    return [runner for name, runner in runners.items() if name <= tier]


def test_a_network_of_ones_own_is_not_replaced_by_the_machines(runners: dict[str, NativeRunner]) -> None:
    if "B" in runners:
        found = run(runners["B"], "loopback", WEB_SERVER)
        assert found.outcome == "not_run"
        assert "needs isolation of tier A" in found.judged["reason"]


def test_what_a_program_started_ends_with_it(runner: NativeRunner) -> None:
    mark = "left behind by a test of profiles"
    program = (
        "import subprocess, sys\n"
        f"subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)', {mark!r}], start_new_session=True)\n"
        "print('started')"
    )
    assert run(runner, "subprocess", program).judged["output"] == "started\n"
    assert soon(lambda: mark not in command_lines())


def test_an_unknown_profile_is_said_to_be_unknown(runner: NativeRunner) -> None:
    with pytest.raises(EnvironmentMissing, match="no profile 'everything'; there are plain, files"):
        run(runner, "everything", "")


def test_front_matter_names_the_profiles_that_there_are() -> None:
    named = typing.get_args(ExerciseFront.model_fields["profile"].annotation)
    assert named == tuple(name for name in PROFILES if name != booting.PROFILE), "that one is its kind's own"


def command_lines() -> str:
    """Of every process on this machine."""
    lines = []
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            lines.append((entry / "cmdline").read_text())
    return "\n".join(lines)


def soon(holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + 60  # a busy machine takes its time
    while not holds() and time.monotonic() < until:
        time.sleep(0.02)
    return holds()


GOES_ON = {
    "a thread": "threading.Thread(target=late).start()\n",
    "a pool": "from concurrent.futures import ThreadPoolExecutor\nThreadPoolExecutor(2).submit(late)\n",
}

LATE = """import atexit, threading, time
said = threading.Event()
def late():
    said.wait()
    time.sleep(0.05)
    print('late')
"""


@pytest.mark.parametrize("name", GOES_ON)
def test_a_program_ends_when_its_threads_have(name: str, runner: NativeRunner) -> None:
    source = LATE + GOES_ON[name] + "atexit.register(print, 'last')\nprint('main')\nsaid.set()\n"
    trial = Trial("program", observe=("output",))
    [found] = runner.observe(Submission.of(source), [trial], profile="threads", limits=GENEROUS)
    assert found.judged == {"outcome": "returned", "output": "main\nlate\nlast\n"}


def test_a_thread_that_never_ends_is_the_programs_time(runner: NativeRunner) -> None:
    source = "import threading\ndef stay():\n    while True: pass\nthreading.Thread(target=stay).start()\n"
    brief = Limits(cpu_seconds=0.3, wall_seconds=30, total_seconds=60)
    [found] = runner.observe(Submission.of(source), [Trial("program")], profile="threads", limits=brief)
    assert found.judged == {"outcome": "timed_out", "limit": "cpu"}


def test_a_daemon_is_not_waited_for(runner: NativeRunner) -> None:
    source = "import threading, time\nthreading.Thread(target=time.sleep, args=(600,), daemon=True).start()\n"
    trial = Trial("program", observe=("status",))
    [found] = runner.observe(Submission.of(source), [trial], profile="threads", limits=GENEROUS)
    assert found.judged == {"outcome": "returned", "status": 0}
