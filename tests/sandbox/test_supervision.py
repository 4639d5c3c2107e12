"""Whatever is killed and whenever: the run goes on, and nothing is left behind."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from orienteer.errors import SandboxError
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.environments import Environment
from orienteer.sandbox.native import NativeRunner

from .attacks import TIERS

pytestmark = pytest.mark.needs("linux")

DOUBLED = Submission.of("def f(x): return 2 * x")
SLEEPS = Submission.of("import time\ndef f(x):\n    time.sleep(x)\n    return x")


@pytest.fixture(params=TIERS)
def own(request: pytest.FixtureRequest) -> Iterator[NativeRunner]:
    """A runner of this test's own, that may be damaged."""
    with NativeRunner(tier=request.param) as runner:
        yield runner


def doubled(runner: NativeRunner, x: int = 4) -> str:
    [found] = runner.observe(DOUBLED, [Trial("call", "f", (x,))])
    return found.text


def launcher(runner: NativeRunner) -> int:
    process = runner.pool("none").process
    assert process is not None
    return process.pid


def processes_of(session: int) -> list[int]:
    """All processes of a session, those that are over and wait for nobody apart."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(int(entry.name))
    return found


def kill_all(session: int) -> None:
    """Kill every process of a session; the first to go may take others along."""
    for process in processes_of(session):
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            continue


def parent_of(process: int) -> int:
    """0 where the process has ended meanwhile."""
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0


def soon(holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + 60  # a busy machine takes its time
    while not holds() and time.monotonic() < until:
        time.sleep(0.02)
    return holds()


def test_a_zygote_that_was_killed_is_replaced(own: NativeRunner) -> None:
    assert doubled(own) == '{"outcome":"returned","value":8}'
    kill_all(launcher(own))
    assert doubled(own) == '{"outcome":"returned","value":8}'


def kill_the_next_starts(runner: NativeRunner, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the next zygotes killed before they have loaded anything."""
    pool, left = runner.pool("none"), iter(range(count))
    start = pool.start

    def start_and_kill(
        environment: Environment, options: dict[str, Any]
    ) -> tuple[subprocess.Popen[bytes], socket.socket]:
        process, control = start(environment, options)
        if next(left, None) is not None:
            process.kill()
        return process, control

    monkeypatch.setattr(pool, "start", start_and_kill)


def test_a_zygote_that_is_killed_while_it_loads_is_replaced(own: NativeRunner) -> None:
    own.launch()
    kill_all(launcher(own))
    assert doubled(own) == '{"outcome":"returned","value":8}'


