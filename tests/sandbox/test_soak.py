"""Some hundred verdicts while parts of the sandbox are killed; `just soak` has twenty thousand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .attacks import TIERS

pytestmark = pytest.mark.needs("linux")

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("tier", TIERS)
def test_no_verdict_is_lost_or_double_and_nothing_is_left_behind(tier: str) -> None:
    command = [sys.executable, "-m", "tests.sandbox.soaking", "300", "100", "--every", "25", "--tier", tier]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "12 processes killed, 0 faults" in done.stdout
