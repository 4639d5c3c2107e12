"""The throw-away jail holds, before anything dangerous is let loose in it."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from .throwaway import JAILS, NOBODY, PROCESSES, USERS_EACH, run_in_jail

pytestmark = pytest.mark.needs("linux")

SLEEPERS = f"""
import os, signal, time
children = []
try:
    while len(children) < {2 * PROCESSES}:
        child = os.fork()
        if child == 0:
            time.sleep(30)
            os._exit(0)
        children.append(child)
except BlockingIOError:
    print("no more than", len(children) < {PROCESSES})
for child in children:
    os.kill(child, signal.SIGKILL)
"""

MANY_AT_ONCE = f"""
import os, signal, time
children = []
for _ in range({2 * PROCESSES // 3}):
    child = os.fork()
    if child == 0:
        time.sleep(30)
        os._exit(0)
    children.append(child)
time.sleep(5)  # meanwhile the other jail has as many
for child in children:
    os.kill(child, signal.SIGKILL)
print(len(children))
"""

FILLS = """
try:
    with open("/tmp/full", "wb") as file:
        for _ in range(200):
            file.write(bytes(10**6))
    print("no end")
except OSError as error:
    print(error.strerror)
"""

LARGE = """
import os
child = os.fork()
if child == 0:
    held = [bytearray(b"x" * 10**6) for _ in range(1600)]
    os._exit(0)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0)
"""

LOOKS_AROUND = """
import os, socket
print(sorted(set(os.listdir("/")) & {"root", "home", "sys", "var", "boot"}) , os.listdir("/home"))
print([name for name in os.listdir("/proc") if name.isdigit() and int(name) > os.getpid()])
try:
    socket.create_connection(("192.0.2.1", 80), timeout=5)
except OSError as error:
    print(error.strerror)
"""


@pytest.fixture(params=["root", "ordinary"])
def who(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def said(who: str, program: str) -> str:
    done = run_in_jail(who, "-c", program)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_processes_are_capped(who: str) -> None:
    assert said(who, SLEEPERS) == "no more than True\n"


def test_one_jail_does_not_use_up_the_processes_of_another(who: str) -> None:
    with ThreadPoolExecutor(2) as both:
        assert list(both.map(lambda _: said(who, MANY_AT_ONCE), range(2))) == [f"{2 * PROCESSES // 3}\n"] * 2


def test_the_disk_is_small(who: str) -> None:
    assert said(who, FILLS) == "No space left on device\n"


def test_memory_is_capped(who: str) -> None:
    assert said(who, LARGE) == "True\n"


def test_nothing_of_this_machine_is_in_sight(who: str) -> None:
    first, second, third = said(who, LOOKS_AROUND).splitlines()
    assert "'var'" not in first
    assert first.endswith("['another']")
    assert second == "[]"
    assert third == "Network is unreachable"


def test_root_of_the_jail_is_nobody_outside() -> None:
    mapped = said("root", "print(open('/proc/self/uid_map').read().split()[1])")
    assert int(mapped) in (*range(NOBODY, NOBODY + JAILS * USERS_EACH, USERS_EACH), os.geteuid()) and int(mapped) != 0