def test_a_replacement_that_is_killed_while_it_loads_is_replaced(
    own: NativeRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    doubled(own)
    kill_all(launcher(own))
    kill_the_next_starts(own, 1, monkeypatch)
    assert doubled(own) == '{"outcome":"returned","value":8}'


def test_where_two_in_a_row_do_not_come_up_that_is_said_and_the_next_call_starts_anew(
    own: NativeRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill_the_next_starts(own, 4, monkeypatch)
    for ask in (own.warm, lambda: doubled(own)):
        with pytest.raises(SandboxError, match="did not come up"):
            ask()
    assert own.warm()["tier"] == own.wanted_tier
    assert doubled(own) == '{"outcome":"returned","value":8}'


def test_asking_what_a_zygote_found_replaces_one_that_has_ended(own: NativeRunner) -> None:
    doubled(own)
    pool = own.pool("none")
    kill_all(launcher(own))
    assert pool.process is not None
    pool.process.wait()
    pool.size += 1  # so that it is asked for a child
    assert own.warm()["tier"] == own.wanted_tier
    assert doubled(own) == '{"outcome":"returned","value":8}'


def test_a_zygote_that_is_still_loading_has_no_child_ready(own: NativeRunner) -> None:
    own.launch()
    pool = own.pool("none")
    assert pool.control is not None
    assert select.select([pool.control], [], [], 60)[0]  # its first answer is there, and nobody has read it
    assert pool.take_ready("plain") is None
    assert doubled(own) == '{"outcome":"returned","value":8}'


def test_a_zygote_that_was_killed_in_the_middle_of_a_run_blames_nobody(own: NativeRunner) -> None:
    observations = own.observe(SLEEPS, [Trial("call", "f", (x,)) for x in (0, 1)])
    assert next(observations).text == '{"outcome":"returned","value":0}'
    kill_all(launcher(own))
    assert next(observations).text == '{"outcome":"returned","value":1}'


def test_a_zygote_that_stops_answering_is_replaced(own: NativeRunner) -> None:
    doubled(own)
    own.pool("none").answer_seconds = 2.0
    before = launcher(own)
    zygote = [process for process in processes_of(before) if parent_of(process) == before] if own.tier == "A" else []
    for process in (before, *zygote):
        os.kill(process, signal.SIGSTOP)
    for _ in range(own.pool_size + 1):
        assert doubled(own) == '{"outcome":"returned","value":8}'
    assert launcher(own) != before


def test_no_process_outlives_a_closed_runner(own: NativeRunner) -> None:
    own.warm()
    session = launcher(own)
    assert soon(lambda: len(processes_of(session)) >= 2)
    own.close()
    assert soon(lambda: not processes_of(session))


def busy_seconds(process: int) -> float:
    """The processor time that a process has used, 0 for one that is gone."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_no_process_outlives_a_runner_that_is_closed_in_the_middle_of_a_trial(own: NativeRunner) -> None:
    own.warm()
    session = launcher(own)
    spins = Submission.of("def f():\n    while True:\n        pass")
    limits = Limits(cpu_seconds=600, wall_seconds=600, total_seconds=600)

    def consume() -> None:
        with contextlib.suppress(SandboxError):  # what it hears when the runner is closed
            list(own.observe(spins, [Trial("call", "f")], limits=limits))

    learner = threading.Thread(target=consume, daemon=True)
    learner.start()
    # only a child that performs the trial goes on using so much
    assert soon(lambda: any(busy_seconds(process) > 1.5 for process in processes_of(session)))
    own.close()
    assert soon(lambda: not processes_of(session))
    learner.join(60)
    assert not learner.is_alive()


def test_no_process_outlives_us_when_we_are_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "from orienteer.grading.runner import Limits, Trial\n"
        "from orienteer.grading.submission import Submission\n"
        "from orienteer.sandbox.native import NativeRunner\n"
        "runner = NativeRunner()\n"
        "runner.warm()\n"
        "print(runner.pool('none').process.pid, flush=True)\n"
        "trial = Trial('program')\n"
        "list(runner.observe(Submission.of('while True: pass'), [trial], limits=Limits(600, 600, 600)))\n"
    )
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        session = int(parent.stdout.readline())
        assert soon(lambda: len(processes_of(session)) >= 3)
        parent.kill()
    assert soon(lambda: not processes_of(session))


def test_descriptors_mounts_and_folders_are_as_they_were(
    own: NativeRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def held() -> tuple[int, str, list[str]]:
        return len(os.listdir("/proc/self/fd")), Path("/proc/self/mounts").read_text(), os.listdir(tmp_path)

    before = held()
    for _ in range(30):
        doubled(own)
    list(own.observe(Submission.of("import os\nos._exit(1)"), [Trial("program")] * 5))
    list(own.observe(Submission.of("while True: pass"), [Trial("program")], limits=Limits(cpu_seconds=0.1)))
    own.close()
    assert held() == before


def test_scratch_folders_go_with_their_children(
    own: NativeRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    source = "import os\nos.makedirs('a/b')\nopen('a/b/kept', 'w').write('x')\nos.chmod('a', 0)"
    list(own.observe(Submission.of(source), [Trial("program")] * 4))
    # os.walk passes over what goes while it looks
    assert soon(lambda: not any("a" in folders for _, folders, _ in os.walk(tmp_path)))


def test_what_a_killed_zygote_left_is_swept_by_the_next(
    own: NativeRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left = tmp_path / "orienteer-scratch-left" / "7"
    left.mkdir(parents=True)
    doubled(own)
    assert own.tier == "A" or not left.exists()


def test_a_zygote_that_was_launched_is_the_one_that_is_asked(own: NativeRunner) -> None:
    own.launch()
    launched = launcher(own)
    assert doubled(own) == '{"outcome":"returned","value":8}'
    assert launcher(own) == launched


def test_a_zygote_that_nobody_asked_ends_with_its_runner(own: NativeRunner) -> None:
    own.launch()
    session = launcher(own)
    own.close()
    assert soon(lambda: not processes_of(session))
