"""What the shell is given and has printed, and when it is over."""

from __future__ import annotations

import os
import signal

import pytest

from orienteer.inside.performers.commands import OUTPUT_BYTES, SHELL, run_to_its_end

pytestmark = pytest.mark.needs("linux")


def run(commands: str, given: bytes = b"") -> tuple[int, bytes, bytes]:
    return run_to_its_end([SHELL, "-c", commands], given, {"PATH": "/usr/bin:/bin"})


def test_what_is_left_behind_holds_the_pipes_and_delays_nothing() -> None:
    status, output, errors = run("echo printed; echo said >&2; sleep 600 & echo $!; exit 3")
    printed, left = output.split()
    os.kill(int(left), signal.SIGKILL)  # it was still there
    assert (status, printed, errors) == (3, b"printed", b"said\n")


def test_as_much_as_a_pipe_holds_is_read_after_the_shell_has_ended() -> None:
    status, output, _ = run("head -c 60000 /dev/zero; sleep 600 & echo $!")
    os.kill(int(output[60000:]), signal.SIGKILL)
    assert (status, output[:60000]) == (0, bytes(60000))


def test_an_input_that_is_read_late_and_slowly_is_handed_over_whole() -> None:
    assert run("sleep 0.2; wc -c", bytes(1_000_000)) == (0, b"1000000\n", b"")


def test_an_input_that_nobody_reads_keeps_nothing_from_ending() -> None:
    assert run("exec <&-; echo over", bytes(1_000_000)) == (0, b"over\n", b"")


def test_who_closes_what_it_prints_to_is_waited_for() -> None:
    assert run("exec >&- 2>&-; sleep 0.2; exit 5") == (5, b"", b"")


def test_who_prints_without_end_is_ended() -> None:
    status, output, _ = run("yes")
    assert (status, len(output)) == (-signal.SIGKILL, OUTPUT_BYTES + 1)
