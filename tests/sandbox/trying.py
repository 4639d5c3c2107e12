"""Tries attacks and says how each ended, a line of JSON each. The last three are for a throw-away jail alone.

python -m tests.sandbox.trying claims|claims-everywhere|portable|unenforced-C|unenforced-portable|removed NAME...
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

from orienteer.grading.observation import Observation
from orienteer.grading.runner import Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.environments import Environment
from orienteer.sandbox.jail.removal import MARK
from orienteer.sandbox.native import NativeRunner
from orienteer.sandbox.pool import start_process
from orienteer.sandbox.portable import PortableRunner
from orienteer.sandbox.removing import remove

from . import naive
from .attacks import TIERS, Attack, attacks, ended_as

HONEST = Submission.of("def f(x):\n    return x + 1\n")
AT_ONCE = 4
RUNNING_SECONDS = 1.2
"""Three times the processor time that the limit leaves, and more than twice the wall time."""

HUNG_SECONDS, LONGEST_SECONDS = 4.0, 60.0
"""When the naive grader is called hung: soon where an attack is to bring that about, else late."""


everywhere = False
"""Try each in all tiers that have to stop it, not only in two."""


def tiers_of(attack: Attack) -> list[str]:
    """The strongest tier of this machine and, where it has that, the lowest that stops it."""
    if everywhere:
        return [tier for tier in TIERS if tier <= attack.lowest_tier]
    strongest = min(TIERS, default="")
    return [tier for tier in TIERS if tier in (strongest, attack.lowest_tier) and tier <= attack.lowest_tier]


def claim(attack: Attack, runner: Runner) -> str:
    """How a claim doesn't hold, or ""."""
    trials = [attack.trial]
    portable = runner.tier == "portable"
    limits = replace(attack.limits, wall_seconds=min(4.0, attack.limits.wall_seconds)) if portable else attack.limits
    [observation] = runner.observe(attack.submission, trials, profile=attack.profile, limits=limits)
    if portable and observation.outcome == "timed_out" and any("timed_out" in ending for ending in attack.endings):
        return ""  # there the clock may be the only one that notices
    [after] = runner.observe(HONEST, [Trial("call", "f", (1,))])
    if after.text != '{"outcome":"returned","value":2}':
        return f"the next submission: {after.text}"
    if "left behind" in attack.without and not comes(lambda: not _sleepers(), seconds=60):
        return "something was left behind"
    ended = any(ended_as(observation, ending) for ending in attack.endings)
    return "" if ended else told(observation)


def told(observation: Observation) -> str:
    return f"{observation.text[:500]} {observation.extras.errors[-300:]}"


def try_claims(chosen: Sequence[Attack]) -> Iterator[dict[str, Any]]:
    """Each in the tiers where it has to be stopped, several at once."""
    runners = {tier: NativeRunner(tier=tier, pool_size=AT_ONCE) for tier in TIERS}
    cases = [(attack, tier) for attack in chosen for tier in tiers_of(attack)]
    with ThreadPoolExecutor(AT_ONCE) as at_once:
        for (attack, tier), problem in zip(
            cases, at_once.map(lambda case: claim(case[0], runners[case[1]]), cases), strict=True
        ):
            yield {"name": attack.name, "tier": tier, "problem": problem}
    for runner in runners.values():
        runner.close()


def try_portable(chosen: Sequence[Attack]) -> Iterator[dict[str, Any]]:
    """What every tier stops, in the portable runner."""
    runner = PortableRunner()
    with ThreadPoolExecutor(AT_ONCE) as at_once:
        for attack, problem in zip(chosen, at_once.map(lambda attack: claim(attack, runner), chosen), strict=True):
            yield {"name": attack.name, "tier": runner.tier, "problem": problem}


def try_unenforced(chosen: Sequence[Attack], runner: Runner) -> Iterator[dict[str, Any]]:
    """What the weakest isolation lets happen; in a jail, where it may."""
    if not os.path.exists(MARK):
        raise SystemExit("this is for a throw-away jail alone")
    for attack in chosen:
        [found] = runner.observe(attack.submission, [attack.trial], limits=attack.unlimited)
        ended = any(ended_as(found, ending) for ending in attack.without)
        yield {"name": attack.name, "tier": runner.tier, "problem": "" if ended else told(found)}


def try_removed(attack: Attack) -> str:
    """How it doesn't succeed without what stops it, or ""."""
    if not os.path.exists(MARK):
        raise SystemExit("this is for a throw-away jail alone")
    if attack.is_naive:
        ended = naive_ending(attack)
        return "" if ended in attack.without else f"the naive grader: {ended}"

    def start(environment: Environment, options: dict[str, Any]) -> Any:
        return start_process(environment, {**options, "without": attack.removed})

    with NativeRunner(tier=attack.lowest_tier, start=start) as runner:
        runner.warm()
        observation = _observed(attack, runner)
        if "left behind" in attack.without:
            return "" if comes(_sleepers, seconds=60) else "nothing was left behind"
        if observation is None:
            return "" if "running" in attack.without else "it still runs"
        if any(ended_as(observation, ending) for ending in attack.without):
            return ""
        return told(observation)


