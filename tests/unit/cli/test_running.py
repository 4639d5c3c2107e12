from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from orienteer.cli.running import FILE_NAME, Server, announce, announced, withdraw

HERE = Server(8765, "secret", os.getpid())


def test_an_announced_server_is_found(tmp_path: Path) -> None:
    announce(HERE, tmp_path / "data")
    assert announced(tmp_path / "data") == HERE


def test_the_token_is_for_its_owner_alone(tmp_path: Path) -> None:
    announce(HERE, tmp_path)
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [tmp_path / FILE_NAME]


def test_a_withdrawn_server_is_not_found(tmp_path: Path) -> None:
    announce(HERE, tmp_path)
    withdraw(HERE, tmp_path)
    assert announced(tmp_path) is None


def test_a_server_takes_away_only_its_own_note(tmp_path: Path) -> None:
    later = Server(8766, "other", os.getpid())
    announce(HERE, tmp_path)
    announce(later, tmp_path)
    withdraw(HERE, tmp_path)
    assert announced(tmp_path) == later


def test_a_server_that_has_died_is_not_found(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", "pass"])
    gone.wait()
    announce(Server(8765, "secret", gone.pid), tmp_path)
    assert announced(tmp_path) is None


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"port": "x", "token": "t", "process": 1}', "\0"])
def test_a_damaged_note_names_no_server(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    assert announced(tmp_path) is None