def _observed(attack: Attack, runner: NativeRunner) -> Observation | None:
    """What came, or None where it was still running when it should have been stopped long ago."""
    stream = runner.observe(attack.submission, [attack.trial], profile=attack.profile, limits=attack.unlimited)
    if "running" not in attack.without:
        return next(iter(stream))
    came: list[Observation] = []
    waiting = threading.Thread(target=lambda: came.extend(stream), daemon=True)
    waiting.start()
    waiting.join(RUNNING_SECONDS)
    return came[0] if came else None


def naive_ending(attack: Attack) -> str:
    """What the naive grader makes of it."""
    folder = tempfile.mkdtemp()
    try:
        ended = _graded_naively(attack, folder)
        try:
            naive.remove(folder)
        except (RecursionError, OSError):
            return "never removed"
        return ended
    finally:
        remove(folder)


def _graded_naively(attack: Attack, folder: str) -> str:
    path = Path(folder) / "attack.py"
    path.write_text(attack.source)
    (Path(folder) / "reference_solution.py").write_text("def f():\n    return 42\n")
    answered, answers = os.pipe()
    told = [str(path), attack.function, json.dumps(attack.arguments), str(answers)]
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.sandbox.naive", *told],
        cwd=folder,
        env={"PYTHONPATH": os.pathsep.join((os.getcwd(), folder)), "EXPECTED": "42"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pass_fds=(answers,),
    )
    os.close(answers)
    try:
        seconds = HUNG_SECONDS if "hung" in attack.without else LONGEST_SECONDS
        output = process.communicate(timeout=seconds)[0]
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return "hung"
    with os.fdopen(answered, "rb") as pipe:
        return _naive_ending(process.returncode, output, pipe.read(), folder)


def _naive_ending(status: int, output: bytes, frame: bytes, folder: str) -> str:
    try:
        lines = output.decode().splitlines()
        if frame:
            return naive.read_frame(frame)
    except (UnicodeDecodeError, MemoryError, OverflowError):
        return "died"
    verdicts = [line.split()[1] for line in lines if line.startswith("VERDICT ")]
    if verdicts and verdicts[-1] == "accepted":
        return "accepted"
    if not verdicts:
        return "accepted" if status == 0 else "died"
    if "NEXT rejected" in lines:
        return "next rejected"
    return _next_in_folder(folder)


def _next_in_folder(folder: str) -> str:
    """The next submission, run in the same working folder."""
    honest = "import site, statistics\nsite.addsitedir('.')\nassert sum([1, 2]) == 3 and statistics.mean([1, 3]) == 2\n"
    (Path(folder) / "next_one.py").write_text(honest)
    (Path(folder) / "test_wrong.py").write_text("def test_it():\n    assert False\n")
    variables = {"PYTHONPATH": folder}
    if subprocess.run([sys.executable, "next_one.py"], cwd=folder, env=variables, capture_output=True).returncode:
        return "next rejected"
    tests = subprocess.run([sys.executable, "-m", "pytest", "-q"], cwd=folder, env=variables, capture_output=True)
    return "next accepted by pytest" if tests.returncode == 0 else "rejected"


def comes(is_so: Callable[[], object], *, seconds: float) -> bool:
    """Whether it becomes so within that time; a process that just began has no command line yet."""
    until = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def _sleepers() -> list[str]:
    """The processes that attacks leave behind."""
    found = []
    for name in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            if "time.sleep(600)" in Path(f"/proc/{name}/cmdline").read_text():
                found.append(name)
    return found


def offer_services() -> None:
    """What attacks on the network look for: a server, a name server, sockets, shared memory."""
    web = [socket.create_server(("127.0.0.1", 8765)), socket.create_server(("::1", 8765), family=socket.AF_INET6)]
    for name in ("/tmp/service", "\0service"):
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(name)
        listening.listen()
        web.append(listening)
    for listening in web:
        threading.Thread(target=_answer, args=(listening,), daemon=True).start()
    names = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    names.bind(("127.0.0.1", 5353))
    threading.Thread(target=_echo, args=(names,), daemon=True).start()
    ctypes.CDLL(None).shmget(0x5EC2E7, 4096, 0o1666)


def _answer(listening: socket.socket) -> None:
    while True:
        connection, _ = listening.accept()
        with contextlib.suppress(OSError), connection:
            connection.settimeout(1)
            connection.recv(1000)
            connection.sendall(b"HTTP/1.0 200 OK\r\n\r\nhello")


def _echo(listening: socket.socket) -> None:
    while True:
        content, sender = listening.recvfrom(512)
        listening.sendto(content, sender)


def main() -> None:
    how, names = sys.argv[1], set(sys.argv[2:])
    chosen = [attack for attack in attacks() if not names or attack.name in names]
    if how.startswith("claims"):
        global everywhere
        everywhere = how == "claims-everywhere"
        for line in try_claims(chosen):
            print(json.dumps(line), flush=True)
        return
    if how == "portable":
        for line in try_portable([attack for attack in chosen if attack.lowest_tier == "C"]):
            print(json.dumps(line), flush=True)
        return
    offer_services()
    if how.startswith("unenforced"):
        runner: Runner = PortableRunner() if how.endswith("portable") else NativeRunner(tier="C")
        for line in try_unenforced([attack for attack in chosen if attack.succeeds_in_c], runner):
            print(json.dumps(line), flush=True)
        return
    for attack in chosen:
        print(json.dumps({"name": attack.name, "problem": try_removed(attack)}), flush=True)


if __name__ == "__main__":
    main()
